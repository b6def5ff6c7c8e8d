#include "build_trust.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>

#include "base/text.hpp"
#include "commands.hpp"
#include "pipeline/merge.hpp"
#include "progress_line.hpp"
#include "publish/listed.hpp"
#include "publish/publication.hpp"
#include "publishing.hpp"
#include "standing_trust.hpp"
#include "terminal.hpp"

namespace waymark {

namespace {

SiteKind kind_of(const BuildOptions& options) { return options.shard ? SiteKind::trust_part : SiteKind::trust; }

// One build on its way.
struct Build {
  const BuildOptions& options;
  std::vector<std::filesystem::path> inputs = {};
  TrustMarks marks = {};
  Diagnostics refused = {};                     // what stands in the way of writing
  std::optional<Publication> publication = {};
  StandingPacks standing = {};
};

// Looks at what is there before the content is read: where nothing has changed, that is all there is to do.
std::optional<Published> look_at_standing(Build& build, const Choices& choices, const std::vector<SchoolFile>& all) {
  const auto& options = build.options;
  build.publication.emplace(options.out, inputs_of(options.answers, choices), kind_of(options), build.refused);
  if (build.publication->refused()) return std::nullopt;
  const auto schools = schools_of(options, all);
  build.standing = find_standing(build.marks, schools, *build.publication, jobs_of(options.jobs));
  return keep_all(build.standing, schools, own_mark(build.marks, options, schools, all), *build.publication);
}

// Takes the schools with errors out of the folder, and says which.
std::vector<std::string> leave_out_failing(TrustKit& trust, const SchoolsRun& run, const Console& console) {
  Diagnostics diagnostics;
  auto failed = go_through(trust.kit.rubric, trust.folder, run, diagnostics).failed;
  console.report(diagnostics);
  std::erase_if(trust.folder.schools, [&](const SchoolFile& school) { return std::binary_search(failed.begin(), failed.end(), school.id); });
  return failed;
}

void add_own_files(const TrustKit& trust, const BuildOptions& options, const std::vector<SchoolFile>& all, const std::vector<SchoolSummary>& schools,
                   const Made& made, Publication& publication) {
  if (options.shard) return publication.add({part_file(trust, *options.shard, all, schools, made)});
  make_trust({trust.kit.rubric, trust.folder.trust, schools}, trust.kit.theme, trust.templates, with_threads(made, jobs_of(options.jobs)),
             [&](const std::string& path, const auto& give) { publication.add_file(path, give); });
}

// What is known of a school whose pack stands already, made from the same.
std::optional<SchoolSummary> summary_of_standing(const StandingPacks& packs, const Rubric& rubric, const std::string& id) {
  const auto at = packs.find(id);
  return at == packs.end() ? std::nullopt : summary_in(at->second.note, rubric, id);
}

// Every school's pack as soon as it is made, and the trust's own files after them. Nothing when there are errors.
std::optional<Published> publish_all(const TrustKit& trust, SchoolsRun run, const std::vector<SchoolFile>& all, Build& build,
                                     Diagnostics& diagnostics) {
  const auto& options = build.options;
  auto& publication = *build.publication;
  const auto made = made_of(options);
  std::atomic<bool> all_noted = diagnostics.warnings() == 0;
  ProgressLine progress(trust.folder.schools.size());
  run.known = [&](const SchoolFile& school) {
    build.marks.mark(school);
    auto summary = summary_of_standing(build.standing, trust.kit.rubric, school.id);
    if (summary) {
      publication.keep_part(folder_of_school(school.id), build.standing.at(school.id).files);
      progress.step();
    }
    return summary;
  };
  run.take = [&](const SchoolFile& school, const Assessed& assessed, const SchoolSummary& summary) {
    const auto note = pack_note(build.marks.of(school.id), assessed, summary);
    if (note.empty()) all_noted = false;
    publication.add_part(
        folder_of_school(school.id), [&](const TakeFile& take) { make_files(trust.kit, assessed, made, take); }, SiteKind::pack, note);
    progress.step();
  };
  const auto found = go_through(trust.kit.rubric, trust.folder, run, diagnostics);
  if (!found.failed.empty()) return std::nullopt;
  add_own_files(trust, options, all, found.summaries, made, publication);
  if (all_noted) publication.add_note(own_mark(build.marks, options, trust.folder.schools, all));
  stop_if_interrupted();
  progress.clear();
  return publication.finish();
}

ExitCode tell_built(std::size_t schools, std::string_view trust, const BuildOptions& options, const Published& published, const Console& console) {
  const auto part = options.shard ? fmt::format(", part {} of {},", options.shard->number, options.shard->of) : std::string();
  const bool has_index = options.parts.pages && !options.shard;
  tell_ready(packs_are(schools, trust, part), has_index ? options.out / "index.html" : options.out, published, console);
  return ExitCode::done;
}

void tell_failed(const std::vector<std::string>& failed, const Console& console) {
  if (failed.empty()) return;
  console.message(fmt::format("{} left out, because of the problems above:", counted(failed.size(), "school was", "schools were")));
  for (const auto& id : failed) console.message(fmt::format("  {}", printable(id)));
}

}  // namespace

ExitCode build_trust(const BuildOptions& options, const Console& console) {
  watch_for_interrupts();
  Build build{options};
  if (const auto glance = glance_at_trust(options.answers)) {
    const auto choices = with_own_theme(options.choices, options.answers, glance->theme);
    build.marks.kit = mark_of_kit(choices, made_of(options));
    build.marks.trust = glance->text;
    const bool is_new = listed_files(options.out).empty();
    if (const auto same = is_new ? std::nullopt : look_at_standing(build, choices, glance->schools)) {
      return tell_built(build.standing.size(), glance->name, options, *same, console);
    }
  }
  Diagnostics diagnostics;
  auto trust = load_trust_kit(options.choices, options.answers, diagnostics);
  if (fails(diagnostics, options.on_warnings)) {
    must_stop(diagnostics, options.on_warnings, console);
    return ExitCode::input;
  }
  const auto all = trust.folder.schools;
  trust.folder.schools = schools_of(options, all);
  const auto inputs = inputs_of(options.answers, trust.choices);
  if (!build.refused.has_errors()) may_publish(options.out, inputs, kind_of(options), build.refused);
  if (must_stop(build.refused, OnWarnings::allow, console)) return ExitCode::input;

  SchoolsRun run{jobs_of(options.jobs), options.on_warnings == OnWarnings::fail, stop_if_interrupted};
  std::vector<std::string> failed;
  if (options.keep_going) {
    run.known = [&](const SchoolFile& school) { return summary_of_standing(build.standing, trust.kit.rubric, school.id); };
    failed = leave_out_failing(trust, run, console);
    if (trust.folder.schools.empty() && !failed.empty()) {
      console.message("Every school has problems. Nothing was written.");
      return ExitCode::input;
    }
  }
  if (!build.publication) build.publication.emplace(options.out, inputs, kind_of(options), build.refused);
  std::optional<Published> published;
  if (!build.publication->refused()) published = publish_all(trust, run, all, build, diagnostics);
  // What the first look has told is not told again.
  if (!(options.keep_going && published) && must_stop(diagnostics, options.on_warnings, console)) return ExitCode::input;
  if (must_stop(build.refused, OnWarnings::allow, console)) return ExitCode::input;
  tell_built(trust.folder.schools.size(), trust.folder.trust.name, options, *published, console);
  tell_failed(failed, console);
  return failed.empty() ? ExitCode::done : ExitCode::input;
}

}  // namespace waymark
