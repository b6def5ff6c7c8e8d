#include "plan/country_view.hpp"

#include <doctest/doctest.h>

#include "base/builtin.hpp"
#include "load/country_part.hpp"
#include "load/snapshot.hpp"
#include "plan/country_sums.hpp"

using namespace waymark;

namespace {

SchoolsSum of_schools(Count schools) {
  SchoolsSum sum;
  sum.schools = schools;
  return sum;
}

std::vector<Shown> shown(const std::vector<Count>& counts) {
  std::vector<SchoolsSum> sums;
  for (const auto count : counts) sums.push_back(of_schools(count));
  std::vector<Shown> found;
  for (const auto& group : groups_of(sums)) found.push_back(group.shown);
  return found;
}

const Rubric& shipped() {
  static const Rubric rubric = read_snapshot(builtin_snapshot());
  return rubric;
}

SchoolSummary school(const Rubric& rubric, const std::string& id, std::size_t phase, int level) {
  SchoolSummary own;
  own.id = id;
  own.phase = rubric.phases[phase].id;
  own.pupils = 100;
  own.cycle = "2026-autumn";
  own.date = Date{2026, 11, 1 + level};
  own.questions.assign(rubric.questions.size(), static_cast<std::int16_t>(level));
  own.areas.assign(rubric.areas.size(), {level, 3, 4, level});
  own.stages.resize(rubric.stages.size());
  own.here = 0;
  std::size_t standards = 0;
  for (const auto& area : rubric.areas) standards += area.standards.size();
  own.standards.assign(standards, {level >= rubric.policy.meets ? StandardState::met : StandardState::not_yet, {}, level >= rubric.policy.meets ? Lacks::nothing : Lacks::place});
  own.steps.resize(1);
  own.steps[0].step = 3;
  own.steps[0].days.tenths = 15;
  own.asked = 4;
  own.answered = level;
  return own;
}

Trust trust(const std::string& name, TrustKind kind = TrustKind::trust) {
  Trust own;
  own.name = name;
  own.kind = kind;
  return own;
}

std::string parts_read(std::string text, const Rubric& rubric, CountrySums* sums = nullptr) {
  Diagnostics diagnostics;
  const auto part = read_country_part({"p", std::move(text)}, rubric, "mark", diagnostics);
  if (part && sums != nullptr) *sums = part->sums;
  return diagnostics.sorted().empty() ? std::string() : diagnostics.sorted().front().code;
}

CountrySums three_trusts(const Rubric& rubric) {
  auto sums = no_schools(rubric);
  add_trust(rubric, "elm", trust("Elm Trust"), {school(rubric, "a", 0, 1)}, sums);
  add_trust(rubric, "oak", trust("Oak Trust"), {school(rubric, "b", 0, 3), school(rubric, "c", 1, 4)}, sums);
  add_trust(rubric, "west", trust("West", TrustKind::local_authority), {school(rubric, "d", 1, 2)}, sums);
  return sums;
}

}  // namespace

TEST_CASE("a group of fewer than five schools is not shown, nor one by which it could be worked out") {
  using enum Shown;
  CHECK(shown({10, 0, 5}) == std::vector{yes, yes});
  CHECK(shown({10, 4, 7}) == std::vector{yes, few, beside_few});
  CHECK(shown({10, 3, 4}) == std::vector{yes, few, few});
  CHECK(shown({10, 1, 1}) == std::vector{beside_few, few, few});
  CHECK(shown({3}) == std::vector{few});
}

TEST_CASE("parts of a country add up to the whole, in any order") {
  const auto& rubric = shipped();
  const auto whole = three_trusts(rubric);
  auto first = no_schools(rubric), second = no_schools(rubric);
  add_trust(rubric, "west", trust("West", TrustKind::local_authority), {school(rubric, "d", 1, 2)}, first);
  add_trust(rubric, "elm", trust("Elm Trust"), {school(rubric, "a", 0, 1)}, second);
  add_trust(rubric, "oak", trust("Oak Trust"), {school(rubric, "b", 0, 3), school(rubric, "c", 1, 4)}, second);
  auto sums = no_schools(rubric);
  add(second, sums);
  add(first, sums);
  CHECK(sums == whole);
  CHECK(sums.first == Date{2026, 11, 2});
  CHECK(sums.last == Date{2026, 11, 5});
  CHECK(together(rubric, sums.by_phase) == together(rubric, sums.by_size));
  CHECK(together(rubric, sums.by_phase).schools == 4);
  CHECK(together(rubric, sums.by_phase).steps[3].days == Days{60});
}

TEST_CASE("trusts are told apart by how many schools they have, and from local authorities") {
  CHECK(size_of(trust("a"), 1) == TrustSize::one_school);
  CHECK(size_of(trust("a"), 2) == TrustSize::small);
  CHECK(size_of(trust("a"), 5) == TrustSize::small);
  CHECK(size_of(trust("a"), 6) == TrustSize::medium);
  CHECK(size_of(trust("a"), 12) == TrustSize::large);
  CHECK(size_of(trust("a", TrustKind::local_authority), 1) == TrustSize::authority);
}

TEST_CASE("a school meets an area by a year when its plan has a day for all that is left") {
  StandardsSum sum;
  sum.met = 3;
  sum.by_year = {{2026, 2}, {2029, 4}};
  sum.not_known = 5;
  sum.no_place = 1;
  sum.not_applicable = 9;
  CHECK(met_by(sum, 2025) == 3);
  CHECK(met_by(sum, 2026) == 5);
  CHECK(met_by(sum, 2030) == 9);
  CHECK(asked_of(sum) == 15);
}

TEST_CASE("gaps stand with most schools first, each with the steps that are planned for it") {
  const auto& rubric = shipped();
  auto sum = together(rubric, {});
  const auto question = rubric.steps[3].question;
  std::size_t place = 0;
  while (rubric.questions[place].id != question) ++place;
  const auto other = place == 0 ? std::size_t{1} : std::size_t{0};
  sum.questions[place] = {9, 7};
  sum.questions[other] = {9, 8};
  sum.steps[3].schools = 2;
  const auto gaps = gaps_of(rubric, sum);
  REQUIRE(gaps.size() == 2);
  CHECK(gaps[0].question == other);
  CHECK(gaps[1].steps == std::vector<std::size_t>{3});
}

TEST_CASE("what a part of a country leaves is read as it was written") {
  const auto& rubric = shipped();
  CountryPart part;
  part.header.content = "mark";
  part.sums = three_trusts(rubric);
  part.sums.trusts[0].numbered = {{"a", 900001}};
  part.sums.by_phase[0].core.by_year[2029] = 3;
  CountrySums read;
  CHECK(parts_read(country_part_text(part), rubric, &read) == "");
  CHECK(read == part.sums);
}

TEST_CASE("a file that is no part of a country is refused, whatever is wrong with it") {
  const auto& rubric = shipped();
  CountryPart part;
  part.header.content = "mark";
  part.sums = three_trusts(rubric);
  const auto text = country_part_text(part);
  CHECK(parts_read("", rubric) == "part-broken");
  CHECK(parts_read(text.substr(0, text.size() / 2), rubric) == "part-broken");
  CHECK(parts_read(text + "[]\n", rubric) == "part-broken");
  part.sums.by_size[1].schools = -1;
  CHECK(parts_read(country_part_text(part), rubric) == "part-broken");
  part.sums.by_size[1].schools = 1'000'000'000'000'000;
  CHECK(parts_read(country_part_text(part), rubric) == "part-broken");
  part.sums = three_trusts(rubric);
  part.sums.by_phase[0].areas.pop_back();
  CHECK(parts_read(country_part_text(part), rubric) == "part-broken");
  part.header.content = "another";
  CHECK(parts_read(country_part_text(part), rubric) == "part-other-content");
}
