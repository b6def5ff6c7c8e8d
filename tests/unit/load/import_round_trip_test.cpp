// Answers go out into each layout of spreadsheet and come back the same.
#include <doctest/doctest.h>

#include <filesystem>
#include <map>

#include "base/builtin.hpp"
#include "base/files.hpp"
#include "base/text.hpp"
#include "formats/csv.hpp"
#include "formats/csv_read.hpp"
#include "load/answers.hpp"
#include "load/import.hpp"
#include "load/snapshot.hpp"
#include "pages/answers_written.hpp"
#include "pages/questionnaire.hpp"

using namespace waymark;

namespace {

enum class Words { ids, whole, first_sentence };

std::string without_full_sentences(const std::string& text) {
  return text.substr(0, text.find(". ") == std::string::npos ? text.size() : text.find(". "));
}

std::string cell_for(const Question& question, const Given& given, Words words) {
  if (given.from_trust) return words == Words::ids ? "provided-by-trust" : "Provided by trust";
  switch (given.reply) {
    case Reply::unanswered:
      return "";
    case Reply::not_sure:
      return words == Words::ids ? "not-sure" : "Not sure;";
    case Reply::not_applicable:
      return "Not applicable: " + given.reason;
    case Reply::answered:
      break;
  }
  for (const auto& answer : question.answers) {
    if (answer.level != given.level) continue;
    if (words == Words::ids) return answer.id.text();
    const auto first = without_full_sentences(answer.text);
    const auto shared =
        std::count_if(question.answers.begin(), question.answers.end(),
                      [&](const Answer& other) { return without_full_sentences(other.text) == first; });
    return words == Words::whole || shared > 1 ? answer.text + ";" : first;
  }
  return "";
}

// What stands beside the answer: note, evidence, by, on. The trust's own answer brings its own.
std::map<std::string, std::string> details_of(const Given& given) {
  if (given.from_trust) return {};
  std::vector<std::string> evidence;
  for (const auto& item : given.evidence) evidence.push_back(item.text);
  return {{"note", given.note},
          {"evidence", joined(evidence, "\n")},
          {"by", given.by},
          {"on", given.on ? iso(*given.on) : ""}};
}

// RFC 4180 as a form writes it, without our guard against formulas.
std::string foreign(const std::vector<std::vector<std::string>>& rows, char separator) {
  std::string out;
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out += separator;
      out += '"';
      for (const char c : row[i]) out += c == '"' ? std::string("\"\"") : std::string(1, c);
      out += '"';
    }
    out += "\r\n";
  }
  return out;
}

std::string as_form(const Rubric& rubric, const Answers& answers, Words words) {
  const bool microsoft = words == Words::first_sentence;
  std::vector<std::string> header =
      microsoft ? std::vector<std::string>{"ID",   "Start time",   "Completion time", "Email",
                                           "Name", "School\nname", "Phase\u00A0",     "Cycle"}
                : std::vector<std::string>{"Timestamp", "Email Address", "Name of your school",
                                           "Type of school", "Cycle"};
  std::vector<std::string> row =
      microsoft ? std::vector<std::string>{"1",
                                           "11/22/26",
                                           "11/22/26",
                                           "a@b.example",
                                           "Sam",
                                           answers.school.name,
                                           answers.school.phase.text(),
                                           answers.cycle}
                : std::vector<std::string>{"2026/11/22", "a@b.example", answers.school.name,
                                           answers.school.phase.text() + ";", answers.cycle};
  std::size_t number = 0;
  for (const auto& given : answers.given) {
    const auto& question = *find(rubric, given.question);
    header.push_back(microsoft ? std::to_string(++number) + ". " + question.title + "\u00A0\n"
                               : question.title);
    row.push_back(cell_for(question, given, words));
    for (const auto& [name, text] : details_of(given)) {
      header.push_back(microsoft ? question.title + " (" + name + ")" : question.id.text() + "." + name);
      row.push_back(text);
    }
  }
  return foreign({header, row}, microsoft ? ';' : ',');
}

// The spreadsheet that `waymark questions` writes, filled in, with the columns a school may add.
std::string as_questionnaire(const Rubric& rubric, const Answers& answers) {
  Diagnostics diagnostics;
  const auto table = read_csv({"questions.csv", questions_csv(rubric, {})}, diagnostics);
  std::vector<std::string_view> header;
  for (const auto& cell : table.header.cells) header.push_back(cell.text);
  header.insert(header.end(), {"evidence", "by", "on"});
  CsvWriter csv(header);
  for (const auto& row : table.rows) {
    const auto* given = find(answers, QuestionId(row.cells[0].text));
    const auto answer =
        given == nullptr ? std::string{} : cell_for(*find(rubric, given->question), *given, Words::ids);
    auto details = given == nullptr ? std::map<std::string, std::string>{} : details_of(*given);
    std::vector<std::string_view> cells;
    for (std::size_t i = 0; i + 2 < row.cells.size(); ++i) cells.push_back(row.cells[i].text);
    cells.insert(cells.end(), {answer, details["note"], details["evidence"], details["by"], details["on"]});
    csv.row(cells);
  }
  return csv.take();
}

// With the answers that the trust gives, as they stand in the original.
std::string with_trust(const std::string& written, const std::string& original) {
  const auto begin = original.find("\ntrust:");
  if (begin == std::string::npos) return written;
  return original.substr(begin + 1, original.find("\ncycle:") - begin) + written;
}

Answers read(const std::string& name, const std::string& text, const Rubric& rubric) {
  Diagnostics diagnostics;
  auto answers = load_answers({name, text}, rubric, diagnostics);
  for (const auto& d : diagnostics.sorted()) FAIL_CHECK(name, ":", d.place.line, ": ", d.message);
  return answers;
}

void check_round_trip(const std::string& layout, const std::string& csv, const Answers& answers,
                      const std::string& original, const Rubric& rubric) {
  CAPTURE(layout);
  CAPTURE(answers.school.name);
  Diagnostics diagnostics;
  ImportWishes wishes;
  wishes.school = answers.school.name;
  wishes.urn = answers.school.urn;
  wishes.phase = answers.school.phase;
  wishes.cycle = answers.cycle;
  const auto imported = import_answers({"replies.csv", csv}, rubric, {}, wishes, diagnostics);
  for (const auto& d : diagnostics.sorted()) {
    if (d.severity == Severity::error)
      FAIL_CHECK(d.place.line, ":", d.place.column, ": ", d.message, " [", d.code, "] ", d.hint);
  }
  REQUIRE(imported.schools.size() == 1);
  const auto text = with_trust(written_answers(rubric, imported.schools[0], "replies.csv"), original);
  const auto again = read("again.yaml", text, rubric);
  CHECK(again.school.name == answers.school.name);
  CHECK(again.school.phase == answers.school.phase);
  CHECK(again.cycle == answers.cycle);
  REQUIRE(again.given.size() == answers.given.size());
  for (std::size_t i = 0; i < again.given.size(); ++i) {
    CAPTURE(again.given[i].question.text());
    CHECK(again.given[i].note == answers.given[i].note);
    auto asked = answers.given[i];
    asked.corrects.clear();  // no spreadsheet asks for it
    CHECK(again.given[i] == asked);
  }
}

}  // namespace

TEST_CASE("every example goes out into each layout of spreadsheet and comes back the same") {
  const auto rubric = read_snapshot(builtin_snapshot());
  std::size_t examples = 0;
  for (const auto& entry : std::filesystem::directory_iterator("examples")) {
    if (entry.path().extension() != ".yaml") continue;
    ++examples;
    const auto original = read_file(entry.path(), answers_file_limit);
    const auto answers = read(entry.path().string(), original, rubric);
    check_round_trip("Microsoft Forms", as_form(rubric, answers, Words::first_sentence), answers, original,
                     rubric);
    check_round_trip("Google Forms", as_form(rubric, answers, Words::whole), answers, original, rubric);
    check_round_trip("our questionnaire", as_questionnaire(rubric, answers), answers, original, rubric);
  }
  CHECK(examples >= 3);
}

TEST_CASE("notes of any kind come back as they were") {
  const auto rubric = read_snapshot(builtin_snapshot());
  Answers answers;
  answers.school.name = "St. Bride's: \"Upper\" #1";
  answers.school.phase = rubric.phases.front().id;
  answers.cycle = "2026-autumn";
  const char* notes[] = {"=1+1",
                         "- a list\n- of two",
                         "a: b",
                         "One.\n\n# Two",
                         "\"quoted\"",
                         "'",
                         "[x]",
                         "{a: b}",
                         "no",
                         "1e3",
                         "\u201CWe share it\u201D",
                         "line ends with:",
                         "a;b,c",
                         "\\",
                         "# not a comment"};
  std::size_t i = 0;
  for (const auto& question : rubric.questions) {
    Given given;
    given.question = question.id;
    if (i < std::size(notes)) {
      given.reply = i % 3 == 0 ? Reply::not_applicable : Reply::answered;
      given.level = i % 3 == 0 ? 0 : 1;
      if (i % 3 == 0) given.reason = notes[i];
      given.note = notes[std::size(notes) - 1 - i];
      given.by = "no";
    }
    ++i;
    answers.given.push_back(given);
  }
  check_round_trip("Microsoft Forms", as_form(rubric, answers, Words::first_sentence), answers, "", rubric);
  check_round_trip("Google Forms", as_form(rubric, answers, Words::whole), answers, "", rubric);
  check_round_trip("our questionnaire", as_questionnaire(rubric, answers), answers, "", rubric);
}
