// The names by which templates reach the members of the public edition's views. One line a field.
#pragma once

#include "pages/public_views.hpp"  // for readers and tools; public_views.hpp includes this file at its end

namespace waymark {

template <>
struct Fields<PublicStandard> {
  static constexpr std::string_view name = "standard";
  using V = PublicStandard;
  static constexpr auto list = fields(
      field<&V::title>("title"),
      field<&V::summary>("summary"),
      field<&V::met>("met"),
      field<&V::not_applicable>("not-applicable"));
};

template <>
struct Fields<PublicArea> {
  static constexpr std::string_view name = "area";
  using V = PublicArea;
  static constexpr auto list = fields(
      field<&V::id>("id"),
      field<&V::title>("title"),
      field<&V::url>("url"),
      field<&V::met>("met"),
      field<&V::count>("count"),
      field<&V::standards>("standards"));
};

template <>
struct Fields<PublicTerm> {
  static constexpr std::string_view name = "term";
  using V = PublicTerm;
  static constexpr auto list = fields(
      field<&V::name>("name"),
      field<&V::steps>("steps"),
      field<&V::kept>("kept"));
};

template <>
struct Fields<PublicLevel> {
  static constexpr std::string_view name = "level";
  using V = PublicLevel;
  static constexpr auto list = fields(
      field<&V::number>("number"),
      field<&V::name>("name"),
      field<&V::means>("means"));
};

template <>
struct Fields<PublicPage> {
  static constexpr std::string_view name = "public page";
  using V = PublicPage;
  static constexpr auto list = fields(
      base<SitePage>(),
      field<&V::school>("school"),
      field<&V::trust>("trust"),
      field<&V::phase>("phase"),
      field<&V::cycle>("cycle"),
      field<&V::date>("date"),
      field<&V::kept_areas>("kept-areas"));
};

template <>
struct Fields<PublicProgress> {
  static constexpr std::string_view name = "public progress";
  using V = PublicProgress;
  static constexpr auto list = fields(
      field<&V::since>("since"),
      field<&V::met_then>("met-then"),
      field<&V::met>("met"),
      field<&V::secure_then>("secure-then"),
      field<&V::secure>("secure"));
};

template <>
struct Fields<PublicIndex> {
  static constexpr std::string_view name = "public index page";
  using V = PublicIndex;
  static constexpr auto list = fields(
      base<PublicPage>(),
      field<&V::vision>("vision"),
      field<&V::goals>("goals"),
      field<&V::journey>("journey"),
      field<&V::stages>("stages"),
      field<&V::here>("here"),
      field<&V::stages_count>("stages-count"),
      field<&V::met>("met"),
      field<&V::count>("count"),
      field<&V::next_terms>("next-terms"),
      field<&V::progress>("progress"));
};

template <>
struct Fields<PublicStandardsPage> {
  static constexpr std::string_view name = "public standards page";
  using V = PublicStandardsPage;
  static constexpr auto list = fields(
      base<PublicPage>(),
      field<&V::met>("met"),
      field<&V::count>("count"),
      field<&V::groups>("groups"));
};

template <>
struct Fields<PublicPlanPage> {
  static constexpr std::string_view name = "public plan page";
  using V = PublicPlanPage;
  static constexpr auto list = fields(
      base<PublicPage>(),
      field<&V::terms>("terms"));
};

template <>
struct Fields<PublicMethodPage> {
  static constexpr std::string_view name = "public method page";
  using V = PublicMethodPage;
  static constexpr auto list = fields(
      base<PublicPage>(),
      base<TextView>(),
      field<&V::levels>("levels"),
      base<PolicyView>());
};

}  // namespace waymark
