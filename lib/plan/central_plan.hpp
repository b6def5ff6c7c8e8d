// What a trust's central team does once for many schools, and when: shared steps in the terms, staff days and money that
// the trust gives. Pure. Must not know how the schools' own plans were made, nor pages.
#pragma once

#include <optional>
#include <vector>

#include "model/plan.hpp"
#include "model/rubric.hpp"
#include "model/trust.hpp"
#include "plan/trust_view.hpp"

namespace waymark {

// Nothing where the trust gives neither days nor money.
//
// It begins on the day that the last of the schools' plans begins: before, nobody knows what the schools share. A step
// costs what the schools' plans count for it together. Its days are those of one school's step, the largest that one of
// their plans counts, because doing it once is doing it once.
//
// What a school needs soonest comes first, then what most schools need, then the rubric's order. What a step rests on comes
// before it, also where there is a step between them that each school takes itself.
std::optional<Plan> make_central_plan(const Rubric& rubric, const Trust& trust, const std::vector<SchoolSummary>& schools,
                                      const std::vector<SharedStep>& shared);

}  // namespace waymark
