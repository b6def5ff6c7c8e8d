// The names by which templates reach the members of a country's views. One line a field.
#pragma once

#include "pages/country_views.hpp"  // for readers and tools; country_views.hpp includes this file at its end

namespace waymark {

template <>
struct Fields<CountryCellView> {
  static constexpr std::string_view name = "cell";
  using V = CountryCellView;
  static constexpr auto list = fields(
      field<&V::words>("words"),
      field<&V::of>("of"),
      field<&V::tone>("tone"));
};

template <>
struct Fields<CountryRowView> {
  static constexpr std::string_view name = "row";
  using V = CountryRowView;
  static constexpr auto list = fields(
      field<&V::name>("name"),
      field<&V::about>("about"),
      field<&V::href>("href"),
      field<&V::note>("note"),
      field<&V::bar>("bar"),
      field<&V::cells>("cells"));
};

template <>
struct Fields<CountryTableView> {
  static constexpr std::string_view name = "table";
  using V = CountryTableView;
  static constexpr auto list = fields(
      field<&V::id>("id"),
      field<&V::caption>("caption"),
      field<&V::first>("first"),
      field<&V::heads>("heads"),
      field<&V::columns>("columns"),
      field<&V::bars>("bars"),
      field<&V::rows>("rows"));
};

template <>
struct Fields<CountryKeyView> {
  static constexpr std::string_view name = "key";
  using V = CountryKeyView;
  static constexpr auto list = fields(
      field<&V::tone>("tone"),
      field<&V::name>("name"),
      field<&V::about>("about"));
};

template <>
struct Fields<CountryFigureView> {
  static constexpr std::string_view name = "figure";
  using V = CountryFigureView;
  static constexpr auto list = fields(
      field<&V::number>("number"),
      field<&V::of>("of"),
      field<&V::words>("words"),
      field<&V::href>("href"),
      field<&V::link>("link"));
};

template <>
struct Fields<CountryAreaView> {
  static constexpr std::string_view name = "area";
  using V = CountryAreaView;
  static constexpr auto list = fields(
      field<&V::title>("title"),
      field<&V::id>("id"),
      field<&V::url>("url"),
      field<&V::core>("core"),
      field<&V::words>("words"),
      field<&V::rows>("rows"));
};

template <>
struct Fields<CountryStepView> {
  static constexpr std::string_view name = "step";
  using V = CountryStepView;
  static constexpr auto list = fields(
      field<&V::title>("title"),
      field<&V::area>("area"),
      field<&V::schools>("schools"),
      field<&V::days>("days"),
      field<&V::cost>("cost"),
      field<&V::units>("units"),
      field<&V::unknown>("unknown"));
};

template <>
struct Fields<CountryGapView> {
  static constexpr std::string_view name = "gap";
  using V = CountryGapView;
  static constexpr auto list = fields(
      field<&V::title>("title"),
      field<&V::area>("area"),
      field<&V::below>("below"),
      field<&V::answered>("answered"),
      field<&V::share>("share"),
      field<&V::steps>("steps"));
};

template <>
struct Fields<CountryGapsView> {
  static constexpr std::string_view name = "gaps";
  using V = CountryGapsView;
  static constexpr auto list = fields(
      field<&V::name>("name"),
      field<&V::id>("id"),
      field<&V::schools>("schools"),
      field<&V::note>("note"),
      field<&V::gaps>("gaps"));
};

template <>
struct Fields<CountryLetterView> {
  static constexpr std::string_view name = "letter";
  using V = CountryLetterView;
  static constexpr auto list = fields(
      field<&V::letter>("letter"),
      field<&V::id>("id"),
      field<&V::rows>("rows"));
};

template <>
struct Fields<CountryPage> {
  static constexpr std::string_view name = "country page";
  using V = CountryPage;
  static constexpr auto list = fields(
      base<SitePage>(),
      field<&V::country>("country"),
      field<&V::cycle>("cycle"),
      field<&V::dates>("dates"),
      field<&V::schools>("schools"),
      field<&V::trusts>("trusts"),
      field<&V::files>("files"),
      field<&V::table>("table"),
      field<&V::results>("results"),
      field<&V::fewest>("fewest"));
};

template <>
struct Fields<CountryIndexPage> {
  static constexpr std::string_view name = "country index page";
  using V = CountryIndexPage;
  static constexpr auto list = fields(
      base<CountryPage>(),
      field<&V::lead>("lead"),
      field<&V::figures>("figures"),
      field<&V::stages_words>("stages-words"),
      field<&V::stages>("stages"),
      field<&V::key>("key"),
      field<&V::core>("core"),
      field<&V::has_core>("has-core"));
};

template <>
struct Fields<CountryAreasPage> {
  static constexpr std::string_view name = "country areas page";
  using V = CountryAreasPage;
  static constexpr auto list = fields(
      base<CountryPage>(),
      field<&V::key>("key"),
      field<&V::map_words>("map-words"),
      field<&V::map>("map"),
      field<&V::sizes_map>("sizes-map"),
      field<&V::areas>("areas"),
      field<&V::numbers>("numbers"),
      field<&V::meets>("meets"));
};

template <>
struct Fields<CountryStandardsPage> {
  static constexpr std::string_view name = "country standards page";
  using V = CountryStandardsPage;
  static constexpr auto list = fields(
      base<CountryPage>(),
      field<&V::key>("key"),
      field<&V::core>("core"),
      field<&V::others>("others"),
      field<&V::phases>("phases"),
      field<&V::numbers>("numbers"),
      field<&V::has_core>("has-core"),
      field<&V::has_others>("has-others"),
      field<&V::has_phases>("has-phases"),
      field<&V::year>("year"));
};

template <>
struct Fields<CountryGapsPage> {
  static constexpr std::string_view name = "country gaps page";
  using V = CountryGapsPage;
  static constexpr auto list = fields(
      base<CountryPage>(),
      field<&V::groups>("groups"),
      field<&V::orders>("orders"),
      field<&V::more_orders>("more-orders"),
      field<&V::works>("works"),
      field<&V::more_orders_count>("more-orders-count"),
      field<&V::orders_days>("orders-days"),
      field<&V::orders_cost>("orders-cost"),
      field<&V::meets>("meets"));
};

template <>
struct Fields<CountryMissingPage> {
  static constexpr std::string_view name = "country missing page";
  using V = CountryMissingPage;
  static constexpr auto list = fields(
      base<CountryPage>(),
      field<&V::lead>("lead"),
      field<&V::groups>("groups"),
      field<&V::areas>("areas"));
};

template <>
struct Fields<CountryTrustsPage> {
  static constexpr std::string_view name = "country trusts page";
  using V = CountryTrustsPage;
  static constexpr auto list = fields(
      base<CountryPage>(),
      field<&V::letters>("letters"));
};

}  // namespace waymark
