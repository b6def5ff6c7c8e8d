// Writes files that were not there before, and never over one that was. Must not know what they hold.
#pragma once

#include <filesystem>

#include "base/diagnostics.hpp"
#include "base/files.hpp"

namespace waymark {

// Writes `files` below `folder`, which is made where it is not there. When any of them exists already, that
// is reported and nothing is written. Throws EnvironmentError, with what was written removed again.
void write_new_files(const FileSet& files, const std::filesystem::path& folder, Diagnostics& diagnostics);

}  // namespace waymark
