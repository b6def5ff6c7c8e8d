#include "score/progress.hpp"

#include <doctest/doctest.h>

#include "garden.hpp"
#include "score/score.hpp"

using namespace waymark;
using namespace waymark::garden;

namespace {

// Area `a` with two essential questions and a standard that both decide; a step for each rise of q1.
Rubric two_questions() {
  auto rubric = plot();
  rubric.terms = {{TermId("autumn"), "Autumn", MonthDay{9, 1}}, {TermId("spring"), "Spring", MonthDay{1, 1}}};
  rubric.areas[0].standards.push_back({StandardId("a-1"), AreaId("a"), "", "", ""});
  for (const char* id : {"q1", "q2"}) add_question(rubric, id, "a", "s0", Gates::yes).standards = {StandardId("a-1")};
  for (int to = 2; to <= 4; ++to) add_step(rubric, "q1-to-" + std::to_string(to), "q1", to - 1, to);
  return rubric;
}

Answers on_day(Answers answers, int year) {
  answers.date = Date{year, 11, 16};
  answers.cycle = std::to_string(year) + "-autumn";
  return answers;
}

// A cycle of the year before whose levels are known from its results.
Cycle with_results(const Rubric& rubric, const Answers& answers) {
  Cycle cycle;
  cycle.answers = on_day(answers, 2025);
  cycle.levels_from = LevelsFrom::results;
  cycle.then = score(rubric, answers);
  cycle.asked.emplace();
  for (const auto& given : answers.given) cycle.asked->push_back(given.question);
  return cycle;
}

Progress compare(const Rubric& rubric, const Cycle& then, const Answers& now) {
  const auto dated = on_day(now, 2026);
  return compare_cycles(rubric, {then}, present_cycle(dated, score(rubric, dated), Plan{}));
}

std::vector<Reason> reasons_of_area(const Progress& progress) { return reasons(progress.areas.front().levels); }

StepOutlook outlook(std::string_view step, const Date& ends) {
  return {StepId(step), QuestionId("q1"), StepStatus::not_started, PlanTerm{TermId("spring"), ends, ends, false, false, {}, {}}, ends, {}};
}

}  // namespace

TEST_CASE("what a school changed is the school's, and no other reason is named") {
  const auto rubric = two_questions();
  const auto progress = compare(rubric, with_results(rubric, answers_at(rubric, {{"q1", 2}, {"q2", 3}})), answers_at(rubric, {{"q1", 3}, {"q2", 3}}));
  CHECK(reasons_of_area(progress) == std::vector{Reason::school});
  CHECK(moved_by(progress.areas.front().levels, Reason::school) == std::pair<std::optional<int>, std::optional<int>>{2, 3});
  CHECK(reasons(progress.standards.front().states) == std::vector{Reason::school});
  CHECK(reasons(progress.stages.front().states) == std::vector{Reason::school});
  CHECK(progress.standards_met == Course<int>{0, 0, 0, 0, 1});
  CHECK(progress.meeting == Course<int>{1, 1, 1, 1, 2});
}

TEST_CASE("a change of the rubric alone moves nothing that is called the school's") {
  const auto then = two_questions();
  const auto answers = answers_at(then, {{"q1", 3}, {"q2", 2}});
  auto today = then;
  today.questions[1].essential = false;  // q2 no longer gates
  today.questions[1].standards.clear();
  const auto progress = compare(today, with_results(then, answers), answers);
  CHECK(progress.areas.front().levels == LevelCourse{2, 3, 3, 3, 3});
  CHECK(reasons_of_area(progress) == std::vector{Reason::content});
  CHECK(reasons(progress.stages.front().states) == std::vector{Reason::content});
  CHECK(reasons(progress.standards.front().states) == std::vector{Reason::content});
  CHECK(progress.questions.empty());
  CHECK(progress.done.empty());
}

TEST_CASE("a question that is new counts as it was first answered, whichever way that moves the area") {
  const auto then = two_questions();
  auto answers = answers_at(then, {{"q1", 3}, {"q2", 3}});
  auto today = then;
  add_question(today, "q3", "a", "s0", Gates::yes);
  for (const int level : {1, 4}) {
    CAPTURE(level);
    const auto now = answers_at(today, {{"q1", 3}, {"q2", 3}, {"q3", level}});
    auto past = with_results(then, answers);
    past.answers.given = answers_at(today, {{"q1", 3}, {"q2", 3}}).given;
    const auto progress = compare(today, past, now);
    CHECK(progress.areas.front().levels.then == 3);
    CHECK(progress.areas.front().levels.content == std::min(level, 3));
    CHECK(progress.areas.front().levels.content == progress.areas.front().levels.now);
    CHECK(progress.new_questions == std::vector{QuestionId("q3")});
  }
}

TEST_CASE("an answer that was only corrected moves nothing that is called the school's") {
  const auto rubric = two_questions();
  auto now = answers_at(rubric, {{"q1", 2}, {"q2", 3}});
  given_to(now, "q1").corrects = "It was never so.";
  const auto progress = compare(rubric, with_results(rubric, answers_at(rubric, {{"q1", 3}, {"q2", 3}})), now);
  CHECK(progress.areas.front().levels == LevelCourse{3, 3, 2, 2, 2});
  CHECK(reasons_of_area(progress) == std::vector{Reason::corrected});
  REQUIRE(progress.questions.size() == 1);
  CHECK(progress.questions.front().corrects == "It was never so.");
}

TEST_CASE("a correction and a change of the school stand apart, though together they move nothing") {
  const auto rubric = two_questions();
  auto now = answers_at(rubric, {{"q1", 2}, {"q2", 3}});
  given_to(now, "q1").corrects = "It was never so.";
  const auto progress = compare(rubric, with_results(rubric, answers_at(rubric, {{"q1", 3}, {"q2", 2}})), now);
  CHECK(progress.areas.front().levels == LevelCourse{2, 2, 2, 2, 2});
  now = answers_at(rubric, {{"q1", 1}, {"q2", 3}});
  given_to(now, "q1").corrects = "It was never so.";
  CHECK(compare(rubric, with_results(rubric, answers_at(rubric, {{"q1", 3}, {"q2", 2}})), now).areas.front().levels == LevelCourse{2, 2, 1, 1, 1});
}

TEST_CASE("a first answer is neither the school's change nor the rubric's") {
  const auto rubric = two_questions();
  const auto progress = compare(rubric, with_results(rubric, answers_at(rubric, {{"q1", 3}})), answers_at(rubric, {{"q1", 3}, {"q2", 2}}));
  CHECK(progress.areas.front().levels == LevelCourse{3, 3, 3, 2, 2});
  CHECK(reasons_of_area(progress) == std::vector{Reason::first_answer});
}

TEST_CASE("a question that is left out now is not answered for the first time, and waits to be answered again") {
  const auto rubric = two_questions();
  auto then = answers_at(rubric, {{"q1", 3}});
  given_to(then, "q2").reply = Reply::not_sure;
  const auto progress = compare(rubric, with_results(rubric, then), answers_at(rubric, {}));
  CHECK(reasons_of_area(progress) == std::vector{Reason::school});
  REQUIRE(progress.questions.size() == 2);
  for (const auto& question : progress.questions) CHECK(reasons(question.levels) == std::vector{Reason::school});
  CHECK(progress.to_answer_again == std::vector{QuestionId("q1")});
  auto not_needed = answers_at(rubric, {{"q2", 3}});
  given_to(not_needed, "q1").reply = Reply::not_applicable;
  CHECK(compare(rubric, with_results(rubric, then), not_needed).to_answer_again.empty());
  CHECK(compare(rubric, with_results(rubric, not_needed), then).to_answer_again.empty());
  CHECK(compare(rubric, with_results(rubric, not_needed), answers_at(rubric, {})).to_answer_again == std::vector{QuestionId("q1"), QuestionId("q2")});
}

TEST_CASE("an answer that nobody was sure of and that is known now is found out") {
  const auto rubric = two_questions();
  auto then = answers_at(rubric, {{"q2", 3}});
  given_to(then, "q1").reply = Reply::not_sure;
  const auto progress = compare(rubric, with_results(rubric, then), answers_at(rubric, {{"q1", 3}, {"q2", 3}}));
  CHECK(reasons_of_area(progress) == std::vector{Reason::first_answer});
  REQUIRE(progress.done.size() == 1);
  CHECK(progress.done.front() == DoneStep{{}, QuestionId("q1"), HowDone::found_out});
}

TEST_CASE("without results, the levels of then are those of today's rubric, and it says so") {
  const auto rubric = two_questions();
  Cycle then;
  then.answers = on_day(answers_at(rubric, {{"q1", 2}, {"q2", 3}}), 2025);
  const auto progress = compare(rubric, then, answers_at(rubric, {{"q1", 2}, {"q2", 3}}));
  CHECK(progress.levels_from == LevelsFrom::todays_content);
  CHECK(progress.areas.front().levels == LevelCourse{2, 2, 2, 2, 2});
}

TEST_CASE("a step is done when it is recorded since then, or when the answers have reached its level") {
  const auto rubric = two_questions();
  auto then = answers_at(rubric, {{"q1", 1}, {"q2", 1}});
  auto now = answers_at(rubric, {{"q1", 3}, {"q2", 1}});
  record(now, "q1-to-2", StepStatus::done);
  auto past = with_results(rubric, then);
  const auto done = compare(rubric, past, now).done;
  REQUIRE(done.size() == 2);
  CHECK(done[0] == DoneStep{StepId("q1-to-2"), QuestionId("q1"), HowDone::recorded});
  CHECK(done[1] == DoneStep{StepId("q1-to-3"), QuestionId("q1"), HowDone::reached});
  record(past.answers, "q1-to-2", StepStatus::done);
  CHECK(compare(rubric, past, now).done.size() == 1);
}

TEST_CASE("a step that was corrected away from was never done since") {
  const auto rubric = two_questions();
  auto now = answers_at(rubric, {{"q1", 3}, {"q2", 1}});
  given_to(now, "q1").corrects = "It was so all along.";
  CHECK(compare(rubric, with_results(rubric, answers_at(rubric, {{"q1", 1}, {"q2", 1}})), now).done.empty());
}

TEST_CASE("a step planned to end by now that still stands in the plan is late") {
  const auto rubric = two_questions();
  auto past = with_results(rubric, answers_at(rubric, {{"q1", 1}, {"q2", 1}}));
  past.plan = {outlook("q1-to-2", {2026, 3, 31}), outlook("q1-to-3", {2026, 12, 31})};
  auto now = on_day(answers_at(rubric, {{"q1", 1}, {"q2", 1}}), 2026);
  auto present = present_cycle(now, score(rubric, now), Plan{});
  present.plan = {outlook("q1-to-2", {2027, 3, 31}), outlook("q1-to-3", {2027, 7, 31})};
  const auto late = compare_cycles(rubric, {past}, present).late;
  REQUIRE(late.size() == 1);
  CHECK(late.front().now.ends == Date{2027, 3, 31});
  present.plan->clear();  // done, or no longer needed
  CHECK(compare_cycles(rubric, {past}, present).late.empty());
}

TEST_CASE("a step that moves within its term is not late, but one with a day of its own is") {
  const auto rubric = two_questions();
  auto past = with_results(rubric, answers_at(rubric, {{"q1", 1}, {"q2", 1}}));
  past.plan = {outlook("q1-to-2", {2026, 11, 10})};
  auto now = on_day(answers_at(rubric, {{"q1", 1}, {"q2", 1}}), 2026);
  auto present = present_cycle(now, score(rubric, now), Plan{});
  present.plan = {outlook("q1-to-2", {2026, 12, 10})};
  CHECK(compare_cycles(rubric, {past}, present).late.empty());
  past.plan->front().due = Date{2026, 11, 10};
  CHECK(compare_cycles(rubric, {past}, present).late.size() == 1);
}

TEST_CASE("without a plan of then, the day that a school set itself counts") {
  const auto rubric = two_questions();
  Cycle past;
  past.answers = on_day(answers_at(rubric, {{"q1", 1}, {"q2", 1}}), 2025);
  record(past.answers, "q1-to-2", StepStatus::planned);
  past.answers.steps.front().due = Date{2026, 4, 17};
  auto now = on_day(answers_at(rubric, {{"q1", 1}, {"q2", 1}}), 2026);
  auto present = present_cycle(now, score(rubric, now), Plan{});
  present.plan = {outlook("q1-to-2", {2027, 3, 31})};
  CHECK(compare_cycles(rubric, {past}, present).late.size() == 1);
  past.answers.steps.front().due = Date{2026, 12, 1};
  CHECK(compare_cycles(rubric, {past}, present).late.empty());
}

TEST_CASE("all cycles are told with today's rubric and later corrections, oldest first") {
  const auto rubric = two_questions();
  auto first = with_results(rubric, answers_at(rubric, {{"q1", 1}, {"q2", 3}}));
  first.answers = on_day(first.answers, 2024);
  const auto second = with_results(rubric, answers_at(rubric, {{"q1", 4}, {"q2", 3}}));
  auto now = on_day(answers_at(rubric, {{"q1", 2}, {"q2", 3}}), 2026);
  given_to(now, "q1").corrects = "It was never so.";
  const auto cycles = compare_cycles(rubric, {first, second}, present_cycle(now, score(rubric, now), Plan{})).cycles;
  REQUIRE(cycles.size() == 3);
  CHECK(cycles[0].cycle == "2024-autumn");
  CHECK(cycles[0].areas.front() == 1);  // what was wrong in 2025 says nothing about 2024
  CHECK(cycles[1].areas.front() == 2);
  CHECK(cycles[2].areas.front() == 2);
}

TEST_CASE("an answer that was wrong is put right in every cycle before that gave the same") {
  const auto rubric = two_questions();
  std::vector<Cycle> past;
  for (const int level : {1, 4, 4}) {
    past.push_back(with_results(rubric, answers_at(rubric, {{"q1", level}, {"q2", 4}})));
    past.back().answers = on_day(past.back().answers, 2022 + static_cast<int>(past.size()));
  }
  auto now = on_day(answers_at(rubric, {{"q1", 2}, {"q2", 4}}), 2026);
  given_to(now, "q1").corrects = "It was never so.";
  const auto cycles = compare_cycles(rubric, past, present_cycle(now, score(rubric, now), Plan{})).cycles;
  std::vector<std::optional<int>> levels;
  for (const auto& cycle : cycles) levels.push_back(cycle.areas.front());
  CHECK(levels == std::vector<std::optional<int>>{1, 2, 2, 2});
}
