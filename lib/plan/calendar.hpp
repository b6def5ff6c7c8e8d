// The terms and financial years that a plan covers, with what a school or its trust can give in each. Must not know any
// step.
#pragma once

#include <vector>

#include "model/answers.hpp"
#include "model/plan.hpp"
#include "model/rubric.hpp"

namespace waymark {

struct Calendar {
  std::vector<PlanTerm> terms;
  std::vector<PlanYear> years;
  std::vector<RoleId> roles;                 // with staff days of their own
  std::vector<std::vector<Days>> role_days;  // for each of these, in each term
  int starts = 0;                            // day numbers: the first day of the plan
  int ends = 0;                              // and the day after its last
  bool days_assumed = false;
  bool budget_assumed = false;
};

// Begins on the day of the answers (else on the first day of the term that their cycle names, else on the
// day the rubric's facts were checked), takes the rest of that term, and then whole years of terms. What the
// school gives for a term or year that has begun is taken in proportion to what is left of it, rounded down.
Calendar make_calendar(const Rubric& rubric, const Answers& answers);
// The same from a day on, of anyone who can give so much.
Calendar make_calendar(const Rubric& rubric, const Capacity& capacity, const Date& first);

// Puts the terms and years, with what is used of them, into the plan.
void enter_calendar(Calendar calendar, Plan& plan);

}  // namespace waymark
