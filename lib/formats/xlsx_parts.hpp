// The parts of a workbook that are the same whatever its sheets hold, and what a sheet needs of them.
// Shared by the files that write workbooks. Must not know any table.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/files.hpp"
#include "formats/xlsx.hpp"

namespace waymark {

// Where a cell stands, which decides how it looks besides its kind.
enum class CellPlace { body, to_fill_in, total };

// The number of a look in the part of styles.
int xlsx_style(CellPlace place, CellKind kind);
int xlsx_formula_like_style(CellPlace place);  // text that would be a formula when it is typed again
inline constexpr int xlsx_title_style = 1;
inline constexpr int xlsx_line_style = 2;
inline constexpr int xlsx_head_style = 3;

std::string_view xlsx_styles();

// As XML text or a quoted attribute; what XML cannot hold is left out.
std::string xml_text(std::string_view text);
void append_xml(std::string& out, std::string_view text);
void append_number(std::string& out, std::size_t number);
// "B7", "$B$7"; columns and rows count from 0.
std::string cell_name(std::size_t column, std::size_t row);
std::string cell_name_fixed(std::size_t column, std::size_t row);
std::string column_name(std::size_t column);

// About how many lines a text takes in a column of that many digits, rather one too many than one too few.
// Programs set the height of a row by themselves only when its text changes.
std::size_t lines_in(std::string_view text, std::size_t width);

// Every text of the workbook once; cells name it by its number.
class SharedTexts {
 public:
  std::size_t number(std::string_view text);
  std::string part() const;

 private:
  std::deque<std::string> texts_;  // which stay where they are, for the views below
  std::unordered_map<std::string_view, std::size_t> numbers_;
  std::size_t uses_ = 0;
};

// One sheet, with its tables and the names that printing goes by.
struct SheetParts {
  std::string sheet;
  std::vector<std::string> tables;
  std::string print_area;
  std::string print_titles;  // empty when no head is repeated
};

SheetParts write_sheet(const Workbook& workbook, const Sheet& sheet, std::size_t first_table,
                       SharedTexts& texts);

}  // namespace waymark
