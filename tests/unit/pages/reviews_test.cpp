#include "pages/reviews.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "pages/assessed.hpp"
#include "pages/pack.hpp"

using namespace waymark;
using namespace waymark::garden;

namespace {

constexpr const char* asked = "date: 2026-11-16\nanswers: {drainage: 1, tools: 1, sowing: not-sure}\n";

const DayEvent* with_id(const EventFile& file, const std::string& uid) {
  const auto at = std::find_if(file.events.begin(), file.events.end(),
                               [&](const DayEvent& event) { return event.uid == uid; });
  return at == file.events.end() ? nullptr : &*at;
}

const PlannedStep& planned(const Assessed& school, const std::string& id) {
  return *std::find_if(school.plan.steps.begin(), school.plan.steps.end(),
                       [&](const PlannedStep& step) { return step.id.text() == id; });
}

EventFile events_of(const Assessment& school, const Made& made = {}) { return reviews(school, view_steps(school), made); }

}  // namespace

TEST_CASE("each placed step is due where the plan ends it") {
  const auto school = assessed(asked);
  const auto file = events_of(school.view(), {});
  const auto& dig = planned(school, "dig-drains");
  REQUIRE(dig.placed);
  const auto* event = with_id(file, "seedling-primary-school-step-dig-drains@waymark");
  REQUIRE(event != nullptr);
  CHECK(event->day == dig.placed->ends);
  CHECK(event->summary == "Due: Do dig-drains");
  CHECK(event->description.find("Lead: Gardener.") != std::string::npos);
}

TEST_CASE("a day that the school gave for a step comes before the plan's") {
  const auto file = events_of(
      assessed(std::string(asked) + "steps: {dig-drains: {status: planned, due: 2027-06-30}}\n").view(),
      {});
  CHECK(with_id(file, "seedling-primary-school-step-dig-drains@waymark")->day == Date{2027, 6, 30});
}

TEST_CASE("ids of a calendar are those of the school and the step, whatever else the answers say") {
  const auto ids = [](const Assessed& school) {
    std::set<std::string> found;
    for (const auto& event : events_of(school.view(), {}).events) found.insert(event.uid);
    return found;
  };
  const auto before = assessed(asked);
  const auto after = assessed(std::string(asked) + "capacity: {days-per-term: 9}\nvision: Grow more\n");
  CHECK(ids(before).size() == events_of(before.view(), {}).events.size());
  const auto was = ids(before), is = ids(after);
  CHECK(std::includes(is.begin(), is.end(), was.begin(), was.end()));
}

TEST_CASE("a whole term is reviewed on the Wednesday of its second week, and one that has begun is not") {
  const auto school = assessed(asked);
  const auto file = events_of(school.view(), {});
  std::size_t whole = 0;
  for (const auto& term : school.plan.terms) {
    const auto* review = with_id(file, "seedling-primary-school-term-" + std::to_string(term.starts.year) +
                                           "-" + term.term.text() + "@waymark");
    CHECK((review == nullptr) == (term.part || term.off));
    if (review == nullptr) continue;
    ++whole;
    const int after = day_number(review->day) - day_number(term.starts);
    CHECK(after >= 9);
    CHECK(after <= 15);
    CHECK((day_number(review->day) + 3) % 7 == 2);
  }
  CHECK(school.plan.terms.front().part);
  CHECK(whole > 3);
}

TEST_CASE("a term in which the school plans nothing has no review") {
  const auto off = assessed(std::string(asked) + "capacity: {terms-off: [2027-summer]}\n");
  CHECK(with_id(events_of(off.view(), {}), "seedling-primary-school-term-2027-summer@waymark") == nullptr);
  CHECK(with_id(events_of(assessed(asked).view(), {}), "seedling-primary-school-term-2027-summer@waymark") !=
        nullptr);
}

TEST_CASE("the strategy is reviewed each year, on a working day") {
  const auto file = events_of(assessed("date: 2026-11-14\nanswers: {drainage: 1}\n").view(), {});
  const auto* review = with_id(file, "seedling-primary-school-year-2027@waymark");
  REQUIRE(review != nullptr);
  CHECK(review->day == Date{2027, 11, 15});  // 14 November 2027 is a Sunday
}

TEST_CASE("the end of each contract is in the calendar, also of two with one name") {
  const auto file =
      events_of(assessed(std::string(asked) +
                       "contracts:\n  - {name: Water & light, ends: 2027-03-31, steps: [dig-drains]}\n"
                       "  - {name: Water light, ends: 2028-03-31, steps: [buy-tools]}\n")
                  .view(),
              {});
  const auto* first = with_id(file, "seedling-primary-school-contract-water-light@waymark");
  REQUIRE(first != nullptr);
  CHECK(first->day == Date{2027, 3, 31});
  CHECK(first->summary == "Contract ends: Water & light");
  CHECK(first->description.find("Do dig-drains") != std::string::npos);
  REQUIRE(with_id(file, "seedling-primary-school-contract-water-light-2@waymark") != nullptr);
}

TEST_CASE("events stand in the order of their days, made on the day of the answers") {
  const auto file = events_of(assessed(asked).view(), {});
  CHECK(std::is_sorted(file.events.begin(), file.events.end(),
                       [](const DayEvent& a, const DayEvent& b) { return a.day < b.day; }));
  CHECK(file.made == Date{2026, 11, 16});
  CHECK(events_of(assessed(asked).view(), {Date{2027, 1, 2}, ""}).made == Date{2027, 1, 2});
}
