#include "pages/strategy.hpp"

#include <fmt/format.h>

#include <initializer_list>
#include <utility>

#include "pages/site_files.hpp"
#include "pages/strategy_sections.hpp"
#include "pages/words.hpp"

namespace waymark {

namespace {

using Maker = StrategySection (*)(const Ground&);

void add(std::vector<StrategySection>& sections, const Ground& ground, std::initializer_list<Maker> makers) {
  for (auto* const make : makers) sections.push_back(make(ground));
}

StrategySection whole_roadmap(const Ground& ground) { return roadmap(ground, Outline::whole); }
StrategySection first_year_roadmap(const Ground& ground) { return roadmap(ground, Outline::first_year); }

std::vector<StrategySection> sections_of(const Ground& ground) {
  std::vector<StrategySection> all;
  switch (ground.form) {
    case StrategyForm::short_start:
      add(all, ground, {summary, where_we_are, vision, goals, first_year_roadmap, help, reviews, sources});
      break;
    case StrategyForm::whole:
      add(all, ground, {summary, context, where_we_are, vision, goals, objectives, whole_roadmap, budget, roles});
      for (auto& section : stages_with_own_section(ground)) all.push_back(std::move(section));
      add(all, ground, {risks, progress, reviews, sources});
      break;
    case StrategyForm::improving:
      add(all, ground, {summary, context, where_we_are, vision, goals, reviews, going_further, whole_roadmap, budget, roles, sources});
      break;
  }
  return all;
}

}  // namespace

Strategy make_strategy(const Assessment& school, const std::optional<Date>& date) {
  const auto ground = lay_ground(school, date);
  Strategy strategy;
  strategy.form = ground.form;
  strategy.title = "Digital strategy";
  if (const auto& terms = school.plan.terms; !terms.empty()) {
    strategy.span = fmt::format("{} to {}", term_name(school.rubric, terms.front()), lower_first(term_name(school.rubric, terms.back())));
  }
  for (auto& section : sections_of(ground)) {
    if (section.blocks.empty()) continue;
    section.anchor = anchor_of(section.title);
    strategy.sections.push_back(std::move(section));
  }
  return strategy;
}

}  // namespace waymark
