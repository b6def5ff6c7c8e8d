#include "load/import.hpp"

#include <doctest/doctest.h>

#include "garden.hpp"

using namespace waymark;
using namespace waymark::garden;

namespace {

struct Result {
  Imported imported;
  std::vector<std::string> codes;
  std::vector<std::string> hints;
  bool failed = false;
};

ImportWishes wishes() {
  ImportWishes wishes;
  wishes.cycle = "2026-autumn";
  wishes.phase = PhaseId("primary");
  return wishes;
}

Result import(const std::string& csv, const std::string& map = "", const ImportWishes& wanted = wishes()) {
  static const auto loaded = rubric();
  Diagnostics diagnostics;
  const Source map_source{"map.yaml", map};
  const auto read = map.empty()
                        ? ImportMap{}
                        : read_import_map(map_source, ColumnWords(loaded), CellWords(loaded), diagnostics);
  Result result;
  result.imported = import_answers({"replies.csv", csv}, loaded, read, wanted, diagnostics);
  for (const auto& d : diagnostics.sorted()) {
    result.codes.push_back(d.code);
    result.hints.push_back(d.hint);
  }
  result.failed = diagnostics.has_errors();
  return result;
}

using Codes = std::vector<std::string>;

// The one answer to `drainage` that a cell gives; unanswered when it was not taken.
Given given_for(const std::string& cell) {
  const auto result = import("school name,drainage\nA," + cell + "\n");
  if (result.imported.schools.size() != 1 || result.imported.schools[0].given.empty()) return {};
  return result.imported.schools[0].given[0];
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a form's export gives a school for each row, and the person's name and address stay out") {
  const auto result = import(
      "ID,Start time,Completion time,Email,Name,\"Name of your\nschool\",URN,What type of school2,How is "
      "the drainage?\u00A0,How is the drainage? (note),2. How is the tools\n"
      "1,1/2/26,1/2/26,sam@a.example,Sam Taylor,St Bride\u2019s,100001,,All of it.;,\"Two\nlines\",Some of "
      "it\n"
      "2,1/2/26,1/2/26,ali@b.example,Ali Khan,Oakfield,100002,,,,\n",
      "columns: {What type of school2: ignore}");
  CHECK(result.codes == Codes{"cell-unknown"});  // "Some of it" is neither the first sentence nor the whole
  REQUIRE(result.imported.schools.size() == 2);
  const auto& first = result.imported.schools[0];
  CHECK(first.school.name == "St Bride\u2019s");
  CHECK(first.school.urn == 100001);
  CHECK(first.school.phase == PhaseId("primary"));
  CHECK(first.cycle == "2026-autumn");
  REQUIRE(first.given.size() == 1);
  CHECK(first.given[0].level == 3);
  CHECK(first.given[0].note == "Two\nlines");
  CHECK(first.given[0].by.empty());
  CHECK(result.imported.schools[1].given.empty());
  CHECK(result.imported.left_out == std::vector<std::string>{"ID", "Start time", "Completion time", "Email",
                                                             "Name", "What type of school2"});
}

TEST_CASE("the person is kept when that is asked for, by name or else by address, and never as anonymous") {
  auto wanted = wishes();
  wanted.respondent = Respondent::keep;
  const auto result = import(
      "Timestamp,Email "
      "Address,Name,School,drainage\nx,a@b.example,Sam,A,1\nx,c@d.example,,B,1\nx,anonymous,,C,1\n",
      "", wanted);
  CHECK(result.codes.empty());
  REQUIRE(result.imported.schools.size() == 3);
  CHECK(result.imported.schools[0].given[0].by == "Sam");
  CHECK(result.imported.schools[1].given[0].by == "c@d.example");
  CHECK(result.imported.schools[2].given[0].by.empty());
  CHECK(result.imported.left_out == std::vector<std::string>{"Timestamp"});
}

TEST_CASE("a column called Name is the school's only where no form made the file") {
  CHECK(import("name,drainage\nOakfield,1\n").imported.schools[0].school.name == "Oakfield");
  CHECK(import("Timestamp,name,drainage\nx,Sam,1\n").codes == Codes{"school-unnamed"});
}

TEST_CASE("an answer is its id, its level, the level's name, or its words, whole or the first sentence") {
  for (const char* cell :
       {"drainage-fair", "Drainage Fair", "2", "Level 2", "Planted",
        "\"Some of it, where it is needed most.\"", "\"some of it where it is\nneeded most;\"",
        "b) Some of it where it is needed most"}) {
    CAPTURE(cell);
    const auto given = given_for(cell);
    CHECK(given.reply == Reply::answered);
    CHECK(given.level == 2);
  }
  for (const char* cell : {"Some of it where it is needed", "4", "0", "2.5", "All of it. Some of it.",
                           "Nothing yet.;All of it.;", "yes"}) {
    CAPTURE(cell);
    CHECK(given_for(cell).reply == Reply::unanswered);
  }
}

TEST_CASE("not sure, provided by the trust and not applicable are answers too") {
  for (const char* cell : {"not-sure", "Not sure", "We are not sure.", "don't know", "Don\u2019t know"})
    CHECK(given_for(cell).reply == Reply::not_sure);
  for (const char* cell : {"provided-by-trust", "Provided by our trust"}) {
    CHECK(given_for(cell).from_trust);
    CHECK(given_for(cell).reply == Reply::answered);
  }
  for (const char* cell :
       {"Not applicable: no beds", "N/A - no beds", "\"This does not apply to us, because: no beds\"",
        "not-applicable \u2013 no beds"}) {
    CAPTURE(cell);
    CHECK(given_for(cell).reply == Reply::not_applicable);
    CHECK(given_for(cell).reason == "no beds");
  }
  CHECK(given_for("Not applicable because of the beds").reply == Reply::unanswered);
}

TEST_CASE(
    "a note beside not applicable is the reason, unless there is one, and without either it is asked for") {
  auto result = import(
      "school,drainage,drainage.note,drainage.reason\nA,N/A,no beds,\nB,N/A,a note,a reason\nC,1,a note,a "
      "reason\n");
  CHECK(result.codes.empty());
  REQUIRE(result.imported.schools.size() == 3);
  const auto& a = result.imported.schools[0].given[0];
  CHECK(std::pair(a.reason, a.note) == std::pair<std::string, std::string>("no beds", ""));
  const auto& b = result.imported.schools[1].given[0];
  CHECK(std::pair(b.reason, b.note) == std::pair<std::string, std::string>("a reason", "a note"));
  CHECK(result.imported.schools[2].given[0].reason.empty());
  CHECK(import("school,drainage\nA,N/A\n").codes == Codes{"reason-missing"});
}

TEST_CASE("what fits nothing is listed with the nearest, once each, and never taken") {
  const auto result = import(
      "School,How is your drainage?,How is the tools?,Anything else\nA,1,Nothing at all yet,x\nB,2,Nothing "
      "at all yet,y\n");
  CHECK(result.codes == Codes{"column-unknown", "column-unknown", "cell-unknown"});
  CHECK(has(result.hints[0], "`drainage` (How is the drainage?)"));
  CHECK(has(result.hints[1], "is it `tools.note`?"));
  CHECK(has(result.hints[2], "`tools-poor`"));
  for (const auto& school : result.imported.schools) CHECK(school.given.empty());
  const auto& draft = result.imported.draft_map;
  CHECK(
      has(draft,
          "\ncolumns:\n  # the nearest is `drainage` (How is the drainage?)\n  How is your drainage?:\n"));
  CHECK(has(draft,
            "\nanswers:\n  tools:\n    # the nearest is `tools-poor`; choose from tools-poor, tools-fair, "
            "tools-good, not-sure, not-applicable, provided-by-trust\n    Nothing at all yet:\n"));
}

TEST_CASE("a draft reads back with every line still to fill in, and what was filled in before stays") {
  const std::string csv =
      "School,How is it: \"drains\"?,Notes \u2013 #1,tools\nA,1,x,So so: fine\nB,2,,\"" +
      std::string(400, 'y') + "\"\n";
  const auto first = import(csv);
  const auto again = import(csv, first.imported.draft_map);
  CHECK(again.codes == Codes(4, "map-empty"));
  CHECK(again.imported.draft_map.empty());
  auto filled = first.imported.draft_map;
  for (const auto& [key, value] : {std::pair<std::string, std::string>{"drains\\\"?\":", " drainage"},
                                   {"#1\":", " drainage.note"},
                                   {"fine\":", "\n      not-applicable: \"We: share\""},
                                   {"y…:", " ignore"}}) {
    const auto at = filled.find(key);
    CAPTURE(filled);
    REQUIRE(at != std::string::npos);
    filled.insert(at + key.size(), value);
  }
  const auto done = import(csv, filled);
  CHECK(done.codes.empty());
  REQUIRE(done.imported.schools.size() == 2);
  CHECK(done.imported.schools[0].given[0].level == 1);
  CHECK(done.imported.schools[0].given[0].note == "x");
  CHECK(done.imported.schools[0].given[1].reason == "We: share");
  CHECK(done.imported.schools[1].given.size() == 1);
  // Another column comes later: the new draft has all of it.
  const auto more = import("Extra " + csv, filled);
  CHECK(more.codes == Codes{"column-unknown"});  // it may be the name
  for (const char* part : {"  \"How is it: \\\"drains\\\"?\": drainage\n",
                           "      not-applicable: \"We: share\"\n", "  Extra School:\n", ": ignore\n"})
    CHECK(has(more.imported.draft_map, part));
}

TEST_CASE("a number that a form wrote behind a heading is left aside only while the heading is free") {
  CHECK(import("School,How is the drainage?2\nA,1\n").imported.schools[0].given.size() == 1);
  const auto twice = import("School,How is the drainage?2,How is the drainage?\nA,1,2\n");
  CHECK(twice.codes == Codes{"column-unknown"});
  CHECK(twice.imported.schools[0].given[0].level == 2);
  CHECK(import("School,drainage,How is the drainage?\nA,1,2\n").codes == Codes{"column-twice"});
  CHECK(import("School,drainage,How is the drainage?\nA,1,2\n", "columns: {drainage: ignore}")
            .imported.schools[0]
            .given[0]
            .level == 2);
}

TEST_CASE("what is wrong in a map is told where it stands") {
  const std::string csv = "School,a,drainage\nA,1,x\n";
  CHECK(import(csv, "columns: {a: dranage}\nanswers: {drainage: {x: 1}}").codes == Codes{"map-column"});
  CHECK(import(csv, "columns: {a: ignore}\nanswers: {drainage: {x: 9}}").codes == Codes{"map-answer"});
  CHECK(import(csv, "columns: {a: ignore}\nanswers: {drainage: {x: not-applicable}}").codes ==
        Codes{"reason-missing"});
  CHECK(import(csv, "columns: {a: ignore}\nanswers: {soil: {x: 1}}").codes ==
        Codes{"unknown-question", "cell-unknown"});
  CHECK(import(csv, "columns: {a: ignore, A!: tools}\nanswers: {drainage: {x: 1}}").codes ==
        Codes{"yaml-duplicate-key"});
  CHECK(import(csv, "columns: {a: ignore, b: tools}\nanswers: {drainage: {x: 1, y: 2}}").codes ==
        Codes{"map-unused", "map-unused"});
  CHECK(import(csv, "column: {a: ignore}").codes == Codes{"unknown-key", "column-unknown", "cell-unknown"});
  CHECK(import(csv,
               "columns: {a: school.urn}\nanswers: {school.urn: {1: 123456}, drainage: {x: "
               "{not-applicable: No beds}}}")
            .codes.empty());
}

TEST_CASE("the school's own facts are read as numbers and phases, or asked for") {
  auto wanted = wishes();
  wanted.phase.reset();
  const auto good = import(
      "School,URN,Phase of education,Number on roll,Staff,Devices,Date\nA,URN "
      "123456,SECONDARY,\"1,180\",90,1 200,2026-11-22\n",
      "", wanted);
  CHECK(good.codes.empty());
  const auto& school = good.imported.schools[0];
  CHECK(school.school.urn == 123456);
  CHECK(school.school.phase == PhaseId("secondary"));
  CHECK(school.school.pupils == 1180);
  CHECK(school.school.devices == 1200);
  CHECK(school.date == Date{2026, 11, 22});
  const auto bad = import("School,URN,Phase,Pupils,Date\nA,12,Infant,about 200,22/11/2026\n", "", wanted);
  CHECK(bad.codes == Codes{"cell-unknown", "cell-unknown", "cell-unknown",
                           "cell-unknown"});  // the phase is not missing too
  CHECK(has(bad.hints[3], "`2026-11-22`"));
  CHECK(import("School,What is your phase\nA,primary\n", "", wanted).codes == Codes{"column-unknown"});
  CHECK(import("School,drainage\nA,1\n", "", ImportWishes{}).codes ==
        Codes{"phase-missing", "cycle-missing"});
}

TEST_CASE("two rows of one school are told, by number, or by name where a number is missing") {
  CHECK(import("School,URN\nA,123456\nB,123456\n").codes == Codes{"school-twice"});
  CHECK(import("School,URN\nA,123456\na.,\n").codes == Codes{"school-twice"});
  CHECK(import("School,URN\nA,123456\nA,123457\n").codes.empty());
}

TEST_CASE("a question that is not asked of a school is left out, and that is told") {
  const auto result = import("School,Phase,compost\nA,primary,1\nB,secondary,1\n");
  CHECK(result.codes == Codes{"question-not-asked"});
  CHECK_FALSE(result.failed);
  CHECK(result.imported.schools[0].given.size() == 1);
  CHECK(result.imported.schools[1].given.empty());
}

TEST_CASE("our own questionnaire is one school, and its other columns are known") {
  auto wanted = wishes();
  wanted.school = "Seedling";
  const auto result = import(
      "question,area,Planted: the word to "
      "write,title,answer,note,by\ndrainage,x,y,z,drainage-good,'=fine,Sam\npuddles,,,,,,\nHow is the "
      "tools?,,,,not-sure,,\ncompost,,,,,\n",
      "", wanted);
  CHECK(result.codes == Codes{"question-twice", "csv-row-short"});
  const auto twice = import("question,answer\ndrainage,1\ntools,2\nsowing,\n", "", wanted);
  CHECK(twice.codes.empty());
  REQUIRE(twice.imported.schools.size() == 1);
  CHECK(twice.imported.schools[0].school.name == "Seedling");
  CHECK(twice.imported.schools[0].given.size() == 2);
  REQUIRE(result.imported.schools.size() == 1);
  CHECK(result.imported.schools[0].given[0].note == "=fine");
  CHECK(result.imported.schools[0].given[0].by == "Sam");
  CHECK(import("question,answer,comments\ndranage,1,x\n", "", wanted).codes ==
        Codes{"column-unknown", "unknown-question"});
  CHECK(import("question,answer\ndrainage,1\n").codes == Codes{"school-unnamed"});
}

TEST_CASE("a column with text and no heading, and a file without answers, are told") {
  CHECK(import("School,,drainage,\nA,x,1,\n").codes == Codes{"column-unnamed"});
  CHECK(import("School,drainage\n").codes == Codes{"csv-empty"});
  CHECK(import("").codes == Codes{"csv-empty"});
  CHECK(import("School,drainage\nA\x01,1\n").codes == Codes{"text-control-character"});
}

TEST_CASE("hundreds of answers that fit nothing are counted, and the draft has them all") {
  std::string csv = "School,drainage\n";
  for (int i = 0; i < 150; ++i) csv += "S" + std::to_string(i) + ",word " + std::to_string(i) + "\n";
  const auto result = import(csv);
  CHECK(result.codes.size() == 101);
  CHECK(std::count(result.codes.begin(), result.codes.end(), "import-more") == 1);
  CHECK(has(result.imported.draft_map, "    word 149:\n"));
}

TEST_CASE("an answer that the trust gives is told, because the file is whole only with the trust's own") {
  const auto result = import("School,drainage\nA,Provided by trust\n");
  CHECK(result.codes == Codes{"trust-answers-needed"});
  CHECK_FALSE(result.failed);
}

TEST_CASE("a first sentence that two answers share stands for neither") {
  auto shared = rubric();
  shared.questions[0].answers[0].text = "Same. One.";
  shared.questions[0].answers[1].text = "Same. Two.";
  const CellWords words(shared);
  const ColumnUse drainage{ColumnUse::Kind::reply, shared.questions[0].id};
  CHECK_FALSE(words.meaning(drainage, "Same."));
  REQUIRE(words.meaning(drainage, "Same. Two."));
  CHECK(words.meaning(drainage, "Same. Two.")->level == 2);
}

namespace {

KnownSchool known(const std::string& file, const std::string& name, std::optional<int> urn, bool to_fill_in = true) {
  KnownSchool school{file, "", {}, to_fill_in};
  school.answers.school.name = name;
  school.answers.school.urn = urn;
  school.answers.school.phase = PhaseId("secondary");
  school.answers.school.pupils = 212;
  school.answers.cycle = "2026-autumn";
  return school;
}

ImportWishes wishes_with(std::vector<KnownSchool> schools) {
  ImportWishes wishes;
  wishes.known = std::move(schools);
  return wishes;
}

}  // namespace

TEST_CASE("what a file that waits to be filled in says of a school need not be in the spreadsheet") {
  const auto wanted = wishes_with({known("b.yaml", "St Bride\u2019s School", 123456)});
  for (const char* row : {"St Bride's School,", "st brides school,", "Another name,123456"}) {
    CAPTURE(row);
    const auto result = import(std::string("School,URN,drainage,Staff\n") + row + ",,14\n", "", wanted);
    CHECK_FALSE(result.failed);
    REQUIRE(result.imported.schools.size() == 1);
    const auto& answers = result.imported.schools[0];
    CHECK(answers.school.name == "St Bride\u2019s School");
    CHECK(answers.school.urn == 123456);
    CHECK(answers.school.phase == PhaseId("secondary"));
    CHECK(answers.school.pupils == 212);
    CHECK(answers.school.staff == 14);
    CHECK(answers.cycle == "2026-autumn");
    CHECK(result.imported.of_known[0].school == wanted.known.data());
    CHECK(result.imported.of_known[0].fill_in);
  }
}

TEST_CASE("where the row says otherwise the file stays, and that is told") {
  const auto wanted = wishes_with({known("b.yaml", "B", 123456)});
  const auto same = import("School,Pupils\nB,230\n", "", wanted);
  CHECK(same.codes.empty());
  CHECK(same.imported.of_known[0].kept == std::vector<std::string>{"pupils 212, not 230"});
  CHECK(same.imported.schools[0].school.pupils == 212);
  CHECK(import("School,URN\nC,123456\n", "", wanted).codes == Codes{"row-differs"});
  CHECK(import("School,Phase\nB,primary\n", "", wanted).codes == Codes{"row-differs"});
}

TEST_CASE("a file with answers, or of another round, tells only what the spreadsheet does not") {
  const auto another = import("School,Pupils,Cycle\nB,230,2027-autumn\n", "", wishes_with({known("b.yaml", "B", 123456)}));
  const auto answered = import("School,Pupils,Cycle\nB,230,2026-autumn\n", "", wishes_with({known("b.yaml", "B", 123456, false)}));
  for (const auto* result : {&another, &answered}) {
    CHECK(result->codes.empty());
    CHECK(result->imported.schools[0].school.pupils == 230);
    CHECK(result->imported.schools[0].school.urn == 123456);
    CHECK(result->imported.schools[0].school.phase == PhaseId("secondary"));
    CHECK_FALSE(result->imported.of_known[0].fill_in);
    CHECK(result->imported.of_known[0].school != nullptr);
  }
  CHECK(another.imported.schools[0].cycle == "2027-autumn");
  CHECK(import("School\nB\n", "", wishes_with({known("b.yaml", "B", 123456, false)})).codes == Codes{"cycle-missing"});
}

TEST_CASE("a row that may be of two files says so, and a school is not another with its name") {
  const auto two = wishes_with({known("a.yaml", "B", 123456), known("b.yaml", "B", 123457)});
  CHECK(import("School\nB\n", "", two).codes == Codes{"school-unclear"});
  const auto twice = wishes_with({known("a.yaml", "B", 123456), known("b.yaml", "B", 123456)});
  CHECK(has(import("School,URN\nB,123456\n", "", twice).hints.at(0), "remove the file"));
  CHECK(has(import("School\nB\n", "", two).hints.at(0), "add a column `URN`"));
  const auto by_number = import("School,URN\nB,123457\n", "", two);
  CHECK(by_number.codes.empty());
  CHECK(by_number.imported.of_known[0].school->file == "b.yaml");
  CHECK(import("School,URN\nB,123458\n", "", two).codes == Codes{"phase-missing", "cycle-missing"});
  const auto long_name = std::string(70, 'x');
  CHECK(import("School\n" + long_name + "y\n", "", wishes_with({known("x.yaml", long_name, {})})).codes == Codes{"phase-missing", "cycle-missing"});
}

TEST_CASE("very many schools of one name are told apart in no more time than others") {
  std::string csv = "School,URN,drainage\n";
  for (int i = 0; i < 3000; ++i) csv += "St Mary," + std::to_string(100000 + i) + ",1\n";
  CHECK(import(csv).codes.empty());
  std::string same = "School,drainage\n";
  for (int i = 0; i < 2000; ++i) same += "St Mary,1\n";
  CHECK(import(same).codes.size() == 1999);
}
