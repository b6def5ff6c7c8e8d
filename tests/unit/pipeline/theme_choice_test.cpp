#include <doctest/doctest.h>

#include "base/builtin.hpp"
#include "pipeline.hpp"

using namespace waymark;

TEST_CASE("the theme govuk is there, or it is told how to get it") {
  Diagnostics diagnostics;
  const auto theme = load_chosen_theme({{}, "govuk"}, diagnostics);
  if (builtin_govuk_theme().empty()) {
    REQUIRE(diagnostics.errors() == 1);
    CHECK(diagnostics.sorted()[0].code == "theme-not-built-in");
    return;
  }
  for (const auto& d : diagnostics.sorted()) FAIL(d.path, ": ", d.message);
  const auto* styles = find_file(theme.assets, "assets/brand.css");
  REQUIRE(styles != nullptr);
  CHECK(styles->bytes.find(".govuk-service-navigation") != std::string::npos);
  for (const auto* unwanted : {"GDS Transport", "@font-face", "url(/assets"}) {
    CAPTURE(unwanted);
    CHECK(styles->bytes.find(unwanted) == std::string::npos);
  }
}

TEST_CASE("a trust's file names a folder beside it, or a theme that is built in") {
  CHECK(theme_from("trusts/north", "brand") == "trusts/north/brand");
  CHECK(theme_from("trusts/north", "govuk") == "govuk");
  CHECK(theme_from("trusts/north", "./govuk") == "trusts/north/./govuk");
}

TEST_CASE("the Word document takes the theme's accent, and the first font that is a name") {
  Theme theme;
  theme.light.accent = {0x9a, 0x34, 0x12};
  theme.font = {"-apple-system", "Segoe UI", "sans-serif"};
  theme.heading_font = {"serif"};
  const auto look = word_look_of(theme);
  CHECK(look.accent == "9a3412");
  CHECK(look.font == "Segoe UI");
  CHECK(look.heading_font == WordLook().heading_font);
}
