// The flow for parts of a trust that were built apart, each with --shard: what they leave, and how they come together
// again. Must not know the command line, nor where the files are put.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "load/part_file.hpp"
#include "pipeline/trust.hpp"

namespace waymark {

// The schools of one part: each whose place in the list, counted round, is that of the part.
struct Shard {
  int number = 1, of = 1;
};
std::vector<SchoolFile> schools_of(const std::vector<SchoolFile>& schools, const Shard& shard);

// What the merge needs of it: data/part.jsonl. `all` are the schools of the trust, `schools` those of the part.
File part_file(const TrustKit& trust, const Shard& shard, const std::vector<SchoolFile>& all, const std::vector<SchoolSummary>& schools,
               const Made& made);

// What parts of a trust and parts of a country have in common. `whole` is the word for it: "trust".
struct PartSeen {
  std::string name;  // of its file, as people know it
  const PartHeader* header = nullptr;
};
PartHeader header_of(const Rubric& rubric, const Theme& theme, const Shard& shard, const Made& made);  // but for what it is a part of
// Reports parts that do not go with the first, numbers that are there twice, and those that are missing. One at least.
void check_parts(const std::vector<PartSeen>& parts, std::string_view whole, Diagnostics& diagnostics);
// Reports parts that this program, or this theme, has not made.
void check_look(const PartSeen& part, const Theme& theme, Diagnostics& diagnostics);
Made made_as(const PartHeader& header);

// All parts of one trust, and what its own pages are made with. Not fit to use when there are errors.
struct MergedSchool {
  SchoolSummary summary;
  std::filesystem::path part;  // the folder that its pack lies in, in schools/ID
};
struct MergedParts {
  Kit kit;
  TrustTemplates templates;
  Trust trust;
  std::string text;  // of its trust.yaml
  std::vector<MergedSchool> schools;  // by id
  Made made;
};
// Throws EnvironmentError when one cannot be read.
MergedParts load_parts(const std::vector<std::filesystem::path>& parts, const Choices& choices, Diagnostics& diagnostics);

}  // namespace waymark
