#include <fmt/format.h>

#include <algorithm>

#include "base/each.hpp"
#include "build_country.hpp"
#include "commands.hpp"
#include "pipeline/made_from.hpp"
#include "pipeline/merge.hpp"
#include "pipeline/merge_country.hpp"
#include "publish/publication.hpp"
#include "publishing.hpp"
#include "terminal.hpp"

namespace waymark {

namespace {

Published publish_merged(const MergedParts& merged, const Choices& choices, std::size_t warnings, Publication& publication) {
  std::vector<MarkedSchool> marks(merged.schools.size());
  for_each_below(merged.schools.size(), jobs_of(0), [&](std::size_t i) {
    stop_if_interrupted();
    const auto& [summary, part] = merged.schools[i];
    const auto folder = folder_of_school(summary.id);
    marks[i] = {summary.id, std::string(mark_in(publication.link_part(folder, part / folder)))};
  });
  std::vector<SchoolSummary> summaries;
  for (const auto& school : merged.schools) summaries.push_back(school.summary);
  make_trust({merged.kit.rubric, merged.trust, summaries}, merged.kit.theme, merged.templates, with_threads(merged.made, jobs_of(0)),
             [&](const std::string& path, const auto& give) { publication.add_file(path, give); });
  if (warnings == 0) publication.add_note(mark_of_trust(mark_of_kit(choices, merged.made), merged.text, marks));
  stop_if_interrupted();
  return publication.finish();
}

}  // namespace

ExitCode run_command(const MergeOptions& options, const Console& console) {
  if (std::any_of(options.parts.begin(), options.parts.end(), is_country_part)) return merge_country(options, console);
  Diagnostics diagnostics;
  const auto merged = load_parts(options.parts, options.choices, diagnostics);
  if (must_stop(diagnostics, OnWarnings::allow, console)) return ExitCode::input;
  auto inputs = folders_of(options.choices);
  inputs.insert(inputs.end(), options.parts.begin(), options.parts.end());
  watch_for_interrupts();
  Diagnostics refused;
  may_publish(options.out, inputs, SiteKind::trust, refused);
  if (must_stop(refused, OnWarnings::allow, console)) return ExitCode::input;
  Publication publication(options.out, inputs, SiteKind::trust, refused);
  Published published;
  if (!publication.refused()) published = publish_merged(merged, options.choices, diagnostics.warnings(), publication);
  if (must_stop(refused, OnWarnings::allow, console)) return ExitCode::input;
  tell_ready(packs_are(merged.schools.size(), merged.trust.name), merged.made.parts.pages ? options.out / "index.html" : options.out, published, console);
  return ExitCode::done;
}

}  // namespace waymark
