#include "pipeline/trust.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <map>
#include <optional>

#include "base/beside.hpp"
#include "base/each.hpp"
#include "base/text.hpp"
#include "load/baseline.hpp"
#include "pages/trust_results.hpp"
#include "pages/trust_scores.hpp"
#include "pages/trust_tables.hpp"
#include "plan/summary.hpp"

namespace waymark {

namespace fs = std::filesystem;

namespace {

// What became of one school. Small: a country has many.
struct Seen {
  Diagnostics diagnostics;
  std::optional<SchoolSummary> summary;
};

Seen look_at(const Rubric& rubric, const Trust& trust, const SchoolFile& school, const SchoolsRun& run, std::atomic<bool>& all_sound) {
  Seen seen;
  if (run.known && (seen.summary = run.known(school))) return seen;
  std::optional<Assessed> assessed;
  try {
    assessed = assess(rubric, school.file, &trust, seen.diagnostics);
  } catch (const EnvironmentError& error) {
    seen.diagnostics.error(printable_path(school.file), "school-unreadable", error.what(), "correct it, or move it out of the folder");
  }
  if (!assessed || (run.warnings_fail && seen.diagnostics.warnings() > 0)) {
    all_sound = false;
    return seen;
  }
  seen.summary = summarise(rubric, assessed->answers, assessed->scores, assessed->plan);
  seen.summary->id = school.id;
  if (run.take && all_sound) run.take(school, *assessed, *seen.summary);
  return seen;
}

// The theme, with the templates of the schools' packs and of the trust's own pages.
struct Look {
  Choices choices;
  Theme theme;
  PageTemplates pages;
  TrustTemplates trust_pages;
  Diagnostics told;
};

Look load_look(const Choices& choices) {
  Look look;
  look.choices = choices;
  look.theme = load_chosen_theme(choices, look.told);
  look.pages = compile_pages(look.theme, look.told);
  look.trust_pages = compile_trust(look.theme, look.told);
  return look;
}

}  // namespace

std::vector<Twins> find_twins(const std::vector<const SchoolSummary*>& schools) {
  std::vector<Twins> twins;
  std::map<int, std::size_t> urns;
  std::map<std::string, std::size_t> names;
  for (std::size_t i = 0; i < schools.size(); ++i) {
    const auto* summary = schools[i];
    if (summary == nullptr) continue;
    const auto name = names.emplace(lower_ascii(summary->name), i).first->second;
    if (const auto urn = summary->urn ? urns.emplace(*summary->urn, i).first->second : i; urn != i) {
      twins.push_back({urn, i, fmt::format("the URN {}", *summary->urn), "correct one of them"});
    } else if (name != i) {
      twins.push_back({name, i, fmt::format("the name “{}”", printable(summary->name)), "write the place behind each name, as in “Hill School (Redcar)”"});
    }
  }
  return twins;
}

TrustKit load_trust_kit(const Choices& choices, const fs::path& folder, Diagnostics& diagnostics) {
  TrustKit trust;
  trust.choices = choices;
  // The content and the theme know nothing of each other, and which theme it is can mostly be seen without the content.
  Beside coming([&] {
    const auto glance = glance_at_trust(folder);
    return load_look(glance ? with_own_theme(choices, folder, glance->theme) : choices);
  });
  auto rubric = load_content(choices, diagnostics);
  if (diagnostics.has_errors()) return trust;  // answers are judged against the content
  trust.folder = load_trust_folder(folder, rubric, diagnostics);
  trust.choices = with_own_theme(choices, folder, trust.folder.trust.theme);
  auto look = coming.get();
  if (look.choices.theme != trust.choices.theme) look = load_look(trust.choices);
  trust.kit.rubric = std::move(rubric);
  trust.kit.theme = std::move(look.theme);
  trust.kit.templates = std::move(look.pages);
  trust.templates = std::move(look.trust_pages);
  diagnostics.append(look.told);
  return trust;
}

SchoolsFound go_through(const Rubric& rubric, const TrustFolder& folder, const SchoolsRun& run, Diagnostics& diagnostics) {
  std::vector<Seen> seen(folder.schools.size());
  std::atomic<bool> all_sound = !diagnostics.has_errors();
  for_each_below(seen.size(), run.jobs, [&](std::size_t i) {
    if (run.before) run.before();
    seen[i] = look_at(rubric, folder.trust, folder.schools[i], run, all_sound);
  });
  std::vector<const SchoolSummary*> summaries;
  for (const auto& one : seen) summaries.push_back(one.summary ? &*one.summary : nullptr);
  for (const auto& [first, second, same, way_out] : find_twins(summaries)) {
    const auto& a = folder.schools[first].file;
    const auto& b = folder.schools[second].file;
    diagnostics.error(printable_path(b), "school-twice",
                      fmt::format("{} and {} both have {}", printable(a.filename().string()), printable(b.filename().string()), same),
                      way_out + ", or remove the file that is not needed");
    seen[first].summary.reset();
    seen[second].summary.reset();
  }
  SchoolsFound found;
  for (std::size_t i = 0; i < seen.size(); ++i) {
    diagnostics.append(seen[i].diagnostics);
    if (seen[i].summary) {
      found.summaries.push_back(std::move(*seen[i].summary));
    } else {
      found.failed.push_back(folder.schools[i].id);
    }
  }
  return found;
}

std::optional<std::string> trust_report(const Rubric& rubric, const TrustFolder& folder, const std::vector<SchoolSummary>& schools,
                                        const TrustScores& wanted, Diagnostics& diagnostics) {
  const auto picture = picture_trust(rubric, folder.trust, schools);
  if (wanted.baseline) {
    const auto name = wanted.baseline->generic_string();
    const auto answers_of = [&](const SchoolSummary& school) {
      const auto at = std::find_if(folder.schools.begin(), folder.schools.end(), [&](const SchoolFile& file) { return file.id == school.id; });
      return at->file.generic_string();
    };
    const auto baseline = load_baseline({name, read_file(*wanted.baseline, baseline_limit)}, diagnostics);
    if (!baseline) return std::nullopt;
    report_falls(picture, *baseline, {name, answers_of}, diagnostics);
  }
  switch (wanted.format) {
    case ScoreFormat::table: return trust_score_table(picture);
    case ScoreFormat::json: return trust_results_json(picture, wanted.made);
    case ScoreFormat::csv: return trust_csv(picture);
  }
  return std::nullopt;
}

}  // namespace waymark
