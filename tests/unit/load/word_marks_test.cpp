#include "base/word_marks.hpp"

#include <doctest/doctest.h>

#include "garden.hpp"

using namespace waymark;
using namespace waymark::garden;

namespace {

constexpr const char* terms =
    "  - {id: bed, term: bed, means: A place to plant.}\n"
    "  - {id: raised, term: raised bed, also: [raised beds], means: A bed above the ground.}\n"
    "  - {id: rhs, term: RHS, also: [Royal Society], means: A society.}\n"
    "  - {id: mulch, term: mulch, means: A layer of leaves.}\n";

// The text as a page of the garden, with a glossary. In place of the marks stands `[term|as it reads]`.
std::string marked(const std::string& text, const std::string& words = terms) {
  auto content = files();
  put(content, "pages/glossary.md", "---\nterms:\n" + words + "---\n# Words\n\nWords.\n");
  put(content, "pages/get-help.md", "---\n---\n# Help\n\n" + text + "\n");
  const auto loaded = rubric(content);
  const auto& html = find_page(loaded, "get-help")->intro.markup();
  std::string out;
  for (std::size_t at = 0, mark = 0; at < html.size(); ++at) {
    if (html[at] != word_mark) {
      out += html[at];
    } else if (mark++ % 3 == 0) {
      const auto end = html.find(word_mark, at + 1);
      const auto index = std::stoul(html.substr(at + 1, end - at - 1));
      out += "[" + loaded.words.at(index).id.text() + "|";
      at = end;
      ++mark;
    } else {
      out += "]";
    }
  }
  while (out.ends_with('\n')) out.pop_back();
  return out;
}

}  // namespace

TEST_CASE("the first place of a word is marked, and no other") {
  CHECK(marked("A bed is a bed. Bed.") == "<p>A [bed|bed] is a bed. Bed.</p>");
  CHECK(marked("One.\n\nA bed.\n\nA bed.") == "<p>One.</p>\n<p>A [bed|bed].</p>\n<p>A bed.</p>");
}

TEST_CASE("the longest form wins") {
  CHECK(marked("A raised bed beside a bed.") == "<p>A [raised|raised bed] beside a [bed|bed].</p>");
  CHECK(marked("Two raised beds.") == "<p>Two [raised|raised beds].</p>");
  CHECK(marked("Data protection, and data.", "  - {id: data, term: data, means: Facts.}\n"
                                             "  - {id: law, term: data protection, means: A law.}\n") ==
        "<p>[law|Data protection], and [data|data].</p>");
  CHECK(marked("A raised hand.") == "<p>A raised hand.</p>");
}

TEST_CASE("a second form of a word that is marked already stays as it is") {
  CHECK(marked("The RHS is the Royal Society.") == "<p>The [rhs|RHS] is the Royal Society.</p>");
}

TEST_CASE("a word is found whole") {
  CHECK(marked("A bedroom, an embed, beds and bed2.") == "<p>A bedroom, an embed, beds and bed2.</p>");
  CHECK(marked("A bed-side (bed).") == "<p>A [bed|bed]-side (bed).</p>");
}

TEST_CASE("a word begins a sentence with a capital, and stays a word") {
  CHECK(marked("Mulch helps.") == "<p>[mulch|Mulch] helps.</p>");
  CHECK(marked("MULCH helps, mULCH too.") == "<p>MULCH helps, mULCH too.</p>");
}

TEST_CASE("an acronym or a name is found only with its capitals") {
  CHECK(marked("The rhs, the Rhs, the royal society.") == "<p>The rhs, the Rhs, the royal society.</p>");
  CHECK(marked("The Royal Society.") == "<p>The [rhs|Royal Society].</p>");
}

TEST_CASE("headings, links and code are left alone") {
  CHECK(marked("### A bed\n\nA bed.") == "<h3 id=\"a-bed\">A bed</h3>\n<p>A [bed|bed].</p>");
  CHECK(marked("[a bed](https://example.org/bed) and a bed") ==
        "<p><a href=\"https://example.org/bed\">a bed</a> and a [bed|bed]</p>");
  CHECK(marked("`bed` and a bed") == "<p><code>bed</code> and a [bed|bed]</p>");
  CHECK(marked("```\nbed\n```\n\nA bed.") == "<pre><code>bed\n</code></pre>\n<p>A [bed|bed].</p>");
  CHECK(marked("A *bed*.") == "<p>A <em>[bed|bed]</em>.</p>");
}

TEST_CASE("a term that is broken over two lines is one term") {
  CHECK(marked("A raised\nbed.") == "<p>A [raised|raised\nbed].</p>");
}

TEST_CASE("entities and letters of other alphabets beside a word are what they are") {
  CHECK(marked("Soil & bed & amp.") == "<p>Soil &amp; [bed|bed] &amp; amp.</p>");
  CHECK(marked("Soil &bed; and \"bed\".") == "<p>Soil &amp;[bed|bed]; and &quot;bed&quot;.</p>");
  CHECK(marked("ébed bedé.") == "<p>ébed bedé.</p>");
  CHECK(marked("An amp & a quot \"x\".", "  - {id: amp, term: amp, means: A.}\n  - {id: quot, term: quot, means: B.}\n") ==
        "<p>An [amp|amp] &amp; a [quot|quot] &quot;x&quot;.</p>");
}

TEST_CASE("a control character that an entity names is shown as one that is not known") {
  CHECK(marked("A &#31; bed &#x1f;0&#31;.") == "<p>A \uFFFD [bed|bed] \uFFFD0\uFFFD.</p>");
}

TEST_CASE("every text of the rubric is marked, and the glossary's own page is not") {
  auto content = files();
  put(content, "pages/glossary.md", "---\nterms:\n  - {id: look, term: look, means: See.}\n---\n# Words\n\nTo look.\n");
  const auto loaded = rubric(content);
  const auto has_mark = [](const Html& html) { return html.markup().find(word_mark) != std::string::npos; };
  CHECK_FALSE(has_mark(find_page(loaded, "glossary")->intro));
  for (const auto& question : loaded.questions) CHECK(has_mark(question.check.html));
  for (const auto& step : loaded.steps) {
    CHECK(has_mark(step.actions.front().html));
    CHECK(step.actions.front().text == "Look.");
  }
}

TEST_CASE("without a glossary nothing is marked") {
  const auto loaded = rubric();
  for (const auto& question : loaded.questions) {
    CHECK(question.why.html.markup().find(word_mark) == std::string::npos);
  }
}
