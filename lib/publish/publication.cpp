#include "publish/publication.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <system_error>
#include <utility>

#include "base/files.hpp"
#include "base/text.hpp"
#include "publish/disk.hpp"
#include "publish/failure.hpp"
#include "publish/leftovers.hpp"
#include "publish/listing.hpp"
#include "publish/part_places.hpp"
#include "publish/pieces.hpp"
#include "publish/stamp.hpp"
#include "publish/swap.hpp"

namespace waymark {

namespace fs = std::filesystem;

namespace {

std::size_t missing_in(const Manifest& coming, const Manifest& former) {
  return static_cast<std::size_t>(std::count_if(former.paths.begin(), former.paths.end(),
                                                [&](const auto& path) { return !coming.lists(path); }));
}

// Where a file of a part stands in the site.
std::string below(const std::string& folder, std::string_view path) {
  return folder.empty() ? std::string(path) : together({folder, "/", path});
}

[[noreturn]] void no_pack_in(const fs::path& folder) {
  throw EnvironmentError(fmt::format("there is no whole pack in `{}`: build that part again", printable_path(folder)));
}

}  // namespace

Publication::Publication(const fs::path& out, const std::vector<fs::path>& inputs, std::optional<SiteKind> kind,
                         Diagnostics& diagnostics)
    : target_(target_at(out)), kind_(kind), diagnostics_(diagnostics) {
  if (kind_) own_.coming.kind = word_of(*kind_);
  refused_ = !is_acceptable(target_, inputs, kind_, diagnostics_);
  if (refused_) return;
  parents_.emplace(target_);
  lock_.emplace(target_.sibling("lock"));
  if (lock_->held_by_another()) is_locked(target_);
  must(lock_->error(), target_);
  if (lock_->was_left_behind() && !clear_leftovers(target_)) lock_->leave_behind();
  former_ = former_pack(target_.folder);  // again: another build may have been here meanwhile
  refused_ = !gives_way(target_, former_, kind_, diagnostics_);
}

// The marker first: with it, whatever a kill leaves here is known as ours.
void Publication::begin() {
  fresh_.emplace(target_, former_.state, *lock_);
  must(write_new((fresh_->folder() / manifest_name).string(), manifest_text({{}, own_.coming.kind, {}})), target_);
}

void Publication::begin_once() {
  const std::lock_guard guard(mutex_);
  if (!fresh_) begin();
}

// As they stand in another folder, where they have been looked at.
void Publication::link_files(const fs::path& from, const std::string& folder, const std::vector<std::string>& files) {
  const auto source = from.string() + '/';
  const auto to = fresh_->folder().string() + '/';
  std::string last;
  for (const auto& file : files) {
    const auto path = below(folder, file);
    must(fresh_->make_folder_of(path, last), target_);
    must(keep_entry(source + file, to + path, fs::file_type::regular), target_);
  }
}

// With its marker, and the stamp on that: last of all, because a link is a change of the file.
void Publication::link_whole_part(const fs::path& from, const std::string& folder, const Manifest& manifest) {
  must(fresh_->make(folder), target_);
  link_files(from, folder, manifest.paths);
  const auto marker = fresh_->folder() / folder / manifest_name;
  must(keep_entry((from / manifest_name).string(), marker.string(), fs::file_type::regular), target_);
}

void Publication::add(const FileSet& site, std::string_view note) {
  check_site_paths(site);
  give_files(site, [this](const std::string& path, const auto& give) { add_file(path, give); });
  add_note(note);
}

void Publication::add_file(const std::string& path, const std::function<void(const TakeBytes&)>& give) {
  {
    const std::lock_guard guard(mutex_);
    if (is_ours() && !own_.stamp_before) own_.stamp_before = stamp_of(target_.folder, former_.manifest);
  }
  const bool written = take_file(own_, path, give);
  const std::lock_guard guard(mutex_);
  ++(written ? result_.written : result_.unchanged);
}

// Whether it was written; otherwise it waits.
bool Publication::take_file(Own& own, const std::string& path, const std::function<void(const TakeBytes&)>& give) {
  check_site_path(path);
  const auto place = below(own.folder, path);
  Pieces pieces(is_ours() ? below(target_.folder.string(), place) : std::string(), [&] {
    begin_once();
    std::unique_lock guard(mutex_, std::defer_lock);
    if (own.folder.empty()) guard.lock();  // its files come from several threads, those of a part from one
    must(fresh_->make_folder_of(place, own.last_folder), target_);
    return below(fresh_->folder().string(), place);
  });
  give([&](std::string_view piece) { pieces.put(piece); });
  must(pieces.finish(), target_);
  const std::lock_guard guard(mutex_);
  own.coming.paths.push_back(path);
  if (!pieces.is_written()) {
    own.waiting.push_back(path);
  } else if (pieces.state()) {
    own.written.emplace(path, *pieces.state());
  }
  return pieces.is_written();
}

void Publication::add_note(std::string_view note) { own_.coming.note = note; }

// Call it with the mutex locked.
void Publication::take(const std::string& folder, const std::vector<std::string>& parts_of_it) {
  if (!taken_.insert(folder).second) throw std::logic_error(fmt::format("the part `{}` stands there twice", folder));
  own_.coming.parts.push_back(folder);
  for (const auto& part : parts_of_it) named_.push_back(below(folder, part));
}

// Counts a part of which so many files are the same as before. It can stay where it is for now when that is all of them
// and nothing else has differed yet; otherwise there is a new folder to put it in.
bool Publication::can_wait(const std::string& folder, const Manifest& coming, const std::optional<Manifest>& former, std::size_t same) {
  const std::lock_guard guard(mutex_);
  take(folder, coming.parts);
  result_.unchanged += same;
  result_.written += coming.paths.size() - same;
  if (former) result_.removed += missing_in(coming, *former);
  const bool waits = !fresh_ && former == coming && same == coming.paths.size();
  if (waits) {
    waiting_.push_back(folder);
  } else if (!fresh_) {
    begin();
  }
  return waits;
}

void Publication::add_part(const std::string& folder, const std::function<void(const TakeFile&)>& give, std::optional<SiteKind> kind,
                           std::string_view note, std::vector<std::string> parts_of_it) {
  check_site_path(folder);
  Own own{folder, manifest_of({}, kind, note), {}, {}, {}, {}};
  const auto former = former_manifest(folder);
  if (former) own.stamp_before = stamp_of(target_.folder / folder, *former);
  give([&](const std::string& path, const auto& give_bytes) { take_file(own, path, give_bytes); });
  auto& coming = own.coming;
  coming.parts = std::move(parts_of_it);
  std::sort(coming.parts.begin(), coming.parts.end());
  std::sort(coming.paths.begin(), coming.paths.end());
  check_places(coming.parts, coming.paths);
  if (can_wait(folder, coming, former, own.waiting.size())) {
    if (own.stamp_before && !coming.note.empty()) put_stamp(target_.folder / folder, *own.stamp_before);
    return;
  }
  link_files(target_.folder / folder, folder, own.waiting);
  mark_part(folder, coming);
  stamp_written(own);
}

// What is the same file, or has the same bytes, counts as unchanged.
std::string Publication::link_part(const std::string& folder, const fs::path& from) {
  const auto coming = part_manifest(from, {});
  if (!coming) no_pack_in(from);
  check_places(coming->parts, coming->paths);
  const auto former = former_manifest(folder);
  std::size_t same = 0;
  for (const auto& file : coming->paths) {
    const auto source = (from / file).string();
    if (!state_of(source)) no_pack_in(from);
    if (former && is_same_file(source, (target_.folder / folder / file).string())) ++same;
  }
  if (can_wait(folder, *coming, former, same)) return coming->note;
  link_whole_part(from, folder, *coming);
  // Copies are other files: they get a stamp of their own, if what they were copied from has one that holds.
  if (is_untouched(from, *coming) && !is_untouched(fresh_->folder() / folder, *coming)) stamp(folder, *coming);
  return coming->note;
}

std::optional<Manifest> Publication::former_manifest(const std::string& folder) const {
  if (!is_ours()) return std::nullopt;
  if (folder.empty()) return former_.manifest;
  const auto& parts = former_.manifest.parts;
  return std::binary_search(parts.begin(), parts.end(), folder) ? part_manifest(target_.folder, folder) : std::nullopt;
}

std::optional<Standing> Publication::standing(const std::string& folder, std::string_view beginning) const {
  auto manifest = former_manifest(folder);
  if (!manifest || manifest->note.empty() || !manifest->note.starts_with(beginning)) return std::nullopt;
  if (!is_untouched(target_.folder / folder, *manifest)) return std::nullopt;
  return Standing{std::move(manifest->note), manifest->paths.size()};
}

void Publication::keep_site() {
  const std::lock_guard guard(mutex_);
  own_.coming.paths = former_.manifest.paths;
  own_.coming.note = former_.manifest.note;
  result_.unchanged += own_.coming.paths.size();
  own_.waiting = own_.coming.paths;
}

void Publication::keep_part(const std::string& folder, std::size_t files) {
  const auto manifest = former_manifest(folder);
  {
    const std::lock_guard guard(mutex_);
    take(folder, manifest ? manifest->parts : std::vector<std::string>());
    result_.unchanged += files;
    if (!fresh_) {
      waiting_.push_back(folder);
      return;
    }
  }
  link_former(folder);
}

void Publication::link_former(const std::string& folder) {
  if (const auto manifest = part_manifest(target_.folder, folder)) link_whole_part(target_.folder / folder, folder, *manifest);
}

void Publication::mark_part(const std::string& folder, const Manifest& manifest) {
  must(fresh_->make(folder), target_);
  must(write_new((fresh_->folder() / folder / manifest_name).string(), manifest_text(manifest)), target_);
}

// For the next build. Nobody else knows of the new folder yet, so what stands there is what we wrote.
void Publication::stamp(const std::string& folder, const Manifest& manifest) {
  if (!manifest.note.empty()) put_first_stamp(folder, stamp_of(fresh_->folder() / folder, manifest));
}

// The same, where mostly all files are new: then the disk need not be asked.
void Publication::stamp_written(const Own& own) {
  if (own.coming.note.empty()) return;
  if (own.written.size() != own.coming.paths.size()) return stamp(own.folder, own.coming);
  put_first_stamp(own.folder, stamp_of(fresh_->folder() / own.folder, own.written));
}

void Publication::put_first_stamp(const std::string& folder, const std::optional<Stamp>& stamp) {
  if (stamp) put_stamp(fresh_->folder() / folder, *stamp);
  const std::lock_guard guard(mutex_);
  const auto now = clock_of_files();  // which is never older than what another thread has put there
  if (now != latest_) stamped_latest_.clear();
  latest_ = now;
  stamped_latest_.push_back(folder);
}

// Whoever writes to a file of ours once it is in its place gives it another time than the one in our stamp.
void Publication::set_latest_apart() {
  if (clock_of_files() != latest_) return;
  for (const auto& folder : stamped_latest_) {
    const auto manifest = folder.empty() ? own_.coming : part_manifest(fresh_->folder(), folder);
    if (manifest) set_apart(fresh_->folder() / folder, *manifest, latest_);
  }
}

// Where files were linked, the old name of each has just been taken away.
void Publication::renew_stamps() {
  if (!is_ours()) return;
  for (const auto& folder : own_.coming.parts) renew_stamp(target_.folder / folder);
  if (!own_.coming.parts.empty()) renew_stamp(target_.folder);
}

// The new folder gets what was left out while nothing differed, and the whole list.
void Publication::complete() {
  if (!fresh_) begin();
  link_files(target_.folder, {}, own_.waiting);
  for (const auto& folder : waiting_) link_former(folder);
  must(write_again((fresh_->folder() / manifest_name).string(), manifest_text(own_.coming)), target_);
  if (!own_.coming.parts.empty()) stamp({}, own_.coming);
}

void Publication::keep_own(const std::vector<OwnEntry>& own) {
  std::string last;
  for (const auto& entry : own) {
    const auto from = (target_.folder / entry.path).string();
    auto error = fresh_->make_folder_of(entry.path, last);
    if (!error && entry.type == fs::file_type::directory) error = fresh_->make(entry.path);
    if (!error && entry.type != fs::file_type::directory) {
      error = keep_entry(from, (fresh_->folder() / entry.path).string(), entry.type);
    }
    if (error == std::errc::no_such_file_or_directory) continue;  // its owner has just deleted it
    if (error) cannot_keep(target_, entry.path, error);
  }
}

// Says where the former folder is now; empty when there was none.
fs::path Publication::put_in_place() {
  const auto swapped = swap_in(fresh_->folder(), target_.folder, fresh_->aside());
  if (!swapped.error) {
    fresh_->keep();
    return swapped.old;
  }
  std::error_code ignored;
  if (fs::exists(fresh_->aside(), ignored)) {  // not even back at its place: the next build sees to it
    lock_->leave_behind();
    fresh_->keep();
  }
  cannot_publish(target_, swapped.error);
}

// Files of the user's that came, or came anew, while we built: they move over, so that none is lost.
bool Publication::rescue_newcomers(const fs::path& old, const std::vector<OwnEntry>& kept) {
  const auto now = own_files(old, former_.manifest);
  for (const auto& entry : newcomers(now.entries, kept)) {
    std::error_code error;
    if (entry.type == fs::file_type::directory) {
      error = make_folder((target_.folder / entry.path).string()).error;
    } else {
      fs::rename(old / entry.path, target_.folder / entry.path, error);
    }
    if (error) return false;
  }
  return !now.error;
}

void Publication::remove_old(const fs::path& old, const std::vector<OwnEntry>& kept) {
  if (old.empty()) return;
  if (rescue_newcomers(old, kept) && !remove_folder(old, manifest_name)) return;
  lock_->leave_behind();
  diagnostics_.warning(target_.shown, "out-leftover",
                       fmt::format("the pack is ready, but the earlier one could not be removed from `{}`",
                                   printable_path(old)),
                       "see whether you still need anything in that folder, then delete it");
}

Published Publication::finish() {
  std::sort(own_.coming.paths.begin(), own_.coming.paths.end());
  std::sort(own_.coming.parts.begin(), own_.coming.parts.end());
  std::sort(named_.begin(), named_.end());
  check_places(outer_parts(own_.coming.parts, named_), own_.coming.paths);
  result_.removed += missing_in(own_.coming, former_.manifest);
  for (const auto& part : former_.manifest.parts) {
    if (std::binary_search(own_.coming.parts.begin(), own_.coming.parts.end(), part)) continue;
    if (const auto gone = part_manifest(target_.folder, part)) result_.removed += gone->paths.size();
  }
  if (!fresh_ && is_ours() && former_.manifest == own_.coming) {
    if (own_.stamp_before && !own_.coming.note.empty()) put_stamp(target_.folder, *own_.stamp_before);
    return result_;
  }

  OwnFiles own;
  if (is_ours()) own = own_files(target_.folder, former_.manifest);
  if (own.error) cannot_keep(target_, own.failed_at, own.error);
  complete();
  if (!leave_room(own.entries, own_.coming, fresh_->folder(), target_.shown, diagnostics_)) {
    refused_ = true;
    return {};
  }
  keep_own(own.entries);
  fresh_->take_over_access();
  set_latest_apart();
  remove_old(put_in_place(), own.entries);
  renew_stamps();
  return result_;
}

}  // namespace waymark
