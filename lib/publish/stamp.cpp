#include "publish/stamp.hpp"

#include <cstring>
#include <string>
#include <string_view>

#include "base/mark.hpp"
#include "publish/disk.hpp"

namespace waymark {

namespace {

void append(std::string& to, unsigned long long number) {
  char bytes[sizeof number];
  std::memcpy(bytes, &number, sizeof number);
  to.append(bytes, sizeof number);
}

}  // namespace

std::optional<Stamp> stamp_of(const std::filesystem::path& folder, const Manifest& manifest) {
  constexpr std::uint64_t second = 1'000'000'000;
  auto path = folder.string() + '/';
  const auto length = path.size();
  path += manifest_name;
  const auto own = state_of(path);
  if (!own) return std::nullopt;
  std::string states;
  append(states, own->serial);  // not its time, which is where the stamp stands
  for (const auto& file : manifest.paths) {
    path.resize(length);
    path += file;
    const auto state = state_of(path);
    if (!state) return std::nullopt;
    append(states, state->serial);
    append(states, state->size);
    append(states, static_cast<unsigned long long>(state->seconds));
    append(states, static_cast<unsigned long long>(state->nanoseconds));
  }
  return static_cast<Stamp>(mark_number(states) % second);
}

void put_stamp(const std::filesystem::path& folder, Stamp stamp) { set_fraction((folder / manifest_name).string(), stamp); }

bool is_untouched(const std::filesystem::path& folder, const Manifest& manifest) {
  const auto own = state_of((folder / manifest_name).string());
  return own && stamp_of(folder, manifest) == own->nanoseconds;
}

}  // namespace waymark
