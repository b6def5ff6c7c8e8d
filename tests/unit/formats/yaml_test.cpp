#include "formats/yaml.hpp"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include <initializer_list>
#include <string>
#include <string_view>

using namespace waymark;

namespace {

YamlNode read(const Source& source, Diagnostics& diagnostics, const YamlLimits& limits = {}) {
  return read_yaml(source, {0, source.text.size()}, limits, diagnostics);
}

// "path:line:column+width code", one line for each problem.
std::string told(const Diagnostics& diagnostics) {
  std::string out;
  for (const auto& d : diagnostics.sorted()) {
    if (!out.empty()) out += '\n';
    out += d.positioned ? fmt::format("{}:{}+{} {}", d.place.line, d.place.column, d.width, d.code) : d.code;
  }
  return out;
}

std::string problems(std::string text, const YamlLimits& limits = {}) {
  const Source source{"a.yaml", std::move(text)};
  Diagnostics diagnostics;
  read(source, diagnostics, limits);
  return told(diagnostics);
}

Diagnostic first_problem(std::string text) {
  const Source source{"a.yaml", std::move(text)};
  Diagnostics diagnostics;
  read(source, diagnostics);
  const auto all = diagnostics.sorted();
  return all.empty() ? Diagnostic{} : all.front();
}

std::string_view at(const Source& source, Span span) {
  return std::string_view(source.text).substr(span.offset, span.length);
}

// The tree on one line: {key: value, …} [item, …], quoted scalars in <>, an empty node as ().
std::string outline(const YamlNode& node) {
  std::string out;
  switch (node.kind) {
    case YamlNode::Kind::scalar:
      return node.is_empty() ? "()" : node.quoted ? '<' + node.text + '>' : node.text;
    case YamlNode::Kind::list:
      for (const auto& item : node.items) out += (out.empty() ? "" : ", ") + outline(item);
      return '[' + out + ']';
    case YamlNode::Kind::map:
      for (const auto& e : node.entries) out += (out.empty() ? "" : ", ") + e.key + ": " + outline(e.value);
      return '{' + out + '}';
  }
  return out;
}

std::string tree(std::string text) {
  const Source source{"a.yaml", std::move(text)};
  Diagnostics diagnostics;
  const auto node = read(source, diagnostics);
  const auto wrong = told(diagnostics);
  return wrong.empty() ? outline(node) : wrong;
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("every scalar is the text that was written") {
  CHECK(tree("a: no\nb: 010\nc: 1e3\nd: 2026-10-02\ne: ~\nf: null\ng: True\n") ==
        "{a: no, b: 010, c: 1e3, d: 2026-10-02, e: ~, f: null, g: True}");
  CHECK(tree("null: a\n~: b") == "{null: a, ~: b}");
}

TEST_CASE("lists and maps nest, in blocks and in brackets") {
  CHECK(tree("a:\n  b: c\n  d:\n  - e\n  - f: g\n    h: i\n  - - j\n    - k\n") ==
        "{a: {b: c, d: [e, {f: g, h: i}, [j, k]]}}");
  CHECK(tree("a: {b: c, d: [e, {f: g}], h: {}}\ni: []\nj: [\n  k,\n  l,\n]\n") ==
        "{a: {b: c, d: [e, {f: g}], h: {}}, i: [], j: [k, l]}");
  CHECK(tree("{\"a\":1, 'b' : [\"c\",\"d\"]}") == "{a: 1, b: [<c>, <d>]}");
}

TEST_CASE("what is not written is an empty node and not a text") {
  CHECK(tree("a:\nb: \nc: # nothing\nnull: d") == "{a: (), b: (), c: (), null: d}");
  CHECK(tree("a:\n-\n- b\n-\nnull: c") == "{a: [(), b, ()], null: c}");
  CHECK(tree("a: {b: , c:}") == "{a: {b: (), c: ()}}");
  CHECK(tree("a: \"\"\nb: ''") == "{a: <>, b: <>}");
}

TEST_CASE("an empty document is an empty map") {
  for (const std::string text : {"", "\n\n", "# only a comment", "---\n", "---\n...\n", "\xEF\xBB\xBF"}) {
    CHECK(tree(text) == "{}");
  }
}

TEST_CASE("texts over several lines are folded as YAML says") {
  CHECK(tree("a: one\n  two\n\n  three\nb: x") == "{a: one two\nthree, b: x}");
  CHECK(tree("a: one\n  # two: three\nb: x") == "{a: one, b: x}");
  CHECK(tree("a: >\n  one\n  two\n\n  three\nb: x") == "{a: <one two\nthree\n>, b: x}");
  CHECK(tree("a: |-\n  one\n   two\n\n\nb: |+\n  x\n\n") == "{a: <one\n two>, b: <x\n\n>}");
  CHECK(tree("a: \"one\n  two \\\n  three\\n\"\nb: 'it''s\n  so'") == "{a: <one two three\n>, b: <it's so>}");
  CHECK(tree("a: |\nb: >2\n    x\n") == "{a: <>, b: <  x\n>}");
  CHECK(tree("- a: |2\n      x\n") == "[{a: <  x\n>}]");
  CHECK(tree("- a: |2\n    x\n  b: y") == "[{a: <x\n>, b: y}]");
  CHECK(tree("a: |+\n \t\t\n") == "{a: <\t\t\n>}");
}

TEST_CASE("marks that mean something in YAML only at its start may stand inside a value") {
  CHECK(tree("a: 50% of * & ! @ `\nb: https://x.example/?q=1#top\nc: 10:30\nd: x [y] {z}, \"w\"\n") ==
        "{a: 50% of * & ! @ `, b: https://x.example/?q=1#top, c: 10:30, d: x [y] {z}, \"w\"}");
  CHECK(tree("a: -5\nb: ?x\nc: :y\nd: ---") == "{a: -5, b: ?x, c: :y, d: ---}");
}

TEST_CASE("Windows line ends and a byte order mark change nothing") {
  CHECK(tree("\xEF\xBB\xBF" "a: b\r\nc: |\r\n  d\r\n  e\r\nf: \"g\r\n  h\"\r\ni:\r\n- j\r\n") ==
        "{a: b, c: <d\ne\n>, f: <g h>, i: [j]}");
}

TEST_CASE("spans cover what was written, counted in bytes") {
  const Source source{"a.yaml",
                      "\xEF\xBB\xBF" "caf\xC3\xA9: \xC3\xBC x # c\r\n"
                      "quoted: \"\xE2\x82\xAC \\u00e9\"\r\n"
                      "block: >-\r\n  one\r\n  two\r\n\r\n"
                      "list: [a, 'b']\r\n"
                      "map:\r\n  k: v\r\n  e:\r\n"
                      "plain: one\r\n  two\r\n"};
  Diagnostics diagnostics;
  const auto root = read(source, diagnostics);
  REQUIRE(told(diagnostics).empty());
  REQUIRE(root.entries.size() == 6);
  CHECK(at(source, root.entries[0].key_span) == "caf\xC3\xA9");
  CHECK(at(source, root.entries[0].value.span) == "\xC3\xBC x");
  CHECK(at(source, root.find("quoted")->span) == "\"\xE2\x82\xAC \\u00e9\"");
  CHECK(at(source, root.find("block")->span) == "one\r\n  two");
  CHECK(at(source, root.find("list")->span) == "[a, 'b']");
  CHECK(at(source, root.find("list")->items[1].span) == "'b'");
  CHECK(at(source, root.find("map")->span) == "k: v\r\n  e:");
  CHECK(at(source, root.find("plain")->span) == "one\r\n  two");
  CHECK(at(source, root.span).starts_with("caf"));
  CHECK(at(source, root.span).ends_with("two"));
  const auto empty = root.find("map")->find("e")->span;
  CHECK(empty.length == 0);
  CHECK(source.text.substr(empty.offset - 2, 2) == "e:");
  CHECK(root.find("nothing") == nullptr);
}

TEST_CASE("a block text without a letter in it is underlined at its mark") {
  const Source source{"a.yaml", "a: |\n \t\nb: |\n"};
  Diagnostics diagnostics;
  const auto root = read(source, diagnostics);
  REQUIRE(root.entries.size() == 2);
  CHECK(at(source, root.entries[0].value.span) == "|");
  CHECK(at(source, root.entries[1].value.span) == "|");
}

TEST_CASE("only the part is read, and its places are those of the whole file") {
  const Source source{"area.md", "---\nstage: one\nstage: two\n---\n# [Title\n"};
  Diagnostics diagnostics;
  const auto root = read_yaml(source, {4, 22}, {}, diagnostics);
  CHECK(told(diagnostics) == "3:1+5 yaml-duplicate-key");
  CHECK(outline(root) == "{stage: one}");
  CHECK(at(source, root.entries[0].value.span) == "one");
}

TEST_CASE("every key that stands twice is told, and the first counts") {
  CHECK(problems("a: 1\nb:\n  c: 2\n  \"c\": 3\na: 4\na: 5\n") ==
        "4:3+3 yaml-duplicate-key\n5:1+1 yaml-duplicate-key\n6:1+1 yaml-duplicate-key");
  CHECK(problems("x: {a: 1, a: 2}") == "1:11+1 yaml-duplicate-key");
  const auto problem = first_problem("name: x\n\nname: y\n");
  CHECK(problem.message == "`name` has been written before");
  CHECK(problem.hint == "it was first on line 1: keep one of them");
}

TEST_CASE("after a problem nothing is left to complain about twice") {
  const Source source{"a.yaml", "a: b\nc: [d\n"};
  Diagnostics diagnostics;
  CHECK(outline(read(source, diagnostics)) == "{}");
  CHECK(diagnostics.errors() == 1);
}

TEST_CASE("dangerous YAML is refused where it stands") {
  CHECK(problems("a: &x b") == "1:4+1 yaml-anchor");
  CHECK(problems("a: *x") == "1:4+1 yaml-alias");
  CHECK(problems("a: [b, *x]") == "1:8+1 yaml-alias");
  CHECK(problems("a: !!binary b") == "1:4+1 yaml-tag");
  CHECK(problems("!x a: b") == "1:1+1 yaml-tag");
  CHECK(problems("%YAML 1.2\n---\na: b") == "1:1+9 yaml-directive");
  CHECK(problems("a: b\n---\nc: d") == "2:1+3 yaml-second-document");
  CHECK(problems("a: b\n...\nc: d") == "3:1+4 yaml-second-document");
  CHECK(problems("---\n---\na: b") == "2:1+3 yaml-second-document");
  CHECK(problems("--- a: b") == "1:5+4 yaml-syntax");
  CHECK(problems("? a\n: b") == "1:1+1 yaml-special-character");
  CHECK(problems("[a]: b") == "1:4+1 yaml-colon");
  CHECK(problems("{a: b}: c") == "1:7+1 yaml-colon");
}

TEST_CASE("a quotation mark that is never closed is told where it opens") {
  for (const std::string text : {"a: b\nc: \"d", "a: b\nc: 'd\ne: f", "a: b\nc: \"d\ne: \"f\"\n",
                                 "a: b\nc: \"d\ne: f\ng: \"\n", "a: b\nc: \"d\n---\ne\"\n"}) {
    CHECK(problems(text) == "2:4+1 yaml-unterminated-quote");
  }
  CHECK(problems("a: [\"b, c]\nd: \"e\"") == "1:5+1 yaml-unterminated-quote");
  CHECK(problems("\"a\n---\nb\"") == "1:1+1 yaml-unterminated-quote");
  CHECK(problems("a:\n  b: 'it\n  c: 'x'\n") == "2:6+1 yaml-unterminated-quote");
  CHECK(problems("a: 'it's'") == "1:8+2 yaml-syntax");
  CHECK(problems("a: \"b\" c") == "1:8+1 yaml-syntax");
}

TEST_CASE("a backslash that means nothing, or something unseen, is told where it stands") {
  CHECK(problems("a: \"C:\\data\"") == "1:7+2 yaml-escape");
  CHECK(problems("a: \"\\x1b\"") == "1:5+2 yaml-escape");
  CHECK(problems("a: \"\\x85\"") == "1:5+2 yaml-escape");
  CHECK(problems("a: \"\\ud800\"") == "1:5+2 yaml-escape");
  CHECK(problems("a: \"\\u12\"") == "1:5+2 yaml-escape");
  CHECK(problems("a: \"\\0\"") == "1:5+2 yaml-escape");
  CHECK(tree("a: \"\\t\\x41\\U0001F600\\\\ \\/ \\\"\"") == "{a: <\tA\xF0\x9F\x98\x80\\ / \">}");
  CHECK(tree("a: 'C:\\data'") == "{a: <C:\\data>}");
}

TEST_CASE("a tab that sets a line in is told, and a tab elsewhere is only a space") {
  CHECK(problems("a:\n\tb: c") == "2:1+1 yaml-tab");
  CHECK(problems("a:\n  \tb: c") == "2:3+1 yaml-tab");
  CHECK(problems("a:\n-\tb: c") == "2:2+1 yaml-tab");
  CHECK(problems("a: |\n\tb") == "2:1+1 yaml-tab");
  CHECK(problems("a: b\n\tc") == "2:1+1 yaml-tab");
  CHECK(problems("a: b\n\t\nc: d") == "2:1+1 yaml-tab");
  CHECK(tree("a:\tb\t# c\nd: {\n\te: f}\n") == "{a: b, d: {e: f}}");
}

TEST_CASE("mistakes with colons are told where the colon stands") {
  CHECK(problems("name:Oakfield\nphase: primary") == "1:5+1 yaml-colon");
  CHECK(problems("a: b\nname:Oakfield\nc: d") == "2:5+1 yaml-colon");
  CHECK(problems("- name:Oakfield\n  phase: primary") == "1:7+1 yaml-colon");
  CHECK(problems("name Oakfield\nphase: primary") == "1:1+13 yaml-colon");
  CHECK(problems("note: Time: 10 o'clock") == "1:7+5 yaml-colon");
  CHECK(problems("a:\n  Every child\n  Note: also") == "3:3+5 yaml-colon");
  CHECK(problems("a:\n  see https://x.example\n  Note: also") == "3:3+5 yaml-colon");
  CHECK(problems("a: [b: c]") == "1:5+1 yaml-colon");
  CHECK(problems("a: {b, c}") == "1:5+1 yaml-colon");
  CHECK(problems(": a") == "1:1+1 yaml-colon");
  CHECK(problems("\"\": a") == "1:1+2 yaml-colon");
  CHECK(first_problem("name:Oakfield\nphase: x").message == "a space is missing after this colon");
}

TEST_CASE("lines in the wrong column are told") {
  CHECK(problems("a: b\n  c: d") == "2:3+2 yaml-indentation");
  CHECK(problems("a: \"b\"\n  c: d") == "2:3+1 yaml-indentation");
  CHECK(first_problem("a: \"b\"\n  c: d").message ==
        "this line is set in further than the one above, which already has a value");
  CHECK(problems("a: b\n  - c") == "2:3+1 yaml-indentation");
  CHECK(problems("a:\n    b: c\n  d: e") == "3:3+1 yaml-indentation");
  CHECK(problems("a:\n  - b\n  c: d") == "3:3+1 yaml-indentation");
  CHECK(problems("- a\nb: c") == "2:1+1 yaml-indentation");
  CHECK(problems("  a: b\nc: d") == "2:1+1 yaml-indentation");
  CHECK(problems("a: |\n    b\n  c") == "3:3+1 yaml-indentation");
  CHECK(problems("a:\nb\nc: d") == "2:1+1 yaml-colon");
  CHECK(problems("a:\n\"b\"") == "2:1+3 yaml-colon");
  CHECK(problems("a:\n[b]") == "2:1+1 yaml-colon");
}

TEST_CASE("mistakes with lists and brackets are told") {
  CHECK(problems("a:\n  -b\n  -c") == "2:3+1 yaml-syntax");
  CHECK(problems("a: - b") == "1:4+1 yaml-syntax");
  CHECK(problems("a: [b") == "1:4+1 yaml-bracket");
  CHECK(problems("a: [b, c\nd: e") == "1:4+1 yaml-bracket");
  CHECK(problems("a: [b}") == "1:6+1 yaml-bracket");
  CHECK(problems("a: ]") == "1:4+1 yaml-bracket");
  CHECK(problems("a: [b,, c]") == "1:7+1 yaml-bracket");
  CHECK(problems("a: {b: c\n  d: e}") == "2:3+2 yaml-bracket");
  CHECK(problems("a: [\"b\" \"c\"]") == "1:9+3 yaml-bracket");
  CHECK(problems("a: [- b]") == "1:5+1 yaml-bracket");
  CHECK(problems("a: [b] c") == "1:8+1 yaml-syntax");
  CHECK(problems("a: \"b\"# c") == "1:7+1 yaml-syntax");
}

TEST_CASE("a value that begins with a mark of YAML's own needs quotation marks") {
  for (const std::string text : {"a: @b", "a: `b`", "a: %b", "a: > b", "a: ,b", "a: | b"}) {
    CHECK(problems(text) == "1:4+1 yaml-special-character");
  }
  CHECK(problems("a: [who?]") == "1:8+1 yaml-special-character");
  CHECK(first_problem("a: @b").hint == "put the whole value in quotation marks");
}

TEST_CASE("limits hold for depth, number, and length") {
  YamlLimits limits;
  limits.depth = 2;
  CHECK(problems("a: [b]", limits).empty());
  CHECK(problems("a: [[b]]", limits) == "1:5+1 yaml-too-deep");
  CHECK(problems("[[[b]]]", limits) == "1:3+1 yaml-too-deep");
  CHECK(problems("a:\n  b:\n    c: d", limits) == "3:5+1 yaml-too-deep");
  CHECK(problems("- - - a", limits) == "1:5+1 yaml-too-deep");
  limits = {};
  limits.nodes = 4;
  CHECK(problems("a: b\nc: d", limits).empty());
  CHECK(problems("a: b\nc: d\ne: f", limits) == "3:1+1 yaml-too-large");
  limits = {};
  limits.scalar = 4;
  CHECK(problems("a: bcde", limits).empty());
  CHECK(problems("a: bcdef", limits) == "1:4+1 yaml-too-large");
  limits = {};
  limits.bytes = 4;
  CHECK(problems("a: b", limits).empty());
  CHECK(problems("a: bc", limits) == "text-too-large");
  CHECK(problems(repeated("k", 1001) + ": v") == "1:1+1 yaml-too-large");
}

TEST_CASE("hostile input is refused at once") {
  for (const std::string_view part :
       {"[", "{", "a: [", "[{a: ", "- ", "? ", "\"", "'", "a: ", ": ", "*", "a:\n", "- x\n"}) {
    CHECK_FALSE(problems(repeated(part, (1U << 20U) / part.size())).empty());
  }
  // Telling thousands of keys would itself be slow.
  Diagnostics diagnostics;
  const Source source{"a.yaml", "k: first\n" + repeated("k: v\n", 10'000)};
  CHECK(outline(read(source, diagnostics)) == "{k: first}");
  CHECK(diagnostics.errors() == 20);
}

TEST_CASE("text that is not UTF-8 is refused with what to do") {
  CHECK(problems("a: caf\xE9") == "1:7+1 text-not-utf8");
  CHECK(problems(std::string("\xFF\xFE" "a\0:\0", 6)) == "text-utf16");
  CHECK(problems(std::string("\0a\0:", 4)) == "text-utf16");
  CHECK(first_problem("a: caf\xE9").hint.find("UTF-8") != std::string::npos);
}

TEST_CASE("invisible control characters are refused, and the first of each kind is told") {
  CHECK(problems("a: \x07" "b\x08") == "1:4+1 text-control-character");
  CHECK(problems(std::string("a: b\0", 5)) == "1:5+1 text-control-character");
  CHECK(problems("a: \x7F") == "1:4+1 text-control-character");
  CHECK(problems("a: \xC2\x85") == "1:4+1 text-control-character");
  CHECK(problems("a: b\rc: d") == "1:5+1 text-control-character");
  CHECK(problems("a: \x01\xE9") == "1:4+1 text-control-character\n1:5+1 text-not-utf8");
  CHECK(first_problem("a: \x1B[31m").message == "an invisible control character (U+001B) stands here");
}

TEST_CASE("any text can be checked, as a whole or in part") {
  Diagnostics diagnostics;
  const Source source{"page.md", "\xEF\xBB\xBF# Caf\xC3\xA9\t\r\n\x02"};
  CHECK_FALSE(check_text(source, 1000, diagnostics));
  CHECK(told(diagnostics) == "2:1+1 text-control-character");
  CHECK(check_text(source, {0, 12}, 1000, diagnostics));
  CHECK_FALSE(check_text(source, 4, diagnostics));
  CHECK(diagnostics.errors() == 2);
}
