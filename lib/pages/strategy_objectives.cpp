// Objectives are written from the plan by these rules:
// - There is one for each goal that a placed step serves, in the order of the goals. It is to be reached by the end of
//   the term in which the last of these steps ends, and it is measured by the goal's first measure.
// - There is one for each area in which the plan raises the level or meets more standards, if it is kept. It is to be
//   reached by the end of the term in which the last step ends that this rests on. It says the level reached, the level
//   now and how many more standards are met, and it is measured by the "done when" of that last step. They stand in the
//   order of their terms, then of the areas.
// - The lead is the role that leads most of these steps; of equals, the one named first in the rubric.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "pages/strategy_sections.hpp"
#include "pages/words.hpp"

namespace waymark {

namespace {

struct Objective {
  const Area* area = nullptr;
  std::string words;
  std::size_t term = 0;
  const PlannedStep* last = nullptr;      // the step that completes it
  std::vector<const PlannedStep*> steps;  // of the area, that end by then
};

int met_in(const Scores& scores, const Area& area) {
  return static_cast<int>(std::count_if(area.standards.begin(), area.standards.end(), [&](const Standard& standard) {
    return find(scores, standard.id)->state == StandardState::met;
  }));
}

bool is_more(const std::optional<int>& then, const std::optional<int>& now) { return then && (!now || *then > *now); }

// Whether the step takes its question up to what the objective needs of it.
bool bears_on(const Ground& ground, const Area& area, const PlannedStep& step, bool level_rises, int level) {
  const auto& question = *find(ground.school.rubric, step.question);
  if (step.kind == StepKind::find_out || question.area != area.id || !step.placed) return false;
  if (level_rises && question.essential && step.from < level) return true;
  return !question.standards.empty() && step.from < ground.school.rubric.policy.meets;
}

std::optional<Objective> objective_of(const Ground& ground, const Area& area, const Scores& end) {
  const auto& [rubric, answers, scores, plan] = ground.school;
  const auto now = find(scores, area.id)->gate.level;
  const auto then = find(end, area.id)->gate.level;
  const auto standards = met_in(end, area) - met_in(scores, area);
  const bool rises = is_more(then, now);
  if (!rises && standards <= 0) return std::nullopt;
  Objective objective;
  objective.area = &area;
  for (const auto* step : ground.placed) {
    if (!bears_on(ground, area, *step, rises, then.value_or(0))) continue;
    if (objective.last == nullptr || step->placed->ends > objective.last->placed->ends) objective.last = step;
  }
  if (objective.last == nullptr) return std::nullopt;
  objective.term = objective.last->placed->last_term;
  for (const auto* step : ground.placed) {
    const auto* own = area_of(rubric, *step);
    if (own == &area && step->placed->last_term <= objective.term) objective.steps.push_back(step);
  }
  const auto more = standards > 0 ? counted(static_cast<std::size_t>(standards), "more standard met", "more standards met") : std::string();
  if (rises) {
    objective.words = now ? fmt::format("From level {} to {}", *now, level_in_words(rubric, *then)) : fmt::format("At {}", level_in_words(rubric, *then));
    if (!more.empty()) objective.words += ", and " + more;
  } else {
    objective.words = more;
  }
  return objective;
}

std::string lead_role(const Rubric& rubric, const std::vector<const PlannedStep*>& steps) {
  const Role* best = nullptr;
  std::ptrdiff_t most = 0;
  for (const auto& role : rubric.roles) {
    const auto leads = std::count_if(steps.begin(), steps.end(), [&](const auto* step) { return lead_of(rubric, *step) == &role; });
    if (leads > most) {
      most = leads;
      best = &role;
    }
  }
  return best == nullptr ? "To be agreed" : best->name;
}

std::string done_when(const Rubric& rubric, const PlannedStep& step) {
  const auto* own = find(rubric, step.id);
  return own == nullptr ? std::string() : own->done_when.text;
}

std::vector<const PlannedStep*> steps_for(const Ground& ground, const GoalId& goal) {
  std::vector<const PlannedStep*> found;
  for (const auto* step : ground.placed) {
    const auto* own = find(ground.school.rubric, step->id);
    if (own != nullptr && std::find(own->goals.begin(), own->goals.end(), goal) != own->goals.end()) found.push_back(step);
  }
  return found;
}

StrategyTable goals_table(const Ground& ground) {
  const auto& [rubric, answers, scores, plan] = ground.school;
  auto table = table_of("For your goals", {{"Goal", false}, {"By the end of", false}, {"What will be done", false}, {"Who leads most", false}, {"How you will measure it", false}});
  for (const auto& id : answers.goals) {
    const auto steps = steps_for(ground, id);
    const auto& goal = *find(rubric, id);
    if (steps.empty() || goal.measures.empty()) continue;
    const auto* last = *std::max_element(steps.begin(), steps.end(), [](const auto* a, const auto* b) { return a->placed->ends < b->placed->ends; });
    const auto& measure = goal.measures.front();
    add_row(table, {goal.title, "", "", false},
            {{term_name(rubric, plan.terms[last->placed->last_term]), "", "", false}, {counted(steps.size(), "step that serves it", "steps that serve it"), "", "", false},
             {lead_role(rubric, steps), "", "", false}, {fmt::format("{}, {}", measure.what, often_words(measure.often)), "", "", false}});
  }
  return table;
}

StrategyTable areas_table(const Ground& ground) {
  const auto& [rubric, answers, scores, plan] = ground.school;
  std::vector<Objective> all;
  for (const auto& area : rubric.areas) {
    if (auto objective = objective_of(ground, area, ground.milestones.back().scores)) all.push_back(std::move(*objective));
  }
  std::stable_sort(all.begin(), all.end(), [](const Objective& a, const Objective& b) { return a.term < b.term; });
  auto table = table_of("For each area, in the order of time", {{"Area", false}, {"By the end of", false}, {"What will be in place", false}, {"Who leads most", false}, {"How you will know", false}});
  for (const auto& objective : all) {
    add_row(table, {objective.area->title, area_href(objective.area->id), "", false},
            {{term_name(rubric, plan.terms[objective.term]), "", "", false}, {objective.words, "", "", false},
             {lead_role(rubric, objective.steps), "", "", false}, {done_when(rubric, *objective.last), "", "", false}});
  }
  return table;
}

}  // namespace

StrategySection objectives(const Ground& ground) {
  StrategySection section{"Objectives and timescales", "", {}};
  if (ground.milestones.empty()) return section;
  for (const auto& table : {goals_table(ground), areas_table(ground)}) {
    if (!table.rows.empty()) section.blocks.push_back(block_of(table));
  }
  if (section.blocks.empty()) return section;
  section.blocks.insert(section.blocks.begin(), paragraph("This is what you will have if the plan is kept. Each objective has a time, a lead, and a way to see that it is reached."));
  return section;
}

}  // namespace waymark
