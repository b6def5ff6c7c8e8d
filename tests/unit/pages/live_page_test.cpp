#include "pages/live_page.hpp"

#include <doctest/doctest.h>

#include <utility>

using namespace waymark;

namespace {

constexpr std::string_view page =
    "<!doctype html>\n<html>\n<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'\">\n"
    "</head>\n<body class=\"page\" id=\"x\">\n<p>Words</p>\n</body>\n</html>\n";

std::string with(const Diagnostics& problems, bool earlier = false) { return live_page(page, {}, {"1-2", problems, earlier}); }

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

}  // namespace

TEST_CASE("a page of a preview asks for its next version, and may do nothing else that it might not before") {
  const auto shown = with({});
  CHECK(has(shown, "content=\"default-src 'none'; connect-src 'self'; script-src 'self'; style-src 'self'\""));
  CHECK(has(shown, "<script src=\"/.waymark/preview.js\" data-seen=\"1-2\" data-sheets="));
  CHECK(has(shown, " defer></script>\n</head>"));
  CHECK(has(shown, "<body class=\"page\" id=\"x\">\n\n<p>Words</p>"));
  CHECK_FALSE(has(shown, "<section"));
  CHECK_FALSE(has(shown, "<details"));
}

TEST_CASE("a page that has scripts keeps its policy for them") {
  const auto shown = live_page("<meta content=\"default-src 'none'; script-src 'none'\"></head><body>", {}, {"1", {}, false});
  CHECK(has(shown, "\"default-src 'none'; connect-src 'self'; script-src 'none'\""));
}

TEST_CASE("a page of a preview says what is wrong, where, and what to do") {
  Diagnostics problems;
  const Source source{"my <answers>.yaml", "school: Ash\ncycl\u00e9: <b>\n"};
  problems.error(source, {12, 6}, "unknown-key", "there is no `cycl\u00e9`", "did you mean `cycle`?");
  problems.warning("other.yaml", "odd", "this is odd");
  const auto shown = with(problems, true);
  CHECK(has(shown, "Preview: 1 thing to correct"));
  CHECK(has(shown, "as it was before"));
  CHECK(has(shown, "<p class=\"waymark-message\">There is no `cycl\u00e9`</p><p class=\"waymark-place\">my &lt;answers&gt;.yaml, line 2, character 1</p>"));
  CHECK(has(shown, "<pre><code><mark>cycl\u00e9</mark>: &lt;b&gt;</code></pre><p>Did you mean `cycle`?</p>"));
  CHECK(has(shown, "Preview: 1 thing to look at"));
  CHECK(has(shown, "This is odd"));
  CHECK(has(shown, "<p>Words</p>"));
  CHECK_FALSE(has(with(problems), "as it was before"));
}

TEST_CASE("where there is no page yet, a preview says so in a page of its own") {
  const auto shown = live_notice("Nothing <yet>", "Soon.", {"3", {}, false});
  CHECK(has(shown, "<title>Nothing &lt;yet&gt;</title>"));
  CHECK(has(shown, "data-seen=\"3\""));
  CHECK(has(shown, "<p>Soon.</p>"));
}

TEST_CASE("a page of a preview says whether its sheets or what else it takes in have changed") {
  FileSet site{{"assets/brand.css", "p {}"}, {"assets/logo.svg", "<svg/>"}, {"assets/named.js", "1"}, {"assets/other.js", "1"}, {"data/results.json", "{}"}};
  const auto marks = [&] {
    const auto shown = live_page("<html><head><script src=\"../assets/named.js\"></script></head><body></body></html>", site, {"1", {}, false});
    const auto of = [&](std::string_view name) {
      const auto begins = shown.find(name) + name.size();
      return shown.substr(begins, shown.find('"', begins) - begins);
    };
    return std::pair(of("data-sheets=\""), of("data-others=\""));
  };
  const auto [sheets, others] = marks();
  CHECK_FALSE(sheets.empty());
  CHECK_FALSE(others.empty());
  const auto changed = [&, before = std::pair(sheets, others)](std::size_t file) {
    const auto bytes = std::exchange(site[file].bytes, "another");
    const auto now = marks();
    site[file].bytes = bytes;
    return std::string(now.first == before.first ? "" : "sheets") + (now.second == before.second ? "" : "others");
  };
  CHECK(changed(0) == "sheets");
  CHECK(changed(1) == "others");
  CHECK(changed(2) == "others");
  CHECK(changed(3).empty());  // no page takes it in
  CHECK(changed(4).empty());
}
