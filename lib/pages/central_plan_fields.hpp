// The names by which templates reach the members of the central team's plan. One line a field.
#pragma once

#include "pages/trust_views.hpp"  // for readers and tools; trust_views.hpp includes this file at its end

namespace waymark {

template <>
struct Fields<CentralStepView> {
  static constexpr std::string_view name = "planned step";
  using V = CentralStepView;
  static constexpr auto list = fields(
      field<&V::title>("title"),
      field<&V::area>("area"),
      field<&V::href>("href"),
      field<&V::count>("count"),
      field<&V::days>("days"),
      field<&V::cost>("cost"),
      field<&V::notes>("notes"),
      field<&V::would_take>("would-take"));
};

template <>
struct Fields<CentralTermView> {
  static constexpr std::string_view name = "planned term";
  using V = CentralTermView;
  static constexpr auto list = fields(
      field<&V::title>("title"),
      field<&V::days>("days"),
      field<&V::cost>("cost"),
      field<&V::off>("off"),
      field<&V::quiet>("quiet"),
      field<&V::steps>("steps"));
};

template <>
struct Fields<CentralPlanView> {
  static constexpr std::string_view name = "central plan";
  using V = CentralPlanView;
  static constexpr auto list = fields(
      field<&V::lead>("lead"),
      field<&V::assumed>("assumed"),
      field<&V::terms>("terms"),
      field<&V::years>("years"),
      field<&V::money_words>("money-words"),
      field<&V::unplaced>("unplaced"),
      field<&V::more>("more"),
      field<&V::unplaced_count>("unplaced-count"),
      field<&V::more_count>("more-count"),
      field<&V::begins>("begins"),
      field<&V::first>("first"),
      field<&V::more_first>("more-first"));
};

}  // namespace waymark
