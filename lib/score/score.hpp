// Scores a school's answers against a rubric: pure, in whole numbers, with the working kept. Must not
// know files, pages or plans.
#pragma once

#include "model/answers.hpp"
#include "model/rubric.hpp"
#include "model/scores.hpp"

namespace waymark {

// Both have been loaded without errors. The rules are those of content/rubric.md, the method page.
Scores score(const Rubric& rubric, const Answers& answers);

}  // namespace waymark
