#include "pages/strategy_ground.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "pages/words.hpp"
#include "score/score.hpp"

namespace waymark {

namespace {

// The form of the document, by where the school stands:
// - all standards that apply are met: the work is to improve;
// - one of the first two stages, or fewer than a third of the standards met: a short one, to begin with;
// - otherwise the whole.
StrategyForm form_of(const Scores& scores, const StandardCount& standards) {
  constexpr std::size_t first_stages = 2;
  if (standards.applicable() > 0 && standards.met == standards.applicable()) return StrategyForm::improving;
  if (scores.here && *scores.here < first_stages) return StrategyForm::short_start;
  return 3 * standards.met < standards.applicable() ? StrategyForm::short_start : StrategyForm::whole;
}

// Turns answers into those that would be given once every step that ends by this term is done. Finding out raises
// nothing, because nobody knows what will be found.
void raise_by(const Plan& plan, std::size_t term, Answers& answers) {
  for (const auto& step : plan.steps) {
    if (!step.placed || step.placed->last_term > term || step.kind == StepKind::find_out) continue;
    const auto given = std::find_if(answers.given.begin(), answers.given.end(),
                                    [&](const Given& g) { return g.question == step.question; });
    if (given == answers.given.end() || given->reply == Reply::not_applicable) continue;
    given->level = std::max(given->reply == Reply::answered ? given->level : 1, step.to);
    given->reply = Reply::answered;
  }
}

std::size_t terms_a_year(const Rubric& rubric) { return std::max<std::size_t>(1, rubric.terms.size()); }

std::size_t busy_terms(const Plan& plan) {
  auto terms = plan.terms.size();
  while (terms > 0 && plan.terms[terms - 1].used.tenths == 0) --terms;
  return terms;
}

// What scores rest on, without what a school wrote beside it.
Answers scored_part(const Answers& answers) {
  Answers part;
  part.targets = answers.targets;
  part.given.reserve(answers.given.size());
  for (const auto& given : answers.given) {
    auto& own = part.given.emplace_back();
    own.question = given.question;
    own.reply = given.reply;
    own.level = given.level;
  }
  return part;
}

// Those that this form of the document tells of.
std::vector<Milestone> milestones_of(const Ground& ground) {
  std::vector<Milestone> milestones;
  if (ground.form == StrategyForm::improving) return milestones;
  auto answers = scored_part(ground.school.answers);
  for (std::size_t term = 0; term < ground.school.plan.terms.size(); ++term) {
    if (!ends_a_year(ground, term)) continue;
    raise_by(ground.school.plan, term, answers);
    milestones.push_back({term, score(ground.school.rubric, answers)});
    if (term + 1 >= ground.busy || ground.form == StrategyForm::short_start) break;
  }
  return milestones;
}

}  // namespace

bool ends_a_year(const Ground& ground, std::size_t term) {
  return (term + 1) % terms_a_year(ground.school.rubric) == 0 || term + 1 == ground.school.plan.terms.size();
}

Ground lay_ground(const Assessment& school, const std::optional<Date>& date) {
  Ground ground{school, date, count_standards(school.scores), StrategyForm::whole, 0, busy_terms(school.plan), {}, {}, {}};
  ground.form = form_of(school.scores, ground.standards);
  ground.first_year = std::min(terms_a_year(school.rubric), school.plan.terms.size());
  ground.milestones = milestones_of(ground);
  for (const auto& step : school.plan.steps) (step.placed ? ground.placed : ground.unplaced).push_back(&step);
  return ground;
}

int areas_at_target(const Scores& scores) {
  return static_cast<int>(std::count_if(scores.areas.begin(), scores.areas.end(), [](const AreaScore& area) {
    return area.gate.level && *area.gate.level >= area.target;
  }));
}

int stages_secure(const Scores& scores) {
  return static_cast<int>(std::count_if(scores.stages.begin(), scores.stages.end(),
                                        [](const StageScore& stage) { return stage.state == StageState::secure; }));
}

StrategyWords step_words(const Rubric& rubric, const PlannedStep& step) {
  const auto* area = area_of(rubric, step);
  StrategyWords words;
  words.text = full_title(rubric, step);
  if (area != nullptr) words.href = fmt::format("{}#step-{}", area_href(area->id), step.id.text());
  return words;
}

std::string term_words(const Ground& ground, std::size_t term) {
  const auto& own = ground.school.plan.terms[term];
  const auto name = term_name(ground.school.rubric, own);
  return own.part ? "The rest of the " + lower_first(name) : name;
}

std::string term_in_sentence(const Ground& ground, std::size_t term) {
  return lower_first(term_name(ground.school.rubric, ground.school.plan.terms[term]));
}

std::string place_words(const Ground& ground, const PlannedStep& step) {
  return placed_term_name(ground.school.rubric, ground.school.plan, step, "no place yet");
}

std::string often_words(Often often) {
  switch (often) {
    case Often::month: return "each month";
    case Often::half_term: return "each half term";
    case Often::term: return "each term";
    case Often::year: return "each year";
  }
  return {};
}

StrategyBlock heading(std::string words) {
  StrategyBlock block;
  block.heading = std::move(words);
  return block;
}

StrategyBlock paragraph(std::string words) {
  StrategyBlock block;
  block.text = std::move(words);
  return block;
}

StrategyBlock list_of(std::vector<StrategyWords> items) {
  StrategyBlock block;
  block.list = StrategyList{std::move(items)};
  return block;
}

StrategyTable table_of(std::string caption, std::vector<StrategyColumn> columns) {
  return {std::move(caption), std::move(columns), {}};
}

void add_row(StrategyTable& table, StrategyWords head, std::vector<StrategyWords> cells) {
  for (std::size_t i = 0; i < cells.size() && i + 1 < table.columns.size(); ++i) {
    cells[i].label = table.columns[i + 1].title;
    cells[i].amount = table.columns[i + 1].amount;
  }
  table.rows.push_back({std::move(head), std::move(cells)});
}

StrategyBlock block_of(StrategyTable table) {
  StrategyBlock block;
  block.table = std::move(table);
  return block;
}

}  // namespace waymark
