#include "pages/score_report.hpp"

#include <doctest/doctest.h>

#include "pages/assessed.hpp"

using namespace waymark;
using namespace waymark::garden;

namespace {

std::string explained(const Assessed& school, std::string_view id) {
  const auto text = explain(school.view(), id);
  REQUIRE(text);
  return *text;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the table shows areas, stages and standards with their ids, and counts at its end") {
  const auto table = score_table(assessed("answers: {drainage: 1, tools: 3, sowing: 2}\n").view());
  CHECK(table.starts_with("Seedling Primary School, 2026-autumn\n\nId "));
  CHECK(has(table, "beds    1 Bare ground  0%           2 of 2    The beds\n"));
  CHECK(has(table, "you are here"));
  CHECK(has(table, "beds-1  not yet in place  Beds that drain\n"));
  CHECK(table.ends_with("\n0 of 1 standards met. 3 of 4 questions answered.\n"));
  CHECK_FALSE(has(table, " \n"));
}

TEST_CASE("an area without a level is not known yet, and one at the top has no next") {
  const auto table = score_table(assessed("answers: {drainage: 3}\n").view());
  CHECK(has(table, "3 Thriving     -"));
  CHECK(has(table, "not known yet  -"));
}

TEST_CASE("nothing in a title steers the terminal") {
  auto loaded = rubric();
  loaded.areas[0].title = "Be\x1b[2Jds";
  auto given = answers(loaded, "answers: {drainage: 1}\n");
  given.school.name =
      "Se\x1b"
      "ed";
  const auto school = assessed(std::move(loaded), std::move(given));
  CHECK(score_table(school.view()).find('\x1b') == std::string::npos);
  CHECK(explained(school, "beds").find('\x1b') == std::string::npos);
}

TEST_CASE("an area is explained by its answers, what holds it back and what would change it") {
  CHECK(explained(assessed("answers: {drainage: 1, tools: 3}\n"), "beds") ==
        "Area: The beds\n"
        "  It is at level 1, Bare ground: every essential question with an answer has reached that level.\n"
        "  0 of its 1 essential questions stand above it, so it is 0% of the way to level 2, Planted.\n"
        "  2 of 2 questions have an answer.\n"
        "\n"
        "Answers\n"
        "  How is the drainage? (essential)\n"
        "    level 1, Bare ground (`drainage-poor`)\n"
        "  How is the tools?\n"
        "    level 3, Thriving (`tools-good`)\n"
        "\n"
        "What holds it back, and what would change it\n"
        "  How is the drainage?\n"
        "    at level 2, Planted: Some of it, where it is needed most.\n"
        "    step: Do dig-drains (`dig-drains`)\n");
}

TEST_CASE("a stage, a question and a standard are explained too") {
  const auto school = assessed("answers: {drainage: 1, sowing: not-sure}\n");
  CHECK(has(explained(school, "ground"),
            "A stage is secure at level 2, Planted, with every essential question answered."));
  CHECK(has(explained(school, "sowing"), "not sure, which counts as level 1"));
  CHECK(has(explained(school, "sowing"), "It is essential: its area and its stage cannot stand above it."));
  CHECK(has(explained(school, "tools"), "It is not essential: it holds back no area and no stage."));
  CHECK(
      has(explained(school, "drainage"), "It helps to decide the standard “Beds that drain” (`beds-1`)."));
  CHECK(
      has(explained(school, "beds-1"),
          "It is not yet in place. It is met when every question below is at level 2, Planted or above."));
  CHECK(has(explained(school, "beds-1"), "step: Do dig-drains (`dig-drains`)"));
}

TEST_CASE("what is not known is explained as such") {
  const auto school = assessed("");
  CHECK(has(explained(school, "beds"), "Its level is not known yet: no essential question has an answer."));
  CHECK(has(explained(school, "drainage"), "not answered yet"));
  CHECK(has(explained(school, "beds-1"), "It is not known yet."));
}

TEST_CASE("a question that this school is not asked is explained as that") {
  const Source source{"a", "school: {name: S, phase: secondary}\ncycle: c\n"};
  Diagnostics diagnostics;
  auto loaded = rubric();
  auto given = load_answers(source, loaded, diagnostics);
  const auto school = assessed(std::move(loaded), std::move(given));
  CHECK(explained(school, "compost") == "Question: How is the compost?\n  not asked of this school\n");
}

TEST_CASE("where the trust gave the answer, the explanation says so") {
  const auto school =
      assessed("trust: {name: T, answers: {drainage: 2}}\nanswers: {drainage: provided-by-trust}\n");
  CHECK(has(explained(school, "drainage"), "level 2, Planted (`drainage-fair`, from the trust)"));
}

TEST_CASE("everything that can be explained is, and nothing else") {
  const auto school = assessed("answers: {drainage: 2, sowing: not-sure}\n");
  for (const auto id : explainable(school.rubric)) {
    CAPTURE(id);
    CHECK_FALSE(explained(school, id).empty());
  }
  CHECK(explainable(school.rubric).size() == 2 + 1 + 2 + 4);
  CHECK_FALSE(explain(school.view(), "nothing"));
  CHECK_FALSE(explain(school.view(), ""));
}

TEST_CASE("the CSV has a row for each area, stage, standard and question asked") {
  const auto csv = score_csv(assessed("answers: {drainage: 1}\n").view());
  CHECK(has(csv, "\r\narea,beds,The beds,1,,0,1,2\r\n"));
  CHECK(has(csv, "\r\nstage,growing,Growing,,not-secure,0,0,2\r\n"));
  CHECK(has(csv, "\r\nstandard,beds-1,Beds that drain,,not-yet,,,\r\n"));
  CHECK(has(csv, "\r\nquestion,drainage,How is the drainage?,1,answered,,,\r\n"));
  CHECK(std::count(csv.begin(), csv.end(), '\n') == 1 + 2 + 2 + 1 + 4);
}
