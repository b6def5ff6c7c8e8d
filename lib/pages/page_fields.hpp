// The names by which templates reach the members of the pack's pages. One line a field.
#pragma once

#include "pages/views.hpp"  // for readers and tools; views.hpp includes this file at its end

namespace waymark {

template <>
struct Fields<SectionView> {
  static constexpr std::string_view name = "section";
  using V = SectionView;
  static constexpr auto list = fields(
      field<&V::title>("title"),
      field<&V::anchor>("anchor"),
      field<&V::html>("html"));
};

template <>
struct Fields<SiteSections> {
  static constexpr std::string_view name = "sections";
  using V = SiteSections;
  static constexpr auto list = fields(
      field<&V::roadmap>("roadmap"),
      field<&V::progress>("progress"),
      field<&V::governors>("governors"),
      field<&V::checklist>("checklist"),
      field<&V::get_help>("get-help"),
      field<&V::method>("method"),
      field<&V::plan>("plan"),
      field<&V::together>("together"),
      field<&V::money>("money"),
      field<&V::assurance>("assurance"),
      field<&V::goals>("goals"),
      field<&V::practice>("practice"),
      field<&V::a_to_z>("a-to-z"),
      field<&V::search>("search"),
      field<&V::figures>("figures"));
};

template <>
struct Fields<SitePage> {
  static constexpr std::string_view name = "page";
  using V = SitePage;
  static constexpr auto list = fields(
      field<&V::title>("title"),
      field<&V::kind>("kind"),
      field<&V::nav>("nav"),
      field<&V::rubric_version>("rubric-version"),
      field<&V::facts_checked>("facts-checked"),
      field<&V::logo>("logo"),
      field<&V::footer>("footer"),
      field<&V::brand_css>("brand-css"),
      field<&V::has>("has"));
};

template <>
struct Fields<TextView> {
  static constexpr std::string_view name = "text";
  using V = TextView;
  static constexpr auto list = fields(
      field<&V::intro>("intro"),
      field<&V::sections>("sections"));
};

template <>
struct Fields<PolicyView> {
  static constexpr std::string_view name = "policy";
  using V = PolicyView;
  static constexpr auto list = fields(
      field<&V::meets>("meets"),
      field<&V::secure>("secure"),
      field<&V::meets_level>("meets-level"),
      field<&V::secure_level>("secure-level"),
      field<&V::waymark>("waymark"));
};

template <>
struct Fields<PageView> {
  static constexpr std::string_view name = "page";
  using V = PageView;
  static constexpr auto list = fields(
      base<SitePage>(),
      field<&V::root>("root"),
      field<&V::pack>("pack"),
      field<&V::school>("school"),
      field<&V::trust>("trust"),
      field<&V::cycle>("cycle"),
      field<&V::phase>("phase"),
      field<&V::date>("date"),
      field<&V::areas>("areas"),
      field<&V::contacts>("contacts"),
      field<&V::rubric_title>("rubric-title"),
      field<&V::theme>("theme"));
};

template <>
struct Fields<RoleView> {
  static constexpr std::string_view name = "role";
  using V = RoleView;
  static constexpr auto list = fields(
      field<&V::id>("id"),
      field<&V::name>("name"),
      field<&V::about>("about"),
      field<&V::steps>("steps"),
      field<&V::actions>("actions"));
};

template <>
struct Fields<IndexPage> {
  static constexpr std::string_view name = "index page";
  using V = IndexPage;
  static constexpr auto list = fields(
      base<PageView>(),
      field<&V::here>("here"),
      field<&V::here_number>("here-number"),
      field<&V::stages_count>("stages-count"),
      field<&V::stages_secure>("stages-secure"),
      field<&V::journey>("journey"),
      field<&V::stages>("stages"),
      field<&V::standards_met>("standards-met"),
      field<&V::standards>("standards"),
      field<&V::standards_not_known>("standards-not-known"),
      field<&V::standards_not_applicable>("standards-not-applicable"),
      field<&V::answered>("answered"),
      field<&V::asked>("asked"),
      field<&V::unanswered>("unanswered"),
      field<&V::complete>("complete"),
      field<&V::area_cards>("area-cards"),
      field<&V::profile_words>("profile-words"),
      field<&V::profile>("profile"),
      field<&V::next_steps>("next-steps"),
      field<&V::steps>("steps"),
      field<&V::more_steps>("more-steps"),
      field<&V::one_step>("one-step"),
      field<&V::quick_wins>("quick-wins"),
      field<&V::roadmap>("roadmap"),
      field<&V::progress>("progress"),
      field<&V::vision>("vision"),
      field<&V::goals>("goals"));
};

template <>
struct Fields<AreaPage> {
  static constexpr std::string_view name = "area page";
  using V = AreaPage;
  static constexpr auto list = fields(
      base<PageView>(),
      field<&V::area>("area"),
      field<&V::summary>("summary"),
      field<&V::looks_like>("looks-like"),
      field<&V::questions>("questions"),
      field<&V::standards>("standards"),
      field<&V::steps>("steps"),
      field<&V::settled>("settled"),
      field<&V::practice>("practice"),
      field<&V::standards_count>("standards-count"),
      field<&V::steps_count>("steps-count"),
      field<&V::settled_count>("settled-count"),
      field<&V::practice_count>("practice-count"),
      field<&V::reached>("reached"));
};

template <>
struct Fields<ChecklistPage> {
  static constexpr std::string_view name = "checklist page";
  using V = ChecklistPage;
  static constexpr auto list = fields(
      base<PageView>(),
      field<&V::terms>("terms"),
      field<&V::roles>("roles"),
      field<&V::steps>("steps"),
      field<&V::actions>("actions"),
      field<&V::quick_wins>("quick-wins"),
      field<&V::workbook>("workbook"),
      field<&V::calendar>("calendar"));
};

template <>
struct Fields<StandardsAreaView> {
  static constexpr std::string_view name = "area's standards";
  using V = StandardsAreaView;
  static constexpr auto list = fields(
      field<&V::area>("area"),
      field<&V::standards>("standards"));
};

template <>
struct Fields<StandardsPage> {
  static constexpr std::string_view name = "standards page";
  using V = StandardsPage;
  static constexpr auto list = fields(
      base<PageView>(),
      field<&V::met>("met"),
      field<&V::not_yet>("not-yet"),
      field<&V::not_known>("not-known"),
      field<&V::not_applicable>("not-applicable"),
      field<&V::count>("count"),
      field<&V::groups>("groups"));
};

template <>
struct Fields<TextPage> {
  static constexpr std::string_view name = "get-help page";
  static constexpr auto list = fields(base<PageView>(), base<TextView>());
};

template <>
struct Fields<MethodPage> {
  static constexpr std::string_view name = "method page";
  using V = MethodPage;
  static constexpr auto list = fields(
      base<TextPage>(),
      field<&V::levels>("levels"),
      field<&V::stages>("stages"),
      field<&V::area_cards>("area-cards"),
      base<PolicyView>());
};

}  // namespace waymark
