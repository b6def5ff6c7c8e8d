// The views that the tests of templates and their fuzz target show: every type of member once.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/html.hpp"
#include "theme/fields.hpp"

namespace waymark::testing {

struct LinkView {
  std::string_view title;
  std::string address;
};

struct StepView {
  std::string title;
  Html outcome;
  const Html* evidence = nullptr;
  int days = 0;
  bool quick_win = false;
  std::vector<LinkView> links;
  std::vector<StepView> after;
  std::optional<LinkView> guide;
};

struct Numbered {  // so that the base of a page does not lie at its start
  long number = 7;
};

struct ShellView {
  std::string school;
  std::vector<std::string> roles;
};

struct PageView : Numbered, ShellView {
  std::string_view heading;
  std::vector<StepView> steps;
  std::vector<std::string_view> tags;
  std::vector<int> years;
  const StepView* next = nullptr;
  std::vector<const StepView*> chosen;
  std::span<const StepView> row;
  LinkView home;
};

}  // namespace waymark::testing

namespace waymark {

template <>
struct Fields<testing::LinkView> {
  static constexpr std::string_view name = "link";
  static constexpr auto list =
      fields(field<&testing::LinkView::title>("title"), field<&testing::LinkView::address>("address"));
};

template <>
struct Fields<testing::StepView> {
  using View = testing::StepView;
  static constexpr std::string_view name = "step";
  static constexpr auto list = fields(field<&View::title>("title"), field<&View::outcome>("outcome"),
                                      field<&View::evidence>("evidence"), field<&View::days>("days"),
                                      field<&View::quick_win>("quick-win"), field<&View::links>("links"),
                                      field<&View::after>("after"), field<&View::guide>("guide"));
};

template <>
struct Fields<testing::ShellView> {
  static constexpr std::string_view name = "shell";
  static constexpr auto list =
      fields(field<&testing::ShellView::school>("school"), field<&testing::ShellView::roles>("roles"));
};

template <>
struct Fields<testing::PageView> {
  using View = testing::PageView;
  static constexpr std::string_view name = "page";
  static constexpr auto list =
      fields(base<testing::ShellView>(), field<&View::number>("number"), field<&View::heading>("heading"),
             field<&View::steps>("steps"), field<&View::tags>("tags"), field<&View::years>("years"),
             field<&View::next>("next"), field<&View::chosen>("chosen"), field<&View::row>("row"),
             field<&View::home>("home"));
};

}  // namespace waymark
