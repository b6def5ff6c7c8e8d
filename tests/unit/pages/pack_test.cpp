#include "pages/pack.hpp"

#include <doctest/doctest.h>

#include "base/text.hpp"
#include "pages/assessed.hpp"
#include "pages/built_in_kit.hpp"

using namespace waymark;
using namespace waymark::garden;

namespace {

const auto& built_in() { return built_in_kit(compile_pages); }

template <class Kit>
FileSet pack_of(const Assessed& school, const Kit& kit) {
  return all_files([&](const TakeFile& take) { make_pack(school.view(), kit.theme, kit.templates, {{}, "1.2.3"}, nullptr, take); });
}

FileSet pack_of(const Assessed& school) { return pack_of(school, built_in()); }

const std::string& page(const FileSet& pack, std::string_view path) {
  const auto* file = find_file(pack, path);
  REQUIRE(file != nullptr);
  return file->bytes;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

const std::string half_answered =
    "answers: {drainage: 1, tools: not-sure, sowing: 2}\ngoals: [eating]\nvision: Grow & eat\n";

}  // namespace

TEST_CASE("a pack has its pages, one for each area, its data and the theme's assets, sorted") {
  const auto pack = pack_of(assessed(half_answered));
  for (const char* path :
       {"index.html", "roadmap.html", "governors.html", "areas/beds.html", "areas/plants.html", "checklist.html", "standards.html",
        "method.html", "get-help.html", "data/results.json", "data/checklist.csv", "assets/colours.css"}) {
    CAPTURE(path);
    CHECK(find_file(pack, path) != nullptr);
  }
  for (std::size_t i = 1; i < pack.size(); ++i) CHECK(pack[i - 1].path < pack[i].path);
}

TEST_CASE("the same school gives the same bytes") {
  CHECK(pack_of(assessed(half_answered)) == pack_of(assessed(half_answered)));
}

TEST_CASE("a school that has answered nothing, and one that has everything, get whole packs") {
  for (const char* more : {"", "answers: {drainage: 3, tools: 3, sowing: 3, compost: 3}\n",
                           "answers: {drainage: {not-applicable: a}, tools: {not-applicable: b}, sowing: "
                           "{not-applicable: c}, compost: {not-applicable: d}}\n"}) {
    CAPTURE(more);
    for (const auto& file : pack_of(assessed(more))) {
      CAPTURE(file.path);
      CHECK_FALSE(file.bytes.empty());
      if (file.path.ends_with(".html")) CHECK(has(file.bytes, "</html>"));
    }
  }
}

TEST_CASE("what a school writes reaches no page as markup") {
  const std::string evil = "'<script>alert(1)</script>\"'";
  auto school = assessed("answers: {drainage: {answer: 1, note: " + evil + ", by: " + evil +
                         ", evidence: [" + evil + "]}, tools: {not-applicable: " + evil +
                         "}}\nvision: " + evil + "\ncontacts:\n  - {name: " + evil + ", about: " + evil +
                         ", email: " + evil + "}\nsteps: {dig-drains: {status: planned, owner: " + evil +
                         ", note: " + evil + "}}\ntrust: {name: " + evil + "}\n");
  school.answers.school.name = "<script>alert(1)</script>\"";
  for (const auto& file : pack_of(school)) {
    if (!file.path.ends_with(".html")) continue;
    CAPTURE(file.path);
    CHECK_FALSE(has(file.bytes, "<script>alert"));
    CHECK(has(file.bytes, "&lt;script&gt;alert(1)&lt;/script&gt;"));
  }
}

TEST_CASE("pages below the first folder reach the rest through it") {
  const auto pack = pack_of(assessed(half_answered));
  CHECK(has(page(pack, "areas/beds.html"), "href=\"../checklist.html\""));
  CHECK(has(page(pack, "index.html"), "href=\"checklist.html\""));
}

TEST_CASE("an area's page has its own questions and steps, and no others") {
  const auto pack = pack_of(assessed(half_answered));
  const auto& beds = page(pack, "areas/beds.html");
  for (const char* id : {"question-drainage", "question-tools", "step-dig-drains", "step-find-out-tools"}) {
    CAPTURE(id);
    CHECK(has(beds, "id=\"" + std::string(id) + "\""));
  }
  CHECK_FALSE(has(beds, "id=\"question-sowing\""));
}

TEST_CASE("every step of the plan stands on the checklist") {
  const auto school = assessed(half_answered);
  const auto pack = pack_of(school);
  const auto& checklist = page(pack, "checklist.html");
  for (const auto& step : view_steps(school.view())) {
    CAPTURE(step.id);
    CHECK(has(checklist, "id=\"do-" + std::string(step.id) + "\""));
    for (const auto& action : step.actions) {
      const auto tick = "tick-" + std::to_string(step.number) + "-" + std::to_string(action.number);
      CHECK(has(checklist, "id=\"" + tick + "\"><label for=\"" + tick + "\">"));
    }
  }
}

TEST_CASE("the first page names the vision, the goals and as many next steps as the policy says") {
  const auto pack = pack_of(
      assessed("answers: {drainage: 1, tools: 1, sowing: 1}\ngoals: [eating]\nvision: Grow & eat\n"));
  const auto& index = page(pack, "index.html");
  CHECK(has(index, "Grow &amp; eat"));
  CHECK(has(index, "Pupils eat what they grow"));
  CHECK(has(index, "#step-dig-drains"));
  CHECK_FALSE(has(index, "#step-buy-tools"));  // the third of three, and two are shown
}

TEST_CASE("a page that the theme leaves out is neither made nor linked to") {
  const auto school = assessed("answers: {drainage: 1, tools: 1, sowing: 1}\n");
  for (const auto& section : site_sections) {
    CAPTURE(section.name);
    auto kit = built_in();
    kit.theme.sections.*section.on = false;
    const auto path = std::string(section.name) + ".html";
    const auto pack = pack_of(school, kit);
    CHECK(find_file(pack, path) == nullptr);
    for (const auto& file : pack) {
      CAPTURE(file.path);
      if (file.path.ends_with(".html")) CHECK_FALSE(has(file.bytes, path));
    }
  }
}

TEST_CASE("a theme without a page's template is told") {
  Diagnostics diagnostics;
  auto theme = built_in().theme;
  std::erase_if(theme.templates,
                [](const Source& source) { return source.name == "templates/checklist.mustache"; });
  compile_pages(theme, diagnostics);
  REQUIRE(diagnostics.sorted().size() == 1);
  CHECK(diagnostics.sorted()[0].code == "template-missing");
  CHECK(diagnostics.sorted()[0].path == "templates/checklist.mustache");
}
