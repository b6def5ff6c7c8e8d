#include "base/diagnostics.hpp"

#include <doctest/doctest.h>

using namespace waymark;

namespace {

Diagnostic only(const Diagnostics& diagnostics) {
  REQUIRE(diagnostics.sorted().size() == 1);
  return diagnostics.sorted().front();
}

}  // namespace

TEST_CASE("a problem knows its line, column, width and source line") {
  const Source source{"a.yaml", "one: 1\nzwei: größer\n"};
  Diagnostics diagnostics;
  diagnostics.error(source, {13, 8}, "bad-word", "this is wrong", "try another");
  const auto d = only(diagnostics);
  CHECK(d.path == "a.yaml");
  CHECK(d.positioned);
  CHECK(d.place == Place{2, 7});
  CHECK(d.width == 6);
  CHECK(d.source_line == "zwei: größer");
  CHECK(d.code == "bad-word");
  CHECK(d.message == "this is wrong");
  CHECK(d.hint == "try another");
}

TEST_CASE("what is underlined ends with the line, of either system") {
  Diagnostics unix_lines;
  unix_lines.error(Source{"a", "ab\ncd\n"}, {0, 5}, "c", "m");
  CHECK(only(unix_lines).width == 2);
  Diagnostics windows_lines;
  windows_lines.error(Source{"a", "ab\r\ncd\r\n"}, {0, 6}, "c", "m");
  CHECK(only(windows_lines).width == 2);
}

TEST_CASE("one character is underlined where there is nothing to underline") {
  Diagnostics diagnostics;
  diagnostics.error(Source{"a", "ab"}, {2, 0}, "c", "m");
  CHECK(only(diagnostics).width == 1);
  CHECK(only(diagnostics).place == Place{1, 3});
}

TEST_CASE("a place past the end of the text is the end") {
  Diagnostics diagnostics;
  diagnostics.warning(Source{"a", "ab\ncd"}, {99, 99}, "c", "m");
  CHECK(only(diagnostics).place == Place{2, 3});
  CHECK(only(diagnostics).source_line == "cd");
}

TEST_CASE("a problem with a whole file has no place") {
  Diagnostics diagnostics;
  diagnostics.error("folder", "c", "m");
  CHECK(only(diagnostics).path == "folder");
  CHECK_FALSE(only(diagnostics).positioned);
  CHECK(only(diagnostics).source_line == "");
}

TEST_CASE("errors and warnings are counted apart") {
  Diagnostics diagnostics;
  CHECK_FALSE(diagnostics.has_errors());
  diagnostics.warning("a", "c", "m");
  CHECK_FALSE(diagnostics.has_errors());
  diagnostics.error("a", "c", "m");
  diagnostics.error("a", "c", "m");
  CHECK(diagnostics.has_errors());
  CHECK(diagnostics.errors() == 2);
  CHECK(diagnostics.warnings() == 1);
}

TEST_CASE("problems are sorted by path, line and column, and else stay as reported") {
  const Source source{"b", "one\ntwo\n"};
  Diagnostics diagnostics;
  diagnostics.error(source, {4, 1}, "fourth", "");
  diagnostics.error(source, {1, 1}, "second", "");
  diagnostics.warning(source, {1, 1}, "third", "");
  diagnostics.error(source, {5, 1}, "fifth", "");
  diagnostics.error("a", "first", "");
  std::string order;
  for (const auto& d : diagnostics.sorted()) order += d.code + " ";
  CHECK(order == "first second third fourth fifth ");
}

TEST_CASE("appended problems keep their counts") {
  Diagnostics one;
  one.error("a", "x", "");
  Diagnostics two;
  two.warning("b", "y", "");
  two.error("b", "z", "");
  one.append(two);
  CHECK(one.errors() == 2);
  CHECK(one.warnings() == 1);
  CHECK(one.sorted().size() == 3);
}
