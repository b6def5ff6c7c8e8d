#include "pipeline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/beside.hpp"
#include "base/builtin.hpp"
#include "base/spelling.hpp"
#include "base/text.hpp"
#include "load/answers.hpp"
#include "load/cycles.hpp"
#include "load/what_if.hpp"
#include "load/content.hpp"
#include "load/snapshot.hpp"
#include "pages/answers_file.hpp"
#include "pages/country_pack.hpp"
#include "pages/exports.hpp"
#include "pages/form.hpp"
#include "pages/plan_report.hpp"
#include "pages/plan_workbook.hpp"
#include "pages/progress_report.hpp"
#include "pages/reviews.hpp"
#include "pages/schema.hpp"
#include "pages/score_report.hpp"
#include "pages/trust_pack.hpp"
#include "plan/plan.hpp"
#include "score/progress.hpp"
#include "score/score.hpp"
#include "theme/fonts.hpp"

#ifndef WAYMARK_VERSION
#error "the build defines WAYMARK_VERSION"
#endif

namespace waymark {

namespace fs = std::filesystem;

namespace {

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

const Progress* progress_of(const Assessed& school) { return school.progress ? &*school.progress : nullptr; }

// Nothing when they have errors.
std::optional<Answers> answers_in(const fs::path& file, const Rubric& rubric, Diagnostics& diagnostics, const Trust* trust = nullptr) {
  Diagnostics own;
  auto answers = load_answers(read_source(file, answers_file_limit), rubric, own, trust);
  diagnostics.append(own);
  if (own.has_errors()) return std::nullopt;
  return answers;
}

// Read with what its trust says, where the file lies in the folder of one.
std::optional<Answers> answers_with_trust(const fs::path& file, const Rubric& rubric, Diagnostics& diagnostics) {
  const auto of_trust = trust_file_of(file);
  if (of_trust.empty()) return answers_in(file, rubric, diagnostics);
  Diagnostics own;
  const auto trust = load_trust_file(of_trust, rubric, own);
  diagnostics.append(own);
  auto answers = answers_in(file, rubric, diagnostics, &trust);
  return own.has_errors() ? std::nullopt : std::move(answers);
}

// Without what came before.
Assessed scored_and_planned(const Rubric& rubric, Answers answers) {
  Assessed school;
  school.answers = std::move(answers);
  school.scores = score(rubric, school.answers);
  school.plan = make_plan(rubric, school.answers, school.scores);
  return school;
}

// The older of two cycles, with the content of then where it is given.
std::optional<Cycle> load_before(const Rubric& rubric, const Compared& files, Diagnostics& diagnostics) {
  if (!files.old_content || files.before.extension() == ".json") return load_cycle(files.before, rubric, diagnostics);
  Diagnostics own;
  const auto then = load_content({files.old_content, {}}, own);
  diagnostics.append(own);
  if (own.has_errors()) return std::nullopt;
  const auto answers = answers_with_trust(files.before, then, diagnostics);
  if (!answers) return std::nullopt;
  return cycle_with_content(then, *answers, score(then, *answers), rubric);
}

// The newer one: answers are planned afresh; results are taken as they are.
std::optional<Cycle> load_after(const Rubric& rubric, const fs::path& file, Diagnostics& diagnostics) {
  if (file.extension() == ".json") {
    auto cycle = load_cycle(file, rubric, diagnostics);
    if (cycle) cycle->then.reset();  // today's content counts
    return cycle;
  }
  auto answers = answers_with_trust(file, rubric, diagnostics);
  if (!answers) return std::nullopt;
  const auto school = scored_and_planned(rubric, std::move(*answers));
  return present_cycle(school.answers, school.scores, school.plan);
}

}  // namespace

std::string_view version() { return WAYMARK_VERSION; }

WordLook word_look_of(const Theme& theme) {
  WordLook look;
  look.accent = hex(theme.light.accent).substr(1);
  if (theme.light.ink) look.ink = hex(*theme.light.ink).substr(1);
  if (const auto font = first_font(theme.font); !font.empty()) look.font = font;
  if (const auto font = first_font(theme.heading_font); !font.empty()) look.heading_font = font;
  return look;
}

Kit load_kit(const Choices& choices, Diagnostics& diagnostics, Edition edition) {
  // The rubric and the theme know nothing of each other.
  Diagnostics of_look;
  Beside look([&] { return load_look(choices, of_look, edition); });
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
    checked.kit = load_kit(std::move(linted.rubric), choices, diagnostics, Edition::internal);
    checked.reading = linted.grades;
  } else {
    checked.kit = load_kit(choices, diagnostics);
  }
  // Whatever it is built for.
  if (choices.theme) {
    const auto& theme = checked.kit.theme;
    compile_guidance(theme, diagnostics);
    compile_public(theme, diagnostics);
    compile_trust(theme, diagnostics);
    compile_country(theme, diagnostics);
    compile_form(theme, diagnostics);
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
  Diagnostics told, own;
  auto read = answers_in(answers, rubric, told, trust);
  diagnostics.append(told);
  if (!read) return std::nullopt;
  auto school = scored_and_planned(rubric, std::move(*read));
  school.progress = progress_since(rubric, answers, school, own);
  diagnostics.append(own);
  if (own.has_errors()) return std::nullopt;
  school.nothing_told = told.warnings() + own.warnings() == 0;
  return school;
}

std::optional<Progress> progress_since(const Rubric& rubric, const fs::path& answers, const Assessed& school, Diagnostics& diagnostics) {
  Diagnostics own;
  const auto past = load_past_cycles(answers, school.answers, rubric, own);
  diagnostics.append(own);
  if (own.has_errors() || past.empty()) return std::nullopt;
  return compare_cycles(rubric, past, present_cycle(school.answers, school.scores, school.plan));
}

void make_files(const Kit& kit, const Assessed& school, const Made& made, const TakeFile& take) {
  switch (kit.edition) {
    case Edition::internal: return make_pack(view(kit.rubric, school), kit.theme, kit.templates, made, progress_of(school), take);
    case Edition::open:
      return give_files(make_public_pack(view(kit.rubric, school), kit.theme, kit.public_templates, made, progress_of(school)), take);
  }
}

FileSet make_files(const Kit& kit, const Assessed& school, const Made& made) {
  return all_files([&](const TakeFile& take) { make_files(kit, school, made, take); });
}

std::string score_report(const Rubric& rubric, const Assessed& school, ScoreFormat format, const Made& made) {
  switch (format) {
    case ScoreFormat::table: return score_table(view(rubric, school));
    case ScoreFormat::json: return results_json(view(rubric, school), made, progress_of(school));
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
    case PlanFormat::json: return results_json(view(rubric, school), made, progress_of(school));
    case PlanFormat::csv: return plan_csv(view(rubric, school));
    case PlanFormat::md: return plan_markdown(view(rubric, school));
    case PlanFormat::xlsx: return plan_xlsx(view(rubric, school), view_steps(view(rubric, school)), made);
    case PlanFormat::ics: return reviews_ics(view(rubric, school), view_steps(view(rubric, school)), made);
  }
  return {};
}

std::optional<std::string> plan_what_if(const Rubric& rubric, const Assessed& school, const std::vector<std::string>& changes,
                                        Diagnostics& diagnostics) {
  auto answers = school.answers;
  for (const auto& change : changes) apply_change(rubric, change, answers, diagnostics);
  if (diagnostics.has_errors()) return std::nullopt;
  const auto changed = scored_and_planned(rubric, std::move(answers));
  return plan_difference(view(rubric, school), view(rubric, changed));
}

std::optional<std::string> diff_report(const Rubric& rubric, const Compared& files, DiffFormat format, Diagnostics& diagnostics) {
  const auto before = load_before(rubric, files, diagnostics);
  const auto after = load_after(rubric, files.after, diagnostics);
  if (!before || !after || !same_school(after->answers, before->answers, files.before.generic_string(), diagnostics)) return std::nullopt;
  if (is_earlier(rubric, after->answers, before->answers)) {
    diagnostics.error(files.before.generic_string(), "old-is-newer", "this cycle is later than the one it is compared with",
                      "name the older file first: waymark diff OLD NEW");
    return std::nullopt;
  }
  const auto progress = compare_cycles(rubric, {*before}, *after);
  switch (format) {
    case DiffFormat::table: return progress_table(rubric, after->answers, progress);
    case DiffFormat::json: return progress_json(rubric, after->answers, progress);
    case DiffFormat::md: return progress_markdown(rubric, after->answers, progress);
  }
  return std::nullopt;
}

GuidanceKit load_guidance_kit(const Choices& choices, Diagnostics& diagnostics) {
  return load_guidance_kit(load_content(choices, diagnostics), choices, diagnostics);
}

GuidanceKit load_guidance_kit(Rubric rubric, const Choices& choices, Diagnostics& diagnostics) {
  GuidanceKit kit;
  kit.rubric = std::move(rubric);
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
    case SchemaOf::country: return country_results_schema();
  }
  return {};
}

Asked asked_of(const Rubric& rubric, bool core_only, std::string_view phase, Diagnostics& diagnostics) {
  Asked asked{core_only, std::nullopt};
  if (!phase.empty()) asked.phase = known_phase(rubric, phase, diagnostics);
  return asked;
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
  const auto rubric = read_snapshot_version(builtin_snapshot());
  return fmt::format("{} {}, facts checked {}", rubric.id, rubric.version, in_words(rubric.facts_checked));
}

}  // namespace waymark
