// What schools of a trust can do once together, and what they can learn from each other. Pure. Must not know files
// or pages.
#pragma once

#include <vector>

#include "model/rubric.hpp"
#include "model/trust.hpp"
#include "plan/trust_view.hpp"

namespace waymark {

// How many of what its price counts the school has: pupils, staff, devices, or the school itself. Nothing when it does
// not say.
std::optional<int> units_of(const SchoolSummary& school, const Step& step);

std::vector<Gap> find_gaps(const Rubric& rubric, const Trust& trust, const std::vector<SchoolSummary>& schools);
std::vector<SharedStep> find_shared(const Rubric& rubric, const std::vector<SchoolSummary>& schools);

}  // namespace waymark
