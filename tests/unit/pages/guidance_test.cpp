#include "pages/guidance.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include <nlohmann/json.hpp>

#include "garden.hpp"
#include "pages/built_in_kit.hpp"

using namespace waymark;
using namespace waymark::garden;

namespace {

const auto& built_in() { return built_in_kit(compile_guidance); }

// The garden with something of every kind: practice, values, a glossary, a home page, measures.
Rubric full_garden() {
  auto content = files();
  put(content, "values.md",
      "---\nvalues:\n  - {id: time, value: an hour, about: Time to drain, checked: 2026-11-22, source: \"https://example.org/t\"}\n"
      "---\n# Figures\n\nText.\n");
  put(content, "pages/glossary.md",
      "---\nterms:\n  - {id: plants, term: plants, also: [plant], means: Green things.}\n---\n# Words\n\nText.\n");
  put(content, "pages/home.md", "---\n---\n# Welcome\n\nCome in, plants.\n\n## Start here\n\nLook around for {{time}}.\n");
  put(content, "pages/changes.md", "---\n---\n# What changed\n\n## 2026.1\n\nAll.\n");
  put(content, "practice/digging.md",
      "---\nphase: primary\npupils: 90\ndays: 2\nillustrative: true\nsteps: [dig-drains, sow-beans]\n---\n# A school digs\n\n"
      "## The school\n\nSmall.\n\n## What they did\n\nThey dug.\n\n## What it took\n\nA day.\n\n"
      "## What they would do differently\n\nAsk first.\n");
  put(content, "goals/calm.md",
      "---\norder: 2\nmeasures:\n  - {what: Visits, how: Count., often: half-term}\n---\n# A calm place\n\n## What it means\n\nRest.\n");
  return rubric(content);
}

FileSet site_of(const Rubric& rubric, const GuidanceOptions& options = {}, const Theme& theme = built_in().theme) {
  return make_guidance(rubric, theme, built_in().templates, options);
}

const std::string& page(const FileSet& site, std::string_view path) {
  const auto* file = find_file(site, path);
  REQUIRE(file != nullptr);
  return file->bytes;
}

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

std::vector<std::string> values_of(const std::string& html, const std::string& attribute) {
  std::vector<std::string> found;
  const auto opening = " " + attribute + "=\"";
  for (auto at = html.find(opening); at != std::string::npos; at = html.find(opening, at + 1)) {
    const auto begin = at + opening.size();
    found.push_back(html.substr(begin, html.find('"', begin) - begin));
  }
  return found;
}

// The file that `address` leads to from the page, and the place in it.
std::pair<std::string, std::string> target(const std::string& from, const std::string& address) {
  const auto hash = address.find('#');
  const auto fragment = hash == std::string::npos ? std::string() : address.substr(hash + 1);
  auto path = address.substr(0, hash);
  if (path.empty()) return {from, fragment};
  const auto slash = from.find('/');
  if (path.starts_with("../")) return {path.substr(3), fragment};
  return {(slash == std::string::npos ? "" : from.substr(0, slash + 1)) + path, fragment};
}

// "page: address" for each that leads to nothing.
std::string broken_links(const FileSet& site) {
  std::string broken;
  for (const auto& file : site) {
    if (!file.path.ends_with(".html")) continue;
    auto addresses = values_of(file.bytes, "href");
    for (const auto& source : values_of(file.bytes, "src")) addresses.push_back(source);
    CHECK(addresses.size() > 5);
    for (const auto& address : addresses) {
      if (address.starts_with("https://") || address.starts_with("data:")) continue;
      const auto [path, fragment] = target(file.path, address);
      const auto* found = find_file(site, path);
      const bool is_there = found != nullptr && (fragment.empty() || has(found->bytes, " id=\"" + fragment + "\""));
      if (!is_there) broken += file.path + ": " + address + "\n";
    }
  }
  return broken;
}

constexpr const char* library = "/* a library */";

}  // namespace

TEST_CASE("the site has a page for everything in the rubric, sorted by path") {
  const auto site = site_of(full_garden());
  for (const char* path :
       {"index.html", "stages/ground.html", "areas/beds.html", "questions/compost.html", "steps/sow-beans.html",
        "goals/index.html", "goals/eating.html", "practice/index.html", "practice/digging.html", "get-help.html",
        "method.html", "changes.html", "glossary.html", "figures.html", "a-to-z.html", "assets/colours.css",
        "assets/guidance.css", "assets/waymark.css"}) {
    CAPTURE(path);
    CHECK(find_file(site, path) != nullptr);
  }
  for (std::size_t i = 1; i < site.size(); ++i) CHECK(site[i - 1].path < site[i].path);
  CHECK(find_file(site, "home.html") == nullptr);
}

TEST_CASE("the same rubric gives the same bytes") {
  CHECK(site_of(full_garden(), {"https://example.org/", library}) ==
        site_of(full_garden(), {"https://example.org/", library}));
}

TEST_CASE("every address of the site leads to one of its files, and to a place that is there") {
  CHECK(broken_links(site_of(full_garden(), {"https://example.org/", library})).empty());
  CHECK(broken_links(site_of(rubric())).empty());
}

TEST_CASE("a page that the theme leaves out is not in the site, and nothing leads to it") {
  const auto garden = full_garden();
  for (const auto& section : site_sections) {
    CAPTURE(section.name);
    auto theme = built_in().theme;
    theme.sections.*section.on = false;
    const auto name = std::string(section.name);
    const auto site = site_of(garden, {"https://example.org/", library}, theme);
    for (const auto& file : site) {
      CAPTURE(file.path);
      CHECK(file.path != name + ".html");
      CHECK_FALSE(file.path.starts_with(name + "/"));
      if (file.path == "assets/search-index.js") CHECK_FALSE(has(file.bytes, '"' + name + '/'));
    }
    CHECK(broken_links(site).empty());
  }
}

TEST_CASE("the built-in content's addresses lead somewhere too") {
  Diagnostics diagnostics;
  const auto loaded = load_rubric(builtin_content(), "", diagnostics);
  REQUIRE_FALSE(diagnostics.has_errors());
  CHECK(broken_links(site_of(loaded, {{}, library})).empty());
}

TEST_CASE("a link to nothing is found by these tests") {
  auto site = site_of(rubric());
  for (auto& file : site) {
    if (file.path == "areas/beds.html") file.bytes += "<a href=\"../steps/none.html\"><a href=\"../index.html#none\">";
  }
  CHECK(broken_links(site) == "areas/beds.html: ../steps/none.html\nareas/beds.html: ../index.html#none\n");
}

TEST_CASE("old ids lead on to the new ones, and no search engine keeps them") {
  const auto site = site_of(full_garden(), {"https://example.org/", library});
  const std::pair<const char*, const char*> moves[] = {{"areas/soil.html", "../areas/beds.html"},
                                                       {"questions/puddles.html", "../questions/drainage.html"},
                                                       {"steps/trench.html", "../steps/dig-drains.html"}};
  for (const auto& move : moves) {
    const auto* const old_path = move.first;
    const auto* const new_path = move.second;
    CAPTURE(old_path);
    const auto& html = page(site, old_path);
    CHECK(has(html, std::string("<meta http-equiv=\"refresh\" content=\"0; url=") + new_path + "\">"));
    CHECK(has(html, std::string("<a href=\"") + new_path + "\">"));
    CHECK(has(html, "<meta name=\"robots\" content=\"noindex\">"));
    CHECK_FALSE(has(page(site, "sitemap.xml"), old_path));
  }
  CHECK_FALSE(has(page(site, "areas/beds.html"), "http-equiv=\"refresh\""));
  CHECK_FALSE(has(page(site, "areas/beds.html"), "noindex"));
}

TEST_CASE("only a site with an address has a sitemap, which names every page once") {
  const auto without = site_of(full_garden());
  CHECK(find_file(without, "sitemap.xml") == nullptr);
  CHECK_FALSE(has(page(without, "index.html"), "canonical"));
  const auto site = site_of(full_garden(), {"https://example.org/a&b/", {}});
  const auto& map = page(site, "sitemap.xml");
  std::size_t pages = 0;
  for (const auto& file : site) {
    if (!file.path.ends_with(".html") || has(file.bytes, "noindex")) continue;
    CAPTURE(file.path);
    ++pages;
    CHECK(has(map, "<url><loc>https://example.org/a&amp;b/" + file.path + "</loc></url>\n"));
    CHECK(has(file.bytes, "<link rel=\"canonical\" href=\"https://example.org/a&amp;b/" + file.path + "\">"));
  }
  CHECK(static_cast<std::size_t>(std::count(map.begin(), map.end(), '\n')) == pages + 3);
}

TEST_CASE("without the library there is no search, and nothing that leads to it") {
  const auto site = site_of(full_garden());
  for (const char* path : {"search.html", "assets/search-index.js", "assets/minisearch.js"}) {
    CHECK(find_file(site, path) == nullptr);
  }
  for (const auto& file : site) {
    if (file.path.ends_with(".html")) CHECK_FALSE(has(file.bytes, "search.html"));
  }
}

TEST_CASE("the search knows pages by addresses that lead to them, each once") {
  const auto site = site_of(full_garden(), {{}, library});
  CHECK(page(site, "assets/minisearch.js") == library);
  CHECK(has(page(site, "search.html"), "assets/search-index.js"));
  CHECK(has(page(site, "index.html"), "href=\"search.html\""));
  const auto& script = page(site, "assets/search-index.js");
  const std::string before = "window.waymarkSearch = ";
  REQUIRE(script.starts_with(before));
  const auto index = nlohmann::json::parse(script.substr(before.size(), script.rfind(';') - before.size()));
  std::set<std::string> ids;
  for (const auto& entry : index.at("pages")) {
    const auto id = entry.at("id").get<std::string>();
    CAPTURE(id);
    CHECK(ids.insert(id).second);
    const auto [path, fragment] = target("index.html", id);
    REQUIRE(find_file(site, path) != nullptr);
    if (!fragment.empty()) CHECK(has(page(site, path), " id=\"" + fragment + "\""));
    CHECK_FALSE(entry.at("title").get<std::string>().empty());
  }
  // 2 stages, 2 areas, 4 questions, 4 steps, 2 goals, 1 example, 3 pages, 1 word.
  CHECK(ids.size() == 19);
}

TEST_CASE("what the rubric says reaches no page as markup") {
  const std::string evil = "</script><script>alert(1)</script>\"";
  auto loaded = full_garden();
  loaded.name = loaded.version = evil;
  loaded.areas[0].title = loaded.questions[0].title = loaded.steps[0].title = loaded.goals[0].title = evil;
  loaded.practice[0].title = loaded.values[0].value = loaded.words[0].means = loaded.stages[0].aim = evil;
  for (const auto& file : site_of(loaded, {{}, library})) {
    if (!file.path.ends_with(".html")) continue;
    CAPTURE(file.path);
    CHECK_FALSE(has(file.bytes, "<script>alert"));
  }
}

TEST_CASE("a step's page leads to what comes before and after it, and to the schools that took it") {
  const auto site = site_of(full_garden());
  const auto& step = page(site, "steps/dig-drains.html");
  CHECK(has(step, "Unlocks: <a href=\"../steps/sow-beans.html\">"));
  CHECK(has(step, "Unlocks: <a href=\"../steps/check-drains.html\">"));
  CHECK(has(step, "Then: <a href=\"../steps/check-drains.html\">"));
  CHECK(has(step, "Goal: <a href=\"../goals/eating.html\">"));
  CHECK(has(step, "<a href=\"../practice/digging.html\">A school digs</a>"));
  CHECK(has(page(site, "steps/sow-beans.html"), "Needs first: <a href=\"../steps/dig-drains.html\">"));
}

TEST_CASE("a question's page offers each answer the steps that lead up from it") {
  const auto site = site_of(full_garden());
  const auto& html = page(site, "questions/drainage.html");
  const auto first = html.find("id=\"level-1\"");
  const auto second = html.find("id=\"level-2\"");
  const auto third = html.find("id=\"level-3\"");
  REQUIRE(third != std::string::npos);
  const auto between = [&](std::size_t from, std::size_t to) { return std::string_view(html).substr(from, to - from); };
  CHECK(has(between(first, second), "steps/dig-drains.html"));
  CHECK_FALSE(has(between(first, second), "steps/check-drains.html"));
  CHECK(has(between(second, third), "steps/check-drains.html"));
  CHECK_FALSE(has(between(second, third), "steps/dig-drains.html"));
  CHECK_FALSE(has(between(first, second), "meets the standard"));
  CHECK(has(between(second, third), "meets the standard"));
}

TEST_CASE("a goal's page says how to see that it comes nearer") {
  const auto site = site_of(full_garden());
  const auto& html = page(site, "goals/calm.html");
  CHECK(has(html, "Visits"));
  CHECK(has(html, "Every half term"));
}

TEST_CASE("a word of the glossary is explained once on a page of the site") {
  const auto site = site_of(full_garden());
  for (const auto& file : site) {
    if (!file.path.ends_with(".html")) continue;
    CAPTURE(file.path);
    const auto ids = values_of(file.bytes, "id");
    CHECK(std::count(ids.begin(), ids.end(), "note-plants") <= 1);
    CHECK_FALSE(has(file.bytes, "\x1f"));
  }
  CHECK(has(page(site, "index.html"), "id=\"note-plants\""));
  CHECK(has(page(site, "questions/compost.html"), "id=\"note-plants\""));
}

TEST_CASE("a theme without a template of the guidance is told") {
  Diagnostics diagnostics;
  auto theme = built_in().theme;
  std::erase_if(theme.templates,
                [](const Source& source) { return source.name == "templates/guidance-goal.mustache"; });
  compile_guidance(theme, diagnostics);
  REQUIRE(diagnostics.sorted().size() == 1);
  CHECK(diagnostics.sorted()[0].code == "template-missing");
}
