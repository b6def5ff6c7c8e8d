// What Waymark promises of the content it ships.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/builtin.hpp"
#include "load/content.hpp"
#include "load/lint.hpp"
#include "load/snapshot.hpp"

using namespace waymark;

namespace {

const Rubric& shipped() {
  static const Rubric rubric = read_snapshot(builtin_snapshot());
  return rubric;
}

template <class Items, class Test>
std::size_t count(const Items& items, Test test) {
  return static_cast<std::size_t>(std::count_if(items.begin(), items.end(), test));
}

}  // namespace

TEST_CASE("the shipped content passes its own linter without a warning") {
  Diagnostics diagnostics;
  const auto linted = lint_files(builtin_content(), "content/", std::nullopt, diagnostics);
  for (const auto& item : diagnostics.sorted()) MESSAGE(item.path << ": " << item.message);
  CHECK(diagnostics.sorted().empty());
  CHECK(linted.grades.median <= 80);
  CHECK(linted.grades.highest <= 80);
  CHECK(linted.grades.texts == shipped().questions.size() + shipped().steps.size());
}

TEST_CASE("the shipped content covers 12 sets and 50 standards, six of them core by 2030") {
  const auto& rubric = shipped();
  const auto is_set = [](const Area& area) { return !area.standards.empty(); };
  CHECK(count(rubric.areas, is_set) == 12);
  CHECK(rubric.areas.size() == 20);
  std::size_t standards = 0;
  std::size_t decided = 0;
  for (const auto& area : rubric.areas) {
    standards += area.standards.size();
    decided += count(area.standards, [&](const Standard& standard) {
      return count(rubric.questions, [&](const Question& question) {
               return std::find(question.standards.begin(), question.standards.end(), standard.id) != question.standards.end();
             }) > 0;
    });
    CHECK_MESSAGE(area.core == (area.meet_by == 2030), area.id.text());
    CHECK_MESSAGE(is_set(area) == !area.url.empty(), area.id.text());
  }
  CHECK(standards == 50);
  CHECK(decided == 50);
  const std::set<std::string> core = {"broadband", "wireless", "switching", "digital-leadership", "filtering-monitoring", "cyber-security"};
  for (const auto& area : rubric.areas) CHECK_MESSAGE(area.core == (core.count(area.id.text()) == 1), area.id.text());
}

TEST_CASE("every stage of the shipped content has an essential question, and every area one of the short set") {
  const auto& rubric = shipped();
  REQUIRE(rubric.stages.size() == 7);
  for (const auto& stage : rubric.stages) {
    CHECK_MESSAGE(count(rubric.questions, [&](const Question& q) { return q.stage == stage.id && q.essential; }) > 0, stage.id.text());
  }
  for (const auto& area : rubric.areas) {
    CHECK_MESSAGE(count(rubric.questions, [&](const Question& q) { return q.area == area.id && q.core; }) > 0, area.id.text());
  }
}

TEST_CASE("the short set fits one meeting, and the full set has 75 to 90 questions") {
  const auto& questions = shipped().questions;
  const auto core = count(questions, [](const Question& question) { return question.core; });
  CHECK(core >= 25);
  CHECK(core <= 35);
  CHECK(questions.size() >= 75);
  CHECK(questions.size() <= 90);
}

TEST_CASE("every rise between levels of the shipped content has a step") {
  const auto& rubric = shipped();
  for (const auto& question : rubric.questions) {
    for (int level = 1; level < static_cast<int>(rubric.levels.size()); ++level) {
      const auto rises = count(rubric.steps, [&](const Step& step) {
        return step.question == question.id && step.from <= level && step.to > level;
      });
      CHECK_MESSAGE(rises > 0, question.id.text() << " from level " << level);
    }
  }
}

TEST_CASE("at least a third of the shipped steps are quick wins") {
  const auto& rubric = shipped();
  const auto quick = count(rubric.steps, [&](const Step& step) { return !step.cost && step.effort.high <= rubric.policy.quick_win_days; });
  CHECK(quick * 3 >= rubric.steps.size());
  MESSAGE(quick << " of " << rubric.steps.size() << " steps are quick wins");
}

TEST_CASE("every cost of the shipped content says its basis and the month of its prices") {
  for (const auto& step : shipped().steps) {
    if (!step.cost) continue;
    CHECK_MESSAGE(!step.cost->basis.empty(), step.id.text());
    CHECK_MESSAGE(!step.cost->priced.empty(), step.id.text());
  }
}

TEST_CASE("the shipped steps that others help with name people from both sides of the school") {
  const auto& steps = shipped().steps;
  // Nearly every step names somebody to involve; a few are one person's work.
  CHECK(count(steps, [](const Step& step) { return !step.involve.empty(); }) * 10 >= steps.size() * 9);
}

TEST_CASE("there are eight goals, each with measures, and each served by steps") {
  const auto& rubric = shipped();
  CHECK(rubric.goals.size() == 8);
  for (const auto& goal : rubric.goals) {
    CHECK_MESSAGE(goal.measures.size() >= 2, goal.id.text());
    const auto serving = count(rubric.steps, [&](const Step& step) {
      return std::find(step.goals.begin(), step.goals.end(), goal.id) != step.goals.end();
    });
    CHECK_MESSAGE(serving >= 5, goal.id.text());
  }
}

TEST_CASE("at least 24 examples, marked as illustrative, show primary, secondary and special schools of several sizes") {
  const auto& practice = shipped().practice;
  CHECK(practice.size() >= 24);
  std::map<std::string, std::set<int>> sizes;
  for (const auto& example : practice) {
    CHECK_MESSAGE((example.illustrative || !example.source.empty()), example.id.text());
    CHECK_MESSAGE(!example.steps.empty(), example.id.text());
    sizes[example.phase.text()].insert(example.pupils);
  }
  for (const char* phase : {"primary", "secondary", "special"}) CHECK_MESSAGE(sizes[phase].size() >= 4, phase);
}
