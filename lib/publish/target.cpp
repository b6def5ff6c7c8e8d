#include "publish/target.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <system_error>

#include "base/files.hpp"
#include "publish/disk.hpp"

namespace waymark {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void cannot_follow(const fs::path& path, std::error_code error) {
  throw EnvironmentError(fmt::format("cannot follow the path `{}`: {}", printable_path(path), error.message()));
}

// Drops what does not change which folder is meant: `pack/`, `pack/.`.
fs::path without_ending(fs::path path) {
  while (path.has_relative_path() && (path.filename().empty() || path.filename() == ".")) {
    path = path.parent_path();
  }
  return path;
}

// `..` is followed on the disk, not in the text: after a link the two differ.
fs::path followed(const fs::path& path) {
  std::error_code error;
  const auto result = fs::weakly_canonical(path, error);
  if (error) cannot_follow(path, error);
  return without_ending(result);
}

fs::path followed_but_for_name(const fs::path& path) {
  std::error_code error;
  const auto whole = without_ending(fs::absolute(path.empty() ? fs::path(".") : path, error));
  if (error) cannot_follow(path, error);
  if (!whole.has_relative_path() || whole.filename() == "..") return followed(whole);
  return followed(whole.parent_path()) / whole.filename();
}

// Whether the folder is `path` or one of the folders above it. Compared as the disk knows them: where
// capitals do not count, one folder has several spellings.
bool is_or_holds(const FileIdentity& folder, fs::path path) {
  for (;; path = path.parent_path()) {
    if (identity_of(path.string()) == folder) return true;
    if (!path.has_relative_path()) return false;
  }
}

// An input that is a link lies in two folders: where the link is, and where it leads to.
bool holds_input(const FileIdentity& folder, const fs::path& input) {
  const auto place = followed_but_for_name(input);
  if (is_or_holds(folder, place)) return true;
  const auto source = followed(place);
  return source != place && is_or_holds(folder, source);
}

std::string own_folder_hint(const OutFolder& target) {
  const auto place = target.folder.has_relative_path() ? target.shown : std::string();
  const auto gap = place.empty() || place.ends_with('/') ? "" : "/";
  return fmt::format("give the pack a folder of its own, for example: -o {}{}pack", place, gap);
}

std::string other_folder_hint(const OutFolder& target, std::string_view ending) {
  std::string_view name = target.shown;
  while (name.ends_with('/') || name.ends_with("/.")) name.remove_suffix(1);
  return fmt::format("choose another folder, for example: -o {}-{}", name, ending);
}

std::string_view kind_in_words(std::string_view word) {
  if (word == word_of(SiteKind::pack)) return "a school's own pack";
  if (word == word_of(SiteKind::public_edition)) return "the public edition of a pack";
  if (word == word_of(SiteKind::guidance)) return "the guidance";
  if (word == word_of(SiteKind::form)) return "a form";
  if (word == word_of(SiteKind::trust)) return "a trust's pages";
  if (word == word_of(SiteKind::trust_part)) return "a part of a trust";
  if (word == word_of(SiteKind::country)) return "a country's pages";
  if (word == word_of(SiteKind::country_part)) return "a part of a country";
  return "another kind of site";  // of a later version
}

bool refuse(const OutFolder& target, Diagnostics& diagnostics, std::string_view code, std::string message,
            std::string hint) {
  diagnostics.error(target.shown, code, std::move(message), std::move(hint));
  return false;
}

// The path to make folders along ends at the first thing that exists; it must be a folder.
fs::path file_among_parents(const fs::path& folder) {
  for (auto path = folder.parent_path(); path.has_relative_path(); path = path.parent_path()) {
    std::error_code error;
    const auto type = fs::status(path, error).type();
    if (type == fs::file_type::directory) return {};
    if (type != fs::file_type::not_found && type != fs::file_type::none) return path;
  }
  return {};
}

// A pack inside the content or the theme would be read as part of it the next time.
bool is_outside_inputs(const OutFolder& target, const std::vector<fs::path>& inputs, Diagnostics& diagnostics) {
  for (const auto& input : inputs) {
    const auto source = followed(input);
    std::error_code error;
    if (!fs::is_directory(source, error) || !is_or_holds(identity_of(source.string()), target.folder)) continue;
    return refuse(target, diagnostics, "out-in-input",
                  fmt::format("`{}` is, or is inside, `{}`, which the pack is made from", target.shown, printable_path(input)),
                  "give the pack a folder elsewhere, for example: -o pack");
  }
  return true;
}

bool is_acceptable_place(const OutFolder& target, const std::vector<fs::path>& inputs,
                         Diagnostics& diagnostics) {
  const auto folder = identity_of(target.folder.string());
  if (const char* home = std::getenv("HOME"); home != nullptr && fs::path(home).is_absolute()) {
    if (is_or_holds(folder, followed(home))) {
      return refuse(target, diagnostics, "out-is-home",
                    fmt::format("`{}` is your home folder, or a folder around it", target.shown),
                    own_folder_hint(target));
    }
  }
  std::error_code error;
  if (const auto current = fs::current_path(error); !error && is_or_holds(folder, followed(current))) {
    return refuse(target, diagnostics, "out-is-current",
                  fmt::format("`{}` is the folder you are working in, or a folder around it", target.shown),
                  own_folder_hint(target));
  }
  for (const auto& input : inputs) {
    if (!holds_input(folder, input)) continue;
    return refuse(
        target, diagnostics, "out-holds-input",
        fmt::format("`{}` is or holds `{}`, which the pack is made from", target.shown, printable_path(input)),
        own_folder_hint(target));
  }
  return true;
}

}  // namespace

fs::path OutFolder::sibling(std::string_view ending) const {
  return folder.parent_path() / fmt::format(".{}.waymark-{}", folder.filename().string(), ending);
}

OutFolder target_at(const fs::path& out) {
  return {followed_but_for_name(out), printable_path(out.empty() ? "." : out)};
}

bool is_acceptable(const OutFolder& target, const std::vector<fs::path>& inputs, std::optional<SiteKind> coming,
                   Diagnostics& diagnostics) {
  const auto& folder = target.folder;
  if (!folder.has_relative_path()) {
    return refuse(target, diagnostics, "out-is-root",
                  fmt::format("`{}` is the top of the disk, and no place for a pack", target.shown),
                  own_folder_hint(target));
  }
  std::error_code error;
  const auto type = fs::symlink_status(folder, error).type();
  if (type == fs::file_type::none) cannot_follow(folder, error);
  if (type == fs::file_type::symlink) {
    const auto leads_to = fs::canonical(folder, error);
    return refuse(target, diagnostics, "out-is-link",
                  fmt::format("`{}` is a link to another place", target.shown),
                  error ? "it leads nowhere: delete the link, or choose another name"
                        : fmt::format("name the folder itself: -o {}", printable_path(leads_to)));
  }
  const auto in_the_way = type == fs::file_type::not_found ? file_among_parents(folder) : folder;
  if (type != fs::file_type::directory && !in_the_way.empty()) {
    const auto name = in_the_way == folder ? target.shown : printable_path(in_the_way);
    return refuse(target, diagnostics, "out-is-file",
                  fmt::format("`{}` is a file, and the pack needs a folder", name),
                  fmt::format("choose another name, for example: -o {}-pack", name));
  }
  if (!is_outside_inputs(target, inputs, diagnostics)) return false;
  if (type == fs::file_type::not_found) return true;
  if (!is_acceptable_place(target, inputs, diagnostics)) return false;
  return gives_way(target, former_pack(folder), coming, diagnostics);
}

Former former_pack(const fs::path& folder) {
  Former former;
  // Larger than any list of files there could be; a limit, because the file comes from outside.
  constexpr std::size_t manifest_limit = 256u << 20u;
  std::error_code error;
  if (const auto text = read_own_file((folder / manifest_name).string(), manifest_limit)) {
    if (auto manifest = parse_manifest(*text)) return {FolderState::ours, std::move(*manifest)};
  } else if (fs::symlink_status(folder / manifest_name, error).type() == fs::file_type::regular) {
    throw EnvironmentError(
        fmt::format("cannot read `{}`, which tells whether Waymark may write in that folder",
                    printable_path(folder / manifest_name)));
  }
  const auto is_empty = fs::is_empty(folder, error);
  if (error == std::errc::no_such_file_or_directory) return former;
  if (error)
    throw EnvironmentError(fmt::format("cannot read the folder `{}`: {}", printable_path(folder), error.message()));
  former.state = is_empty ? FolderState::empty : FolderState::foreign;
  return former;
}

bool gives_way(const OutFolder& target, const Former& former, std::optional<SiteKind> coming, Diagnostics& diagnostics) {
  if (former.state == FolderState::foreign) {
    return refuse(target, diagnostics, "out-not-ours",
                  fmt::format("the folder `{}` holds files, but not a pack that Waymark made", target.shown),
                  own_folder_hint(target));
  }
  const auto& there = former.manifest.kind;
  if (!coming || there.empty() || there == word_of(*coming)) return true;
  return refuse(target, diagnostics, "out-other-kind",
                fmt::format("the folder `{}` holds {}, which {} would replace", target.shown, kind_in_words(there),
                            kind_in_words(word_of(*coming))),
                other_folder_hint(target, word_of(*coming)));
}

}  // namespace waymark
