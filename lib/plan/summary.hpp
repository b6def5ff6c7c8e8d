// What a trust needs of one of its schools, from its scores and plan. Pure. Must not know other schools, files or
// pages.
#pragma once

#include "model/answers.hpp"
#include "model/plan.hpp"
#include "model/rubric.hpp"
#include "model/scores.hpp"
#include "model/trust.hpp"

namespace waymark {

// Its id is left for the caller. All is of this rubric.
SchoolSummary summarise(const Rubric& rubric, const Answers& answers, const Scores& scores, const Plan& plan);

}  // namespace waymark
