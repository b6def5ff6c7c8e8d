// data/country-part.jsonl: what one part of a country's build leaves for the merge of all parts. A line of JSON says what
// it is a part of, one holds the days and cycle of its schools, each of the next a group of schools, and each further one
// a trust. Must not know pages, nor how parts are merged.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.hpp"
#include "base/source.hpp"
#include "load/part_file.hpp"
#include "model/country.hpp"
#include "model/rubric.hpp"

namespace waymark {

inline constexpr std::string_view country_part_path = "data/country-part.jsonl";

struct CountryPart {
  PartHeader header;
  CountrySums sums;
  bool operator==(const CountryPart&) const = default;
};

std::string country_part_text(const CountryPart& part);

// Nothing, and a report, when it is no such file, or not one of this rubric, whose mark is `content`.
std::optional<CountryPart> read_country_part(const Source& source, const Rubric& rubric, std::string_view content, Diagnostics& diagnostics);

}  // namespace waymark
