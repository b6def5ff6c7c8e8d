#include "pages/plan_workbook.hpp"

#include <doctest/doctest.h>

#include "pages/assessed.hpp"
#include "pages/pack.hpp"
#include "pages/words.hpp"

using namespace waymark;
using namespace waymark::garden;

namespace {

constexpr const char* asked = "date: 2026-11-16\nanswers: {drainage: 1, tools: 1, sowing: not-sure}\n";

Workbook book_of(const Assessment& school) { return plan_workbook(school, view_steps(school), {}); }
Workbook book_of(const std::string& more) { return book_of(assessed(more).view()); }

std::size_t column(const Table& table, const std::string& title) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].title == title) return i;
  }
  FAIL("there is no column ", title);
  return 0;
}

std::string text(const Table& table, std::size_t row, const std::string& title) {
  return std::get<std::string>(table.rows[row][column(table, title)]);
}

}  // namespace

TEST_CASE("the workbook has a row for each step and for each action") {
  const auto school = assessed(asked);
  const auto book = book_of(school.view());
  REQUIRE(book.sheets.size() == 3);
  CHECK(book.sheets[0].tables[0].rows.size() == school.plan.steps.size());
  std::size_t actions = 0;
  for (const auto& view : view_steps(school.view())) actions += view.actions.size();
  CHECK(book.sheets[2].tables[0].rows.size() == actions);
  CHECK(book.created == Date{2026, 11, 16});
}

TEST_CASE("every row of the workbook has a cell for each column") {
  for (const auto& sheet : book_of(asked).sheets) {
    for (const auto& table : sheet.tables) {
      for (const auto& row : table.rows) CHECK(row.size() == table.columns.size());
    }
  }
}

TEST_CASE("a status is a word of its list, also where nothing is recorded") {
  const auto book =
      book_of(std::string(asked) + "steps: {dig-drains: {status: in-progress, owner: '=Sam'}}\n");
  const auto& steps = book.sheets[0].tables[0];
  const auto& choices = steps.columns[column(steps, "Status")].choices;
  CHECK(choices == std::vector<std::string>{"Not started", "Planned", "In progress", "Done", "Declined"});
  CHECK(text(steps, 0, "Status") == "In progress");
  CHECK(text(steps, 0, "Owner") == "=Sam");
  CHECK(text(steps, 1, "Status") == "Not started");
}

TEST_CASE("a cost that is not known is said, and is not nothing") {
  const auto book = book_of(asked);
  const auto& steps = book.sheets[0].tables[0];
  bool said = false;
  for (std::size_t row = 0; row < steps.rows.size(); ++row) {
    if (text(steps, row, "Step id") == "buy-tools") said = text(steps, row, "Cost once") == "not known";
  }
  CHECK(said);
}

TEST_CASE("a step without a place says what it would take, and has no dates") {
  const auto book = book_of(std::string(asked) + "capacity: {days-per-term: 0}\n");
  const auto& steps = book.sheets[0].tables[0];
  REQUIRE_FALSE(steps.rows.empty());
  CHECK(text(steps, 0, "Term") == no_term_yet);
  CHECK(std::holds_alternative<std::monostate>(steps.rows[0][column(steps, "Starts")]));
  CHECK(text(steps, 0, "Why here").find("To fit it in: ") != std::string::npos);
  CHECK(book.sheets[1].lines.back().find("no place yet") != std::string::npos);
}

TEST_CASE("what is assumed is said above the terms") {
  CHECK(book_of(asked).sheets[1].lines.size() == 4);
  CHECK(book_of(std::string(asked) + "capacity: {days-per-term: 9, budget-per-year: 500}\n")
            .sheets[1]
            .lines.size() == 2);
}

TEST_CASE("a school with nothing left to do has a workbook too") {
  const auto school = assessed("answers: {drainage: 3, sowing: 3, tools: 3, compost: 3}\n");
  CHECK(plan_xlsx(school.view(), view_steps(school.view()), {}).starts_with("PK"));
}
