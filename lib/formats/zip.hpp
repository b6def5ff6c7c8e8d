// Files in one ZIP archive, stored as they are. Not compressed: the bytes then depend on no library's
// version, and packs are made by the thousand. Must not know what the files hold, or the disk.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/files.hpp"

namespace waymark {

// In the order given, each dated 1 January 1980, the first day that a ZIP can tell. Paths are ASCII.
std::string zip_archive(const FileSet& files);

std::uint32_t crc32(std::string_view bytes);

}  // namespace waymark
