// Changes to a school's answers, tried out: a step that would be done, another answer, more time or money.
// Must not know what they lead to.
#pragma once

#include <string_view>

#include "base/diagnostics.hpp"
#include "model/answers.hpp"
#include "model/rubric.hpp"

namespace waymark {

// `STEP=done` raises its question to the step's level; `QUESTION=ANSWER` (or a level) changes an answer;
// `days=10` and `budget=12000` change what the school gives in each term and year. Anything else is reported.
void apply_change(const Rubric& rubric, std::string_view change, Answers& answers, Diagnostics& diagnostics);

}  // namespace waymark
