// The day that a school's files stand for. Must not know any file.
#pragma once

#include "pages/make_views.hpp"
#include "pages/pack.hpp"

namespace waymark {

// The day asked for, else that of the answers, else the plan's first, else the day the facts were checked.
inline Date made_on(const Assessment& school, const Made& made) {
  if (made.date) return *made.date;
  if (school.answers.date) return *school.answers.date;
  return school.plan.terms.empty() ? school.rubric.facts_checked : school.plan.terms.front().starts;
}

}  // namespace waymark
