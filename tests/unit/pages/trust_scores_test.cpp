#include "pages/trust_scores.hpp"

#include <doctest/doctest.h>

#include "garden.hpp"

using namespace waymark;
using namespace waymark::garden;

namespace {

// Area `a` with a standard, `b` that was once `old-b`, and a stage for each of two.
Rubric field() {
  auto rubric = plot();
  rubric.id = "plots";
  rubric.version = "2";
  for (auto& area : rubric.areas) area.title = "Area " + area.id.text();
  rubric.areas[0].standards.push_back({StandardId("a-1"), AreaId("a"), "Dry feet", "", ""});
  rubric.areas[1].replaces = {AreaId("old-b")};
  return rubric;
}

SchoolSummary elm() {
  SchoolSummary school;
  school.id = "elm";
  school.name = "Elm School";
  school.areas = {{3, 3, 4, 4}, {2, 3, 4, 4}, {}};
  school.stages.resize(3);
  school.here = 1;
  school.standards = {{StandardState::met, {}, {}}};
  school.asked = 8;
  school.answered = 7;
  return school;
}

// Everything about a school that stands exactly where it stood.
Baseline same() { return {"plots", "2", {{"elm", "Elm School", StageId("s1"), {{AreaId("a"), 3}, {AreaId("old-b"), 2}}, {StandardId("a-1")}}}}; }

std::vector<std::string> said(const Baseline& baseline, const std::vector<SchoolSummary>& schools) {
  const Trust trust;
  const auto rubric = field();
  Diagnostics diagnostics;
  report_falls({rubric, trust, schools, {}}, baseline, {"baseline.json", [](const SchoolSummary& s) { return s.id + ".yaml"; }}, diagnostics);
  std::vector<std::string> lines;
  for (const auto& d : diagnostics.sorted()) lines.push_back(d.path + ": " + (d.severity == Severity::error ? "" : "warning: ") + d.message);
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a school where it stood, or higher, has not fallen") {
  CHECK(said(same(), {elm()}).empty());
  auto higher = elm();
  higher.areas[0].level = 4;
  higher.here.reset();
  CHECK(said(same(), {higher}).empty());
  auto now_asked_less = elm();
  now_asked_less.areas[1] = {};
  now_asked_less.standards[0].state = StandardState::not_applicable;
  CHECK(said(same(), {now_asked_less}).empty());
}

TEST_CASE("an area, a standard and a stage that have fallen are told, each by itself") {
  auto fallen = elm();
  fallen.areas[0].level = 2;
  fallen.areas[1].level.reset();
  fallen.standards[0].state = StandardState::not_yet;
  fallen.here = 0;
  CHECK(said(same(), {fallen}) == Lines{"elm.yaml: the school stood at “s1”, and now stands at “s0”",
                                        "elm.yaml: “Area a” was at level 3, Three, and is at level 2, Two now",
                                        "elm.yaml: “Area b” was at level 2, Two, and is not known now",
                                        "elm.yaml: the standard “Dry feet” was met, and is not met now"});
  auto was_secure = same();
  was_secure.schools[0].stands_at.reset();
  CHECK(said(was_secure, {elm()}) == Lines{"elm.yaml: every stage was secure, and the school now stands at “s1”"});
}

TEST_CASE("a school that only one of the two knows is a note, and so is another version of the rubric") {
  auto oak = elm();
  oak.id = "oak";
  CHECK(said(same(), {elm(), oak}) == Lines{"oak.yaml: warning: the baseline does not have this school, so there is nothing to compare it with"});
  CHECK(said(same(), {}) == Lines{"baseline.json: warning: the baseline has `elm`, and the trust has no file of that name now"});
  auto older = same();
  older.version = "1";
  CHECK(said(older, {elm()}) == Lines{"baseline.json: warning: the baseline was made with plots 1, and the schools are judged by plots 2 now"});
}

TEST_CASE("the table of a trust has a line for each school") {
  const Trust trust{"The Orchard Trust", {}, {}, {}, {}, {}, {}, {}, {}};
  const auto rubric = field();
  CHECK(trust_score_table({rubric, trust, {elm()}, {}}) ==
        "The Orchard Trust\n\nId   Stands at  Standards met  Areas at target  Answered  School\n"
        "elm  s1         1 of 1         1 of 2           7 of 8    Elm School\n");
}
