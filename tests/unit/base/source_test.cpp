#include "base/source.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace waymark;

TEST_CASE("lines and columns count from 1") {
  CHECK(place_of("", 0) == Place{1, 1});
  CHECK(place_of("ab\ncd", 0) == Place{1, 1});
  CHECK(place_of("ab\ncd", 1) == Place{1, 2});
  CHECK(place_of("ab\ncd", 3) == Place{2, 1});
  CHECK(place_of("ab\ncd", 4) == Place{2, 2});
  CHECK(place_of("\n\n\n", 2) == Place{3, 1});
}

TEST_CASE("a line end belongs to the line it ends") {
  CHECK(place_of("ab\ncd", 2) == Place{1, 3});
  CHECK(line_at("ab\ncd", 2) == "ab");
}

TEST_CASE("columns count characters and not bytes") {
  CHECK(place_of("é=x", 2) == Place{1, 2});
  CHECK(place_of("日本語!", 9) == Place{1, 4});
  CHECK(place_of("😀!", 4) == Place{1, 2});
}

TEST_CASE("a place past the end is the end") {
  CHECK(place_of("ab", 99) == Place{1, 3});
  CHECK(place_of("ab\n", 99) == Place{2, 1});
  CHECK(line_at("ab\ncd", 99) == "cd");
  CHECK(line_at("ab\n", 99) == "");
}

TEST_CASE("the line at a place comes without its ending, of either system") {
  CHECK(line_at("one\r\ntwo\r\nthree", 0) == "one");
  CHECK(line_at("one\r\ntwo\r\nthree", 5) == "two");
  CHECK(line_at("one\r\ntwo\r\nthree", 10) == "three");
  CHECK(line_at("\r\n", 0) == "");
  CHECK(line_at("", 0) == "");
  CHECK(line_at("a\n\nb", 2) == "");
}

TEST_CASE("a text is cut into lines at the endings of any system") {
  using Lines = std::vector<Span>;
  CHECK(lines_of("") == Lines{{0, 0}});
  CHECK(lines_of("one") == Lines{{0, 3}});
  CHECK(lines_of("a\n\nbc\n") == Lines{{0, 1}, {2, 0}, {3, 2}, {6, 0}});
  CHECK(lines_of("a\r\nb\rc\n") == Lines{{0, 1}, {3, 1}, {5, 1}, {7, 0}});
  CHECK(lines_of("\r") == Lines{{0, 0}, {1, 0}});
}
