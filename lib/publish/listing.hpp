// Which files and folders of a published site are ours: those of its manifest, and of the manifests of its parts, each
// read when it is first asked about. Must not know what the files hold. Not for several threads at once.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "publish/manifest.hpp"

namespace waymark {

// The manifest of a part of the site in that folder; nothing when it is not there.
std::optional<Manifest> part_manifest(const std::filesystem::path& root, std::string_view part);

class Listing {
 public:
  Listing(const Manifest& manifest, std::filesystem::path root) : top_(manifest), root_(std::move(root)) {}

  bool lists(std::string_view path);
  // Whether a listed file lies somewhere below the folder.
  bool needs_folder(std::string_view folder);

 private:
  // The part that the path lies in, or is; null when it is in none. `rest` is the path within it.
  const Manifest* part_of(std::string_view path, std::string_view& rest);

  const Manifest& top_;
  std::filesystem::path root_;
  std::string name_;  // of the part read last: neighbours mostly share one
  Manifest part_;
};

}  // namespace waymark
