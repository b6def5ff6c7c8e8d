#include "formats/xlsx.hpp"

#include <doctest/doctest.h>

#include "formats/xlsx_parts.hpp"
#include "formats/zip.hpp"

using namespace waymark;

namespace {

Workbook workbook(std::vector<std::vector<Cell>> rows) {
  Workbook book{"Title", "Author", "Foot & more", {2026, 11, 16}, {}};
  Table table{"Things",
              {{"Name", 20, CellKind::text, ColumnTotal::label, false, {}},
               {"Days", 8, CellKind::days, ColumnTotal::sum, false, {}},
               {"Cost", 8, CellKind::money, ColumnTotal::sum, false, {}},
               {"Day", 12, CellKind::date, ColumnTotal::none, true, {}},
               {"State", 12, CellKind::text, ColumnTotal::count, true, {"Yes", "No"}}},
              std::move(rows),
              {{4, "Yes"}}};
  book.sheets.push_back({"All of it", {"A title"}, {std::move(table)}, 1, 0});
  return book;
}

const std::vector<Cell> row = {std::string("One"), Days{15}, Money{25050}, Date{2027, 3, 1},
                               std::string("Yes")};

// What stands in the archive, which is stored as it is.
bool holds(const Workbook& book, std::string_view text) {
  return write_xlsx(book).find(text) != std::string::npos;
}

}  // namespace

TEST_CASE("the checksum is the one that archives want") {
  CHECK(crc32("123456789") == 0xCBF43926U);
  CHECK(crc32("") == 0U);
  CHECK(crc32("The quick brown fox jumps over the lazy dog") == 0x414FA339U);
}

TEST_CASE("a workbook has the same bytes each time") {
  CHECK(write_xlsx(workbook({row})) == write_xlsx(workbook({row})));
}

TEST_CASE("days, money and dates are numbers in the workbook") {
  const auto book = workbook({row});
  CHECK(holds(book, "<v>1.5</v>"));
  CHECK(holds(book, "<v>250.50</v>"));
  CHECK(holds(book, "<v>46447</v>"));  // 1 March 2027, counted as spreadsheets do
}

TEST_CASE("totals are formulas that hold their value") {
  const auto book = workbook({row, {std::string("Two"), Days{5}, Cell(), Cell(), Cell()}});
  CHECK(holds(book, "<f>SUBTOTAL(109,Things[Days])</f><v>2</v>"));
  CHECK(holds(book, "<f>SUBTOTAL(109,Things[Cost])</f><v>250.50</v>"));
  CHECK(holds(book, "<f>SUBTOTAL(103,Things[State])</f><v>1</v>"));
}

TEST_CASE("a text that begins like a formula stays text, also when it is typed again") {
  const auto book = workbook({{std::string("=1+1"), Cell(), Cell(), Cell(), Cell()}});
  CHECK(holds(book, "<t xml:space=\"preserve\">=1+1</t>"));
  CHECK_FALSE(holds(book, "<f>1+1"));
  CHECK(holds(
      book, "<c r=\"A4\" s=\"" + std::to_string(xlsx_formula_like_style(CellPlace::body)) + "\" t=\"s\">"));
  CHECK(xlsx_styles().find("quotePrefix=\"1\"") != std::string_view::npos);
}

TEST_CASE("text is escaped, and what XML cannot hold is left out") {
  CHECK(xml_text("a < b & \"c\" > d") == "a &lt; b &amp; &quot;c&quot; &gt; d");
  CHECK(xml_text("a\x01\x0B\x7F b") == "a\x7F b");
  CHECK(xml_text("\xEF\xBF\xBF"
                 "a\xEF\xBF\xBE") == "a");
  CHECK(xml_text("_x0041_") == "_x005F_x0041_");
}

TEST_CASE("a table without rows has an empty one, because programs want one") {
  CHECK(holds(workbook({}), "ref=\"A3:E5\""));
  CHECK(holds(workbook({row}), "ref=\"A3:E5\""));
  CHECK(holds(workbook({row, row}), "ref=\"A3:E6\""));
}

TEST_CASE("columns are named as spreadsheets name them") {
  CHECK(column_name(0) == "A");
  CHECK(column_name(25) == "Z");
  CHECK(column_name(26) == "AA");
  CHECK(column_name(701) == "ZZ");
  CHECK(column_name(702) == "AAA");
  CHECK(cell_name_fixed(1, 6) == "$B$7");
}

TEST_CASE("a sign that begins a code in a foot stands for itself") {
  CHECK(holds(workbook({row}), "&amp;LFoot &amp;&amp; more"));
}
