// Whether files have changed, told from their names, sizes and times alone, so that one can ask many times a second.
// Must not know what they hold.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace waymark {

// A mark of what stands at those paths, and below those that are folders. What is missing, or goes away meanwhile, counts
// as missing. What `read_folder` passes over does not count.
std::string mark_of_times(const std::vector<std::filesystem::path>& paths);

// Of these files, the one that was written last; empty when there is none.
std::filesystem::path newest_file(const std::vector<std::filesystem::path>& paths);

}  // namespace waymark
