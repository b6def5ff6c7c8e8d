#include "load/known_schools.hpp"

#include <doctest/doctest.h>

#include "base/files.hpp"
#include "garden.hpp"
#include "pages/answers_file.hpp"
#include "pages/answers_written.hpp"
#include "publish/scratch.hpp"

using namespace waymark;
using namespace waymark::garden;

TEST_CASE("a folder's schools are known by their files, and those without an answer wait to be filled in") {
  const auto loaded = rubric();
  const Scratch scratch;
  put(scratch / "a.yaml", "school: {name: A, phase: primary, urn: 123456}\ncycle: x\nanswers:\n  drainage:\n");
  put(scratch / "b.yml", "school: {name: B, phase: primary}\ncycle: x\nanswers: {drainage: drainage-good}\n");
  put(scratch / "c.yaml", "school: {name: C}\nanswers: none\n");
  put(scratch / "broken.yaml", "school: [\n");
  put(scratch / "empty.yaml", "");
  put(scratch / "import-map.yaml", "columns: {}\n");
  put(scratch / "notes.txt", "school: {name: N}\n");
  const auto schools = known_schools_in(scratch.folder(), loaded);
  REQUIRE(schools.size() == 3);
  CHECK(schools[0].file == "a.yaml");
  CHECK(schools[0].answers.school.name == "A");
  CHECK(schools[0].answers.school.urn == 123456);
  CHECK(schools[0].to_fill_in);
  CHECK(schools[1].file == "b.yml");
  CHECK_FALSE(schools[1].to_fill_in);
  CHECK_FALSE(schools[2].to_fill_in);
  CHECK(known_schools_in(scratch / "nowhere", loaded).empty());
}

TEST_CASE("a file that waits is filled in with all that can be answered, and reads as it was answered") {
  const auto loaded = rubric();
  Answers answers;
  answers.school = {123456, "A", PhaseId("primary"), 212, 14, 90};
  answers.cycle = "2026-autumn";
  answers.date = Date{2026, 11, 22};
  answers.vision = "Beds for all:\nalways";
  for (const auto& question : loaded.questions) {
    Given given;
    given.question = question.id;
    given.reply = Reply::answered;
    given.level = 2;
    given.note = "One\n\ntwo # three";
    given.by = "sam@a.example";
    given.on = Date{2026, 11, 20};
    given.evidence = {{"a: b", false}};
    answers.given.push_back(given);
  }
  REQUIRE(answers.given.size() > 1);
  answers.given[1] = {};
  answers.given[1].question = loaded.questions[1].id;
  answers.given[1].reply = Reply::not_applicable;
  answers.given[1].reason = "No tools";

  const auto blank = blank_answers(loaded);
  for (const auto& text : {blank, "\xEF\xBB\xBF" + blank}) {
    const auto filled = filled_in(loaded, answers, text);
    REQUIRE(filled);
    Diagnostics diagnostics;
    const auto read = load_answers({"a.yaml", *filled}, loaded, diagnostics);
    for (const auto& d : diagnostics.sorted()) FAIL_CHECK(d.place.line, ": ", d.message);
    CHECK(read.school == answers.school);
    CHECK(read.cycle == answers.cycle);
    CHECK(read.date == answers.date);
    CHECK(read.vision == answers.vision);
    CHECK(read.given == answers.given);
  }
  CHECK_FALSE(filled_in(loaded, answers, "school:\n  name:\n"));
}
