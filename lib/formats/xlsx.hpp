// Writes workbooks for spreadsheet programs (Office Open XML, ECMA-376): sheets of titles and tables with
// filters, choices to pick from and totals, set for A4. Must not know what the columns mean.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "base/quantity.hpp"

namespace waymark {

// Text is text whatever it begins with: = + - @ make no formula.
using Cell = std::variant<std::monostate, std::string, std::int64_t, Days, Money, Date>;

enum class CellKind { text, whole, days, money, date };
enum class ColumnTotal { none, label, sum, count };  // the word "Total", the sum, or how many are filled in

// How the cells of a column are shown and may be filled in, also where they are empty.
struct Column {
  std::string title;  // one of its kind in the table; letters, digits and spaces
  int width = 10;     // in digits
  CellKind kind = CellKind::text;
  ColumnTotal total = ColumnTotal::none;
  bool to_fill_in = false;           // shaded: it is the reader's
  std::vector<std::string> choices;  // to pick from; no commas, 255 characters in all
};

// Rows in which a column holds this text are shown as done with: grey and struck through.
struct DoneWith {
  std::size_t column = 0;
  std::string text;
};

struct Table {
  std::string name;  // a word, one of its kind in the workbook
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;
  std::vector<DoneWith> done_with;
};

// Its lines, and below them its tables, one under the other. With one table the head stays in view, and
// stands on every sheet of paper.
struct Sheet {
  std::string name;                // at most 31 characters
  std::vector<std::string> lines;  // the first is the title
  std::vector<Table> tables;
  std::size_t columns_in_view = 0;  // stay when the rest is moved sideways
  std::size_t columns_printed = 0;  // the first of them; 0 is all
};

struct Workbook {
  std::string title;
  std::string author;
  std::string foot;  // of every sheet of paper
  Date created;
  std::vector<Sheet> sheets;
};

std::string write_xlsx(const Workbook& workbook);

}  // namespace waymark
