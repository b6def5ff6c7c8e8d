#include "formats/json.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <stdexcept>

using namespace waymark;

namespace {

std::string alone(std::string_view text) {
  JsonWriter json;
  json.value(text);
  return json.take();
}

std::string decimal(std::int64_t units, int digits) {
  JsonWriter json;
  json.decimal(units, digits);
  return json.take();
}

}  // namespace

TEST_CASE("a document is written in the order given, indented by two, and an object in a list on one line") {
  JsonWriter json;
  json.object();
  json.key("name")
      .value("Oakfield")
      .key("pupils")
      .value(212)
      .key("open")
      .value(true)
      .key("closed")
      .value(false);
  json.key("head")
      .null()
      .key("cost")
      .decimal(1250, 2)
      .key("none")
      .array()
      .end()
      .key("empty")
      .object()
      .end();
  json.key("levels")
      .array()
      .value(1)
      .object()
      .key("a")
      .value(std::int64_t{-2})
      .end()
      .array()
      .value("x")
      .end()
      .end();
  json.end();
  CHECK(json.take() ==
        "{\n  \"name\": \"Oakfield\",\n  \"pupils\": 212,\n  \"open\": true,\n  \"closed\": false,\n  "
        "\"head\": null,\n"
        "  \"cost\": 12.5,\n  \"none\": [],\n  \"empty\": {},\n  \"levels\": [\n    1,\n    "
        "{\"a\": -2},\n"
        "    [\n      \"x\"\n    ]\n  ]\n}\n");
}

TEST_CASE("another reader finds what was written, in the order of writing") {
  JsonWriter json;
  json.object().key("te\"xt").value("a\\b\"c/\b\f\n\r\t\x01\x1f\x7f é \u2028 😀 </script>");
  json.key("n").value(std::numeric_limits<std::int64_t>::min()).key("s").value(std::size_t{7});
  json.key("list").array().value("").array().end().object().end().null().end().end();
  const auto written = json.take();
  const auto read = nlohmann::ordered_json::parse(written);
  CHECK(read["te\"xt"] == "a\\b\"c/\b\f\n\r\t\x01\x1f\x7f é \u2028 😀 </script>");
  CHECK(read["n"] == std::numeric_limits<std::int64_t>::min());
  CHECK(read["s"] == 7);
  CHECK(read["list"].size() == 4);
  CHECK(read.begin().key() == "te\"xt");
}

TEST_CASE("every byte, alone and in pairs, makes valid JSON that reads back") {
  for (int a = 0; a < 256; ++a) {
    for (const int b : {0, 0x22, 0x5C, 0x80, 0xA9, 0xC3, 0xED, 0xF0, 0xFF}) {
      const std::string text = {static_cast<char>(a), static_cast<char>(b)};
      const auto read = nlohmann::json::parse(alone(text));
      if (a < 0x80 && b < 0x80) CHECK(read == text);
    }
  }
}

TEST_CASE("text that is not UTF-8 is repaired") {
  CHECK(alone("a\xff"
              "b") == "\"a\uFFFDb\"\n");
  CHECK(alone("longer than a word\xff") == "\"longer than a word\uFFFD\"\n");
  CHECK(alone("\xffis longer than a word") == "\"\uFFFDis longer than a word\"\n");
  CHECK(alone("\xC3") == "\"\uFFFD\"\n");
  CHECK(alone("\xED\xA0\x80é") == "\"\uFFFD\uFFFD\uFFFDé\"\n");
}

TEST_CASE("a character is written right wherever it stands in a text") {
  for (std::size_t length = 0; length <= 70; ++length) {
    for (std::size_t place = 0; place <= length; ++place) {
      const std::string before(place, 'a'), after(length - place, 'b');
      CHECK(alone(before + "\"" + after) == "\"" + before + "\\\"" + after + "\"\n");
      CHECK(alone(before + "’\x01" + after) == "\"" + before + "’\\u0001" + after + "\"\n");
      CHECK(alone(before + "\xE2\x80" + after) == "\"" + before + "\uFFFD\uFFFD" + after + "\"\n");
    }
  }
}

TEST_CASE("what an object in a list holds stands on its line, however deep") {
  JsonWriter json;
  json.array().object().key("id").value("a").key("steps").array().value(1).object().key("b").null().end().end();
  json.key("none").object().end().end().object().end().end();
  CHECK(json.take() == "[\n  {\"id\": \"a\", \"steps\": [1, {\"b\": null}], \"none\": {}},\n  {}\n]\n");
}

TEST_CASE("an object or a list can be asked to stand on one line") {
  JsonWriter json;
  json.object().key("type").object_on_line().key("a").value(1).key("b").array().value(2).value(3).end().end();
  json.key("names").array_on_line().value("c").object().end().end().key("none").array_on_line().end().end();
  CHECK(json.take() == "{\n  \"type\": {\"a\": 1, \"b\": [2, 3]},\n  \"names\": [\"c\", {}],\n  \"none\": []\n}\n");
}

TEST_CASE("lines stand two spaces further in at each level, however deep") {
  constexpr std::size_t deep = 40;
  JsonWriter json;
  std::string expected;
  for (std::size_t level = 0; level < deep; ++level) {
    json.array();
    expected += "[\n" + std::string(2 * level + 2, ' ');
  }
  json.value(1).value(2);
  expected += "1,\n" + std::string(2 * deep, ' ') + "2";
  for (std::size_t level = deep; level-- > 0;) {
    json.end();
    expected += "\n" + std::string(2 * level, ' ') + "]";
  }
  CHECK(json.take() == expected + "\n");
}

TEST_CASE("decimals are exact and as short as they can be") {
  CHECK(decimal(1250, 2) == "12.5\n");
  CHECK(decimal(1200, 2) == "12\n");
  CHECK(decimal(1205, 2) == "12.05\n");
  CHECK(decimal(5, 1) == "0.5\n");
  CHECK(decimal(-5, 1) == "-0.5\n");
  CHECK(decimal(-1005, 3) == "-1.005\n");
  CHECK(decimal(0, 2) == "0\n");
  CHECK(decimal(7, 0) == "7\n");
  CHECK(decimal(70, 0) == "70\n");
  CHECK(decimal(std::numeric_limits<std::int64_t>::min(), 18) == "-9.223372036854775808\n");
}

TEST_CASE("a writer is empty after its document is taken") {
  JsonWriter json;
  json.value(1);
  CHECK(json.take() == "1\n");
  json.array().end();
  CHECK(json.take() == "[]\n");
}

TEST_CASE("misuse is a bug and throws") {
  CHECK_THROWS_AS(JsonWriter().end(), std::logic_error);
  CHECK_THROWS_AS(JsonWriter().take(), std::logic_error);
  CHECK_THROWS_AS(JsonWriter().object().take(), std::logic_error);
  CHECK_THROWS_AS(JsonWriter().object().value(1), std::logic_error);
  CHECK_THROWS_AS(JsonWriter().object().array(), std::logic_error);
  CHECK_THROWS_AS(JsonWriter().object().key("a").end(), std::logic_error);
  CHECK_THROWS_AS(JsonWriter().object().key("a").key("b"), std::logic_error);
  CHECK_THROWS_AS(JsonWriter().array().key("a"), std::logic_error);
  CHECK_THROWS_AS(JsonWriter().key("a"), std::logic_error);
  CHECK_THROWS_AS(JsonWriter().value(1).value(2), std::logic_error);
  CHECK_THROWS_AS(JsonWriter().object().end().end(), std::logic_error);
  CHECK_THROWS_AS(JsonWriter().decimal(1, -1), std::logic_error);
  CHECK_THROWS_AS(JsonWriter().decimal(1, 19), std::logic_error);
}

TEST_CASE("a long document can be given away in pieces, which together are the same") {
  const auto write = [](JsonWriter& json) -> JsonWriter& {
    json.object().key("items").array();
    for (int i = 0; i < 20'000; ++i) json.array().value(i).end();
    return json.end().end();
  };
  std::string joined;
  std::size_t pieces = 0, largest = 0;
  JsonWriter given([&](std::string_view piece) {
    joined += piece;
    largest = std::max(largest, piece.size());
    ++pieces;
  });
  write(given).give_rest();
  JsonWriter kept;
  CHECK(joined == write(kept).take());
  CHECK(joined.size() > 300'000);
  CHECK(pieces > 3);
  CHECK(largest < 100'000);
}
