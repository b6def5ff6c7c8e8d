// Plans of small rubrics, and their order as text, for tests of planning. Must not know what is tested.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "garden.hpp"
#include "plan/plan.hpp"
#include "score/score.hpp"

namespace waymark::garden {

inline Plan plan_of(const Rubric& rubric, const Answers& answers) {
  return make_plan(rubric, answers, score(rubric, answers));
}

template <class Ids>
std::string listed_ids(const Ids& ids) {
  std::string list;
  for (const auto& id : ids) list += (list.empty() ? "" : " ") + id.text();
  return list;
}

inline std::string order_of(const Plan& plan) {
  std::vector<StepId> ids;
  for (const auto& step : plan.steps) ids.push_back(step.id);
  return listed_ids(ids);
}

inline std::string order_of(const Rubric& rubric, const Answers& answers) {
  return order_of(plan_of(rubric, answers));
}

inline const PlannedStep& planned(const Plan& plan, std::string_view id) {
  const auto at = std::find_if(plan.steps.begin(), plan.steps.end(),
                               [&](const PlannedStep& step) { return step.id.text() == id; });
  REQUIRE(at != plan.steps.end());
  return *at;
}

inline Step& step_called(Rubric& rubric, std::string_view id) {
  return *std::find_if(rubric.steps.begin(), rubric.steps.end(),
                       [&](const Step& step) { return step.id.text() == id; });
}

}  // namespace waymark::garden
