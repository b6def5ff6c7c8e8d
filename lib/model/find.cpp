#include <algorithm>

#include "model/answers.hpp"
#include "model/plan.hpp"
#include "model/rubric.hpp"
#include "model/scores.hpp"

namespace waymark {

namespace {

template <class Items, class Key, class Member>
auto* first_with(const Items& items, const Key& key, Member member) {
  const auto at = std::find_if(items.begin(), items.end(),
                               [&](const auto& item) { return item.*member == key; });
  return at == items.end() ? nullptr : &*at;
}

}  // namespace

void note_places(Rubric& rubric) {
  rubric.question_places = IdPlaces(rubric.questions);
  rubric.step_places = IdPlaces(rubric.steps);
  for (auto& practice : rubric.practice) {
    practice.areas.clear();
    for (const auto& id : practice.steps) {
      const auto* step = find(rubric, id);
      if (step != nullptr && std::find(practice.areas.begin(), practice.areas.end(), step->area) == practice.areas.end()) practice.areas.push_back(step->area);
    }
  }
}

const Area* find(const Rubric& r, const AreaId& id) { return first_with(r.areas, id, &Area::id); }
const Question* find(const Rubric& r, const QuestionId& id) { return r.question_places.find(r.questions, id); }
const Step* find(const Rubric& r, const StepId& id) { return r.step_places.find(r.steps, id); }
const Stage* find(const Rubric& r, const StageId& id) { return first_with(r.stages, id, &Stage::id); }
const Role* find(const Rubric& r, const RoleId& id) { return first_with(r.roles, id, &Role::id); }
const Goal* find(const Rubric& r, const GoalId& id) { return first_with(r.goals, id, &Goal::id); }
const Phase* find(const Rubric& r, const PhaseId& id) { return first_with(r.phases, id, &Phase::id); }
const Pillar* find(const Rubric& r, const PillarId& id) { return first_with(r.pillars, id, &Pillar::id); }

const Standard* find(const Rubric& rubric, const StandardId& id) {
  for (const auto& area : rubric.areas) {
    if (const auto* standard = first_with(area.standards, id, &Standard::id)) return standard;
  }
  return nullptr;
}

std::vector<const Step*> rests_on(const Rubric& rubric, const Step& step) {
  std::vector<const Step*> found;
  for (const auto& id : step.needs) {
    if (const auto* needed = find(rubric, id)) found.push_back(needed);
  }
  for (const auto& other : rubric.steps) {
    // A school below can come to `from` or above it by any of these, and then takes this step.
    if (other.question == step.question && other.to >= step.from && other.to < step.to) found.push_back(&other);
  }
  return found;
}

const Page* find_page(const Rubric& rubric, std::string_view id) {
  return first_with(rubric.pages, id, &Page::id);
}

bool asked_of(const Question& question, const PhaseId& phase) {
  return question.phases.empty() || phase.empty() ||
         std::find(question.phases.begin(), question.phases.end(), phase) != question.phases.end();
}

bool touches(const Practice& practice, const Area& area) {
  return std::find(practice.areas.begin(), practice.areas.end(), area.id) != practice.areas.end();
}

bool is_free(const Step& step) {
  return !step.cost || (step.cost->once.high.pence == 0 && step.cost->yearly.high.pence == 0);
}

bool is_quick_win(const Rubric& rubric, const Step& step) {
  return is_free(step) && step.effort.high <= rubric.policy.quick_win_days;
}

const Given* find(const Answers& a, const QuestionId& id) { return first_with(a.given, id, &Given::question); }
const StepRecord* find(const Answers& a, const StepId& id) { return first_with(a.steps, id, &StepRecord::step); }

int target_for(const Answers& answers, const AreaId& area, int meets) {
  const auto* target = first_with(answers.targets, area, &Target::area);
  return target != nullptr ? target->level : meets;
}

const PlannedStep* find(const Plan& p, const StepId& id) { return first_with(p.steps, id, &PlannedStep::id); }

const QuestionScore* find(const Scores& s, const QuestionId& id) { return first_with(s.questions, id, &QuestionScore::question); }
const AreaScore* find(const Scores& s, const AreaId& id) { return first_with(s.areas, id, &AreaScore::area); }
const StageScore* find(const Scores& s, const StageId& id) { return first_with(s.stages, id, &StageScore::stage); }
const StandardScore* find(const Scores& s, const StandardId& id) { return first_with(s.standards, id, &StandardScore::standard); }

}  // namespace waymark
