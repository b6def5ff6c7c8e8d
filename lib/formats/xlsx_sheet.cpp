#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "formats/csv.hpp"
#include "formats/xlsx_parts.hpp"

namespace waymark {

namespace {

constexpr std::string_view main_names = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr std::string_view relation_names =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::size_t longest_text = 16'000;  // programs hold 32,767 units of UTF-16 in a cell
constexpr int sheet_day_of_1970 = 25'569;     // sheets count days from 30 December 1899

std::string amount(std::int64_t parts, std::int64_t whole, int digits) {
  const std::string_view sign = parts < 0 ? "-" : "";
  const auto size = parts < 0 ? -parts : parts;
  if (size % whole == 0) return fmt::format("{}{}", sign, size / whole);
  return fmt::format("{}{}.{:0{}}", sign, size / whole, size % whole, digits);
}

// The number of a cell, as it stands in the file; empty for text and for no value.
std::string number_of(const Cell& cell) {
  if (const auto* whole = std::get_if<std::int64_t>(&cell)) return fmt::format("{}", *whole);
  if (const auto* days = std::get_if<Days>(&cell)) return amount(days->tenths, 10, 1);
  if (const auto* money = std::get_if<Money>(&cell)) return amount(money->pence, 100, 2);
  if (const auto* date = std::get_if<Date>(&cell))
    return fmt::format("{}", day_number(*date) + sheet_day_of_1970);
  return {};
}

std::int64_t parts_of(const Cell& cell) {
  if (const auto* whole = std::get_if<std::int64_t>(&cell)) return *whole;
  if (const auto* days = std::get_if<Days>(&cell)) return days->tenths;
  if (const auto* money = std::get_if<Money>(&cell)) return money->pence;
  return 0;
}

bool is_filled(const Cell& cell) {
  const auto* text = std::get_if<std::string>(&cell);
  return text != nullptr ? !text->empty() : !std::holds_alternative<std::monostate>(cell);
}

// A function's value as it stands when the file is made: readers that do not calculate show it.
std::string total_value(const Table& table, std::size_t column) {
  std::int64_t sum = 0;
  for (const auto& row : table.rows)
    sum += table.columns[column].total == ColumnTotal::count ? (is_filled(row[column]) ? 1 : 0)
                                                             : parts_of(row[column]);
  if (table.columns[column].total == ColumnTotal::count || table.columns[column].kind == CellKind::whole)
    return number_of(Cell(sum));
  if (table.columns[column].kind == CellKind::days) return number_of(Cell(Days{sum}));
  return number_of(Cell(Money{sum}));
}

// A table on its sheet. Programs want a row in every table, so that one without has an empty one.
struct Laid {
  const Table& table;
  std::size_t number = 0;  // in the workbook, from 1
  std::size_t head = 0;    // rows of the sheet, from 0
  std::size_t rows = 0;
  bool totals = false;
  std::size_t first() const { return head + 1; }
  std::size_t last() const { return head + rows; }
  std::size_t end() const { return last() + (totals ? 1 : 0); }
};

class SheetWriter {
 public:
  SheetWriter(const Workbook& workbook, const Sheet& sheet, std::size_t first_table, SharedTexts& texts)
      : workbook_(workbook), sheet_(sheet), texts_(texts) {
    auto row = sheet.lines.size() + 1;
    for (const auto& table : sheet.tables) {
      const bool totals = std::any_of(table.columns.begin(), table.columns.end(), [](const Column& column) {
        return column.total != ColumnTotal::none;
      });
      tables_.push_back(
          {table, first_table + tables_.size(), row, std::max<std::size_t>(table.rows.size(), 1), totals});
      columns_ = std::max(columns_, table.columns.size());
      row = tables_.back().end() + 2;
    }
    for (std::size_t i = 0; i < std::max<std::size_t>(columns_, 1); ++i) names_.push_back(column_name(i));
  }

  SheetParts write() {
    begin();
    for (std::size_t i = 0; i < sheet_.lines.size(); ++i) {
      open_row(i);
      text_cell(0, i, sheet_.lines[i], i == 0 ? xlsx_title_style : xlsx_line_style);
      out_ += "</row>";
    }
    for (const auto& laid : tables_) rows(laid);
    out_ += "</sheetData>";
    int priority = 0;
    for (const auto& laid : tables_) done_with(laid, priority);
    choices();
    end();
    SheetParts parts;
    parts.sheet = std::move(out_);
    for (const auto& laid : tables_) parts.tables.push_back(table_part(laid));
    const auto printed = sheet_.columns_printed == 0 ? columns_ : sheet_.columns_printed;
    if (printed > 0)
      parts.print_area =
          fmt::format("{}:{}", cell_name_fixed(0, 0), cell_name_fixed(printed - 1, tables_.back().end()));
    if (tables_.size() == 1) parts.print_titles = fmt::format("${0}:${0}", tables_[0].head + 1);
    return parts;
  }

 private:
  void begin() {
    out_ = fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"{}\" "
        "xmlns:r=\"{}\">"
        "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView showGridLines=\"0\" "
        "{}workbookViewId=\"0\">",
        main_names, relation_names, &sheet_ == workbook_.sheets.data() ? "tabSelected=\"1\" " : "");
    if (tables_.size() == 1) {
      const auto top = tables_[0].first();
      const auto left = sheet_.columns_in_view;
      const std::string_view pane = left > 0 ? "bottomRight" : "bottomLeft";
      out_ += fmt::format(
          "<pane {}ySplit=\"{}\" topLeftCell=\"{}\" activePane=\"{}\" state=\"frozen\"/><selection "
          "pane=\"{}\"/>",
          left > 0 ? fmt::format("xSplit=\"{}\" ", left) : std::string{}, top, cell_name(left, top), pane,
          pane);
    }
    out_ += "</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>";
    for (std::size_t i = 0; i < columns_; ++i) {
      int width = 0;
      for (const auto& laid : tables_) {
        if (i < laid.table.columns.size()) width = std::max(width, laid.table.columns[i].width);
      }
      out_ +=
          fmt::format(R"(<col min="{0}" max="{0}" width="{1}.7109375" customWidth="1"/>)", i + 1, width);
    }
    out_ += "</cols><sheetData>";
  }

  // A height without `customHeight` is one that programs change when the text does.
  void open_row(std::size_t row, std::size_t lines = 1) {
    constexpr std::size_t line_height = 15;
    constexpr std::size_t highest = 400;
    out_ += "<row r=\"";
    append_number(out_, row + 1);
    if (lines > 1) {
      out_ += "\" ht=\"";
      append_number(out_, std::min(lines * line_height, highest));
    }
    out_ += "\">";
  }

  // Written byte by byte, for there are thousands: `<c r="B7" s="4"`.
  void open_cell(std::size_t column, std::size_t row, int style) {
    out_.append("<c r=\"").append(names_[column]);
    append_number(out_, row + 1);
    out_ += "\" s=\"";
    append_number(out_, static_cast<std::size_t>(style));
    out_ += '"';
  }

  void text_cell(std::size_t column, std::size_t row, std::string_view text, int style) {
    open_cell(column, row, style);
    out_ += " t=\"s\"><v>";
    append_number(out_,
                  texts_.number(text.size() > longest_text ? first_characters(text, longest_text) : text));
    out_ += "</v></c>";
  }

  void number_cell(std::size_t column, std::size_t row, std::string_view formula, std::string_view number,
                   int style) {
    open_cell(column, row, style);
    if (formula.empty() && number.empty()) {
      out_ += "/>";
      return;
    }
    out_ += '>';
    if (!formula.empty()) out_.append("<f>").append(formula).append("</f>");
    if (!number.empty()) out_.append("<v>").append(number).append("</v>");
    out_ += "</c>";
  }

  void cell(std::size_t column, std::size_t row, const Column& kind, const Cell& cell) {
    const auto place = kind.to_fill_in ? CellPlace::to_fill_in : CellPlace::body;
    const auto* text = std::get_if<std::string>(&cell);
    if (text != nullptr && !text->empty()) {
      text_cell(column, row, *text,
                begins_like_formula(*text) ? xlsx_formula_like_style(place) : xlsx_style(place, kind.kind));
    } else {
      number_cell(column, row, "", number_of(cell), xlsx_style(place, kind.kind));
    }
  }

  std::size_t lines_of(const Table& table, const std::vector<Cell>& row) const {
    std::size_t lines = 1;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (const auto* text = std::get_if<std::string>(&row[i]))
        lines = std::max(lines, lines_in(*text, static_cast<std::size_t>(table.columns[i].width)));
    }
    return lines;
  }

  void head(const Laid& laid) {
    constexpr std::size_t arrow = 3;  // the filter's takes room
    std::size_t lines = 1;
    for (const auto& column : laid.table.columns)
      lines = std::max(lines, lines_in(column.title, static_cast<std::size_t>(column.width) - arrow));
    open_row(laid.head, lines);
    for (std::size_t i = 0; i < laid.table.columns.size(); ++i)
      text_cell(i, laid.head, laid.table.columns[i].title, xlsx_head_style);
    out_ += "</row>";
  }

  void rows(const Laid& laid) {
    const auto& table = laid.table;
    head(laid);
    for (std::size_t row = 0; row < laid.rows; ++row) {
      open_row(laid.first() + row, row < table.rows.size() ? lines_of(table, table.rows[row]) : 1);
      for (std::size_t i = 0; i < table.columns.size(); ++i) {
        cell(i, laid.first() + row, table.columns[i],
             row < table.rows.size() ? table.rows[row][i] : Cell{});
      }
      out_ += "</row>";
    }
    if (!laid.totals) return;
    open_row(laid.end());
    for (std::size_t i = 0; i < table.columns.size(); ++i) total(laid, i);
    out_ += "</row>";
  }

  void total(const Laid& laid, std::size_t column) {
    const auto& of = laid.table.columns[column];
    const auto counted = of.total == ColumnTotal::count ? CellKind::whole : of.kind;
    const auto style = xlsx_style(CellPlace::total, counted);
    switch (of.total) {
      case ColumnTotal::none:
        number_cell(column, laid.end(), "", "", style);
        break;
      case ColumnTotal::label:
        text_cell(column, laid.end(), "Total", xlsx_style(CellPlace::total, CellKind::text));
        break;
      case ColumnTotal::sum:
      case ColumnTotal::count:
        number_cell(column, laid.end(),
                    fmt::format("SUBTOTAL({},{}[{}])", of.total == ColumnTotal::sum ? 109 : 103,
                                laid.table.name, of.title),
                    total_value(laid.table, column), style);
        break;
    }
  }

  void done_with(const Laid& laid, int& priority) {
    for (const auto& done : laid.table.done_with) {
      out_ += fmt::format(
          R"(<conditionalFormatting sqref="{}:{}"><cfRule type="expression" dxfId="0" priority="{}"><formula>${}="{}"</formula></cfRule></conditionalFormatting>)",
          cell_name(0, laid.first()), cell_name(laid.table.columns.size() - 1, laid.last()), ++priority,
          cell_name(done.column, laid.first()), xml_text(done.text));
    }
  }

  void choices() {
    std::string rules;
    std::size_t count = 0;
    for (const auto& laid : tables_) {
      for (std::size_t i = 0; i < laid.table.columns.size(); ++i) {
        const auto& column = laid.table.columns[i];
        const auto cells = fmt::format("{}:{}", cell_name(i, laid.first()), cell_name(i, laid.last()));
        if (!column.choices.empty()) {
          ++count;
          rules += fmt::format(
              R"(<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="Choose from the list" )"
              R"(error="Use the arrow beside the cell." sqref="{}"><formula1>"{}"</formula1></dataValidation>)",
              cells, xml_text(joined(column.choices, ",")));
        } else if (column.to_fill_in && column.kind == CellKind::date) {
          ++count;
          rules += fmt::format(
              R"(<dataValidation type="date" operator="greaterThan" allowBlank="1" showInputMessage="1" showErrorMessage="1" )"
              R"(errorTitle="Write a date" error="Write the day, month and year, such as 31/3/2027." sqref="{}">)"
              R"(<formula1>36526</formula1></dataValidation>)",
              cells);  // after 1 January 2000
        }
      }
    }
    if (count > 0) out_ += fmt::format("<dataValidations count=\"{}\">{}</dataValidations>", count, rules);
  }

  void end() {
    // In a foot, & begins a code.
    std::string foot;
    for (const char c : workbook_.foot) foot += c == '&' ? std::string("&&") : std::string(1, c);
    constexpr std::size_t longest_foot = 150;  // of 255, with the codes around it
    out_ += fmt::format(
        R"(<pageMargins left="0.35" right="0.35" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>)"
        R"(<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>)"
        R"(<headerFooter><oddFooter>&amp;L{}&amp;R&amp;A, page &amp;P of &amp;N</oddFooter></headerFooter>)",
        xml_text(first_characters(foot, longest_foot)));
    if (!tables_.empty()) {
      out_ += fmt::format("<tableParts count=\"{}\">", tables_.size());
      for (std::size_t i = 0; i < tables_.size(); ++i)
        out_ += fmt::format("<tablePart r:id=\"rId{}\"/>", i + 1);
      out_ += "</tableParts>";
    }
    out_ += "</worksheet>";
  }

  static std::string table_part(const Laid& laid) {
    const auto& columns = laid.table.columns;
    const auto most = columns.size() - 1;
    auto out = fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        R"(<table xmlns="{}" id="{}" name="{}" displayName="{}" ref="{}:{}" {}><autoFilter ref="{}:{}"/><tableColumns count="{}">)",
        main_names, laid.number, laid.table.name, laid.table.name, cell_name(0, laid.head),
        cell_name(most, laid.end()), laid.totals ? R"(totalsRowCount="1")" : R"(totalsRowShown="0")",
        cell_name(0, laid.head), cell_name(most, laid.last()), columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
      std::string_view total;
      switch (columns[i].total) {
        case ColumnTotal::none:
          break;
        case ColumnTotal::label:
          total = R"( totalsRowLabel="Total")";
          break;
        case ColumnTotal::sum:
          total = R"( totalsRowFunction="sum")";
          break;
        case ColumnTotal::count:
          total = R"( totalsRowFunction="count")";
          break;
      }
      out += fmt::format(R"(<tableColumn id="{}" name="{}"{}/>)", i + 1, xml_text(columns[i].title), total);
    }
    return out +
           R"(</tableColumns><tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>)";
  }

  const Workbook& workbook_;
  const Sheet& sheet_;
  SharedTexts& texts_;
  std::vector<Laid> tables_;
  std::size_t columns_ = 0;
  std::vector<std::string> names_;  // of the columns
  std::string out_;
};

}  // namespace

SheetParts write_sheet(const Workbook& workbook, const Sheet& sheet, std::size_t first_table,
                       SharedTexts& texts) {
  return SheetWriter(workbook, sheet, first_table, texts).write();
}

}  // namespace waymark
