// Objectives are written from the plan by these rules:
// - There is one for each area in which the plan raises the level or meets more standards, if it is kept.
// - It is to be reached by the end of the term in which the last step ends that this rests on.
// - It says the level reached and the level now, and how many more standards are met.
// - The lead is the role that leads most of the area's steps up to then; of equals, the one named first in the rubric.
// - A goal's first measure stands with the objective that has most steps serving that goal; of equals, with the first.
//   An objective takes one measure, that of the highest goal. Every other is measured by the "done when" of its last step.
// - They stand in the order of their terms, then of the areas.
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
  const Goal* goal = nullptr;             // whose first measure shows it
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
    if (!more.empty()) objective.words += ", with " + more;
  } else {
    objective.words = more;
  }
  return objective;
}

const Role* lead_role(const Rubric& rubric, const Objective& objective) {
  const Role* best = nullptr;
  std::ptrdiff_t most = 0;
  for (const auto& role : rubric.roles) {
    const auto leads = std::count_if(objective.steps.begin(), objective.steps.end(), [&](const auto* step) { return lead_of(rubric, *step) == &role; });
    if (leads > most) {
      most = leads;
      best = &role;
    }
  }
  return best;
}

void give_measures(const Ground& ground, std::vector<Objective>& all) {
  const auto& rubric = ground.school.rubric;
  for (const auto& id : ground.school.answers.goals) {
    const auto* goal = find(rubric, id);
    if (goal->measures.empty()) continue;
    Objective* best = nullptr;
    std::ptrdiff_t most = 0;
    for (auto& objective : all) {
      const auto serving = std::count_if(objective.steps.begin(), objective.steps.end(), [&](const auto* step) {
        const auto* own = find(rubric, step->id);
        return own != nullptr && std::find(own->goals.begin(), own->goals.end(), id) != own->goals.end();
      });
      if (objective.goal != nullptr || serving <= most) continue;
      most = serving;
      best = &objective;
    }
    if (best != nullptr) best->goal = goal;
  }
}

std::string known_by(const Rubric& rubric, const Objective& objective) {
  if (objective.goal != nullptr) {
    const auto& measure = objective.goal->measures.front();
    return fmt::format("{}, {}", measure.what, often_words(measure.often));
  }
  const auto* step = find(rubric, objective.last->id);
  return step == nullptr ? std::string() : step->done_when.text;
}

}  // namespace

StrategySection objectives(const Ground& ground) {
  const auto& [rubric, answers, scores, plan] = ground.school;
  StrategySection section{"Objectives and timescales", "", {}};
  if (ground.milestones.empty()) return section;
  std::vector<Objective> all;
  for (const auto& area : rubric.areas) {
    if (auto objective = objective_of(ground, area, ground.milestones.back().scores)) all.push_back(std::move(*objective));
  }
  if (all.empty()) return section;
  std::stable_sort(all.begin(), all.end(), [](const Objective& a, const Objective& b) { return a.term < b.term; });
  give_measures(ground, all);
  section.blocks.push_back(paragraph(fmt::format(
      "If the plan is kept, {} further. Each one has a time, a lead, and a way to see that it is reached.",
      all.size() == 1 ? "one area comes" : fmt::format("{} areas come", all.size()))));
  auto table = table_of("Objectives, in the order of their time", {{"Area", false}, {"By the end of", false}, {"What will be in place", false}, {"Who leads", false}, {"How you will know", false}});
  for (const auto& objective : all) {
    const auto* lead = lead_role(rubric, objective);
    add_row(table, {objective.area->title, area_href(objective.area->id), "", false},
            {{term_name(rubric, plan.terms[objective.term]), "", "", false}, {objective.words, "", "", false},
             {lead == nullptr ? std::string("To be agreed") : lead->name, "", "", false}, {known_by(rubric, objective), "", "", false}});
  }
  section.blocks.push_back(block_of(std::move(table)));
  return section;
}

}  // namespace waymark
