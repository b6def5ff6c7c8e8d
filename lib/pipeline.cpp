#include "pipeline.hpp"

#include <fmt/format.h>

#include "base/builtin.hpp"
#include "base/spelling.hpp"
#include "base/text.hpp"
#include "load/answers.hpp"
#include "load/content.hpp"
#include "load/snapshot.hpp"
#include "pages/answers_file.hpp"
#include "pages/score_report.hpp"
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

Assessment view(const Rubric& rubric, const Assessed& school) {
  return {rubric, school.answers, school.scores, school.plan};
}

}  // namespace

std::string_view version() { return WAYMARK_VERSION; }

Rubric load_content(const Choices& choices, Diagnostics& diagnostics) {
  if (!choices.content) return read_snapshot(builtin_snapshot());
  return load_rubric(read_folder(*choices.content, content_file_limit), origin_of(*choices.content), diagnostics);
}

Kit load_kit(const Choices& choices, Diagnostics& diagnostics) {
  Kit kit;
  kit.rubric = load_content(choices, diagnostics);
  kit.theme = load_chosen_theme(choices, diagnostics);
  kit.templates = compile_pages(kit.theme, diagnostics);
  return kit;
}

std::optional<Assessed> assess(const Rubric& rubric, const fs::path& answers, Diagnostics& diagnostics) {
  Diagnostics own;
  const Source source{answers.generic_string(), read_file(answers, answers_file_limit)};
  Assessed school;
  school.answers = load_answers(source, rubric, own);
  diagnostics.append(own);
  if (own.has_errors()) return std::nullopt;
  school.scores = score(rubric, school.answers);
  school.plan = make_plan(rubric, school.answers, school.scores);
  return school;
}

FileSet make_files(const Kit& kit, const Assessed& school, const Made& made) {
  return make_pack(view(kit.rubric, school), kit.theme, kit.templates, made);
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

std::string starting_answers(const Rubric& rubric) { return blank_answers(rubric); }

std::string builtin_content_version() {
  const auto rubric = read_snapshot(builtin_snapshot());
  return fmt::format("{} {}, facts checked {}", rubric.id, rubric.version, in_words(rubric.facts_checked));
}

}  // namespace waymark
