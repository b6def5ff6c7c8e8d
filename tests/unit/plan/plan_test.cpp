#include "plan/plan.hpp"

#include <doctest/doctest.h>

#include "garden.hpp"
#include "score/score.hpp"

using namespace waymark;
using namespace waymark::garden;

namespace {

Plan plan_of(const Rubric& rubric, const Answers& answers) {
  return make_plan(rubric, answers, score(rubric, answers));
}

template <class Ids>
std::string listed_ids(const Ids& ids) {
  std::string list;
  for (const auto& id : ids) list += (list.empty() ? "" : " ") + id.text();
  return list;
}

std::string order_of(const Plan& plan) {
  std::vector<StepId> ids;
  for (const auto& step : plan.steps) ids.push_back(step.id);
  return listed_ids(ids);
}

std::string order_of(const Rubric& rubric, const Answers& answers) { return order_of(plan_of(rubric, answers)); }

const PlannedStep& planned(const Plan& plan, std::string_view id) {
  const auto at = std::find_if(plan.steps.begin(), plan.steps.end(),
                               [&](const PlannedStep& step) { return step.id.text() == id; });
  REQUIRE(at != plan.steps.end());
  return *at;
}

// Questions q1, q2 and q3 of areas a, b and c, not essential, each with the steps q1-2, q1-3, q1-4 and so on.
Rubric three_ladders() {
  auto rubric = plot();
  for (const char* area : {"a", "b", "c"}) {
    const auto question = std::string("q") + std::to_string(area[0] - 'a' + 1);
    add_question(rubric, question, area, "s0", Gates::no);
    for (int to = 2; to <= 4; ++to) add_step(rubric, question + "-" + std::to_string(to), question, to - 1, to);
  }
  return rubric;
}

Step& step_called(Rubric& rubric, std::string_view id) {
  return *std::find_if(rubric.steps.begin(), rubric.steps.end(), [&](const Step& step) { return step.id.text() == id; });
}

// q1, q2 and q3 one step below their target each, so that the order between the steps shows alone.
Rubric three_steps() {
  auto rubric = plot();
  for (const char* id : {"q1", "q2", "q3"}) {
    add_question(rubric, id, "a", "s2", Gates::no);
    add_step(rubric, std::string(id) + "-3", id, 2, 3);
  }
  rubric.goals = {{GoalId("g1"), 1, "G1", {}}, {GoalId("g2"), 2, "G2", {}}};
  return rubric;
}

Answers at_two(const Rubric& rubric) { return answers_at(rubric, {{"q1", 2}, {"q2", 2}, {"q3", 2}}); }

}  // namespace

TEST_CASE("a question below its target gets the chain of steps up to it, and no more") {
  const auto rubric = three_ladders();
  const auto plan = plan_of(rubric, answers_at(rubric, {{"q1", 1}, {"q2", 3}, {"q3", 4}}));
  CHECK(order_of(plan) == "q1-2 q1-3");
  CHECK(planned(plan, "q1-2").from == 1);
  CHECK(planned(plan, "q1-2").to == 2);
  CHECK(planned(plan, "q1-3").after == std::vector{StepId("q1-2")});
}

TEST_CASE("a target of the school's own decides how far its plan goes") {
  const auto rubric = three_ladders();
  auto answers = answers_at(rubric, {{"q1", 1}, {"q2", 3}});
  answers.targets = {{AreaId("a"), 2}, {AreaId("b"), 4}};
  CHECK(order_of(rubric, answers) == "q1-2 q2-4");
}

TEST_CASE("questions that are unanswered or do not apply get no steps") {
  const auto rubric = three_ladders();
  auto answers = answers_at(rubric, {{"q1", 2}});
  given_to(answers, "q2").reply = Reply::not_applicable;
  CHECK(order_of(rubric, answers) == "q1-3");
}

TEST_CASE("not sure adds a step to find out, before the steps of its question") {
  auto rubric = three_ladders();
  auto answers = answers_at(rubric, {});
  given_to(answers, "q1").reply = Reply::not_sure;
  const auto plan = plan_of(rubric, answers);
  CHECK(order_of(plan) == "find-out-q1 q1-2 q1-3");
  const auto& find_out = planned(plan, "find-out-q1");
  CHECK(find_out.kind == StepKind::find_out);
  CHECK(find_out.effort == Range<Days>{Days{3}, Days{3}});
  CHECK(find_out.quick_win);
  CHECK(planned(plan, "q1-2").after == std::vector{StepId("find-out-q1")});
  answers.targets = {{AreaId("a"), 1}};
  CHECK(order_of(rubric, answers) == "find-out-q1");
  rubric.policy.find_out_days = Days{11};
  CHECK_FALSE(planned(plan_of(rubric, answers), "find-out-q1").quick_win);
}

TEST_CASE("finding out that is done or declined is not asked again") {
  const auto rubric = three_ladders();
  for (const auto status : {StepStatus::done, StepStatus::declined}) {
    auto answers = answers_at(rubric, {});
    given_to(answers, "q1").reply = Reply::not_sure;
    record(answers, "find-out-q1", status);
    CHECK(order_of(rubric, answers) == "q1-2 q1-3");
  }
}

TEST_CASE("a step that starts lower is taken from wherever the school stands") {
  auto rubric = plot();
  add_question(rubric, "q1", "a", "s0", Gates::no);
  add_step(rubric, "leap", "q1", 1, 3);
  CHECK(order_of(rubric, answers_at(rubric, {{"q1", 1}})) == "leap");
  const auto plan = plan_of(rubric, answers_at(rubric, {{"q1", 2}}));
  CHECK(planned(plan, "leap").from == 2);
}

TEST_CASE("of several ways up, the one that rises least is taken, and of equals the first by name") {
  auto rubric = plot();
  add_question(rubric, "q1", "a", "s0", Gates::no);
  add_step(rubric, "leap", "q1", 1, 3);
  add_step(rubric, "second", "q1", 1, 2);
  add_step(rubric, "first", "q1", 1, 2);
  CHECK(order_of(rubric, answers_at(rubric, {{"q1", 1}})) == "first leap");
}

TEST_CASE("a way up that is under way is kept to, and another is taken where one was declined") {
  auto rubric = plot();
  add_question(rubric, "q1", "a", "s0", Gates::no);
  add_step(rubric, "first", "q1", 1, 3);
  add_step(rubric, "second", "q1", 1, 3);
  auto begun = answers_at(rubric, {{"q1", 1}});
  record(begun, "second", StepStatus::in_progress);
  CHECK(order_of(rubric, begun) == "second");
  auto declined = answers_at(rubric, {{"q1", 1}});
  record(declined, "first", StepStatus::declined);
  CHECK(order_of(rubric, declined) == "second");
}

TEST_CASE("a step recorded as done is not planned, and what follows it is") {
  const auto rubric = three_ladders();
  auto answers = answers_at(rubric, {{"q1", 1}});
  record(answers, "q1-2", StepStatus::done);
  const auto plan = plan_of(rubric, answers);
  CHECK(order_of(plan) == "q1-3");
  CHECK(planned(plan, "q1-3").after.empty());
}

TEST_CASE("what a step needs is planned first, even where its own area asks for no more") {
  auto rubric = three_ladders();
  step_called(rubric, "q2-3").needs = {StepId("q1-4")};
  const auto plan = plan_of(rubric, answers_at(rubric, {{"q1", 3}, {"q2", 2}}));
  CHECK(order_of(plan) == "q1-4 q2-3");
  CHECK(planned(plan, "q2-3").after == std::vector{StepId("q1-4")});
}

TEST_CASE("a need is met where the school stands there already, or has recorded it as done") {
  auto rubric = three_ladders();
  step_called(rubric, "q2-3").needs = {StepId("q1-4")};
  CHECK(order_of(rubric, answers_at(rubric, {{"q1", 4}, {"q2", 2}})) == "q2-3");
  auto answers = answers_at(rubric, {{"q1", 3}, {"q2", 2}});
  record(answers, "q1-4", StepStatus::done);
  CHECK(order_of(rubric, answers) == "q2-3");
}

TEST_CASE("a need is met by another step that does the same") {
  auto rubric = plot();
  for (const char* id : {"q1", "q2"}) add_question(rubric, id, "a", "s0", Gates::no);
  add_step(rubric, "dig-by-hand", "q1", 2, 3);
  add_step(rubric, "dig-deep", "q1", 2, 3);
  add_step(rubric, "build", "q2", 2, 3).needs = {StepId("dig-deep")};
  const auto plan = plan_of(rubric, answers_at(rubric, {{"q1", 2}, {"q2", 2}}));
  CHECK(order_of(plan) == "dig-by-hand build");
  CHECK(plan.waiting.empty());
}

TEST_CASE("a need that is not asked of the school, or not answered, holds up nothing") {
  auto rubric = three_ladders();
  step_called(rubric, "q2-3").needs = {StepId("q1-4")};
  CHECK(order_of(rubric, answers_at(rubric, {{"q2", 2}})) == "q2-3");
  auto answers = answers_at(rubric, {{"q2", 2}});
  answers.given.erase(answers.given.begin());
  CHECK(order_of(rubric, answers) == "q2-3");
}

TEST_CASE("a declined step is left out, and the steps above it wait") {
  const auto rubric = three_ladders();
  auto answers = answers_at(rubric, {{"q1", 1}, {"q2", 2}});
  record(answers, "q1-2", StepStatus::declined);
  const auto plan = plan_of(rubric, answers);
  CHECK(order_of(plan) == "q2-3");
  CHECK(listed_ids(plan.declined) == "q1-2");
  CHECK(listed_ids(plan.waiting) == "q1-3");
}

TEST_CASE("a declined step that the school has passed is not mentioned") {
  const auto rubric = three_ladders();
  auto answers = answers_at(rubric, {{"q1", 3}});
  record(answers, "q1-2", StepStatus::declined);
  const auto plan = plan_of(rubric, answers);
  CHECK(plan.steps.empty());
  CHECK(plan.declined.empty());
}

TEST_CASE("what needs a declined step waits, with all that rests on it") {
  auto rubric = three_ladders();
  step_called(rubric, "q2-2").needs = {StepId("q1-3")};
  step_called(rubric, "q3-3").needs = {StepId("q2-3")};
  auto answers = answers_at(rubric, {{"q1", 2}, {"q2", 1}, {"q3", 2}});
  record(answers, "q1-3", StepStatus::declined);
  const auto plan = plan_of(rubric, answers);
  CHECK(plan.steps.empty());
  CHECK(listed_ids(plan.declined) == "q1-3");
  CHECK(listed_ids(plan.waiting) == "q2-2 q2-3 q3-3");
}

TEST_CASE("what was there only for a step that waits is left out with it") {
  auto rubric = three_ladders();
  step_called(rubric, "q2-3").needs = {StepId("q1-3"), StepId("q3-4")};
  auto answers = answers_at(rubric, {{"q1", 2}, {"q2", 2}, {"q3", 3}});
  record(answers, "q1-3", StepStatus::declined);
  const auto plan = plan_of(rubric, answers);
  CHECK(plan.steps.empty());
  CHECK(listed_ids(plan.waiting) == "q2-3");
}

TEST_CASE("what is under way or planned stays in the plan, even above the target") {
  const auto rubric = three_ladders();
  auto answers = answers_at(rubric, {{"q1", 3}, {"q2", 3}, {"q3", 3}});
  record(answers, "q1-4", StepStatus::in_progress);
  record(answers, "q2-4", StepStatus::planned);
  record(answers, "q3-4", StepStatus::not_started);
  const auto plan = plan_of(rubric, answers);
  REQUIRE(order_of(plan) == "q1-4 q2-4");
  CHECK(plan.steps[0].because == Because::in_progress);
  CHECK(plan.steps[1].status == StepStatus::planned);
}

TEST_CASE("steps come under way first, then duties, dates, the stage, the goals as ranked, then the rest") {
  auto rubric = plot();
  rubric.goals = {{GoalId("g1"), 1, "G1", {}}, {GoalId("g2"), 2, "G2", {}}};
  for (const char* id : {"goal-1", "goal-2", "duty", "rest", "date", "begun"}) {
    add_question(rubric, id, "a", "s2", Gates::no);
    add_step(rubric, std::string(id) + "-3", id, 2, 3);
  }
  add_question(rubric, "stage", "a", "s0", Gates::yes);
  add_step(rubric, "stage-3", "stage", 2, 3);
  step_called(rubric, "duty-3").duty = true;
  step_called(rubric, "date-3").deadline = Date{2027, 3, 1};
  step_called(rubric, "goal-1-3").goals = {GoalId("g1")};
  step_called(rubric, "goal-2-3").goals = {GoalId("g1"), GoalId("g2")};
  auto answers = answers_at(rubric, {{"goal-1", 2}, {"goal-2", 2}, {"duty", 2}, {"rest", 2}, {"date", 2}, {"begun", 2}, {"stage", 2}});
  answers.goals = {GoalId("g2"), GoalId("g1")};
  record(answers, "begun-3", StepStatus::in_progress);
  const auto plan = plan_of(rubric, answers);
  CHECK(order_of(plan) == "begun-3 duty-3 date-3 stage-3 goal-2-3 goal-1-3 rest-3");
  std::vector<Because> reasons;
  for (const auto& step : plan.steps) reasons.push_back(step.because);
  CHECK(reasons == std::vector{Because::in_progress, Because::duty, Because::deadline, Because::unlocks_stage,
                               Because::serves_goal, Because::serves_goal, Because::worth_it});
  CHECK(planned(plan, "stage-3").stage == StageId("s0"));
  CHECK(planned(plan, "goal-2-3").goal == GoalId("g2"));
  CHECK(planned(plan, "goal-1-3").goal == GoalId("g1"));
}

TEST_CASE("only the stage where the school stands pulls its essential steps, and only up to the secure level") {
  auto rubric = plot();
  add_question(rubric, "q0", "a", "s0", Gates::yes);
  add_question(rubric, "q1", "a", "s1", Gates::yes);
  add_question(rubric, "q2", "a", "s1", Gates::no);
  add_question(rubric, "q3", "a", "s2", Gates::yes);
  for (const char* id : {"q1", "q2", "q3"}) add_step(rubric, std::string(id) + "-3", id, 2, 3);
  add_step(rubric, "q1-4", "q1", 3, 4);
  auto answers = answers_at(rubric, {{"q0", 3}, {"q1", 2}, {"q2", 2}, {"q3", 2}});
  answers.targets = {{AreaId("a"), 4}};
  const auto plan = plan_of(rubric, answers);
  CHECK(planned(plan, "q1-3").because == Because::unlocks_stage);
  CHECK(planned(plan, "q1-3").stage == StageId("s1"));
  for (const char* id : {"q1-4", "q2-3", "q3-3"}) CHECK(planned(plan, id).because == Because::worth_it);
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
