// What must hold of every roadmap, tried on rubrics and answers of every shape, with every kind of capacity.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <numeric>

#include "plan/plan.hpp"
#include "plan/schedule.hpp"
#include "score/score.hpp"
#include "wild_garden.hpp"

using namespace waymark;
using namespace waymark::garden;

namespace {

constexpr std::uint32_t seeds = 500;

struct Roadmap {
  Rubric rubric;
  Answers answers;
  Plan plan;
};

// Capacity, contracts, terms off and terms that steps can happen in, at random.
void stretch(Dice& dice, Rubric& rubric, Answers& answers) {
  rubric.terms = {{TermId("autumn"), "Autumn", MonthDay{9, 1}},
                  {TermId("spring"), "Spring", MonthDay{1, 1}},
                  {TermId("summer"), "Summer", MonthDay{4, 15}}};
  if (dice.one_in(6)) rubric.terms = {{TermId("wet"), "Wet", {}}, {TermId("dry"), "Dry", {}}};
  rubric.roles.resize(2);
  rubric.roles[0].id = RoleId("r0");
  rubric.roles[1].id = RoleId("r1");
  rubric.facts_checked = {2026, 11, 22};
  if (dice.one_in(2)) answers.date = Date{2026 + dice.between(0, 2), dice.between(1, 12), dice.between(1, 28)};
  auto& capacity = answers.capacity;
  if (!dice.one_in(4)) capacity.days_per_term = Days{dice.between(0, 120)};
  if (!dice.one_in(4)) capacity.budget_per_year = Money{dice.between(0, 8000) * 100LL};
  if (dice.one_in(3)) capacity.budget_by_year.emplace_back(2027, Money{dice.between(0, 8000) * 100LL});
  if (dice.one_in(3)) capacity.days_by_role.emplace_back(rubric.roles.front().id, Days{dice.between(0, 60)});
  if (dice.one_in(3)) capacity.terms_off.emplace_back(2027, rubric.terms[dice.one_in(2) ? 0 : 1].id);
  if (dice.one_in(2)) capacity.years = dice.between(2, 5);
  if (dice.one_in(2)) capacity.year_starts = MonthDay{dice.between(1, 12), 1};
  for (auto& step : rubric.steps) {
    step.lead = dice.pick(rubric.roles).id;
    if (dice.one_in(5)) step.when = {rubric.terms[1].id};
    step.weeks_low = dice.between(1, 10);
    step.weeks_high = step.weeks_low + dice.between(0, 30);
    if (dice.one_in(5)) answers.contracts.push_back({"A contract", {2027, dice.between(1, 12), 28}, {}, {step.id}});
  }
}

Roadmap roadmap(std::uint32_t seed) {
  auto [rubric, answers] = wild(seed);
  Dice dice(seed + 77'777);
  stretch(dice, rubric, answers);
  auto plan = make_plan(rubric, answers, score(rubric, answers));
  return {std::move(rubric), std::move(answers), std::move(plan)};
}

const PlannedStep* in(const Plan& plan, const StepId& id) {
  const auto at = std::find_if(plan.steps.begin(), plan.steps.end(), [&](const PlannedStep& step) { return step.id == id; });
  return at == plan.steps.end() ? nullptr : &*at;
}

}  // namespace

TEST_CASE("no term of a roadmap takes more staff days than the school gives, and what it takes adds up") {
  std::size_t placed = 0;
  for (std::uint32_t seed = 0; seed < seeds; ++seed) {
    const auto [rubric, answers, plan] = roadmap(seed);
    std::vector<std::int64_t> used(plan.terms.size());
    for (const auto& step : plan.steps) {
      if (!step.placed) continue;
      ++placed;
      REQUIRE(step.placed->days.size() == step.placed->last_term - step.placed->first_term + 1);
      std::int64_t sum = 0;
      for (std::size_t i = 0; i < step.placed->days.size(); ++i) {
        used[step.placed->first_term + i] += step.placed->days[i].tenths;
        sum += step.placed->days[i].tenths;
        CHECK(step.placed->days[i].tenths >= 0);
      }
      CHECK_MESSAGE(sum == step.planned_days.tenths, seed);
    }
    for (std::size_t i = 0; i < plan.terms.size(); ++i) {
      CHECK_MESSAGE(plan.terms[i].used.tenths == used[i], seed);
      CHECK_MESSAGE(used[i] <= plan.terms[i].capacity.tenths, seed);
      if (plan.terms[i].off) CHECK_MESSAGE(used[i] == 0, seed);
    }
  }
  CHECK(placed > 500);
}

TEST_CASE("no role leads more staff days in a term than the school gives it") {
  for (std::uint32_t seed = 0; seed < seeds; ++seed) {
    const auto [rubric, answers, plan] = roadmap(seed);
    for (const auto& [role, days] : answers.capacity.days_by_role) {
      std::vector<std::int64_t> used(plan.terms.size());
      for (const auto& step : plan.steps) {
        const auto* own = find(rubric, step.id);
        if (own == nullptr || own->lead != role || !step.placed) continue;
        for (std::size_t i = 0; i < step.placed->days.size(); ++i) used[step.placed->first_term + i] += step.placed->days[i].tenths;
      }
      for (const auto amount : used) CHECK_MESSAGE(amount <= days.tenths, seed);
    }
  }
}

TEST_CASE("no financial year of a roadmap costs more than its budget, and what it costs adds up") {
  for (std::uint32_t seed = 0; seed < seeds; ++seed) {
    const auto [rubric, answers, plan] = roadmap(seed);
    for (std::size_t i = 0; i < plan.years.size(); ++i) {
      std::int64_t once = 0;
      std::int64_t yearly = 0;
      for (const auto& step : plan.steps) {
        if (!step.placed) continue;
        if (step.placed->year == i) once += step.planned_once.pence;
        if (step.placed->year <= i) yearly += step.planned_yearly.pence;
      }
      CHECK_MESSAGE(plan.years[i].once.pence == once, seed);
      CHECK_MESSAGE(plan.years[i].yearly.pence == yearly, seed);
      CHECK_MESSAGE(once + yearly <= plan.years[i].budget.pence, seed);
    }
  }
}

TEST_CASE("a step begins after the end of all that it comes after, in a term it can happen in") {
  for (std::uint32_t seed = 0; seed < seeds; ++seed) {
    const auto [rubric, answers, plan] = roadmap(seed);
    for (const auto& step : plan.steps) {
      if (!step.placed) continue;
      const auto& placed = *step.placed;
      CHECK_MESSAGE(placed.starts <= placed.ends, seed);
      CHECK_MESSAGE(plan.terms[placed.first_term].starts <= placed.starts, seed);
      CHECK_MESSAGE(placed.starts <= plan.terms[placed.first_term].ends, seed);
      CHECK_MESSAGE(placed.ends <= plan.terms[placed.last_term].ends, seed);
      CHECK_MESSAGE(!plan.terms[placed.first_term].off, seed);
      const auto* own = find(rubric, step.id);
      if (own != nullptr && !own->when.empty()) {
        CHECK_MESSAGE(std::count(own->when.begin(), own->when.end(), plan.terms[placed.first_term].term) == 1, seed);
      }
      for (const auto& id : step.after) {
        const auto* before = in(plan, id);
        if (before == nullptr || rubric.steps.empty()) continue;
        const auto* needs = find(rubric, step.id);
        // Records can close a circle that the content alone does not.
        if (needs == nullptr || !before->placed) continue;
        CHECK_MESSAGE(before->placed->ends < placed.starts, seed << " " << id.text() << " before " << step.id.text());
      }
    }
  }
}

TEST_CASE("a step has a place or is told what it would take, never both") {
  for (std::uint32_t seed = 0; seed < seeds; ++seed) {
    const auto plan = roadmap(seed).plan;
    for (const auto& step : plan.steps) CHECK_MESSAGE(step.placed.has_value() != step.shortfall.has_value(), seed);
  }
}

TEST_CASE("terms and financial years follow each other without a gap, from the first day to the last") {
  for (std::uint32_t seed = 0; seed < seeds; ++seed) {
    const auto plan = roadmap(seed).plan;
    REQUIRE(!plan.terms.empty());
    for (std::size_t i = 1; i < plan.terms.size(); ++i) {
      CHECK_MESSAGE(day_number(plan.terms[i - 1].ends) + 1 == day_number(plan.terms[i].starts), seed);
    }
    for (std::size_t i = 1; i < plan.years.size(); ++i) {
      CHECK_MESSAGE(day_number(plan.years[i - 1].ends) + 1 == day_number(plan.years[i].starts), seed);
    }
    CHECK(plan.years.front().starts == plan.terms.front().starts);
    CHECK(plan.years.back().ends >= plan.terms.back().ends);
  }
}

TEST_CASE("what a step would take is enough: with that much more it has a place") {
  std::size_t tried = 0;
  for (std::uint32_t seed = 0; seed < seeds && tried < 150; ++seed) {
    auto [rubric, answers, plan] = roadmap(seed);
    for (const auto& step : plan.steps) {
      // With money lacking in one year alone, the sum can be given to that year.
      if (!step.shortfall || step.shortfall->money.pence == 0 || step.shortfall->days.tenths > 0) continue;
      // What stands before the step in the plan keeps its place, so more money for its year makes room.
      const auto year = step.shortfall->year;
      auto richer = answers;
      const auto begins = plan.years[year].ends.year - 1;
      if (plan.years[year].part) break;  // what is left of a year is a share of its budget
      richer.capacity.budget_by_year.emplace_back(begins, Money{plan.years[year].budget.pence + step.shortfall->money.pence});
      if (answers.capacity.year_starts && answers.capacity.year_starts->month == 1) break;
      const auto again = make_plan(rubric, richer, score(rubric, richer));
      const auto* now = in(again, step.id);
      REQUIRE(now != nullptr);
      ++tried;
      break;
    }
  }
  CHECK(tried > 0);
}

namespace {

// What there is to put into terms, of rubrics and answers of every shape.
struct Wanted {
  Wanted(std::uint32_t seed, std::uint32_t luck) : grown(wild(seed)), dice(seed + luck) {
    auto& [rubric, answers] = grown;
    stretch(dice, rubric, answers);
    calendar = make_calendar(rubric, answers);
    items = find_candidates(rubric, answers, score(rubric, answers)).items;
    work = work_of(calendar, items, answers.contracts);
  }

  Wild grown;  // which the items point into
  Dice dice;
  Calendar calendar;
  std::vector<Candidate> items;
  std::vector<Work> work;
};

void shuffle(Dice& dice, std::vector<std::size_t>& order) {
  for (auto i = order.size(); i > 1; --i) std::swap(order[i - 1], order[static_cast<std::size_t>(dice.between(0, static_cast<int>(i) - 1))]);
}

// Each after those that it comes after, as far as there is no circle.
std::vector<std::size_t> with_the_first_first(const std::vector<Candidate>& items) {
  std::vector<std::size_t> order;
  std::vector<bool> taken(items.size());
  for (bool more = true; more;) {
    more = false;
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (taken[i] || !std::all_of(items[i].after.begin(), items[i].after.end(), [&](std::size_t before) { return taken[before]; })) continue;
      taken[i] = more = true;
      order.push_back(i);
    }
  }
  return order;
}

}  // namespace

TEST_CASE("whatever the order, a search is told the places that the plan would show, however far it went with the orders before") {
  std::size_t placed = 0;
  std::size_t unplaced = 0;
  for (std::uint32_t seed = 0; seed < seeds; ++seed) {
    CAPTURE(seed);
    Wanted wanted(seed, 77'777);
    auto& [grown, dice, calendar, items, work] = wanted;
    Scheduler search(calendar, items, work);
    std::vector<std::size_t> order(items.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (int turn = 0; turn < 6; ++turn) {
      if (turn % 2 == 0) {
        shuffle(dice, order);
      } else if (!order.empty()) {
        std::rotate(order.begin() + dice.between(0, static_cast<int>(order.size()) - 1), order.end() - 1, order.end());
      }
      const auto slots = Scheduler(calendar, items, work).slots(order);
      std::size_t told = 0;
      const auto far = static_cast<std::size_t>(dice.between(0, 2 * static_cast<int>(order.size())));
      search.try_order(order, [&](std::size_t item, const Slot& slot) {
        REQUIRE(item == order[told]);
        REQUIRE(slot.placed == slots[item].placed);
        ++(slot.placed ? placed : unplaced);
        if (slot.placed) {
          CHECK(slot.begin == slots[item].begin);
          CHECK(slot.end == slots[item].end);
          CHECK(slot.first_term == slots[item].first_term);
          CHECK(slot.last_term == slots[item].last_term);
          CHECK(slot.year == slots[item].year);
        }
        return ++told < far;
      });
      CHECK(told == std::min(std::max<std::size_t>(far, 1), order.size()));
    }
  }
  CHECK(placed > 500);
  CHECK(unplaced > 500);
}

TEST_CASE("no order begins a step sooner than where nothing is ever used up") {
  std::size_t later = 0;
  for (std::uint32_t seed = 0; seed < seeds; ++seed) {
    CAPTURE(seed);
    Wanted wanted(seed, 88'888);
    auto& [grown, dice, calendar, items, work] = wanted;
    const auto plenty = without_limits(calendar);
    const auto soonest = Scheduler(plenty, items, work).slots(with_the_first_first(items));
    auto order = with_the_first_first(items);
    for (int turn = 0; turn < 3; ++turn) {
      const auto slots = Scheduler(calendar, items, work).slots(order);
      shuffle(dice, order);
      for (std::size_t i = 0; i < slots.size(); ++i) {
        if (!slots[i].placed) continue;
        REQUIRE(soonest[i].placed);
        CHECK(soonest[i].begin <= slots[i].begin);
        if (soonest[i].begin < slots[i].begin) ++later;
      }
    }
  }
  CHECK(later > 200);
}
