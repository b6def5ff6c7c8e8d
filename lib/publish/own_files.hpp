// The files in a pack's folder that are the user's own: there, but not on our list. They move to the new
// folder with the pack. Must not know what they hold.
#pragma once

#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

#include "base/diagnostics.hpp"
#include "publish/disk.hpp"
#include "publish/manifest.hpp"

namespace waymark {

struct OwnEntry {
  std::string path;  // relative
  std::filesystem::file_type type = std::filesystem::file_type::none;
  FileIdentity identity;
};

struct OwnFiles {
  std::vector<OwnEntry> entries;  // sorted by path
  std::error_code error;
  std::string failed_at;  // relative; which folder could not be read
};

// Everything in the folder that `ours`, with the manifests of its parts, neither lists nor needs as a folder. Empty
// folders count too.
OwnFiles own_files(const std::filesystem::path& folder, const Manifest& ours);

// Those that were not there earlier, or have since been replaced.
std::vector<OwnEntry> newcomers(const std::vector<OwnEntry>& now, const std::vector<OwnEntry>& earlier);

// Reports each of them that stands where the coming pack, whose parts are in the folder `fresh`, puts a file or folder;
// says whether there is none.
bool leave_room(const std::vector<OwnEntry>& own, const Manifest& coming, const std::filesystem::path& fresh,
                std::string_view shown_folder, Diagnostics& diagnostics);

}  // namespace waymark
