#include "pipeline/trust.hpp"

#include <algorithm>

namespace waymark {

std::optional<FileSet> make_trust_files(const Kit& kit, const TrustFolder& folder, const Made& made, Diagnostics& diagnostics) {
  FileSet files;
  for (const auto& [id, file] : folder.schools) {
    const auto school = assess(kit.rubric, file, &folder.trust, diagnostics);
    if (!school || diagnostics.has_errors()) continue;
    for (auto& part : make_files(kit, *school, made)) files.push_back({"schools/" + id + "/" + part.path, std::move(part.bytes)});
  }
  if (diagnostics.has_errors()) return std::nullopt;
  std::sort(files.begin(), files.end(), [](const File& a, const File& b) { return a.path < b.path; });
  return files;
}

}  // namespace waymark
