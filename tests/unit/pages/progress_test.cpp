#include "score/progress.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "pages/assessed.hpp"
#include "pages/built_in_kit.hpp"
#include "pages/exports.hpp"
#include "pages/level_chart.hpp"
#include "pages/pack.hpp"
#include "pages/progress_report.hpp"
#include "pages/progress_words.hpp"
#include "pages/public_pack.hpp"

using namespace waymark;
using namespace waymark::garden;

namespace {

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

// A year before, with what its answers came to.
Cycle year_before(const std::string& more, const std::string& date = "2025-11-17") {
  const auto school = assessed("date: " + date + "\n" + more);
  auto cycle = present_cycle(school.answers, school.scores, school.plan);
  cycle.answers.cycle = "2025-autumn";
  cycle.levels_from = LevelsFrom::results;
  cycle.version = "2025.1";
  return cycle;
}

Progress progress_of(const Assessed& school, const Cycle& then) {
  return compare_cycles(school.rubric, {then}, present_cycle(school.answers, school.scores, school.plan));
}

FileSet pack_of(const Assessed& school, const Progress* progress) {
  const auto& kit = built_in_kit(compile_pages);
  return all_files([&](const TakeFile& take) { make_pack(school.view(), kit.theme, kit.templates, {{}, "1.2.3"}, progress, take); });
}

FileSet edition_of(const Assessed& school, const Progress* progress) {
  const auto& kit = built_in_kit(compile_public);
  return make_public_pack(school.view(), kit.theme, kit.templates, {{}, "1.2.3"}, progress);
}

const std::string& page(const FileSet& files, std::string_view path) {
  const auto* file = find_file(files, path);
  REQUIRE(file != nullptr);
  return file->bytes;
}

const std::string now_text = "date: 2026-11-16\nanswers: {drainage: 2, tools: 3, sowing: 2, compost: {answer: 1, corrects: \"A <heap> is no bin\"}}\nsteps: {dig-drains: {status: done}}\n";
const std::string then_text = "answers: {drainage: 1, tools: 3, sowing: not-sure, compost: 3}\n";

}  // namespace

TEST_CASE("a pack without an earlier cycle has no page about progress, and no word of one") {
  const auto pack = pack_of(assessed(now_text), nullptr);
  CHECK(find_file(pack, "progress.html") == nullptr);
  for (const auto& file : pack) {
    CAPTURE(file.path);
    CHECK_FALSE(has(file.bytes, "progress.html"));
  }
  CHECK_FALSE(has(page(pack, "data/results.json"), "\"progress\""));
}

TEST_CASE("a pack with an earlier cycle tells of it on its first page, in its menu and on a page of its own") {
  const auto school = assessed(now_text);
  const auto progress = progress_of(school, year_before(then_text));
  const auto pack = pack_of(school, &progress);
  CHECK(has(page(pack, "index.html"), "Since the autumn 2025, 1 area has moved up, 1 more standard is met, 1 more stage is secure and 2 steps are done."));
  CHECK(has(page(pack, "areas/beds.html"), "../progress.html"));
  const auto& told = page(pack, "progress.html");
  CHECK(has(told, "Your school: from level 1 to level 2."));
  CHECK(has(told, "A &lt;heap&gt; is no bin"));
  CHECK(has(told, "Recorded as done"));
  CHECK(has(told, "Found out"));
  CHECK(has(told, "<desc id=\"levels-beds-desc\">Autumn 2025: level 1. Autumn 2026: level 2. </desc>"));
}

TEST_CASE("results tell every figure of progress, one reason at a time") {
  const auto school = assessed(now_text);
  const auto progress = progress_of(school, year_before(then_text));
  const auto told = nlohmann::json::parse(results_json(school.view(), {{}, "1.2.3"}, &progress))["progress"];
  CHECK(told["since"] == "2025-autumn");
  CHECK(told["levels-from"] == "results");
  CHECK(told["areas"][0] == nlohmann::json{{"id", "beds"}, {"then", 1}, {"content", 1}, {"corrected", 1}, {"first-answer", 1}, {"now", 2}});
  CHECK(told["areas"][1]["corrected"] == 1);
  CHECK(told["areas"][1]["first-answer"] == 2);
  CHECK(told["standards-met"]["now"] == 1);
  CHECK(told["steps-done"].size() == 2);
  CHECK(told["cycles"].size() == 2);
}

TEST_CASE("the public edition counts standards and stages then and now, and tells nothing else of progress") {
  const auto school = assessed(now_text);
  const auto progress = progress_of(school, year_before(then_text));
  const auto edition = edition_of(school, &progress);
  CHECK(has(page(edition, "index.html"), "Published standards that we met in the autumn 2025: 0. Now: 1. Stages of the journey in place: 0 then, 2 now."));
  for (const auto& file : edition) {
    CAPTURE(file.path);
    CHECK_FALSE(has(file.bytes, "heap"));
    CHECK_FALSE(has(file.bytes, "level 1"));
  }
  CHECK_FALSE(has(page(edition_of(school, nullptr), "index.html"), "How far we have come"));
}

TEST_CASE("the words say what has moved, what fell and what was only counted otherwise") {
  const auto now = assessed("date: 2026-11-16\nanswers: {drainage: 1, tools: 3, sowing: 2}\n");
  auto progress = progress_of(now, year_before("answers: {drainage: 2, tools: 3, sowing: 2}\n"));
  CHECK(moved_sentence(now.rubric, progress) == "Since the autumn 2025, your school has looked at its answers again.");
  CHECK(other_reasons(now.rubric, progress) == "1 area has moved down, and can be looked at first. 1 standard that was met is not met just now.");
  progress = progress_of(now, year_before("answers: {drainage: 1, tools: 3, sowing: 2}\n"));
  CHECK(moved_sentence(now.rubric, progress) == "Since the autumn 2025, your school has kept what it had.");
  CHECK(other_reasons(now.rubric, progress).empty());
  progress = progress_of(assessed("date: 2026-11-16\nanswers: {drainage: 1}\n"), year_before("answers: {drainage: 1, tools: 3, sowing: 2}\n"));
  CHECK(moved_sentence(now.rubric, progress) == "Since the autumn 2025, 2 questions have yet to be answered again.");
  progress = progress_of(assessed("date: 2026-11-16\nanswers: {drainage: 2, tools: 3}\n"), year_before("answers: {drainage: 1, tools: 3, sowing: 2}\n"));
  CHECK(has(moved_sentence(now.rubric, progress), " and 1 question has yet to be answered again."));
  const auto left_out = assessed("date: 2026-11-16\nanswers: {tools: 3, sowing: 2}\n");
  progress = progress_of(left_out, year_before("answers: {drainage: 2, tools: 3, sowing: 2}\n"));
  const auto told = page(pack_of(left_out, &progress), "progress.html");
  CHECK(has(told, "One of its questions has yet to be answered again."));
  CHECK_FALSE(has(told, "An answer stands lower than it did."));
  progress = progress_of(now, year_before("answers: {drainage: 1, tools: 3, sowing: 2}\n"));
  CHECK(how_then_is_known(progress).empty());
  progress.levels_from = LevelsFrom::todays_content;
  CHECK(has(how_then_is_known(progress), "rules of today"));
}

TEST_CASE("a step that is late is told kindly, with when it was planned and when it is now") {
  const auto rubric = garden::rubric();
  const PlanTerm spring{TermId("spring"), {2026, 1, 1}, {2026, 4, 30}, false, false, {}, {}};
  const PlanTerm autumn{TermId("autumn"), {2026, 9, 1}, {2026, 12, 31}, false, false, {}, {}};
  LateStep late;
  late.then.begins = spring;
  late.now.begins = autumn;
  CHECK(late_words(rubric, late) == "It was planned for the spring 2026, and is now planned for the autumn 2026.");
  late.now.status = StepStatus::in_progress;
  late.now.ends = Date{2026, 12, 18};
  CHECK(late_words(rubric, late) == "It was planned for the spring 2026. It is under way, and planned to end by 18 December 2026.");
  late.then.due = Date{2026, 4, 17};
  late.now.begins.reset();
  late.now.status = StepStatus::not_started;
  CHECK(late_words(rubric, late) == "It was due on 17 April 2026, and waits for a place in the plan.");
}

TEST_CASE("a table for a terminal and Markdown hold no markup or control of a school's own") {
  auto school = assessed(now_text);
  school.answers.school.name = "Seed|ling \x1b[31m*School*";
  const auto progress = progress_of(school, year_before(then_text));
  const auto table = progress_table(school.rubric, school.answers, progress);
  CHECK(table.find('\x1b') == std::string::npos);
  CHECK(has(table, "What the school changed"));
  CHECK(has(table, "Why answers were corrected"));
  const auto markdown = progress_markdown(school.rubric, school.answers, progress);
  CHECK(has(markdown, "Seed\\|ling"));
  CHECK(has(markdown, "A \\<heap\\> is no bin"));
}

TEST_CASE("a drawing of levels breaks its line where a level is not known, and marks the present") {
  const auto drawn = draw_levels("levels-a", "Area <a>", {{"Autumn 2024", "2024", 2}, {"Spring 2025", "", std::nullopt}, {"Autumn 2026", "2026", 3}}, 4, 3).markup();
  CHECK(has(drawn, "Area &lt;a&gt;"));
  CHECK(has(drawn, "Autumn 2024: level 2. Spring 2025: not known. Autumn 2026: level 3. "));
  CHECK(has(drawn, ">?</text>"));
  CHECK(has(drawn, "is-now"));
  CHECK(has(drawn, "is-meets"));
  CHECK_FALSE(has(drawn, "levels-line"));
  CHECK(draw_levels("levels-a", "A", {}, 4, 3).empty());
}

TEST_CASE("a level stays until the next cycle tells another, and the line rises there") {
  const auto drawn = draw_levels("levels-a", "A", {{"Autumn 2025", "2025", 2}, {"Autumn 2026", "2026", 3}}, 4, 3).markup();
  CHECK(has(drawn, "<line class=\"levels-line\" x1=\"31.0%\" x2=\"77.0%\" y1=\"3.6em\" y2=\"3.6em\"/>"
                   "<line class=\"levels-line\" x1=\"77.0%\" x2=\"77.0%\" y1=\"3.6em\" y2=\"2.2em\"/>"));
  CHECK(has(drawn, "cx=\"77.0%\" cy=\"2.2em\""));
}

TEST_CASE("the drawings of levels are told in a sentence") {
  const auto school = assessed(std::string{});
  Progress progress;
  progress.cycles = {{"2025-autumn", {}, {1, 3, std::nullopt}, 0, 0}, {"2026-autumn", {}, {2, 3, 1}, 0, 0}};
  CHECK(course_in_words(school.rubric, progress) == "1 area stands higher than in the autumn 2025");
  progress.cycles.back().areas = {2, 2, 1};
  CHECK(course_in_words(school.rubric, progress) == "1 area stands higher than in the autumn 2025, and 1 lower");
  progress.cycles.back().areas = {1, 2, 1};
  CHECK(course_in_words(school.rubric, progress) == "1 area stands lower than in the autumn 2025");
  progress.cycles.back().areas = {1, 3, 1};
  CHECK(course_in_words(school.rubric, progress) == "Each area stands where it stood in the autumn 2025");
  progress.cycles.back().areas = {std::nullopt, std::nullopt, 1};
  CHECK(course_in_words(school.rubric, progress) == "No area can be compared with the autumn 2025 yet");
  progress.cycles.back().areas = {1, std::nullopt, 1};
  CHECK(course_in_words(school.rubric, progress) == "Each area that is known stands where it stood in the autumn 2025");
}
