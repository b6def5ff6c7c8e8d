// Fills the governors page: one side of paper with where the school stands, what it will do, what that costs, and
// what is asked of governors. Every choice is a rule below, made from the school's own scores and plan. Must not
// know templates or files.
#pragma once

#include <vector>

#include "pages/make_views.hpp"
#include "pages/roadmap_views.hpp"

namespace waymark {

// `steps` are those of `view_steps`, in the plan's order; they outlive the page.
GovernorsPage make_governors(const Assessment& school, const std::vector<StepView>& steps);

// The terms that the page calls the year ahead: as many as a year has, from the plan's first.
std::size_t terms_ahead(const Rubric& rubric, const Plan& plan);

// Up to seven steps that begin in the year ahead, as places in the plan and in its order: first what cannot wait,
// then what costs most, then what takes most days. Finding out comes last.
std::vector<std::size_t> main_steps(const Assessment& school);

// Up to four, in this order and taken in turn: staff days and budget that nobody has given; duties and urgent
// steps that do not begin in the year ahead; the two largest costs of this financial year and the next, of at
// least a tenth of the budget; the two most important steps that lack days or money, those that lack it in the year
// ahead first.
std::vector<DecisionView> decisions_wanted(const Assessment& school, const std::vector<StepView>& steps);

// Up to five, from the school's own weak spots, in this order: the stage it stands at, its lowest area, a step that
// ends after its date, questions without an answer, its first goal, the role that leads most, the largest cost.
std::vector<std::string> questions_to_ask(const Assessment& school, const std::vector<StepView>& steps);

}  // namespace waymark
