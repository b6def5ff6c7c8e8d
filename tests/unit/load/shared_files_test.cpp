// What the whole content shares: values, wording, the glossary and practice.
#include <doctest/doctest.h>

#include "garden.hpp"
#include "load/content_file.hpp"

using namespace waymark;
using namespace waymark::garden;

namespace {

Content loaded(const FileSet& content, std::string& problems) {
  Diagnostics diagnostics;
  auto read = read_content(content, "", diagnostics);
  for (const auto& d : diagnostics.sorted()) {
    problems += d.path + (d.positioned ? ":" + std::to_string(d.place.line) : std::string()) + " " + d.code + "; ";
  }
  return read;
}

std::string problems_with(const std::string& path, const std::string& bytes) {
  auto content = files();
  put(content, path, bytes);
  std::string problems;
  loaded(content, problems);
  return problems;
}

std::string values_file(const std::string& items) { return "---\nvalues:\n" + items + "---\n# Figures\n\nText.\n"; }
std::string glossary_file(const std::string& items) { return "---\nterms:\n" + items + "---\n# Words\n\nText.\n"; }

std::string practice_file(const std::string& facts) {
  return "---\n" + facts + "---\n# A school digs\n\n## The school\n\nSmall.\n\n## What they did\n\nThey dug.\n\n"
         "## What it took\n\nA day.\n\n## What they would do differently\n\nAsk first.\n";
}

const std::string good_facts = "phase: primary\npupils: 90\ndays: 1 to 2\nsteps: [dig-drains]\n";

}  // namespace

TEST_CASE("values are read, and texts and facts of every file take them") {
  auto content = files();
  put(content, "values.md",
      values_file("  - {id: drain-time, value: an hour, about: Time to drain, checked: 2026-11-22}\n"
                  "  - {id: depth, value: 30 cm, about: Depth, checked: 2026-11-23, source: \"https://example.org/d\"}\n"));
  put(content, "pages/get-help.md", "---\n---\n# Within {{drain-time}}\n\nDig {{depth}}.\n");
  put_area(content, "plants", "order: 2\nstandards:\n  - {id: p-1, title: T, summary: \"In {{drain-time}}.\", when: W}\n");
  std::string problems;
  const auto read = loaded(content, problems);
  CHECK(problems.empty());
  const auto& rubric = read.rubric;
  REQUIRE(rubric.values.size() == 2);
  CHECK(rubric.values[1] == Value{ValueId("depth"), "30 cm", "Depth", "https://example.org/d", Date{2026, 11, 23}});
  CHECK(find_page(rubric, "get-help")->title == "Within an hour");
  CHECK(find_page(rubric, "get-help")->intro.markup() == "<p>Dig 30 cm.</p>\n");
  CHECK(find(rubric, StandardId("p-1"))->summary == "In an hour.");
  CHECK(read.values.used().size() == 2);
}

TEST_CASE("a value needs its facts, an id of its own, and an https source") {
  CHECK(problems_with("values.md", values_file("  - {id: a, value: x, about: y}\n")) == "values.md:3 missing-value; ");
  CHECK(problems_with("values.md", values_file("  - {id: a, value: x, about: y, checked: 2026-11-22}\n"
                                               "  - {id: a, value: z, about: y, checked: 2026-11-22}\n")) ==
        "values.md:4 duplicate-id; ");
  CHECK(problems_with("values.md", values_file("  - {id: A b, value: x, about: y, checked: 2026-11-22}\n")) ==
        "values.md:3 bad-id; ");
  CHECK(problems_with("values.md", values_file("  - {id: a, value: x, about: y, checked: 2026-11-22, "
                                               "source: \"http://example.org\"}\n")) == "values.md:3 bad-link; ");
}

TEST_CASE("a text that names no value of values.md is told at its place") {
  CHECK(problems_with("pages/get-help.md", "---\n---\n# Help\n\nAsk within {{drain-time}}.\n") ==
        "pages/get-help.md:5 unknown-value; ");
}

TEST_CASE("the rules of wording are read, and their numbers have bounds") {
  auto content = files();
  put(content, "wording.md",
      "---\nreading-grade: 8\nsentence-words: 25\nproducts: [GrowFast]\navoid:\n  - {words: [failing, failed], say: not yet}\n"
      "---\n# Wording\n");
  std::string problems;
  const auto read = loaded(content, problems);
  CHECK(problems.empty());
  CHECK(read.wording.reading_grade == 8);
  CHECK(read.wording.sentence_words == 25);
  CHECK(read.wording.products == std::vector<std::string>{"GrowFast"});
  REQUIRE(read.wording.avoid.size() == 1);
  CHECK(read.wording.avoid[0].words.size() == 2);
  CHECK(read.wording.avoid[0].say == "not yet");
  CHECK(problems_with("wording.md", "---\nreading-grade: 21\n---\n# W\n") == "wording.md:2 bad-number; ");
  CHECK(problems_with("wording.md", "---\nsentence-words: 4\n---\n# W\n") == "wording.md:2 bad-number; ");
  CHECK(problems_with("wording.md", "---\navoid:\n  - {say: this}\n---\n# W\n") == "wording.md:3 missing-value; ");
}

TEST_CASE("the glossary is read by term, whatever its capitals, and explains a form once") {
  auto content = files();
  put(content, "pages/glossary.md", glossary_file("  - {id: z, term: Zinc, means: A metal.}\n"
                                                  "  - {id: b, term: bed, also: [beds], means: A place.}\n"));
  std::string problems;
  const auto read = loaded(content, problems);
  CHECK(problems.empty());
  REQUIRE(read.rubric.words.size() == 2);
  CHECK(read.rubric.words[0] == Word{WordId("b"), "bed", {"beds"}, "A place."});
  CHECK(find_page(read.rubric, "glossary")->title == "Words");
  CHECK(problems_with("pages/glossary.md", glossary_file("  - {id: a, term: bed, also: [beds], means: A.}\n"
                                                         "  - {id: b, term: beds, means: B.}\n")) ==
        "pages/glossary.md:4 duplicate-word; ");
  CHECK(problems_with("pages/glossary.md", glossary_file("  - {id: a, term: bed, also: [bed], means: A.}\n")) ==
        "pages/glossary.md:3 duplicate-word; ");
}

TEST_CASE("examples are read, by phase and then by size") {
  auto content = files();
  put(content, "practice/big.md", practice_file("illustrative: true\nphase: primary\npupils: 400\ndays: 1\nsteps: [dig-drains]\n"));
  put(content, "practice/first.md", practice_file("illustrative: true\nphase: secondary\npupils: 9\ndays: 1\nsteps: [sow-beans]\n"));
  put(content, "practice/small.md", practice_file("source: https://example.org/s\n" + good_facts));
  std::string problems;
  const auto read = loaded(content, problems);
  CHECK(problems.empty());
  REQUIRE(read.rubric.practice.size() == 3);
  const auto& small = read.rubric.practice[0];
  CHECK(small.id == PracticeId("small"));
  CHECK(small.title == "A school digs");
  CHECK(small.days == Range<Days>{Days{10}, Days{20}});
  CHECK_FALSE(small.illustrative);
  CHECK(small.source == "https://example.org/s");
  CHECK(small.did.text == "They dug.");
  CHECK(read.rubric.practice[1].id == PracticeId("big"));
  CHECK(read.rubric.practice[2].id == PracticeId("first"));
}

TEST_CASE("an example says that it is invented, or where the school tells it") {
  CHECK(problems_with("practice/a.md", practice_file("illustrative: true\n" + good_facts)).empty());
  CHECK(problems_with("practice/a.md", practice_file("source: https://example.org\n" + good_facts)).empty());
  CHECK(problems_with("practice/a.md", practice_file(good_facts)) == "practice/a.md:2 practice-unmarked; ");
  CHECK(problems_with("practice/a.md", practice_file("illustrative: false\n" + good_facts)) ==
        "practice/a.md:2 practice-unmarked; ");
}

TEST_CASE("an example names a phase and steps that there are, and all four sections") {
  const std::string marked = "illustrative: true\n";
  CHECK(problems_with("practice/a.md", practice_file(marked + "phase: nursery\npupils: 90\ndays: 1\nsteps: [dig-drains]\n")) ==
        "practice/a.md:3 unknown-phase; ");
  CHECK(problems_with("practice/a.md", practice_file(marked + "phase: primary\npupils: 90\ndays: 1\nsteps: [dig]\n")) ==
        "practice/a.md:6 unknown-step; ");
  auto text = practice_file(marked + good_facts);
  text.resize(text.find("## What they would"));
  CHECK(problems_with("practice/a.md", text) == "practice/a.md:8 missing-section; ");
}

TEST_CASE("a page cannot take the name of one that Waymark makes") {
  for (const std::string name : {"index", "method", "figures", "a-to-z", "search"}) {
    CAPTURE(name);
    CHECK(problems_with("pages/" + name + ".md", "---\n---\n# A page\n\nText.\n") == "pages/" + name + ".md page-taken; ");
  }
  CHECK(problems_with("pages/home.md", "---\n---\n# A page\n\nText.\n").empty());
}
