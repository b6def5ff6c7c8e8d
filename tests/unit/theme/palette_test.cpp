#include "theme/palette.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "theme/theme.hpp"

using namespace waymark;

namespace {

struct Read {
  Theme theme;
  std::vector<Diagnostic> problems;
};

Read read(const std::string& colours) {
  Diagnostics diagnostics;
  Read read{load_theme({{"theme.yaml", "name: O\n" + colours}}, "", diagnostics), {}};
  read.problems = diagnostics.sorted();
  return read;
}

std::string advised(const Diagnostic& diagnostic) { return diagnostic.hint.substr(diagnostic.hint.find('#'), 7); }

}  // namespace

TEST_CASE("an accent for dark screens is worked out where none is given") {
  const auto [theme, problems] = read("accent: \"#9a3412\"\n");
  CHECK(problems.empty());
  CHECK(contrast(theme.dark.accent, Colour{0x1d, 0x23, 0x29}) >= least_contrast);
}

TEST_CASE("a shade that is advised is taken the next time") {
  for (const std::string key : {"accent", "ink", "accent-on-dark", "ink-on-dark"}) {
    CAPTURE(key);
    const auto with = [&](const std::string& colour) {
      return read((key == "accent" ? "" : "accent: \"#0b5563\"\n") + std::string("paper: \"#f4ead8\"\npaper-on-dark: \"#2a2018\"\n") + key + ": \"" + colour + "\"\n").problems;
    };
    const auto first = with("#909070");
    const auto wrong = first.empty() ? with("#606050") : first;
    REQUIRE(wrong.size() == 1);
    CHECK(wrong[0].code == "low-contrast");
    CHECK(with(advised(wrong[0])).empty());
  }
}

TEST_CASE("paper is light on light pages and dark on dark ones") {
  const auto of = [](const std::string& line) { return read("accent: \"#0b5563\"\n" + line).problems; };
  CHECK(of("paper: \"#fffaf0\"\n").empty());
  const auto dark = of("paper: \"#333333\"\n");
  REQUIRE(dark.size() == 1);
  CHECK(dark[0].code == "bad-paper");
  const auto light = of("paper-on-dark: \"#777777\"\n");
  REQUIRE(light.size() == 1);
  CHECK(light[0].code == "bad-paper");
  CHECK(of("paper-on-dark: \"" + advised(light[0]) + "\"\n").empty());
}

TEST_CASE("a panel is never further from paper than what text is held against") {
  for (const auto* paper : {"#ffffff", "#f4ead8", "#e8e0f0", "#ffffcc"}) {
    for (const auto* ink : {"#000000", "#2c2018", "#4a4a6a"}) {
      CAPTURE(paper);
      CAPTURE(ink);
      const auto colour = readable_on(mixed(*parse_colour(paper), {0x1b, 0x20, 0x24}, 5), *parse_colour("#a0522d"), least_contrast);
      CHECK(contrast(colour, shades_of({{}, parse_colour(ink), parse_colour(paper)}, SchemeKind::light).panel) >= least_contrast);
    }
  }
}

TEST_CASE("what is quieter than text can be read and seen too") {
  for (const auto* paper : {"#ffffff", "#f4ead8", "#e8e0f0"}) {
    CAPTURE(paper);
    const auto shades = shades_of({{}, parse_colour("#2c2018"), parse_colour(paper)}, SchemeKind::light);
    CHECK(contrast(shades.soft, shades.panel) >= least_contrast);
    CHECK(contrast(shades.edge, shades.panel) >= least_edge_contrast);
  }
}
