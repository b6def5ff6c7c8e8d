#include "theme/template.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "template_views.hpp"

namespace waymark {

namespace {

using testing::LinkView;
using testing::PageView;
using testing::StepView;

Source page_source(std::string_view text) { return Source{"templates/page.mustache", std::string(text)}; }

Source partial(std::string_view name, std::string_view text) {
  return Source{"templates/" + std::string(name) + ".mustache", std::string(text)};
}

StepView step(std::string title, int days) {
  StepView view;
  view.title = std::move(title);
  view.days = days;
  return view;
}

std::string shown(std::string_view text, const PageView& view, const std::vector<Source>& partials = {}) {
  Diagnostics diagnostics;
  const auto compiled = compile_template(page_source(text), view_type<PageView>(), partials, diagnostics);
  for (const auto& problem : diagnostics.sorted()) {
    FAIL_CHECK(problem.path, ":", problem.place.line, ":", problem.place.column, ": ", problem.message);
  }
  TextBuffer out;
  compiled.render(view, out);
  return std::string(out.text());
}

}  // namespace

TEST_CASE("a template without tags is the page") {
  CHECK(shown("", {}) == "");
  CHECK(shown("<p>One { two } three }}</p>\n", {}) == "<p>One { two } three }}</p>\n");
}

TEST_CASE("a page is appended to what is there") {
  Diagnostics diagnostics;
  const auto compiled = compile_template(page_source("b"), view_type<PageView>(), {}, diagnostics);
  TextBuffer out;
  out.append("a");
  compiled.render(PageView{}, out);
  CHECK(out.text() == "ab");
}

TEST_CASE("text is escaped wherever it stands") {
  PageView view;
  view.school = "<b>\"O'Neill\" & sons</b>";
  view.heading = "a<b";
  CHECK(shown("<p title=\"{{school}}\">{{ school }}</p>{{heading}}", view) ==
        "<p title=\"&lt;b&gt;&quot;O&#39;Neill&quot; &amp; sons&lt;/b&gt;\">"
        "&lt;b&gt;&quot;O&#39;Neill&quot; &amp; sons&lt;/b&gt;</p>a&lt;b");
}

TEST_CASE("text in lists of texts is escaped too") {
  PageView view;
  view.roles = {"<i>", "head & deputy"};
  view.tags = {"'"};
  CHECK(shown("{{#roles}}[{{.}}]{{/roles}}{{#tags}}[{{.}}]{{/tags}}", view) ==
        "[&lt;i&gt;][head &amp; deputy][&#39;]");
}

TEST_CASE("only Html goes onto the page as it stands") {
  const auto evidence = Html::trusted("<i>b</i>");
  PageView view;
  view.steps = {step("x", 1), step("y", 2)};
  view.steps[0].outcome = Html::trusted("<b>a</b>");
  view.steps[1].evidence = &evidence;
  CHECK(shown("{{#steps}}{{title}}={{outcome}}{{evidence}} {{/steps}}", view) == "x=<b>a</b> y=<i>b</i> ");
}

TEST_CASE("whole numbers are written in full, with commas from a thousand on") {
  PageView view;
  view.steps = {step("a", -2147483647 - 1), step("b", 1000000), step("c", 0), step("d", 999), step("e", 1000), step("f", -999), step("g", -1000)};
  view.years = {2026, 2027};
  CHECK(shown("{{number}}{{#steps}} {{days}}{{/steps}}{{#years}} {{.}}{{/years}}", view) ==
        "7 -2,147,483,648 1,000,000 0 999 1,000 -999 -1,000 2,026 2,027");
}

TEST_CASE("fields of a base are found where they lie in the view") {
  PageView view;
  view.school = "Oakfield";
  view.roles = {"head"};
  CHECK(shown("{{school}} {{number}} {{#roles}}{{.}}{{/roles}}", view) == "Oakfield 7 head");
}

TEST_CASE("a section is shown when its field is true, not empty, not zero or present") {
  const auto nothing = Html();
  StepView empty;
  empty.evidence = &nothing;
  StepView full = step("t", 1);
  const auto evidence = Html::trusted("e");
  full.outcome = Html::trusted("o");
  full.evidence = &evidence;
  full.quick_win = true;
  full.links = {LinkView{}};
  full.guide = LinkView{};
  full.after = {StepView{}};
  const std::string_view text =
      "{{#steps}}{{#title}}a{{/title}}{{#outcome}}b{{/outcome}}{{#evidence}}c{{/evidence}}{{#days}}d{{/"
      "days}}"
      "{{#quick-win}}e{{/quick-win}}{{#links}}f{{/links}}{{#guide}}g{{/guide}}"
      "{{^title}}A{{/title}}{{^outcome}}B{{/outcome}}{{^evidence}}C{{/evidence}}{{^days}}D{{/days}}"
      "{{^quick-win}}E{{/quick-win}}{{^links}}F{{/links}}{{^guide}}G{{/guide}}|{{/steps}}";
  PageView view;
  view.steps = {empty, full, StepView{}};
  CHECK(shown(text, view) == "ABCDEFG|abcdefg|ABCDEFG|");
}

TEST_CASE("a pointer to a view that is null is absent") {
  const auto next = step("Order", 2);
  PageView view;
  const std::string_view text = "{{#next}}{{title}}{{/next}}{{^next}}none{{/next}}/{{next.title}}";
  CHECK(shown(text, view) == "none/");
  view.next = &next;
  CHECK(shown(text, view) == "Order/Order");
}

TEST_CASE("lists of views that stand elsewhere show those views") {
  const std::vector<StepView> all = {step("one", 1), step("two", 2), step("three", 3)};
  PageView view;
  const std::string_view text = "{{#chosen}}{{title}} {{days}},{{/chosen}}{{^chosen}}none{{/chosen}}|{{#row}}{{title}},{{/row}}{{^row}}none{{/row}}";
  CHECK(shown(text, view) == "none|none");
  view.chosen = {&all[2], &all[0]};
  view.row = std::span(all).first(2);
  CHECK(shown(text, view) == "three 3,one 1,|one,two,");
}

TEST_CASE("a name is looked for from the innermost context outwards") {
  PageView view;
  view.heading = "Plan";
  view.school = "Oakfield";
  view.steps = {step("one", 1)};
  view.steps[0].links = {LinkView{"link", "a.html"}};
  CHECK(shown("{{#steps}}{{#links}}{{title}} {{days}} {{heading}} {{school}}{{/links}} {{title}}{{/steps}}",
              view) == "link 1 Plan Oakfield one");
}

TEST_CASE("dotted names go through views, and an absent one shows nothing") {
  PageView view;
  view.home = LinkView{"Home", "index.html"};
  CHECK(shown("{{home.title}} {{home.address}}", view) == "Home index.html");
  const std::string_view text =
      "{{next.guide.title}}|{{#next.guide.title}}yes{{/next.guide.title}}"
      "{{^next.guide.title}}no{{/next.guide.title}}|"
      "{{#next.after}}{{title}}{{/next.after}}{{^next.after}}none{{/next.after}}|"
      "{{#next.guide}}{{address}}{{/next.guide}}{{^next.guide}}no guide{{/next.guide}}";
  CHECK(shown(text, view) == "|no|none|no guide");
  auto next = step("n", 1);
  view.next = &next;
  CHECK(shown(text, view) == "|no|none|no guide");
  next.guide = LinkView{"G", "g.html"};
  next.after = {step("p", 1), step("q", 1)};
  CHECK(shown(text, view) == "G|yes|pq|g.html");
}

TEST_CASE("lists inside lists keep their places") {
  PageView view;
  view.roles = {"r", "s"};
  view.steps = {step("a", 1), step("b", 2), step("c", 3)};
  view.steps[0].after = {step("a1", 0), step("a2", 0)};
  view.steps[2].after = {step("c1", 0)};
  view.steps[2].after[0].after = {step("c11", 0)};
  CHECK(shown("{{#steps}}{{title}}({{#after}}{{title}}:{{#roles}}{{.}}{{/roles}}[{{#after}}{{title}}{{/"
              "after}}],"
              "{{/after}}){{title}} {{/steps}}",
              view) == "a(a1:rs[],a2:rs[],)a b()b c(c1:rs[c11],)c ");
}

TEST_CASE("a view that holds itself is shown to any depth by its own names") {
  PageView view;
  view.steps = {step("a", 1)};
  view.steps[0].after = {step("b", 1)};
  view.steps[0].after[0].after = {step("c", 1)};
  CHECK(
      shown(
          "{{#steps}}{{title}}{{#after}}{{title}}{{#after}}{{title}}{{#after}}{{title}}{{/after}}{{/after}}"
          "{{/after}}{{/steps}}",
          view) == "abc");
}

TEST_CASE("comments show nothing") {
  CHECK(shown("a{{! note }}b{{!}}c", {}) == "abc");
  CHECK(shown("a\n  {{! one\n  two }}\nb\n", {}) == "a\nb\n");
}

TEST_CASE("a line that holds one tag and no text leaves nothing") {
  PageView view;
  view.roles = {"a", "b"};
  CHECK(shown("<ul>\n  {{#roles}}\n  <li>{{.}}</li>\n  {{/roles}}\n</ul>\n", view) ==
        "<ul>\n  <li>a</li>\n  <li>b</li>\n</ul>\n");
  CHECK(shown("{{#roles}}\r\n{{.}}\r\n{{/roles}}\r\nend", view) == "a\r\nb\r\nend");
  CHECK(shown("{{#roles}} \t\n{{.}}\n\t {{/roles}}", view) == "a\nb\n");
  CHECK(shown("{{^roles}}\nx\n{{/roles}}\n", view) == "");
}

TEST_CASE("a line with anything beside the tag stays") {
  PageView view;
  view.roles = {"a"};
  CHECK(shown(" {{#roles}} {{/roles}} \n", view) == "   \n");
  CHECK(shown(" {{#roles}}x\n {{/roles}}\n", view) == " x\n");
  CHECK(shown("| {{#roles}}\n{{/roles}}\n", view) == "| \n");
  CHECK(shown("  {{number}}\n", view) == "  7\n");
  CHECK(shown("{{! a }} {{! b }}\n", view) == " \n");
}

TEST_CASE("a partial sees the contexts that are open where it is used") {
  PageView view;
  view.school = "Oakfield";
  view.home.title = "Home";
  view.steps = {step("a", 1), step("b", 2)};
  const std::vector<Source> partials{partial("label", "<b>{{title}}</b>{{>school}}\n"),
                                     partial("school", " {{school}}")};
  CHECK(shown("{{#steps}}\n  {{>label}}\n{{/steps}}\n{{#home}}{{> label }}{{/home}}", view, partials) ==
        "<b>a</b> Oakfield\n<b>b</b> Oakfield\n<b>Home</b> Oakfield\n");
}

TEST_CASE("partials are found whatever folder they are shown in") {
  CHECK(shown("{{>a}}", {}, {Source{"my theme/templates/a.mustache", "one"}}) == "one");
  CHECK(shown("{{>a}}", {}, {Source{"a.mustache", "one"}}) == "one");
}

TEST_CASE("text after a section that is not shown is not lost, nor joined to what jumps over it") {
  PageView view;
  CHECK(shown("a{{#steps}}b{{/steps}}c{{^steps}}d{{/steps}}e{{! }}f", view) == "acdef");
  CHECK(shown("a{{#next.guide}}b{{/next.guide}}c{{next.title}}d", view) == "acd");
}

TEST_CASE("32 sections inside one another are shown") {
  std::string text;
  for (int i = 0; i < 32; ++i) text += i == 0 ? "{{#steps}}" : "{{#after}}";
  text += "{{guide.title}}!";
  for (int i = 32; i-- > 0;) text += i == 0 ? "{{/steps}}" : "{{/after}}";
  auto innermost = step("x", 1);
  innermost.guide = LinkView{"deep", ""};
  for (int i = 0; i < 31; ++i) {
    auto outer = step("y", 1);
    outer.after = {innermost};
    innermost = outer;
  }
  PageView view;
  view.steps = {innermost};
  CHECK(shown(text, view) == "deep!");
}

TEST_CASE("a template refuses the view of another page") {
  Diagnostics diagnostics;
  const auto compiled = compile_template(page_source("x"), view_type<PageView>(), {}, diagnostics);
  TextBuffer out;
  CHECK_THROWS_AS(compiled.render(StepView{}, out), std::logic_error);
  CHECK_THROWS_AS(Template().render(PageView{}, out), std::logic_error);
  CHECK(out.text().empty());
}

TEST_CASE("a page shown twice, and a template that was copied, give the same") {
  PageView view;
  view.steps = {step("a", 1)};
  Diagnostics diagnostics;
  auto compiled = compile_template(page_source("{{#steps}}{{title}},{{/steps}}"), view_type<PageView>(), {},
                                   diagnostics);
  TextBuffer out;
  compiled.render(view, out);
  const auto copy = compiled;
  compiled = Template();
  copy.render(view, out);
  CHECK(out.text() == "a,a,");
}

}  // namespace waymark
