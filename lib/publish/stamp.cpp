#include "publish/stamp.hpp"

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>

#include "base/mark.hpp"
#include "publish/descriptor.hpp"
#include "publish/disk.hpp"

namespace waymark {

namespace {

void append(std::string& to, unsigned long long number) {
  char bytes[sizeof number];
  std::memcpy(bytes, &number, sizeof number);
  to.append(bytes, sizeof number);
}

// Of a manifest and its files, one after the other.
class StampedStates {
 public:
  StampedStates(const FileState& marker, std::size_t files) {
    bytes_.reserve((4 * files + 1) * sizeof marker.serial);
    append(bytes_, marker.serial);  // not its time, which is where the stamp stands
  }

  void add(const FileState& file) {
    append(bytes_, file.serial);
    append(bytes_, file.size);
    append(bytes_, static_cast<unsigned long long>(file.seconds));
    append(bytes_, static_cast<unsigned long long>(file.nanoseconds));
  }

  Stamp stamp() const {
    constexpr std::uint64_t second = 1'000'000'000;
    return static_cast<Stamp>(mark_number(bytes_) % second);
  }

 private:
  std::string bytes_;
};

struct Seen {
  Stamp stamp = 0;
  FileState marker;
  long long last_change = 0;  // of all other files
};

std::optional<Seen> look_at(const std::filesystem::path& folder, const Manifest& manifest) {
  const auto place = open_folder(folder.string());
  const auto marker = place.is_open() ? state_in(place, std::string(manifest_name)) : std::nullopt;
  if (!marker) return std::nullopt;
  Seen seen{0, *marker, 0};
  StampedStates states(*marker, manifest.paths.size());
  for (const auto& file : manifest.paths) {
    const auto state = state_in(place, file);
    if (!state) return std::nullopt;
    states.add(*state);
    seen.last_change = std::max(seen.last_change, state->changed);
  }
  seen.stamp = states.stamp();
  return seen;
}

}  // namespace

std::optional<Stamp> stamp_of(const std::filesystem::path& folder, const Manifest& manifest) {
  const auto seen = look_at(folder, manifest);
  return seen ? std::optional(seen->stamp) : std::nullopt;
}

std::optional<Stamp> stamp_of(const std::filesystem::path& folder, const std::map<std::string, FileState>& files) {
  const auto marker = state_of((folder / manifest_name).string());
  if (!marker) return std::nullopt;
  StampedStates states(*marker, files.size());
  for (const auto& [path, state] : files) states.add(state);
  return states.stamp();
}

void put_stamp(const std::filesystem::path& folder, Stamp stamp) { set_fraction((folder / manifest_name).string(), stamp); }

void set_apart(const std::filesystem::path& folder, const Manifest& manifest, long long now) {
  constexpr long long apart = 1000, second = 1'000'000'000;  // some file systems count no finer
  for (const auto& file : manifest.paths) {
    const auto path = (folder / file).string();
    const auto state = state_of(path);
    if (!state || state->seconds * second + state->nanoseconds < now - apart) continue;
    set_fraction(path, static_cast<long>(state->nanoseconds < second - apart ? state->nanoseconds + apart : state->nanoseconds - apart));
  }
  if (const auto stamp = stamp_of(folder, manifest)) put_stamp(folder, *stamp);
}

void renew_stamp(const std::filesystem::path& folder) {
  const auto path = (folder / manifest_name).string();
  if (const auto marker = state_of(path)) set_fraction(path, static_cast<long>(marker->nanoseconds));
}

bool is_untouched(const std::filesystem::path& folder, const Manifest& manifest) {
  const auto seen = look_at(folder, manifest);
  return seen && seen->stamp == seen->marker.nanoseconds && seen->last_change <= seen->marker.changed;
}

}  // namespace waymark
