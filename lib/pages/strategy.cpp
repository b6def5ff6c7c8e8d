#include "pages/strategy.hpp"

#include <fmt/format.h>

#include "pages/site_files.hpp"
#include "pages/strategy_sections.hpp"
#include "pages/words.hpp"

namespace waymark {

namespace {

std::vector<StrategySection> sections_of(const Ground& ground) {
  switch (ground.form) {
    case StrategyForm::short_start:
      return {summary(ground), where_we_are(ground), vision(ground), goals(ground), roadmap(ground, Outline::first_year),
              help(ground), reviews(ground), sources(ground)};
    case StrategyForm::whole: break;
    case StrategyForm::improving:
      return {summary(ground), context(ground), where_we_are(ground), vision(ground), goals(ground), reviews(ground), going_further(ground),
              roadmap(ground, Outline::whole), budget(ground), roles(ground), sources(ground)};
  }
  std::vector<StrategySection> all = {summary(ground), context(ground), where_we_are(ground), vision(ground), goals(ground),
                                      objectives(ground), roadmap(ground, Outline::whole), budget(ground), roles(ground)};
  for (auto& section : stages_with_own_section(ground)) all.push_back(std::move(section));
  for (auto* const section : {risks, progress, reviews, sources}) all.push_back(section(ground));
  return all;
}

}  // namespace

Strategy make_strategy(const Assessment& school, const std::optional<Date>& date) {
  const auto ground = lay_ground(school, date);
  Strategy strategy;
  strategy.form = ground.form;
  strategy.title = "Digital strategy";
  if (const auto& terms = school.plan.terms; !terms.empty()) {
    strategy.span = fmt::format("{} to {}", term_name(school.rubric, terms.front()), term_name(school.rubric, terms.back()));
  }
  for (auto& section : sections_of(ground)) {
    if (section.blocks.empty()) continue;
    section.anchor = anchor_of(section.title);
    strategy.sections.push_back(std::move(section));
  }
  return strategy;
}

}  // namespace waymark
