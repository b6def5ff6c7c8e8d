#include <fmt/format.h>

#include "base/each.hpp"
#include "base/files.hpp"
#include "commands.hpp"
#include "pipeline/merge.hpp"
#include "publish/listed.hpp"
#include "publish/publication.hpp"
#include "publishing.hpp"
#include "terminal.hpp"

namespace waymark {

namespace {

// The pack of one school as it lies in a part.
FileSet pack_in(const std::filesystem::path& folder) {
  constexpr std::size_t limit = 64U << 20U;
  FileSet files;
  for (const auto& path : listed_files(folder)) files.push_back({path, read_file(folder / path, limit)});
  if (files.empty()) throw EnvironmentError(fmt::format("there is no pack in `{}`: build that part again", printable_path(folder)));
  return files;
}

Published publish_merged(const MergedParts& merged, Publication& publication) {
  for_each_below(merged.schools.size(), jobs_of(0), [&](std::size_t i) {
    stop_if_interrupted();
    const auto folder = folder_of_school(merged.schools[i].summary.id);
    publication.add_part(folder, pack_in(merged.schools[i].part / folder), SiteKind::pack);
  });
  std::vector<SchoolSummary> summaries;
  for (const auto& school : merged.schools) summaries.push_back(school.summary);
  publication.add(make_trust({merged.kit.rubric, merged.trust, summaries}, merged.kit.theme, merged.templates, merged.made));
  stop_if_interrupted();
  return publication.finish();
}

}  // namespace

ExitCode run_command(const MergeOptions& options, const Console& console) {
  Diagnostics diagnostics;
  const auto merged = load_parts(options.parts, options.choices, diagnostics);
  if (must_stop(diagnostics, OnWarnings::allow, console)) return ExitCode::input;
  auto inputs = folders_of(options.choices);
  inputs.insert(inputs.end(), options.parts.begin(), options.parts.end());
  watch_for_interrupts();
  Diagnostics refused;
  Publication publication(options.out, inputs, SiteKind::trust, refused);
  Published published;
  if (!publication.refused()) published = publish_merged(merged, publication);
  if (must_stop(refused, OnWarnings::allow, console)) return ExitCode::input;
  tell_ready(packs_are(merged.schools.size(), merged.trust.name), merged.made.parts.pages ? options.out / "index.html" : options.out, published, console);
  return ExitCode::done;
}

}  // namespace waymark
