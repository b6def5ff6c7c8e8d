#include "pages/strategy.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/builtin.hpp"
#include "load/answers.hpp"
#include "load/snapshot.hpp"
#include "pages/assessed.hpp"

using namespace waymark;
using garden::assessed;

namespace {

const StrategySection* section(const Strategy& strategy, std::string_view title) {
  const auto at = std::find_if(strategy.sections.begin(), strategy.sections.end(), [&](const StrategySection& s) { return s.title == title; });
  return at == strategy.sections.end() ? nullptr : &*at;
}

std::string text_of(const StrategySection& section) {
  Strategy alone;
  alone.sections.push_back(section);
  return strategy_markdown(alone, "");
}

std::string text_of(const Strategy& strategy, std::string_view title) {
  const auto* found = section(strategy, title);
  return found == nullptr ? std::string() : text_of(*found);
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

Strategy strategy_of(const garden::Assessed& school) { return make_strategy(school.view(), school.answers.date); }
Strategy strategy_of(const std::string& more) { return strategy_of(assessed(more)); }

// A third stage takes a school that has the first two beyond the short form.
garden::Assessed three_stages(const std::string& more, const FileSet& extra = {}) {
  auto files = garden::files();
  for (const auto& file : extra) garden::put(files, file.path, file.bytes);
  auto text = std::string(garden::rubric_text);
  const std::string last = "  - {id: growing, name: Growing, aim: Grow something., without: The garden teaches nobody.}\n";
  text.replace(text.find(last), last.size(), last + "  - {id: sharing, name: Sharing, aim: Share it., without: It ends., own-section: true}\n");
  garden::put(files, "rubric.md", text);
  garden::put_question(files, "plants", "seeds", "order: 3\nstage: sharing\nessential: true\nstandards: [plants-1]\n");
  garden::put_step(files, "plants", "swap-seeds", "question: seeds\nto: 2\neffort: 2\nweeks: 1\ngoals: [eating]\nurgent: true\n");
  garden::put_area(files, "plants", "order: 2\nstandards:\n  - {id: plants-1, title: Seeds are shared, summary: They are., when: Now.}\n");
  garden::put(files, "goals/eating.md",
              "---\norder: 1\nmeasures:\n  - {what: Pupils who ate a bean, how: Count them., often: term}\n---\n# Pupils eat what they grow\n\n## What it "
              "means\n\nThey taste it.\n");
  auto rubric = garden::rubric(files);
  auto answers = garden::answers(rubric, more);
  return assessed(std::move(rubric), std::move(answers));
}

const std::string whole = "date: 2026-11-16\nanswers: {drainage: 3, tools: 2, sowing: 2, compost: 2, seeds: 1}\n";

}  // namespace

TEST_CASE("a school at one of the first two stages gets the short strategy: its first year, help and reviews") {
  const auto strategy = strategy_of("date: 2026-11-16\nanswers: {drainage: 1, tools: not-sure, sowing: 1}\n");
  CHECK(strategy.form == StrategyForm::short_start);
  for (const char* title : {"Summary", "Where we are", "Vision", "Goals", "The first year’s steps", "Who can help", "Review dates"}) {
    CAPTURE(title);
    CHECK(section(strategy, title) != nullptr);
  }
  for (const char* title : {"Objectives and timescales", "Budget by year", "Roles and governance"}) {
    CAPTURE(title);
    CHECK(section(strategy, title) == nullptr);
  }
}

TEST_CASE("a school with fewer than a third of standards met gets the short strategy, wherever it stands") {
  auto school = three_stages(whole);
  REQUIRE(strategy_of(school).form == StrategyForm::whole);  // one of two is met
  for (auto& standard : school.scores.standards) standard.state = StandardState::not_yet;
  CHECK(strategy_of(school).form == StrategyForm::short_start);
}

TEST_CASE("a school with every standard met gets the loop: measures, reviews, and steps above its level") {
  const auto strategy = strategy_of("date: 2026-11-16\ngoals: [eating]\nanswers: {drainage: 2, tools: 2, sowing: 2, compost: 2}\n");
  CHECK(strategy.form == StrategyForm::improving);
  CHECK(section(strategy, "Goals, and the outcomes to measure") != nullptr);
  CHECK(has(text_of(strategy, "Going further"), "Do check-drains"));
  CHECK(has(text_of(strategy, "Review dates"), "31 December 2026"));
  CHECK(section(strategy, "Objectives and timescales") == nullptr);
}

TEST_CASE("a step that was declined is not offered for going further") {
  const auto strategy = strategy_of(
      "answers: {drainage: 2, tools: 2, sowing: 2, compost: 2}\nsteps: {check-drains: {status: declined}}\n");
  CHECK_FALSE(has(text_of(strategy, "Going further"), "Do check-drains"));
}

TEST_CASE("the summary is five sentences, whatever the form") {
  for (const auto& strategy : {strategy_of(""), strategy_of("answers: {drainage: 2, tools: 2, sowing: 2, compost: 2}\n"), strategy_of(three_stages(whole))}) {
    const auto* summary = section(strategy, "Summary");
    REQUIRE(summary != nullptr);
    REQUIRE(summary->blocks.front().list);
    CHECK(summary->blocks.front().list->items.size() == 5);
    for (const auto& item : summary->blocks.front().list->items) CHECK(item.text.ends_with('.'));
  }
}

TEST_CASE("an objective says by when, to which level, who leads and how it is known") {
  const auto strategy = strategy_of(three_stages(whole));
  const auto* objectives = section(strategy, "Objectives and timescales");
  REQUIRE(objectives != nullptr);
  const auto& table = *objectives->blocks.back().table;
  REQUIRE(table.rows.size() == 1);
  const auto& row = table.rows.front();
  CHECK(row.head.text == "The plants");
  CHECK(row.cells[0].text == "Summer 2026");
  CHECK(row.cells[1].text == "From level 1 to level 2, Planted, and 1 more standard met");
  CHECK(row.cells[2].text == "Gardener");
  CHECK(row.cells[3].text == "It is done.");
}

TEST_CASE("a goal's objective is measured by the goal's first measure") {
  const auto strategy = strategy_of(three_stages("goals: [calm, eating]\n" + whole));
  const auto text = text_of(strategy, "Objectives and timescales");
  CHECK(has(text, "| Pupils eat what they grow | Summer 2026 | 1 step that serves it | Gardener | Pupils who ate a bean, each term |"));
  CHECK_FALSE(has(text, "A calm place"));  // no step serves it
}

TEST_CASE("an area that the plan does not raise has no objective") {
  auto school = three_stages(whole);
  for (auto& step : school.plan.steps) step.placed.reset();
  CHECK(section(strategy_of(school), "Objectives and timescales") == nullptr);
}

TEST_CASE("a stage with a section of its own has its steps there") {
  CHECK(has(text_of(strategy_of(three_stages(whole)), "Sharing"), "Do swap-seeds"));
}

TEST_CASE("an urgent step without a place is named, with what it would take") {
  auto school = three_stages(whole + "capacity: {days-per-term: 0.5}\n");
  const auto strategy = strategy_of(school);
  const auto risks = text_of(strategy, "What needs care until it is done");
  const auto& step = *std::find_if(school.plan.steps.begin(), school.plan.steps.end(), [](const auto& s) { return s.id == StepId("swap-seeds"); });
  CHECK(has(risks, step.placed && step.placed->first_term < 3 ? "begins in the first year" : "Do swap-seeds"));
  for (auto& own : school.plan.steps) {
    own.placed.reset();
    own.shortfall = Shortfall{};
    own.shortfall->more_time = true;
  }
  const auto now = text_of(strategy_of(school), "What needs care until it is done");
  CHECK(has(now, "Do swap-seeds"));
  CHECK(has(now, "one bad day could stop the school"));
  CHECK(has(now, "A longer plan"));
}

TEST_CASE("a school that gave no days and no budget is told what was assumed, and one that gave them is not") {
  const auto assumed = text_of(strategy_of("answers: {drainage: 1}\n"), "The first year’s steps");
  CHECK(has(assumed, "assumes 6 days a term"));
  CHECK(has(assumed, "assumes £3,000 a year"));
  CHECK(has(text_of(strategy_of(three_stages(whole)), "Your school"), "assumes 6 days a term"));
  const auto given = text_of(strategy_of(three_stages(whole + "capacity: {days-per-term: 4, budget-per-year: 500}\n")), "Your school");
  CHECK_FALSE(has(given, "assumes"));
  CHECK(has(given, "4 days a term"));
  CHECK(has(given, "£500 a year"));
}

TEST_CASE("a school without vision and goals is told how to begin with them") {
  const auto strategy = strategy_of("answers: {drainage: 1}\n");
  CHECK(has(text_of(strategy, "Vision"), "Two or three sentences"));
  CHECK(has(text_of(strategy, "Goals"), "A calm place"));
}

TEST_CASE("a school that has answered nothing is not told that nothing is left to do") {
  const auto summary = text_of(strategy_of(""), "Summary");
  CHECK(has(summary, "There are no steps yet"));
  CHECK(has(summary, "not known yet"));
}

TEST_CASE("where the plan leads is scored by the same rules as today") {
  const auto school = three_stages(whole);
  const auto progress = text_of(strategy_of(school), "How progress is measured");
  CHECK(has(progress, "| Now | 1 of 2 |"));
  CHECK(has(progress, "| Spring 2027 | 2 of 2 | 2 of 2 | 3 of 3 |"));
}

TEST_CASE("a school's words reach the Markdown as words") {
  auto school = assessed("answers: {drainage: 1}\nvision: \"# Grow | *eat* <b> [x](http://y)\"\n");
  school.answers.school.name = "A|B *school*";
  const auto text = strategy_markdown(make_strategy(school.view(), {}), school.answers.school.name);
  CHECK(has(text, "# Digital strategy: A\\|B \\*school\\*"));
  CHECK(has(text, "> \\# Grow \\| \\*eat\\* \\<b\\> \\[x\\](http://y)"));
}

TEST_CASE("only links that lead out of the pack stand in the Markdown") {
  Strategy strategy;
  StrategyBlock block;
  block.list = StrategyList{{{"In", "areas/beds.html", "", false}, {"Out", "https://example.org/a_b", "", false}}};
  strategy.sections.push_back({"Links", "", {block}});
  const auto text = strategy_markdown(strategy, "S");
  CHECK(has(text, "- In\n"));
  CHECK(has(text, "- [Out](<https://example.org/a_b>)\n"));
}

TEST_CASE("a line of a school's words begins no list") {
  Strategy strategy;
  StrategyBlock block;
  block.quote = "2026. The year";
  StrategyBlock other;
  other.text = "- not a list";
  strategy.sections.push_back({"Lines", "", {block, other}});
  const auto text = strategy_markdown(strategy, "S");
  CHECK(has(text, "> 2026\\. The year"));
  CHECK(has(text, "\\- not a list"));
}
