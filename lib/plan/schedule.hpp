// Puts the steps of a plan into terms, in the plan's order, each as soon as what it rests on, staff days,
// money, terms and contracts allow. Must not know why the order is what it is.
#pragma once

#include <vector>

#include "plan/calendar.hpp"
#include "plan/candidates.hpp"

namespace waymark {

// `order` are places in `items`, in the order of the plan. Fills `placed` or `shortfall` and the planned
// amounts of each item, and what the terms and years of the calendar use.
void schedule(const Answers& answers, Calendar& calendar, std::vector<Candidate>& items,
              const std::vector<std::size_t>& order);

}  // namespace waymark
