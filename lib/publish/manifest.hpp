// The marker that makes a folder ours: `.waymark-manifest`, one line that says so, one that says what kind of site
// it is, one with a note of whoever made it, one for each of its parts, and then the path of each file of the last build.
// A part is a folder with a marker of its own, which lists its files. Where a part has parts itself, both markers name
// them. Must not know the disk, nor what a note says.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.hpp"
#include "base/site_kind.hpp"

namespace waymark {

inline constexpr std::string_view manifest_name = ".waymark-manifest";
inline constexpr std::string_view manifest_header = "waymark pack 1\n";

struct Manifest {
  std::vector<std::string> paths;  // sorted
  std::string kind = {};           // of site, a word; empty where an earlier version did not say
  std::vector<std::string> parts = {};  // folders, sorted
  std::string note = {};           // one line that the maker left for its next build; may be empty

  bool lists(std::string_view path) const;
  // Whether a listed file lies somewhere below the folder. Neither asks the parts: Listing does.
  bool needs_folder(std::string_view folder) const;
  bool operator==(const Manifest&) const = default;
};

std::string_view word_of(SiteKind kind);  // "pack", "public", "guidance", "form", "trust", "part", "country", "country-part"

Manifest manifest_of(const FileSet& site, std::optional<SiteKind> kind = std::nullopt, std::string_view note = {});

std::string manifest_text(const Manifest& manifest);

// Nothing when the text is not a manifest of this version.
std::optional<Manifest> parse_manifest(std::string_view text);

// Throws std::logic_error when a path could leave the folder or not exist beside the others on some
// system: absolute, an empty part or one that begins with a dot, a backslash or control character, twice
// the same but for capitals, or one file's path the folder of another.
void check_site_paths(const FileSet& site);
void check_site_path(std::string_view path);  // of that one alone

}  // namespace waymark
