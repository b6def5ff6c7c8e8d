// The names by which templates reach the members of a trust's views. One line a field.
#pragma once

#include "pages/trust_views.hpp"  // for readers and tools; trust_views.hpp includes this file at its end

namespace waymark {

template <>
struct Fields<ToneView> {
  static constexpr std::string_view name = "level";
  using V = ToneView;
  static constexpr auto list = fields(
      field<&V::number>("number"),
      field<&V::name>("name"),
      field<&V::means>("means"),
      field<&V::brief>("brief"),
      field<&V::tone>("tone"));
};

template <>
struct Fields<TrustCellView> {
  static constexpr std::string_view name = "cell";
  using V = TrustCellView;
  static constexpr auto list = fields(
      field<&V::href>("href"),
      field<&V::level>("level"),
      field<&V::not_applicable>("not-applicable"),
      field<&V::met>("met"),
      field<&V::count>("count"),
      field<&V::words>("words"),
      field<&V::brief>("brief"),
      field<&V::all>("all"),
      field<&V::some>("some"),
      field<&V::none>("none"),
      field<&V::dated>("dated"));
};

template <>
struct Fields<TrustRowView> {
  static constexpr std::string_view name = "row";
  using V = TrustRowView;
  static constexpr auto list = fields(
      field<&V::name>("name"),
      field<&V::href>("href"),
      field<&V::cells>("cells"),
      field<&V::sum>("sum"),
      field<&V::answered>("answered"),
      field<&V::asked>("asked"),
      field<&V::amounts>("amounts"));
};

template <>
struct Fields<TrustColumnView> {
  static constexpr std::string_view name = "column";
  using V = TrustColumnView;
  static constexpr auto list = fields(
      field<&V::title>("title"),
      field<&V::id>("id"),
      field<&V::url>("url"),
      field<&V::core>("core"),
      field<&V::meet_by>("meet-by"),
      field<&V::known>("known"),
      field<&V::meets>("meets"),
      field<&V::median>("median"),
      field<&V::met>("met"),
      field<&V::count>("count"));
};

template <>
struct Fields<NamesView> {
  static constexpr std::string_view name = "names";
  using V = NamesView;
  static constexpr auto list = fields(
      field<&V::words>("words"),
      field<&V::rows>("rows"));
};

template <>
struct Fields<TrustStageView> {
  static constexpr std::string_view name = "stage";
  using V = TrustStageView;
  static constexpr auto list = fields(
      field<&V::number>("number"),
      field<&V::name>("name"),
      field<&V::count>("count"),
      field<&V::rows>("rows"),
      field<&V::many>("many"));
};

template <>
struct Fields<OutlierView> {
  static constexpr std::string_view name = "outlier";
  using V = OutlierView;
  static constexpr auto list = fields(
      field<&V::area>("area"),
      field<&V::median>("median"),
      field<&V::rows>("rows"),
      field<&V::level>("level"));
};

template <>
struct Fields<TrustStandardView> {
  static constexpr std::string_view name = "standard";
  using V = TrustStandardView;
  static constexpr auto list = fields(
      field<&V::id>("id"),
      field<&V::title>("title"),
      field<&V::met>("met"),
      field<&V::count>("count"),
      field<&V::met_by>("met-by"),
      field<&V::not_yet>("not-yet"),
      field<&V::not_known>("not-known"),
      field<&V::not_applicable>("not-applicable"),
      field<&V::not_yet_count>("not-yet-count"),
      field<&V::not_known_count>("not-known-count"),
      field<&V::not_applicable_count>("not-applicable-count"));
};

template <>
struct Fields<TrustStandardsView> {
  static constexpr std::string_view name = "area";
  using V = TrustStandardsView;
  static constexpr auto list = fields(
      field<&V::area>("area"),
      field<&V::standards>("standards"));
};

template <>
struct Fields<SharedView> {
  static constexpr std::string_view name = "shared step";
  using V = SharedView;
  static constexpr auto list = fields(
      field<&V::title>("title"),
      field<&V::area>("area"),
      field<&V::lead>("lead"),
      field<&V::href>("href"),
      field<&V::count>("count"),
      field<&V::who>("who"),
      field<&V::first>("first"),
      field<&V::units>("units"),
      field<&V::days>("days"),
      field<&V::cost>("cost"),
      field<&V::costs_unknown>("costs-unknown"),
      field<&V::one_order>("one-order"),
      field<&V::planned>("planned"));
};

template <>
struct Fields<AheadView> {
  static constexpr std::string_view name = "school ahead";
  using V = AheadView;
  static constexpr auto list = fields(
      field<&V::name>("name"),
      field<&V::href>("href"),
      field<&V::level>("level"));
};

template <>
struct Fields<LearningView> {
  static constexpr std::string_view name = "learning";
  using V = LearningView;
  static constexpr auto list = fields(
      field<&V::phases>("phases"),
      field<&V::who>("who"),
      field<&V::ahead>("ahead"));
};

template <>
struct Fields<GapView> {
  static constexpr std::string_view name = "gap";
  using V = GapView;
  static constexpr auto list = fields(
      field<&V::title>("title"),
      field<&V::area>("area"),
      field<&V::count>("count"),
      field<&V::answered>("answered"),
      field<&V::from_trust>("from-trust"),
      field<&V::learning>("learning"));
};

template <>
struct Fields<MissingView> {
  static constexpr std::string_view name = "missing answers";
  using V = MissingView;
  static constexpr auto list = fields(
      field<&V::name>("name"),
      field<&V::href>("href"),
      field<&V::missing>("missing"),
      field<&V::answered>("answered"),
      field<&V::asked>("asked"),
      field<&V::areas>("areas"));
};

template <>
struct Fields<TrustYearView> {
  static constexpr std::string_view name = "year";
  using V = TrustYearView;
  static constexpr auto list = fields(
      field<&V::name>("name"),
      field<&V::schools>("schools"),
      field<&V::once>("once"),
      field<&V::yearly>("yearly"),
      field<&V::all>("all"),
      field<&V::budget>("budget"),
      field<&V::used>("used"),
      field<&V::capacity>("capacity"));
};

template <>
struct Fields<TrustSchoolView> {
  static constexpr std::string_view name = "school";
  using V = TrustSchoolView;
  static constexpr auto list = fields(
      field<&V::name>("name"),
      field<&V::phase>("phase"),
      field<&V::href>("href"),
      field<&V::pupils>("pupils"),
      field<&V::stage>("stage"),
      field<&V::stage_number>("stage-number"),
      field<&V::met>("met"),
      field<&V::standards>("standards"),
      field<&V::core_met>("core-met"),
      field<&V::core>("core"),
      field<&V::answered>("answered"),
      field<&V::asked>("asked"));
};

template <>
struct Fields<TrustPage> {
  static constexpr std::string_view name = "trust page";
  using V = TrustPage;
  static constexpr auto list = fields(
      base<SitePage>(),
      field<&V::trust>("trust"),
      field<&V::cycle>("cycle"),
      field<&V::dates>("dates"),
      field<&V::schools>("schools"),
      field<&V::schools_count>("schools-count"),
      field<&V::contacts>("contacts"),
      field<&V::files>("files"),
      field<&V::workbook>("workbook"),
      field<&V::table>("table"),
      field<&V::central_table>("central-table"),
      field<&V::results>("results"));
};

template <>
struct Fields<TrustIndexPage> {
  static constexpr std::string_view name = "trust index page";
  using V = TrustIndexPage;
  static constexpr auto list = fields(
      base<TrustPage>(),
      field<&V::lead>("lead"),
      field<&V::stages_words>("stages-words"),
      field<&V::stages>("stages"),
      field<&V::met>("met"),
      field<&V::standards>("standards"),
      field<&V::core_met>("core-met"),
      field<&V::core>("core"),
      field<&V::answered>("answered"),
      field<&V::asked>("asked"),
      field<&V::once_count>("once-count"),
      field<&V::more_once>("more-once"),
      field<&V::shared_count>("shared-count"),
      field<&V::once>("once"),
      field<&V::plan>("plan"),
      field<&V::gaps>("gaps"),
      field<&V::begin>("begin"),
      field<&V::show>("show"),
      field<&V::missing>("missing"),
      field<&V::rows>("rows"));
};

template <>
struct Fields<TrustAreasPage> {
  static constexpr std::string_view name = "trust areas page";
  using V = TrustAreasPage;
  static constexpr auto list = fields(
      base<TrustPage>(),
      field<&V::levels>("levels"),
      field<&V::columns>("columns"),
      field<&V::rows>("rows"),
      field<&V::map>("map"),
      field<&V::map_words>("map-words"),
      field<&V::meets>("meets"),
      field<&V::meets_level>("meets-level"),
      field<&V::begin>("begin"),
      field<&V::show>("show"),
      field<&V::missing>("missing"));
};

template <>
struct Fields<TrustStandardsPage> {
  static constexpr std::string_view name = "trust standards page";
  using V = TrustStandardsPage;
  static constexpr auto list = fields(
      base<TrustPage>(),
      field<&V::columns>("columns"),
      field<&V::rows>("rows"),
      field<&V::met>("met"),
      field<&V::count>("count"),
      field<&V::groups>("groups"));
};

template <>
struct Fields<TrustTogetherPage> {
  static constexpr std::string_view name = "trust together page";
  using V = TrustTogetherPage;
  static constexpr auto list = fields(
      base<TrustPage>(),
      field<&V::orders>("orders"),
      field<&V::more_orders>("more-orders"),
      field<&V::works>("works"),
      field<&V::more_works>("more-works"),
      field<&V::side_by_side>("side-by-side"),
      field<&V::once_count>("once-count"),
      field<&V::orders_count>("orders-count"),
      field<&V::more_orders_count>("more-orders-count"),
      field<&V::works_count>("works-count"),
      field<&V::more_works_count>("more-works-count"),
      field<&V::side_by_side_count>("side-by-side-count"),
      field<&V::once_days>("once-days"),
      field<&V::once_cost>("once-cost"),
      field<&V::central>("central"),
      field<&V::plan>("plan"),
      field<&V::gaps>("gaps"),
      field<&V::more_gaps>("more-gaps"),
      field<&V::alone>("alone"),
      field<&V::gaps_count>("gaps-count"),
      field<&V::more_gaps_count>("more-gaps-count"),
      field<&V::alone_count>("alone-count"));
};

template <>
struct Fields<TrustMoneyPage> {
  static constexpr std::string_view name = "trust money page";
  using V = TrustMoneyPage;
  static constexpr auto list = fields(
      base<TrustPage>(),
      field<&V::money_words>("money-words"),
      field<&V::days_words>("days-words"),
      field<&V::money_chart>("money-chart"),
      field<&V::days_chart>("days-chart"),
      field<&V::years>("years"),
      field<&V::rows>("rows"),
      field<&V::part>("part"),
      field<&V::central>("central"),
      field<&V::plan>("plan"));
};

template <>
struct Fields<TrustAssurancePage> {
  static constexpr std::string_view name = "trust assurance page";
  using V = TrustAssurancePage;
  static constexpr auto list = fields(
      base<TrustPage>(),
      field<&V::columns>("columns"),
      field<&V::rows>("rows"),
      field<&V::sum>("sum"),
      field<&V::core_met>("core-met"),
      field<&V::core>("core"),
      field<&V::answered>("answered"),
      field<&V::asked>("asked"));
};

}  // namespace waymark
