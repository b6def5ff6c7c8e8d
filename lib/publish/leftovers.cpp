#include "publish/leftovers.hpp"

#include <algorithm>
#include <string>
#include <system_error>
#include <vector>

#include "publish/disk.hpp"

namespace waymark {

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> siblings(const OutFolder& target, std::string_view kind) {
  const auto start = target.sibling(kind).filename().string();
  std::vector<fs::path> found;
  std::error_code error;
  fs::directory_iterator entry(target.folder.parent_path(), error);
  for (const fs::directory_iterator end; !error && entry != end; entry.increment(error)) {
    const auto name = entry->path().filename().string();
    if (!name.starts_with(start)) continue;
    if (name.find_first_not_of("0123456789", start.size()) != std::string::npos) continue;
    std::error_code ignored;
    if (entry->symlink_status(ignored).type() == fs::file_type::directory) found.push_back(entry->path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

bool is_absent_or_empty(const fs::path& folder) {
  std::error_code error;
  const auto type = fs::symlink_status(folder, error).type();
  return type == fs::file_type::not_found ||
         (type == fs::file_type::directory && fs::is_empty(folder, error));
}

// A build may have been killed before the first byte of its marker.
bool is_marked(const fs::path& folder) {
  std::error_code error;
  const auto marker = fs::symlink_status(folder / manifest_name, error).type();
  return marker == fs::file_type::regular || is_absent_or_empty(folder);
}

}  // namespace

bool clear_leftovers(const OutFolder& target) {
  const auto start = target.sibling("old-").filename().string().size();
  for (const auto& aside : siblings(target, "old-")) {
    // The pack that was to replace it is still there too, or else it was replaced, and may have been
    // deleted since by its owner.
    std::error_code error;
    const auto number = aside.filename().string().substr(start);
    if (!fs::is_directory(target.sibling("new-" + number), error)) continue;
    if (!is_absent_or_empty(target.folder) || former_pack(aside).state != FolderState::ours) continue;
    fs::rename(aside, target.folder, error);
    if (error) return false;
  }
  bool all_gone = true;
  for (const auto* kind : {"new-", "old-"}) {
    for (const auto& folder : siblings(target, kind)) {
      if (is_marked(folder) && remove_folder(folder, manifest_name)) all_gone = false;
    }
  }
  return all_gone;
}

}  // namespace waymark
