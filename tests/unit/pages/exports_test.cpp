#include "pages/exports.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "pages/assessed.hpp"
#include "pages/pack.hpp"

using namespace waymark;
using namespace waymark::garden;
using nlohmann::json;

namespace {

json results_of(const Assessed& school, const Made& made = {{}, "1.2.3"}) {
  return json::parse(results_json(school.view(), made));
}

json with_id(const json& list, const std::string& id) {
  for (const auto& item : list) {
    if (item["id"] == id) return item;
  }
  FAIL("there is no ", id);
  return {};
}

std::vector<std::string> lines_of(const std::string& csv) {
  std::vector<std::string> lines;
  for (const auto line : split(csv, '\n')) lines.emplace_back(trimmed(line));
  return lines;
}

}  // namespace

TEST_CASE("results say what they are, of which rubric, school and cycle") {
  const auto results = results_of(assessed("goals: [calm]\nvision: Grow\ndate: 2026-11-16\n"));
  CHECK(results["format"] == "waymark-results");
  CHECK(results["version"] == 2);
  CHECK(results["waymark"] == "1.2.3");
  CHECK(results["rubric"] == json{{"id", "school-gardens"}, {"version", "2026.1"}});
  CHECK(results["school"]["name"] == "Seedling Primary School");
  CHECK(results["school"]["urn"] == nullptr);
  CHECK(results["cycle"] == "2026-autumn");
  CHECK(results["date"] == "2026-11-16");
  CHECK(results["goals"] == json::array({"calm"}));
  CHECK(results["levels"].size() == 3);
  CHECK(results["meets"] == 2);
  CHECK_FALSE(results.contains("trust"));
}

TEST_CASE("a date that is asked for stands in place of the answers' own") {
  CHECK(results_of(assessed("date: 2026-11-16\n"), {Date{2027, 1, 2}, ""})["date"] == "2027-01-02");
  CHECK(results_of(assessed(""))["date"] == nullptr);
}

TEST_CASE("results hold every figure of the scores") {
  const auto results = results_of(assessed("answers: {drainage: 1, tools: 3, sowing: not-sure}\n"));
  const auto beds = with_id(results["areas"], "beds");
  CHECK(beds["level"] == 1);
  CHECK(beds["percent-to-next"] == 0);
  CHECK(beds["asked"] == 2);
  CHECK(beds["answered"] == 2);
  CHECK(beds["holding-back"] == json::array({"drainage"}));
  CHECK(beds["weakest"] == "drainage");
  CHECK(beds["target"] == 2);
  CHECK(with_id(results["stages"], "ground")["state"] == "not-secure");
  CHECK(results["stands-at"] == "ground");
  CHECK(with_id(results["standards"], "beds-1")["state"] == "not-yet");
  CHECK(with_id(results["questions"], "drainage")["answer"] == "drainage-poor");
  const auto sowing = with_id(results["questions"], "sowing");
  CHECK(sowing["reply"] == "not-sure");
  CHECK(sowing["level"] == 1);
  CHECK_FALSE(sowing.contains("answer"));
  CHECK(with_id(results["questions"], "compost")["level"] == nullptr);
}

TEST_CASE("a school that is secure everywhere stands at no stage") {
  CHECK(results_of(assessed("answers: {drainage: 2, sowing: 2}\n"))["stands-at"] == nullptr);
}

TEST_CASE("results hold the plan in its order, with amounts as numbers") {
  const auto plan =
      results_of(assessed("answers: {drainage: 1, tools: 1}\nsteps: {dig-drains: {status: planned, owner: "
                          "Sam, due: 2027-03-31}}\n"))["plan"];
  const auto dig = with_id(plan["steps"], "dig-drains");
  CHECK(plan["steps"][0]["id"] == "dig-drains");
  CHECK(dig["number"] == 1);
  CHECK(dig["staff-days"] == json{{"low", 1}, {"high", 2}});
  CHECK(dig["cost-once"] == json{{"low", 40}, {"high", 90}});
  CHECK(dig["status"] == "planned");
  CHECK(dig["owner"] == "Sam");
  CHECK(dig["due"] == "2027-03-31");
  CHECK(dig["because"] == "promised");  // a date comes before the stage
  const auto buy = with_id(plan["steps"], "buy-tools");
  CHECK(buy["cost-known"] == false);
  CHECK_FALSE(buy.contains("cost-once"));
}

TEST_CASE("results name what was declined and what waits for it") {
  const auto plan = results_of(
      assessed("answers: {drainage: 1, sowing: 1}\nsteps: {dig-drains: {status: declined}}\n"))["plan"];
  CHECK(plan["steps"].empty());
  CHECK(plan["declined"] == json::array({"dig-drains"}));
  CHECK(plan["waiting"] == json::array({"sow-beans"}));
}

TEST_CASE("the checklist has a row for each action") {
  const auto school = assessed("answers: {drainage: 1, tools: not-sure}\n");
  const auto lines = lines_of(checklist_csv(school.view(), view_steps(school.view())));
  std::size_t actions = 0;
  for (const auto& view : view_steps(school.view())) actions += view.actions.size();
  CHECK(lines.size() == actions + 2);  // with its head, and nothing after the last line end
  CHECK(lines[0] ==
        "\xEF\xBB\xBFStep number,Step,Action number,Action,Done,Lead,Also involved,Area,Quick "
        "win,Effort,Cost,Status,"
        "Owner,Due,Term,Starts,Ends,Done when,Why here,Step id");
  CHECK(lines[1] ==
        "1,Do dig-drains,1,Look.,,Gardener,Headteacher,The beds,no,1 to 2 days,£40 to £90 once,,,,Autumn "
        "2026,2026-01-01,2026-01-14,It is done.,"
        "It helps to secure the stage “Good ground”.,dig-drains");
  CHECK(checklist_csv(school.view(), view_steps(school.view())).find("Find out: How is the tools?") != std::string::npos);
}

TEST_CASE("what a school writes cannot become a formula of its spreadsheet") {
  const auto school =
      assessed("answers: {drainage: 1}\nsteps: {dig-drains: {status: planned, owner: '=1+1'}}\n");
  CHECK(checklist_csv(school.view(), view_steps(school.view())).find(",'=1+1,") != std::string::npos);
}
