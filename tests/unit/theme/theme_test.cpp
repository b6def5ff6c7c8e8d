#include "theme/theme.hpp"

#include <doctest/doctest.h>

#include "base/builtin.hpp"

using namespace waymark;

namespace {

const std::string facts = "name: Orchard\naccent: \"#0b5563\"\naccent-on-dark: \"#9fd8e4\"\n";

struct Loaded {
  Theme theme;
  std::string problems;  // "path:line code; " for each
};

Loaded load(const FileSet& files) {
  Diagnostics diagnostics;
  Loaded loaded{load_theme(files, "my-theme/", diagnostics), {}};
  for (const auto& d : diagnostics.sorted()) {
    loaded.problems +=
        d.path + (d.positioned ? ":" + std::to_string(d.place.line) : std::string()) + " " + d.code + "; ";
  }
  return loaded;
}

std::string problems_of_facts(const std::string& text) { return load({{"theme.yaml", text}}).problems; }

}  // namespace

TEST_CASE("a theme is its facts, its templates and its assets") {
  const auto [theme, problems] = load({{"README.md", "x"},
                                       {"assets/logo.svg", "<svg/>"},
                                       {"templates/index.mustache", "<p>"},
                                       {"theme.yaml", facts + "logo: logo.svg\nfooter: Made with care\n"}});
  CHECK(problems == "");
  CHECK(theme.name == "Orchard");
  CHECK(theme.accent == Colour{0x0b, 0x55, 0x63});
  CHECK(theme.accent_on_dark == Colour{0x9f, 0xd8, 0xe4});
  CHECK(theme.logo == "assets/logo.svg");
  CHECK(theme.footer == "Made with care");
  CHECK(theme.assets == FileSet{{"assets/logo.svg", "<svg/>"}});
  REQUIRE(find_template(theme, "index") != nullptr);
  CHECK(find_template(theme, "index")->name == "my-theme/templates/index.mustache");
  CHECK(find_template(theme, "area") == nullptr);
}

TEST_CASE("the built-in theme has no problems") {
  Diagnostics diagnostics;
  load_theme(builtin_theme(), "", diagnostics);
  CHECK(diagnostics.sorted().empty());
}

TEST_CASE("a folder without theme.yaml is no theme") {
  CHECK(load({}).problems == "my-theme/theme.yaml theme-missing; ");
}

TEST_CASE("files that no theme has are told") {
  CHECK(load({{"style.css", ""}, {"templates/index.html", ""}, {"theme.yaml", facts}}).problems ==
        "my-theme/style.css theme-misplaced; my-theme/templates/index.html theme-misplaced; ");
}

TEST_CASE("a colour that is no colour, or is lost to a comment, is told") {
  CHECK(problems_of_facts("name: O\naccent: teal\naccent-on-dark: \"#9fd8e4\"\n") ==
        "my-theme/theme.yaml:2 bad-colour; ");
  CHECK(problems_of_facts("name: O\naccent: #0b5563\naccent-on-dark: \"#9fd8e4\"\n") ==
        "my-theme/theme.yaml:2 bad-colour; ");
}

TEST_CASE("a colour that is hard to read is told with the nearest that is not") {
  Diagnostics diagnostics;
  load_theme({{"theme.yaml", "name: O\naccent: \"#ffdd00\"\naccent-on-dark: \"#9fd8e4\"\n"}}, "",
             diagnostics);
  REQUIRE(diagnostics.errors() == 1);
  const auto d = diagnostics.sorted()[0];
  CHECK(d.code == "low-contrast");
  const auto shade = parse_colour(d.hint.substr(d.hint.find('#'), 7));
  REQUIRE(shade);
  CHECK(contrast(*shade, light_background) >= least_contrast);
  CHECK(problems_of_facts("name: O\naccent: \"#0b5563\"\naccent-on-dark: \"#0b5563\"\n") ==
        "my-theme/theme.yaml:3 low-contrast; ");
}

TEST_CASE("a logo is a picture that the theme has") {
  CHECK(problems_of_facts(facts + "logo: logo.svg\n") == "my-theme/theme.yaml:4 bad-logo; ");
  CHECK(problems_of_facts(facts + "logo: logo.jpg\n") == "my-theme/theme.yaml:4 bad-logo; ");
}

TEST_CASE("facts that a theme does not have are told") {
  CHECK(problems_of_facts(facts + "acent: \"#000000\"\n") == "my-theme/theme.yaml:4 unknown-key; ");
  CHECK(problems_of_facts("name: O\n").find("missing-value") != std::string::npos);
  CHECK(problems_of_facts("name: [\n") == "my-theme/theme.yaml:1 yaml-bracket; ");
}
