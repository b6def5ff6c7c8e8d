// The names by which templates reach the members of the guidance site's views. One line a field.
#pragma once

#include "pages/guidance_views.hpp"  // for readers and tools; guidance_views.hpp includes this file at its end

namespace waymark {

template <>
struct Fields<GuideLink> {
  static constexpr std::string_view name = "link";
  using V = GuideLink;
  static constexpr auto list = fields(
      field<&V::href>("href"),
      field<&V::title>("title"),
      field<&V::about>("about"),
      field<&V::quick_win>("quick-win"),
      field<&V::essential>("essential"),
      field<&V::core>("core"),
      field<&V::number>("number"));
};

template <>
struct Fields<GuideGroup> {
  static constexpr std::string_view name = "group";
  using V = GuideGroup;
  static constexpr auto list = fields(
      field<&V::id>("id"),
      field<&V::title>("title"),
      field<&V::href>("href"),
      field<&V::about>("about"),
      field<&V::links>("links"));
};

template <>
struct Fields<GuideAnswer> {
  static constexpr std::string_view name = "answer";
  using V = GuideAnswer;
  static constexpr auto list = fields(
      field<&V::number>("number"),
      field<&V::level>("level"),
      field<&V::html>("html"),
      field<&V::meets>("meets"),
      field<&V::top>("top"),
      field<&V::steps>("steps"));
};

template <>
struct Fields<GuideStandard> {
  static constexpr std::string_view name = "standard";
  using V = GuideStandard;
  static constexpr auto list = fields(
      field<&V::id>("id"),
      field<&V::title>("title"),
      field<&V::summary>("summary"),
      field<&V::when>("when"),
      field<&V::questions>("questions"));
};

template <>
struct Fields<GuideQuestion> {
  static constexpr std::string_view name = "question";
  using V = GuideQuestion;
  static constexpr auto list = fields(
      field<&V::id>("id"),
      field<&V::title>("title"),
      field<&V::stage>("stage"),
      field<&V::href>("href"),
      field<&V::essential>("essential"),
      field<&V::core>("core"),
      field<&V::steps>("steps"));
};

template <>
struct Fields<GuideMeasure> {
  static constexpr std::string_view name = "measure";
  using V = GuideMeasure;
  static constexpr auto list = fields(
      field<&V::what>("what"),
      field<&V::how>("how"),
      field<&V::often>("often"));
};

template <>
struct Fields<GuideWord> {
  static constexpr std::string_view name = "word";
  using V = GuideWord;
  static constexpr auto list = fields(
      field<&V::anchor>("anchor"),
      field<&V::term>("term"),
      field<&V::also>("also"),
      field<&V::means>("means"));
};

template <>
struct Fields<GuideValue> {
  static constexpr std::string_view name = "value";
  using V = GuideValue;
  static constexpr auto list = fields(
      field<&V::about>("about"),
      field<&V::value>("value"),
      field<&V::source>("source"),
      field<&V::checked>("checked"));
};

template <>
struct Fields<GuidePage> {
  static constexpr std::string_view name = "guidance page";
  using V = GuidePage;
  static constexpr auto list = fields(
      base<SitePage>(),
      field<&V::description>("description"),
      field<&V::root>("root"),
      field<&V::site>("site"),
      field<&V::canonical>("canonical"),
      field<&V::more>("more"),
      field<&V::crumbs>("crumbs"),
      field<&V::review_by>("review-by"),
      field<&V::moved_to>("moved-to"),
      field<&V::searchable>("searchable"),
      field<&V::theme>("theme"));
};

template <>
struct Fields<GuideHome> {
  static constexpr std::string_view name = "guidance home page";
  using V = GuideHome;
  static constexpr auto list = fields(
      base<GuidePage>(),
      base<TextView>(),
      field<&V::stages>("stages"),
      field<&V::categories>("categories"),
      field<&V::areas>("areas"),
      field<&V::questions>("questions"),
      field<&V::steps>("steps"),
      field<&V::standards>("standards"),
      field<&V::short_set>("short-set"));
};

template <>
struct Fields<GuideStagePage> {
  static constexpr std::string_view name = "guidance stage page";
  using V = GuideStagePage;
  static constexpr auto list = fields(
      base<GuidePage>(),
      field<&V::number>("number"),
      field<&V::count>("count"),
      field<&V::aim>("aim"),
      field<&V::without>("without"),
      field<&V::groups>("groups"),
      field<&V::previous>("previous"),
      field<&V::next>("next"));
};

template <>
struct Fields<GuideAreaPage> {
  static constexpr std::string_view name = "guidance area page";
  using V = GuideAreaPage;
  static constexpr auto list = fields(
      base<GuidePage>(),
      field<&V::id>("id"),
      field<&V::pillar>("pillar"),
      field<&V::url>("url"),
      field<&V::core>("core"),
      field<&V::meet_by>("meet-by"),
      field<&V::standards_count>("standards-count"),
      field<&V::practice_count>("practice-count"),
      field<&V::summary>("summary"),
      field<&V::looks_like>("looks-like"),
      field<&V::standards>("standards"),
      field<&V::questions>("questions"),
      field<&V::practice>("practice"));
};

template <>
struct Fields<GuideQuestionPage> {
  static constexpr std::string_view name = "guidance question page";
  using V = GuideQuestionPage;
  static constexpr auto list = fields(
      base<GuidePage>(),
      field<&V::id>("id"),
      field<&V::area>("area"),
      field<&V::stage>("stage"),
      field<&V::essential>("essential"),
      field<&V::core>("core"),
      field<&V::who>("who"),
      field<&V::phases>("phases"),
      field<&V::standards>("standards"),
      field<&V::why>("why"),
      field<&V::check>("check"),
      field<&V::answers>("answers"));
};

template <>
struct Fields<GuideStepPage> {
  static constexpr std::string_view name = "guidance step page";
  using V = GuideStepPage;
  static constexpr auto list = fields(
      base<GuidePage>(),
      field<&V::id>("id"),
      field<&V::area>("area"),
      field<&V::question>("question"),
      field<&V::from>("from"),
      field<&V::to>("to"),
      field<&V::from_name>("from-name"),
      field<&V::to_name>("to-name"),
      field<&V::lead>("lead"),
      field<&V::involve>("involve"),
      field<&V::effort>("effort"),
      field<&V::cost>("cost"),
      field<&V::cost_basis>("cost-basis"),
      field<&V::weeks>("weeks"),
      field<&V::when>("when"),
      field<&V::deadline>("deadline"),
      field<&V::effort_band>("effort-band"),
      field<&V::cost_band>("cost-band"),
      field<&V::quick_win>("quick-win"),
      field<&V::duty>("duty"),
      field<&V::at_renewal>("at-renewal"),
      field<&V::for_trust>("for-trust"),
      field<&V::outcome>("outcome"),
      field<&V::done_when>("done-when"),
      field<&V::evidence>("evidence"),
      field<&V::not_ready>("not-ready"),
      field<&V::actions>("actions"),
      field<&V::needs>("needs"),
      field<&V::better_after>("better-after"),
      field<&V::unlocks>("unlocks"),
      field<&V::next>("next"),
      field<&V::goals>("goals"),
      field<&V::practice>("practice"));
};

template <>
struct Fields<GuideGoalPage> {
  static constexpr std::string_view name = "guidance goal page";
  using V = GuideGoalPage;
  static constexpr auto list = fields(
      base<GuidePage>(),
      field<&V::means>("means"),
      field<&V::measures>("measures"),
      field<&V::groups>("groups"),
      field<&V::steps>("steps"));
};

template <>
struct Fields<GuideListPage> {
  static constexpr std::string_view name = "guidance list page";
  using V = GuideListPage;
  static constexpr auto list = fields(
      base<GuidePage>(),
      field<&V::lead>("lead"),
      field<&V::groups>("groups"));
};

template <>
struct Fields<GuidePracticePage> {
  static constexpr std::string_view name = "guidance practice page";
  using V = GuidePracticePage;
  static constexpr auto list = fields(
      base<GuidePage>(),
      field<&V::phase>("phase"),
      field<&V::pupils>("pupils"),
      field<&V::days>("days"),
      field<&V::illustrative>("illustrative"),
      field<&V::source>("source"),
      field<&V::school>("school"),
      field<&V::did>("did"),
      field<&V::took>("took"),
      field<&V::differently>("differently"),
      field<&V::steps>("steps"),
      field<&V::areas>("areas"));
};

template <>
struct Fields<GuideGlossaryPage> {
  static constexpr std::string_view name = "guidance glossary page";
  using V = GuideGlossaryPage;
  static constexpr auto list = fields(
      base<GuidePage>(),
      field<&V::intro>("intro"),
      field<&V::words>("words"));
};

template <>
struct Fields<GuideValuesPage> {
  static constexpr std::string_view name = "guidance values page";
  using V = GuideValuesPage;
  static constexpr auto list = fields(
      base<GuidePage>(),
      field<&V::values>("values"));
};

template <>
struct Fields<GuideTextPage> {
  static constexpr std::string_view name = "guidance text page";
  static constexpr auto list = fields(base<GuidePage>(), base<TextView>());
};

}  // namespace waymark
