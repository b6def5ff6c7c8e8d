// The order of a plan, why each step stands where it does, and what it costs.
#include <doctest/doctest.h>

#include "plan/plans.hpp"

using namespace waymark;
using namespace waymark::garden;

namespace {

// q1, q2 and q3 one step below their target each, so that the order between the steps shows alone.
Rubric three_steps() {
  auto rubric = plot();
  for (const char* id : {"q1", "q2", "q3"}) {
    add_question(rubric, id, "a", "s2", Gates::no);
    add_step(rubric, std::string(id) + "-3", id, 2, 3);
  }
  rubric.goals = {{GoalId("g1"), 1, {}, "G1", {}}, {GoalId("g2"), 2, {}, "G2", {}}};
  return rubric;
}

Answers at_two(const Rubric& rubric) { return answers_at(rubric, {{"q1", 2}, {"q2", 2}, {"q3", 2}}); }

}  // namespace

TEST_CASE("steps come under way first, then dates, duties, what is urgent, the stage, the goals as ranked, then the rest") {
  auto rubric = plot();
  rubric.goals = {{GoalId("g1"), 1, {}, "G1", {}}, {GoalId("g2"), 2, {}, "G2", {}}};
  for (const char* id : {"goal-1", "goal-2", "duty", "rest", "date", "begun", "danger"}) {
    add_question(rubric, id, "a", "s2", Gates::no);
    add_step(rubric, std::string(id) + "-3", id, 2, 3);
  }
  add_question(rubric, "stage", "a", "s0", Gates::yes);
  add_step(rubric, "stage-3", "stage", 2, 3);
  step_called(rubric, "duty-3").duty = true;
  step_called(rubric, "danger-3").urgent = true;
  step_called(rubric, "date-3").deadline = Date{2027, 3, 1};
  step_called(rubric, "goal-1-3").goals = {GoalId("g1")};
  step_called(rubric, "goal-2-3").goals = {GoalId("g1"), GoalId("g2")};
  auto answers = answers_at(
      rubric,
      {{"goal-1", 2}, {"goal-2", 2}, {"duty", 2}, {"rest", 2}, {"date", 2}, {"begun", 2}, {"stage", 2}, {"danger", 2}});
  answers.goals = {GoalId("g2"), GoalId("g1")};
  record(answers, "begun-3", StepStatus::in_progress);
  const auto plan = plan_of(rubric, answers);
  CHECK(order_of(plan) == "begun-3 date-3 duty-3 danger-3 stage-3 goal-2-3 goal-1-3 rest-3");
  std::vector<Because> reasons;
  for (const auto& step : plan.steps) reasons.push_back(step.because);
  CHECK(reasons == std::vector{Because::in_progress, Because::deadline, Because::duty,
                               Because::urgent, Because::unlocks_stage, Because::serves_goal, Because::serves_goal,
                               Because::worth_it});
  CHECK(planned(plan, "stage-3").stage == StageId("s0"));
  CHECK(planned(plan, "goal-2-3").goal == GoalId("g2"));
  CHECK(planned(plan, "goal-1-3").goal == GoalId("g1"));
}

TEST_CASE(
    "the stage where the school stands pulls its essential steps, then the next stage, and only up to the secure level") {
  auto rubric = plot();
  add_question(rubric, "q0", "a", "s0", Gates::yes);
  add_question(rubric, "q1", "a", "s1", Gates::yes);
  add_question(rubric, "q2", "a", "s1", Gates::no);
  add_question(rubric, "q3", "a", "s2", Gates::yes);
  add_question(rubric, "q4", "a", "s3", Gates::yes);
  rubric.stages.push_back({StageId("s3"), "s3", "aim", "without"});
  for (const char* id : {"q1", "q2", "q3", "q4"}) add_step(rubric, std::string(id) + "-3", id, 2, 3);
  add_step(rubric, "q1-4", "q1", 3, 4);
  auto answers = answers_at(rubric, {{"q0", 3}, {"q1", 2}, {"q2", 2}, {"q3", 2}, {"q4", 2}});
  answers.targets = {{AreaId("a"), 4}};
  const auto plan = plan_of(rubric, answers);
  CHECK(planned(plan, "q1-3").because == Because::unlocks_stage);
  CHECK(planned(plan, "q1-3").stage == StageId("s1"));
  CHECK(planned(plan, "q3-3").stage == StageId("s2"));
  CHECK(order_of(plan).starts_with("q1-3 q3-3 "));
  for (const char* id : {"q1-4", "q2-3", "q4-3"}) CHECK(planned(plan, id).because == Because::worth_it);
}

TEST_CASE("a date presses from a year before it, the earliest first, and always when today is not given") {
  auto rubric = three_steps();
  step_called(rubric, "q1-3").deadline = Date{2027, 11, 17};
  step_called(rubric, "q2-3").deadline = Date{2027, 11, 16};
  step_called(rubric, "q3-3").deadline = Date{2026, 12, 1};
  auto answers = at_two(rubric);
  answers.date = Date{2026, 11, 16};
  const auto plan = plan_of(rubric, answers);
  CHECK(order_of(plan) == "q3-3 q2-3 q1-3");
  CHECK(planned(plan, "q2-3").because == Because::deadline);
  CHECK(planned(plan, "q1-3").because == Because::worth_it);
  answers.date.reset();
  CHECK(planned(plan_of(rubric, answers), "q1-3").because == Because::deadline);
}

TEST_CASE("at each point quick wins come first") {
  auto rubric = three_steps();
  step_called(rubric, "q3-3").effort = {Days{8}, Days{10}};
  step_called(rubric, "q1-3").goals = {GoalId("g1")};
  auto answers = at_two(rubric);
  CHECK(order_of(rubric, answers) == "q3-3 q1-3 q2-3");
  answers.goals = {GoalId("g1")};
  CHECK(order_of(rubric, answers) == "q1-3 q3-3 q2-3");
}

TEST_CASE("a quick win takes at most the policy's time and costs nothing") {
  auto rubric = three_steps();
  auto& step = step_called(rubric, "q1-3");
  const auto is_quick = [&] { return planned(plan_of(rubric, at_two(rubric)), "q1-3").quick_win; };
  step.effort = {Days{5}, Days{10}};
  CHECK(is_quick());
  step.effort.high = Days{11};
  CHECK_FALSE(is_quick());
  step.effort.high = Days{10};
  step.cost = Cost{{Money{0}, Money{1}}, {}, CostPer::school, "2026-11", ""};
  CHECK_FALSE(is_quick());
  step.cost = Cost{{}, {Money{0}, Money{1}}, CostPer::school, "2026-11", ""};
  CHECK_FALSE(is_quick());
  step.cost = Cost{};
  CHECK(is_quick());
}

TEST_CASE("the rest go by gain for effort, where essential questions and completed standards gain more") {
  auto rubric = plot();
  add_question(rubric, "q0", "a", "s0", Gates::yes);  // not answered, so that no stage pulls
  add_question(rubric, "any", "a", "s2", Gates::no);
  add_question(rubric, "gate", "a", "s2", Gates::yes);
  add_question(rubric, "twice", "a", "s2", Gates::yes).standards = {StandardId("x")};
  add_question(rubric, "short", "a", "s2", Gates::no);
  for (const char* id : {"any", "gate", "twice", "short"}) add_step(rubric, id, id, 2, 3);
  step_called(rubric, "short").effort = {Days{2}, Days{11}};
  auto answers = answers_at(rubric, {{"any", 2}, {"gate", 2}, {"twice", 2}, {"short", 2}});
  CHECK(order_of(rubric, answers) == "short twice gate any");
}

TEST_CASE("where two steps are equal, the alphabet decides") {
  const auto rubric = three_steps();
  CHECK(order_of(rubric, at_two(rubric)) == "q1-3 q2-3 q3-3");
}

TEST_CASE("what a step needs is pulled as far forward as the step, and says for what") {
  auto rubric = three_steps();
  step_called(rubric, "q1-3").duty = true;
  step_called(rubric, "q1-3").needs = {StepId("q3-3")};
  const auto plan = plan_of(rubric, at_two(rubric));
  CHECK(order_of(plan) == "q3-3 q1-3 q2-3");
  CHECK(planned(plan, "q3-3").because == Because::duty);
  CHECK(planned(plan, "q3-3").before == StepId("q1-3"));
  CHECK_FALSE(planned(plan, "q1-3").before);
}

TEST_CASE("better after holds between steps pulled alike, and gives way to what must be") {
  auto rubric = three_steps();
  step_called(rubric, "q1-3").better_after = {StepId("q3-3")};
  CHECK(order_of(rubric, at_two(rubric)) == "q2-3 q3-3 q1-3");
  step_called(rubric, "q1-3").duty = true;
  CHECK(order_of(rubric, at_two(rubric)) == "q1-3 q2-3 q3-3");
  step_called(rubric, "q1-3").duty = false;
  step_called(rubric, "q3-3").needs = {StepId("q1-3")};
  CHECK(order_of(rubric, at_two(rubric)) == "q1-3 q2-3 q3-3");
}

TEST_CASE("steps that are better after each other are still all planned") {
  auto rubric = three_steps();
  step_called(rubric, "q1-3").better_after = {StepId("q2-3")};
  step_called(rubric, "q2-3").better_after = {StepId("q3-3")};
  step_called(rubric, "q3-3").better_after = {StepId("q1-3")};
  CHECK(plan_of(rubric, at_two(rubric)).steps.size() == 3);
}

TEST_CASE("a circle of needs that only this school's records close loses no step") {
  auto rubric = plot();
  for (const char* id : {"q1", "q2"}) add_question(rubric, id, "a", "s0", Gates::no);
  add_step(rubric, "dig", "q1", 1, 2);
  add_step(rubric, "leap", "q1", 1, 3).needs = {StepId("build")};
  add_step(rubric, "build", "q2", 2, 3).needs = {StepId("dig")};
  auto answers = answers_at(rubric, {{"q1", 1}, {"q2", 2}});
  CHECK(order_of(rubric, answers) == "dig build leap");
  record(answers, "leap", StepStatus::in_progress);
  CHECK(plan_of(rubric, answers).steps.size() == 2);
}

TEST_CASE("costs are for this school: by pupil, staff or device where their number is given") {
  auto rubric = three_steps();
  auto& step = step_called(rubric, "q1-3");
  step.cost = Cost{{Money{100}, Money{250}}, {Money{0}, Money{50}}, CostPer::pupil, "2026-11", ""};
  auto answers = at_two(rubric);
  const auto unknown = planned(plan_of(rubric, answers), "q1-3");
  CHECK_FALSE(unknown.cost_known);
  CHECK(unknown.once == Range<Money>{});
  answers.school.pupils = 200;
  answers.school.staff = 20;
  answers.school.devices = 90;
  const auto per_pupil = planned(plan_of(rubric, answers), "q1-3");
  CHECK(per_pupil.cost_known);
  CHECK(per_pupil.once == Range<Money>{Money{20'000}, Money{50'000}});
  CHECK(per_pupil.yearly == Range<Money>{Money{0}, Money{10'000}});
  const auto high = [&](CostPer per) {
    step.cost->per = per;
    return planned(plan_of(rubric, answers), "q1-3").once.high.pence;
  };
  CHECK(high(CostPer::staff) == 5'000);
  CHECK(high(CostPer::device) == 22'500);
  CHECK(high(CostPer::school) == 250);
}

TEST_CASE("a price for each of something that costs nothing is known to be nothing") {
  auto rubric = three_steps();
  step_called(rubric, "q1-3").cost = Cost{{}, {}, CostPer::device, "2026-11", ""};
  CHECK(planned(plan_of(rubric, at_two(rubric)), "q1-3").cost_known);
}
