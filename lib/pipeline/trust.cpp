#include "pipeline/trust.hpp"

#include <algorithm>

#include "pages/trust_pack.hpp"
#include "plan/summary.hpp"

namespace waymark {

std::optional<FileSet> make_trust_files(const Kit& kit, const TrustFolder& folder, const Made& made, Diagnostics& diagnostics) {
  FileSet files;
  std::vector<SchoolSummary> summaries;
  const auto templates = compile_trust(kit.theme, diagnostics);
  for (const auto& [id, file] : folder.schools) {
    const auto school = assess(kit.rubric, file, &folder.trust, diagnostics);
    if (!school || diagnostics.has_errors()) continue;
    for (auto& part : make_files(kit, *school, made)) files.push_back({"schools/" + id + "/" + part.path, std::move(part.bytes)});
    summaries.push_back(summarise(kit.rubric, school->answers, school->scores, school->plan));
    summaries.back().id = id;
  }
  if (diagnostics.has_errors()) return std::nullopt;
  if (kit.edition == Edition::internal) {
    for (auto& file : make_trust({kit.rubric, folder.trust, summaries}, kit.theme, templates, made)) files.push_back(std::move(file));
  }
  std::sort(files.begin(), files.end(), [](const File& a, const File& b) { return a.path < b.path; });
  return files;
}

}  // namespace waymark
