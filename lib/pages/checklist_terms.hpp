// The checklist by term: which steps begin when, and who leads them. Must not know templates; its views point
// into those of the steps.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "theme/fields.hpp"

namespace waymark {

struct Assessment;
struct StepView;

// A line of the list, which leads to the step on the same page.
struct TermStepView {
  std::string_view id, title, lead;
  int number = 0;
  bool find_out = false;
};

struct TermListView {
  std::string name;  // "Spring term 2027"; of the last, for steps without a place, "When there is time and money"
  std::vector<TermStepView> steps;
};

// Terms in which no step begins are left out. `steps` are all of the plan, in its order.
std::vector<TermListView> view_terms(const Assessment& school, const std::vector<StepView>& steps);

template <>
struct Fields<TermStepView> {
  static constexpr std::string_view name = "step of a term";
  using V = TermStepView;
  static constexpr auto list = fields(
      field<&V::id>("id"),
      field<&V::title>("title"),
      field<&V::lead>("lead"),
      field<&V::number>("number"),
      field<&V::find_out>("find-out"));
};

template <>
struct Fields<TermListView> {
  static constexpr std::string_view name = "term's list";
  using V = TermListView;
  static constexpr auto list = fields(
      field<&V::name>("name"),
      field<&V::steps>("steps"));
};

}  // namespace waymark
