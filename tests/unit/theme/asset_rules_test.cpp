#include "theme/asset_rules.hpp"

#include <doctest/doctest.h>

using namespace waymark;

namespace {

using Check = void (*)(const Source&, Diagnostics&);

// "line:column code; " for each.
std::string problems(Check check, const std::string& text) {
  Diagnostics diagnostics;
  check({"x", text}, diagnostics);
  std::string all;
  for (const auto& d : diagnostics.sorted()) all += std::to_string(d.place.line) + ":" + std::to_string(d.place.column) + " " + d.code + "; ";
  return all;
}

std::string css(const std::string& text) { return problems(check_css, text); }
std::string svg(const std::string& text) { return problems(check_svg, text); }

}  // namespace

TEST_CASE("a style sheet may use the theme's own pictures and such as are written into it") {
  CHECK(css("a { background: url(hill.svg) } /* see https://example.org */") == "");
  CHECK(css("a { background: url(\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>\") }") == "");
  CHECK(css("/* never closed http://x") == "");
}

TEST_CASE("a style sheet that fetches from another site is told with its place") {
  CHECK(css("a {}\nb { background: url(https://example.org/x.png) }") == "2:21 css-remote; ");
  CHECK(css("b { background: url( '//example.org/x.png' ) }") == "1:23 css-remote; ");
  CHECK(css("b { background: image-set(\"https://example.org/x.png\" 1x) }") == "1:34 css-remote; ");
  CHECK(css("@IMPORT 'other.css';") == "1:1 css-import; ");
  CHECK(css("@font-face { src: url(x.woff2) }") == "1:1 css-font; ");
}

TEST_CASE("a drawing is a picture and nothing else") {
  CHECK(svg("<?xml version=\"1.0\"?><!-- <script> --><svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\" fill=\"url(#a)\"/></svg>") == "");
  CHECK(svg("<svg>\n<script>1</script></svg>") == "2:1 svg-script; ");
  CHECK(svg("<svg onload=\"x()\"/>") == "1:6 svg-script; ");
  CHECK(svg("<svg><a xlink:href=\"javascript:x()\"/></svg>") == "1:21 svg-script; ");
  CHECK(svg("<svg><image href='https://example.org/x.png'/></svg>") == "1:19 svg-remote; ");
  CHECK(svg("<svg><path style=\"fill: url(https://example.org/x)\"/></svg>") == "1:29 css-remote; ");
  CHECK(svg("<svg><style>@import url(//example.org/x.css)</style></svg>") == "1:13 css-import; 1:25 css-remote; ");
  CHECK(svg("<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><svg/>") == "1:16 svg-remote; ");
}

TEST_CASE("a style sheet or drawing that ends early is looked at to its end") {
  for (const auto* text : {"", "u", "url(", "url('", "/", "@", "/*", "@import"}) CHECK_NOTHROW(css(text));
  for (const auto* text : {"<", "<svg", "<svg a", "<svg a=", "<svg a='", "<style>", "<!--", "<svg / a = b"}) CHECK_NOTHROW(svg(text));
}
