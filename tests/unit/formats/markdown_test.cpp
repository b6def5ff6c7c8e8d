#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "markdown_reading.hpp"

using namespace waymark;

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
