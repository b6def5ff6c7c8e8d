#include "formats/yaml_fill.hpp"

#include <doctest/doctest.h>

using namespace waymark;

namespace {

using Text = std::optional<std::string>;

Text filled(const std::string& text, std::string_view map, std::string_view name, const std::string& value) {
  YamlFill fill(text);
  fill.put(map, name, value);
  return fill.take();
}

}  // namespace

TEST_CASE("a value goes behind a name that stands empty, and all else stays") {
  CHECK(filled("# One\na:\nb: 2 # two\n", "", "a", " 1") == "# One\na: 1\nb: 2 # two\n");
  CHECK(filled("m:\n  a: \n", "m", "a", " 1") == "m:\n  a: 1\n");
  CHECK(filled("a:", "", "a", " 1") == "a: 1");
  CHECK(filled("\"a: b\":\n", "", "a: b", " 1") == "\"a: b\": 1\n");
  CHECK(filled("a: 2\n", "", "a", " 1") == "a: 2\n");
  CHECK(filled("a: \"\"\n", "", "a", " 1") == "a: \"\"\n");
  CHECK(filled("b:\n", "", "a", "") == "b:\n");
}

TEST_CASE("a comment stays in its column as long as there is room") {
  CHECK(filled("a:      # why\n", "", "a", " one") == "a: one  # why\n");
  CHECK(filled("a: # why\n", "", "a", " longer") == "a: longer # why\n");
}

TEST_CASE("further lines of a value stand below its name, with the line ends of the text") {
  CHECK(filled("a:   # why\nb:\n", "", "a", "\n  c: 1\n  d: 2") == "a:   # why\n  c: 1\n  d: 2\nb:\n");
  CHECK(filled("a:\r\nb:\r\n", "", "a", " |\n  x\n  y") == "a: |\r\n  x\r\n  y\r\nb:\r\n");
}

TEST_CASE("names are filled in whatever their order, and set in as they are") {
  YamlFill fill("m:\n    a:\n    b:\nc:\n");
  CHECK(fill.indent("m") == 4);
  CHECK(fill.indent("") == 0);
  fill.put("", "c", " 3");
  fill.put("m", "b", " 2");
  fill.put("m", "a", " 1");
  CHECK(fill.take() == "m:\n    a: 1\n    b: 2\nc: 3\n");
}

TEST_CASE("nothing comes of a value that has no place") {
  CHECK(filled("a:\n", "", "b", " 1") == Text());
  CHECK(filled("a:\n", "m", "a", " 1") == Text());
  CHECK(filled("a: x\n", "a", "b", " 1") == Text());
  CHECK(filled("m: {a: }\n", "m", "a", " 1") == Text());
  CHECK(filled("m: {a: 2}\n", "m", "a", " 1") == "m: {a: 2}\n");
  CHECK(filled("a: [\n", "", "a", " 1") == Text());
  CHECK(filled("a:\na:\n", "", "a", " 1") == Text());
}
