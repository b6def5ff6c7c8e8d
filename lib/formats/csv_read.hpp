// Reads CSV as spreadsheets and forms write it: RFC 4180, with or without a byte order mark, any line ends,
// line breaks in quotation marks, and commas, semicolons or tabs between cells. Must not know what the
// columns mean.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/source.hpp"

namespace waymark {

struct CsvCell {
  std::string text;
  Span span;  // as written, quotation marks included
};

struct CsvFault {
  enum class Kind { text_after_quote, quote_never_closed };
  Kind kind = Kind::text_after_quote;
  std::size_t offset = 0;
  std::size_t line = 1;
};

struct CsvRow {
  std::vector<CsvCell> cells;
  std::size_t line = 1;  // where it begins, from 1
  std::optional<CsvFault> fault;
  bool is_blank() const;
};

// Takes a file piece by piece and hands on its rows one by one, so that a large one is never held. The
// first row is the header: it tells what stands between cells. Empty lines are passed over.
class CsvScanner {
 public:
  using OnRow = std::function<void(const CsvRow& row)>;
  explicit CsvScanner(OnRow on_row) : on_row_(std::move(on_row)) {}

  void feed(std::string_view piece);
  void finish();

  char separator() const { return separator_; }

  // A cell longer than this has lost its closing quotation mark; what follows it is not read.
  static constexpr std::size_t cell_limit = 64U << 10U;

 private:
  enum class State { cell_start, plain, quoted, after_quote, stopped };
  void begin(std::string_view head);
  void take(std::string_view bytes);
  void take_after_quote(char c);
  void end_cell();
  void end_row();
  void fault(CsvFault::Kind kind, std::size_t offset, std::size_t line);
  void never_closed();

  OnRow on_row_;
  std::string head_;       // until the first row is whole
  char separator_ = '\0';  // not known yet
  State state_ = State::cell_start;
  CsvRow row_;
  std::string cell_;
  std::size_t cell_begin_ = 0;
  std::size_t quote_line_ = 0;
  std::size_t offset_ = 0;
  std::size_t line_ = 1;
  bool after_return_ = false;  // a line feed then belongs to the line end before it
};

struct CsvTable {
  CsvRow header;
  std::vector<CsvRow> rows;  // each with as many cells as the header
};

// The whole of a text. Rows that are too short are filled up, with a warning; cells beyond the header, and
// quotation marks that do not fit, are errors.
CsvTable read_csv(const Source& source, Diagnostics& diagnostics);

// Our own tables have an apostrophe before what begins like a formula (csv.hpp): the cell without it.
std::string_view without_formula_mark(std::string_view cell);

}  // namespace waymark
