#include "formats/report.hpp"

#include <doctest/doctest.h>

using namespace waymark;

namespace {

const Source garden{"garden.yaml", "beds: 2\nplnats: [bean]\n"};

Diagnostics two_problems() {
  Diagnostics diagnostics;
  diagnostics.error(garden, {8, 6}, "unknown-key", "there is no `plnats`", "did you mean `plants`?");
  diagnostics.warning(garden, {6, 1}, "few-beds", "two beds are few");
  return diagnostics;
}

Diagnostics one(const std::string& text, Span span) {
  Diagnostics diagnostics;
  diagnostics.error(Source{"f", text}, span, "c", "m");
  return diagnostics;
}

std::string repeated(std::string_view text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("a report shows place, message and code, the line with the place underlined, then the hint") {
  CHECK(report_text(two_problems(), Colours::off) ==
        "garden.yaml:1:7: warning: two beds are few [few-beds]\n"
        "    1 | beds: 2\n"
        "      |       ^\n"
        "\n"
        "garden.yaml:2:1: error: there is no `plnats` [unknown-key]\n"
        "    2 | plnats: [bean]\n"
        "      | ^^^^^^\n"
        "hint: did you mean `plants`?\n"
        "\n");
}

TEST_CASE("colours change nothing but colours") {
  auto text = report_text(two_problems(), Colours::on);
  CHECK(text.find("\x1b[") != std::string::npos);
  for (auto at = text.find('\x1b'); at != std::string::npos; at = text.find('\x1b'))
    text.erase(at, text.find('m', at) + 1 - at);
  CHECK(text == report_text(two_problems(), Colours::off));
}

TEST_CASE("a problem without a place has one line") {
  Diagnostics diagnostics;
  diagnostics.error("content/areas", "areas-missing", "there are no areas");
  diagnostics.error("", "odd", "it is odd");
  CHECK(report_text(diagnostics, Colours::off) ==
        "error: it is odd [odd]\n\ncontent/areas: error: there are no areas [areas-missing]\n\n");
}

TEST_CASE("the underline stands below its characters, whatever takes more bytes or places") {
  CHECK(report_text(one("naïve: é x\n", {8, 2}), Colours::off) ==
        "f:1:8: error: m [c]\n    1 | naïve: é x\n      |        ^\n\n");
  CHECK(report_text(one("a\tb\x1b"
                        "cd\n",
                        {4, 2}),
                    Colours::off) == "f:1:5: error: m [c]\n    1 | a b\\u{1b}cd\n      |          ^^\n\n");
  CHECK(report_text(one("a\x1b\x1b"
                        "b\n",
                        {1, 2}),
                    Colours::off) ==
        "f:1:2: error: m [c]\n    1 | a\\u{1b}\\u{1b}b\n      |  ^^^^^^^^^^^^\n\n");
}

TEST_CASE("a long line is shown around the place") {
  const auto text =
      report_text(one(std::string(500, 'a') + "HERE" + std::string(500, 'b'), {500, 4}), Colours::off);
  CHECK(text == "f:1:501: error: m [c]\n    1 | …" + std::string(60, 'a') + "HERE" + std::string(56, 'b') +
                    "\n      |  " + std::string(60, ' ') + "^^^^\n\n");
}

TEST_CASE("an underline ends with what is shown of its line") {
  const auto text = report_text(one(repeated("é", 500), {0, 1000}), Colours::off);
  CHECK(text == "f:1:1: error: m [c]\n    1 | " + repeated("é", 120) + "\n      | " +
                    std::string(120, '^') + "\n\n");
}

TEST_CASE("names and messages never reach a terminal raw") {
  Diagnostics diagnostics;
  diagnostics.error("a\x1b[2J.yaml", "c", "m\x1b", "h\n\u202E");
  CHECK(report_text(diagnostics, Colours::off) ==
        "a\\u{1b}[2J.yaml: error: m\\u{1b} [c]\nhint: h\\n\\u{202e}\n\n");
}

TEST_CASE("the JSON report has every field, and no place where there is none") {
  Diagnostics diagnostics;
  diagnostics.error(garden, {8, 6}, "unknown-key", "say \"no\"", "h");
  diagnostics.warning("z", "w", "m");
  CHECK(report_json(diagnostics) ==
        R"({
  "format": "waymark-diagnostics",
  "version": 1,
  "errors": 1,
  "warnings": 1,
  "diagnostics": [
    {"severity": "error", "code": "unknown-key", "path": "garden.yaml", "line": 2, "column": 1, "width": 6, "message": "say \"no\"", "hint": "h"},
    {"severity": "warning", "code": "w", "path": "z", "message": "m", "hint": ""}
  ]
}
)");
}

TEST_CASE("the report for GitHub is one command a line, with what would end a value escaped") {
  Diagnostics diagnostics;
  diagnostics.error(Source{"a,b:c.yaml", "x"}, {0, 1}, "code", "50% more\nlines", "try: less");
  diagnostics.warning("", "odd", "m");
  CHECK(report_github(diagnostics) ==
        "::warning title=odd::m\n"
        "::error file=a%2Cb%3Ac.yaml,line=1,col=1,title=code::50%25 more\\nlines (try: less)\n");
}

TEST_CASE("problems are counted in words") {
  Diagnostics diagnostics;
  CHECK(report_count(diagnostics) == "");
  diagnostics.warning("", "c", "");
  CHECK(report_count(diagnostics) == "1 warning");
  diagnostics.error("", "c", "");
  diagnostics.error("", "c", "");
  CHECK(report_count(diagnostics) == "2 errors and 1 warning");
}
