// Which steps a plan holds, and which are left out.
#include <doctest/doctest.h>

#include "plan/plans.hpp"

using namespace waymark;
using namespace waymark::garden;

namespace {

// Questions q1, q2 and q3 of areas a, b and c, not essential, each with the steps q1-2, q1-3, q1-4 and so
// on.
Rubric three_ladders() {
  auto rubric = plot();
  for (const char* area : {"a", "b", "c"}) {
    const auto question = std::string("q") + std::to_string(area[0] - 'a' + 1);
    add_question(rubric, question, area, "s0", Gates::no);
    for (int to = 2; to <= 4; ++to)
      add_step(rubric, question + "-" + std::to_string(to), question, to - 1, to);
  }
  return rubric;
}

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
