// The names by which templates reach the members of the roadmap's views. One line a field.
#pragma once

#include "pages/roadmap_views.hpp"  // for readers and tools; roadmap_views.hpp includes this file at its end

namespace waymark {

template <>
struct Fields<RoadStepView> {
  static constexpr std::string_view name = "step of the roadmap";
  using V = RoadStepView;
  static constexpr auto list = fields(
      field<&V::step>("step"),
      field<&V::days>("days"),
      field<&V::cost>("cost"),
      field<&V::until>("until"),
      field<&V::late>("late"));
};

template <>
struct Fields<RoadTermView> {
  static constexpr std::string_view name = "term of the roadmap";
  using V = RoadTermView;
  static constexpr auto list = fields(
      field<&V::id>("id"),
      field<&V::title>("title"),
      field<&V::dates>("dates"),
      field<&V::days>("days"),
      field<&V::steps>("steps"),
      field<&V::going_on>("going-on"),
      field<&V::going_on_count>("going-on-count"),
      field<&V::off>("off"),
      field<&V::quiet>("quiet"));
};

template <>
struct Fields<RoadYearView> {
  static constexpr std::string_view name = "financial year";
  using V = RoadYearView;
  static constexpr auto list = fields(
      field<&V::name>("name"),
      field<&V::once>("once"),
      field<&V::yearly>("yearly"),
      field<&V::all>("all"),
      field<&V::budget>("budget"),
      field<&V::left>("left"),
      field<&V::days>("days"));
};

template <>
struct Fields<RoadDaysView> {
  static constexpr std::string_view name = "days of a term";
  using V = RoadDaysView;
  static constexpr auto list = fields(
      field<&V::name>("name"),
      field<&V::used>("used"),
      field<&V::capacity>("capacity"),
      field<&V::left>("left"),
      field<&V::off>("off"));
};

template <>
struct Fields<RoadContractView> {
  static constexpr std::string_view name = "contract";
  using V = RoadContractView;
  static constexpr auto list = fields(
      field<&V::name>("name"),
      field<&V::ends>("ends"),
      field<&V::steps>("steps"));
};

template <>
struct Fields<RoadMeasureView> {
  static constexpr std::string_view name = "measure";
  using V = RoadMeasureView;
  static constexpr auto list = fields(
      field<&V::goal>("goal"),
      field<&V::what>("what"));
};

template <>
struct Fields<RoadmapPage> {
  static constexpr std::string_view name = "roadmap page";
  using V = RoadmapPage;
  static constexpr auto list = fields(
      base<PageView>(),
      field<&V::steps>("steps"),
      field<&V::placed>("placed"),
      field<&V::unplaced_count>("unplaced-count"),
      field<&V::more_count>("more-count"),
      field<&V::contracts_count>("contracts-count"),
      field<&V::lead>("lead"),
      field<&V::assumed>("assumed"),
      field<&V::steps_words>("steps-words"),
      field<&V::money_words>("money-words"),
      field<&V::days_words>("days-words"),
      field<&V::timeline>("timeline"),
      field<&V::money_chart>("money-chart"),
      field<&V::days_chart>("days-chart"),
      field<&V::years>("years"),
      field<&V::days>("days"),
      field<&V::terms>("terms"),
      field<&V::contracts>("contracts"),
      field<&V::unplaced>("unplaced"),
      field<&V::unplaced_more>("unplaced-more"),
      field<&V::measures>("measures"),
      field<&V::part_year>("part-year"),
      field<&V::part_term>("part-term"),
      field<&V::any_late>("any-late"),
      field<&V::has_quick_wins>("has-quick-wins"),
      field<&V::has_under_way>("has-under-way"));
};

template <>
struct Fields<DecisionView> {
  static constexpr std::string_view name = "decision";
  using V = DecisionView;
  static constexpr auto list = fields(
      field<&V::what>("what"),
      field<&V::why>("why"),
      field<&V::href>("href"));
};

template <>
struct Fields<GovernorsPage> {
  static constexpr std::string_view name = "governors page";
  using V = GovernorsPage;
  static constexpr auto list = fields(
      base<PageView>(),
      field<&V::here>("here"),
      field<&V::here_number>("here-number"),
      field<&V::stages_count>("stages-count"),
      field<&V::stages>("stages"),
      field<&V::standards_met>("standards-met"),
      field<&V::standards>("standards"),
      field<&V::core_met>("core-met"),
      field<&V::core>("core"),
      field<&V::standards_not_known>("standards-not-known"),
      field<&V::answered>("answered"),
      field<&V::asked>("asked"),
      field<&V::unanswered>("unanswered"),
      field<&V::until>("until"),
      field<&V::main_steps>("main-steps"),
      field<&V::others>("others"),
      field<&V::years>("years"),
      field<&V::assumed>("assumed"),
      field<&V::decisions>("decisions"),
      field<&V::questions>("questions"),
      field<&V::again>("again"),
      field<&V::any_late>("any-late"));
};

}  // namespace waymark
