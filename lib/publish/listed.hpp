// Which files a folder holds that an earlier build put there. Must not know what they hold.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace waymark {

// Their paths, sorted; none where the folder is absent or not ours. Throws EnvironmentError when it cannot be read.
std::vector<std::string> listed_files(const std::filesystem::path& out);

// The same of the folders that are its parts.
std::vector<std::string> listed_parts(const std::filesystem::path& out);

}  // namespace waymark
