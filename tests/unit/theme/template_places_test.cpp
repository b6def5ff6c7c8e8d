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

// "line:column code" of each problem.
std::string places(std::string_view text) {
  Diagnostics diagnostics;
  const std::vector<Source> partials{Source{"p.mustache", "<b>partial</b>"}};
  compile_template(Source{"page.mustache", std::string(text)}, view_type<PageView>(), partials,
                   diagnostics);
  std::string out;
  for (const auto& problem : diagnostics.sorted()) {
    out += fmt::format("{}{} {}", out.empty() ? "" : ", ", problem.place.column, problem.code);
  }
  return out;
}

std::string message(std::string_view text) {
  Diagnostics diagnostics;
  compile_template(Source{"page.mustache", std::string(text)}, view_type<PageView>(), {}, diagnostics);
  const auto sorted = diagnostics.sorted();
  REQUIRE(sorted.size() == 1);
  return fmt::format("{} ({})", sorted[0].message, sorted[0].hint);
}

}  // namespace

TEST_CASE("values between tags and between quotes are in order") {
  for (const std::string_view good : {
           "<p>{{school}}</p>",
           "<p class=\"a {{school}} b\" title='{{school}}' data-x = \"{{school}}\">x</p>",
           "<a href=\"{{school}}\"><img src=\"assets/{{school}}.png\" alt=\"\"></a>",
           "<a href=\"https://example.org/{{school}}\">away</a>",
           "<title>{{school}} < 3 {{#roles}}{{.}}{{/roles}}</title><p>{{school}}</p>",
           "<textarea>{{school}}</textarea>",
           "<!doctype html><!-- a -- <b> --><html lang=en>{{school}}",
           "<script src=\"assets/a.js\" defer></script><style>p { a: b }</style>{{school}}",
           "<SCRIPT SRC='a.js'></ScRiPt >{{school}}",
           "<script src=a.js>if (a < b) x</script>{{school}}",
           "<option{{#school}} selected{{/school}}>x</option>",
           "<input {{#school}}checked{{/school}} {{^school}}disabled{{/school}}>",
           "<p hidden {{#school}}inert{{/school}}>{{school}}",
           "<p {{#school}}class=\"{{school}}\"{{/school}}>{{school}}</p>",
           "<p class=\"a{{#school}} b{{/school}}{{^school}} c{{/school}}\">{{school}}</p>",
           "<p hidden{{! note }}>{{school}}</p>",
           "<p class={{! none }}x>{{school}}</p>",
           "<title>a <</title>{{>p}}",
           "</ <script>{{>p}}",
           "1 < 2, 3 > 2, a</>b {{school}}",
           "<br/><p/class=\"a\">{{school}}</p >{{>p}}",
           "{{#steps}}<p>{{outcome}}</p>{{/steps}}",
           "<img src=\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E\">",
       }) {
    CAPTURE(good);
    CHECK(places(good) == "");
  }
}

TEST_CASE("a value outside quotes is unsafe") {
  CHECK(places("<a class={{school}}>") == "10 template-unsafe-place");
  CHECK(places("<a href=x{{school}}>{{school}}") == "10 template-unsafe-place");
  CHECK(places("<a href= {{school}}{{school}} title=\"{{school}}\">") ==
        "10 template-unsafe-place, 20 template-unsafe-place");
  CHECK(places("<a class={{#school}}\"x\"{{/school}}>") ==
        "10 template-unsafe-place, 24 template-unsafe-place");
  CHECK(places("<a {{school}}>") == "4 template-unsafe-place");
  CHECK(places("<a title{{school}}>") == "9 template-unsafe-place");
  CHECK(places("<h{{number}}>") == "3 template-unsafe-place");
  CHECK(places("<{{school}}>") == "2 template-unsafe-place");
  CHECK(places("</{{school}}>") == "3 template-unsafe-place");
  CHECK(places("<!doctype {{school}}>") == "11 template-unsafe-place");
  CHECK(message("<a class={{school}}>") ==
        "`{{school}}` stands in the value of `class`, which has no quotes round it "
        "(put double quotes round the whole value)");
}

TEST_CASE("a value where text is a program or a style sheet is unsafe") {
  CHECK(places("<script src=\"a.js\">{{school}}</script>") == "20 template-unsafe-place");
  CHECK(places("<style>{{#school}}x{{/school}}</style>{{school}}") ==
        "8 template-unsafe-place, 20 template-unsafe-place");
  CHECK(places("<style>p{}</ style>{{school}}</style>") ==
        "11 template-unsafe-place, 20 template-unsafe-place");
  CHECK(places("<p style=\"{{school}}\">") == "11 template-unsafe-place");
  CHECK(places("<p STYLE='width:{{number}}%'>") == "17 template-unsafe-place");
  CHECK(places("<iframe srcdoc=\"{{school}}\"></iframe>") == "17 template-unsafe-place");
  CHECK(places("<p onclick=\"f('{{school}}')\">") == "4 template-script, 16 template-unsafe-place");
  CHECK(places("<p style=\"{{>p}}\">") == "11 template-unsafe-place");
}

TEST_CASE("formatted text stays out of attributes and titles") {
  CHECK(places("{{#steps}}<p title=\"{{outcome}}\">{{/steps}}") == "21 template-unsafe-place");
  CHECK(places("{{#steps}}<title>{{evidence}}</title>{{/steps}}") == "18 template-unsafe-place");
  CHECK(places("{{#steps}}<p title=\"{{#outcome}}x{{/outcome}}\">{{/steps}}") == "");
}

TEST_CASE("comments of the page hold no tags, since a value could end them") {
  CHECK(places("<!-- {{school}} -->") == "6 template-unsafe-place");
  CHECK(places("<!-- {{#school}}a{{/school}}{{>p}} -->") ==
        "6 template-unsafe-place, 18 template-unsafe-place, 29 template-unsafe-place");
  CHECK(places("<!--{{! note }}-->{{school}}") == "");
}

TEST_CASE("a comment of the page ends where browsers end it") {
  for (const std::string_view ended :
       {"<!-->", "<!--->", "<!---->", "<!-- a --!>", "<!----!>", "<!>", "<!-x>", "<?-->"}) {
    CAPTURE(ended);
    CHECK(places(std::string(ended) + "{{school}}") == "");
  }
  for (const std::string_view open : {"<!--!>", "<!---!>", "<!--<>", "<!-- ->", "<!-- - ->"}) {
    CAPTURE(open);
    CHECK(places(std::string(open) + "-->{{school}}") == "");
    CHECK(places(std::string(open) + "{{school}}-->") ==
          fmt::format("{} template-unsafe-place", open.size() + 1));
  }
}

TEST_CASE("elements that hold text hold no tags and need an end tag") {
  CHECK(places("<title>a <b> c</title>") == "10 template-unsafe-place");
  CHECK(places("<svg><title></svg></title>") == "13 template-unsafe-place");
  CHECK(places("<style><!-- a --></style>") == "8 template-unsafe-place");
  CHECK(places("<title>a</titles></title>") == "9 template-unsafe-place");
  CHECK(places("<title></{{school}}title></title>") == "10 template-unsafe-place");
  CHECK(places("<script src=\"a.js\"/></script>") == "1 template-unsafe-place");
  CHECK(places("<title / a></title><script src=a/></script>") == "");
}

TEST_CASE("partials stand between tags") {
  CHECK(places("<p {{>p}}>") == "4 template-unsafe-place");
  CHECK(places("<p title=\"{{>p}}\">") == "11 template-unsafe-place");
  CHECK(places("<title>{{>p}}</title>") == "8 template-unsafe-place");
  CHECK(places("<script src=a>{{>p}}</script>") == "15 template-unsafe-place");
}

TEST_CASE("a section ends in the kind of place that it began in") {
  CHECK(places("<p {{#school}}title=\"{{/school}}{{school}}\">") == "22 template-unsafe-place");
  CHECK(places("<p class=\"a{{#school}}\" title=\"{{/school}}\">") == "32 template-unsafe-place");
  CHECK(places("<p{{#school}}>{{/school}}") == "15 template-unsafe-place");
  CHECK(places("{{#school}}<p {{/school}}>") == "15 template-unsafe-place");
  CHECK(places("{{#school}}<script src=a>{{/school}}</script>") == "26 template-unsafe-place");
}

TEST_CASE("attributes do not run into what a section shows") {
  CHECK(places("<p {{#school}}title{{/school}}=\"{{school}}\">") == "31 template-unsafe-place");
  CHECK(places("<p{{#school}}x{{/school}}>") == "14 template-unsafe-place");
  CHECK(places("<p {{#school}}a{{/school}}b>") == "27 template-unsafe-place");
  CHECK(places("<p ='{{school}}'>") == "4 template-unsafe-place");
}

TEST_CASE("markup ends in the file that it begins in") {
  CHECK(places("<p>{{school}}</p><a href=\"") == "18 template-unsafe-place");
  CHECK(places("a<!-- b") == "2 template-unsafe-place");
  CHECK(places("<title>a</title") == "1 template-unsafe-place");
}

TEST_CASE("scripts written into a page are refused") {
  CHECK(places("<p></p><script>x</script>") == "8 template-script");
  CHECK(places("<Script\ntype=module>x</script>") == "1 template-script");
  CHECK(places("<script>{{school}}</script>") == "1 template-script, 9 template-unsafe-place");
  CHECK(places("<p onclick=\"x\" onload>") == "4 template-script, 16 template-script");
  CHECK(places("<a href=\"javascript:x\">") == "10 template-script");
  CHECK(places("<a href=\" JAVA\nscript:{{school}}\">") == "10 template-script");
  CHECK(places("<form action='javascript:x'>") == "15 template-script");
  CHECK(places("<img src=javascript:x>") == "10 template-script");
  CHECK(places("<script src=a></script><SCRIPT>x</SCRIPT>") == "24 template-script");
  CHECK(places("<p></p onclick=\"x\">") == "");
  CHECK(places("<p data-once=\"x\" on=\"y\"></p>") == "");
}

TEST_CASE("what a page would fetch from another site is refused") {
  CHECK(places("<img src=\"https://a.example/b.png\">") == "11 template-remote");
  CHECK(places("<script src='http://a.example/b.js'></script>") == "14 template-remote");
  CHECK(places("<img src=//a.example/b.png>") == "10 template-remote");
  CHECK(places("<img srcset=\"a.png 1x, HTTPS://a.example/b.png 2x\">") == "14 template-remote");
  CHECK(places("<link rel=stylesheet href=\"https://a.example/{{school}}.css\">") == "28 template-remote");
  CHECK(places("<img src=\"{{#school}}a.png{{/school}}{{^school}}https://a.example/b{{/school}}\">") ==
        "11 template-remote");
  CHECK(places("<video poster='//a'></video><object data='//b'></object><base href='//c'>") ==
        "16 template-remote, 43 template-remote, 69 template-remote");
  CHECK(places("<a href=\"//a.example\"></a><form action=\"https://a.example\"></form>") == "");
  CHECK(message("<img src=\"https://a.example/b.png\">") ==
        "every reader's browser would fetch `https://a.example/b.png` from another site "
        "(copy the file to the theme's `assets` folder and give its name here)");
}

}  // namespace waymark
