#include "pages/schema.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include <set>

#include "pages/assessed.hpp"
#include "pages/exports.hpp"
#include "pages/pack.hpp"

using namespace waymark;
using namespace waymark::garden;
using nlohmann::json;

namespace {

json answers_document() { return json::parse(answers_schema(rubric())); }

std::vector<std::string> constants(const json& choices) {
  std::vector<std::string> found;
  for (const auto& choice : choices) {
    if (choice.contains("const")) found.push_back(choice["const"]);
  }
  return found;
}

}  // namespace

TEST_CASE("the schema of answers names what the file needs, and nothing that it does not know") {
  const auto schema = answers_document();
  CHECK(schema["$schema"] == "https://json-schema.org/draft/2020-12/schema");
  CHECK(schema["required"] == json({"school", "cycle"}));
  CHECK(schema["additionalProperties"] == false);
  std::set<std::string> names;
  for (const auto& [name, value] : schema["properties"].items()) names.insert(name);
  CHECK(names == std::set<std::string>{"school", "cycle", "date", "previous", "vision", "goals", "capacity", "contracts", "contacts",
                                       "answers", "targets", "steps", "trust"});
}

TEST_CASE("the schema of answers offers each question's answers with their level and text") {
  const auto question = answers_document()["$defs"]["question-drainage"];
  CHECK(question["title"] == "How is the drainage?");
  CHECK(constants(question["oneOf"]) == std::vector<std::string>{"drainage-poor", "drainage-fair", "drainage-good", "not-sure"});
  CHECK(question["oneOf"][1]["title"] == "Level 2, Planted");
  CHECK(question["oneOf"][1]["description"] == "Some of it, where it is needed most.");
}

TEST_CASE("the schema of answers takes old names, and says what they are called today") {
  const auto schema = answers_document()["properties"];
  const auto& old = schema["answers"]["properties"]["puddles"];
  CHECK(old["deprecated"] == true);
  CHECK(old["description"] == "This is now called `drainage`.");
  CHECK(schema["targets"]["properties"].contains("soil"));
  CHECK(schema["steps"]["properties"].contains("trench"));
  CHECK(schema["steps"]["properties"].contains("find-out-puddles"));
}

TEST_CASE("only a school can take an answer from its trust") {
  const auto schema = answers_document();
  CHECK(constants(schema["$defs"]["other-words"]["oneOf"]) == std::vector<std::string>{"provided-by-trust"});
  const auto text = schema["properties"]["trust"].dump();
  CHECK(text.find("other-words") == std::string::npos);
}

TEST_CASE("the schema of results knows each name that results have") {
  const auto schema = json::parse(results_schema());
  const auto school = assessed("date: 2026-11-16\nanswers: {drainage: 1}\n");
  const auto results = json::parse(results_json(school.view(), {{}, "1"}));
  for (const auto& item : results.items()) {
    const auto& name = item.key();
    CAPTURE(name);
    CHECK(schema["properties"].contains(name));
  }
  for (const std::string name : schema["required"]) {
    CAPTURE(name);
    CHECK(results.contains(name));
  }
}
