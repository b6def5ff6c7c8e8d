#include "pages/word_notes.hpp"

#include <doctest/doctest.h>

#include <stdexcept>
#include <utility>

#include "base/word_marks.hpp"

using namespace waymark;

namespace {

Rubric two_words() {
  Rubric rubric;
  rubric.words.push_back({WordId("bed"), "bed", {}, "A place to plant & rest."});
  rubric.words.push_back({WordId("rhs"), "R<H>S", {}, "A society."});
  return rubric;
}

// `{0:bed}` as a mark; what stands elsewhere as it is.
std::string with_marks(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '{' || c == '}' || c == ':' ? word_mark : c;
  return out;
}

std::string explained(std::string_view text) {
  const auto rubric = two_words();
  return std::string(WordNotes(rubric, 0).explain(with_marks(text)));
}

std::string note_with(const std::string& id, const std::string& term, const std::string& means) {
  return "<span class=\"word-note\" id=\"note-" + id + "\" popover><i> (</i>" + term + ": </b>" + means + "<i>)</i></span>";
}

std::string button(const std::string& id, const std::string& shown) {
  return "<button type=\"button\" class=\"word\" popovertarget=\"note-" + id + "\">" + shown + "</button>";
}

std::string after_label(const std::string& id, const std::string& term, const std::string& noted) {
  return "<span class=\"word-after\">" + button(id, "What is “" + term + "”?") +
         noted + "</span>";
}

const std::string bed = note_with("bed", "<b class=\"said\">bed", "A place to plant &amp; rest.");
const std::string rhs = note_with("rhs", "<b>R&lt;H&gt;S", "A society.");
const std::string bed_after = after_label("bed", "bed", note_with("bed", "<b>bed", "A place to plant &amp; rest."));
const std::string rhs_after = after_label("rhs", "R&lt;H&gt;S", rhs);

}  // namespace

TEST_CASE("a page without marks stays byte for byte") {
  const std::string page = "<p>{0:bed} &amp; é</p>\n";
  const auto rubric = two_words();
  CHECK(WordNotes(rubric, 0).explain(page) == page);
}

TEST_CASE("a marked word becomes a button with its note beside it, escaped") {
  CHECK(explained("<p>A {0:Bed}.</p>") == "<p>A " + button("bed", "Bed") + bed + ".</p>");
  CHECK(explained("{1:RHS}") == button("rhs", "RHS") + rhs);
}

TEST_CASE("the note names the term, and says where the sentence has just said it") {
  CHECK(explained("{0:bed}").find("<b class=\"said\">bed: </b>") != std::string::npos);
  CHECK(explained("{0:BED}").find("<b class=\"said\">bed: </b>") != std::string::npos);
  CHECK(explained("{0:plot}").find("<b>bed: </b>") != std::string::npos);
}

TEST_CASE("labels before and after a word do not hold it") {
  CHECK(explained("<label>a</label>{0:bed}<label>b</label>") ==
        "<label>a</label>" + button("bed", "bed") + bed + "<label>b</label>");
  CHECK(explained("<label>a</label><label>b {0:bed}</label>") == "<label>a</label><label>b bed</label>" + bed_after);
}

TEST_CASE("what only looks like a label holds no word") {
  for (const std::string before : {"bel", "label", "<p aria-label=\"a\">", "<abel>", "<lab", "</label>"}) {
    CHECK(explained(before + "{0:bed}</label>") == before + button("bed", "bed") + bed + "</label>");
  }
}

TEST_CASE("running text in a label, whatever its tags, is in the label") {
  CHECK(explained("<label for=\"a\"><input> a<br/> <em class=\"b\">c</em> <strong>{0:bed}</strong></label>") ==
        "<label for=\"a\"><input> a<br/> <em class=\"b\">c</em> <strong>bed</strong></label>" + bed_after);
}

TEST_CASE("a word marked twice on a page is explained once, at the first") {
  CHECK(explained("<p>{0:bed}</p><p>{0:Bed} {1:RHS} {1:RHS}</p>") ==
        "<p>" + button("bed", "bed") + bed + "</p><p>Bed " + button("rhs", "RHS") + rhs + " RHS</p>");
}

TEST_CASE("in a label the words stay text, and the notes stand after it") {
  CHECK(explained("<label for=\"a\">Dig the {0:bed}.</label><p>x</p>") ==
        "<label for=\"a\">Dig the bed.</label>" + bed_after + "<p>x</p>");
  CHECK(explained("<label>{0:bed} {1:RHS}</label>") == "<label>bed RHS</label>" + bed_after + rhs_after);
  // The next word comes after the label, and once more in another.
  CHECK(explained("<label>{0:bed}</label>{1:RHS}<label>{0:bed}</label>") ==
        "<label>bed</label>" + bed_after + button("rhs", "RHS") + rhs + "<label>bed</label>");
}

TEST_CASE("a page keeps all its other bytes") {
  auto out = explained("<h1>\xC3\xA9 &amp; <b>{0:bed}</b>\r\n</h1><label>a {1:RHS} b</label> \xE2\x80\x94 {0:bed}\t");
  for (const auto& [added, text] : {std::pair(button("bed", "bed") + bed, "bed"), std::pair(rhs_after, "")}) {
    const auto at = out.find(added);
    REQUIRE(at != std::string::npos);
    out.replace(at, added.size(), text);
  }
  CHECK(out == "<h1>\xC3\xA9 &amp; <b>bed</b>\r\n</h1><label>a RHS b</label> \xE2\x80\x94 bed\t");
}

TEST_CASE("a mark that is not closed is a mistake of ours") {
  auto page = with_marks("a {0 b");
  const auto rubric = two_words();
  CHECK_THROWS_AS(WordNotes(rubric, 0).explain(page), std::logic_error);
}
