#include "formats/facts.hpp"

#include <doctest/doctest.h>

using namespace waymark;

namespace {

// A map to read facts from, and what was said about it: "line:column code; " for each problem.
class Reading {
 public:
  explicit Reading(std::string text) : source_{"facts", std::move(text)} {
    document_ = read_yaml(source_, {0, source_.text.size()}, {}, diagnostics_);
    REQUIRE_FALSE(diagnostics_.has_errors());
  }
  Facts facts() { return {source_, document_, "this thing", diagnostics_}; }
  Facts item(std::string_view key) { return {source_, *document_.find(key), "this item", diagnostics_}; }
  std::vector<Diagnostic> problems() const { return diagnostics_.sorted(); }
  std::string said() const {
    std::string out;
    for (const auto& d : problems()) {
      out += std::to_string(d.place.line) + ":" + std::to_string(d.place.column) + " " + d.code + "; ";
    }
    return out;
  }

 private:
  Source source_;
  YamlNode document_;
  Diagnostics diagnostics_;
};

// The only problem, in words.
std::string words(const Reading& reading) {
  REQUIRE(reading.problems().size() == 1);
  const auto d = reading.problems().front();
  return d.hint.empty() ? d.message : d.message + " | " + d.hint;
}

const KnownIds plants{"plant", {"bean", "pea", "radish"}};

}  // namespace

TEST_CASE("text comes trimmed, and a needed one that is left out or empty is told") {
  Reading reading("a: ' x y '\nb:\nc: ''\n");
  auto facts = reading.facts();
  CHECK(facts.text("a", Needed::yes) == "x y");
  CHECK(facts.text("d", Needed::no) == "");
  CHECK(reading.said() == "");
  facts.text("b", Needed::yes);
  facts.text("c", Needed::yes);
  facts.text("d", Needed::yes);
  facts.finish();
  CHECK(reading.said() == "1:1 missing-value; 2:3 missing-value; 3:4 missing-value; ");
}

TEST_CASE("a value left out is told in words a newcomer can follow") {
  Reading absent("a: 1\n");
  auto facts = absent.facts();
  facts.text("a", Needed::yes);
  facts.text("name", Needed::yes);
  facts.finish();
  CHECK(words(absent) == "this thing needs a value for `name` | add `name:` with its value");
  Reading empty("name:\n");
  auto none = empty.facts();
  none.text("name", Needed::yes);
  none.finish();
  CHECK(words(empty) == "this thing needs a value for `name` | write it after the colon of `name:`");
}

TEST_CASE("a needed name that is misspelt is one problem and not two") {
  Reading reading("naem: x\n");
  auto facts = reading.facts();
  facts.text("name", Needed::yes);
  facts.finish();
  CHECK(words(reading) == "this thing has no value called `naem` | did you mean `name`?");
}

TEST_CASE("a key that stands empty is told from one that is left out") {
  Reading reading("a:\nb: ''\n");
  const auto facts = reading.facts();
  CHECK(facts.stands_empty("a"));
  CHECK_FALSE(facts.stands_empty("b"));
  CHECK_FALSE(facts.stands_empty("c"));
  CHECK(facts.span_of("b") == Span{3, 1});
}

TEST_CASE("a list where one value is needed is told, and a single value stands for a list of one") {
  Reading reading("a: [x, y]\nb: z\nc: [x, '', y]\n");
  auto facts = reading.facts();
  CHECK(facts.text("a", Needed::no) == "");
  CHECK(reading.said() == "1:4 wrong-kind; ");
  CHECK(facts.texts("b") == std::vector<std::string>{"z"});
  CHECK(facts.texts("c") == std::vector<std::string>{"x", "y"});
  CHECK(facts.texts("none").empty());
}

TEST_CASE("a needed list has at least one item") {
  Reading reading("a: []\n");
  auto facts = reading.facts();
  CHECK(facts.list("a", Needed::no).empty());
  CHECK(reading.said() == "");
  CHECK(facts.list("a", Needed::yes).empty());
  CHECK(reading.said() == "1:4 missing-value; ");
}

TEST_CASE("a value that should be a map is told once, where it stands, and not again as left out") {
  Reading reading("\n\na: done\n");
  auto item = reading.item("a");
  CHECK(item.text("status", Needed::yes) == "");
  CHECK(item.get("other", Needed::yes) == nullptr);
  item.finish();
  CHECK(reading.said() == "3:4 wrong-kind; ");
  CHECK(words(reading) ==
        "this item needs named values below it | write each on a line of its own: a name, a colon, a "
        "space, a value");
}

TEST_CASE("what an empty item lacks is told where the item stands") {
  Reading reading("a: 1\nlist:\n  -\n");
  auto facts = reading.facts();
  const auto items = facts.list("list", Needed::no);
  REQUIRE(items.size() == 1);
  Diagnostics diagnostics;
  Facts item(facts.source(), *items[0], "this item", diagnostics);
  item.text("name", Needed::yes);
  item.finish();
  REQUIRE(diagnostics.errors() == 1);
  CHECK(diagnostics.sorted().front().place.line == 3);
}

TEST_CASE("whole numbers stay within their limits") {
  Reading reading("a: 12\nb: 100\nc: -1\nd: 010\ne: many\n");
  auto facts = reading.facts();
  CHECK(facts.whole("a", Needed::no, 0, 99) == 12);
  for (const char* key : {"b", "c", "d", "e"}) CHECK_FALSE(facts.whole(key, Needed::no, 0, 99));
  CHECK(reading.said() == "2:4 bad-number; 3:4 bad-number; 4:4 bad-number; 5:4 bad-number; ");
  CHECK(reading.problems()[0].message == "`b` needs a whole number from 0 to 99, not `100`");
}

TEST_CASE("only true and false are yes and no") {
  Reading reading("a: true\nb: false\nc: yes\nd: True\n");
  auto facts = reading.facts();
  CHECK(facts.flag("a"));
  CHECK_FALSE(facts.flag("b"));
  CHECK_FALSE(facts.flag("none"));
  CHECK_FALSE(facts.flag("c"));
  CHECK_FALSE(facts.flag("d"));
  CHECK(reading.said() == "3:4 bad-flag; 4:4 bad-flag; ");
}

TEST_CASE("a date in another form is told how to be written") {
  Reading reading("a: 31/3/2027\n");
  CHECK_FALSE(reading.facts().date("a", Needed::no));
  CHECK(words(reading) == "`a` needs a date of the calendar, not `31/3/2027` | write it as 2027-03-31");
  CHECK(date_meant("31.03.2027") == "2027-03-31");
  CHECK(date_meant("2027-3-5") == "2027-03-05");
  CHECK(date_meant("5-3-2027") == "2027-03-05");
  CHECK(date_meant("31/02/2027") == "");
  CHECK(date_meant("31/3/27") == "");
  CHECK(date_meant("soon") == "");
  CHECK(date_meant("") == "");
}

TEST_CASE("staff days have one digit after the point at most") {
  CHECK(parse_days("0.5") == Days{5});
  CHECK(parse_days("12") == Days{120});
  CHECK(parse_days("0") == Days{0});
  CHECK(parse_days("999999999.9") == Days{9'999'999'999});
  for (const std::string_view bad :
       {"", ".5", "5.", "0.55", "0,5", "-1", "1e1", "half", "1 ", "1.x", "1.5.5"}) {
    CAPTURE(bad);
    CHECK_FALSE(parse_days(bad));
  }
}

TEST_CASE("money is pounds, with two digits after the point at most") {
  CHECK(parse_money("40") == Money{4000});
  CHECK(parse_money("2.50") == Money{250});
  CHECK(parse_money("2.5") == Money{250});
  CHECK(parse_money("0.05") == Money{5});
  for (const std::string_view bad : {"", "£40", "1,000", "2.505", "40p", "-40", "2.", "2. 5"}) {
    CAPTURE(bad);
    CHECK_FALSE(parse_money(bad));
  }
}

TEST_CASE("a range is two amounts that rise, or one") {
  Reading reading("a: 1 to 3\nb: 2\nc: 3 to 1\nd: 1-3\ne: 1 to 2 to 3\nf: 1 to 300\n");
  auto facts = reading.facts();
  CHECK(facts.whole_range("a", Needed::no, 260) == Range<int>{1, 3});
  CHECK(facts.whole_range("b", Needed::no, 260) == Range<int>{2, 2});
  CHECK(facts.days_range("a", Needed::no) == Range<Days>{Days{10}, Days{30}});
  CHECK(facts.money_range("b", Needed::no) == Range<Money>{Money{200}, Money{200}});
  for (const char* key : {"c", "d", "e", "f"}) CHECK_FALSE(facts.whole_range(key, Needed::no, 260));
  CHECK(reading.said() == "3:4 bad-range; 4:4 bad-range; 5:4 bad-range; 6:4 bad-range; ");
}

TEST_CASE("a word that is not among the choices is told with the nearest") {
  Reading reading("a: in-progres\nb: done\n");
  auto facts = reading.facts();
  CHECK(facts.choice("b", Needed::no, {"in-progress", "done"}) == 1);
  CHECK_FALSE(facts.choice("a", Needed::no, {"in-progress", "done"}));
  CHECK(words(reading) == "`a` cannot be `in-progres` | did you mean `in-progress`?");
}

TEST_CASE("ids are checked against those that exist") {
  Reading reading("a: bean\nb: baen\nc: [pea, bean, pea, rocket]\n");
  auto facts = reading.facts();
  CHECK(facts.id<GoalId>("a", Needed::yes, plants) == GoalId("bean"));
  CHECK(facts.id<GoalId>("b", Needed::yes, plants).empty());
  CHECK(facts.ids<GoalId>("c", Needed::no, plants) == std::vector{GoalId("pea"), GoalId("bean")});
  CHECK(reading.said() == "2:4 unknown-plant; 3:16 repeated-item; 3:21 unknown-plant; ");
  CHECK(reading.problems()[0].hint == "did you mean `bean`?");
  CHECK(reading.problems()[2].hint == "choose one of: bean, pea, radish");
}

TEST_CASE("keys nobody asked for are told, with each choice named once") {
  Reading reading("name: x\nnaem: y\nsomething-else: z\n");
  auto facts = reading.facts();
  facts.text("name", Needed::yes);
  facts.get("name", Needed::no);
  facts.text("about", Needed::no);
  facts.finish();
  CHECK(reading.said() == "2:1 unknown-key; 3:1 unknown-key; ");
  CHECK(reading.problems()[0].hint == "did you mean `name`?");
  CHECK(reading.problems()[1].hint == "choose one of: name, about");
}

TEST_CASE("a long or strange value is shown short and safe") {
  Reading reading("a: " + std::string(100, 'x') + "\nb: \"\\u202Ebad\"\n");
  auto facts = reading.facts();
  facts.date("a", Needed::no);
  facts.date("b", Needed::no);
  CHECK(reading.problems()[0].message ==
        "`a` needs a date of the calendar, not `" + std::string(40, 'x') + "…`");
  CHECK(reading.problems()[1].message == "`b` needs a date of the calendar, not `\\u{202e}bad`");
}
