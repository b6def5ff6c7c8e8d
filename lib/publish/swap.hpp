// Puts a new folder in the place of an old one, in one move where the system can. Must not know what the
// folders hold.
#pragma once

#include <filesystem>
#include <system_error>

namespace waymark {

struct Swapped {
  std::error_code error;      // when set, everything is where it was
  std::filesystem::path old;  // where the former folder is now; empty when there was none
};

// `fresh` becomes `out`, which may be absent. `aside` is a free name for the former folder, where it can
// only be moved out of the way first. All three have the same parent.
Swapped swap_in(const std::filesystem::path& fresh, const std::filesystem::path& out,
                const std::filesystem::path& aside);

// The way for file systems that cannot exchange two folders. A kill between its two moves leaves `out`
// absent and the former folder at `aside`.
Swapped swap_by_renames(const std::filesystem::path& fresh, const std::filesystem::path& out,
                        const std::filesystem::path& aside);

}  // namespace waymark
