#include "publish/own_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "base/text.hpp"
#include "publish/listing.hpp"

namespace waymark {

namespace fs = std::filesystem;

namespace {

bool before(const OwnEntry& a, const OwnEntry& b) { return a.path < b.path; }

class Walk {
 public:
  Walk(const fs::path& folder, const Manifest& ours)
      : ours_(ours, folder), root_(folder.string()), disk_(identity_of(root_).disk) {}

  OwnFiles take() && {
    std::sort(found_.entries.begin(), found_.entries.end(), before);
    return std::move(found_);
  }

  void into(const std::string& relative) {
    std::error_code error;
    fs::directory_iterator entry(relative.empty() ? root_ : root_ + '/' + relative, error);
    for (const fs::directory_iterator end; !error && entry != end; entry.increment(error)) {
      auto name = entry->path().filename().string();
      if (relative.empty() && name == manifest_name) continue;
      visit(relative.empty() ? std::move(name) : relative + '/' + name, *entry);
      if (found_.error) return;
    }
    if (error) fail(error, relative);
  }

 private:
  void visit(const std::string& path, const fs::directory_entry& entry) {
    const auto is_folder = is_own_folder(entry);
    if (!is_folder && ours_.lists(path)) return;
    const auto identity = identity_of(root_ + '/' + path);
    // Removing the old folder would empty a disk that is mounted in it.
    if (is_folder && identity != FileIdentity() && identity.disk != disk_) {
      return fail(std::make_error_code(std::errc::cross_device_link), path);
    }
    if (!is_folder || !ours_.needs_folder(path)) {
      std::error_code error;
      const auto type = entry.symlink_status(error).type();
      if (error) return fail(error, path);
      found_.entries.push_back({path, type, identity});
    }
    if (is_folder) into(path);
  }

  void fail(std::error_code error, const std::string& path) {
    // What its owner deletes while we look is not there to keep.
    if (error == std::errc::no_such_file_or_directory && !path.empty()) return;
    found_.error = error;
    found_.failed_at = path;
  }

  Listing ours_;
  std::string root_;
  unsigned long long disk_;
  OwnFiles found_;
};

// The part of an own path that a file of the coming pack would take; empty when there is none.
std::string_view taken_part(std::string_view path, Listing& coming) {
  for (auto end = path.find('/'); end != std::string_view::npos; end = path.find('/', end + 1)) {
    if (coming.lists(path.substr(0, end))) return path.substr(0, end);
  }
  return coming.lists(path) ? path : std::string_view();
}

}  // namespace

OwnFiles own_files(const fs::path& folder, const Manifest& ours) {
  Walk walk(folder, ours);
  walk.into({});
  return std::move(walk).take();
}

std::vector<OwnEntry> newcomers(const std::vector<OwnEntry>& now, const std::vector<OwnEntry>& earlier) {
  std::vector<OwnEntry> found;
  for (const auto& entry : now) {
    const auto at = std::lower_bound(earlier.begin(), earlier.end(), entry, before);
    const auto is_same = at != earlier.end() && at->path == entry.path && at->identity == entry.identity;
    if (!is_same) found.push_back(entry);
  }
  return found;
}

bool leave_room(const std::vector<OwnEntry>& own, const Manifest& manifest, const fs::path& fresh,
                std::string_view shown_folder, Diagnostics& diagnostics) {
  Listing coming(manifest, fresh);
  std::map<std::string, std::string> problems;  // once each, however much lies in a folder
  for (const auto& entry : own) {
    const auto is_folder = entry.type == fs::file_type::directory;
    const std::string taken(taken_part(entry.path, coming));
    if (!taken.empty()) {
      const auto as_folder = is_folder || taken.size() < entry.path.size();
      problems[taken] = as_folder ? "is a folder of your own, and the pack has a file of that name"
                                  : "is a file of your own, and the pack has a file of that name";
    } else if (!is_folder && coming.needs_folder(entry.path)) {
      problems[entry.path] = "is a file of your own, and the pack has a folder of that name";
    }
  }
  for (const auto& [path, problem] : problems) {
    const auto name = fmt::format("{}/{}", shown_folder, printable(path));
    diagnostics.error(name, "out-conflict", fmt::format("`{}` {}", name, problem),
                      "move or rename it, then build again");
  }
  return problems.empty();
}

}  // namespace waymark
