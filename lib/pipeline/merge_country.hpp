// The flow for parts of a country that were built apart: which trusts each has, what it leaves, and how they come together
// again. Must not know the command line, nor where the files are put.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "load/country_part.hpp"
#include "pipeline/country.hpp"
#include "pipeline/merge.hpp"

namespace waymark {

// Whole trusts, so that all parts have about as many schools: the largest trust first, each to the part with the fewest.
std::vector<TrustPlace> trusts_of(const std::vector<TrustPlace>& trusts, const Shard& shard);

// What the merge needs of a part: data/country-part.jsonl.
File country_part_file(const CountryKit& country, const Shard& shard, const CountrySums& sums, const Made& made);

// Whether the folder is a part of a country.
bool is_country_part(const std::filesystem::path& folder);

// All parts of one country, and what its own pages are made with. Not fit to use when there are errors.
struct MergedTrust {
  std::string id;
  std::filesystem::path part;  // the folder that its pages lie in, in trusts/ID
};
struct MergedCountry {
  Kit kit;
  CountryTemplates templates;
  Country country;
  CountrySums sums;                 // its trusts by id
  std::vector<MergedTrust> trusts;  // the same
  Made made;
};
// Throws EnvironmentError when one cannot be read.
MergedCountry load_country_parts(const std::vector<std::filesystem::path>& parts, const Choices& choices, Diagnostics& diagnostics);

}  // namespace waymark
