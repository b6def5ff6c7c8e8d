// The calendar, and where steps fall in it.
#include <doctest/doctest.h>

#include "load/what_if.hpp"
#include "plan/calendar.hpp"
#include "plans.hpp"

using namespace waymark;
using namespace waymark::garden;

namespace {

Rubric dated() {
  auto rubric = plot();
  rubric.terms = {{TermId("autumn"), "Autumn term", MonthDay{9, 1}},
                  {TermId("spring"), "Spring term", MonthDay{1, 1}},
                  {TermId("summer"), "Summer term", MonthDay{4, 15}}};
  rubric.facts_checked = {2026, 11, 22};
  return rubric;
}

Answers on(Date date) {
  Answers answers;
  answers.date = date;
  return answers;
}

std::string terms_of(const Calendar& calendar) {
  std::string out;
  for (const auto& term : calendar.terms) out += iso(term.starts) + (term.part ? "+" : "") + " ";
  return out;
}

}  // namespace

TEST_CASE("a plan takes the rest of the term it begins in, and then whole years") {
  auto answers = on({2026, 11, 16});
  answers.capacity.years = 2;
  const auto calendar = make_calendar(dated(), answers);
  CHECK(terms_of(calendar) == "2026-11-16+ 2027-01-01 2027-04-15 2027-09-01 2028-01-01 2028-04-15 2028-09-01 ");
  CHECK(iso(calendar.terms.back().ends) == "2028-12-31");
}

TEST_CASE("a plan that begins on the first day of a term takes no part of one") {
  auto answers = on({2027, 1, 1});
  answers.capacity.years = 2;
  CHECK(terms_of(make_calendar(dated(), answers)) == "2027-01-01 2027-04-15 2027-09-01 2028-01-01 2028-04-15 2028-09-01 ");
}

TEST_CASE("without a date a plan begins with the term that the cycle names, else with the day the facts were checked") {
  Answers answers;
  answers.cycle = "2027-spring";
  CHECK(iso(make_calendar(dated(), answers).terms.front().starts) == "2027-01-01");
  answers.cycle = "our second";
  CHECK(iso(make_calendar(dated(), answers).terms.front().starts) == "2026-11-22");
}

TEST_CASE("what a school gives is shared by what is left of a term or year, rounded down") {
  auto answers = on({2026, 11, 1});
  answers.capacity.days_per_term = Days{60};
  answers.capacity.budget_per_year = Money{365'000};
  answers.capacity.year_starts = MonthDay{9, 1};
  const auto calendar = make_calendar(dated(), answers);
  CHECK(calendar.terms[0].capacity == Days{30});  // 61 of 122 days are left
  CHECK(calendar.terms[1].capacity == Days{60});
  CHECK(calendar.years[0].budget == Money{304'000});  // 304 of 365 days are left, to whole pounds
  CHECK(calendar.years[1].budget == Money{365'000});
  CHECK_FALSE(calendar.days_assumed);
}

TEST_CASE("a school that gives nothing gets the rubric's modest figures, and is told") {
  auto rubric = dated();
  rubric.policy.days_per_term = {70};
  const auto calendar = make_calendar(rubric, on({2026, 9, 1}));
  CHECK(calendar.terms[0].capacity == Days{70});
  CHECK(calendar.days_assumed);
  CHECK(calendar.budget_assumed);
}

TEST_CASE("a budget of its own stands for a year, and a term off gives nothing") {
  auto answers = on({2026, 9, 1});
  answers.capacity.budget_per_year = Money{100'000};
  answers.capacity.budget_by_year = {{2027, Money{900'000}}};
  answers.capacity.terms_off = {{2027, TermId("summer")}};
  const auto calendar = make_calendar(dated(), answers);
  CHECK(calendar.years[0].budget == Money{100'000});
  CHECK(calendar.years[1].budget == Money{900'000});
  CHECK(calendar.terms[2].off);
  CHECK(calendar.terms[2].capacity == Days{0});
}

TEST_CASE("days have numbers, and numbers days, over leap years and centuries") {
  CHECK(day_number({1970, 1, 1}) == 0);
  CHECK(day_number({2000, 3, 1}) == 11017);
  for (int day = -30000; day < 90000; day += 13) CHECK(day_number(date_of_day(day)) == day);
  CHECK(date_of_day(day_number({2028, 2, 29})) == Date{2028, 2, 29});
}
