#include "pages/public_pack.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "pages/assessed.hpp"
#include "pages/built_in_kit.hpp"

using namespace waymark;
using namespace waymark::garden;

namespace {

const auto& built_in() { return built_in_kit(compile_public); }

FileSet edition_of(const Assessed& school, const Theme& theme = built_in().theme) {
  return make_public_pack(school.view(), theme, built_in().templates, {{}, "1.2.3"});
}

const std::string& bytes_of(const FileSet& edition, std::string_view path) {
  const auto* file = find_file(edition, path);
  REQUIRE(file != nullptr);
  return file->bytes;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

// In which files a text stands, their paths included.
std::string where(const FileSet& edition, std::string_view part) {
  std::string found;
  for (const auto& file : edition) {
    if (has(file.bytes, part) || has(file.path, part)) found += file.path + " ";
  }
  return found;
}

const std::string school_text =
    "date: 2026-11-16\nvision: Grow & eat\ngoals: [eating]\ncapacity: {days-per-term: 6, budget-per-year: 4321}\n"
    "answers: {drainage: 1, tools: not-sure, sowing: 1}\n";

Assessed with_area_facts(const std::string& facts, const std::string& more) {
  auto content = files();
  put_area(content, "beds",
           "order: 1\nreplaces: [soil]\n" + facts +
               "standards:\n  - {id: beds-1, title: Beds that drain, summary: Water runs away., when: Now.}\n");
  auto loaded = rubric(content);
  auto given = answers(loaded, more);
  return assessed(std::move(loaded), std::move(given));
}

}  // namespace

TEST_CASE("the public edition has its own few pages, a summary and the theme's assets, sorted") {
  const auto edition = edition_of(assessed(school_text));
  std::string paths;
  for (const auto& file : edition) paths += file.path + "\n";
  CHECK(paths ==
        "assets/colours.css\nassets/print.css\nassets/public.css\nassets/waymark.css\nassets/waymark.js\n"
        "data/summary.json\nindex.html\nmethod.html\nplan.html\nstandards.html\n");
}

TEST_CASE("the public edition tells vision, goals, stage, standards and steps by term") {
  const auto edition = edition_of(assessed(school_text));
  const auto& index = bytes_of(edition, "index.html");
  for (const char* part : {"Grow &amp; eat", "Pupils eat what they grow", "We are here", "Good ground", "public edition"}) {
    CAPTURE(part);
    CHECK(has(index, part));
  }
  CHECK(!has(index, "You are here"));
  CHECK(has(bytes_of(edition, "standards.html"), "Beds that drain"));
  CHECK(has(bytes_of(edition, "plan.html"), "Do dig-drains"));
  CHECK(where(edition, "noindex") == "");
}

// One text in every place where a school can write about itself and that stays inside. Each is put there by name:
// a field that is added to Answers belongs here too.
TEST_CASE("a page that the theme leaves out is not in the public edition, and nothing leads to it") {
  const auto school = assessed(school_text);
  for (const auto& section : site_sections) {
    CAPTURE(section.name);
    auto theme = built_in().theme;
    theme.sections.*section.on = false;
    CHECK(where(edition_of(school, theme), std::string(section.name) + ".html") == "");
  }
}

TEST_CASE("no text of the school's answers, people, contracts or steps reaches the public edition") {
  const std::string canary = "Zanzibar-canary";
  auto school = assessed(school_text);
  auto& answers = school.answers;
  answers.contacts = {{canary, canary, canary + "@example.org", canary, canary}};
  answers.previous = canary;
  answers.contracts = {{canary, {2027, 3, 31}, {}, {StepId("dig-drains")}}};
  for (auto& given : answers.given) {
    given.reason = given.note = given.by = given.corrects = canary;
    given.evidence = {{canary, false}, {"https://example.org/" + canary, true}};
    given.on = Date{1987, 6, 5};
  }
  for (const char* step : {"dig-drains", "sow-beans", "find-out-tools"}) {
    answers.steps.push_back({StepId(step), StepStatus::planned, canary, canary, Date{1987, 6, 5}});
  }
  answers.steps.push_back({StepId("check-drains"), StepStatus::declined, canary, canary, {}});
  school = assessed(std::move(school.rubric), std::move(school.answers));
  const auto edition = edition_of(school);
  CHECK(where(edition, "canary") == "");
  CHECK(where(edition, "1987") == "");
  CHECK(where(edition, "4321") == "");
  CHECK(where(edition, "Gardener") == "");
  // The test can fail: what may be told is found.
  school.answers.vision = canary;
  CHECK(where(edition_of(school), "canary") == "data/summary.json index.html ");
}

TEST_CASE("a trust's own answers and their notes stay inside") {
  const auto edition = edition_of(assessed(
      "trust: {name: Meadow Trust, answers: {drainage: {answer: 1, note: Secret-note, by: Secret-name, evidence: Secret-place}}}\n"
      "answers: {drainage: provided-by-trust, sowing: {not-applicable: Secret-reason}}\n"));
  CHECK(where(edition, "Secret") == "");
  CHECK(has(bytes_of(edition, "index.html"), "Meadow Trust"));
}

TEST_CASE("of a sensitive area the public edition tells the title, and no standard, step or count") {
  const auto open = edition_of(with_area_facts("", school_text));
  const auto kept = edition_of(with_area_facts("sensitive: true\n", school_text));
  for (const char* part : {"Beds that drain", "dig-drains"}) {
    CAPTURE(part);
    CHECK(where(open, part) != "");
    CHECK(where(kept, part) == "");
  }
  CHECK(has(bytes_of(kept, "plan.html"), "Work to keep pupils, staff and their data safe"));
  CHECK(has(bytes_of(kept, "index.html"), "stays within the school: The beds."));
  const auto summary = nlohmann::json::parse(bytes_of(kept, "data/summary.json"));
  CHECK(summary["areas"].empty());
}

TEST_CASE("of a sensitive question the public edition tells no standard that it decides, and no step") {
  auto school = assessed(school_text);
  for (auto& question : school.rubric.questions) question.sensitive = question.id.text() == "drainage";
  const auto edition = edition_of(school);
  CHECK(where(edition, "Beds that drain") == "");
  CHECK(where(edition, "Do dig-drains") == "");
  CHECK(where(edition, "Do sow-beans") != "");
  CHECK(has(bytes_of(edition, "plan.html"), "Work to keep pupils, staff and their data safe"));
  CHECK(has(bytes_of(edition, "index.html"), "stays within the school: parts of some areas."));
}

TEST_CASE("a step that finds out an answer stays inside, for it tells what was answered") {
  const auto edition = edition_of(assessed("answers: {tools: not-sure, drainage: 3, sowing: 3}\n"));
  CHECK(where(edition, "How is the tools") == "");
}
