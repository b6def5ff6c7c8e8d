#include "pipeline.hpp"

#include <fmt/format.h>

#include <future>

#include "base/builtin.hpp"
#include "base/spelling.hpp"
#include "base/text.hpp"
#include "load/answers.hpp"
#include "load/what_if.hpp"
#include "load/content.hpp"
#include "load/snapshot.hpp"
#include "pages/answers_file.hpp"
#include "pages/plan_report.hpp"
#include "pages/plan_workbook.hpp"
#include "pages/reviews.hpp"
#include "pages/schema.hpp"
#include "pages/score_report.hpp"
#include "pages/trust_pack.hpp"
#include "plan/plan.hpp"
#include "score/score.hpp"

#ifndef WAYMARK_VERSION
#error "the build defines WAYMARK_VERSION"
#endif

namespace waymark {

namespace fs = std::filesystem;

namespace {

// How files of a folder are called in messages: as the person would reach them.
std::string origin_of(const fs::path& folder) {
  auto name = folder.generic_string();
  if (!name.ends_with('/')) name += '/';
  return name;
}

Theme load_chosen_theme(const Choices& choices, Diagnostics& diagnostics) {
  if (!choices.theme) return load_theme(builtin_theme(), "built-in theme/", diagnostics);
  return load_theme(read_folder(*choices.theme, theme_file_limit), origin_of(*choices.theme), diagnostics);
}

// All but the rubric.
Kit load_look(const Choices& choices, Diagnostics& diagnostics, Edition edition) {
  Kit kit;
  kit.theme = load_chosen_theme(choices, diagnostics);
  kit.edition = edition;
  switch (edition) {
    case Edition::internal: kit.templates = compile_pages(kit.theme, diagnostics); break;
    case Edition::open: kit.public_templates = compile_public(kit.theme, diagnostics); break;
  }
  return kit;
}

Assessment view(const Rubric& rubric, const Assessed& school) {
  return {rubric, school.answers, school.scores, school.plan};
}

}  // namespace

std::string_view version() { return WAYMARK_VERSION; }

Rubric load_content(const Choices& choices, Diagnostics& diagnostics) {
  if (!choices.content) return read_snapshot(builtin_snapshot());
  return load_rubric(read_folder(*choices.content, content_file_limit), origin_of(*choices.content), diagnostics);
}

Kit load_kit(const Choices& choices, Diagnostics& diagnostics, Edition edition) {
  // The rubric and the theme know nothing of each other.
  Diagnostics of_look;
  auto look = std::async(std::launch::async, [&] { return load_look(choices, of_look, edition); });
  auto rubric = load_content(choices, diagnostics);
  auto kit = look.get();
  kit.rubric = std::move(rubric);
  diagnostics.append(of_look);
  return kit;
}

Kit load_kit(Rubric rubric, const Choices& choices, Diagnostics& diagnostics, Edition edition) {
  auto kit = load_look(choices, diagnostics, edition);
  kit.rubric = std::move(rubric);
  return kit;
}

Checked check_kit(const Choices& choices, std::optional<Date> today, Diagnostics& diagnostics) {
  Checked checked;
  if (choices.content) {
    auto linted = lint_files(read_folder(*choices.content, content_file_limit), origin_of(*choices.content), today, diagnostics);
    checked.kit = load_look(choices, diagnostics, Edition::internal);
    checked.kit.rubric = std::move(linted.rubric);
    checked.reading = linted.grades;
  } else {
    checked.kit = load_kit(choices, diagnostics);
  }
  // A theme may be for packs alone; one that has begun with the guidance, the public edition or a trust is checked
  // for all of it.
  if (choices.theme) {
    const auto& theme = checked.kit.theme;
    Diagnostics guidance, open, trust;  // their own, because all share partials
    if (find_template(theme, "guidance-home") != nullptr) compile_guidance(theme, guidance);
    if (find_template(theme, "public-index") != nullptr) compile_public(theme, open);
    if (find_template(theme, "trust-index") != nullptr) compile_trust(theme, trust);
    diagnostics.append(guidance);
    diagnostics.append(open);
    diagnostics.append(trust);
  }
  return checked;
}

std::optional<Assessed> assess(const Rubric& rubric, const fs::path& answers, Diagnostics& diagnostics) {
  const auto file = trust_file_of(answers);
  if (file.empty()) return assess(rubric, answers, nullptr, diagnostics);
  Diagnostics own;
  const auto trust = load_trust_file(file, rubric, own);
  diagnostics.append(own);
  const auto school = assess(rubric, answers, &trust, diagnostics);
  return own.has_errors() ? std::nullopt : school;
}

std::optional<Assessed> assess(const Rubric& rubric, const fs::path& answers, const Trust* trust, Diagnostics& diagnostics) {
  Diagnostics own;
  const Source source{answers.generic_string(), read_file(answers, answers_file_limit)};
  Assessed school;
  school.answers = load_answers(source, rubric, own, trust);
  diagnostics.append(own);
  if (own.has_errors()) return std::nullopt;
  school.scores = score(rubric, school.answers);
  school.plan = make_plan(rubric, school.answers, school.scores);
  return school;
}

FileSet make_files(const Kit& kit, const Assessed& school, const Made& made) {
  switch (kit.edition) {
    case Edition::internal: return make_pack(view(kit.rubric, school), kit.theme, kit.templates, made);
    case Edition::open: return make_public_pack(view(kit.rubric, school), kit.theme, kit.public_templates, made);
  }
  return {};
}

std::string score_report(const Rubric& rubric, const Assessed& school, ScoreFormat format, const Made& made) {
  switch (format) {
    case ScoreFormat::table: return score_table(view(rubric, school));
    case ScoreFormat::json: return score_json(view(rubric, school), made);
    case ScoreFormat::csv: return score_csv(view(rubric, school));
  }
  return {};
}

std::optional<std::string> explain_score(const Rubric& rubric, const Assessed& school, std::string_view id,
                                         Diagnostics& diagnostics) {
  auto text = explain(view(rubric, school), id);
  if (!text) {
    const auto ids = explainable(rubric);
    auto hint = did_you_mean(id, ids);
    if (hint.empty()) hint = "`waymark score` lists the ids of areas, stages and standards";
    diagnostics.error("", "unknown-id",
                      fmt::format("there is no area, question, stage or standard called `{}`", printable(first_characters(id, 64))),
                      std::move(hint));
  }
  return text;
}

std::string plan_report(const Rubric& rubric, const Assessed& school, PlanFormat format, const Made& made) {
  switch (format) {
    case PlanFormat::table: return plan_table(view(rubric, school));
    case PlanFormat::json: return score_json(view(rubric, school), made);
    case PlanFormat::csv: return plan_csv(view(rubric, school));
    case PlanFormat::md: return plan_markdown(view(rubric, school));
    case PlanFormat::xlsx: return plan_xlsx(view(rubric, school), view_steps(view(rubric, school)), made);
    case PlanFormat::ics: return reviews_ics(view(rubric, school), view_steps(view(rubric, school)), made);
  }
  return {};
}

std::optional<std::string> plan_what_if(const Rubric& rubric, const Assessed& school, const std::vector<std::string>& changes,
                                        Diagnostics& diagnostics) {
  Assessed changed{school.answers, {}, {}};
  for (const auto& change : changes) apply_change(rubric, change, changed.answers, diagnostics);
  if (diagnostics.has_errors()) return std::nullopt;
  changed.scores = score(rubric, changed.answers);
  changed.plan = make_plan(rubric, changed.answers, changed.scores);
  return plan_difference(view(rubric, school), view(rubric, changed));
}

GuidanceKit load_guidance_kit(const Choices& choices, Diagnostics& diagnostics) {
  GuidanceKit kit;
  kit.rubric = load_content(choices, diagnostics);
  kit.theme = load_chosen_theme(choices, diagnostics);
  kit.templates = compile_guidance(kit.theme, diagnostics);
  return kit;
}

FileSet make_guidance_files(const GuidanceKit& kit, std::string_view address) {
  return make_guidance(kit.rubric, kit.theme, kit.templates, {std::string(address), builtin_search()});
}

std::string questions_as(const Rubric& rubric, const Asked& asked, QuestionsFormat format) {
  switch (format) {
    case QuestionsFormat::yaml: return blank_answers(rubric, asked);
    case QuestionsFormat::md: return questions_handout(rubric, asked);
    case QuestionsFormat::csv: return questions_csv(rubric, asked);
  }
  return {};
}

std::string schema_of(const Rubric& rubric, SchemaOf what) {
  switch (what) {
    case SchemaOf::answers: return answers_schema(rubric);
    case SchemaOf::results: return results_schema();
    case SchemaOf::trust: return trust_results_schema();
  }
  return {};
}

std::optional<PhaseId> known_phase(const Rubric& rubric, std::string_view phase, Diagnostics& diagnostics) {
  if (find(rubric, PhaseId(phase)) != nullptr) return PhaseId(phase);
  std::vector<std::string_view> ids;
  for (const auto& item : rubric.phases) ids.push_back(item.id.text());
  diagnostics.error("", "unknown-phase", fmt::format("there is no phase called `{}`", printable(first_characters(phase, 64))),
                    did_you_mean(phase, ids));
  return std::nullopt;
}

std::string builtin_content_version() {
  const auto rubric = read_snapshot_version(builtin_snapshot_start());
  return fmt::format("{} {}, facts checked {}", rubric.id, rubric.version, in_words(rubric.facts_checked));
}

}  // namespace waymark
