// Finds the schools of one trust in the register of schools (the file edubasealldata of Get Information
// about Schools), which is read piece by piece. Must not know what is written for them.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "model/answers.hpp"
#include "model/rubric.hpp"

namespace waymark {

struct RegisteredTrust {
  std::string name;
  std::string uid;
  // Those that are open, by name; a phase that the rubric has not is left empty. Where several have one name, the town or
  // number stands behind it, as a trust's pages tell schools by their names.
  std::vector<School> schools;
  std::vector<std::string> not_open;  // names of the others
};

// `trust` is its name, capitals and punctuation aside, or its number in the register. Problems are
// reported: an unknown trust with the nearest, columns that are missing, two trusts of one name. Throws
// EnvironmentError when the file cannot be read.
RegisteredTrust find_in_register(const std::filesystem::path& file, std::string_view trust,
                                 const Rubric& rubric, Diagnostics& diagnostics);

}  // namespace waymark
