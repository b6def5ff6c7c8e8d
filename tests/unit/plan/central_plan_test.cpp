#include "plan/central_plan.hpp"

#include "plans.hpp"

using namespace waymark;
using namespace waymark::garden;

namespace {

// Three questions, with a step each that can be done once; and one between the first two that each school takes itself.
Rubric field() {
  auto rubric = plot();
  rubric.terms = {{TermId("autumn"), "Autumn term", MonthDay{9, 1}},
                  {TermId("spring"), "Spring term", MonthDay{1, 1}},
                  {TermId("summer"), "Summer term", MonthDay{4, 15}}};
  rubric.policy.plan_years = 2;
  rubric.policy.days_per_term = Days{60};
  rubric.policy.budget_per_year = Money{100'000};
  for (const char* id : {"q1", "q2", "q3", "q4"}) add_question(rubric, id, "a", "s0", Gates::yes);
  add_step(rubric, "dig", "q1", 1, 3).scope = Scope::either;
  add_step(rubric, "plant", "q2", 1, 3).scope = Scope::trust;
  add_step(rubric, "sow", "q3", 1, 3).scope = Scope::either;
  add_step(rubric, "weed", "q4", 1, 3);
  return rubric;
}

struct Wish {
  const char* step;
  Date first;
  Days days = {20};
  Money once = {}, yearly = {};
};

SchoolSummary school(const Rubric& rubric, const std::vector<Wish>& wishes, Date begins = {2027, 1, 1}) {
  SchoolSummary own;
  own.questions.resize(rubric.questions.size());
  own.areas.resize(rubric.areas.size());
  own.years.push_back({{begins, {2027, 8, 31}, true, {}, {}, {}}, {}});
  for (const auto& wish : wishes) {
    SummaryStep step;
    step.step = static_cast<std::uint16_t>(find(rubric, StepId(wish.step)) - rubric.steps.data());
    step.placed = true;
    step.starts = step.ends = wish.first;
    step.days = wish.days;
    step.once = wish.once;
    step.yearly = wish.yearly;
    own.steps.push_back(step);
  }
  return own;
}

Trust team(std::int64_t tenths = 60, std::int64_t pounds = 1000) {
  Trust trust;
  trust.capacity.days_per_term = Days{tenths};
  trust.capacity.budget_per_year = Money{pounds * 100};
  trust.capacity.year_starts = MonthDay{9, 1};
  return trust;
}

std::optional<Plan> central(const Rubric& rubric, const Trust& trust, const std::vector<SchoolSummary>& schools) {
  return view_trust(rubric, trust, schools).central;
}

Plan plan_for(const Rubric& rubric, const Trust& trust, const std::vector<SchoolSummary>& schools) {
  auto plan = central(rubric, trust, schools);
  REQUIRE(plan.has_value());
  return *plan;
}

const Date soon{2027, 1, 4}, later{2027, 5, 4};

}  // namespace

TEST_CASE("a trust that gives its central team neither days nor money has no plan for it") {
  const auto rubric = field();
  const auto own = school(rubric, {{"dig", soon}});
  CHECK(!central(rubric, {}, {own, own}));
  Trust trust;
  trust.capacity.years = 3;
  CHECK(!central(rubric, trust, {own, own}));
}

TEST_CASE("a step done once takes the days of one school, the largest, and the money of all") {
  const auto rubric = field();
  const auto plan = plan_for(rubric, team(), {school(rubric, {{"dig", soon, Days{20}, Money{10'000}, Money{500}}}),
                                              school(rubric, {{"dig", later, Days{35}, Money{20'000}, Money{700}}})});
  REQUIRE(plan.steps.size() == 1);
  const auto& step = planned(plan, "dig");
  CHECK(step.planned_days == Days{35});
  CHECK(step.planned_once == Money{30'000});
  CHECK(step.planned_yearly == Money{1'200});
  REQUIRE(step.placed);
  CHECK(plan.terms[0].used == Days{35});
  CHECK(plan.years[0].once == Money{30'000});
  CHECK(plan.years[0].yearly == Money{1'200});
  CHECK(plan.years[1].yearly == Money{1'200});
}

TEST_CASE("what one school alone plans, and what each school takes itself, is not the central team's") {
  const auto rubric = field();
  const auto plan = plan_for(rubric, team(), {school(rubric, {{"dig", soon}, {"weed", soon}}), school(rubric, {{"sow", soon}, {"weed", soon}})});
  CHECK(plan.steps.empty());
}

TEST_CASE("the central team begins when the last of the schools' plans does") {
  const auto rubric = field();
  const auto plan = plan_for(rubric, team(), {school(rubric, {{"dig", soon}}, {2027, 2, 1}), school(rubric, {{"dig", soon}}, {2027, 1, 1})});
  CHECK(plan.terms.front().starts == Date{2027, 2, 1});
  CHECK(plan.terms.front().part);
  CHECK(plan.years.front().starts == Date{2027, 2, 1});
  CHECK(planned(plan, "dig").placed->starts == Date{2027, 2, 1});
}

TEST_CASE("what a school needs soonest comes first, then what most schools need, then the rubric's order") {
  const auto rubric = field();
  const auto a = school(rubric, {{"dig", later}, {"plant", later}, {"sow", later}});
  CHECK(order_of(plan_for(rubric, team(), {a, a})) == "dig plant sow");
  CHECK(order_of(plan_for(rubric, team(), {a, a, school(rubric, {{"sow", later}})})) == "sow dig plant");
  CHECK(order_of(plan_for(rubric, team(), {a, a, school(rubric, {{"sow", later}}), school(rubric, {{"plant", soon}})})) == "plant sow dig");
}

TEST_CASE("a step that has a place in no school's plan comes after those that have one") {
  const auto rubric = field();
  auto a = school(rubric, {{"dig", soon}, {"sow", later}});
  a.steps[0].placed = false;
  CHECK(order_of(plan_for(rubric, team(), {a, a})) == "sow dig");
}

TEST_CASE("what a step rests on comes before it, and as early as it") {
  auto rubric = field();
  step_called(rubric, "dig").needs = {StepId("sow")};
  const auto a = school(rubric, {{"dig", soon}, {"plant", soon}, {"sow", later}});
  const auto plan = plan_for(rubric, team(), {a, a});
  CHECK(order_of(plan) == "sow dig plant");
  CHECK(listed_ids(planned(plan, "dig").after) == "sow");
  CHECK(planned(plan, "dig").placed->starts > planned(plan, "sow").placed->ends);
  CHECK(planned(plan, "dig").placed->held == Held::by_step);
}

TEST_CASE("a step rests on another also through one that each school takes itself") {
  auto rubric = field();
  step_called(rubric, "dig").needs = {StepId("weed")};
  step_called(rubric, "weed").needs = {StepId("sow")};
  const auto a = school(rubric, {{"dig", soon}, {"sow", later}, {"weed", soon}});
  CHECK(order_of(plan_for(rubric, team(), {a, a})) == "sow dig");
}

TEST_CASE("a step comes after the one that brings its question to where it starts") {
  auto rubric = field();
  add_step(rubric, "deepen", "q1", 3, 4).scope = Scope::either;
  const auto a = school(rubric, {{"dig", later}, {"deepen", soon}});
  CHECK(order_of(plan_for(rubric, team(), {a, a})) == "dig deepen");
}

TEST_CASE("no term holds more days than the central team has") {
  const auto rubric = field();
  const auto a = school(rubric, {{"dig", soon, Days{60}}, {"plant", soon, Days{60}}});
  const auto plan = plan_for(rubric, team(60), {a, a});
  CHECK(planned(plan, "dig").placed->first_term == 0);
  CHECK(plan.terms[0].used == Days{60});
  CHECK(planned(plan, "plant").placed->first_term == 1);
  CHECK(planned(plan, "plant").placed->held == Held::by_days);
}

TEST_CASE("no year holds more money than the central team has, and what does not fit tells what it lacks") {
  const auto rubric = field();
  const auto a = school(rubric, {{"dig", soon, Days{10}, Money{30'000}}, {"plant", soon, Days{10}, Money{30'000}}, {"sow", soon, Days{10}, Money{55'000}}}, {2027, 9, 1});
  auto trust = team(60, 900);
  trust.capacity.budget_by_year = {{2027, Money{60'000}}};
  const auto plan = plan_for(rubric, trust, {a, a});
  CHECK(planned(plan, "dig").placed->year == 0);
  CHECK(planned(plan, "plant").placed->year == 1);
  CHECK(planned(plan, "plant").placed->held == Held::by_budget);
  REQUIRE(!planned(plan, "sow").placed);
  const auto& lacks = *planned(plan, "sow").shortfall;
  CHECK(lacks.money == Money{80'000});
  CHECK(plan.years[lacks.year].starts == Date{2028, 9, 1});
}

TEST_CASE("a step that rests on one without a place waits for it") {
  auto rubric = field();
  step_called(rubric, "dig").needs = {StepId("sow")};
  const auto a = school(rubric, {{"dig", soon}, {"sow", soon, Days{20}, Money{5'000'000}}});
  const auto plan = plan_for(rubric, team(), {a, a});
  CHECK(!planned(plan, "sow").placed);
  REQUIRE(planned(plan, "dig").shortfall);
  CHECK(planned(plan, "dig").shortfall->step == StepId("sow"));
}

TEST_CASE("the central team keeps to the days of a role, to terms off, and to terms in which a step can happen") {
  auto rubric = field();
  step_called(rubric, "dig").lead = RoleId("gardener");
  step_called(rubric, "sow").when = {TermId("autumn")};
  auto trust = team(200);
  trust.capacity.days_by_role = {{RoleId("gardener"), Days{5}}};
  trust.capacity.terms_off = {{2027, TermId("spring")}};
  const auto a = school(rubric, {{"dig", soon, Days{10}}, {"plant", soon}, {"sow", soon}});
  const auto plan = plan_for(rubric, trust, {a, a});
  CHECK(plan.terms[0].off);
  CHECK(planned(plan, "plant").placed->first_term == 1);
  CHECK(planned(plan, "sow").placed->first_term == 2);
  CHECK(planned(plan, "dig").placed->days == std::vector<Days>{{5}, {3}, {2}});
}

TEST_CASE("where a school does not say how many it has, the central cost is not known in full") {
  const auto rubric = field();
  auto a = school(rubric, {{"dig", soon, Days{20}, Money{10'000}}}), b = a;
  b.steps[0].cost_known = false;
  CHECK(planned(plan_for(rubric, team(), {a, a}), "dig").cost_known);
  CHECK(!planned(plan_for(rubric, team(), {a, b}), "dig").cost_known);
}

TEST_CASE("of days and money, what the trust does not give stands in from the rubric, and the plan says so") {
  const auto rubric = field();
  Trust trust;
  trust.capacity.days_per_term = Days{80};
  const auto a = school(rubric, {{"dig", soon}});
  const auto plan = plan_for(rubric, trust, {a, a});
  CHECK(!plan.days_assumed);
  CHECK(plan.budget_assumed);
  CHECK(plan.years.back().budget == Money{100'000});
}
