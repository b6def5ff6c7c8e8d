// The sections of a strategy, one function each. A section without blocks is left out. Must not know in which
// order they stand.
#pragma once

#include <vector>

#include "pages/strategy_ground.hpp"

namespace waymark {

// strategy_school.cpp: what is so today
StrategySection summary(const Ground& ground);
StrategySection context(const Ground& ground);
StrategySection where_we_are(const Ground& ground);
StrategySection vision(const Ground& ground);
StrategySection goals(const Ground& ground);

// What the plan assumes because the school does not say: days, money.
void add_assumed(const Ground& ground, StrategySection& section);

// strategy_objectives.cpp
StrategySection objectives(const Ground& ground);

// strategy_plan.cpp: what is done when, by whom and for how much
enum class Outline { whole, first_year };
StrategySection roadmap(const Ground& ground, Outline outline);
StrategySection budget(const Ground& ground);
StrategySection roles(const Ground& ground);
std::vector<StrategySection> stages_with_own_section(const Ground& ground);
StrategySection risks(const Ground& ground);

// strategy_review.cpp: how it is looked after
StrategySection progress(const Ground& ground);
StrategySection reviews(const Ground& ground);
StrategySection going_further(const Ground& ground);
StrategySection help(const Ground& ground);
StrategySection sources(const Ground& ground);

}  // namespace waymark
