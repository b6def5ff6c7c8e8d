// The roadmap as text and as rows, and what a change would do to it. Must not know pages.
#pragma once

#include <string>

#include "pages/make_views.hpp"

namespace waymark {

// Terms with their steps, days and money, then what does not fit, for a terminal.
std::string plan_table(const Assessment& school);
std::string plan_markdown(const Assessment& school);
std::string plan_csv(const Assessment& school);

// What `after` unlocks and moves, compared with `before`: both are of the same school and rubric.
std::string plan_difference(const Assessment& before, const Assessment& after);

}  // namespace waymark
