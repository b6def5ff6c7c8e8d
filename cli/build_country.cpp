#include "build_country.hpp"

#include <fmt/format.h>

#include <atomic>
#include <functional>

#include "base/each.hpp"
#include "base/text.hpp"
#include "commands.hpp"
#include "pipeline/merge_country.hpp"
#include "progress_line.hpp"
#include "publish/listed.hpp"
#include "publish/publication.hpp"
#include "publishing.hpp"
#include "terminal.hpp"
#include "trust_marks.hpp"

namespace waymark {

namespace {

SiteKind kind_of(const BuildOptions& options) { return options.shard ? SiteKind::country_part : SiteKind::country; }

std::size_t schools_in(const std::vector<TrustPlace>& trusts) {
  std::size_t schools = 0;
  for (const auto& trust : trusts) schools += trust.schools;
  return schools;
}

// One build on its way.
struct Build {
  const BuildOptions& options;
  const CountryKit& country;
  std::vector<TrustPlace> trusts;  // of the country, or of its part
  Publication& publication;
  std::string kit_mark;            // of trusts without a theme of their own
};

// One trust of it on its way: what its schools are made from, and whether the next build can know by that.
struct TrustBuild {
  TrustBuild(const Build& build, const TrustAtWork& trust) : all_noted(trust.nothing_told) {
    const bool own_theme = build.options.choices.theme != trust.choices.theme;
    marks.kit = own_theme ? mark_of_kit(trust.choices, made_of(build.options)) : build.kit_mark;
    marks.trust = trust.folder.text;
  }

  TrustMarks marks;
  std::atomic<bool> all_noted;
};

// A school whose pack stands, made from the same.
std::optional<SchoolSummary> summary_of_standing(const Build& build, const TrustAtWork& trust, const SchoolFile& school, TrustBuild& work, bool keep) {
  const auto mark = work.marks.mark(school);
  const auto folder = folder_of_trust(trust.place.id) + '/' + folder_of_school(school.id);
  const auto standing = mark.empty() ? std::nullopt : build.publication.standing(folder, mark);
  if (!standing) return std::nullopt;
  auto summary = summary_in(standing->note, trust.kit.rubric, school.id);
  if (summary && keep) build.publication.keep_part(folder, standing->files);
  return summary;
}

// The trust's own pages, after its schools.
void publish_trust(const Build& build, const TrustAtWork& trust, TrustBuild& work, const std::vector<SchoolSummary>& schools) {
  const auto folder = folder_of_trust(trust.place.id);
  const auto note = work.all_noted ? mark_of_trust(work.marks.kit, work.marks.trust, work.marks.of(trust.folder.schools)) : std::string();
  if (!note.empty()) {
    if (const auto standing = build.publication.standing(folder, note)) return build.publication.keep_part(folder, standing->files);
  }
  std::vector<std::string> parts;
  for (const auto& school : schools) parts.push_back(folder_of_school(school.id));
  const TrustAssessment all{trust.kit.rubric, trust.folder.trust, schools};
  build.publication.add_part(
      folder, [&](const TakeFile& take) { make_trust(all, trust.kit.theme, trust.templates, made_of(build.options), take); },
      SiteKind::trust, note, std::move(parts));
}

void build_trust(const Build& build, ProgressLine& progress, const TrustAtWork& trust, const std::function<void(const TrustVisit&)>& go) {
  TrustBuild work(build, trust);
  TrustVisit visit;
  visit.known = [&](const SchoolFile& school) {
    auto summary = summary_of_standing(build, trust, school, work, true);
    if (summary) progress.step();
    return summary;
  };
  visit.take = [&](const SchoolFile& school, const Assessed& assessed, const SchoolSummary& summary) {
    const auto note = pack_note(work.marks.of(school.id), assessed, summary);
    if (note.empty()) work.all_noted = false;
    build.publication.add_part(
        folder_of_trust(trust.place.id) + '/' + folder_of_school(school.id),
        [&](const TakeFile& take) { make_files(trust.kit, assessed, made_of(build.options), take); }, SiteKind::pack, note);
    progress.step();
  };
  visit.done = [&](const std::vector<SchoolSummary>& schools) { publish_trust(build, trust, work, schools); };
  go(visit);
}

// Looks at all schools, and says which have to be left out.
LeftOut find_failing(const Build& build, CountryRun run, const Console& console) {
  run.visit = [&](const TrustAtWork& trust, const std::function<void(const TrustVisit&)>& go) {
    TrustBuild work(build, trust);
    TrustVisit visit;
    visit.known = [&](const SchoolFile& school) { return summary_of_standing(build, trust, school, work, false); };
    go(visit);
  };
  Diagnostics diagnostics;
  auto failed = go_through(build.country, build.trusts, run, diagnostics).failed;
  console.report(diagnostics);
  return failed;
}

FileSet own_files_of(const Build& build, const CountrySums& sums) {
  const auto& country = build.country;
  const auto made = made_of(build.options);
  if (build.options.shard) return {country_part_file(country, *build.options.shard, sums, made)};
  return make_country({country.kit.rubric, country.folder.country, sums}, country.theme, country.templates, made);
}

struct Built {
  Published published;
  std::size_t trusts = 0, schools = 0;
};

// Nothing when there are errors, or no schools.
std::optional<Built> publish_all(const Build& build, CountryRun run, Diagnostics& diagnostics) {
  ProgressLine progress(schools_in(build.trusts));
  run.visit = [&](const TrustAtWork& trust, const std::function<void(const TrustVisit&)>& go) { build_trust(build, progress, trust, go); };
  const auto found = go_through(build.country, build.trusts, run, diagnostics);
  if (!found.failed.empty()) return std::nullopt;
  Built built;
  built.trusts = found.sums.trusts.size();
  for (const auto& trust : found.sums.trusts) built.schools += static_cast<std::size_t>(trust.schools);
  build.publication.add(own_files_of(build, found.sums));
  stop_if_interrupted();
  progress.clear();
  built.published = build.publication.finish();
  return built;
}

std::string sites_for(std::size_t trusts, std::size_t schools, std::string_view country) {
  return fmt::format("sites for {} of {}, with {},", counted(trusts, "trust", "trusts"), printable(country), counted(schools, "school", "schools"));
}

std::size_t tell_failed(const LeftOut& failed, const Console& console) {
  std::vector<std::string> names;
  for (const auto& [trust, left_out] : failed) {
    if (left_out.whole) names.push_back(trust);
    for (const auto& school : left_out.schools) names.push_back(fmt::format("{}/{}", trust, school));
  }
  if (!names.empty()) console.message(fmt::format("{} left out, because of the problems above:", counted(names.size(), "school or trust was", "schools and trusts were")));
  for (const auto& name : names) console.message(fmt::format("  {}", printable(name)));
  return names.size();
}

}  // namespace

ExitCode build_country(const BuildOptions& options, const Console& console) {
  watch_for_interrupts();
  Diagnostics diagnostics;
  const auto country = load_country_kit(options.choices, options.answers, diagnostics);
  if (fails(diagnostics, options.on_warnings)) {
    must_stop(diagnostics, options.on_warnings, console);
    return ExitCode::input;
  }
  const auto trusts = options.shard ? trusts_of(country.folder.trusts, *options.shard) : country.folder.trusts;
  const auto inputs = inputs_of(options.answers, options.choices);
  Diagnostics refused;
  may_publish(options.out, inputs, kind_of(options), refused);
  if (must_stop(refused, OnWarnings::allow, console)) return ExitCode::input;
  Publication publication(options.out, inputs, kind_of(options), refused);
  if (must_stop(refused, OnWarnings::allow, console)) return ExitCode::input;
  const Build build{options, country, trusts, publication, mark_of_kit(options.choices, made_of(options))};
  CountryRun run{jobs_of(options.jobs), options.on_warnings == OnWarnings::fail, stop_if_interrupted};
  if (options.keep_going) run.left_out = find_failing(build, run, console);
  const auto built = publish_all(build, run, diagnostics);
  // What the first look has told is not told again.
  if (!(options.keep_going && built) && must_stop(diagnostics, options.on_warnings, console)) return ExitCode::input;
  if (must_stop(refused, OnWarnings::allow, console)) return ExitCode::input;
  auto what = sites_for(built->trusts, built->schools, country.folder.country.name);
  if (options.shard) what += fmt::format(" part {} of {},", options.shard->number, options.shard->of);
  tell_ready(what + " are", options.parts.pages && !options.shard ? options.out / "index.html" : options.out, built->published, console);
  return tell_failed(run.left_out, console) == 0 ? ExitCode::done : ExitCode::input;
}

ExitCode merge_country(const MergeOptions& options, const Console& console) {
  Diagnostics diagnostics;
  const auto merged = load_country_parts(options.parts, options.choices, diagnostics);
  if (must_stop(diagnostics, OnWarnings::allow, console)) return ExitCode::input;
  auto inputs = folders_of(options.choices);
  inputs.insert(inputs.end(), options.parts.begin(), options.parts.end());
  watch_for_interrupts();
  Diagnostics refused;
  may_publish(options.out, inputs, SiteKind::country, refused);
  if (must_stop(refused, OnWarnings::allow, console)) return ExitCode::input;
  Publication publication(options.out, inputs, SiteKind::country, refused);
  Published published;
  std::size_t schools = 0;
  for (const auto& trust : merged.sums.trusts) schools += static_cast<std::size_t>(trust.schools);
  if (!publication.refused()) {
    for_each_below(merged.trusts.size(), jobs_of(0), [&](std::size_t i) {
      stop_if_interrupted();
      const auto folder = folder_of_trust(merged.trusts[i].id);
      const auto from = merged.trusts[i].part / folder;
      for (const auto& school : listed_parts(from)) publication.link_part(folder + '/' + school, from / school);
      publication.link_part(folder, from);
    });
    publication.add(make_country({merged.kit.rubric, merged.country, merged.sums}, merged.kit.theme, merged.templates, merged.made));
    stop_if_interrupted();
    published = publication.finish();
  }
  if (must_stop(refused, OnWarnings::allow, console)) return ExitCode::input;
  tell_ready(sites_for(merged.trusts.size(), schools, merged.country.name) + " are", merged.made.parts.pages ? options.out / "index.html" : options.out, published, console);
  return ExitCode::done;
}

}  // namespace waymark
