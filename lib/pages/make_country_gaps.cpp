#include <fmt/format.h>

#include "base/text.hpp"
#include "pages/country_words.hpp"
#include "pages/make_country.hpp"
#include "pages/share_bar.hpp"
#include "pages/words.hpp"

namespace waymark {

namespace {

constexpr std::size_t gaps_shown = 8;   // of each group of schools
constexpr std::size_t steps_shown = 2;  // of each gap
constexpr std::size_t orders_shown = 10, works_shown = 10;

CountryStepView step_view(const Rubric& rubric, const SchoolsSum& sum, std::size_t place) {
  const auto& step = rubric.steps[place];
  const auto& own = sum.steps[place];
  CountryStepView view;
  view.title = step.title;
  view.area = find(rubric, step.area)->title;
  view.schools = number_of(own.schools, "school", "schools");
  view.days = many_days(own.days);
  view.cost = cost_for_all(step, own);
  view.units = units_for_all(step, own);
  if (own.costs_unknown > 0) view.unknown = fmt::format("and more in {} that do not say how many they have", number_of(own.costs_unknown, "school", "schools"));
  return view;
}

CountryGapsView gaps_view(const Rubric& rubric, const NamedGroup& group) {
  CountryGapsView view{std::string(group.name), "phase-" + std::string(group.id), schools_of(group), why_not_shown(group.shown), {}};
  if (group.shown != Shown::yes) return view;
  auto gaps = gaps_of(rubric, *group.sum);
  gaps.resize(std::min(gaps.size(), gaps_shown));
  for (const auto& gap : gaps) {
    const auto& question = rubric.questions[gap.question];
    CountryGapView own{question.title, find(rubric, question.area)->title, with_commas(gap.below), with_commas(gap.answered), share_in_words(gap.below, gap.answered), {}};
    for (std::size_t i = 0; i < std::min(gap.steps.size(), steps_shown); ++i) own.steps.push_back(step_view(rubric, *group.sum, gap.steps[i]));
    view.gaps.push_back(std::move(own));
  }
  return view;
}

}  // namespace

void fill(const CountryPicture& picture, CountryGapsPage& page) {
  const auto& rubric = picture.rubric;
  page.meets = level_in_words(rubric, rubric.policy.meets);
  page.groups.push_back(gaps_view(rubric, {"all", "All schools", Shown::yes, &picture.all}));
  for (const auto& phase : picture.phases) page.groups.push_back(gaps_view(rubric, phase));
  Days days;
  Range<Money> once, yearly;
  for (const auto place : planned_steps(picture.all)) {
    const auto& step = rubric.steps[place];
    if (step.scope == Scope::school) continue;
    if (is_free(step)) {
      if (page.works.size() < works_shown) page.works.push_back(step_view(rubric, picture.all, place));
      continue;
    }
    const auto& sum = picture.all.steps[place];
    days.tenths += sum.days.tenths;
    const auto own_once = once_for_all(step, sum), own_yearly = yearly_for_all(step, sum);
    once.low.pence += own_once.low.pence, once.high.pence += own_once.high.pence;
    yearly.low.pence += own_yearly.low.pence, yearly.high.pence += own_yearly.high.pence;
    (page.orders.size() < orders_shown ? page.orders : page.more_orders).push_back(step_view(rubric, picture.all, place));
  }
  page.more_orders_count = static_cast<int>(page.more_orders.size());
  page.orders_days = many_days(days);
  page.orders_cost = fmt::format("{} once, and {} a year", much_money(once), much_money(yearly));
}

}  // namespace waymark
