// Each check of the linter, and beside it what it leaves alone.
#include "load/lint.hpp"

#include <doctest/doctest.h>

#include "garden.hpp"

using namespace waymark;
using namespace waymark::garden;

namespace {

// The garden with a step for every rise, which the linter has nothing to say of.
FileSet tended() {
  auto content = files();
  put_step(content, "beds", "mend-tools", "question: tools\nto: 3\neffort: 1\nweeks: 1\n");
  put_step(content, "plants", "sow-peas", "question: sowing\nto: 3\neffort: 1\nweeks: 1\n");
  put_step(content, "plants", "start-heap", "question: compost\nto: 2\neffort: 1\nweeks: 1\n");
  put_step(content, "plants", "turn-heap", "question: compost\nto: 3\neffort: 1\nweeks: 1\n");
  return content;
}

std::string told(const Diagnostics& diagnostics) {
  std::string out;
  for (const auto& d : diagnostics.sorted()) {
    CHECK(d.severity == Severity::warning);
    CHECK_FALSE(d.hint.empty());
    out += d.path + ":" + std::to_string(d.place.line) + ":" + std::to_string(d.place.column) + " " + d.code + "; ";
  }
  return out;
}

// "path:line:column code; " for each warning.
std::string warnings(const FileSet& content, std::optional<Date> today = std::nullopt) {
  Diagnostics diagnostics;
  lint_files(content, "", today, diagnostics);
  return told(diagnostics);
}

std::string warnings_with(const std::string& path, const std::string& bytes) {
  auto content = tended();
  put(content, path, bytes);
  return warnings(content);
}

// The same, for a page with this text and a wording.md with these rules.
std::string of_text(const std::string& rules, const std::string& text) {
  auto content = tended();
  put(content, "wording.md", "---\n" + rules + "---\n# Wording\n\nFailing GrowFast, and a sentence of some length.\n");
  put(content, "pages/get-help.md", "---\n---\n# Help\n\n" + text + "\n");
  return warnings(content);
}

std::string with_value(const std::string& value, const std::string& text) {
  auto content = tended();
  put(content, "values.md", "---\nvalues:\n  - {id: time, value: " + value +
                                ", about: Time, checked: 2026-11-22}\n---\n# Figures\n\nText.\n");
  put(content, "pages/get-help.md", "---\n---\n# Help\n\n" + text + "\n");
  return warnings(content);
}

std::string changes(const std::string& text) {
  return warnings_with("pages/changes.md", "---\n---\n# Changes\n\n" + text);
}

}  // namespace

TEST_CASE("content that is well tended has no warnings") { CHECK(warnings(tended()).empty()); }

TEST_CASE("content with errors is not looked over") {
  auto content = tended();
  put(content, "areas/beds/questions/tools.md", "---\n---\n# Nothing\n");
  std::erase_if(content, [](const File& file) { return file.path == "areas/plants/steps/turn-heap.md"; });
  Diagnostics diagnostics;
  lint_files(content, "", std::nullopt, diagnostics);
  CHECK(diagnostics.has_errors());
  CHECK(diagnostics.warnings() == 0);
}

TEST_CASE("a level that no step leaves is told") {
  auto content = tended();
  std::erase_if(content, [](const File& file) { return file.path == "areas/plants/steps/turn-heap.md"; });
  CHECK(warnings(content) == "areas/plants/questions/compost.md:7:1 level-not-left; ");
}

TEST_CASE("a step over two levels leaves both, and reaches the one it passes") {
  auto content = tended();
  std::erase_if(content, [](const File& file) { return file.path == "areas/plants/steps/start-heap.md"; });
  put_step(content, "plants", "turn-heap", "question: compost\nfrom: 1\nto: 3\neffort: 1\nweeks: 1\n");
  CHECK(warnings(content).empty());
}

TEST_CASE("of two steps that rise as far the second by id is never given") {
  auto content = tended();
  put_step(content, "plants", "turn-late", "question: compost\nto: 3\neffort: 1\nweeks: 1\n");
  CHECK(warnings(content) == "areas/plants/steps/turn-late.md:8:1 step-never-given; ");
}

TEST_CASE("a long step is given where a short one does not start") {
  auto content = tended();
  std::erase_if(content, [](const File& file) { return file.path == "areas/plants/steps/turn-heap.md"; });
  put_step(content, "plants", "whole-heap", "question: compost\nfrom: 1\nto: 3\neffort: 1\nweeks: 1\n");
  CHECK(warnings(content).empty());
}

TEST_CASE("a standard that no question names is told where the area lists its standards") {
  auto content = tended();
  put_area(content, "plants", "order: 2\nstandards:\n  - {id: p-1, title: T, summary: S, when: W}\n");
  CHECK(warnings(content) == "areas/plants/area.md:4:1 standard-without-question; ");
  put_question(content, "plants", "compost", "order: 2\nstage: growing\nphases: [primary]\nstandards: [p-1]\n");
  CHECK(warnings(content).empty());
}

TEST_CASE("a step that needs one of a later stage is told, and one that needs an earlier is not") {
  auto content = tended();
  put_step(content, "beds", "mend-tools", "question: tools\nto: 3\neffort: 1\nweeks: 1\nneeds: [start-heap]\n");
  CHECK(warnings(content) == "areas/beds/steps/mend-tools.md:7:1 needs-later-stage; ");
  put_step(content, "beds", "mend-tools", "question: tools\nto: 3\neffort: 1\nweeks: 1\nneeds: [dig-drains]\n");
  CHECK(warnings(content).empty());
  put_step(content, "beds", "mend-tools", "question: tools\nto: 3\neffort: 1\nweeks: 1\nbetter-after: [start-heap]\n");
  CHECK(warnings(content).empty());
}

TEST_CASE("titles that share four words in five are too alike, and small words do not count") {
  const auto goal = [](const std::string& title) {
    return warnings_with("goals/extra.md", "---\norder: 3\n---\n# " + title + "\n\n## What it means\n\nMore.\n");
  };
  CHECK(goal("Pupils eat what they grow") == "goals/extra.md:4:1 similar-title; ");
  CHECK(goal("How the PUPILS eat what they grow!") == "goals/extra.md:4:1 similar-title; ");
  CHECK(goal("Pupils eat what they grow often") == "goals/extra.md:4:1 similar-title; ");
  CHECK(goal("Pupils eat what they grow often now").empty());
  CHECK(goal("Teachers eat what they grow").empty());
}

TEST_CASE("titles of two kinds may be the same") {
  CHECK(warnings_with("goals/extra.md", "---\norder: 3\n---\n# Do dig-drains\n\n## What it means\n\nMore.\n").empty());
}

TEST_CASE("a review is overdue on the day after it, and without a day nothing is said") {
  auto content = tended();
  put_question(content, "plants", "compost", "order: 2\nstage: growing\nreview-by: 2027-03-31\n");
  CHECK(warnings(content, Date{2027, 4, 1}) == "areas/plants/questions/compost.md:5:12 review-overdue; ");
  CHECK(warnings(content, Date{2027, 3, 31}).empty());
  CHECK(warnings(content).empty());
}

TEST_CASE("a link over http, or to nowhere in particular, is told at its address") {
  const auto link = [](const std::string& address) { return of_text("", "See [this](" + address + ")."); };
  CHECK(link("http://example.org") == "pages/get-help.md:5:12 link-not-https; ");
  CHECK(link("HTTP://example.org") == "pages/get-help.md:5:12 link-not-https; ");
  CHECK(link("other.html") == "pages/get-help.md:5:12 link-not-https; ");
  CHECK(link("https://example.org").empty());
  CHECK(link("mailto:ask@example.org").empty());
  CHECK(link("#help").empty());
}

TEST_CASE("a product is told by its capitals and as a whole word, but not on the page of wording") {
  const std::string rules = "products: [GrowFast, Soil Pro]\n";
  CHECK(of_text(rules, "Use GrowFast here.") == "pages/get-help.md:5:5 product-name; ");
  CHECK(of_text(rules, "Use *Soil\nPro* here.") == "pages/get-help.md:5:6 product-name; ");
  CHECK(of_text(rules, "Beans that grow fast, growfast and GrowFaster.").empty());
  CHECK(of_text("", "Use GrowFast here.").empty());
}

TEST_CASE("a product in a fact that people read is told too") {
  auto content = tended();
  put(content, "wording.md", "---\nproducts: [GrowFast]\n---\n# Wording\n");
  put_area(content, "plants", "order: 2\nstandards:\n  - {id: p-1, title: GrowFast, summary: Use GrowFast., when: W}\n");
  put_question(content, "plants", "compost", "order: 2\nstage: growing\nstandards: [p-1]\n");
  CHECK(warnings(content) == "areas/plants/area.md:5:45 product-name; ");
}

TEST_CASE("a word to avoid is told in any case and as a whole word") {
  const std::string rules = "avoid:\n  - {words: [failing, at risk], say: not yet in place}\n";
  CHECK(of_text(rules, "Beds are FAILING.") == "pages/get-help.md:5:10 word-to-avoid; ");
  CHECK(of_text(rules, "Beds at\nrisk.") == "pages/get-help.md:5:6 word-to-avoid; ");
  CHECK(of_text(rules, "Beds fail, unfailingly, at risky times.").empty());
}

TEST_CASE("an answer's own word in backticks is no text") {
  auto content = tended();
  put(content, "wording.md", "---\navoid:\n  - {words: [tools-poor], say: another}\n---\n# Wording\n");
  CHECK(warnings(content).empty());
}

TEST_CASE("a sentence may have as many words as wording.md says, and no more") {
  CHECK(of_text("sentence-words: 8\n", "One two three four five six seven eight.").empty());
  CHECK(of_text("sentence-words: 8\n", "Yes. One two three four five six seven eight nine.") ==
        "pages/get-help.md:5:6 long-sentence; ");
  CHECK(of_text("sentence-words: 8\n", "One two three four five. Six seven eight nine ten.").empty());
}

TEST_CASE("a text above the reading grade is told at its title, and one at it is not") {
  // 7 words and 12 syllables in each: a grade of 7.4, and the title of one word brings it down.
  const std::string text = "Every school needs a plan for technology. Every school needs a plan for technology.";
  CHECK(of_text("reading-grade: 5\n", text) == "pages/get-help.md:3:1 hard-to-read; ");
  CHECK(of_text("reading-grade: 7\n", text).empty());
}

TEST_CASE("a value that no text names is told where it stands, and one in a fact is named") {
  CHECK(with_value("an hour", "Wait.") == "values.md:3:5 value-unused; ");
  CHECK(with_value("an hour", "Wait {{time}}.").empty());
}

TEST_CASE("a long figure that is spelt out is told, and one that a text names or that is short is not") {
  CHECK(with_value("twenty minutes", "Wait {{time}}, or twenty minutes.") == "pages/get-help.md:5:19 value-written-out; ");
  CHECK(with_value("twenty minutes", "Wait {{time}}, or twenty\nminutes.") == "pages/get-help.md:5:19 value-written-out; ");
  CHECK(with_value("twenty minutes", "Wait {{time}}.").empty());
  CHECK(with_value("20 minutes", "Wait {{time}}, or 20 minutes.").empty());
}

TEST_CASE("the newest change is that of the rubric's version") {
  CHECK(changes("## 2026.1, 22 November 2026\n\nNew.\n").empty());
  CHECK(changes("## 2025.9\n\nOld.\n\n## 2026.1\n\nNew.\n") == "pages/changes.md:5:1 changes-version; ");
  CHECK(changes("Nothing yet.\n") == "pages/changes.md:3:1 changes-version; ");
}

TEST_CASE("a version that only begins alike is another") {
  CHECK(changes("## 2026.10\n\nNew.\n") == "pages/changes.md:5:1 changes-version; ");
  CHECK(changes("## 2026.1.2\n\nNew.\n") == "pages/changes.md:5:1 changes-version; ");
  CHECK(changes("## 2026.1\n\nNew.\n").empty());
  CHECK(changes("## 2026.1. The first\n\nNew.\n").empty());
}

TEST_CASE("the reading grades are those of questions and steps") {
  Diagnostics diagnostics;
  auto content = tended();
  put(content, "wording.md", "---\nreading-grade: 9\n---\n# Wording\n");
  const auto grades = lint_files(content, "garden/", std::nullopt, diagnostics).grades;
  CHECK(grades.texts == 12);
  CHECK(grades.asked == 9);
  CHECK(grades.median <= grades.highest);
  CHECK(grades.hardest.starts_with("garden/areas/"));
}
