// What Markdown cannot do to a page, or to the program that reads it.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "markdown_reading.hpp"

using namespace waymark;

TEST_CASE("safe links are plain links") {
  CHECK(html("[a](https://example.org/?x=1&y=é \"t\")\n") ==
        "<p><a href=\"https://example.org/?x=1&amp;y=%C3%A9\">a</a></p>\n");
  CHECK(html("<https://example.org> <a@example.org>\n") ==
        "<p><a href=\"https://example.org\">https://example.org</a> "
        "<a href=\"mailto:a@example.org\">a@example.org</a></p>\n");
  CHECK(html("[a](../b.html#c) [d](#e)\n") ==
        "<p><a href=\"../b.html#c\">a</a> <a href=\"#e\">d</a></p>\n");
  CHECK(html("[a](b'c%22)\n") == "<p><a href=\"b&#39;c%22\">a</a></p>\n");
  CHECK(html("https://example.org ~~no~~\n") == "<p>https://example.org ~~no~~</p>\n");
}

TEST_CASE("what may be a link") {
  for (const std::string address : {"https://example.org", "HTTPS://Example.org", "http://a", "mailto:a@b",
                                    "a", "a/b:c", "?a:b", "#a:b", "/a", "../a", "é.html"}) {
    CAPTURE(address);
    CHECK(is_safe_link(address));
  }
  for (const std::string address : {"",
                                    "javascript:alert(1)",
                                    "JaVaScRiPt:x",
                                    "data:text/html,x",
                                    "vbscript:x",
                                    "file:///etc/passwd",
                                    "ftp://a",
                                    ":a",
                                    "//example.org",
                                    "\\\\host\\share",
                                    "/\\host",
                                    "https:",
                                    "https:a",
                                    "https://",
                                    "https:///a",
                                    "mailto:",
                                    " a",
                                    "a b",
                                    "java\tscript:x",
                                    "java\nscript:x",
                                    "\x01javascript:x",
                                    "a\x7f",
                                    "a\xff",
                                    "a\u202Eb",
                                    "a\u0085b",
                                    "\uFEFFa"}) {
    CAPTURE(address);
    CHECK_FALSE(is_safe_link(address));
  }
  CHECK_FALSE(is_safe_link(std::string_view("a\0b", 3)));
}

TEST_CASE("unsafe links are reported where they stand, and leave only their words") {
  for (const std::string link :
       {"[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](java&#115;cript:alert(1))",
        "[x](javascript&colon;alert(1))", "[x](<java&#10;script:alert(1)>)", "[x](data:text/html,x)",
        "[x](<vb script:x>)", "[x](&#1;javascript:x)", "[x](//example.org)", "[x]()"}) {
    CAPTURE(link);
    const auto result = read("# T\n\nText.\n\n" + link + "\n");
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].code == "markdown-unsafe-link");
    CHECK(result.problems[0].place.line == 5);
    CHECK(result.document.intro.markup() == "<p>Text.</p>\n<p>x</p>\n");
  }
  CHECK(problems("# T\n\na\n[x](data:a) [y](data:a)\n") ==
        "4:5 markdown-unsafe-link\n4:17 markdown-unsafe-link\n");
  CHECK(problems("# T\n\n<javascript:alert(1)>\n") == "3:2 markdown-unsafe-link\n");
  CHECK(problems("# T\n\n| a |\n|---|\n| [x](data:b) |\n") == "5:7 markdown-unsafe-link\n");
  CHECK(problems("# T\n\n- a\n\n  > [x](data:b)\n") == "5:9 markdown-unsafe-link\n");
}

TEST_CASE("an address that lacks its https is reported with the right one") {
  const auto result = read("# T\n\n[x](www.example.org)\n");
  REQUIRE(result.problems.size() == 1);
  CHECK(result.problems[0].code == "markdown-unsafe-link");
  CHECK(result.problems[0].hint == "write `https://www.example.org`");
}

TEST_CASE("control characters of an address do not reach the message") {
  const auto result = read("# T\n\n[x](&#27;[31m)\n");
  REQUIRE(result.problems.size() == 1);
  CHECK(result.problems[0].message == "a link cannot lead to `\\u{1b}[31m`");
}

TEST_CASE("raw HTML is reported, and is shown as text") {
  const auto result = read("# T\n\na <b onclick=\"x\">b</b> <!-- c -->\n\n<script>alert('1')</script>\n");
  CHECK(result.document.intro.markup() ==
        "<p>a &lt;b onclick=&quot;x&quot;&gt;b&lt;/b&gt; &lt;!-- c --&gt;</p>\n"
        "<p>&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;</p>\n");
  CHECK(problems("# T\n\na <b>b</b> <!-- c -->\n\n<script>\n") ==
        "3:3 markdown-html\n3:7 markdown-html\n3:12 markdown-html\n5:1 markdown-html\n");
  for (const std::string raw :
       {"<!-- c -->", "<?php x ?>", "<!DOCTYPE html>", "<![CDATA[x]]>", "<div\nid='a'>"}) {
    CAPTURE(raw);
    CHECK(problems("# T\n\n" + raw + "\n") == "3:1 markdown-html\n");
    CHECK(problems("# T\n\nin " + raw + "\n") == "3:4 markdown-html\n");
  }
}

TEST_CASE("text that would be markup elsewhere stays text") {
  CHECK(html("\" onmouseover=\"alert(1)\n") == "<p>&quot; onmouseover=&quot;alert(1)</p>\n");
  CHECK(html("{{x}} {{{y}}}\n") == "<p>{{x}} {{{y}}}</p>\n");
  CHECK(html("\\<script> 1 < 2 &lt;b&gt;\n") == "<p>&lt;script&gt; 1 &lt; 2 &lt;b&gt;</p>\n");
  CHECK(html("`<script>`\n") == "<p><code>&lt;script&gt;</code></p>\n");
  CHECK(html("a \u202E b\n") == "<p>a [U+202E] b</p>\n");
  CHECK(html("\"a\" -- b... 'c'\n") == "<p>&quot;a&quot; -- b... &#39;c&#39;</p>\n");
}

TEST_CASE("pictures are refused, and their words stand in their place") {
  for (const std::string address :
       {"plan.png", "https://example.org/a.png", "/a.png", "data:image/png,x", "mailto:a@b", ""}) {
    CAPTURE(address);
    const auto result = read("# T\n\n![what](" + address + ")\n");
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].code == "markdown-image");
    CHECK(result.document.intro.markup() == "<p>what</p>\n");
  }
}

TEST_CASE("addresses apart from their links are refused") {
  for (const std::string text :
       {"[a]: /b", "   [a]: /b", "> [a]: /b", "- [a]: /b", "- [ ] [a]: /b", "1. > [a]:\n/b", "[a\nb]: /c",
        "[a\\]b]: /c", "[^1]: note", "[a]: /b\n===", "x\n\n[a]:"}) {
    CAPTURE(text);
    const auto result = read("# T\n\n" + text + "\n\n[a] [a\\]b]\n");
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].code == "markdown-reference");
    CHECK(result.document.title.empty());
  }
  CHECK(html("Some [sic]: text, [^1] and [a] \\[b]: c\n") ==
        "<p>Some [sic]: text, [^1] and [a] [b]: c</p>\n");
}

TEST_CASE("texts up to the limits are read, and one step more is refused") {
  MarkdownLimits limits;
  limits.bytes = 200;
  limits.block_bytes = 60;
  limits.nesting = 3;
  limits.table_columns = 3;
  const auto code = [&](const std::string& body) { return problems("# T\n\n" + body, limits); };

  CHECK(problems("# T\n" + repeated("\n", 196), limits).empty());
  CHECK(problems("# T\n" + repeated("\n", 197), limits) == "1:1 markdown-too-large\n");
  CHECK(code(repeated("a", 59) + "\n").empty());
  CHECK(code(repeated("a", 60) + "\n") == "3:1 markdown-too-large\n");
  CHECK(code(repeated("aaaa\n", 12)).empty());
  CHECK(code(repeated("aaaa\n", 12) + "b") == "3:1 markdown-too-large\n");

  CHECK(code("> > > a\n").empty());
  CHECK(code("> > > > a\n") == "3:1 markdown-too-deep\n");
  CHECK(code("- 1. > a\n").empty());
  CHECK(code("- 1. > + a\n") == "3:1 markdown-too-deep\n");
  CHECK(code("- a\n  - b\n    - c\n").empty());
  CHECK(code("- a\n  - b\n    - c\n      - d\n") == "6:7 markdown-too-deep\n");
  CHECK(code("- - - - - -\n").empty());
  CHECK(code("[[[a]]]\n").empty());
  CHECK(code("[[[[a]]]]\n") == "3:4 markdown-too-deep\n");
  CHECK(code("*a **b *c* b** a*\n").empty());
  CHECK(code("*a **b *c **d** c* b** a*\n") == "3:1 markdown-too-deep\n");

  CHECK(code("|a|b|c|\n|-|-|-|\n").empty());
  CHECK(code("|a|b|c|d|\n|-|-|-|-|\n") == "4:1 markdown-too-large\n");
}

TEST_CASE("a table may not grow far beyond its text") {
  CHECK(problems("# T\n\n|a|b|c|d|e|f|\n|-|-|-|-|-|-|\n" + repeated("|1|2|3|4|5|6|\n", 100)).empty());
  CHECK(problems("# T\n\n|a|b|c|d|e|f|\n|-|-|-|-|-|-|\n" + repeated("1\n", 100)) ==
        "3:1 markdown-too-large\n");
}

TEST_CASE("what would make the parser read the same text again and again is refused") {
  CHECK(problems("# T\n\na\n" + repeated(":-\n", 8)).empty());
  CHECK(problems("# T\n\na\n" + repeated(":-\n", 9)) == "12:1 markdown-too-large\n");
  CHECK(problems("# T\n\n" + repeated("|", 100) + "\n").empty());
  CHECK(problems("# T\n\n" + repeated("|", 101) + "\n") == "3:1 markdown-too-large\n");
  CHECK(problems("# T\n\n" + repeated("`<!` ", 16) + "\n").empty());
  CHECK(problems("# T\n\n" + repeated("`<!` ", 17) + "\n") == "3:82 markdown-html\n");
}

TEST_CASE("a problem that comes a thousand times is reported ten times") {
  CHECK(read("# T\n\n" + repeated("<b>\n\n", 1000)).problems.size() == 10);
  CHECK(read("# T\n\n" + repeated("> > > > > > > > > > > > > > a\n\n", 1000)).problems.size() == 1);
}

// Each takes cmark-gfm longer than is decent, or more memory, when nothing stops it.
TEST_CASE("texts that are known to be slow are refused, or read like others") {
  const std::vector<std::string> units = {
      "[",       "![",        "[](",  "[a](b",     "[a](<b",   "[a](b \"",   "*a **a ", "a**b_c ", "*a_ ",
      "a*b__c ", "`a``b```c", "<!--", "<![CDATA[", "<?",       "<!A ",       "<a x=\"", "> ",      "- ",
      "1. ",     "* a\n",     "|",    "|-",        "a\n|-|\n", "\n|-|\n-|-", ":-\n",    "|-|\n",   "&a",
      "\\",      "]",         "[a][", "[ (](",     "x\n",      "- x\n  ",    "#\n",     "_ ",      "\"[a](",
      "```\n",   "<a@",       "\t",   "\r",        "\xff"};
  for (const auto& unit : units) {
    for (const std::size_t bytes : {8000U, 65000U}) {
      CAPTURE(unit);
      const auto block = repeated(unit, 8000 / unit.size()) + "\n\n";
      const auto result = read("# T\n\n" + repeated(block, bytes / block.size()));
      CHECK(result.problems.size() <= 30);
    }
  }
}
