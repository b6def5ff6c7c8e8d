#include "load/content.hpp"

#include <doctest/doctest.h>

#include "garden.hpp"

using namespace waymark;
using namespace waymark::garden;

namespace {

// What is wrong with the content: "path:line code; " for each problem, in order.
std::string problems_of(const FileSet& content) {
  Diagnostics diagnostics;
  load_rubric(content, "", diagnostics);
  std::string said;
  for (const auto& d : diagnostics.sorted()) {
    said +=
        d.path + (d.positioned ? ":" + std::to_string(d.place.line) : std::string()) + " " + d.code + "; ";
  }
  return said;
}

// The garden with one file in place of its own, or beside the others.
FileSet with(const std::string& path, const std::string& bytes) {
  auto content = files();
  put(content, path, bytes);
  return content;
}

FileSet without(const std::string& path) {
  auto content = files();
  std::erase_if(content, [&](const File& file) { return file.path == path; });
  return content;
}

std::string bytes_of_file(const std::string& path) { return find_file(files(), path)->bytes; }

std::string changed(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

FileSet with_change(const std::string& path, const std::string& from, const std::string& to) {
  return with(path, changed(find_file(files(), path)->bytes, from, to));
}

template <class Items>
std::string ids_of(const Items& items) {
  std::string ids;
  for (const auto& item : items) ids += item.id.text() + " ";
  return ids;
}

}  // namespace

TEST_CASE("the garden loads whole") {
  const auto loaded = rubric();
  CHECK(loaded.id == "school-gardens");
  CHECK(loaded.version == "2026.1");
  CHECK(loaded.title == "A rubric for school gardens");
  CHECK(loaded.facts_checked == Date{2026, 11, 22});
  CHECK(loaded.levels.size() == 3);
  CHECK(loaded.levels[1].name == "Planted");
  CHECK(ids_of(loaded.stages) == "ground growing ");
  CHECK(loaded.policy == Policy{2, 2, Days{10}, Days{5}, 2});
  CHECK(loaded.effort_scale.size() == 3);
  CHECK(loaded.effort_scale[0].up_to == Days{5});
  CHECK_FALSE(loaded.effort_scale[2].up_to);
  CHECK(ids_of(loaded.areas) == "beds plants ");
  CHECK(ids_of(loaded.goals) == "eating calm ");
  REQUIRE(find_page(loaded, "method") != nullptr);
  CHECK(find_page(loaded, "method")->sections.front().title == "How levels work");
  CHECK(find_page(loaded, "get-help")->title == "Where to get help");
}

TEST_CASE("a question has its facts, its answers lowest first, and its text") {
  const auto loaded = rubric();
  const auto& question = *find(loaded, QuestionId("drainage"));
  CHECK(question.area == AreaId("beds"));
  CHECK(question.stage == StageId("ground"));
  CHECK(question.essential);
  CHECK_FALSE(question.core);
  CHECK(question.standards == std::vector{StandardId("beds-1")});
  CHECK(question.who == std::vector{RoleId("gardener"), RoleId("headteacher")});
  CHECK(question.replaces == std::vector{QuestionId("puddles")});
  CHECK(question.title == "How is the drainage?");
  CHECK(question.why.text == "It helps plants.");
  REQUIRE(question.answers.size() == 3);
  CHECK(question.answers[1].id == AnswerId("drainage-fair"));
  CHECK(question.answers[1].level == 2);
  CHECK(question.answers[1].text == "Some of it, where it is needed most.");
}

TEST_CASE("a step has its facts, and starts just below where it leads unless it says otherwise") {
  const auto loaded = rubric();
  const auto& step = *find(loaded, StepId("dig-drains"));
  CHECK(step.from == 1);
  CHECK(step.to == 2);
  CHECK(step.lead == RoleId("gardener"));
  CHECK(step.effort == Range<Days>{Days{10}, Days{20}});
  REQUIRE(step.cost);
  CHECK(step.cost->once == Range<Money>{Money{4000}, Money{9000}});
  CHECK(step.cost->per == CostPer::school);
  CHECK(step.weeks_high == 2);
  CHECK(step.when == std::vector{TermId("autumn"), TermId("spring")});
  CHECK(step.scope == Scope::school);
  CHECK(step.actions.size() == 3);
  CHECK(step.actions[1].text == "Dig.");
  CHECK_FALSE(step.duty);
  CHECK(find(loaded, StepId("check-drains"))->from == 2);
  CHECK_FALSE(find(loaded, StepId("check-drains"))->cost);
  const auto leap = rubric(with_change("areas/beds/steps/check-drains.md", "to: 3\n", "to: 3\nfrom: 1\n"));
  CHECK(find(leap, StepId("check-drains"))->from == 1);
}

TEST_CASE("areas and goals stand by their order, questions by area and order, steps by id") {
  auto content = files();
  put_area(content, "arbour", "order: 2\n");  // equal to plants: by id
  put_question(content, "arbour", "zinnias", "order: 1\nstage: growing\nessential: true\n");
  put_question(content, "arbour", "asters", "order: 1\nstage: growing\n");
  put_question(content, "arbour", "roses", "order: 0\nstage: growing\n");
  const auto loaded = rubric(content);
  CHECK(ids_of(loaded.areas) == "beds arbour plants ");
  CHECK(ids_of(loaded.questions) == "drainage tools roses asters zinnias sowing compost ");
  CHECK(ids_of(loaded.steps) == "buy-tools check-drains dig-drains sow-beans ");
}

TEST_CASE("the same files give the same rubric and the same problems, in whatever order they come") {
  auto content = files();
  const auto sorted = rubric(content);
  std::reverse(content.begin(), content.end());
  CHECK(rubric(content) == sorted);
  std::rotate(content.begin(), content.begin() + 5, content.end());
  CHECK(rubric(content) == sorted);
  put_step(content, "beds", "mend", "question: drainage\nto: 3\neffort: 1\nweeks: 1\nneeds: [nothing]\n");
  const auto said = problems_of(content);
  std::reverse(content.begin(), content.end());
  CHECK(problems_of(content) == said);
}

TEST_CASE("README files are not content, and a file in a wrong place is told") {
  CHECK(problems_of(with("areas/beds/README.md", "Notes")) == "");
  CHECK(problems_of(with("README.md", "Notes")) == "");
  CHECK(problems_of(with("areas/beds/notes.md", "x")) == "areas/beds/notes.md content-misplaced; ");
  CHECK(problems_of(with("areas/beds/steps/picture.png", "x")) ==
        "areas/beds/steps/picture.png content-misplaced; ");
  CHECK(problems_of(with("pages/Get_Help.md", "x")) == "pages/Get_Help.md bad-id; ");
}

TEST_CASE("messages name files as the person who runs the program knows them") {
  Diagnostics diagnostics;
  load_rubric({}, "my-garden/", diagnostics);
  REQUIRE(diagnostics.errors() == 1);
  CHECK(diagnostics.sorted()[0].path == "my-garden/rubric.md");
  Diagnostics page;
  load_rubric(without("pages/get-help.md"), "my-garden/", page);
  REQUIRE(page.errors() == 1);
  CHECK(page.sorted()[0].code == "page-missing");
  CHECK(page.sorted()[0].path == "my-garden/pages/get-help.md");
  Diagnostics areas;
  load_rubric({*find_file(files(), "pages/get-help.md"), *find_file(files(), "rubric.md")}, "my-garden/",
              areas);
  REQUIRE(areas.errors() == 1);
  CHECK(areas.sorted()[0].code == "areas-missing");
  CHECK(areas.sorted()[0].path == "my-garden/areas");
}

TEST_CASE("facts that cannot be read are told once, and nothing is said to be missing for it") {
  CHECK(problems_of(with_change("areas/beds/area.md", "order: 1", "order: [1")) ==
        "areas/beds/area.md:3 yaml-bracket; ");
  CHECK(problems_of(with_change("areas/beds/questions/drainage.md", "order: 1", "order 1")) ==
        "areas/beds/questions/drainage.md:3 yaml-colon; ");
  CHECK(problems_of(with_change("rubric.md", "version: 2026.1", "version: [")) ==
        "rubric.md:3 yaml-bracket; ");
  CHECK(problems_of(with_change("pages/get-help.md", "Ask.", "Ask \xFF")) ==
        "pages/get-help.md:5 text-not-utf8; ");
}

TEST_CASE("a key that stands twice hides no other problem of its file") {
  CHECK(problems_of(with_change("areas/beds/questions/drainage.md", "order: 1\n",
                                "order: 1\norder: 2\nstaeg: ground\n"))
            .find("unknown-key") != std::string::npos);
}

TEST_CASE("a folder without area.md is told once") {
  CHECK(problems_of(without("areas/plants/area.md")) == "areas/plants/questions/compost.md area-missing; ");
}

TEST_CASE("references to what does not exist are told where they stand") {
  CHECK(problems_of(
            with_change("areas/beds/steps/dig-drains.md", "question: drainage", "question: drianage")) ==
        "areas/beds/steps/dig-drains.md:3 unknown-question; ");
  CHECK(problems_of(with_change("areas/beds/steps/check-drains.md", "[dig-drains]", "[dig]")) ==
        "areas/beds/steps/check-drains.md:7 unknown-step; ");
  CHECK(problems_of(with_change("areas/beds/questions/tools.md", "stage: ground", "stage: roof")) ==
        "areas/beds/questions/tools.md:4 unknown-stage; ");
  CHECK(problems_of(
            with_change("areas/plants/questions/sowing.md", "order: 1", "order: 1\nstandards: [beds-1]")) ==
        "areas/plants/questions/sowing.md:4 unknown-standard; ");
}

TEST_CASE("an area that nothing essential decides is told") {
  CHECK(problems_of(with_change("areas/plants/questions/sowing.md", "essential: true",
                                "essential: false")) == "areas/plants/area.md:5 area-without-essential; ");
}

TEST_CASE("ids are used once in the whole content") {
  auto content = files();
  put_question(content, "plants", "drainage", "order: 9\nstage: growing\n");
  CHECK(problems_of(content) == "areas/plants/questions/drainage.md:6 duplicate-id; ");
  content = files();
  put_area(content, "plants", "order: 2\nstandards:\n  - {id: beds-1, title: T, summary: S, when: W}\n");
  CHECK(problems_of(content) == "areas/plants/area.md:5 duplicate-id; ");
}

TEST_CASE("an old id belongs to one question, step or area only, and is no id of today's") {
  const auto replaces = [](const char* path, const char* after, const char* old) {
    return problems_of(with_change(path, after, std::string(after) + "replaces: [" + old + "]\n"));
  };
  CHECK(replaces("areas/beds/questions/tools.md", "order: 2\n", "puddles") ==
        "areas/beds/questions/tools.md:4 replaces-taken; ");
  CHECK(replaces("areas/beds/questions/tools.md", "order: 2\n", "sowing") ==
        "areas/beds/questions/tools.md:4 replaces-taken; ");
  CHECK(replaces("areas/beds/steps/buy-tools.md", "to: 2\n", "trench") ==
        "areas/beds/steps/dig-drains.md:7 replaces-taken; ");
  CHECK(replaces("areas/beds/steps/buy-tools.md", "to: 2\n", "dig-drains") ==
        "areas/beds/steps/buy-tools.md:5 replaces-taken; ");
  CHECK(replaces("areas/plants/area.md", "order: 2\n", "soil") ==
        "areas/plants/area.md:4 replaces-taken; ");
  CHECK(replaces("areas/plants/area.md", "order: 2\n", "beds") ==
        "areas/plants/area.md:4 replaces-taken; ");
}

TEST_CASE("kinds do not share their ids: a question may be called what an area or a step once was") {
  auto content = files();
  put_question(content, "beds", "soil", "order: 3\nstage: ground\n");
  put_question(content, "beds", "trench", "order: 4\nstage: ground\n");
  CHECK(problems_of(content) == "");
}

TEST_CASE("steps that need themselves are told, however long the way round") {
  CHECK(problems_of(
            with_change("areas/beds/steps/dig-drains.md", "to: 2\n", "to: 2\nneeds: [dig-drains]\n")) ==
        "areas/beds/steps/dig-drains.md:5 step-circle; ");
  CHECK(problems_of(with_change("areas/beds/steps/dig-drains.md", "to: 2\n", "to: 2\nneeds: [sow-beans]\n"))
            .find("step-circle") != std::string::npos);
  // The step to 3 stands on the step to 2 without a word in `needs`.
  auto content = with_change("areas/beds/steps/check-drains.md", "needs: [dig-drains]\n", "");
  put_step(content, "beds", "dig-drains",
           "question: drainage\nto: 2\neffort: 1\nweeks: 1\nneeds: [check-drains]\n");
  CHECK(problems_of(content).find("step-circle") != std::string::npos);
}

TEST_CASE("a circle is told where a step starts low but stands on steps below it all the same") {
  auto content = files();
  put_step(content, "beds", "check-drains", "question: drainage\nfrom: 1\nto: 3\neffort: 1\nweeks: 1\n");
  CHECK(problems_of(content) == "");
  put_step(content, "beds", "dig-drains",
           "question: drainage\nto: 2\neffort: 1\nweeks: 1\nneeds: [buy-tools]\n");
  put_step(content, "beds", "buy-tools",
           "question: tools\nto: 2\neffort: 1\nweeks: 1\nneeds: [check-drains]\n");
  CHECK(problems_of(content).find("step-circle") != std::string::npos);
}

TEST_CASE("better after may go in a circle, because it gives way") {
  auto content =
      with_change("areas/beds/steps/dig-drains.md", "to: 2\n", "to: 2\nbetter-after: [sow-beans]\n");
  CHECK(problems_of(content) == "");
}

TEST_CASE("a question has one answer for each level, lowest first, with an id and a text") {
  const std::string path = "areas/beds/questions/tools.md";
  const auto answer = [&](const std::string& from, const std::string& to) {
    return problems_of(with_change(path, from, to));
  };
  CHECK(answer("- `tools-good` (3): All of it.\n", "") == path + ":12 answers-missing; ");
  CHECK(answer("(3)", "(2)") == path + ":17 bad-answer-level; ");
  CHECK(answer("(3): All", "(3) All").find("bad-answer; ") != std::string::npos);
  CHECK(answer("`tools-good`", "`tools-poor`") == path + ":17 duplicate-id; ");
  CHECK(answer("`tools-good`", "`not-sure`") == path + ":17 bad-id; ");
  CHECK(answer("`tools-good`", "`3`") == path + ":17 bad-id; ");
}

TEST_CASE("the words and bounds of facts are checked") {
  CHECK(problems_of(with_change("rubric.md", "meets: 2", "meets: 4")) == "rubric.md:21 bad-number; ");
  CHECK(problems_of(with_change("rubric.md", "up-to: 1}", "up-to: 0.5}")) == "rubric.md:19 bad-scale; ");
  CHECK(problems_of(with_change("areas/beds/steps/dig-drains.md", "to: 2", "to: 4")) ==
        "areas/beds/steps/dig-drains.md:4 bad-number; ");
  CHECK(problems_of(with_change("areas/beds/steps/dig-drains.md", "1 to 2", "2 to 1")) ==
        "areas/beds/steps/dig-drains.md:5 bad-range; ");
  CHECK(problems_of(with_change("areas/beds/steps/dig-drains.md", "2026-11", "last year")) ==
        "areas/beds/steps/dig-drains.md:9 bad-date; ");
  CHECK(problems_of(with("goals/eating.md", changed(bytes_of_file("goals/eating.md"), "order: 1",
                                                    "ordre: 1"))) == "goals/eating.md:2 unknown-key; ");
}
