// Finds the schools that have an answers file in the folder that answers are brought into. Must not know where the answers
// come from.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "model/answers.hpp"
#include "model/rubric.hpp"

namespace waymark {

struct KnownSchool {
  std::string file;  // its name in the folder
  std::string text;  // of one to fill in
  Answers answers;
  bool to_fill_in = false;  // its questions all stand there empty, as in what `waymark init` writes
};

// By file. None where there is no such folder; a file that cannot be read as answers is left out.
std::vector<KnownSchool> known_schools_in(const std::filesystem::path& folder, const Rubric& rubric);

}  // namespace waymark
