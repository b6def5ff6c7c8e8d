#include "plan/country_view.hpp"

#include <algorithm>
#include <iterator>

namespace waymark {

std::vector<CountryGroup> groups_of(const std::vector<SchoolsSum>& sums) {
  std::vector<CountryGroup> groups;
  Count hidden = 0;
  for (std::size_t i = 0; i < sums.size(); ++i) {
    if (sums[i].schools == 0) continue;
    const bool few = sums[i].schools < fewest_shown;
    groups.push_back({i, few ? Shown::few : Shown::yes});
    if (few) hidden += sums[i].schools;
  }
  if (hidden == 0) return groups;
  const auto hidden_groups = std::count_if(groups.begin(), groups.end(), [](const CountryGroup& group) { return group.shown == Shown::few; });
  if (hidden_groups > 1 && hidden >= fewest_shown) return groups;
  CountryGroup* smallest = nullptr;
  for (auto& group : groups) {
    if (group.shown == Shown::yes && (smallest == nullptr || sums[group.place].schools < sums[smallest->place].schools)) smallest = &group;
  }
  if (smallest != nullptr) smallest->shown = Shown::beside_few;
  return groups;
}

std::vector<CountryGap> gaps_of(const Rubric& rubric, const SchoolsSum& sum) {
  std::vector<CountryGap> gaps;
  for (std::size_t i = 0; i < sum.questions.size(); ++i) {
    if (sum.questions[i].below > 0) gaps.push_back({i, sum.questions[i].below, sum.questions[i].answered, {}});
  }
  std::stable_sort(gaps.begin(), gaps.end(), [](const CountryGap& a, const CountryGap& b) { return a.below > b.below; });
  const auto steps = planned_steps(sum);
  for (auto& gap : gaps) {
    const auto& question = rubric.questions[gap.question].id;
    std::copy_if(steps.begin(), steps.end(), std::back_inserter(gap.steps), [&](std::size_t step) { return rubric.steps[step].question == question; });
  }
  return gaps;
}

std::vector<std::size_t> planned_steps(const SchoolsSum& sum) {
  std::vector<std::size_t> steps;
  for (std::size_t i = 0; i < sum.steps.size(); ++i) {
    if (sum.steps[i].schools > 0) steps.push_back(i);
  }
  std::stable_sort(steps.begin(), steps.end(), [&](std::size_t a, std::size_t b) { return sum.steps[a].schools > sum.steps[b].schools; });
  return steps;
}

namespace {

Range<Money> times(const Range<Money>& price, Count units) { return {{price.low.pence * units}, {price.high.pence * units}}; }

}  // namespace

Range<Money> once_for_all(const Step& step, const StepSum& sum) { return step.cost ? times(step.cost->once, sum.units) : Range<Money>{}; }

Range<Money> yearly_for_all(const Step& step, const StepSum& sum) { return step.cost ? times(step.cost->yearly, sum.units) : Range<Money>{}; }

Count at_or_above(const AreaSum& area, int level) {
  Count schools = 0;
  for (auto i = static_cast<std::size_t>(level) - 1; i < area.at_level.size(); ++i) schools += area.at_level[i];
  return schools;
}

Count asked_of(const AreaSum& area) { return at_or_above(area, 1) + area.not_known; }

Count met_by(const StandardsSum& standards, int year) {
  auto schools = standards.met;
  for (const auto& [own, more] : standards.by_year) schools += own <= year ? more : 0;
  return schools;
}

Count asked_of(const StandardsSum& standards) {
  auto schools = standards.met + standards.not_known + standards.no_step + standards.no_place;
  for (const auto& year : standards.by_year) schools += year.second;
  return schools;
}

}  // namespace waymark
