#include "pages/make_roadmap.hpp"

#include <doctest/doctest.h>

#include "base/text.hpp"
#include "pages/assessed.hpp"
#include "pages/plan_report.hpp"
#include "pages/roadmap_words.hpp"
#include "pages/words.hpp"

using namespace waymark;
using namespace waymark::garden;

namespace {

// A school with as many steps as asked for, of two days each.
Assessed with_steps(int count, Capacity capacity) {
  auto rubric = plot();
  rubric.terms = {{TermId("autumn"), "Autumn term", MonthDay{9, 1}}, {TermId("spring"), "Spring term", MonthDay{1, 1}}, {TermId("summer"), "Summer term", MonthDay{4, 15}}};
  Answers answers;
  for (int i = 0; i < count; ++i) {
    const auto number = (i < 10 ? "0" : "") + std::to_string(i);
    add_question(rubric, "q" + number, i % 2 == 0 ? "a" : "b", "s0", Gates::yes);
    add_step(rubric, "step-" + number, "q" + number, 1, 3).title = "Step " + number;
    Given given;
    given.question = QuestionId("q" + number);
    given.reply = Reply::answered;
    given.level = 1;
    answers.given.push_back(given);
  }
  answers.date = Date{2026, 11, 16};
  answers.capacity = std::move(capacity);
  return assessed(std::move(rubric), std::move(answers));
}

Capacity days_a_term(std::int64_t days) {
  Capacity capacity;
  capacity.days_per_term = Days{days * 10};
  capacity.budget_per_year = Money{100'000};
  capacity.years = 2;
  return capacity;
}

}  // namespace

TEST_CASE("every step with a place stands in the term it begins in, once, and the rest in what does not fit") {
  const auto school = with_steps(30, days_a_term(6));
  const auto steps = view_steps(school.view());
  const auto page = make_roadmap(school.view(), steps);
  std::size_t listed = 0;
  for (const auto& term : page.terms) {
    for (const auto& step : term.steps) {
      ++listed;
      CHECK(term.title.find(step.step->term.substr(1)) != std::string::npos);
    }
  }
  CHECK(listed == static_cast<std::size_t>(page.placed));
  CHECK(page.placed + page.unplaced_count == 30);
  CHECK(page.unplaced.size() + page.unplaced_more.size() == static_cast<std::size_t>(page.unplaced_count));
}

TEST_CASE("at most ten steps without a place are shown, the most important first, and the rest is folded") {
  const auto school = with_steps(40, days_a_term(4));
  const auto steps = view_steps(school.view());
  const auto page = make_roadmap(school.view(), steps);
  REQUIRE(page.unplaced_count > 10);
  CHECK(page.unplaced.size() == 10);
  CHECK(page.more_count == page.unplaced_count - 10);
  for (std::size_t i = 1; i < page.unplaced.size(); ++i) CHECK(page.unplaced[i - 1].step->number < page.unplaced[i].step->number);
  CHECK(page.unplaced.back().step->number < page.unplaced_more.front().step->number);
  for (const auto& step : page.unplaced) CHECK(step.step->would_take != "");
}

TEST_CASE("terms with nothing in them that follow one another are told as one") {
  const auto school = with_steps(1, days_a_term(12));
  const auto steps = view_steps(school.view());
  const auto page = make_roadmap(school.view(), steps);
  REQUIRE(page.terms.size() == 2);
  CHECK(page.terms[0].title == "The rest of the autumn term 2026");
  CHECK_FALSE(page.terms[0].quiet);
  CHECK(page.terms[1].quiet);
  CHECK(page.terms[1].title == "Spring term 2027 to autumn term 2028");
  CHECK(page.days.size() == school.plan.terms.size());
  CHECK(plan_table(school.view()).find("\nSpring term 2027 to autumn term 2028 (nothing planned yet)\n") != std::string::npos);
  CHECK(plan_markdown(school.view()).find("\n## Spring term 2027 to autumn term 2028\n\nNothing planned yet.\n") != std::string::npos);
}

TEST_CASE("a step says in which term it begins, until when it goes on, and the date it ends after") {
  auto school = with_steps(1, days_a_term(12));
  school.rubric.steps[0].weeks_low = school.rubric.steps[0].weeks_high = 12;
  school.rubric.steps[0].deadline = Date{2026, 12, 24};
  school = assessed(school.rubric, school.answers);
  const auto steps = view_steps(school.view());
  CHECK(steps[0].term == "Autumn term 2026");
  CHECK(steps[0].starts == "16 November 2026");
  const auto step = road_step(school.view(), steps, 0);
  CHECK(step.until == "spring term 2027");
  CHECK(step.late == "24 December 2026");
  CHECK(make_roadmap(school.view(), steps).any_late);
}

TEST_CASE("the roadmap says what it assumes when the school gave no days or no budget") {
  const auto both = with_steps(1, {});
  CHECK(road_assumed(both.view()) == "Your answers give no staff days and no budget. This plan assumes 6 days a term and £3,000 a year.");
  Capacity days;
  days.days_per_term = Days{50};
  CHECK(road_assumed(with_steps(1, days).view()) == "Your answers give no budget. This plan assumes £3,000 a year.");
  CHECK(road_assumed(with_steps(1, days_a_term(5)).view()) == "");
}

TEST_CASE("contracts are marks of the timeline where they end within the plan") {
  auto school = with_steps(1, days_a_term(12));
  school.answers.contracts = {{"Water", {2027, 3, 31}, {}, {}}, {"Far away", {2039, 3, 31}, {}, {}}};
  const auto steps = view_steps(school.view());
  const auto timeline = road_timeline(school.view(), steps);
  REQUIRE(timeline.marks.size() == 1);
  CHECK(timeline.marks[0].name == "Water");
  CHECK(make_roadmap(school.view(), steps).contracts_count == 2);
}

TEST_CASE("a school with nothing left to plan gets a roadmap that says so, without drawings") {
  const auto school = with_steps(0, days_a_term(12));
  const auto page = make_roadmap(school.view(), {});
  CHECK(page.steps == 0);
  CHECK(page.timeline.empty());
  CHECK(page.lead == "There is nothing left to plan from these answers.");
  CHECK(road_span(school.view()) == "");
}

TEST_CASE("days and costs are told shortly") {
  CHECK(days_of(Days{119}, Days{120}) == "11.9 of 12 days");
  CHECK(days_of(Days{0}, Days{10}) == "0 of 1 day");
  PlannedStep step;
  CHECK(planned_cost(step) == "No cost");
  step.planned_once = Money{25'000};
  step.planned_yearly = Money{12'000};
  CHECK(planned_cost(step) == "£250 once and £120 a year");
  step.cost_known = false;
  CHECK(planned_cost(step) == "Not known yet");
}

TEST_CASE("the headings of the drawings say what the plan comes to") {
  CHECK(money_planned("The plan spends", Money{476'100}, Money{633'400}, {}) == "The plan spends £4,761 of £6,334");
  CHECK(money_planned("The plan spends", Money{476'100}, Money{633'400}, "2027") == "The plan spends £4,761 of £6,334, most of it in 2027");
  CHECK(money_planned("The plan spends", Money{0}, Money{633'400}, "2027") == "The plan spends nothing");
  CHECK(days_planned("The plan takes", Days{823}, Days{3750}, {}) == "The plan takes 82.3 of 375 staff days");
  CHECK(days_planned("The plan takes", Days{0}, Days{0}, {}) == "The plan takes no staff days");
  CHECK(days_planned("The steps take", Days{12'705}, Days{19'666}, {}) == "The steps take 1,270 of 1,966 staff days");
}

TEST_CASE("the picture's heading names the term in which most steps begin") {
  const auto loaded = rubric();
  const auto in = [](std::size_t term) {
    PlannedStep step;
    step.placed.emplace();
    step.placed->first_term = term;
    return step;
  };
  Plan plan;
  plan.terms.resize(2);
  for (auto& term : plan.terms) term.term = TermId("spring");
  plan.terms[0].starts = {2027, 1, 1};
  plan.terms[1].starts = {2028, 1, 1};
  CHECK(when_steps_begin(loaded, plan).empty());
  plan.steps = {in(1)};
  CHECK(when_steps_begin(loaded, plan) == "1 step begins in the " + lower_first(term_name(loaded, plan.terms[1])));
  plan.steps = {in(0), in(1), in(1), PlannedStep{}};
  CHECK(when_steps_begin(loaded, plan) == "2 of 3 steps begin in the " + lower_first(term_name(loaded, plan.terms[1])));
}
