#include "build_trust.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "commands.hpp"
#include "pipeline/merge.hpp"
#include "progress_line.hpp"
#include "publish/document_record.hpp"
#include "publish/publication.hpp"
#include "publishing.hpp"
#include "terminal.hpp"

namespace waymark {

namespace {

SiteKind kind_of(const BuildOptions& options) { return options.shard ? SiteKind::trust_part : SiteKind::trust; }

// Whether the folder may be written, and nothing in it would be lost. Reports why not.
bool may_write(const BuildOptions& options, const TrustKit& trust, const std::vector<std::filesystem::path>& inputs, Diagnostics& refused) {
  if (!may_publish(options.out, inputs, kind_of(options), refused)) return false;
  for (const auto& school : trust.folder.schools) report_changed_documents(options.out / folder_of_school(school.id), refused);
  return !refused.has_errors();
}

// Takes the schools with errors out of the folder, and says which.
std::vector<std::string> leave_out_failing(TrustKit& trust, const SchoolsRun& run, const Console& console) {
  Diagnostics diagnostics;
  auto failed = go_through(trust.kit.rubric, trust.folder, run, diagnostics).failed;
  console.report(diagnostics);
  std::erase_if(trust.folder.schools, [&](const SchoolFile& school) { return std::binary_search(failed.begin(), failed.end(), school.id); });
  return failed;
}

FileSet own_files_of(const TrustKit& trust, const BuildOptions& options, const std::vector<SchoolFile>& all, const std::vector<SchoolSummary>& schools,
                     const Made& made) {
  if (options.shard) return {part_file(trust, *options.shard, all, schools, made)};
  return make_trust({trust.kit.rubric, trust.folder.trust, schools}, trust.kit.theme, trust.templates, made);
}

// Every school's pack as soon as it is made, and the trust's own files after them. Nothing when there are errors.
std::optional<Published> publish_all(const TrustKit& trust, const BuildOptions& options, SchoolsRun run, const std::vector<SchoolFile>& all,
                                     Publication& publication, Diagnostics& diagnostics) {
  const Made made{options.date, std::string(version()), options.parts, Threads::one};
  ProgressLine progress(trust.folder.schools.size());
  run.take = [&](const SchoolFile& school, const Assessed& assessed) {
    publication.add_part(folder_of_school(school.id), make_files(trust.kit, assessed, made), SiteKind::pack);
    progress.step();
  };
  const auto found = go_through(trust.kit.rubric, trust.folder, run, diagnostics);
  if (!found.failed.empty()) return std::nullopt;
  publication.add(own_files_of(trust, options, all, found.summaries, made));
  stop_if_interrupted();
  progress.clear();
  return publication.finish();
}

void tell_built(const TrustKit& trust, const BuildOptions& options, const Published& published, const Console& console) {
  const auto part = options.shard ? fmt::format(", part {} of {},", options.shard->number, options.shard->of) : std::string();
  const bool has_index = options.parts.pages && !options.shard;
  tell_ready(packs_are(trust.folder.schools.size(), trust.folder.trust.name, part), has_index ? options.out / "index.html" : options.out, published, console);
}

void tell_failed(const std::vector<std::string>& failed, const Console& console) {
  if (failed.empty()) return;
  console.message(fmt::format("{} left out, because of the problems above:", counted(failed.size(), "school was", "schools were")));
  for (const auto& id : failed) console.message(fmt::format("  {}", printable(id)));
}

}  // namespace

ExitCode build_trust(const BuildOptions& options, const Console& console) {
  Diagnostics diagnostics;
  auto trust = load_trust_kit(options.choices, options.answers, diagnostics);
  if (fails(diagnostics, options.on_warnings)) {
    must_stop(diagnostics, options.on_warnings, console);
    return ExitCode::input;
  }
  const auto all = trust.folder.schools;
  if (options.shard) trust.folder.schools = schools_of(all, *options.shard);
  auto inputs = folders_of(trust.choices);
  inputs.insert(inputs.begin(), options.answers);
  Diagnostics refused;
  if (!may_write(options, trust, inputs, refused)) {
    must_stop(refused, OnWarnings::allow, console);
    return ExitCode::input;
  }

  watch_for_interrupts();
  const SchoolsRun run{jobs_of(options.jobs), options.on_warnings == OnWarnings::fail, stop_if_interrupted};
  std::vector<std::string> failed;
  if (options.keep_going) {
    failed = leave_out_failing(trust, run, console);
    if (trust.folder.schools.empty() && !failed.empty()) {
      console.message("Every school has problems. Nothing was written.");
      return ExitCode::input;
    }
  }
  Publication publication(options.out, inputs, kind_of(options), refused);
  std::optional<Published> published;
  if (!publication.refused()) published = publish_all(trust, options, run, all, publication, diagnostics);
  // What the first look has told is not told again.
  if (!(options.keep_going && published) && must_stop(diagnostics, options.on_warnings, console)) return ExitCode::input;
  if (must_stop(refused, OnWarnings::allow, console)) return ExitCode::input;
  tell_built(trust, options, *published, console);
  tell_failed(failed, console);
  return failed.empty() ? ExitCode::done : ExitCode::input;
}

}  // namespace waymark
