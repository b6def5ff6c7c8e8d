#include "formats/yaml_write.hpp"

#include <doctest/doctest.h>

#include "base/text.hpp"
#include "formats/yaml.hpp"

using namespace waymark;

namespace {

// What our reader makes of it, as a value and as a name.
YamlNode read_again(const std::string& text) {
  const Source source{"a.yaml", text};
  Diagnostics diagnostics;
  auto node = read_yaml(source, {0, text.size()}, {}, diagnostics);
  for (const auto& d : diagnostics.sorted()) FAIL_CHECK(text, "\n", d.message);
  return node;
}

constexpr const char* awkward[] = {"plain words",
                                   "St Bride's School",
                                   "St. Mary & St. John (C of E)",
                                   "a: b",
                                   "a:b",
                                   "12:30",
                                   "ends with:",
                                   "a #b",
                                   "#b",
                                   "- a",
                                   "-",
                                   "?",
                                   "? a",
                                   "[a]",
                                   "{a: b}",
                                   "a, b",
                                   "*a",
                                   "&a",
                                   "!a",
                                   "%a",
                                   "@a",
                                   "`a`",
                                   "\"quoted\"",
                                   "'quoted'",
                                   "say \"hi\"",
                                   "back\\slash",
                                   "\\n",
                                   "no",
                                   "null",
                                   "~",
                                   "1e3",
                                   "010",
                                   "true",
                                   "=1+1",
                                   " spaced ",
                                   "\u201Ccurly\u201D",
                                   "\u00E9",
                                   "\u00A3"
                                   "5",
                                   "a\u2026",
                                   "---",
                                   "...",
                                   "--- a",
                                   "| a",
                                   "> a",
                                   "a | b",
                                   "https://example.org/a?b=c#d",
                                   "trailing\\",
                                   "<b>",
                                   "1. one",
                                   "a;",
                                   "tab\there",
                                   "caf\u00E9: yes"};

}  // namespace

TEST_CASE("any value reads back as it was") {
  for (const std::string text : awkward) {
    CAPTURE(text);
    const auto node =
        read_again("a:\n  key: " + yaml_value(text) + "\n  list:\n    - " + yaml_value(text) + "\n");
    const auto* map = node.find("a");
    REQUIRE(map != nullptr);
    REQUIRE(map->find("key") != nullptr);
    CHECK(map->find("key")->text == text);
    CHECK(map->find("list")->items.at(0).text == text);
  }
}

TEST_CASE("any name reads back as it was") {
  for (const std::string text : awkward) {
    CAPTURE(text);
    const auto node = read_again("a:\n  " + yaml_key(text) + ": b\n  " + yaml_key(text + "2") + ":\n");
    REQUIRE(node.find("a") != nullptr);
    REQUIRE(node.find("a")->entries.size() == 2);
    CHECK(node.find("a")->entries[0].key == text);
    CHECK(node.find("a")->entries[1].value.is_empty());
  }
}

TEST_CASE("texts of several lines stand below their name, and read back") {
  CHECK(yaml_text("One line.", 4) == " One line.");
  CHECK(yaml_text("One.\n\nTwo: #2", 4) == " |\n    One.\n\n    Two: #2");
  for (const std::string text : {"One.\nTwo.", "One.\n\n# Two\n- three", "a: b\n\"c", "- x\n- y",
                                 "one\n  set in", "\nfirst line empty", "  set in\nnot"}) {
    CAPTURE(text);
    const auto node = read_again("a:\n  note:" + yaml_text(text, 4) + "\n  by: x\n");
    REQUIRE(node.find("a") != nullptr);
    REQUIRE(node.find("a")->find("note") != nullptr);
    CHECK(trimmed(node.find("a")->find("note")->text) == trimmed(text));
    CHECK(node.find("a")->find("by")->text == "x");
  }
}

TEST_CASE("empty text is written so that it is no missing value") { CHECK(yaml_value("") == "\"\""); }
