// Reads a JSON document into values, within limits. Must not know what its names mean.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/source.hpp"

namespace waymark {

struct JsonMember;

struct JsonValue {
  enum class Kind { null, flag, number, text, list, object };
  Kind kind = Kind::null;
  bool flag = false;
  std::optional<std::int64_t> whole;  // of a number without a fraction
  std::string text;
  std::vector<JsonValue> items;       // of a list
  std::vector<JsonMember> members;    // of an object, in the order written

  const JsonValue* find(std::string_view name) const;  // in an object
};

struct JsonMember {
  std::string name;
  JsonValue value;
};

struct JsonLimits {
  std::size_t bytes = 8U << 20U;
  std::size_t depth = 32;        // lists and objects within each other
  std::size_t values = 500'000;
  std::size_t names = 1'000;     // in one object
};

// Nothing, and a report of the first problem with its place, when it is no JSON or goes past a limit.
std::optional<JsonValue> read_json(const Source& source, const JsonLimits& limits, Diagnostics& diagnostics);

}  // namespace waymark
