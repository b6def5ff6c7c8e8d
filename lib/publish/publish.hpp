// Puts a finished site on the disk, all of it or nothing: built beside the old one, then swapped under a
// lock. Must not know what the files hold.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/files.hpp"
#include "base/site_kind.hpp"

namespace waymark {

struct Published {
  std::size_t written = 0;    // files whose bytes are new
  std::size_t unchanged = 0;  // files that stayed as they were
  std::size_t removed = 0;    // files of the last build that are gone
};

// Publishes `site` as the folder `out`, which may be relative and whose parents are made when absent.
// Site paths are relative, with forward slashes, no part empty or beginning with a dot, each once even
// where capitals do not count; anything else is a bug of ours and throws std::logic_error.
//
// `out` must be absent, empty, or carry our marker (`.waymark-manifest`, which lists the files of the last
// build); it must not be the root, the home folder, the current folder, a folder that holds one of these
// or one of `inputs`, nor a symbolic link. A refusal is reported to `diagnostics` (exit 1), and nothing
// is touched. Files in `out` that we did not write stay there; where one stands in the way of a file of
// ours, that is a refusal too. So is a site of another `kind`; without a kind, ours or theirs, any may be
// replaced. When nothing has changed, nothing is touched.
//
// Whatever happens (a kill at any moment included), `out` is either the whole old folder or the whole new
// one. (Only where the file system cannot swap two folders, a kill within some microseconds leaves `out`
// absent until the next build puts the old one back.) What a killed build left beside `out`, the next one
// removes. Whole against kills, not against power loss: nothing waits for the disk.
//
// The note, one line or nothing, is kept with the site for whoever made it (publish/publication.hpp).
//
// Throws EnvironmentError when the disk is full, the folder cannot be written, or another build holds
// the lock. Safe to call from several threads, for different folders.
Published publish(const FileSet& site, const std::filesystem::path& out,
                  const std::vector<std::filesystem::path>& inputs, Diagnostics& diagnostics,
                  std::optional<SiteKind> kind = std::nullopt, std::string_view note = {});

// Whether `publish` would take that folder, and no document that somebody has edited would be lost; or why not. To be asked before
// anything takes time.
bool may_publish(const std::filesystem::path& out, const std::vector<std::filesystem::path>& inputs, SiteKind kind,
                 Diagnostics& diagnostics);

}  // namespace waymark
