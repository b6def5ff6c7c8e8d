#include "publish/listing.hpp"

#include <algorithm>

#include "publish/disk.hpp"

namespace waymark {

std::optional<Manifest> part_manifest(const std::filesystem::path& root, std::string_view part) {
  constexpr std::size_t limit = 1U << 20U;  // a part is a school's pack, or a trust's pages: some kilobytes
  const auto text = read_own_file((root / part / manifest_name).string(), limit);
  return text ? parse_manifest(*text) : std::nullopt;
}

const Manifest* Listing::part_of(std::string_view path, std::string_view& rest) {
  // From within: a part can lie in another one.
  for (auto end = path.size(); end != std::string_view::npos; end = end == 0 ? std::string_view::npos : path.rfind('/', end - 1)) {
    const auto name = path.substr(0, end);
    if (!std::binary_search(top_.parts.begin(), top_.parts.end(), name)) continue;
    rest = path.substr(std::min(path.size(), name.size() + 1));
    if (name != name_) {
      name_ = name;
      part_ = part_manifest(root_, name).value_or(Manifest());
    }
    return &part_;
  }
  return nullptr;
}

bool Listing::lists(std::string_view path) {
  if (top_.lists(path)) return true;
  std::string_view rest;
  const auto* part = part_of(path, rest);
  return part != nullptr && (rest == manifest_name || part->lists(rest));
}

bool Listing::needs_folder(std::string_view folder) {
  if (top_.needs_folder(folder)) return true;
  const auto inside = std::string(folder) + '/';
  const auto at = std::lower_bound(top_.parts.begin(), top_.parts.end(), inside);
  if (at != top_.parts.end() && at->starts_with(inside)) return true;
  std::string_view rest;
  const auto* part = part_of(folder, rest);
  return part != nullptr && (rest.empty() || part->needs_folder(rest));
}

}  // namespace waymark
