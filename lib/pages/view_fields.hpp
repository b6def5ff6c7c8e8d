// The names by which templates reach the members of views, the parts of pages. One line a field.
#pragma once

#include "pages/views.hpp"  // for readers and tools; views.hpp includes this file at its end

namespace waymark {

template <>
struct Fields<LinkView> {
  static constexpr std::string_view name = "link";
  using V = LinkView;
  static constexpr auto list = fields(
      field<&V::href>("href"),
      field<&V::title>("title"),
      field<&V::current>("current"));
};

template <>
struct Fields<MenuLinkView> {
  static constexpr std::string_view name = "link";
  using V = MenuLinkView;
  static constexpr auto list = fields(
      field<&V::href>("href"),
      field<&V::title>("title"),
      field<&V::current>("current"));
};

template <>
struct Fields<MarkView> {
  static constexpr std::string_view name = "mark";
  using V = MarkView;
  static constexpr auto list = fields(
      field<&V::number>("number"),
      field<&V::name>("name"),
      field<&V::filled>("filled"),
      field<&V::current>("current"),
      field<&V::target>("target"));
};

template <>
struct Fields<LevelView> {
  static constexpr std::string_view name = "level";
  using V = LevelView;
  static constexpr auto list = fields(
      field<&V::number>("number"),
      field<&V::most>("most"),
      field<&V::name>("name"),
      field<&V::means>("means"),
      field<&V::marks>("marks"));
};

template <>
struct Fields<ContactView> {
  static constexpr std::string_view name = "contact";
  using V = ContactView;
  static constexpr auto list = fields(
      field<&V::name>("name"),
      field<&V::role>("role"),
      field<&V::phone>("phone"),
      field<&V::about>("about"),
      field<&V::email>("email"),
      field<&V::email_href>("email-href"));
};

template <>
struct Fields<EvidenceView> {
  static constexpr std::string_view name = "evidence";
  using V = EvidenceView;
  static constexpr auto list = fields(
      field<&V::text>("text"),
      field<&V::href>("href"));
};

template <>
struct Fields<StageMark> {
  static constexpr std::string_view name = "stage";
  using V = StageMark;
  static constexpr auto list = fields(
      field<&V::number>("number"),
      field<&V::name>("name"),
      field<&V::secure>("secure"),
      field<&V::here>("here"),
      field<&V::later>("later"),
      field<&V::not_asked>("not-asked"),
      field<&V::started>("started"));
};

template <>
struct Fields<StageView> {
  static constexpr std::string_view name = "stage";
  using V = StageView;
  static constexpr auto list = fields(
      base<StageMark>(),
      field<&V::id>("id"),
      field<&V::aim>("aim"),
      field<&V::without>("without"),
      field<&V::level>("level"),
      field<&V::answered>("answered"),
      field<&V::asked>("asked"),
      field<&V::holding_back>("holding-back"));
};

template <>
struct Fields<ActionView> {
  static constexpr std::string_view name = "action";
  using V = ActionView;
  static constexpr auto list = fields(
      field<&V::number>("action"),
      field<&V::text>("text"),
      field<&V::html>("html"));
};

template <>
struct Fields<StepView> {
  static constexpr std::string_view name = "step";
  using V = StepView;
  static constexpr auto list = fields(
      field<&V::id>("id"),
      field<&V::title>("title"),
      field<&V::href>("href"),
      field<&V::number>("number"),
      field<&V::area>("area"),
      field<&V::area_href>("area-href"),
      field<&V::question>("question"),
      field<&V::from>("from"),
      field<&V::to>("to"),
      field<&V::to_name>("to-name"),
      field<&V::lead>("lead"),
      field<&V::involve>("involve"),
      field<&V::effort>("effort"),
      field<&V::effort_band>("effort-band"),
      field<&V::cost>("cost"),
      field<&V::cost_band>("cost-band"),
      field<&V::cost_basis>("cost-basis"),
      field<&V::cost_counted>("cost-counted"),
      field<&V::weeks>("weeks"),
      field<&V::when>("when"),
      field<&V::why_here>("why-here"),
      field<&V::term>("term"),
      field<&V::starts>("starts"),
      field<&V::ends>("ends"),
      field<&V::why_then>("why-then"),
      field<&V::would_take>("would-take"),
      field<&V::quick_win>("quick-win"),
      field<&V::duty>("duty"),
      field<&V::at_renewal>("at-renewal"),
      field<&V::for_trust>("for-trust"),
      field<&V::find_out>("find-out"),
      field<&V::deadline>("deadline"),
      field<&V::goals>("goals"),
      field<&V::outcome>("outcome"),
      field<&V::check>("check"),
      field<&V::done_when>("done-when"),
      field<&V::evidence>("evidence"),
      field<&V::not_ready>("not-ready"),
      field<&V::actions>("actions"),
      field<&V::after>("after"),
      field<&V::unlocks>("unlocks"),
      field<&V::status>("status"),
      field<&V::owner>("owner"),
      field<&V::due>("due"),
      field<&V::note>("note"));
};

template <>
struct Fields<QuestionView> {
  static constexpr std::string_view name = "question";
  using V = QuestionView;
  static constexpr auto list = fields(
      field<&V::id>("id"),
      field<&V::title>("title"),
      field<&V::stage>("stage"),
      field<&V::anchor>("anchor"),
      field<&V::essential>("essential"),
      field<&V::holding_back>("holding-back"),
      field<&V::from_trust>("from-trust"),
      field<&V::answered>("answered"),
      field<&V::not_sure>("not-sure"),
      field<&V::not_applicable>("not-applicable"),
      field<&V::unanswered>("unanswered"),
      field<&V::answer>("answer"),
      field<&V::level>("level"),
      field<&V::next_answer>("next-answer"),
      field<&V::next_level>("next-level"),
      field<&V::reason>("reason"),
      field<&V::note>("note"),
      field<&V::evidence>("evidence"),
      field<&V::by>("by"),
      field<&V::on>("on"),
      field<&V::why>("why"),
      field<&V::check>("check"),
      field<&V::who>("who"));
};

template <>
struct Fields<BearingView> {
  static constexpr std::string_view name = "question of a standard";
  using V = BearingView;
  static constexpr auto list = fields(
      field<&V::title>("title"),
      field<&V::href>("href"),
      field<&V::words>("words"),
      field<&V::meets>("meets"));
};

template <>
struct Fields<StandardView> {
  static constexpr std::string_view name = "standard";
  using V = StandardView;
  static constexpr auto list = fields(
      field<&V::id>("id"),
      field<&V::title>("title"),
      field<&V::summary>("summary"),
      field<&V::when>("when"),
      field<&V::met>("met"),
      field<&V::not_yet>("not-yet"),
      field<&V::not_known>("not-known"),
      field<&V::not_applicable>("not-applicable"),
      field<&V::questions>("questions"));
};

template <>
struct Fields<AreaView> {
  static constexpr std::string_view name = "area";
  using V = AreaView;
  static constexpr auto list = fields(
      field<&V::id>("id"),
      field<&V::title>("title"),
      field<&V::summary>("summary"),
      field<&V::pillar>("pillar"),
      field<&V::href>("href"),
      field<&V::core>("core"),
      field<&V::meet_by>("meet-by"),
      field<&V::url>("url"),
      field<&V::level>("level"),
      field<&V::target>("target"),
      field<&V::target_name>("target-name"),
      field<&V::percent>("percent"),
      field<&V::next_level>("next-level"),
      field<&V::at_next>("at-next"),
      field<&V::essential>("essential"),
      field<&V::answered>("answered"),
      field<&V::asked>("asked"),
      field<&V::complete>("complete"),
      field<&V::unanswered>("unanswered"),
      field<&V::holding_back>("holding-back"),
      field<&V::standards_met>("standards-met"),
      field<&V::standards>("standards"),
      field<&V::not_applicable>("not-applicable"));
};

template <>
struct Fields<SettledView> {
  static constexpr std::string_view name = "settled step";
  using V = SettledView;
  static constexpr auto list = fields(
      field<&V::title>("title"),
      field<&V::status>("status"),
      field<&V::owner>("owner"),
      field<&V::note>("note"));
};

template <>
struct Fields<PracticeView> {
  static constexpr std::string_view name = "example of practice";
  using V = PracticeView;
  static constexpr auto list = fields(
      field<&V::title>("title"),
      field<&V::phase>("phase"),
      field<&V::pupils>("pupils"),
      field<&V::days>("days"),
      field<&V::illustrative>("illustrative"),
      field<&V::source>("source"),
      field<&V::school>("school"),
      field<&V::did>("did"),
      field<&V::took>("took"),
      field<&V::differently>("differently"));
};

}  // namespace waymark
