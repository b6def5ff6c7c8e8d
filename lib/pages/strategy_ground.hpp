// What the sections of a strategy are written from: the school, where its plan leads if it is kept, and small
// words that several sections share. Must not know which sections there are.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pages/make_views.hpp"
#include "pages/strategy.hpp"
#include "score/standard_count.hpp"

namespace waymark {

// The end of a year of the plan, which has as many terms as the rubric, and the scores then, if the plan is kept.
// The last is where nothing more is planned.
struct Milestone {
  std::size_t term = 0;  // of Plan::terms, the last of the year
  Scores scores;
};

struct Ground {
  const Assessment& school;
  std::optional<Date> date;
  StandardCount standards;
  StrategyForm form = StrategyForm::whole;
  std::size_t first_year = 0;  // how many terms the first year of the plan has
  std::size_t busy = 0;        // how many terms there are up to the last in which something is planned
  std::vector<Milestone> milestones;
  std::vector<const PlannedStep*> placed;  // in the order of the plan
  std::vector<const PlannedStep*> unplaced;
};

// Whether a year of the plan ends with this term, or the plan does.
bool ends_a_year(const Ground& ground, std::size_t term);

Ground lay_ground(const Assessment& school, const std::optional<Date>& date);

int areas_at_target(const Scores& scores);
int stages_secure(const Scores& scores);

// The title, as a link to the step's card.
StrategyWords step_words(const Rubric& rubric, const PlannedStep& step);
// "Autumn term 2026", of Plan::terms; with "The rest of the" where the plan begins within it.
std::string term_words(const Ground& ground, std::size_t term);
// The same inside a sentence: "autumn term 2026".
std::string term_in_sentence(const Ground& ground, std::size_t term);
// "Spring term 2027", "no place yet".
std::string place_words(const Ground& ground, const PlannedStep& step);
std::string often_words(Often often);

// Building a section.
StrategyBlock heading(std::string words);
StrategyBlock paragraph(std::string words);
StrategyBlock list_of(std::vector<StrategyWords> items);
StrategyTable table_of(std::string caption, std::vector<StrategyColumn> columns);
void add_row(StrategyTable& table, StrategyWords head, std::vector<StrategyWords> cells);
StrategyBlock block_of(StrategyTable table);

}  // namespace waymark
