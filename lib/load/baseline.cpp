#include "load/baseline.hpp"

#include "formats/json_read.hpp"

namespace waymark {

namespace {

constexpr std::string_view format_name = "waymark-trust-results";
constexpr std::int64_t format_version = 1;

// The member, where it is of that kind; else an empty value.
const JsonValue& member(const JsonValue& object, std::string_view name, JsonValue::Kind kind) {
  static const JsonValue none;
  const auto* found = object.find(name);
  return found != nullptr && found->kind == kind ? *found : none;
}

const std::string& text(const JsonValue& object, std::string_view name) { return member(object, name, JsonValue::Kind::text).text; }

const std::vector<JsonValue>& list(const JsonValue& object, std::string_view name) {
  return member(object, name, JsonValue::Kind::list).items;
}

BaselineSchool school_of(const JsonValue& object) {
  BaselineSchool school{text(object, "id"), text(object, "name"), {}, {}, {}};
  if (const auto& stage = text(object, "stands-at"); !stage.empty()) school.stands_at = StageId(stage);
  for (const auto& area : list(object, "areas")) {
    if (const auto level = member(area, "level", JsonValue::Kind::number).whole) {
      school.levels.emplace_back(AreaId(text(area, "id")), static_cast<int>(*level));
    }
  }
  for (const auto& standard : list(object, "standards")) {
    if (text(standard, "state") == "met") school.met.emplace_back(text(standard, "id"));
  }
  return school;
}

}  // namespace

std::optional<Baseline> load_baseline(const Source& source, Diagnostics& diagnostics) {
  JsonLimits limits;
  limits.bytes = baseline_limit;
  limits.values = 20'000'000;
  const auto document = read_json(source, limits, diagnostics);
  if (!document) return std::nullopt;
  if (text(*document, "format") != format_name || member(*document, "version", JsonValue::Kind::number).whole != format_version) {
    diagnostics.error(source.name, "baseline-unknown", "this file does not hold the results of a trust",
                      "make it with: waymark score TRUST_DIR --format json > baseline.json");
    return std::nullopt;
  }
  const auto& rubric = member(*document, "rubric", JsonValue::Kind::object);
  Baseline baseline{text(rubric, "id"), text(rubric, "version"), {}};
  for (const auto& school : list(*document, "schools")) baseline.schools.push_back(school_of(school));
  return baseline;
}

}  // namespace waymark
