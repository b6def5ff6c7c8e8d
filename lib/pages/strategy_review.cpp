#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "base/text.hpp"
#include "pages/strategy_sections.hpp"
#include "pages/words.hpp"

namespace waymark {

namespace {

void add_state(StrategyTable& table, std::string when, const Scores& scores) {
  const auto standards = count_standards(scores);
  add_row(table, {std::move(when), "", "", false},
          {{fmt::format("{} of {}", standards.met, standards.applicable()), "", "", false},
           {fmt::format("{} of {}", areas_at_target(scores), scores.areas.size()), "", "", false},
           {fmt::format("{} of {}", stages_secure(scores), scores.stages.size()), "", "", false}});
}

bool serves(const Step& step, const GoalId& goal) { return std::find(step.goals.begin(), step.goals.end(), goal) != step.goals.end(); }

// The place of the highest goal that the step serves.
std::size_t goal_rank(const Answers& answers, const Step& step) {
  const auto at = std::find_if(answers.goals.begin(), answers.goals.end(), [&](const GoalId& goal) { return serves(step, goal); });
  return static_cast<std::size_t>(at - answers.goals.begin());
}

// Steps above the level that a question has reached, that the plan does not hold: those for the school's goals
// first, then those that take the least time.
std::vector<const Step*> steps_above(const Ground& ground) {
  const auto& rubric = ground.school.rubric;
  const auto& answers = ground.school.answers;
  const auto& plan = ground.school.plan;
  const auto& scores = ground.school.scores;
  std::vector<const Step*> found;
  for (const auto& step : rubric.steps) {
    const auto* score = find(scores, step.question);
    if (score == nullptr || !score->level || *score->level < rubric.policy.meets) continue;
    const auto* record = find(answers, step.id);
    const bool settled = record != nullptr && (record->status == StepStatus::done || record->status == StepStatus::declined);
    const bool planned = std::any_of(plan.steps.begin(), plan.steps.end(), [&](const PlannedStep& p) { return p.id == step.id; });
    if (!settled && !planned && step.from <= *score->level && *score->level < step.to) found.push_back(&step);
  }
  std::sort(found.begin(), found.end(), [&](const Step* a, const Step* b) {
    return std::tuple(goal_rank(answers, *a), a->effort.high, a->id) < std::tuple(goal_rank(answers, *b), b->effort.high, b->id);
  });
  return found;
}

}  // namespace

StrategySection progress(const Ground& ground) {
  const auto& [rubric, answers, scores, plan] = ground.school;
  StrategySection section{"How progress is measured", "", {}};
  section.blocks.push_back(paragraph(
      "Progress is measured in three ways: the steps that are done, the levels when the questions are answered again, and the measures of the goals. "
      "If the plan is kept and nothing else changes, the levels will read like this."));
  auto table = table_of("Where the plan leads", {{"By the end of", false}, {"Standards met", true}, {"Areas at their aim", true}, {"Stages secure", true}});
  add_state(table, "Now", scores);
  for (const auto& milestone : ground.milestones) add_state(table, term_name(rubric, plan.terms[milestone.term]), milestone.scores);
  section.blocks.push_back(block_of(std::move(table)));
  return section;
}

// Each term by its last day, and each year by that of its last term.
StrategySection reviews(const Ground& ground) {
  const auto& [rubric, answers, scores, plan] = ground.school;
  StrategySection section{"Review dates", "", {}};
  auto table = table_of("When to look at the plan", {{"By", false}, {"Term", false}, {"What to do", false}});
  const auto terms = ground.form == StrategyForm::short_start ? ground.first_year : plan.terms.size();
  for (std::size_t term = 0; term < terms; ++term) {
    add_row(table, {in_words(plan.terms[term].ends), "", "", false},
            {{term_name(rubric, plan.terms[term]), "", "", false},
             {term + 1 == plan.terms.size() ? "The plan ends here: have the next strategy ready."
              : ends_a_year(ground, term) ? "Yearly review: answer the questions again, measure the goals, and renew this strategy."
                                        : "Tick off what is done. Agree who does what next term.", "", "", false}});
  }
  if (table.rows.empty()) return section;
  section.blocks.push_back(block_of(std::move(table)));
  return section;
}

StrategySection going_further(const Ground& ground) {
  const auto& rubric = ground.school.rubric;
  StrategySection section{"Going further", "", {}};
  constexpr std::size_t most = 8;
  auto found = steps_above(ground);
  if (found.size() > most) found.resize(most);
  if (found.empty()) return section;
  section.blocks.push_back(paragraph(
      "These steps go beyond the standards. None of them is expected of you. Choose one or two that your pupils or staff would feel, and set a higher target for the area."));
  auto table = table_of("Steps to choose from", {{"Step", false}, {"Area", false}, {"Staff time", false}, {"Cost", false}});
  for (const auto* step : found) {
    const auto& area = *find(rubric, step->area);
    add_row(table, {step->title, area_href(area.id), "", false},
            {{area.title, "", "", false}, {days_in_words(step->effort), "", "", false}, {cost_in_words(*step), "", "", false}});
  }
  section.blocks.push_back(block_of(std::move(table)));
  return section;
}

StrategySection help(const Ground& ground) {
  StrategySection section{"Who can help", "", {}};
  std::vector<StrategyWords> items;
  for (const auto& contact : ground.school.answers.contacts) {
    auto words = contact.name;
    if (!contact.role.empty()) words += ", " + contact.role;
    for (const auto& way : {contact.email, contact.phone}) words += way.empty() ? "" : ", " + way;
    words += contact.about.empty() ? "." : ". " + contact.about;
    items.push_back({std::move(words), "", "", false});
  }
  section.blocks.push_back(paragraph(items.empty() ? "Nobody is named yet. Ask your trust, your council or a school near you whom they call."
                                                   : "You do not have to do this alone. These people can help with the first steps."));
  if (!items.empty()) section.blocks.push_back(list_of(std::move(items)));
  section.blocks.push_back(list_of({{"The page “Get help” of this pack has more places to ask", "get-help.html", "", false}}));
  return section;
}

StrategySection sources(const Ground& ground) {
  const auto& [rubric, answers, scores, plan] = ground.school;
  StrategySection section{"Sources", "", {}};
  section.blocks.push_back(paragraph(fmt::format(
      "This strategy comes from the school’s own answers and is not an inspection. Questions, steps and rules: {}, version {}. Facts were checked on {}.",
      rubric.name, rubric.version, in_words(rubric.facts_checked))));
  if (ground.form == StrategyForm::short_start) return section;
  std::vector<StrategyWords> pages;
  for (const auto& area : rubric.areas) {
    if (!area.url.empty()) pages.push_back({area.title, area.url, "", false});
  }
  if (pages.empty()) return section;
  section.blocks.push_back(paragraph("Official guidance for the areas:"));
  section.blocks.push_back(list_of(std::move(pages)));
  return section;
}

}  // namespace waymark
