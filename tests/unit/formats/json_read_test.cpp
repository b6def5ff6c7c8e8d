#include "formats/json_read.hpp"

#include <doctest/doctest.h>

#include "formats/json.hpp"

using namespace waymark;

namespace {

std::string code_of(const std::string& text, const JsonLimits& limits = {}) {
  Diagnostics diagnostics;
  const auto value = read_json({"results.json", text}, limits, diagnostics);
  const auto found = diagnostics.sorted();
  CHECK(value.has_value() == found.empty());
  return found.empty() ? std::string{} : found.front().code;
}

}  // namespace

TEST_CASE("JSON is read back as our own writer wrote it") {
  JsonWriter json;
  json.object().key("name").value("Oak “field”\n").key("count").value(12).key("days").decimal(125, 1).key("yes").value(true);
  json.key("none").null().key("list").array().value("a").value(2).end().end();
  Diagnostics diagnostics;
  const auto value = read_json({"results.json", json.take()}, {}, diagnostics);
  REQUIRE(value);
  CHECK(value->find("name")->text == "Oak “field”\n");
  CHECK(value->find("count")->whole == 12);
  CHECK_FALSE(value->find("days")->whole);
  CHECK(value->find("days")->kind == JsonValue::Kind::number);
  CHECK(value->find("yes")->flag);
  CHECK(value->find("none")->kind == JsonValue::Kind::null);
  CHECK(value->find("list")->items.size() == 2);
  CHECK(value->find("absent") == nullptr);
}

TEST_CASE("what is no JSON is reported with its place") {
  Diagnostics diagnostics;
  CHECK_FALSE(read_json({"results.json", "{\"a\": 1,\n \"b\": }"}, {}, diagnostics));
  const auto found = diagnostics.sorted();
  REQUIRE(found.size() == 1);
  CHECK(found.front().code == "json-broken");
  CHECK(found.front().place == Place{2, 7});
  for (const char* text : {"", "school: Oakfield", "{", "[1 2]", "{\"a\": 1} {\"b\": 2}", "\"\\ud800\"", "[01]", "{\"a\": nul}"}) {
    CAPTURE(text);
    CHECK(code_of(text) == "json-broken");
  }
}

TEST_CASE("JSON past a limit is refused, and reading it ends there") {
  JsonLimits limits;
  limits.depth = 3;
  limits.values = 10;
  limits.names = 2;
  limits.bytes = 100;
  CHECK(code_of("[[[1]]]", limits).empty());
  CHECK(code_of("[[[[1]]]]", limits) == "json-broken");
  CHECK(code_of("[1,2,3,4,5,6,7,8,9]", limits).empty());
  CHECK(code_of("[1,2,3,4,5,6,7,8,9,10]", limits) == "json-broken");
  CHECK(code_of("{\"a\":1,\"b\":2}", limits).empty());
  CHECK(code_of("{\"a\":1,\"b\":2,\"c\":3}", limits) == "json-broken");
  CHECK(code_of("\"" + std::string(100, 'a') + "\"", limits) == "text-too-large");
  CHECK(code_of(std::string(100'000, '[')) == "json-broken");
}

TEST_CASE("a name that stands twice is refused: nobody could say which counts") {
  CHECK(code_of(R"({"level": 2, "level": 3})") == "json-broken");
}
