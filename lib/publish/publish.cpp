#include "publish/publish.hpp"

#include <algorithm>
#include <string>

#include "publish/disk.hpp"
#include "publish/document_record.hpp"
#include "publish/manifest.hpp"
#include "publish/publication.hpp"
#include "publish/target.hpp"

namespace waymark {

namespace fs = std::filesystem;

namespace {

// Whether the pack stands there already, to the byte. Needs no lock: if another build replaces it just
// then, that is as if ours had come first.
bool stands_already(const FileSet& site, const Manifest& coming, const OutFolder& target) {
  const auto former = former_pack(target.folder);
  if (former.state != FolderState::ours || former.manifest != coming) return false;
  auto path = target.folder.string() + '/';
  const auto length = path.size();
  return std::all_of(site.begin(), site.end(), [&](const File& file) {
    path.resize(length);
    path += file.path;
    return has_bytes(path, file.bytes);
  });
}

}  // namespace

bool may_publish(const fs::path& out, const std::vector<fs::path>& inputs, SiteKind kind, Diagnostics& diagnostics) {
  if (!is_acceptable(target_at(out), inputs, kind, diagnostics)) return false;
  Diagnostics changed;
  report_changed_documents(out, changed);
  diagnostics.append(changed);
  return !changed.has_errors();
}

Published publish(const FileSet& site, const fs::path& out, const std::vector<fs::path>& inputs,
                  Diagnostics& diagnostics, std::optional<SiteKind> kind, std::string_view note) {
  check_site_paths(site);
  const auto target = target_at(out);
  if (!is_acceptable(target, inputs, kind, diagnostics)) return {};

  // Making and removing even the small lock file is most of the cost where nothing has changed, so look
  // first. Where the file is there, another build is at work or was killed: then go on, to say or clear up
  // so.
  const bool is_locked = identity_of(target.sibling("lock").string()) != FileIdentity();
  if (!is_locked && stands_already(site, manifest_of(site, kind, note), target)) return {0, site.size(), 0};

  Publication publication(out, inputs, kind, diagnostics);
  if (publication.refused()) return {};
  publication.add(site, note);
  return publication.finish();
}

}  // namespace waymark
