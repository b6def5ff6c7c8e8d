#include "formats/csv.hpp"

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>

using namespace waymark;

TEST_CASE("a table begins with a byte order mark and its lines end as spreadsheets expect") {
  CsvWriter csv({"step", "who"});
  csv.row({"Dig a drain", "Gardener"});
  csv.row({"", "é"});
  CHECK(csv.take() == "\xEF\xBB\xBFstep,who\r\nDig a drain,Gardener\r\n,é\r\n");
}

TEST_CASE("cells are quoted where they need it") {
  CHECK(csv_cell("plain text") == "plain text");
  CHECK(csv_cell("a,b") == "\"a,b\"");
  CHECK(csv_cell("a;b") == "\"a;b\"");
  CHECK(csv_cell("say \"hi\"") == "\"say \"\"hi\"\"\"");
  CHECK(csv_cell("\"") == "\"\"\"\"");
  CHECK(csv_cell("a\nb") == "\"a\nb\"");
  CHECK(csv_cell("a\r\nb") == "\"a\r\nb\"");
  CHECK(csv_cell(" a") == "\" a\"");
  CHECK(csv_cell("a ") == "\"a \"");
  CHECK(csv_cell("") == "");
}

TEST_CASE("cells that begin like a formula are neutralised") {
  CHECK(csv_cell("=1+1") == "'=1+1");
  CHECK(csv_cell("+44 20") == "'+44 20");
  CHECK(csv_cell("-1") == "'-1");
  CHECK(csv_cell("@SUM(A1)") == "'@SUM(A1)");
  CHECK(csv_cell("\t=1") == "\"'\t=1\"");
  CHECK(csv_cell("\r=1") == "\"'\r=1\"");
  CHECK(csv_cell("\n=1") == "\"'\n=1\"");
  CHECK(csv_cell("＝1") == "'＝1");
  CHECK(csv_cell("＠a") == "'＠a");
  CHECK(csv_cell("=a,\"b\"") == "\"'=a,\"\"b\"\"\"");
  CHECK(csv_cell("1=1") == "1=1");
  CHECK(csv_cell("a-b") == "a-b");
}

TEST_CASE("header cells are neutralised like others") {
  CsvWriter csv({"=a"});
  CHECK(csv.take() == "\xEF\xBB\xBF'=a\r\n");
}

TEST_CASE("a row of another length is a bug and throws") {
  CsvWriter csv({"a", "b"});
  CHECK_THROWS_AS(csv.row({"1"}), std::logic_error);
  CHECK_THROWS_AS(csv.row({"1", "2", "3"}), std::logic_error);
}
