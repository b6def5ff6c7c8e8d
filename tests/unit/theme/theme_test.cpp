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
  CHECK(theme.light.accent == Colour{0x0b, 0x55, 0x63});
  CHECK(theme.dark.accent == Colour{0x9f, 0xd8, 0xe4});
  CHECK(theme.logo == "assets/logo.svg");
  CHECK(theme.footer == "Made with care");
  CHECK(theme.assets == FileSet{{"assets/logo.svg", "<svg/>"}});
  REQUIRE(find_template(theme, "index") != nullptr);
  CHECK(find_template(theme, "index")->name == "my-theme/templates/index.mustache");
  CHECK(find_template(theme, "area") == nullptr);
}

TEST_CASE("what a theme does not have comes from the one below it") {
  const FileSet base = {{"assets/print.css", "print"}, {"assets/waymark.css", "ours"}, {"templates/foot.mustache", "ours"},
                        {"templates/head.mustache", "ours"}, {"theme.yaml", facts + "footer: Not this\n"}, {"trust/trust.css", "trust"}};
  Diagnostics diagnostics;
  const auto theme = load_theme({{"assets/print.css", "own"}, {"templates/head.mustache", "own"}, {"theme.yaml", facts}}, "brand/", base, diagnostics);
  CHECK(diagnostics.sorted().empty());
  CHECK(theme.footer == "");
  CHECK(find_template(theme, "head")->text == "own");
  CHECK(find_template(theme, "foot")->text == "ours");
  CHECK(find_file(theme.assets, "assets/print.css")->bytes == "own");
  CHECK(find_file(theme.assets, "assets/waymark.css")->bytes == "ours");
  CHECK(theme.trust.size() == 1);
  CHECK_FALSE(theme.brand_css);
}

TEST_CASE("a template that no page uses is told, with the name that was meant") {
  const FileSet base = {{"templates/head.mustache", ""}};
  Diagnostics diagnostics;
  load_theme({{"templates/haed.mustache", "{{>mine}}"}, {"templates/mine.mustache", ""}, {"theme.yaml", facts}}, "brand/", base, diagnostics);
  REQUIRE(diagnostics.sorted().size() == 1);
  CHECK(diagnostics.sorted()[0].code == "template-unused");
  CHECK(diagnostics.sorted()[0].hint == "did you mean `head`?");
}

TEST_CASE("a file too large for every pack to hold is told") {
  Diagnostics diagnostics;
  load_theme({{"assets/photo.png", std::string(theme_file_limit + 1, 'x')}, {"theme.yaml", facts}}, "brand/", {{"templates/head.mustache", ""}}, diagnostics);
  REQUIRE(diagnostics.errors() == 1);
  CHECK(diagnostics.sorted()[0].code == "asset-too-large");
}

TEST_CASE("a reference document is kept as it is, and told when it is none") {
  const FileSet base = {{"templates/head.mustache", ""}};
  Diagnostics diagnostics;
  CHECK(load_theme({{"reference.docx", "PK\x03\x04"}, {"theme.yaml", facts}}, "brand/", base, diagnostics).reference == "PK\x03\x04");
  CHECK(diagnostics.sorted().empty());
  load_theme({{"reference.docx", "Dear all"}, {"theme.yaml", facts}}, "brand/", base, diagnostics);
  REQUIRE(diagnostics.errors() == 1);
  CHECK(diagnostics.sorted()[0].code == "bad-reference");
}

TEST_CASE("sections are on unless the theme says off") {
  const auto theme = load({{"theme.yaml", facts + "sections: {roadmap: off, checklist: on}\n"}}).theme;
  CHECK_FALSE(theme.sections.roadmap);
  CHECK(theme.sections.checklist);
  CHECK(theme.sections.governors);
  CHECK(problems_of_facts(facts + "sections: {money: off, plan: off, goals: off}\n").empty());  // of other sites than a pack
  CHECK(problems_of_facts(facts + "sections: {road-map: off}\n") == "my-theme/theme.yaml:4 unknown-key; ");
  CHECK(problems_of_facts(facts + "sections: {roadmap: no}\n") == "my-theme/theme.yaml:4 unknown-choice; ");
}

TEST_CASE("a page to which others lead cannot be left out") {
  CHECK(problems_of_facts(facts + "sections: {standards: off, index: off}\n") == "my-theme/theme.yaml:4 page-needed; my-theme/theme.yaml:4 page-needed; ");
  CHECK(problems_of_facts(facts + "sections: {standards: on}\n").empty());
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
  CHECK(contrast(*shade, Colour{0xf6, 0xf4, 0xef}) >= least_contrast);
  CHECK(problems_of_facts("name: O\naccent: \"#0b5563\"\naccent-on-dark: \"#0b5563\"\n") ==
        "my-theme/theme.yaml:3 low-contrast; ");
}

TEST_CASE("a logo is a picture that the theme has") {
  CHECK(problems_of_facts(facts + "logo: logo.svg\n") == "my-theme/theme.yaml:4 bad-logo; ");
  CHECK(problems_of_facts(facts + "logo: logo.jpg\n") == "my-theme/theme.yaml:4 bad-logo; ");
  CHECK(load({{"assets/logo.png", "GIF89a"}, {"theme.yaml", facts + "logo: logo.png\n"}}).problems == "my-theme/theme.yaml:4 bad-logo; ");
  CHECK(load({{"assets/logo.png", "\x89PNG\r\n"}, {"theme.yaml", facts + "logo: logo.png\n"}}).problems == "");
}

TEST_CASE("facts that a theme does not have are told") {
  CHECK(problems_of_facts(facts + "acent: \"#000000\"\n") == "my-theme/theme.yaml:4 unknown-key; ");
  CHECK(problems_of_facts("name: O\n").find("missing-value") != std::string::npos);
  CHECK(problems_of_facts("name: [\n") == "my-theme/theme.yaml:1 yaml-bracket; ");
}
