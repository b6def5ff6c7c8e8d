#include "pages/questionnaire.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "formats/markdown.hpp"
#include "garden.hpp"

using namespace waymark;
using namespace waymark::garden;

namespace {

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) ++found;
  return found;
}

Rubric with_core() {
  auto loaded = rubric();
  for (auto& question : loaded.questions) question.core = question.id.text() == "tools";
  return loaded;
}

// The handout as people read it: a document, without problems.
MarkdownDocument read_again(const std::string& handout) {
  const Source source{"meeting.md", handout};
  Diagnostics diagnostics;
  auto document = read_markdown(source, {0, source.text.size()}, {}, diagnostics);
  for (const auto& d : diagnostics.sorted()) FAIL_CHECK(d.place.line, ": ", d.message);
  return document;
}

bool reads_as(const MarkdownDocument& document, const std::string& text) {
  return std::any_of(document.blocks.begin(), document.blocks.end(),
                     [&](const MarkdownBlock& block) { return has(block.text, text); });
}

}  // namespace

TEST_CASE("the handout asks every question once, in order, with a box for each answer and for not knowing") {
  const auto text = questions_handout(rubric(), {});
  CHECK(count(text, "\n### ") == 4);
  CHECK(has(text, "There are 4 questions."));
  CHECK(has(text, "### 1. How is the drainage?\n\nIt helps plants.\n\n- [ ] Nothing yet.\n"
                  "- [ ] Some of it, where it is needed most.\n- [ ] All of it.\n- [ ] We are not sure.\n"
                  "- [ ] This does not apply to us, because:\n\nAsk: Gardener, Headteacher. Go and look.\n\nNote:\n"));
  CHECK(text.find("### 4. How is the compost?") > text.find("## The plants"));
  CHECK(text.ends_with("Version 2026.1, with facts checked on 22 November 2026.\n"));
}

TEST_CASE("the short set and the phase choose questions, and areas without any are left out") {
  const auto loaded = with_core();
  const auto core = questions_handout(loaded, {true, std::nullopt});
  CHECK(has(core, "There is 1 question."));
  CHECK(has(core, "### 1. How is the tools?"));
  CHECK_FALSE(has(core, "The plants"));
  CHECK(count(questions_handout(loaded, {false, PhaseId("secondary")}), "\n### ") == 3);
  CHECK(count(questions_handout(loaded, {false, PhaseId("primary")}), "\n### ") == 4);
  CHECK(has(questions_handout(loaded, {true, PhaseId("nursery")}), "### 1. How is the tools?"));
}

TEST_CASE("what is asked is what the filters both allow") {
  Question question;
  CHECK(is_asked(question, {}));
  CHECK_FALSE(is_asked(question, {true, std::nullopt}));
  question.core = true;
  CHECK(is_asked(question, {true, PhaseId("primary")}));
  question.phases = {PhaseId("primary")};
  CHECK(is_asked(question, {true, PhaseId("primary")}));
  CHECK_FALSE(is_asked(question, {true, PhaseId("secondary")}));
  CHECK(is_asked(question, {true, std::nullopt}));
}

TEST_CASE("hostile text reads as text in the handout") {
  const std::string texts[] = {
      "<script>alert(1)</script> &amp; &#60;b&#62;", "*not* _bold_ ~~gone~~ `code`", "[a](https://example.org) ![b](c)",
      "- a list", "+ a list", "1. one", "2) two", "# heading", "> quoted", "=== --- ***", "---", "| a | b |",
      "back\\slash \\* and [x] box", "www.example.org <https://example.org>"};
  for (const auto& hostile : texts) {
    CAPTURE(hostile);
    auto loaded = rubric();
    loaded.name = loaded.areas[0].title = loaded.areas[0].summary.text = hostile;
    auto& question = loaded.questions[0];
    question.title = question.why.text = question.check.text = question.answers[0].text = hostile;
    const auto document = read_again(questions_handout(loaded, {}));
    CHECK(document.title == hostile + ": questions for your meeting");
    REQUIRE(document.sections.size() == 2);
    CHECK(document.sections[0].title == hostile);
    CHECK(document.links.empty());
    for (const auto& expected : {hostile, "1. " + hostile, "Ask: Gardener, Headteacher. " + hostile}) {
      CAPTURE(expected);
      CHECK(reads_as(document, expected));
    }
    // Summary, why and the first answer are blocks of their own, whole.
    CHECK(std::count_if(document.blocks.begin(), document.blocks.end(),
                        [&](const MarkdownBlock& block) { return block.text == hostile; }) == 4);
  }
}

TEST_CASE("text of several paragraphs keeps to its place") {
  auto loaded = rubric();
  loaded.questions[0].answers[0].text = "One\n\n# Two\n- three";
  const auto document = read_again(questions_handout(loaded, {}));
  CHECK(document.sections.size() == 2);
  CHECK(reads_as(document, "One  # Two - three"));
}

TEST_CASE("the spreadsheet has a row for each question and two columns for each level") {
  const auto csv = questions_csv(rubric(), {});
  CHECK(count(csv, "\r\n") == 5);
  CHECK(csv.substr(0, csv.find("\r\n")) ==
        "\xEF\xBB\xBFquestion,area,stage,essential,short-set,ask,title,Bare ground: the word to write,Bare ground,"
        "Planted: the word to write,Planted,Thriving: the word to write,Thriving,how to check,answer,note");
  CHECK(has(csv, "\r\ndrainage,The beds,Good ground,yes,no,\"Gardener, Headteacher\",How is the drainage?,"
                 "drainage-poor,Nothing yet.,drainage-fair,\"Some of it, where it is needed most.\","
                 "drainage-good,All of it.,Go and look.,,\r\n"));
}

TEST_CASE("the filters leave rows out of the spreadsheet") {
  const auto loaded = with_core();
  CHECK(count(questions_csv(loaded, {true, std::nullopt}), "\r\n") == 2);
  CHECK(has(questions_csv(loaded, {true, std::nullopt}), "\r\ntools,The beds,Good ground,no,yes,"));
  CHECK(count(questions_csv(loaded, {false, PhaseId("secondary")}), "\r\n") == 4);
}

TEST_CASE("what would be a formula in the spreadsheet is text") {
  auto loaded = rubric();
  loaded.questions[0].title = "=1+1";
  CHECK(has(questions_csv(loaded, {}), ",'=1+1,"));
}
