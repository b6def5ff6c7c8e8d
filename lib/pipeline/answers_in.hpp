// The way in: a spreadsheet or the register of schools, to answers files. Must not know the command line, nor write anything.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/files.hpp"
#include "load/import.hpp"
#include "model/rubric.hpp"

namespace waymark {

// Answers that schools gave in a spreadsheet, as an answers file for each. The map says what its headings and answers
// stand for where they are not the rubric's own. A file in the folder that waits to be filled in is filled in.
struct ImportedSchool {
  std::string path;  // of its file
  std::size_t answered = 0;
  std::size_t asked = 0;
  std::vector<std::string> kept;  // what its file says otherwise than the spreadsheet: `pupils 212, not 230`
};
struct ImportedFiles {
  FileSet files;                        // new ones; none when there are errors
  FileSet filled;                       // those in the folder, with the answers in them
  std::vector<ImportedSchool> schools;  // by path
  std::vector<std::string> left_out;    // headings of columns that were not used
  std::string draft_map;                // to fill in; may be empty
};
ImportedFiles import_files(const Rubric& rubric, const std::filesystem::path& spreadsheet, const std::optional<std::filesystem::path>& map,
                           ImportWishes wishes, const std::filesystem::path& folder, Diagnostics& diagnostics);

// A trust's folder to start from: trust.yaml, and an answers file to fill in for each of its open schools in the
// register of schools.
struct TrustStart {
  FileSet files;
  std::size_t schools = 0;
  std::vector<std::string> not_open;  // schools that were left out
};
TrustStart start_trust(const Rubric& rubric, std::string_view trust, const std::filesystem::path& register_file, std::string_view cycle,
                       Diagnostics& diagnostics);

}  // namespace waymark
