// Chooses the next steps and puts them in order: pure, the same input always gives the same plan. Must
// not know files or pages.
#pragma once

#include <string>

#include "model/answers.hpp"
#include "model/plan.hpp"
#include "model/rubric.hpp"
#include "model/scores.hpp"

namespace waymark {

// For each question below its target, the chain of steps from its level up; each step after all that it
// needs; otherwise by the order that the method page (content/rubric.md) states.
Plan make_plan(const Rubric& rubric, const Answers& answers, const Scores& scores);

}  // namespace waymark
