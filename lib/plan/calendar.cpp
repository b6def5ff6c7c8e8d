#include "plan/calendar.hpp"

#include <algorithm>
#include <utility>

#include "model/terms.hpp"

namespace waymark {

namespace {

int day_of(int year, const MonthDay& day) { return day_number({year, day.month, day.day}); }

// `amount` × left / whole, rounded down.
std::int64_t share(std::int64_t amount, int left, int whole) { return left >= whole ? amount : amount * left / whole; }

}  // namespace

Calendar make_calendar(const Rubric& rubric, const Answers& answers) {
  return make_calendar(rubric, answers.capacity, day_of(rubric, answers).value_or(rubric.facts_checked));
}

Calendar make_calendar(const Rubric& rubric, const Capacity& capacity, const Date& first) {
  Calendar calendar;
  const auto& policy = rubric.policy;
  const auto days = capacity.days_per_term.value_or(policy.days_per_term);
  const auto budget = capacity.budget_per_year.value_or(policy.budget_per_year);
  const auto years = capacity.years.value_or(policy.plan_years);
  calendar.days_assumed = !capacity.days_per_term;
  calendar.budget_assumed = !capacity.budget_per_year && capacity.budget_by_year.empty();
  for (const auto& own : capacity.days_by_role) calendar.roles.push_back(own.first);
  calendar.role_days.resize(calendar.roles.size());
  calendar.starts = day_number(first);
  if (rubric.terms.empty()) return calendar;

  const auto year_of_start = date_of_day(calendar.starts).year;
  const auto starts = term_starts(rubric, year_of_start - 1, year_of_start + years + 1);
  auto at = starts.begin();
  while (day_number((at + 1)->day) <= calendar.starts) ++at;
  const auto count = static_cast<std::size_t>(years) * rubric.terms.size() + (day_number(at->day) < calendar.starts ? 1U : 0U);
  for (std::size_t i = 0; i < count; ++i, ++at) {
    PlanTerm term;
    const auto whole_begin = day_number(at->day);
    const auto begin = std::max(whole_begin, calendar.starts);
    const auto end = day_number((at + 1)->day);
    term.term = rubric.terms[at->term].id;
    term.starts = date_of_day(begin);
    term.ends = date_of_day(end - 1);
    term.part = begin > whole_begin;
    const std::pair<int, TermId> named{at->day.year, term.term};
    term.off = std::find(capacity.terms_off.begin(), capacity.terms_off.end(), named) != capacity.terms_off.end();
    if (!term.off) term.capacity.tenths = share(days.tenths, end - begin, end - whole_begin);
    for (std::size_t role = 0; role < capacity.days_by_role.size(); ++role) {
      const auto own = term.off ? 0 : share(capacity.days_by_role[role].second.tenths, end - begin, end - whole_begin);
      calendar.role_days[role].push_back({own});
    }
    calendar.terms.push_back(term);
    calendar.ends = end;
  }

  const auto year_starts = capacity.year_starts.value_or(policy.year_starts);
  auto year = date_of_day(calendar.starts).year;
  if (day_of(year, year_starts) > calendar.starts) --year;
  for (; day_of(year, year_starts) < calendar.ends; ++year) {
    PlanYear money;
    const auto whole_begin = day_of(year, year_starts);
    const auto end = day_of(year + 1, year_starts);
    const auto begin = std::max(whole_begin, calendar.starts);
    money.starts = date_of_day(begin);
    money.ends = date_of_day(end - 1);
    money.part = begin > whole_begin;
    auto amount = budget;
    for (const auto& [named, own] : capacity.budget_by_year) {
      if (named == year) amount = own;
    }
    constexpr std::int64_t pound = 100;
    money.budget.pence = share(amount.pence, end - begin, end - whole_begin) / pound * pound;
    calendar.years.push_back(money);
  }
  return calendar;
}

void enter_calendar(Calendar calendar, Plan& plan) {
  plan.terms = std::move(calendar.terms);
  plan.years = std::move(calendar.years);
  plan.days_assumed = calendar.days_assumed;
  plan.budget_assumed = calendar.budget_assumed;
}

}  // namespace waymark
