#include <doctest/doctest.h>

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "template_views.hpp"
#include "theme/template.hpp"

namespace waymark {

namespace {

using testing::PageView;

Source file(std::string_view name, std::string_view text) {
  return Source{fmt::format("{}.mustache", name), std::string(text)};
}

// One line a problem: place, code, what is underlined, message, hint.
std::string told(const Diagnostics& diagnostics) {
  std::string out;
  for (const auto& problem : diagnostics.sorted()) {
    out += fmt::format("{}:{}:{} +{} {}: {} ({})\n", problem.path.substr(0, problem.path.find('.')),
                       problem.place.line, problem.place.column, problem.width, problem.code,
                       problem.message, problem.hint);
  }
  return out;
}

std::string problems(std::string_view text, const std::vector<Source>& partials = {}) {
  Diagnostics diagnostics;
  const auto compiled = compile_template(file("page", text), view_type<PageView>(), partials, diagnostics);
  TextBuffer out;
  compiled.render(PageView{}, out);  // safe, whatever was wrong
  return told(diagnostics);
}

std::string repeated(std::string_view text, int times) {
  std::string out;
  while (times-- > 0) out += text;
  return out;
}

}  // namespace

TEST_CASE("an unknown name is told with the nearest that is visible") {
  CHECK(problems("<p>\n  é{{shool}}</p>") ==
        "page:2:6 +5 template-unknown-name: nothing here is called `shool` (did you mean `school`?)\n");
  CHECK(problems("{{#steps}}{{titel}}{{heeding}}{{/steps}}") ==
        "page:1:13 +5 template-unknown-name: nothing here is called `titel` (did you mean `title`?)\n"
        "page:1:22 +7 template-unknown-name: nothing here is called `heeding` (did you mean `heading`?)\n");
  CHECK(problems("{{#shools}}{{unknown inside}}{{/shools}}") ==
        "page:1:4 +6 template-unknown-name: nothing here is called `shools` (did you mean `school`?)\n"
        "page:1:12 +18 template-syntax: `unknown inside` is not a name that can stand in a tag "
        "(a name is made of letters, digits, hyphens and underscores, with dots between names)\n");
  CHECK(problems("{{title}}")
            .starts_with("page:1:3 +5 template-unknown-name: nothing here is called `title` (choose one "
                         "of: school, roles, "));
  CHECK(problems("{{#steps}}{{zzzzzzzz}}{{/steps}}") ==
        "page:1:13 +8 template-unknown-name: nothing here is called `zzzzzzzz` (choose one of: title, "
        "outcome, "
        "evidence, days, quick-win, links, after, guide, school, roles, number, heading and 7 more)\n");
}

TEST_CASE("an unknown name after a dot is told with the names of what is before it") {
  CHECK(problems("{{home.titel}} {{next.guide.adress}}") ==
        "page:1:8 +5 template-unknown-name: nothing in `link` is called `titel` (did you mean `title`?)\n"
        "page:1:29 +6 template-unknown-name: nothing in `link` is called `adress` (did you mean "
        "`address`?)\n");
}

TEST_CASE("a name before a dot is looked for outwards once, as Mustache has it") {
  CHECK(problems("{{#steps}}{{guide.heading}}{{/steps}}") ==
        "page:1:19 +7 template-unknown-name: nothing in `link` is called `heading` (choose one of: title, "
        "address)\n");
}

TEST_CASE("an unknown partial is told with the nearest") {
  CHECK(problems("{{>stpe}}", {file("step", "")}) ==
        "page:1:1 +9 template-unknown-partial: there is no partial called `stpe` (did you mean `step`?)\n");
  CHECK(problems("{{>x}}") ==
        "page:1:1 +6 template-unknown-partial: there is no partial called `x` (add the file "
        "`templates/x.mustache`)\n");
}

TEST_CASE("a section that is not closed is told where it opens") {
  CHECK(problems("a\n {{#steps}}{{title}}\n{{^roles}}") ==
        "page:2:2 +10 template-unclosed: the section `steps` is never closed (write `{{/steps}}` where it "
        "should end)\n"
        "page:3:1 +10 template-unclosed: the section `roles` is never closed (write `{{/roles}}` where it "
        "should end)\n");
}

TEST_CASE("a section closed by another name is told with the right one") {
  CHECK(problems("{{#steps}}\n{{title}}\n{{/step}}\n{{school}}") ==
        "page:3:1 +9 template-mismatched: `{{/step}}` stands where `{{/steps}}` should close the section "
        "begun on "
        "line 1 (write `{{/steps}}` here)\n");
  CHECK(problems("{{#steps}}{{#links}}{{/steps}}{{school}}") ==
        "page:1:21 +10 template-mismatched: `{{/steps}}` stands where `{{/links}}` should close the "
        "section begun on "
        "line 1 (write `{{/links}}` before it)\n");
  CHECK(problems("{{#steps}}{{#links}}{{/lnks}}{{#after}}{{/after}}{{/steps}}") ==
        "page:1:21 +9 template-mismatched: `{{/lnks}}` stands where `{{/links}}` should close the section "
        "begun on "
        "line 1 (write `{{/links}}` here)\n");
}

TEST_CASE("a close without a section is told") {
  CHECK(problems("{{/steps}}") ==
        "page:1:1 +10 template-stray-close: `{{/steps}}` closes a section that is not open "
        "(take it out, or write `{{#steps}}` where the section begins)\n");
}

TEST_CASE("a tag that cannot be read is told, and the tags after it are still read") {
  CHECK(problems("{{school <p> {{x}}") ==
        "page:1:1 +2 template-syntax: the tag that begins here is never closed (add `}}` after its name)\n"
        "page:1:16 +1 template-unknown-name: nothing here is called `x` (choose one of: school, roles, "
        "number, "
        "heading, steps, tags, years, next, chosen, row, home)\n");
  CHECK(
      problems("{{school") ==
      "page:1:1 +2 template-syntax: the tag that begins here is never closed (add `}}` after its name)\n");
  for (const std::string_view empty : {"{{}}", "{{  }}", "{{#}}", "{{> }}", "{{ / }}"}) {
    CHECK(problems(empty).ends_with(
        " template-syntax: this tag has no name (write a name between the braces, as in "
        "`{{title}}`, or take the tag out)\n"));
  }
  for (const std::string_view bad :
       {"{{a b}}", "{{a..b}}", "{{.a}}", "{{1a}}", "{{a.}}", "{{#if school}}", "{{é}}"}) {
    CHECK(problems(bad).find("is not a name that can stand in a tag") != std::string::npos);
  }
  CHECK(problems("{{a\nb}}").find("`a\\nb`") != std::string::npos);
  CHECK(problems("{{=<% %>=}}") ==
        "page:1:1 +11 template-syntax: a template cannot change the braces that its tags are written in "
        "(take this tag out, and write every tag with `{{` and `}}`)\n");
  CHECK(problems("ab\xff").starts_with(
      "page:1:3 +1 template-syntax: from here on this file is not UTF-8 text"));
}

TEST_CASE("unescaped tags are refused") {
  CHECK(problems("{{{school}}}{{& heading }}{{#steps}}{{{ title }}{{/steps}}") ==
        "page:1:1 +12 template-unescaped: this tag asks for text that has not been made safe for a page "
        "(write `{{school}}`: formatted text stays formatted, and all other text is made safe)\n"
        "page:1:13 +14 template-unescaped: this tag asks for text that has not been made safe for a page "
        "(write `{{heading}}`: formatted text stays formatted, and all other text is made safe)\n"
        "page:1:37 +12 template-unescaped: this tag asks for text that has not been made safe for a page "
        "(write `{{title}}`: formatted text stays formatted, and all other text is made safe)\n");
}

TEST_CASE("a field used as what it is not is told") {
  CHECK(problems("{{steps}}") ==
        "page:1:1 +9 template-wrong-kind: `steps` is a list, which cannot be written out as text "
        "(write `{{#steps}}`…`{{/steps}}` round the fields to show)\n");
  CHECK(problems("{{home}}")
            .starts_with("page:1:1 +8 template-wrong-kind: `home` is a group of fields, which "));
  CHECK(
      problems("{{#steps}}{{quick-win}}{{/steps}}") ==
      "page:1:11 +13 template-wrong-kind: `quick-win` is a yes or no, which cannot be written out as text "
      "(write `{{#quick-win}}`…`{{/quick-win}}` round what to show when it is yes)\n");
  CHECK(problems("{{school.name}}{{steps.title}}") ==
        "page:1:10 +4 template-wrong-kind: `school` is text, so it has no fields for a dot to reach "
        "(take out the dot and what follows it)\n"
        "page:1:24 +5 template-wrong-kind: `steps` is a list, so it has no fields for a dot to reach "
        "(write `{{#steps}}…{{/steps}}` round what each item shows)\n");
  CHECK(problems("{{.}}{{#steps}}{{.}}{{/steps}}{{#school}}{{.}}{{/school}}") ==
        "page:1:3 +1 template-wrong-kind: `.` stands for an item of a list of texts, and no such list is "
        "open here "
        "(give the name of a field)\n"
        "page:1:18 +1 template-wrong-kind: `.` stands for an item of a list of texts, and no such list is "
        "open here "
        "(give the name of a field)\n"
        "page:1:44 +1 template-wrong-kind: `.` stands for an item of a list of texts, and no such list is "
        "open here "
        "(give the name of a field)\n");
}

TEST_CASE("a problem in a partial is told in its file, once for all its uses") {
  CHECK(
      problems("{{>a}}{{>b}}{{#steps}}{{>a}}{{/steps}}",
               {file("a", "\n{{zzzzzz}}{{#x}}"), file("b", "{{>a}}")}) ==
      "a:2:3 +6 template-unknown-name: nothing here is called `zzzzzz` (choose one of: school, roles, "
      "number, "
      "heading, steps, tags, years, next, chosen, row, home)\n"
      "a:2:11 +6 template-unclosed: the section `x` is never closed (write `{{/x}}` where it should end)\n"
      "a:2:14 +1 template-unknown-name: nothing here is called `x` (choose one of: school, roles, number, "
      "heading, steps, tags, years, next, chosen, row, home)\n");
}

TEST_CASE(
    "one compiler tells a problem in a partial once for all pages, and reads partials that none uses") {
  Diagnostics diagnostics;
  TemplateCompiler compiler({file("a", "{{schol}}"), file("unused", "{{/x}}")}, diagnostics);
  compiler.compile(file("one", "{{>a}}"), view_type<PageView>());
  compiler.compile(file("two", "{{>a}}{{schol}}"), view_type<PageView>());
  CHECK(told(diagnostics) ==
        "a:1:3 +5 template-unknown-name: nothing here is called `schol` (did you mean `school`?)\n"
        "two:1:9 +5 template-unknown-name: nothing here is called `schol` (did you mean `school`?)\n"
        "unused:1:1 +6 template-stray-close: `{{/x}}` closes a section that is not open "
        "(take it out, or write `{{#x}}` where the section begins)\n");
}

TEST_CASE("of templates that sites share, a compiler reads what is used") {
  Diagnostics diagnostics;
  TemplateCompiler compiler({file("a", "{{>b}}")}, diagnostics, {file("b", "{{schol}}"), file("unused", "{{/x}}")});
  CHECK(told(diagnostics).empty());
  compiler.compile(file("page", "{{>a}}"), view_type<PageView>());
  CHECK(told(diagnostics) == "b:1:3 +5 template-unknown-name: nothing here is called `schol` (did you mean `school`?)\n");
}

TEST_CASE("a section cannot begin in one file and end in another") {
  CHECK(problems("{{#steps}}{{>end}}", {file("end", "{{/steps}}")}) ==
        "end:1:1 +10 template-stray-close: `{{/steps}}` closes a section that is not open "
        "(take it out, or write `{{#steps}}` where the section begins)\n"
        "page:1:1 +10 template-unclosed: the section `steps` is never closed (write `{{/steps}}` where it "
        "should end)\n");
}

TEST_CASE("a partial that includes itself is told") {
  CHECK(problems("{{>a}}", {file("a", "x{{#steps}}{{>a}}{{/steps}}")}) ==
        "a:1:12 +6 template-recursion: `a` would include itself, without end "
        "(take out this tag, or move what is shared to a partial of its own)\n");
  CHECK(problems("{{>a}}", {file("a", "{{>b}}"), file("b", "{{>a}}")}) ==
        "b:1:1 +6 template-recursion: `a` would include itself through the partials it uses, without end "
        "(take out this tag, or move what is shared to a partial of its own)\n");
  CHECK(problems("{{>page}}", {file("page", "{{>page}}")}).starts_with("page:1:1 +9 template-recursion: "));
}

TEST_CASE("nesting stops at 32") {
  const auto at_limit = repeated("{{#school}}", 32) + repeated("{{/school}}", 32);
  CHECK(problems(at_limit) == "");
  const auto past = repeated("{{#school}}", 33) + "{{zzzzzz}}" + repeated("{{/school}}", 33);
  CHECK(problems(past) ==
        "page:1:353 +11 template-too-deep: sections and partials are more than 32 deep inside one "
        "another here (move the inner ones out)\n");
  CHECK(problems(repeated("{{^school}}", 32) + "{{>a}}" + repeated("{{/school}}", 32), {file("a", "")})
            .starts_with("page:1:353 +6 template-too-deep: "));
}

TEST_CASE("partials that multiply stop at a limit, even when they show nothing") {
  std::vector<Source> partials;
  for (int i = 0; i < 30; ++i) {
    partials.push_back(file(fmt::format("p{}", i), fmt::format("{{{{>p{}}}}}{{{{>p{}}}}}", i + 1, i + 1)));
  }
  partials.push_back(file("p30", ""));
  const auto told = problems("{{>p0}}", partials);
  CHECK(told.find("template-too-large: with its partials filled in, this page's template passes 100000 "
                  "parts or 4 MB "
                  "(use fewer partials inside partials)\n") != std::string::npos);
  CHECK(told.find('\n') == told.size() - 1);
}

TEST_CASE("a template of more text than a page can need is told") {
  CHECK(problems(std::string(4U << 20U, 'x')) == "");
  CHECK(problems("{{>a}}{{>a}}x", {file("a", std::string(2U << 20U, 'x'))})
            .starts_with("page:1:13 +1 template-too-large: "));
}

TEST_CASE("names that misbehave are shown tamed") {
  const auto told = problems("{{a\x1b[31m\u202e" + std::string(100, 'a') + "}}");
  CHECK(told.find('\x1b') == std::string::npos);
  CHECK(told.find("\u202e") == std::string::npos);
  CHECK(told.find("…`") != std::string::npos);
}

}  // namespace waymark
