#include "publish/publish.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <system_error>
#include <utility>

#include "base/text.hpp"
#include "publish/disk.hpp"
#include "publish/failure.hpp"
#include "publish/fresh.hpp"
#include "publish/leftovers.hpp"
#include "publish/lock.hpp"
#include "publish/manifest.hpp"
#include "publish/own_files.hpp"
#include "publish/swap.hpp"
#include "publish/target.hpp"

namespace waymark {

namespace fs = std::filesystem;

namespace {

std::vector<char> find_unchanged(const FileSet& site, const OutFolder& target, const Former& former) {
  std::vector<char> unchanged(site.size(), 0);
  if (former.state != FolderState::ours) return unchanged;
  auto path = target.folder.string() + '/';
  const auto length = path.size();
  for (std::size_t i = 0; i < site.size(); ++i) {
    path.resize(length);
    path += site[i].path;
    unchanged[i] = has_bytes(path, site[i].bytes) ? 1 : 0;
  }
  return unchanged;
}

// Whether the pack stands there already, to the byte. Needs no lock: if another build replaces it just
// then, that is as if ours had come first.
bool stands_already(const FileSet& site, const Manifest& coming, const OutFolder& target) {
  const auto former = former_pack(target.folder);
  if (former.state != FolderState::ours || former.manifest != coming) return false;
  auto path = target.folder.string() + '/';
  const auto length = path.size();
  return std::all_of(site.begin(), site.end(), [&](const File& file) {
    path.resize(length);
    path += file.path;
    return has_bytes(path, file.bytes);
  });
}

Published counts(const std::vector<char>& unchanged, const Manifest& former, const Manifest& coming) {
  Published result;
  result.unchanged = static_cast<std::size_t>(std::count(unchanged.begin(), unchanged.end(), 1));
  result.written = unchanged.size() - result.unchanged;
  result.removed = static_cast<std::size_t>(std::count_if(
      former.paths.begin(), former.paths.end(), [&](const auto& path) { return !coming.lists(path); }));
  return result;
}

// The marker first: with it, whatever a kill leaves here is known as ours.
void fill(Fresh& fresh, const FileSet& site, const Manifest& coming, const std::vector<char>& unchanged,
          const OutFolder& target) {
  const auto root = fresh.folder().string() + '/';
  must(write_new(root + std::string(manifest_name), manifest_text(coming)), target);
  auto from = target.folder.string() + '/';
  auto to = root;
  const auto from_length = from.size();
  for (std::size_t i = 0; i < site.size(); ++i) {
    must(fresh.make_folder_of(site[i].path), target);
    from.resize(from_length);
    to.resize(root.size());
    from += site[i].path;
    to += site[i].path;
    if (unchanged[i] != 0 && link_file(from, to)) continue;
    must(write_new(to, site[i].bytes), target);
  }
}

void keep_own(Fresh& fresh, const std::vector<OwnEntry>& own, const OutFolder& target) {
  for (const auto& entry : own) {
    const auto from = (target.folder / entry.path).string();
    auto error = fresh.make_folder_of(entry.path);
    if (!error && entry.type == fs::file_type::directory) error = fresh.make(entry.path);
    if (!error && entry.type != fs::file_type::directory) {
      error = keep_entry(from, (fresh.folder() / entry.path).string(), entry.type);
    }
    if (error == std::errc::no_such_file_or_directory) continue;  // its owner has just deleted it
    if (error) cannot_keep(target, entry.path, error);
  }
}

// Says where the former folder is now; empty when there was none.
fs::path put_in_place(Fresh& fresh, const OutFolder& target, Lock& lock) {
  const auto swapped = swap_in(fresh.folder(), target.folder, fresh.aside());
  if (!swapped.error) {
    fresh.keep();
    return swapped.old;
  }
  std::error_code ignored;
  if (fs::exists(fresh.aside(), ignored)) {  // not even back at its place: the next build sees to it
    lock.leave_behind();
    fresh.keep();
  }
  cannot_publish(target, swapped.error);
}

// Files of the user's that came, or came anew, while we built: they move over, so that none is lost.
bool rescue_newcomers(const fs::path& old, const Manifest& former, const std::vector<OwnEntry>& kept,
                      const OutFolder& target) {
  const auto now = own_files(old, former);
  for (const auto& entry : newcomers(now.entries, kept)) {
    std::error_code error;
    if (entry.type == fs::file_type::directory) {
      error = make_folder((target.folder / entry.path).string()).error;
    } else {
      fs::rename(old / entry.path, target.folder / entry.path, error);
    }
    if (error) return false;
  }
  return !now.error;
}

void remove_old(const fs::path& old, const Manifest& former, const std::vector<OwnEntry>& kept,
                const OutFolder& target, Lock& lock, Diagnostics& diagnostics) {
  if (old.empty()) return;
  if (rescue_newcomers(old, former, kept, target) && !remove_folder(old, manifest_name)) return;
  lock.leave_behind();
  diagnostics.warning(target.shown, "out-leftover",
                      fmt::format("the pack is ready, but the earlier one could not be removed from `{}`",
                                  printable(old.generic_string())),
                      "see whether you still need anything in that folder, then delete it");
}

}  // namespace

bool may_publish(const fs::path& out, const std::vector<fs::path>& inputs, SiteKind kind, Diagnostics& diagnostics) {
  return is_acceptable(target_at(out), inputs, kind, diagnostics);
}

Published publish(const FileSet& site, const fs::path& out, const std::vector<fs::path>& inputs,
                  Diagnostics& diagnostics, std::optional<SiteKind> kind) {
  check_site_paths(site);
  const auto target = target_at(out);
  if (!is_acceptable(target, inputs, kind, diagnostics)) return {};

  // Making and removing even the small lock file is most of the cost where nothing has changed, so look
  // first. Where the file is there, another build is at work or was killed: then go on, to say or clear up
  // so.
  const auto coming = manifest_of(site, kind);
  const auto lock_file = target.sibling("lock");
  if (identity_of(lock_file.string()) == FileIdentity() && stands_already(site, coming, target)) {
    return {0, site.size(), 0};
  }

  const Parents parents(target);
  Lock lock(lock_file);
  if (lock.held_by_another()) is_locked(target);
  must(lock.error(), target);
  if (lock.was_left_behind() && !clear_leftovers(target)) lock.leave_behind();

  const auto former = former_pack(target.folder);  // again: another build may have been here meanwhile
  if (!gives_way(target, former, kind, diagnostics)) return {};
  const auto unchanged = find_unchanged(site, target, former);
  const auto result = counts(unchanged, former.manifest, coming);
  const auto is_same_list = former.state == FolderState::ours && former.manifest == coming;
  if (is_same_list && result.written == 0) return result;

  OwnFiles own;
  if (former.state == FolderState::ours) own = own_files(target.folder, former.manifest);
  if (own.error) cannot_keep(target, own.failed_at, own.error);
  if (!leave_room(own.entries, coming, target.shown, diagnostics)) return {};

  Fresh fresh(target, former.state, lock);
  fill(fresh, site, coming, unchanged, target);
  keep_own(fresh, own.entries, target);
  fresh.take_over_access();
  const auto old = put_in_place(fresh, target, lock);
  remove_old(old, former.manifest, own.entries, target, lock, diagnostics);
  return result;
}

}  // namespace waymark
