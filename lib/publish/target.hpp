// The folder a pack is to be written to, and whether it is safe to. Must not know the site, and changes
// nothing on the disk.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "publish/manifest.hpp"

namespace waymark {

struct OutFolder {
  std::filesystem::path folder;  // absolute; links in its parents are followed, one in its name is not
  std::string shown;             // as the user wrote it, fit for a terminal

  // A hidden name beside the folder: `.pack.waymark-new-1`.
  std::filesystem::path sibling(std::string_view ending) const;
};

enum class FolderState { absent, empty, ours, foreign };

struct Former {
  FolderState state = FolderState::absent;
  Manifest manifest;  // of a folder that is ours
};

// Throws EnvironmentError when the path cannot be followed.
OutFolder target_at(const std::filesystem::path& out);

// Reports at most one refusal, and says whether there is none.
bool is_acceptable(const OutFolder& target, const std::vector<std::filesystem::path>& inputs,
                   std::optional<SiteKind> coming, Diagnostics& diagnostics);

// What stands at `folder`, which is not a link or file. Throws EnvironmentError when it cannot be read.
Former former_pack(const std::filesystem::path& folder);

// Whether what stands there may give way to the coming site: nothing, or an earlier build of the same kind. Else
// reports why not.
bool gives_way(const OutFolder& target, const Former& former, std::optional<SiteKind> coming, Diagnostics& diagnostics);

}  // namespace waymark
