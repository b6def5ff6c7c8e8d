#include "load/baseline.hpp"

#include <doctest/doctest.h>

using namespace waymark;

namespace {

std::optional<Baseline> baseline_of(const std::string& text, std::string& code) {
  Diagnostics diagnostics;
  auto baseline = load_baseline({"baseline.json", text}, diagnostics);
  code = diagnostics.has_errors() ? diagnostics.sorted()[0].code : "";
  return baseline;
}

}  // namespace

TEST_CASE("the results of a trust are read for where its schools stood") {
  std::string code;
  const auto baseline = baseline_of(
      R"({"format": "waymark-trust-results", "version": 1, "rubric": {"id": "gardens", "version": "2026.1"}, "schools": [
          {"id": "elm", "name": "Elm", "stands-at": "ground", "areas": [{"id": "soil", "level": 2}, {"id": "plants", "level": null}],
           "standards": [{"id": "soil-1", "state": "met"}, {"id": "soil-2", "state": "not-yet"}]},
          {"id": "oak", "name": "Oak", "stands-at": null}]})",
      code);
  CHECK(code.empty());
  REQUIRE(baseline);
  CHECK(*baseline == Baseline{"gardens", "2026.1",
                              {{"elm", "Elm", StageId("ground"), {{AreaId("soil"), 2}}, {StandardId("soil-1")}}, {"oak", "Oak", {}, {}, {}}}});
}

TEST_CASE("a file that is no trust's results is told to be none") {
  std::string code;
  for (const auto* text : {"{}", "[]", "1", R"({"format": "waymark-results", "version": 2})", R"({"format": "waymark-trust-results", "version": 2})"}) {
    CHECK_FALSE(baseline_of(text, code));
    CHECK(code == "baseline-unknown");
  }
  CHECK_FALSE(baseline_of("{", code));
  CHECK(code == "json-broken");
}
