#include "formats/csv_read.hpp"

#include <doctest/doctest.h>

#include "formats/csv.hpp"

using namespace waymark;

namespace {

using Rows = std::vector<std::vector<std::string>>;

std::vector<std::string> texts(const CsvRow& row) {
  std::vector<std::string> cells;
  for (const auto& cell : row.cells) cells.push_back(cell.text);
  return cells;
}

struct Read {
  Rows rows;
  std::vector<std::string> codes;
  std::vector<std::size_t> lines;
};

Read read(const std::string& text) {
  Diagnostics diagnostics;
  const auto table = read_csv({"table.csv", text}, diagnostics);
  Read found;
  found.rows.push_back(texts(table.header));
  for (const auto& row : table.rows) found.rows.push_back(texts(row));
  for (const auto& d : diagnostics.sorted()) {
    found.codes.push_back(d.code);
    found.lines.push_back(d.place.line);
  }
  return found;
}

Rows fed_in_pieces(std::string_view text, std::size_t size) {
  Rows rows;
  CsvScanner scanner([&](const CsvRow& row) { rows.push_back(texts(row)); });
  for (std::size_t i = 0; i < text.size(); i += size) scanner.feed(text.substr(i, size));
  scanner.finish();
  return rows;
}

}  // namespace

TEST_CASE("a table is read whatever its line ends, its byte order mark and its last line") {
  const Rows expected = {{"a", "b"}, {"1", ""}, {"2", "x y"}};
  for (const char* text : {"a,b\n1,\n2,x y\n", "a,b\r\n1,\r\n2,x y\r\n", "a,b\r1,\r2,x y",
                           "\xEF\xBB\xBF"
                           "a,b\n1,\n\n2,x y"}) {
    CAPTURE(text);
    const auto found = read(text);
    CHECK(found.rows == expected);
    CHECK(found.codes.empty());
  }
}

TEST_CASE("cells in quotation marks hold commas, line breaks and quotation marks") {
  const auto found = read("\"Name of\nyour school\",\"a \"\"b\"\"\"\n\"x, y\",\"1\r\n2\" \n\"\",z\n");
  CHECK(found.rows == Rows{{"Name of\nyour school", "a \"b\""}, {"x, y", "1\r\n2"}, {"", "z"}});
  CHECK(found.codes.empty());
}

TEST_CASE("what stands between cells is found in the first row") {
  CHECK(read("a;b;\"c,d,e\"\n1;2;3,5\n").rows == Rows{{"a", "b", "c,d,e"}, {"1", "2", "3,5"}});
  CHECK(read("a\tb\n1\t2\n").rows == Rows{{"a", "b"}, {"1", "2"}});
  CHECK(read("sep=;\r\na;b\r\n1,0;2\r\n").rows == Rows{{"a", "b"}, {"1,0", "2"}});
  CHECK(read("one\n1\n").rows == Rows{{"one"}, {"1"}});
}

TEST_CASE("our own tables come back as they were, formulas too") {
  const Rows rows = {{"question", "note"},     {"mfa", "=1+1"},  {"line \"two\"", "a,b;c\td"},
                     {" spaced ", "+44 1632"}, {"", "'quoted'"}, {"-", "one\ntwo"}};
  CsvWriter writer({rows[0].begin(), rows[0].end()});
  for (std::size_t i = 1; i < rows.size(); ++i) writer.row({rows[i].begin(), rows[i].end()});
  auto found = read(writer.take()).rows;
  for (auto& row : found) {
    for (auto& cell : row) cell = std::string(without_formula_mark(cell));
  }
  CHECK(found == rows);
}

TEST_CASE(
    "a row that is too short is filled up with a warning, and one too long is an error, each with its "
    "line") {
  const auto found = read("a,b,c\n1,2\n\"x\ny\",2,3\n1,2,3,4\n1,2,3,,\n,\n");
  CHECK(found.rows ==
        Rows{{"a", "b", "c"}, {"1", "2", ""}, {"x\ny", "2", "3"}, {"1", "2", "3"}, {"1", "2", "3"}});
  CHECK(found.codes == std::vector<std::string>{"csv-row-short", "csv-row-long"});
  CHECK(found.lines == std::vector<std::size_t>{2, 5});
}

TEST_CASE("quotation marks that do not fit are told with their place") {
  const auto after = read("a,b\n\"x\" y,2\n3,4\n");
  CHECK(after.codes == std::vector<std::string>{"csv-quote"});
  CHECK(after.rows == Rows{{"a", "b"}, {"xy", "2"}, {"3", "4"}});
  const auto open = read("a,b\n1,\"2\n3,4\n");
  CHECK(open.codes.front() == "csv-quote-open");
  CHECK(open.lines.front() == 2);
  const auto lost = read("a,b\n1,\"" + std::string(CsvScanner::cell_limit + 10, 'x') + "\"\n3,4\n");
  CHECK(lost.codes == std::vector<std::string>{"csv-quote-open"});
  CHECK(lost.rows.size() == 2);
  CHECK(read("a,say \"hi\"\n1,2\n").rows[0] == std::vector<std::string>{"a", "say \"hi\""});
}

TEST_CASE("thousands of wrong rows are not all told") {
  std::string text = "a,b\n";
  for (int i = 0; i < 3000; ++i) text += "1,2,3\n";
  CHECK(read(text).codes.size() == 20);
}

TEST_CASE("a file in pieces of any size gives the same rows") {
  const std::string text = "\xEF\xBB\xBF\"x\ny\";b\r\n1;\"a \"\"q\"\"\"\r\n\r\n\"\";last";
  const auto whole = fed_in_pieces(text, text.size());
  CHECK(whole == Rows{{"x\ny", "b"}, {"1", "a \"q\""}, {"", "last"}});
  for (std::size_t size = 1; size < 12; ++size) CHECK(fed_in_pieces(text, size) == whole);
}

TEST_CASE("every cell knows where it stands") {
  const Source source{"t.csv", "\xEF\xBB\xBFname,b\r\n\"x, y\",\xC3\xA9\r\n"};
  Diagnostics diagnostics;
  const auto table = read_csv(source, diagnostics);
  const auto written = [&](const CsvCell& cell) {
    return source.text.substr(cell.span.offset, cell.span.length);
  };
  CHECK(written(table.header.cells[0]) == "name");
  CHECK(written(table.header.cells[1]) == "b");
  CHECK(written(table.rows[0].cells[0]) == "\"x, y\"");
  CHECK(written(table.rows[0].cells[1]) == "\xC3\xA9");
  CHECK(table.rows[0].line == 2);
}

TEST_CASE("an empty file is a table without anything") {
  for (const char* text : {"", "\n\n", "\xEF\xBB\xBF"}) {
    Diagnostics diagnostics;
    const auto table = read_csv({"t.csv", text}, diagnostics);
    CHECK(table.header.cells.empty());
    CHECK(table.rows.empty());
    CHECK_FALSE(diagnostics.has_errors());
  }
}
