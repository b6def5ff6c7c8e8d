#include "pages/trust_pack.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <atomic>
#include <functional>
#include <mutex>
#include <set>

#include "pages/assessed.hpp"
#include "pages/built_in_kit.hpp"
#include "pages/schema.hpp"
#include "pages/trust_tables.hpp"
#include "pages/trust_words.hpp"
#include "plan/summary.hpp"

using namespace waymark;
using namespace waymark::garden;
using nlohmann::json;

namespace {

const auto& built_in() { return built_in_kit(compile_trust); }

// The beds' standard is a core one, and drains can be dug once for several schools.
Rubric gardens() {
  auto content = files();
  put_area(content, "beds",
           "order: 1\ncore: true\nreplaces: [soil]\nstandards:\n"
           "  - {id: beds-1, title: Beds that drain, summary: Water runs away., when: Now.}\n");
  put_step(content, "beds", "dig-drains",
           "question: drainage\nto: 2\neffort: 1 to 2\nweeks: 1 to 2\nscope: either\nreplaces: [trench]\n"
           "cost: {once: 40 to 90, priced: 2026-11, basis: Our estimate}\n");
  return rubric(content);
}

SchoolSummary summary_of(const Rubric& rubric, const std::string& id, const std::string& name, const std::string& more) {
  auto school = assessed(rubric, answers(rubric, more));
  auto summary = summarise(school.rubric, school.answers, school.scores, school.plan);
  summary.id = id;
  summary.name = name;
  return summary;
}

struct Meadow {
  Rubric rubric = gardens();
  Trust trust;
  std::vector<SchoolSummary> schools;

  Meadow() {
    trust.name = "Meadow & Trust";
    trust.uid = 90001;
    const std::string time = "capacity: {days-per-term: 6, budget-per-year: 500}\n";
    schools.push_back(summary_of(rubric, "zinnia", "Zinnia <School>", "date: 2026-11-16\n" + time + "answers: {drainage: 1, tools: 1, sowing: 1}\n"));
    schools.push_back(summary_of(rubric, "aster", "Aster School", "date: 2026-10-02\n" + time + "answers: {drainage: 1, tools: 2, sowing: 3}\n"));
    schools.push_back(summary_of(rubric, "maple", "Maple School", "date: 2026-11-01\n" + time + "answers: {drainage: 3, tools: 3}\n"));
  }

  // `see` is told of each piece.
  FileSet files(const std::function<void(const std::string& path, std::string_view piece)>& see = {}, const Theme& theme = built_in().theme) const {
    FileSet files;
    std::mutex mutex;
    make_trust({rubric, trust, schools}, theme, built_in().templates, {{}, "1.2.3"}, [&](const std::string& path, const auto& give) {
      File file{path, {}};
      give([&](std::string_view piece) {
        if (see) see(path, piece);
        file.bytes += piece;
      });
      const std::lock_guard guard(mutex);
      files.push_back(std::move(file));
    });
    sort_by_path(files);
    return files;
  }
};

std::string bytes_of(const FileSet& site, std::string_view path) {
  const auto* file = find_file(site, path);
  REQUIRE(file != nullptr);
  return file->bytes;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::vector<std::string> list_of(const json& values) { return values.get<std::vector<std::string>>(); }

}  // namespace

TEST_CASE("a trust has its own pages, its files to work with and the theme's assets, sorted") {
  std::string paths;
  for (const auto& file : Meadow().files()) paths += file.path + "\n";
  CHECK(paths ==
        "areas.html\nassets/colours.css\nassets/print.css\nassets/trust.css\nassets/waymark.css\nassets/waymark.js\nassurance.html\n"
        "data/results.json\ndata/results.schema.json\ndata/trust.csv\ndata/trust.xlsx\nindex.html\nmoney.html\nstandards.html\ntogether.html\n");
}

TEST_CASE("a page that the theme leaves out is not among a trust's own, and nothing leads to it") {
  Meadow meadow;
  meadow.trust.capacity.days_per_term = Days{40};
  meadow.trust.capacity.budget_per_year = Money{90'000};
  for (const auto& section : site_sections) {
    CAPTURE(section.name);
    auto theme = built_in().theme;
    theme.sections.*section.on = false;
    const auto path = std::string(section.name) + ".html";
    for (const auto& file : meadow.files({}, theme)) {
      CAPTURE(file.path);
      CHECK(file.path != path);
      if (file.path.ends_with(".html")) CHECK_FALSE(has(file.bytes, '"' + path));
    }
  }
}

TEST_CASE("a trust's schools stand by name on every page, in whatever order they come") {
  Meadow meadow;
  const auto site = meadow.files();
  std::swap(meadow.schools[0], meadow.schools[1]);
  CHECK(meadow.files() == site);
  for (const char* path : {"index.html", "areas.html", "standards.html", "money.html", "assurance.html"}) {
    CAPTURE(path);
    const auto page = bytes_of(site, path);
    const auto table = page.find("<tbody>", page.find("<th scope=\"col\">School</th>"));
    CHECK(page.find("Aster", table) < page.find("Maple", table));
    CHECK(page.find("Maple", table) < page.find("Zinnia", table));
  }
}

TEST_CASE("a large trust's results come in small pieces") {
  Meadow meadow;
  for (int i = 0; i < 200; ++i) {
    meadow.schools.push_back(meadow.schools[0]);
    meadow.schools.back().id += std::to_string(i);
  }
  std::atomic<std::size_t> largest = 0;
  const auto taken = meadow.files([&](const std::string& path, std::string_view piece) {
    if (path == "data/results.json") largest = std::max<std::size_t>(largest, piece.size());
  });
  CHECK(bytes_of(taken, "data/results.json").size() > 200'000);
  CHECK(largest < 100'000);
}

TEST_CASE("names of schools and of the trust cannot become markup") {
  for (const auto& file : Meadow().files()) {
    if (!file.path.ends_with(".html")) continue;
    CHECK(!has(file.bytes, "<School>"));
    CHECK(has(file.bytes, "Meadow &amp; Trust"));
  }
}

TEST_CASE("the page for trustees says by when each school plans to meet the core standards, or what is missing") {
  Meadow meadow;
  meadow.schools[1].standards[0] = {StandardState::not_known, {}, Lacks::answer};
  const auto page = bytes_of(meadow.files(), "assurance.html");
  const auto& day = meadow.schools[0].standards[0].projected;
  REQUIRE(day);
  CHECK(has(page, ">by " + in_words(*day)));
  CHECK(has(page, "an answer is missing"));
  CHECK(has(page, "1 of 1</strong> <span class=\"of\">met"));
}

TEST_CASE("a step that schools can take once together is told with its order, days and cost") {
  const Meadow meadow;
  const auto page = bytes_of(meadow.files(), "together.html");
  CHECK(has(page, "Do dig-drains"));
  CHECK(has(page, "schools/aster/areas/beds.html#step-dig-drains"));
  CHECK(has(page, "<dt>One order</dt><dd>for 2 schools"));
  CHECK(has(page, "Order once for many"));
  CHECK(has(page, "3 days · £130 once"));
}

// The same with a central team: enough for drains dug once, or too little.
Meadow with_team(std::int64_t pounds) {
  Meadow meadow;
  meadow.trust.capacity.days_per_term = Days{40};
  meadow.trust.capacity.budget_per_year = Money{pounds * 100};
  return meadow;
}

TEST_CASE("without a word on what the central team can give, no page has a plan for it") {
  for (const auto& file : Meadow().files()) {
    CAPTURE(file.path);
    CHECK(!has(file.path, "central"));
    if (file.path.ends_with(".html")) CHECK(!has(file.bytes, "The central team"));
  }
}

TEST_CASE("what the central team does once is told by term with its schools, days and money, on three pages") {
  const auto site = with_team(200).files();
  const auto page = bytes_of(site, "together.html");
  CHECK(has(page, "<th scope=\"rowgroup\" colspan=\"2\">The rest of the summer 2026</th><td class=\"amount\" data-label=\"Days\">1.5 of "));
  CHECK(has(page, "</th><td class=\"amount\" data-label=\"Schools\">2</td><td class=\"amount\" data-label=\"Days\">1.5</td><td data-label=\"Money\">£130 once</td>"));
  CHECK(has(page, "<dt>The central team’s plan</dt><dd>Summer 2026, from 16 November 2026</dd>"));
  CHECK(!has(page, "What does not fit yet"));
  CHECK(has(bytes_of(site, "index.html"), "The central team begins with these, in the rest of the summer 2026"));
  CHECK(has(bytes_of(site, "money.html"), "The central team plans to spend £130 of"));
}

TEST_CASE("a term in which the central team only goes on with what it began says so") {
  auto meadow = with_team(200);
  for (auto& step : meadow.rubric.steps) step.weeks_low = step.weeks_high = 20;
  const auto page = bytes_of(meadow.files(), "together.html");
  CHECK(has(page, "· Goes on until the autumn 2027.</span>"));
  CHECK(has(page, "of 4 days</td><td data-label=\"Money\">Going on from before</td>"));
}

TEST_CASE("what the central team has no place for is told with what it would take") {
  const auto page = bytes_of(with_team(100).files(), "together.html");
  CHECK(has(page, "£30 more in the budget for 2027 to 2028."));
  CHECK(has(page, "<dt>The central team’s plan</dt><dd>No place yet</dd>"));
}

TEST_CASE("of days and money, what the trust's file does not give is told as assumed") {
  auto meadow = with_team(200);
  meadow.trust.capacity.budget_per_year.reset();
  CHECK(has(bytes_of(meadow.files(), "together.html"), "The trust’s file gives the central team no budget. This plan assumes £"));
}

TEST_CASE("the results and the workbook of a trust tell the term and the days of what its central team does") {
  const auto meadow = with_team(200);
  const auto plan = json::parse(bytes_of(meadow.files(), "data/results.json"))["central-plan"];
  REQUIRE(plan["steps"].size() == 1);
  CHECK(plan["steps"][0]["id"] == "dig-drains");
  CHECK(plan["steps"][0]["placed"]["starts"] == "2026-11-16");
  CHECK(plan["terms"][0]["used"] == 1.5);
  const auto book = trust_workbook(picture_trust(meadow.rubric, meadow.trust, meadow.schools), {});
  const auto& table = book.sheets[2].tables[0];
  REQUIRE(table.columns[11].title == "Term of the central team");
  for (const auto& row : table.rows) CHECK(row.size() == table.columns.size());
  const auto row = std::find_if(table.rows.begin(), table.rows.end(), [](const auto& own) { return own.back() == Cell(std::string("dig-drains")); });
  REQUIRE(row != table.rows.end());
  CHECK((*row)[11] == Cell(std::string("Summer 2026")));
  CHECK((*row)[12] == Cell(Date{2026, 11, 16}));
  CHECK((*row)[14] == Cell(Days{15}));
  CHECK(has(bytes_of(meadow.files(), "data/central-plan.csv"),
            "Do dig-drains,dig-drains,The beds,Gardener,2,\"Aster School, Zinnia <School>\",Summer 2026,2026-11-16,"));
}

TEST_CASE("who can show how leads to the answer in that school's pack") {
  CHECK(has(bytes_of(Meadow().files(), "together.html"), "schools/maple/areas/beds.html#question-drainage"));
}

TEST_CASE("the results of a trust hold its sums and its schools") {
  const Meadow meadow;
  const auto results = json::parse(bytes_of(meadow.files(), "data/results.json"));
  CHECK(results["format"] == "waymark-trust-results");
  CHECK(results["version"] == 1);
  CHECK(results["trust"] == json({{"name", "Meadow & Trust"}, {"uid", 90001}}));
  CHECK(results["standards-met"] == json({{"met", 1}, {"count", 3}, {"projected", results["standards-met"]["projected"]}, {"lacks", "nothing"}}));
  CHECK(results["stages"][0]["schools"] == json({"aster", "zinnia"}));
  CHECK(list_of(results["standards"][0]["met"]) == std::vector<std::string>{"maple"});
  REQUIRE(results["schools"].size() == 3);
  CHECK(results["schools"][2]["id"] == "zinnia");
  CHECK(results["schools"][1]["questions"][2] == json({{"id", "sowing"}, {"applies", true}, {"level", nullptr}}));
}

TEST_CASE("the schema of a trust's results names all that is written, and no others") {
  const auto schema = json::parse(trust_results_schema());
  const auto results = json::parse(bytes_of(Meadow().files(), "data/results.json"));
  std::set<std::string> needed = schema["required"], written;
  for (const auto& [name, value] : results.items()) written.insert(name);
  CHECK(needed == written);
}

TEST_CASE("a trust's workbook has a cell for each column of every row, and no title twice") {
  Meadow meadow;
  meadow.schools[0].name = meadow.schools[1].name = "St Mary's";
  const auto book = trust_workbook(picture_trust(meadow.rubric, meadow.trust, meadow.schools), {});
  CHECK(book.created == Date{2026, 11, 22});
  REQUIRE(book.sheets.size() == 5);
  for (const auto& sheet : book.sheets) {
    for (const auto& table : sheet.tables) {
      std::set<std::string> titles;
      for (const auto& column : table.columns) titles.insert(column.title);
      CHECK(titles.size() == table.columns.size());
      for (const auto& row : table.rows) CHECK(row.size() == table.columns.size());
    }
  }
  CHECK(book.sheets[1].tables[0].columns.back().title == "St Marys 2");
}

TEST_CASE("a trust's table has a row for each school, with its levels") {
  const Meadow meadow;
  const auto csv = bytes_of(meadow.files(), "data/trust.csv");
  CHECK(has(csv, "Questions asked,The beds,The plants\r\n"));
  CHECK(has(csv, "Aster School,aster,,Primary,,2026-autumn,2026-10-02,Good ground,0,1,0,1,3,4,1,3\r\n"));
  CHECK(has(csv, "Maple School,maple,,Primary,,2026-autumn,2026-11-01,Growing,1,1,1,1,2,4,3,\r\n"));
}

TEST_CASE("levels are told by as much of their name as tells them apart, and by five tones") {
  Rubric rubric;
  for (const char* name : {"Start", "Steady", "Strong", "É", "Étoile"}) rubric.levels.push_back({name, ""});
  CHECK(brief_levels(rubric) == std::vector<std::string>{"Sta", "Ste", "Str", "É", "Ét"});
  const auto tones = [&](std::size_t levels) {
    rubric.levels.resize(levels);
    std::string all;
    for (int level = 1; level <= static_cast<int>(levels); ++level) all += std::string(tone_of(rubric, level)) + " ";
    return all;
  };
  CHECK(tones(5) == "tone-0 tone-1 tone-2 tone-3 tone-4 ");
  CHECK(tones(4) == "tone-0 tone-1 tone-3 tone-4 ");
  CHECK(tones(3) == "tone-0 tone-2 tone-4 ");
  CHECK(tones(1) == "tone-0 ");
}

TEST_CASE("the days of the answers are told once, from the first to the last") {
  std::vector<SchoolSummary> schools(3);
  CHECK(days_of_answers(schools).empty());
  schools[0].date = Date{2026, 11, 9};
  CHECK(days_of_answers(schools) == "9 November 2026");
  schools[1].date = Date{2026, 11, 2};
  CHECK(days_of_answers(schools) == "2 to 9 November 2026");
  schools[1].date = Date{2026, 10, 2};
  CHECK(days_of_answers(schools) == "2 October to 9 November 2026");
  schools[2].date = Date{2025, 12, 31};
  CHECK(days_of_answers(schools) == "31 December 2025 to 9 November 2026");
}

TEST_CASE("financial years of one name are told by their last day") {
  const TrustYear summer{{2027, 8, 31}, false, 0, {}, {}, {}, {}}, spring{{2027, 3, 31}, false, 0, {}, {}, {}, {}};
  CHECK(years_name({summer}, summer) == "2026 to 2027");
  CHECK(years_name({spring, summer}, summer) == "2026 to 2027, to 31 August 2027");
}

TEST_CASE("a trust without schools has pages all the same") {
  Meadow meadow;
  meadow.schools.clear();
  CHECK(has(bytes_of(meadow.files(), "index.html"), "Where our schools stand"));
}

TEST_CASE("what is wrong in a partial that sites share is told once") {
  Diagnostics diagnostics;
  auto theme = built_in().theme;
  for (auto& source : theme.templates) {
    if (source.name == "templates/contact.mustache") source.text = "{{#name}}";
  }
  compile_pages(theme, diagnostics);
  compile_trust(theme, diagnostics);
  REQUIRE(diagnostics.sorted().size() == 1);
  CHECK(diagnostics.sorted()[0].path == "templates/contact.mustache");
}

TEST_CASE("where most schools of a trust stand is told in a sentence") {
  const auto loaded = rubric();
  REQUIRE(loaded.stages.size() == 2);
  CHECK(where_most_stand(loaded, {1, 0, 2}) == "2 of 3 schools have every stage secure");
  CHECK(where_most_stand(loaded, {1, 1, 0}) == "1 of 2 schools stands at stage 1, " + loaded.stages[0].name);
  CHECK(where_most_stand(loaded, {0, 1'200, 300}) == "1,200 of 1,500 schools stand at stage 2, " + loaded.stages[1].name);
  CHECK(where_most_stand(loaded, {0, 0, 0}).empty());
}
