#include "base/reading.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace waymark;

namespace {

// The sentences with a bar between them.
std::string cut(std::string_view text) {
  std::string out;
  for (const auto sentence : sentences(text)) {
    if (!out.empty()) out += '|';
    out += sentence;
  }
  return out;
}

}  // namespace

TEST_CASE("a sentence ends at a mark before a capital, a digit, a quotation mark or the end") {
  CHECK(cut("Dig a drain. Ask first! Is it dry? 3 people know.") ==
        "Dig a drain.|Ask first!|Is it dry?|3 people know.");
  CHECK(cut("It rained. \"Again,\" she said.") == "It rained.|\"Again,\" she said.");
  CHECK(cut("It rained. “Again,” she said.") == "It rained.|“Again,” she said.");
  CHECK(cut("One line.\nAnd the next.") == "One line.|And the next.");
  CHECK(cut("No mark at the end") == "No mark at the end");
}

TEST_CASE("a mark inside a sentence does not end it") {
  CHECK(cut("Come at 5 p.m. or later.") == "Come at 5 p.m. or later.");
  CHECK(cut("See example.org for 2.5 days of work.") == "See example.org for 2.5 days of work.");
  CHECK(cut("Wait... then look.") == "Wait... then look.");
}

TEST_CASE("a quotation mark or bracket that closes belongs to the sentence before") {
  CHECK(cut("He said \"Stop.\" Then he left.") == "He said \"Stop.\"|Then he left.");
  CHECK(cut("He said “Stop.” Then he left.") == "He said “Stop.”|Then he left.");
  CHECK(cut("He said ‘Stop.’ Then he left.") == "He said ‘Stop.’|Then he left.");
  CHECK(cut("(This is an aside.) Then go on.") == "(This is an aside.)|Then go on.");
}

TEST_CASE("what holds no words is no sentence") {
  CHECK(cut("").empty());
  CHECK(cut(" \n — ").empty());
  CHECK(cut("* * *").empty());
}

TEST_CASE("words stand between spaces and hold a letter or digit") {
  CHECK(count_words("") == 0);
  CHECK(count_words("A two-year plan – for 2030") == 5);
  CHECK(count_words("One\ntwo\tthree  four") == 4);
}

TEST_CASE("syllables are groups of vowels") {
  CHECK(count_syllables("plan") == 1);
  CHECK(count_syllables("every") == 3);
  CHECK(count_syllables("technology") == 4);
  CHECK(count_syllables("School") == 1);
  CHECK(count_syllables("yearly") == 2);
  CHECK(count_syllables("BROADBAND") == 2);
}

TEST_CASE("an e, es or ed at the end is silent, where it is one") {
  CHECK(count_syllables("make") == 1);
  CHECK(count_syllables("makes") == 1);
  CHECK(count_syllables("named") == 1);
  CHECK(count_syllables("table") == 2);
  CHECK(count_syllables("tables") == 2);
  CHECK(count_syllables("needed") == 2);
  CHECK(count_syllables("wanted") == 2);
  CHECK(count_syllables("agree") == 2);
  CHECK(count_syllables("the") == 1);
}

TEST_CASE("every word has a syllable, and parts, numbers and acronyms have theirs") {
  CHECK(count_syllables("DfE") == 1);
  CHECK(count_syllables("Mbps") == 1);
  CHECK(count_syllables("Wi-Fi") == 2);
  CHECK(count_syllables("two-year") == 2);
  CHECK(count_syllables("14") == 1);
  CHECK(count_syllables("2030") == 2);
  CHECK(count_syllables("school's") == 1);
  CHECK(count_syllables("school’s") == 1);
  CHECK(count_syllables("'garden'") == 2);
  CHECK(count_syllables("“garden”") == 2);
  CHECK(count_syllables("—") == 0);
}

TEST_CASE("the grade of known texts is what comes out by hand") {
  // 3 words, 1 sentence, 3 syllables: 1.17 + 11.8 - 15.59.
  CHECK(grade_tenths(read_text("The cat sat.")) == -26);
  // 7 words, 1 sentence, 12 syllables: 2.73 + 20.23 - 15.59.
  CHECK(grade_tenths(read_text("Every school needs a plan for technology.")) == 74);
  // 8 words, 2 sentences, 11 syllables: 1.56 + 16.23 - 15.59.
  const auto two = read_text("Dig a drain. Water leaves the beds overnight.");
  CHECK(two.sentences == 2);
  CHECK(two.words == 8);
  CHECK(two.syllables == 11);
  CHECK(grade_tenths(two) == 22);
}

TEST_CASE("a text without words has no grade") { CHECK(grade_tenths(read_text(" – ")) == 0); }

TEST_CASE("the counts of parts add up to those of the whole") {
  auto sum = read_text("Dig a drain.");
  sum += read_text("Water leaves the beds overnight.");
  CHECK(grade_tenths(sum) == 22);
  CHECK(sum.sentences == 2);
}
