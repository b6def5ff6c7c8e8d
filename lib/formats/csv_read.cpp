#include "formats/csv_read.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/text.hpp"
#include "formats/csv.hpp"

namespace waymark {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t head_limit = 1U << 20U;
// Every report looks for its line from the start of the text, so there must not be thousands.
constexpr std::size_t most_rows_told = 20;

// Where the first line ends that is not within quotation marks.
std::size_t first_row_end(std::string_view text) {
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') quoted = !quoted;
    if (!quoted && (text[i] == '\n' || text[i] == '\r')) return i;
  }
  return std::string_view::npos;
}

// The most frequent of the three outside quotation marks; a comma when there is none.
char separator_of(std::string_view row) {
  constexpr std::string_view separators = ",;\t";
  std::size_t counts[separators.size()] = {};
  bool quoted = false;
  for (const char c : row) {
    if (c == '"') quoted = !quoted;
    if (const auto at = separators.find(c); !quoted && at != std::string_view::npos) ++counts[at];
  }
  const auto* most = std::max_element(std::begin(counts), std::end(counts));
  return separators[static_cast<std::size_t>(most - std::begin(counts))];
}

}  // namespace

bool CsvRow::is_blank() const {
  return std::all_of(cells.begin(), cells.end(),
                     [](const CsvCell& cell) { return waymark::is_blank(cell.text); });
}

void CsvScanner::feed(std::string_view piece) {
  if (separator_ != '\0') return take(piece);
  head_ += piece;
  if (head_.size() < head_limit && first_row_end(head_) == std::string_view::npos) return;
  begin(head_);
}

void CsvScanner::begin(std::string_view head) {
  const std::string held(head);
  head_.clear();
  std::string_view rest = held;
  if (rest.starts_with(byte_order_mark)) rest.remove_prefix(byte_order_mark.size());
  const auto end = std::min(first_row_end(rest), rest.size());
  // Excel's own way to say it, in a line of its own.
  constexpr std::string_view said = "sep=";
  constexpr std::string_view sayable = ",;\t|";
  if (rest.starts_with(said) && end == said.size() + 1 &&
      sayable.find(rest[said.size()]) != std::string_view::npos) {
    separator_ = rest[said.size()];
    rest.remove_prefix(end);
    after_return_ = rest.starts_with('\r');
    if (!rest.empty()) rest.remove_prefix(1);
    ++line_;
  } else {
    separator_ = separator_of(rest.substr(0, end));
  }
  offset_ = held.size() - rest.size();
  cell_begin_ = offset_;
  row_.line = line_;
  take(rest);
}

void CsvScanner::finish() {
  if (separator_ == '\0') begin(head_);
  if (state_ == State::stopped) return;
  if (state_ == State::quoted) return never_closed();
  if (state_ != State::cell_start || !row_.cells.empty()) end_row();
}

void CsvScanner::take(std::string_view bytes) {
  for (const char c : bytes) {
    if (state_ == State::stopped) return;
    const bool second_of_line_end = c == '\n' && std::exchange(after_return_, false);
    after_return_ = false;
    if (state_ == State::quoted) {
      if (c == '\n') ++line_;
      if (c == '"') {
        state_ = State::after_quote;
      } else {
        if (cell_.size() == cell_limit) return never_closed();
        cell_ += c;
      }
    } else if (second_of_line_end) {
      cell_begin_ = offset_ + 1;
    } else if (c == separator_) {
      end_cell();
    } else if (c == '\n' || c == '\r') {
      end_row();
      ++line_;
      row_.line = line_;
      after_return_ = c == '\r';
    } else if (c == '"' && state_ == State::cell_start) {
      state_ = State::quoted;
      quote_line_ = line_;
    } else if (state_ == State::after_quote) {
      take_after_quote(c);
    } else {
      if (cell_.size() == cell_limit) return never_closed();
      state_ = State::plain;
      cell_ += c;
    }
    ++offset_;
  }
}

void CsvScanner::take_after_quote(char c) {
  if (c == '"') {
    cell_ += c;
    state_ = State::quoted;
  } else if (c != ' ') {
    fault(CsvFault::Kind::text_after_quote, offset_, line_);
    cell_ += c;
    state_ = State::plain;
  }
}

void CsvScanner::end_cell() {
  row_.cells.push_back({std::move(cell_), {cell_begin_, offset_ - cell_begin_}});
  cell_.clear();
  cell_begin_ = offset_ + 1;
  state_ = State::cell_start;
}

void CsvScanner::end_row() {
  const bool empty_line = state_ == State::cell_start && row_.cells.empty();
  end_cell();
  if (!empty_line) on_row_(row_);
  row_.cells.clear();
  row_.fault.reset();
}

void CsvScanner::fault(CsvFault::Kind kind, std::size_t offset, std::size_t line) {
  if (!row_.fault) row_.fault = CsvFault{kind, offset, line};
}

void CsvScanner::never_closed() {
  fault(CsvFault::Kind::quote_never_closed, cell_begin_, quote_line_);
  end_row();
  state_ = State::stopped;
}

namespace {

void tell(const Source& source, const CsvFault& fault, Diagnostics& diagnostics) {
  switch (fault.kind) {
    case CsvFault::Kind::text_after_quote:
      diagnostics.error(source, {fault.offset, 1}, "csv-quote",
                        "this text stands after a closing quotation mark",
                        "write a quotation mark within a cell twice, or save the spreadsheet as CSV again");
      return;
    case CsvFault::Kind::quote_never_closed:
      diagnostics.error(source, {fault.offset, 1}, "csv-quote-open",
                        "the quotation mark of this cell is never closed",
                        "close it at the end of the cell, or save the spreadsheet as CSV again");
      return;
  }
}

// Gives the row the header's length.
void fit(const Source& source, std::size_t columns, CsvRow& row, Diagnostics& diagnostics) {
  const auto cells = row.cells.size();
  const auto wanted = counted(columns, "cell", "cells");
  if (cells < columns) {
    const auto end = row.cells.back().span.offset + row.cells.back().span.length;
    if (!row.is_blank()) {
      diagnostics.warning(source, row.cells.front().span, "csv-row-short",
                          fmt::format("this row has {}, and the first row has {}",
                                      counted(cells, "cell", "cells"), columns),
                          "the rest count as empty; look whether a line break has cut the row in two");
    }
    row.cells.resize(columns, CsvCell{{}, {end, 0}});
    return;
  }
  const auto extra = std::find_if(row.cells.begin() + static_cast<std::ptrdiff_t>(columns), row.cells.end(),
                                  [](const CsvCell& cell) { return !is_blank(cell.text); });
  if (extra != row.cells.end()) {
    diagnostics.error(
        source, extra->span, "csv-row-long",
        fmt::format("this row has {}, and the first row has {}", counted(cells, "cell", "cells"), columns),
        "put quotation marks around a cell that holds a comma, or save the spreadsheet as CSV again");
  }
  row.cells.resize(columns);
}

}  // namespace

CsvTable read_csv(const Source& source, Diagnostics& diagnostics) {
  CsvTable table;
  std::size_t told = 0;
  CsvScanner scanner([&](const CsvRow& row) {
    if (row.fault && told++ < most_rows_told) tell(source, *row.fault, diagnostics);
    if (table.header.cells.empty()) {
      table.header = row;
      return;
    }
    table.rows.push_back(row);
    if (row.cells.size() == table.header.cells.size() ||
        (row.cells.size() < table.header.cells.size() && row.is_blank()))
      return;
    Diagnostics unheard;
    fit(source, table.header.cells.size(), table.rows.back(),
        told++ < most_rows_told ? diagnostics : unheard);
  });
  scanner.feed(source.text);
  scanner.finish();
  std::erase_if(table.rows, [](const CsvRow& row) { return row.is_blank(); });
  return table;
}

std::string_view without_formula_mark(std::string_view cell) {
  const bool marked = cell.starts_with('\'') && begins_like_formula(cell.substr(1));
  return marked ? cell.substr(1) : cell;
}

}  // namespace waymark
