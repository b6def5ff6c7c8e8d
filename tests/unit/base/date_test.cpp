#include "base/date.hpp"

#include <doctest/doctest.h>

using namespace waymark;

TEST_CASE("days of the calendar are dates") {
  CHECK(parse_date("2027-03-31") == Date{2027, 3, 31});
  CHECK(parse_date("1900-01-01") == Date{1900, 1, 1});
  CHECK(parse_date("2199-12-31") == Date{2199, 12, 31});
}

TEST_CASE("leap days are where the calendar has them") {
  CHECK(parse_date("2024-02-29"));
  CHECK(parse_date("2000-02-29"));
  CHECK_FALSE(parse_date("2023-02-29"));
  CHECK_FALSE(parse_date("1900-02-29"));
  CHECK_FALSE(parse_date("2100-02-29"));
}

TEST_CASE("what is no day, or is written another way, is no date") {
  for (const std::string_view bad :
       {"", "2027-3-31", "2027-04-31", "2027-13-01", "2027-00-10", "2027-01-00", "2027-01-32", "1899-12-31",
        "2200-01-01", "31/03/2027", "2027/03/31", "2027-03-31 ", " 2027-03-31", "20270331", "2027-03-3a",
        "-027-03-31", "2027--3-31"}) {
    CAPTURE(bad);
    CHECK_FALSE(parse_date(bad));
  }
}

TEST_CASE("dates are written for machines and in words") {
  CHECK(iso(Date{2027, 3, 1}) == "2027-03-01");
  CHECK(iso(Date{987, 11, 30}) == "0987-11-30");
  CHECK(in_words(Date{2027, 3, 1}) == "1 March 2027");
  CHECK(in_words(Date{2026, 12, 31}) == "31 December 2026");
}

TEST_CASE("dates are in order of time") {
  CHECK(Date{2026, 12, 31} < Date{2027, 1, 1});
  CHECK(Date{2027, 1, 31} < Date{2027, 2, 1});
  CHECK(Date{2027, 2, 1} < Date{2027, 2, 2});
}
