#include "pages/words.hpp"

#include <doctest/doctest.h>

#include "garden.hpp"

using namespace waymark;
using namespace waymark::garden;

namespace {

std::string days(int low, int high) { return days_in_words(Range<Days>{Days{low}, Days{high}}); }
std::string money(int low, int high) { return money_in_words(Range<Money>{Money{low}, Money{high}}); }

std::string cost(const Range<Money>& once, const Range<Money>& yearly, CostPer per = CostPer::school) {
  Step step;
  step.cost = Cost{once, yearly, per, "2026-11", "Our estimate"};
  PlannedStep planned;
  planned.cost_known = per == CostPer::school;
  planned.once = once;
  planned.yearly = yearly;
  return cost_in_words(planned, &step);
}

std::string why(Because because, std::string_view before = {}) {
  const auto loaded = rubric();
  PlannedStep planned;
  planned.because = because;
  planned.stage = StageId("ground");
  planned.goal = GoalId("eating");
  if (!before.empty()) planned.before = StepId(before);
  return why_here(loaded, planned);
}

}  // namespace

TEST_CASE("parts of a day are told in hours, and days as people say them") {
  CHECK(days(1, 1) == "under an hour");
  CHECK(days(5, 5) == "half a day");
  CHECK(days(8, 8) == "about 5 hours");
  CHECK(days(9, 9) == "nearly a day");
  CHECK(days(10, 10) == "1 day");
  CHECK(days(20, 20) == "2 days");
  CHECK(days(25, 25) == "2.5 days");
  CHECK(days(5, 20) == "half a day to 2 days");
  CHECK(days(10, 30) == "1 to 3 days");
  CHECK(days(20, 30) == "2 to 3 days");
  CHECK(days(25, 30) == "2.5 days to 3 days");
}

TEST_CASE("money is in pounds, with pence only where there are any") {
  CHECK(money_in_words(Money{0}) == "£0");
  CHECK(money_in_words(Money{250}) == "£2.50");
  CHECK(money_in_words(Money{205}) == "£2.05");
  CHECK(money_in_words(Money{99'900}) == "£999");
  CHECK(money_in_words(Money{125'000}) == "£1,250");
  CHECK(money_in_words(Money{123'456'700}) == "£1,234,567");
  CHECK(money(20'000, 90'000) == "£200 to £900");
  CHECK(money(0, 90'000) == "up to £900");
  CHECK(money(500, 500) == "£5");
}

TEST_CASE("a cost says once and a year, and per what while their number is not known") {
  CHECK(cost({Money{20'000}, Money{90'000}}, {Money{12'000}, Money{12'000}}) ==
        "£200 to £900 once, and £120 a year");
  CHECK(cost({}, {Money{0}, Money{5'000}}) == "Up to £50 a year");
  CHECK(cost({Money{0}, Money{90'000}}, {}) == "Up to £900 once");
  CHECK(cost({}, {}) == "No cost");
  CHECK(cost({Money{250}, Money{250}}, {Money{100}, Money{100}}, CostPer::pupil) ==
        "£2.50 a pupil once, and £1 a pupil a year");
  CHECK(cost({Money{250}, Money{250}}, {}, CostPer::staff) == "£2.50 a member of staff once");
  CHECK(cost({Money{250}, Money{250}}, {}, CostPer::device) == "£2.50 a device once");
  CHECK(cost_in_words(PlannedStep{}, nullptr) == "No cost");
  CHECK(cost_in_words(PlannedStep{}, find(rubric(), StepId("none"))) == "No cost");
}

TEST_CASE("the basis of a price has its month in words") {
  Step step;
  CHECK(price_basis(step) == "");
  step.cost = Cost{{}, {}, CostPer::school, "2026-11", "Our estimate"};
  CHECK(price_basis(step) == "Our estimate, at prices of November 2026");
}

TEST_CASE("weeks and terms are listed, and any term is not worth a word") {
  const auto loaded = rubric();
  Step step;
  step.weeks_low = step.weeks_high = 1;
  CHECK(weeks_in_words(step) == "1 week");
  step.weeks_high = 3;
  CHECK(weeks_in_words(step) == "1 to 3 weeks");
  CHECK(terms_in_words(loaded, step) == "");
  step.when = {TermId("spring"), TermId("autumn")};
  CHECK(terms_in_words(loaded, step) == "Autumn or Spring");
  step.when.push_back(TermId("summer"));
  CHECK(terms_in_words(loaded, step) == "");
}

TEST_CASE("an amount falls in the first band that reaches it, and past them all in the last") {
  const auto loaded = rubric();
  CHECK(band_of(loaded, Days{5}) == "Up to half a day");
  CHECK(band_of(loaded, Days{6}) == "About a day");
  CHECK(band_of(loaded, Days{999}) == "Several days");
  CHECK(band_of(loaded, Money{0}) == "No cost");
  CHECK(band_of(loaded, Money{1}) == "Low cost");
  CHECK(band_of(loaded, Money{100'000}) == "Low cost");
  CHECK(band_of(loaded, Money{100'001}) == "Higher cost");
  CHECK(band_of(Rubric{}, Money{1}) == "");
}

TEST_CASE("levels have their names, and there is none beyond the ends") {
  const auto loaded = rubric();
  CHECK(level_in_words(loaded, 2) == "level 2, Planted");
  CHECK(level_name(loaded, 3) == "Thriving");
  CHECK(level_name(loaded, 0) == "");
  CHECK(level_name(loaded, 4) == "");
}

TEST_CASE("why a step stands where it does is a sentence") {
  CHECK(why(Because::in_progress) == "It is already under way.");
  CHECK(why(Because::duty) == "It is an existing duty.");
  CHECK(why(Because::deadline) == "It has a date that does not move.");
  CHECK(why(Because::unlocks_stage) == "It helps to secure the stage “Good ground”.");
  CHECK(why(Because::serves_goal) == "It serves your goal “Pupils eat what they grow”.");
  CHECK(why(Because::worth_it) == "It brings a good gain for the effort.");
}

TEST_CASE("a step that stands early for another says for which") {
  CHECK(why(Because::in_progress, "sow-beans") == "“Do sow-beans” is under way and needs it first.");
  CHECK(why(Because::duty, "sow-beans") == "“Do sow-beans” is an existing duty and needs it first.");
  CHECK(why(Because::deadline, "sow-beans") ==
        "“Do sow-beans” has a date that does not move, and needs it first.");
  CHECK(why(Because::serves_goal, "sow-beans") ==
        "It serves your goal “Pupils eat what they grow”: “Do sow-beans” needs it first.");
}

TEST_CASE("a finding-out step is called by its question") {
  PlannedStep planned;
  planned.id = StepId("find-out-tools");
  planned.question = QuestionId("tools");
  const auto loaded = rubric();
  CHECK(title_of(loaded, planned) == "How is the tools?");
  planned.id = StepId("buy-tools");
  CHECK(title_of(loaded, planned) == "Do buy-tools");
}

TEST_CASE("statuses have words for people, and the words of answers files for machines") {
  CHECK(status_word(StepStatus::in_progress) == "In progress");
  CHECK(status_word(StepStatus::not_started) == "");
  CHECK(status_id(StepStatus::in_progress) == "in-progress");
  CHECK(status_id(StepStatus::not_started) == "not-started");
  CHECK(reply_id(Reply::not_applicable) == "not-applicable");
  CHECK(state_id(StandardState::not_yet) == "not-yet");
  CHECK(state_id(StageState::not_secure) == "not-secure");
  CHECK(because_id(Because::unlocks_stage) == "unlocks-stage");
}
