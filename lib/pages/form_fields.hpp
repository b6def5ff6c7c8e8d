// The names by which templates reach the members of the form's views. One line a field.
#pragma once

#include "pages/form_views.hpp"  // for readers and tools; form_views.hpp includes this file at its end

namespace waymark {

template <>
struct Fields<FormOption> {
  static constexpr std::string_view name = "option";
  using V = FormOption;
  static constexpr auto list = fields(
      field<&V::value>("value"),
      field<&V::name>("name"));
};

template <>
struct Fields<FormAnswer> {
  static constexpr std::string_view name = "answer";
  using V = FormAnswer;
  static constexpr auto list = fields(
      field<&V::value>("value"),
      field<&V::html>("html"));
};

template <>
struct Fields<FormGiven> {
  static constexpr std::string_view name = "what the trust gives";
  using V = FormGiven;
  static constexpr auto list = fields(
      field<&V::answer>("answer"),
      field<&V::not_sure>("not-sure"),
      field<&V::reason>("reason"),
      field<&V::note>("note"));
};

template <>
struct Fields<FormQuestion> {
  static constexpr std::string_view name = "question";
  using V = FormQuestion;
  static constexpr auto list = fields(
      field<&V::id>("id"),
      field<&V::title>("title"),
      field<&V::essential>("essential"),
      field<&V::ask>("ask"),
      field<&V::phases>("phases"),
      field<&V::only_for>("only-for"),
      field<&V::replaces>("replaces"),
      field<&V::minutes>("minutes"),
      field<&V::why>("why"),
      field<&V::check>("check"),
      field<&V::answers>("answers"),
      field<&V::given>("given"));
};

template <>
struct Fields<FormArea> {
  static constexpr std::string_view name = "area";
  using V = FormArea;
  static constexpr auto list = fields(
      field<&V::title>("title"),
      field<&V::questions>("questions"));
};

template <>
struct Fields<FormStage> {
  static constexpr std::string_view name = "stage";
  using V = FormStage;
  static constexpr auto list = fields(
      field<&V::id>("id"),
      field<&V::name>("name"),
      field<&V::aim>("aim"),
      field<&V::number>("number"),
      field<&V::areas>("areas"));
};

template <>
struct Fields<FormPage> {
  static constexpr std::string_view name = "form";
  using V = FormPage;
  static constexpr auto list = fields(
      base<SitePage>(),
      field<&V::site>("site"),
      field<&V::rubric>("rubric"),
      field<&V::set>("set"),
      field<&V::trust>("trust"),
      field<&V::key>("key"),
      field<&V::core_only>("core-only"),
      field<&V::reads_files>("reads-files"),
      field<&V::phase>("phase"),
      field<&V::phases>("phases"),
      field<&V::cycles>("cycles"),
      field<&V::goals>("goals"),
      field<&V::trust_goals>("trust-goals"),
      field<&V::days>("days"),
      field<&V::budget>("budget"),
      field<&V::day>("day"),
      field<&V::questions>("questions"),
      field<&V::some_not_asked>("some-not-asked"),
      field<&V::time>("time"),
      field<&V::minutes_each>("minutes-each"),
      field<&V::stages>("stages"));
};

}  // namespace waymark
