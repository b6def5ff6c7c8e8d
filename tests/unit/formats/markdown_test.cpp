#include "formats/markdown.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace waymark;

namespace {

struct Read {
  Source source;
  MarkdownDocument document;
  std::vector<Diagnostic> problems;
};

Read read(std::string text, MarkdownLimits limits = {}) {
  Read result;
  result.source = {"page.md", std::move(text)};
  Diagnostics diagnostics;
  result.document = read_markdown(result.source, {0, result.source.text.size()}, limits, diagnostics);
  result.problems = diagnostics.sorted();
  return result;
}

// The HTML of a text below a title, without problems.
std::string html(const std::string& text) {
  const auto result = read("# Title\n\n" + text);
  CHECK(result.problems.empty());
  return result.document.intro.markup();
}

// "4:1 code" for each problem, one a line.
std::string problems(const std::string& text, MarkdownLimits limits = {}) {
  std::string out;
  for (const auto& problem : read(text, limits).problems) {
    out += std::to_string(problem.place.line) + ":" + std::to_string(problem.place.column) + " " +
           problem.code + "\n";
  }
  return out;
}

std::string words_at(const Read& result, Span span) {
  return result.source.text.substr(span.offset, span.length);
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("a text is a title, an introduction and sections") {
  const auto result =
      read("# How *well*\n\nHello.\n\n## Why it matters\n\nBecause.\n\n## How to check\n\n- Look.\n");
  CHECK(result.problems.empty());
  CHECK(result.document.title == "How well");
  CHECK(words_at(result, result.document.title_span) == "# How *well*");
  CHECK(result.document.intro.markup() == "<p>Hello.</p>\n");
  REQUIRE(result.document.sections.size() == 2);
  const auto& why = result.document.sections[0];
  CHECK(why.title == "Why it matters");
  CHECK(why.id == "why-it-matters");
  CHECK(words_at(result, why.span) == "## Why it matters");
  CHECK(why.html.markup() == "<p>Because.</p>\n");
  CHECK(why.text == "Because.");
  CHECK(why.one_paragraph);
  CHECK_FALSE(why.one_list);
  const auto& how = result.document.sections[1];
  CHECK(how.one_list);
  CHECK_FALSE(how.one_paragraph);
  REQUIRE(how.items.size() == 1);
  CHECK(how.items[0].text == "Look.");
}

TEST_CASE("a part of a source has places in the whole source") {
  Source source{"page.md", "---\nid: a\n---\n# Title\n\n## Twice\n\n## Twice\n"};
  Diagnostics diagnostics;
  const auto document = read_markdown(source, {14, source.text.size() - 14}, {}, diagnostics);
  CHECK(document.title_span == Span{14, 7});
  REQUIRE(diagnostics.sorted().size() == 1);
  CHECK(diagnostics.sorted()[0].place == Place{8, 1});
  CHECK(diagnostics.sorted()[0].source_line == "## Twice");
}

TEST_CASE("headings underlined are headings all the same") {
  const auto result = read("Title\n=====\n\nSection\n-------\n\nText.\n");
  CHECK(result.problems.empty());
  CHECK(result.document.title == "Title");
  REQUIRE(result.document.sections.size() == 1);
  CHECK(result.document.sections[0].title == "Section");
}

TEST_CASE("titles are plain text with entities decoded") {
  CHECK(read("# A &amp; **b** `c` [d](e) &lt;\n").document.title == "A & b c d <");
}

TEST_CASE("deeper headings get ids from their words, each once") {
  CHECK(html("### Why not?\n\n#### Why not\n\n### É\n\n### Why not 2\n") ==
        "<h3 id=\"why-not\">Why not?</h3>\n<h4 id=\"why-not-2\">Why not</h4>\n<h3 id=\"section\">É</h3>\n"
        "<h3 id=\"why-not-2-2\">Why not 2</h3>\n");
}

TEST_CASE("headings inside quotations do not begin sections, and stay below those of the page") {
  CHECK(html("> # Big\n") == "<blockquote>\n<h3 id=\"big\">Big</h3>\n</blockquote>\n");
}

TEST_CASE("problems with titles and headings are all reported") {
  CHECK(problems("Only text.\n") == "1:1 content-no-title\n");
  CHECK(problems("") == "1:1 content-no-title\n");
  CHECK(problems("# One\n\n# Two\n") == "3:1 content-two-titles\n");
  CHECK(problems("Before.\n\n# One\n") == "1:1 content-before-title\n");
  CHECK(problems("## Section\n\n# One\n") == "1:1 content-before-title\n");
  CHECK(problems("# One\n\n## Same words\n\n## same Words\n") == "5:1 content-duplicate-section\n");
  CHECK(problems("#\n\n##\n") == "1:1 content-empty-heading\n3:1 content-empty-heading\n");
}

TEST_CASE("an answer is a code, a number and a text") {
  const auto result =
      read("# T\n\n## Answers\n\n- `puddles` (1): Water *stands* &\n  more.\n- `slow-2` (ten): Gone.\n");
  REQUIRE(result.document.sections[0].items.size() == 2);
  const auto& item = result.document.sections[0].items[0];
  CHECK(item.code == "puddles");
  CHECK(words_at(result, item.code_span) == "puddles");
  CHECK(item.number == "1");
  CHECK(item.text == "Water stands & more.");
  CHECK(item.html.markup() == "Water <em>stands</em> &amp;\nmore.");
  CHECK(words_at(result, item.span) == "- `puddles` (1): Water *stands* &");
  CHECK(item.simple);
  CHECK_FALSE(item.task);
  CHECK(result.document.sections[0].items[1].number == "ten");
  CHECK(result.document.sections[0].html.markup().find("<code>puddles</code> (1): Water") !=
        std::string::npos);
}

TEST_CASE("items of another form have no code, and keep all their words") {
  for (const std::string form : {"`a`: Text", "`a` 1: Text", "`a` (1) Text", "a (1): Text", "`a` (1):Text",
                                 "`a` ((1): Text", "*`a`* (1): Text", "`a`", "Text `a` (1): Text"}) {
    CAPTURE(form);
    const auto result = read("# T\n\n## S\n\n- " + form + "\n");
    REQUIRE(result.document.sections[0].items.size() == 1);
    const auto& item = result.document.sections[0].items[0];
    CHECK(item.code.empty());
    CHECK(item.number.empty());
    auto words = form;
    words.erase(std::remove_if(words.begin(), words.end(), [](char c) { return c == '`' || c == '*'; }),
                words.end());
    CHECK(item.text == words);
  }
}

TEST_CASE("an item may have a text that begins with markup, or none") {
  const auto result =
      read("# T\n\n## S\n\n- `a` (1): **Bold** move.\n- `b` (2):\n  [next](x.html) line\n- `c` (3):\n-\n");
  const auto& items = result.document.sections[0].items;
  REQUIRE(items.size() == 4);
  CHECK(items[0].html.markup() == "<strong>Bold</strong> move.");
  CHECK(items[1].code == "b");
  CHECK(items[1].html.markup() == "<a href=\"x.html\">next</a> line");
  CHECK(items[2].code == "c");
  CHECK(items[2].text.empty());
  CHECK(items[3].text.empty());
  CHECK_FALSE(items[3].simple);
}

TEST_CASE("tasks are known, and have no form controls in their HTML") {
  const auto result = read("# T\n\n## S\n\n- [ ] Mark *it*.\n- [x] Dig.\n- No task.\n");
  const auto& section = result.document.sections[0];
  REQUIRE(section.items.size() == 3);
  CHECK(section.items[0].task);
  CHECK(section.items[0].text == "Mark it.");
  CHECK(section.items[0].html.markup() == "Mark <em>it</em>.");
  CHECK(section.items[1].task);
  CHECK_FALSE(section.items[2].task);
  CHECK(section.html.markup() ==
        "<ul>\n<li class=\"task\">Mark <em>it</em>.</li>\n<li class=\"task done\">Dig.</li>\n"
        "<li>No task.</li>\n</ul>\n");
}

TEST_CASE("an item with more than a paragraph is not simple") {
  const auto result = read("# T\n\n## S\n\n- One\n  - nested\n- Two\n\n  more\n- Three\n");
  const auto& items = result.document.sections[0].items;
  REQUIRE(items.size() == 3);
  CHECK_FALSE(items[0].simple);
  CHECK(items[0].text == "One");
  CHECK_FALSE(items[1].simple);
  CHECK(items[2].simple);
}

TEST_CASE("a section of several blocks is neither one list nor one paragraph") {
  for (const std::string body : {"A.\n\nB.\n", "- a\n\nB.\n", "- a\n\n* b\n", "1. a\n", ""}) {
    CAPTURE(body);
    const auto result = read("# T\n\n## S\n\n" + body);
    CHECK_FALSE(result.document.sections[0].one_list);
    CHECK_FALSE(result.document.sections[0].one_paragraph);
    CHECK(result.document.sections[0].items.empty());
  }
}

TEST_CASE("blocks become HTML") {
  CHECK(html("a\nb  \nc\\\nd\n") == "<p>a\nb<br>\nc<br>\nd</p>\n");
  CHECK(html("1. a\n2. b\n   - c\n") == "<ol>\n<li>a</li>\n<li>b\n<ul>\n<li>c</li>\n</ul>\n</li>\n</ol>\n");
  CHECK(html("3. a\n\n4. b\n") ==
        "<ol start=\"3\">\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ol>\n");
  CHECK(html("> a\n\n***\n") == "<blockquote>\n<p>a</p>\n</blockquote>\n<hr>\n");
  CHECK(html("```yaml\na: <b>\n\n  c\n```\n") == "<pre><code>a: &lt;b&gt;\n\n  c\n</code></pre>\n");
  CHECK(html("**a** *b* `c<d`\n") == "<p><strong>a</strong> <em>b</em> <code>c&lt;d</code></p>\n");
}

TEST_CASE("tables have header cells with a scope, and alignment as a class") {
  CHECK(html("| a | b | c |\n|:--|:-:|--:|\n| *1* | 2 |\n") ==
        "<table>\n<thead>\n<tr>\n<th scope=\"col\">a</th>\n<th scope=\"col\" class=\"center\">b</th>\n"
        "<th scope=\"col\" class=\"right\">c</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td><em>1</em></td>\n"
        "<td class=\"center\">2</td>\n<td class=\"right\"></td>\n</tr>\n</tbody>\n</table>\n");
}

TEST_CASE("plain text keeps words and drops marks") {
  const auto result = read(
      "# T\n\n## S\n\nA *b*\nc &amp; [d](e).\n\n- one\n- two\n\n3. x\n\n| h | i |\n|--|--|\n| j | k |\n\n> "
      "q\n\n    code\n");
  CHECK(result.document.sections[0].text ==
        "A b c & d.\n\n- one\n- two\n\n3. x\n\nh | i\nj | k\n\nq\n\ncode");
}

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

TEST_CASE("pictures come from beside the file only") {
  CHECK(html("![A \"plan\" *x*](plan.png \"t\")\n") ==
        "<p><img src=\"plan.png\" alt=\"A &quot;plan&quot; x\"></p>\n");
  for (const std::string address :
       {"https://example.org/a.png", "/a.png", "data:image/png,x", "mailto:a@b", ""}) {
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

TEST_CASE("the same text is read the same way whatever was read before") {
  const std::string text = "# T\n\n## A\n\n- [ ] `a` (1): *b*\n\n## B\n\n### C\n\n| a |\n|---|\n| b |\n";
  const auto first = read(text);
  read("# Other\n\n### C\n\n" + repeated("> ", 50) + "\n");
  const auto second = read(text);
  REQUIRE(first.document.sections.size() == second.document.sections.size());
  for (std::size_t i = 0; i < first.document.sections.size(); ++i) {
    CHECK(first.document.sections[i].html == second.document.sections[i].html);
    CHECK(first.document.sections[i].text == second.document.sections[i].text);
  }
}

TEST_CASE("bytes that are no text do no harm") {
  const auto result = read(std::string("# T\n\na\0b\xff\xc3\n", 11));
  CHECK(result.document.intro.markup() == "<p>a\uFFFDb\uFFFD\uFFFD</p>\n");
  CHECK(read("\xEF\xBB\xBF# T\r\n\r\n## S\r\n\r\n- `a` (1): b\r\n").document.sections[0].items[0].text ==
        "b");
}

TEST_CASE("front matter stands between two lines of hyphens") {
  const auto find = [](const std::string& text) {
    const Source source{"a.md", text};
    Diagnostics diagnostics;
    const auto found = find_front_matter(source, diagnostics);
    CHECK(found.found == !diagnostics.has_errors());
    return text.substr(found.facts.offset, found.facts.length) + "/" +
           text.substr(found.text.offset, found.text.length);
  };
  CHECK(find("---\na: 1\n---\n# T\n") == "a: 1\n/# T\n");
  CHECK(find("---\n---\n# T\n") == "/# T\n");
  CHECK(find("---\r\na: 1\r\n--- \r\n# T\r\n") == "a: 1\r\n/# T\r\n");
  CHECK(find("\xEF\xBB\xBF---\na: 1\n---") == "a: 1\n/");
  CHECK(find("---\na: ---\n----\n---\nb\n---\n") == "a: ---\n----\n/b\n---\n");
}

TEST_CASE("front matter without its hyphens is reported") {
  const auto problem = [](const std::string& text) {
    const Source source{"a.md", text};
    Diagnostics diagnostics;
    CHECK_FALSE(find_front_matter(source, diagnostics).found);
    REQUIRE(diagnostics.sorted().size() == 1);
    return diagnostics.sorted()[0].code;
  };
  CHECK(problem("# T\n") == "front-matter-missing");
  CHECK(problem("") == "front-matter-missing");
  CHECK(problem("\n---\n---\n") == "front-matter-missing");
  CHECK(problem("----\n---\n") == "front-matter-missing");
  CHECK(problem("---\na: 1\n# T\n") == "front-matter-unclosed");
  CHECK(problem("---") == "front-matter-unclosed");
}
