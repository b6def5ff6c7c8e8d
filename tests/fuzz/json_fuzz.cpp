// Feeds bytes to the JSON reader, and what it accepts to the reader of results. Beyond not crashing, what is accepted
// must keep its limits, and a refusal must say why.
#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "formats/json_read.hpp"
#include "load/past_results.hpp"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

std::size_t depth_of(const waymark::JsonValue& value) {
  std::size_t deepest = 0;
  for (const auto& item : value.items) deepest = std::max(deepest, depth_of(item));
  for (const auto& member : value.members) deepest = std::max(deepest, depth_of(member.value));
  const bool holds = value.kind == waymark::JsonValue::Kind::list || value.kind == waymark::JsonValue::Kind::object;
  return holds ? deepest + 1 : 0;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const waymark::Source source{"fuzz.json", std::string(reinterpret_cast<const char*>(data), size)};
  waymark::Diagnostics reading;
  const auto value = waymark::read_json(source, {}, reading);
  require(value.has_value() != reading.has_errors());
  if (value) require(depth_of(*value) <= waymark::JsonLimits{}.depth);
  waymark::Rubric rubric;
  rubric.id = "fuzz";
  waymark::Diagnostics loading;
  const auto cycle = waymark::load_results(source, rubric, loading);
  require(cycle.has_value() != loading.has_errors());
  return 0;
}
