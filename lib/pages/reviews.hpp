// The days of a plan for a calendar: a review in each term and each year, the ends of steps and of
// contracts. Must not know how a calendar is written.
#pragma once

#include <string>

#include "formats/ics.hpp"
#include "pages/make_views.hpp"

namespace waymark {

struct Made;

// In the order of their days. A step is due on the day that the school gave, else where the plan ends it. A
// term that has begun has no review, for the answers are one, nor has a term that the school plans nothing
// in.
EventFile reviews(const Assessment& school, const std::vector<StepView>& steps, const Made& made);

std::string reviews_ics(const Assessment& school, const std::vector<StepView>& steps, const Made& made);

}  // namespace waymark
