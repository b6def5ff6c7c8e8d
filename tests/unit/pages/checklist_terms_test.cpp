#include "pages/checklist_terms.hpp"

#include <doctest/doctest.h>

#include "pages/assessed.hpp"
#include "pages/words.hpp"

using namespace waymark;
using namespace waymark::garden;

namespace {

constexpr const char* asked = "date: 2026-11-16\nanswers: {drainage: 1, tools: 1, sowing: not-sure}\n";

}  // namespace

TEST_CASE("every step stands once in the list by term, under the term that it begins in") {
  const auto school = assessed(asked);
  const auto views = view_steps(school.view());
  std::size_t count = 0;
  for (const auto& list : view_terms(school.view(), views)) {
    CHECK_FALSE(list.steps.empty());
    for (const auto& step : list.steps) {
      const auto& planned = school.plan.steps[static_cast<std::size_t>(step.number) - 1];
      CHECK(planned.id.text() == step.id);
      CHECK(placed_term_name(school.rubric, school.plan, planned) == list.name);
      ++count;
    }
  }
  CHECK(count == views.size());
}

TEST_CASE("steps without a place stand last, for when there is time and money") {
  const auto school = assessed(std::string(asked) + "capacity: {days-per-term: 0}\n");
  const auto views = view_steps(school.view());
  const auto lists = view_terms(school.view(), views);
  REQUIRE(lists.size() == 1);
  CHECK(lists.back().name == "When there is time and money");
  CHECK(lists.back().steps.size() == views.size());
}
