#include "publish/manifest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <unordered_set>

#include "base/text.hpp"

namespace waymark {

namespace {

// No path begins with a dot, so a version that does not know these lines takes them for files that are gone.
constexpr std::string_view kind_line = ".kind ";
constexpr std::string_view part_line = ".part ";
constexpr std::string_view note_line = ".note ";

[[noreturn]] void unusable(std::string_view path, std::string_view why) {
  throw std::logic_error(fmt::format("site path `{}` {}", printable(path), why));
}

}  // namespace

bool Manifest::lists(std::string_view path) const {
  return std::binary_search(paths.begin(), paths.end(), path);
}

bool Manifest::needs_folder(std::string_view folder) const {
  const auto inside = std::string(folder) + '/';
  const auto at = std::lower_bound(paths.begin(), paths.end(), inside);
  return at != paths.end() && at->starts_with(inside);
}

std::string_view word_of(SiteKind kind) {
  switch (kind) {
    case SiteKind::pack: return "pack";
    case SiteKind::public_edition: return "public";
    case SiteKind::guidance: return "guidance";
    case SiteKind::form: return "form";
    case SiteKind::trust: return "trust";
    case SiteKind::trust_part: return "part";
    case SiteKind::country: return "country";
    case SiteKind::country_part: return "country-part";
  }
  return {};
}

Manifest manifest_of(const FileSet& site, std::optional<SiteKind> kind, std::string_view note) {
  Manifest manifest;
  manifest.note = note;
  if (kind) manifest.kind = word_of(*kind);
  manifest.paths.reserve(site.size());
  for (const auto& file : site) manifest.paths.push_back(file.path);
  std::sort(manifest.paths.begin(), manifest.paths.end());
  return manifest;
}

std::string manifest_text(const Manifest& manifest) {
  std::string text(manifest_header);
  if (!manifest.kind.empty()) text += fmt::format("{}{}\n", kind_line, manifest.kind);
  if (!manifest.note.empty()) text += fmt::format("{}{}\n", note_line, manifest.note);
  for (const auto& part : manifest.parts) text += fmt::format("{}{}\n", part_line, part);
  for (const auto& path : manifest.paths) {
    text += path;
    text += '\n';
  }
  return text;
}

std::optional<Manifest> parse_manifest(std::string_view text) {
  if (!text.starts_with(manifest_header)) return std::nullopt;
  text.remove_prefix(manifest_header.size());
  Manifest manifest;
  for (const auto path : split(text, '\n')) {
    if (path.starts_with(kind_line)) {
      manifest.kind = path.substr(kind_line.size());
    } else if (path.starts_with(part_line)) {
      manifest.parts.emplace_back(path.substr(part_line.size()));
    } else if (path.starts_with(note_line)) {
      manifest.note = path.substr(note_line.size());
    } else if (!path.empty()) {
      manifest.paths.emplace_back(path);
    }
  }
  std::sort(manifest.paths.begin(), manifest.paths.end());
  std::sort(manifest.parts.begin(), manifest.parts.end());
  return manifest;
}

void check_site_path(std::string_view path) {
  for (std::size_t begin = 0; begin <= path.size();) {
    const auto end = std::min(path.find('/', begin), path.size());
    if (begin == end) unusable(path, "is absolute or has an empty part");
    if (path[begin] == '.') unusable(path, "has a part that begins with a dot");
    begin = end + 1;
  }
  for (const auto c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\\' || byte < 0x20 || byte == 0x7f) unusable(path, "has a backslash or control character");
  }
}

void check_site_paths(const FileSet& site) {
  std::unordered_set<std::string> seen;  // in small letters: some disks do not tell capitals apart
  seen.reserve(site.size());
  for (const auto& file : site) {
    check_site_path(file.path);
    if (!seen.insert(lower_ascii(file.path)).second) unusable(file.path, "stands there twice");
  }
  std::string last;  // neighbours mostly share a folder: look each up once
  for (const auto& file : site) {
    auto folder = lower_ascii(file.path.substr(0, file.path.rfind('/')));
    if (folder.size() == file.path.size() || folder == last) continue;
    last = folder;
    for (auto end = folder.size(); end != std::string::npos; end = folder.rfind('/')) {
      folder.resize(end);
      if (seen.contains(folder)) unusable(file.path, "lies in a folder that is itself a file");
    }
  }
}

}  // namespace waymark
