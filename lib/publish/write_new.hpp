// Writes single files, all of them or none: never over one that was there before, unless that is asked for. Must not
// know what they hold.
#pragma once

#include <filesystem>
#include <string_view>

#include "base/diagnostics.hpp"
#include "base/files.hpp"

namespace waymark {

// Whether none of the files is there yet; those that are, are reported. `or_else` says what can be done besides choosing
// another folder, or is empty.
bool check_new(const FileSet& files, const std::filesystem::path& folder, std::string_view or_else, Diagnostics& diagnostics);

// Writes `files` below `folder`, which is made where it is not there. When any of them exists already, that
// is reported and nothing is written. Throws EnvironmentError, with what was written removed again.
void write_new_files(const FileSet& files, const std::filesystem::path& folder, Diagnostics& diagnostics);

// The same over files that are there: each is written beside its place, and all are put in place once they are whole.
// Anything there that is not a file is reported.
void write_over_files(const FileSet& files, const std::filesystem::path& folder, Diagnostics& diagnostics);

}  // namespace waymark
