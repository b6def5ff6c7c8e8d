#include "theme/fonts.hpp"

#include <doctest/doctest.h>

#include "theme/theme.hpp"

using namespace waymark;

namespace {

std::string problems(const std::string& font) {
  Diagnostics diagnostics;
  load_theme({{"theme.yaml", "name: O\naccent: \"#0b5563\"\nfont: " + font + "\n"}}, "", diagnostics);
  return diagnostics.sorted().empty() ? "" : diagnostics.sorted()[0].code;
}

}  // namespace

TEST_CASE("names of fonts stand in quotation marks, and kinds of fonts do not") {
  CHECK(fonts_css({"Georgia", "Times New Roman", "serif"}) == "\"Georgia\",\"Times New Roman\",serif");
  CHECK(fonts_css({"-apple-system", "sans-serif"}) == "-apple-system,sans-serif");
}

TEST_CASE("quotation marks round the name of a font may be written or not") {
  Diagnostics diagnostics;
  const auto theme = load_theme({{"theme.yaml", "name: O\naccent: \"#0b5563\"\nfont: 'Georgia, \"Times New Roman\", serif'\n"}}, "", diagnostics);
  CHECK(theme.font == std::vector<std::string>{"Georgia", "Times New Roman", "serif"});
}

TEST_CASE("a font stack ends with a kind of font, and holds nothing but names") {
  CHECK(problems("Georgia, serif") == "");
  CHECK(problems("Georgia") == "bad-font");
  CHECK(problems("Georgia,, serif") == "bad-font");
  CHECK(problems("url(x.woff), serif") == "bad-font");
  CHECK(problems("'A; } body { color: red, serif'") == "bad-font");
}

TEST_CASE("a program that takes one font gets the first that is a name") {
  CHECK(first_font({"-apple-system", "Segoe UI", "sans-serif"}) == "Segoe UI");
  CHECK(first_font({"serif"}) == "");
}
