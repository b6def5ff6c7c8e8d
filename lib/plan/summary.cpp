#include "plan/summary.hpp"

#include <algorithm>

namespace waymark {

namespace {

constexpr std::int16_t does_not_apply = -1;

std::int16_t question_level(const Question& question, const Answers& answers, const Scores& scores) {
  const auto* given = find(answers, question.id);
  if (given == nullptr) return 0;
  if (given->reply == Reply::not_applicable) return does_not_apply;
  return static_cast<std::int16_t>(find(scores, question.id)->level.value_or(0));
}

// How the plan brings one question to the level that meets a standard.
struct Way {
  std::optional<Date> ends;
  Lacks lacks = Lacks::nothing;
};

Way way_up(const Plan& plan, const QuestionId& question, int meets) {
  Way way;
  int reached = 0;
  for (const auto& step : plan.steps) {
    if (step.question != question || step.kind != StepKind::from_rubric || step.from >= meets) continue;
    reached = std::max(reached, step.to);
    if (!step.placed) {
      way.lacks = Lacks::place;
    } else if (!way.ends || *way.ends < step.placed->ends) {
      way.ends = step.placed->ends;
    }
  }
  if (reached < meets) way.lacks = Lacks::step;
  return way;
}

SummaryStandard summarise(const StandardScore& score, const Plan& plan, int meets) {
  SummaryStandard standard{score.state, {}, Lacks::nothing};
  if (score.state == StandardState::met || score.state == StandardState::not_applicable) return standard;
  std::optional<Date> last;
  for (const auto& question : score.holding_back) {
    const auto way = way_up(plan, question, meets);
    if (way.lacks == Lacks::step || standard.lacks == Lacks::nothing) standard.lacks = way.lacks;
    if (way.ends && (!last || *last < *way.ends)) last = way.ends;
  }
  if (!score.unknown.empty() || score.questions.empty()) standard.lacks = Lacks::answer;
  if (standard.lacks == Lacks::nothing) standard.projected = last;
  return standard;
}

void add_steps(const Rubric& rubric, const Plan& plan, SchoolSummary& school) {
  for (const auto& planned : plan.steps) {
    const auto* step = find(rubric, planned.id);
    if (step == nullptr) continue;  // finds out an answer
    SummaryStep own;
    own.step = static_cast<std::uint16_t>(step - rubric.steps.data());
    own.status = planned.status;
    own.placed = planned.placed.has_value();
    own.cost_known = planned.cost_known;
    if (planned.placed) {
      own.starts = planned.placed->starts;
      own.ends = planned.placed->ends;
    }
    own.days = planned.planned_days;
    own.once = planned.planned_once;
    own.yearly.pence = planned.planned_yearly.pence + planned.in_place_of.pence;
    school.steps.push_back(own);
  }
}

}  // namespace

SchoolSummary summarise(const Rubric& rubric, const Answers& answers, const Scores& scores, const Plan& plan) {
  SchoolSummary school;
  school.name = answers.school.name;
  school.urn = answers.school.urn;
  school.phase = answers.school.phase;
  school.pupils = answers.school.pupils;
  school.staff = answers.school.staff;
  school.devices = answers.school.devices;
  school.cycle = answers.cycle;
  school.date = answers.date;
  for (const auto& question : rubric.questions) school.questions.push_back(question_level(question, answers, scores));
  for (const auto& area : scores.areas) school.areas.push_back({area.gate.level, area.target, area.gate.asked, area.gate.answered});
  for (const auto& stage : scores.stages) school.stages.push_back(stage.state);
  school.here = scores.here;
  for (const auto& standard : scores.standards) school.standards.push_back(summarise(standard, plan, rubric.policy.meets));
  add_steps(rubric, plan, school);
  for (const auto& year : plan.years) school.years.push_back({year, days_in(plan, year)});
  school.asked = scores.overall.asked;
  school.answered = scores.overall.answered;
  return school;
}

}  // namespace waymark
