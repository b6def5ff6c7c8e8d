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

struct Seen {
  Stamp stamp = 0;
  FileState marker;
  long long last_change = 0;  // of all other files
};

std::optional<Seen> look_at(const std::filesystem::path& folder, const Manifest& manifest) {
  constexpr std::uint64_t second = 1'000'000'000;
  const auto place = open_folder(folder.string());
  const auto marker = place.is_open() ? state_in(place, std::string(manifest_name)) : std::nullopt;
  if (!marker) return std::nullopt;
  Seen seen{0, *marker, 0};
  std::string states;
  states.reserve((4 * manifest.paths.size() + 1) * sizeof marker->serial);
  append(states, marker->serial);  // not its time, which is where the stamp stands
  for (const auto& file : manifest.paths) {
    const auto state = state_in(place, file);
    if (!state) return std::nullopt;
    append(states, state->serial);
    append(states, state->size);
    append(states, static_cast<unsigned long long>(state->seconds));
    append(states, static_cast<unsigned long long>(state->nanoseconds));
    seen.last_change = std::max(seen.last_change, state->changed);
  }
  seen.stamp = static_cast<Stamp>(mark_number(states) % second);
  return seen;
}

}  // namespace

std::optional<Stamp> stamp_of(const std::filesystem::path& folder, const Manifest& manifest) {
  const auto seen = look_at(folder, manifest);
  return seen ? std::optional(seen->stamp) : std::nullopt;
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
