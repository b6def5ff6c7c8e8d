// data/part.jsonl: what one part of a trust's build leaves for the merge of all parts. A line of JSON says what it is a
// part of, and each further line holds what is known of one school. Must not know pages, nor how parts are merged.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/source.hpp"
#include "model/rubric.hpp"
#include "model/trust.hpp"

namespace waymark {

inline constexpr std::string_view part_file_path = "data/part.jsonl";

// What all parts of one build share, but for their number. Texts are compared only, and shown where they differ.
struct PartHeader {
  int shard = 1, shards = 1;
  std::string waymark;  // the version of the program
  std::string rubric;   // id and version
  std::string content;  // a mark of all of the rubric
  std::string theme;    // a mark of all of the theme
  std::string date;     // in place of the answers' own
  std::string files;    // which a pack has
  std::string trust;    // the text of trust.yaml, or of country.yaml
  std::string schools;  // a mark of the names of all its schools, and trusts
  bool operator==(const PartHeader&) const = default;
};

// Its line, and back; `format` says what the file is. Nothing when the line is no such header.
std::string part_header_text(const PartHeader& header, std::string_view format);
std::optional<PartHeader> read_part_header(const Source& line, std::string_view format);
// Of a file of either kind: its lines, and what is told when they are not as a build writes them.
std::vector<std::string_view> lines_of_part(const Source& source);
void tell_part_broken(const Source& source, Diagnostics& diagnostics);
// Reports a part that was made with another rubric than this one, whose mark is `content`.
bool is_of_content(const PartHeader& header, std::string_view name, const Rubric& rubric, std::string_view content, Diagnostics& diagnostics);

struct PartFile {
  PartHeader header;
  std::vector<SchoolSummary> schools;
  bool operator==(const PartFile&) const = default;
};

std::string part_file_text(const PartFile& part);

// Nothing, and a report, when it is no such file, or not one of this rubric, whose mark is `content`.
std::optional<PartFile> read_part_file(const Source& source, const Rubric& rubric, std::string_view content, Diagnostics& diagnostics);

// The same of one school alone: its line, and what is read from it.
std::string summary_text(const SchoolSummary& school);
std::optional<SchoolSummary> read_summary(std::string_view text, const Rubric& rubric);

// A mark of everything in a rubric.
std::string mark_of(const Rubric& rubric);

inline constexpr std::size_t part_file_limit = 1U << 28U;

}  // namespace waymark
