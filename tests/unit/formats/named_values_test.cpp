#include "formats/named_values.hpp"

#include <doctest/doctest.h>

#include "formats/markdown.hpp"

using namespace waymark;

namespace {

NamedValues two_values() {
  NamedValues values;
  values.add("patch-time", "14 days");
  values.add("speed", "1 Gbps & more");
  return values;
}

// The text filled in, and "offset id; " for each name that is not known.
struct Filled {
  std::string text;
  std::string unknown;
};

Filled fill(NamedValues& values, std::string_view text) {
  Filled result;
  result.text = values.filled(text, [&](std::size_t offset, std::string_view id) {
    result.unknown += std::to_string(offset) + " " + std::string(id) + "; ";
  });
  return result;
}

struct Document {
  MarkdownDocument document;
  std::string problems;  // "line:column code hint" for each, one a line
};

Document read(NamedValues& values, std::string text) {
  Document result;
  const Source source{"page.md", std::move(text)};
  Diagnostics diagnostics;
  result.document = read_markdown(source, {0, source.text.size()}, {}, diagnostics, &values);
  for (const auto& d : diagnostics.sorted()) {
    result.problems += std::to_string(d.place.line) + ":" + std::to_string(d.place.column) + "+" +
                       std::to_string(d.width) + " " + d.code + "\n";
  }
  return result;
}

}  // namespace

TEST_CASE("a name in curly brackets reads as its value") {
  auto values = two_values();
  CHECK(fill(values, "Within {{patch-time}}.").text == "Within 14 days.");
  CHECK(fill(values, "{{ patch-time }}{{speed}}").text == "14 days1 Gbps & more");
  CHECK(fill(values, "no names, { one } and }}").text == "no names, { one } and }}");
}

TEST_CASE("what names no value stays as it is, and is told with its place") {
  auto values = two_values();
  const auto filled = fill(values, "In {{patch-tine}} or {{speed}} or {{}}");
  CHECK(filled.text == "In {{patch-tine}} or 1 Gbps & more or {{}}");
  CHECK(filled.unknown == "3 patch-tine; 34 ; ");
}

TEST_CASE("brackets that are never closed stay as they are") {
  auto values = two_values();
  const auto filled = fill(values, "See {{speed and {{");
  CHECK(filled.text == "See {{speed and {{");
  CHECK(filled.unknown.empty());
}

TEST_CASE("a value is text, so names inside it stay as they are") {
  NamedValues values;
  values.add("a", "{{b}}");
  values.add("b", "deep");
  CHECK(fill(values, "{{a}}").text == "{{b}}");
}

TEST_CASE("the values that texts name are known, and the others are not") {
  auto values = two_values();
  CHECK(values.used().empty());
  fill(values, "{{patch-time}} {{unknown}}");
  CHECK(values.used() == std::set<std::string, std::less<>>{"patch-time"});
}

TEST_CASE("Markdown reads values in its text as text, and leaves code alone") {
  auto values = two_values();
  const auto read_back = read(
      values, "# In {{patch-time}}\n\n*Up to {{speed}}.* `{{speed}}`\n\n## About {{speed}}\n\n- {{patch-time}}\n");
  CHECK(read_back.problems.empty());
  CHECK(read_back.document.title == "In 14 days");
  CHECK(read_back.document.intro.markup() ==
        "<p><em>Up to 1 Gbps &amp; more.</em> <code>{{speed}}</code></p>\n");
  CHECK(read_back.document.sections[0].title == "About 1 Gbps & more");
  CHECK(read_back.document.sections[0].items[0].text == "14 days");
}

TEST_CASE("a value cannot bring Markdown or HTML into a page") {
  NamedValues values;
  values.add("evil", "<script>*x*</script> [a](https://example.org)");
  CHECK(read(values, "# T\n\n{{evil}}\n").document.intro.markup() ==
        "<p>&lt;script&gt;*x*&lt;/script&gt; [a](https://example.org)</p>\n");
}

TEST_CASE("a name of no value in Markdown is told where it stands, with its brackets around it") {
  auto values = two_values();
  CHECK(read(values, "# T\n\nIn patch-tine: {{patch-time}}, {{patch-tine}}.\n").problems ==
        "3:34+10 unknown-value\n");
  CHECK(read(values, "# T\n\n{{speed}} and {{spee}}\n\n- {{spee}}\n").problems ==
        "3:17+4 unknown-value\n5:5+4 unknown-value\n");
}

TEST_CASE("facts read values in every scalar, at any depth, and tell of names of none at theirs") {
  auto values = two_values();
  const Source source{"area.md", "summary: Within {{patch-time}}.\nlist:\n  - {a: \"{{speed}}\", b: \"{{none}}\"}\n"};
  Diagnostics diagnostics;
  auto node = read_yaml(source, {0, source.text.size()}, {}, diagnostics);
  values.fill(source, node, diagnostics);
  CHECK(node.find("summary")->text == "Within 14 days.");
  const auto& item = node.find("list")->items[0];
  CHECK(item.find("a")->text == "1 Gbps & more");
  CHECK(item.find("b")->text == "{{none}}");
  REQUIRE(diagnostics.sorted().size() == 1);
  const auto told = diagnostics.sorted()[0];
  CHECK(told.code == "unknown-value");
  CHECK(told.place == Place{3, 25});
  CHECK(told.message == "there is no value called `none`");
}

TEST_CASE("a name that is nearly a value's brings that value to mind") {
  auto values = two_values();
  const Source source{"page.md", "{{patch-tine}}"};
  Diagnostics diagnostics;
  values.tell_unknown(source, {2, 10}, "patch-tine", diagnostics);
  CHECK(diagnostics.sorted()[0].hint == "did you mean `patch-time`?");
}
