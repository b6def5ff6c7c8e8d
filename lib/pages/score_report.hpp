// Scores as a table or CSV for the command line, and the working of one of them in words. Must not
// know terminals.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pages/make_views.hpp"
#include "pages/pack.hpp"

namespace waymark {

std::string score_table(const Assessment& school);
std::string score_csv(const Assessment& school);

// Which answers gave the level, which one holds it back, and what would change it: for the id of an area,
// question, stage or standard. Nothing when there is none.
std::optional<std::string> explain(const Assessment& school, std::string_view id);

// Every id that can be explained.
std::vector<std::string_view> explainable(const Rubric& rubric);

}  // namespace waymark
