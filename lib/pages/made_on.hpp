// The day that a school's files stand for. Must not know any file.
#pragma once

#include "pages/make_views.hpp"
#include "pages/pack.hpp"

namespace waymark {

// The day asked for, else that of the answers, else none.
inline std::optional<Date> day_given(const Answers& answers, const Made& made) { return made.date ? made.date : answers.date; }

// The same; where there is none, the plan's first, else the day the facts were checked.
inline Date made_on(const Assessment& school, const Made& made) {
  if (const auto day = day_given(school.answers, made)) return *day;
  return school.plan.terms.empty() ? school.rubric.facts_checked : school.plan.terms.front().starts;
}

}  // namespace waymark
