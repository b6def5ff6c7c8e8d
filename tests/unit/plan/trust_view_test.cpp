#include "plan/trust_view.hpp"

#include "plans.hpp"

using namespace waymark;
using namespace waymark::garden;

namespace {

// Areas a (core, two standards), b and c; a question in a and one in b, with a step each.
Rubric field() {
  auto rubric = plot();
  rubric.phases = {{PhaseId("primary"), "Primary"}, {PhaseId("secondary"), "Secondary"}};
  rubric.areas[0].core = true;
  for (const char* id : {"one", "two"}) rubric.areas[0].standards.push_back({StandardId(id), AreaId("a"), id, "", ""});
  rubric.areas[1].standards.push_back({StandardId("three"), AreaId("b"), "three", "", ""});
  add_question(rubric, "q1", "a", "s0", Gates::yes);
  add_question(rubric, "q2", "b", "s0", Gates::yes);
  add_step(rubric, "step-1", "q1", 1, 3).scope = Scope::either;
  add_step(rubric, "step-2", "q2", 1, 3);
  return rubric;
}

SchoolSummary school(std::string name, const char* phase, std::vector<std::int16_t> questions) {
  SchoolSummary own;
  own.id = own.name = std::move(name);
  own.phase = PhaseId(phase);
  own.questions = std::move(questions);
  own.areas.resize(3);
  for (std::size_t i = 0; i < own.questions.size(); ++i) {
    if (own.questions[i] > 0) own.areas[i].level = own.questions[i];
  }
  own.stages.resize(3);
  own.standards.resize(3);
  return own;
}

SummaryStep step(std::size_t place, std::optional<Date> starts) {
  SummaryStep own;
  own.step = static_cast<std::uint16_t>(place);
  own.placed = starts.has_value();
  if (starts) own.starts = *starts;
  own.days = Days{15};
  own.once = Money{10'000};
  own.yearly = Money{2'500};
  return own;
}

TrustView view(const Rubric& rubric, const std::vector<SchoolSummary>& schools) { return view_trust(rubric, {}, schools); }

}  // namespace

TEST_CASE("schools are counted at the stage where they stand, and apart where all are secure") {
  auto a = school("A", "primary", {1, 1}), b = a, c = a;
  a.here = 0;
  c.here = 0;
  CHECK(view(field(), {a, b, c}).at_stage == std::vector<Schools>{{0, 2}, {}, {}, {1}});
}

TEST_CASE("an area counts the schools that have a level, and those at the level that meets") {
  const auto areas = view(field(), {school("A", "primary", {1, 0}), school("B", "primary", {3, 4}), school("C", "primary", {4, 0})}).areas;
  CHECK(areas[0] == TrustArea{3, 2, 3});
  CHECK(areas[1] == TrustArea{1, 1, 4});
  CHECK(areas[2] == TrustArea{0, 0, {}});
}

TEST_CASE("of two levels in the middle, the median is the lower") {
  CHECK(view(field(), {school("A", "primary", {4, 0}), school("B", "primary", {2, 0})}).areas[0].median == 2);
}

TEST_CASE("a school two levels from the median stands out, one level does not") {
  const auto own = view(field(), {school("A", "primary", {1, 2}), school("B", "primary", {3, 2}), school("C", "primary", {3, 3}),
                                  school("D", "primary", {4, 4})});
  CHECK(own.begin == std::vector<Outlier>{{0, 0, 1}});
  CHECK(own.show == std::vector<Outlier>{{1, 3, 4}});
}

TEST_CASE("of two schools with a level, nobody stands out") {
  const auto own = view(field(), {school("A", "primary", {1, 0}), school("B", "primary", {4, 0}), school("C", "primary", {0, 0})});
  CHECK(own.begin.empty());
  CHECK(own.show.empty());
}

TEST_CASE("standards are met school by school, and those that do not apply are left out") {
  auto a = school("A", "primary", {1, 1}), b = a;
  a.standards = {{StandardState::met, {}, Lacks::nothing}, {StandardState::not_yet, Date{2027, 3, 1}, Lacks::nothing},
                 {StandardState::not_applicable, {}, Lacks::nothing}};
  b.standards = {{StandardState::met, {}, Lacks::nothing}, {StandardState::not_known, {}, Lacks::answer},
                 {StandardState::not_yet, {}, Lacks::place}};
  const auto rubric = field();
  const auto own = view(rubric, {a, b});
  CHECK(own.standards[0] == TrustStandard{{0, 1}, {}, {}, {}});
  CHECK(own.standards[1] == TrustStandard{{}, {0}, {1}, {}});
  CHECK(own.standards[2] == TrustStandard{{}, {1}, {}, {0}});
  CHECK(own.all == StandardsMet{2, 5, {}, Lacks::answer});
  CHECK(own.core == StandardsMet{2, 4, {}, Lacks::answer});
  CHECK(core_standards(rubric, a) == StandardsMet{1, 2, Date{2027, 3, 1}, Lacks::nothing});
  CHECK(all_standards(rubric, b) == StandardsMet{1, 3, {}, Lacks::answer});
  CHECK(standards_in(rubric, b, 1) == StandardsMet{0, 1, {}, Lacks::place});
  CHECK(standards_in(rubric, a, 1) == StandardsMet{});
}

TEST_CASE("the day for several standards is the last of theirs") {
  auto a = school("A", "primary", {1, 1});
  a.standards = {{StandardState::not_yet, Date{2027, 3, 1}, Lacks::nothing}, {StandardState::not_yet, Date{2026, 12, 1}, Lacks::nothing}, {}};
  CHECK(core_standards(field(), a) == StandardsMet{0, 2, Date{2027, 3, 1}, Lacks::nothing});
}

TEST_CASE("a gap counts answers below the level that meets, and neither missing ones nor those that do not apply") {
  const auto gaps = view(field(), {school("A", "primary", {2, 3}), school("B", "primary", {0, 1}), school("C", "primary", {-1, 2})}).gaps;
  REQUIRE(gaps.size() == 2);
  CHECK(gaps[0].question == 1);
  CHECK(gaps[0].below == Schools{1, 2});
  CHECK(gaps[0].answered == 3);
  CHECK(gaps[1].question == 0);
  CHECK(gaps[1].below == Schools{0});
  CHECK(gaps[1].answered == 1);
  CHECK(!gaps[1].anyone_ahead());
}

TEST_CASE("gaps of as many schools stand in the rubric's order") {
  const auto gaps = view(field(), {school("A", "primary", {1, 1})}).gaps;
  REQUIRE(gaps.size() == 2);
  CHECK(gaps[0].question == 0);
}

TEST_CASE("who can show how: the same phase first, then the highest level, then by name, three at most") {
  const auto rubric = field();
  const auto gaps = view(rubric, {school("A", "primary", {1, 0}), school("B", "secondary", {4, 0}), school("C", "primary", {3, 0}),
                                  school("D", "primary", {4, 0}), school("E", "primary", {3, 0}), school("F", "secondary", {2, 0}),
                                  school("G", "primary", {0, 0})})
                        .gaps;
  REQUIRE(gaps.size() == 1);
  REQUIRE(gaps[0].learning.size() == 2);
  CHECK(gaps[0].learning[0] == Learning{PhaseId("primary"), {0}, {3, 2, 4}});
  CHECK(gaps[0].learning[1] == Learning{PhaseId("secondary"), {5}, {1, 3, 2}});
}

TEST_CASE("a gap says when the answer is the trust's own") {
  Trust trust;
  trust.given.push_back({QuestionId("q2"), Reply::answered, 1, false, {}, {}, {}, {}, {}, {}});
  const auto gaps = view_trust(field(), trust, {school("A", "primary", {1, 1})}).gaps;
  REQUIRE(gaps.size() == 2);
  CHECK(!gaps[0].from_trust);
  CHECK(gaps[1].from_trust);
}

TEST_CASE("a step that two schools plan is shared: its days and costs are added up, and the first need is found") {
  auto a = school("A", "primary", {1, 1}), b = a, c = a;
  a.steps = {step(0, Date{2027, 3, 1}), step(1, Date{2026, 12, 1})};
  b.steps = {step(0, Date{2026, 12, 5})};
  c.steps = {step(0, {})};
  const auto shared = view(field(), {a, b, c}).shared;
  REQUIRE(shared.size() == 1);
  CHECK(shared[0] == SharedStep{0, true, {0, 1, 2}, Date{2026, 12, 5}, 3, 0, Days{45}, Money{30'000}, Money{7'500}, Days{15}});
}

TEST_CASE("shared steps stand by how many schools plan them, then by the first need, then in the rubric's order") {
  auto a = school("A", "primary", {1, 1}), b = a;
  a.steps = {step(0, Date{2027, 3, 1}), step(1, Date{2026, 12, 1})};
  b.steps = a.steps;
  auto shared = view(field(), {a, b}).shared;
  REQUIRE(shared.size() == 2);
  CHECK(shared[0].step == 1);
  CHECK(!shared[0].once);
  for (auto* own : {&a, &b}) own->steps = {step(0, Date{2027, 3, 1}), step(1, {})};
  CHECK(view(field(), {a, b}).shared[0].step == 0);
}

TEST_CASE("a step priced by device counts the devices of the schools that say how many they have") {
  auto rubric = field();
  step_called(rubric, "step-1").cost = Cost{{Money{100}, Money{200}}, {}, CostPer::device, "2026-11", "Ours"};
  auto a = school("A", "primary", {1, 1}), b = a, c = a;
  a.devices = 40;
  b.devices = 25;
  a.steps = b.steps = {step(0, Date{2027, 3, 1})};
  c.steps = {step(0, Date{2027, 3, 1})};
  c.steps[0].cost_known = false;
  const auto shared = view(rubric, {a, b, c}).shared;
  REQUIRE(shared.size() == 1);
  CHECK(shared[0].units == 65);
  CHECK(shared[0].costs_unknown == 1);
}

TEST_CASE("money and days are added up over schools whose financial year ends on the same day") {
  auto a = school("A", "primary", {1, 1}), b = a, c = a;
  const PlanYear year{{2026, 11, 1}, {2027, 8, 31}, true, Money{100}, Money{20}, Money{3}};
  a.years = {{year, {Days{4}, Days{60}}}, {{{2027, 9, 1}, {2028, 8, 31}, false, Money{500}, Money{0}, Money{7}}, {Days{1}, Days{90}}}};
  b.years = {{year, {Days{5}, Days{70}}}};
  b.years[0].plan.part = false;
  c.years = {{{{2026, 11, 1}, {2027, 3, 31}, true, Money{9}, Money{8}, Money{7}}, {Days{6}, Days{5}}}};
  const auto years = view(field(), {a, b, c}).years;
  REQUIRE(years.size() == 3);
  CHECK(years[0] == TrustYear{{2027, 3, 31}, true, 1, Money{9}, Money{8}, Money{7}, {Days{6}, Days{5}}});
  CHECK(years[1] == TrustYear{{2027, 8, 31}, true, 2, Money{200}, Money{40}, Money{6}, {Days{9}, Days{130}}});
  CHECK(years[2] == TrustYear{{2028, 8, 31}, false, 1, Money{500}, Money{0}, Money{7}, {Days{1}, Days{90}}});
}

TEST_CASE("questions asked and answered are added up, and a trust without schools has nothing to add") {
  auto a = school("A", "primary", {1, 1}), b = a;
  a.asked = 10;
  a.answered = 9;
  b.asked = 20;
  b.answered = 5;
  const auto own = view(field(), {a, b});
  CHECK(own.asked == 30);
  CHECK(own.answered == 14);
  CHECK(view(field(), {}).gaps.empty());
}
