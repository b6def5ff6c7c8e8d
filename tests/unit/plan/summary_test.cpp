#include "plan/summary.hpp"

#include "plans.hpp"

using namespace waymark;
using namespace waymark::garden;

namespace {

// Two standards in area `a`: `one` rests on q1, `two` on q1 and q2.
Rubric with_standards() {
  auto rubric = plot();
  rubric.facts_checked = Date{2026, 9, 1};  // the plan's first day
  rubric.terms = {{TermId("autumn"), "Autumn", MonthDay{9, 1}}, {TermId("spring"), "Spring", MonthDay{1, 1}}, {TermId("summer"), "Summer", MonthDay{5, 1}}};
  rubric.areas[0].standards = {{StandardId("one"), AreaId("a"), "One", "", ""}, {StandardId("two"), AreaId("a"), "Two", "", ""}};
  add_question(rubric, "q1", "a", "s0", Gates::yes).standards = {StandardId("one"), StandardId("two")};
  add_question(rubric, "q2", "a", "s1", Gates::no).standards = {StandardId("two")};
  add_step(rubric, "q1-to-2", "q1", 1, 2);
  add_step(rubric, "q1-to-3", "q1", 2, 3);
  add_step(rubric, "q1-to-4", "q1", 3, 4);
  add_step(rubric, "q2-to-3", "q2", 1, 3);
  return rubric;
}

SchoolSummary summary_of(const Rubric& rubric, const Answers& answers) {
  const auto scores = score(rubric, answers);
  return summarise(rubric, answers, scores, make_plan(rubric, answers, scores));
}

Answers with_time(Answers answers, int days_per_term) {
  answers.capacity.days_per_term = Days{days_per_term * 10};
  return answers;
}

}  // namespace

TEST_CASE("a standard is projected for the day on which the last step that meets it ends") {
  const auto rubric = with_standards();
  const auto answers = with_time(answers_at(rubric, {{"q1", 1}, {"q2", 1}}), 100);
  const auto scores = score(rubric, answers);
  auto plan = make_plan(rubric, answers, scores);
  for (auto& step : plan.steps) {
    REQUIRE(step.placed);
    step.placed->ends = step.id == StepId("q1-to-3") ? Date{2027, 5, 1} : step.id == StepId("q2-to-3") ? Date{2027, 9, 1} : Date{2027, 1, 1};
  }
  const auto school = summarise(rubric, answers, scores, plan);
  CHECK(school.standards[0] == SummaryStandard{StandardState::not_yet, Date{2027, 5, 1}, Lacks::nothing});
  CHECK(school.standards[1] == SummaryStandard{StandardState::not_yet, Date{2027, 9, 1}, Lacks::nothing});
}

TEST_CASE("steps above the level that meets a standard do not put off its day") {
  const auto rubric = with_standards();
  auto answers = with_time(answers_at(rubric, {{"q1", 1}, {"q2", 3}}), 100);
  answers.targets = {{AreaId("a"), 4}};
  const auto scores = score(rubric, answers);
  auto plan = make_plan(rubric, answers, scores);
  for (auto& step : plan.steps) {
    REQUIRE(step.placed);
    step.placed->ends = step.id == StepId("q1-to-4") ? Date{2029, 1, 1} : Date{2027, 1, 1};
  }
  CHECK(summarise(rubric, answers, scores, plan).standards[0].projected == Date{2027, 1, 1});
}

TEST_CASE("a standard that is met, or does not apply, needs no day and lacks nothing") {
  const auto rubric = with_standards();
  auto answers = answers_at(rubric, {{"q1", 3}});
  given_to(answers, "q2").reply = Reply::not_applicable;
  CHECK(summary_of(rubric, answers).standards[0] == SummaryStandard{StandardState::met, {}, Lacks::nothing});
  given_to(answers, "q1").reply = Reply::not_applicable;
  CHECK(summary_of(rubric, answers).standards[0] == SummaryStandard{StandardState::not_applicable, {}, Lacks::nothing});
}

TEST_CASE("a standard with a question that has no answer has no day, whatever is planned") {
  const auto rubric = with_standards();
  const auto school = summary_of(rubric, with_time(answers_at(rubric, {{"q1", 1}}), 100));
  CHECK(school.standards[0].projected);
  CHECK(school.standards[1] == SummaryStandard{StandardState::not_yet, {}, Lacks::answer});
}

TEST_CASE("a standard whose step has no place in the plan has no day") {
  const auto rubric = with_standards();
  const auto school = summary_of(rubric, with_time(answers_at(rubric, {{"q1", 1}, {"q2", 3}}), 0));
  CHECK(school.standards[0] == SummaryStandard{StandardState::not_yet, {}, Lacks::place});
}

TEST_CASE("a standard whose step is declined has no day") {
  const auto rubric = with_standards();
  auto answers = with_time(answers_at(rubric, {{"q1", 2}, {"q2", 3}}), 100);
  record(answers, "q1-to-3", StepStatus::declined);
  CHECK(summary_of(rubric, answers).standards[0] == SummaryStandard{StandardState::not_yet, {}, Lacks::step});
}

TEST_CASE("levels, steps and coverage of a summary are those of the scores and the plan") {
  const auto rubric = with_standards();
  auto answers = with_time(answers_at(rubric, {{"q1", 2}}), 100);
  answers.school = {900001, "Seedling", PhaseId("primary"), 210, 30, 60};
  answers.cycle = "2026-autumn";
  given_to(answers, "q2").reply = Reply::not_sure;
  const auto scores = score(rubric, answers);
  const auto plan = make_plan(rubric, answers, scores);
  const auto school = summarise(rubric, answers, scores, plan);
  CHECK(school.questions == std::vector<std::int16_t>{2, 1});
  CHECK(school.areas[0] == SummaryArea{2, 3, 2, 2});
  CHECK(school.asked == 2);
  CHECK(school.answered == 2);
  CHECK(school.devices == 60);
  CHECK(school.here == scores.here);
  // Finding out is no step of the rubric, but its days count in its year.
  REQUIRE(school.steps.size() + 1 == plan.steps.size());
  for (const auto& step : school.steps) CHECK(planned(plan, rubric.steps[step.step].id.text()).placed->ends == step.ends);
  std::int64_t used = 0, planned_days = 0;
  for (const auto& year : school.years) used += year.days.used.tenths;
  for (const auto& step : plan.steps) planned_days += step.planned_days.tenths;
  CHECK(used == planned_days);
}

TEST_CASE("a summary tells what a step costs each year, whatever contract it takes the place of") {
  const auto rubric = with_standards();
  const auto answers = with_time(answers_at(rubric, {{"q1", 2}}), 100);
  const auto scores = score(rubric, answers);
  auto plan = make_plan(rubric, answers, scores);
  REQUIRE(!plan.steps.empty());
  plan.steps[0].planned_yearly = Money{30'000};
  plan.steps[0].in_place_of = Money{12'000};
  CHECK(summarise(rubric, answers, scores, plan).steps[0].yearly == Money{42'000});
}

TEST_CASE("in a summary, a question that does not apply differs from one without an answer") {
  const auto rubric = with_standards();
  auto answers = answers_at(rubric, {});
  given_to(answers, "q1").reply = Reply::not_applicable;
  CHECK(summary_of(rubric, answers).questions == std::vector<std::int16_t>{-1, 0});
}
