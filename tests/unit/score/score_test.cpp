#include "score/score.hpp"

#include <doctest/doctest.h>

#include "wild_garden.hpp"

using namespace waymark;
using namespace waymark::garden;

namespace {

// Area `a`: three essential questions and one that is not, all of stage s0.
Rubric four_questions() {
  auto rubric = plot();
  for (const char* id : {"q1", "q2", "q3"}) add_question(rubric, id, "a", "s0", Gates::yes);
  add_question(rubric, "q4", "a", "s0", Gates::no);
  return rubric;
}

Gate area_gate(const Rubric& rubric, const Answers& answers) {
  return score(rubric, answers).areas.front().gate;
}

Answers replied(Answers answers, std::string_view question, Reply reply) {
  given_to(answers, question).reply = reply;
  given_to(answers, question).level = 0;
  return answers;
}

// One standard, of questions q1 and q2.
StandardScore standard_of(const Answers& answers, const Rubric& rubric) {
  return score(rubric, answers).standards.front();
}

Rubric one_standard() {
  auto rubric = plot();
  rubric.areas[0].standards.push_back({StandardId("a-1"), AreaId("a"), "", "", ""});
  for (const char* id : {"q1", "q2"})
    add_question(rubric, id, "a", "s0", Gates::yes).standards = {StandardId("a-1")};
  add_question(rubric, "q3", "a", "s0", Gates::yes);
  return rubric;
}

}  // namespace

TEST_CASE("a question is at its answer's level") {
  const auto rubric = four_questions();
  const auto scores = score(rubric, answers_at(rubric, {{"q1", 2}, {"q2", 4}}));
  CHECK(find(scores, QuestionId("q1"))->level == 2);
  CHECK(find(scores, QuestionId("q2"))->level == 4);
  CHECK_FALSE(find(scores, QuestionId("q3"))->level);
}

TEST_CASE("an area is at the highest level that all its essential questions have reached") {
  const auto rubric = four_questions();
  CHECK(area_gate(rubric, answers_at(rubric, {{"q1", 4}, {"q2", 3}, {"q3", 2}, {"q4", 4}})).level == 2);
  CHECK(area_gate(rubric, answers_at(rubric, {{"q1", 4}, {"q2", 4}, {"q3", 4}, {"q4", 4}})).level == 4);
}

TEST_CASE("a question that is not essential holds back nothing, and can still be the weakest") {
  const auto rubric = four_questions();
  const auto gate = area_gate(rubric, answers_at(rubric, {{"q1", 3}, {"q2", 3}, {"q3", 3}, {"q4", 1}}));
  CHECK(gate.level == 3);
  CHECK(gate.holding_back == std::vector{QuestionId("q1"), QuestionId("q2"), QuestionId("q3")});
  CHECK(gate.weakest == QuestionId("q4"));
}

TEST_CASE("the weakest of equals is the first of the rubric") {
  const auto rubric = four_questions();
  CHECK(area_gate(rubric, answers_at(rubric, {{"q1", 3}, {"q2", 2}, {"q3", 2}})).weakest ==
        QuestionId("q2"));
}

TEST_CASE("the way to the next level is the share of essential questions already above, rounded down") {
  const auto rubric = four_questions();
  const auto one = area_gate(rubric, answers_at(rubric, {{"q1", 2}, {"q2", 2}, {"q3", 3}, {"q4", 4}}));
  CHECK(one.percent_to_next == 33);
  CHECK(one.at_next == 1);
  CHECK(one.essential == 3);
  CHECK(one.holding_back == std::vector{QuestionId("q1"), QuestionId("q2")});
  CHECK(area_gate(rubric, answers_at(rubric, {{"q1", 2}, {"q2", 4}, {"q3", 3}})).percent_to_next == 66);
  CHECK(area_gate(rubric, answers_at(rubric, {{"q1", 2}, {"q2", 2}, {"q3", 2}})).percent_to_next == 0);
}

TEST_CASE("at the top there is no next level") {
  const auto rubric = four_questions();
  CHECK(area_gate(rubric, answers_at(rubric, {{"q1", 4}, {"q2", 4}, {"q3", 4}})).percent_to_next == 0);
}

TEST_CASE("an unanswered question lowers coverage and no level") {
  const auto rubric = four_questions();
  const auto gate =
      area_gate(rubric, answers_at(rubric, {{"q1", 3}, {"q2", 3}, {"q3", skipped}, {"q4", skipped}}));
  CHECK(gate.level == 3);
  CHECK(gate.asked == 4);
  CHECK(gate.answered == 2);
  CHECK(gate.essential == 2);
  CHECK(gate.essential_unanswered == 1);
}

TEST_CASE("an area without an essential answer has no level, whatever else is answered") {
  const auto rubric = four_questions();
  const auto gate = area_gate(rubric, answers_at(rubric, {{"q4", 4}}));
  CHECK_FALSE(gate.level);
  CHECK(gate.percent_to_next == 0);
  CHECK(gate.holding_back.empty());
  CHECK(gate.answered == 1);
  CHECK(gate.weakest == QuestionId("q4"));
}

TEST_CASE("not sure is an answer, and counts as level 1") {
  const auto rubric = four_questions();
  const auto answers = replied(answers_at(rubric, {{"q1", 3}, {"q2", 3}}), "q3", Reply::not_sure);
  const auto gate = area_gate(rubric, answers);
  CHECK(gate.level == 1);
  CHECK(gate.answered == 3);
  CHECK(gate.holding_back == std::vector{QuestionId("q3")});
  CHECK(find(score(rubric, answers), QuestionId("q3"))->level == 1);
}

TEST_CASE("not applicable leaves the sum") {
  const auto rubric = four_questions();
  const auto answers = replied(answers_at(rubric, {{"q1", 3}, {"q2", 4}}), "q3", Reply::not_applicable);
  const auto gate = area_gate(rubric, answers);
  CHECK(gate.level == 3);
  CHECK(gate.percent_to_next == 50);
  CHECK(gate.asked == 3);
  CHECK(gate.answered == 2);
  CHECK(gate.essential_unanswered == 0);
  CHECK_FALSE(find(score(rubric, answers), QuestionId("q3"))->level);
}

TEST_CASE("the trust's answer counts like the school's own") {
  const auto rubric = four_questions();
  auto answers = answers_at(rubric, {{"q1", 3}, {"q2", 2}});
  const auto own = score(rubric, answers);
  given_to(answers, "q2").from_trust = true;
  CHECK(score(rubric, answers) == own);
}

TEST_CASE("a stage is secure when all its essential questions are answered and at the secure level") {
  auto rubric = four_questions();
  rubric.policy.secure = 2;
  const auto state = [&](const Answers& answers) { return score(rubric, answers).stages[0].state; };
  CHECK(state(answers_at(rubric, {{"q1", 2}, {"q2", 2}, {"q3", 3}})) == StageState::secure);
  CHECK(state(answers_at(rubric, {{"q1", 2}, {"q2", 1}, {"q3", 3}})) == StageState::not_secure);
  CHECK(state(answers_at(rubric, {{"q1", 2}, {"q2", skipped}, {"q3", 3}})) == StageState::not_secure);
  CHECK(state(replied(answers_at(rubric, {{"q1", 2}, {"q2", 2}}), "q3", Reply::not_sure)) ==
        StageState::not_secure);
  CHECK(state(replied(answers_at(rubric, {{"q1", 2}, {"q2", 2}}), "q3", Reply::not_applicable)) ==
        StageState::secure);
}

TEST_CASE("a stage of which nothing essential applies is not asked, and nobody stands there") {
  auto rubric = plot();
  add_question(rubric, "q1", "a", "s0", Gates::yes);
  add_question(rubric, "q2", "a", "s1", Gates::no);
  add_question(rubric, "q3", "a", "s2", Gates::yes);
  const auto scores = score(rubric, replied(answers_at(rubric, {{"q3", 1}}), "q1", Reply::not_applicable));
  CHECK(scores.stages[0].state == StageState::not_asked);
  CHECK(scores.stages[1].state == StageState::not_asked);
  CHECK(scores.here == 2);
}

TEST_CASE("the school stands at the first stage that is not secure, however well a later one goes") {
  auto rubric = plot();
  for (const char* number : {"0", "1", "2"}) {
    add_question(rubric, std::string("q") + number, "a", std::string("s") + number, Gates::yes);
  }
  CHECK(score(rubric, answers_at(rubric, {{"q0", 3}, {"q1", 2}, {"q2", 4}})).here == 1);
  CHECK(score(rubric, answers_at(rubric, {{"q0", 3}, {"q2", 4}})).here == 1);
  CHECK(score(rubric, answers_at(rubric, {})).here == 0);
  CHECK_FALSE(score(rubric, answers_at(rubric, {{"q0", 3}, {"q1", 3}, {"q2", 4}})).here);
}

TEST_CASE("a standard is met when every question that belongs to it is at the level that meets it") {
  const auto rubric = one_standard();
  CHECK(standard_of(answers_at(rubric, {{"q1", 3}, {"q2", 4}, {"q3", 1}}), rubric).state ==
        StandardState::met);
}

TEST_CASE("a standard is not yet in place when a question stands below, even where another is unanswered") {
  const auto rubric = one_standard();
  const auto below = standard_of(answers_at(rubric, {{"q1", 3}, {"q2", 2}}), rubric);
  CHECK(below.state == StandardState::not_yet);
  CHECK(below.holding_back == std::vector{QuestionId("q2")});
  const auto both = standard_of(answers_at(rubric, {{"q1", skipped}, {"q2", 2}}), rubric);
  CHECK(both.state == StandardState::not_yet);
  CHECK(both.unknown == std::vector{QuestionId("q1")});
  CHECK(standard_of(replied(answers_at(rubric, {{"q1", 3}}), "q2", Reply::not_sure), rubric).state ==
        StandardState::not_yet);
}

TEST_CASE("a standard is not known yet when all that is answered is in place and something is unanswered") {
  const auto rubric = one_standard();
  const auto partly = standard_of(answers_at(rubric, {{"q1", 4}}), rubric);
  CHECK(partly.state == StandardState::not_known);
  CHECK(partly.unknown == std::vector{QuestionId("q2")});
  CHECK(standard_of(answers_at(rubric, {}), rubric).state == StandardState::not_known);
}

TEST_CASE("a standard does not apply when none of its questions does") {
  const auto rubric = one_standard();
  const auto one = replied(answers_at(rubric, {{"q1", 3}}), "q2", Reply::not_applicable);
  CHECK(standard_of(one, rubric).state == StandardState::met);
  const auto none = standard_of(replied(one, "q1", Reply::not_applicable), rubric);
  CHECK(none.state == StandardState::not_applicable);
  CHECK(none.questions.size() == 2);
}

TEST_CASE("an area's target is the school's own, or else the level that meets standards") {
  const auto rubric = four_questions();
  auto answers = answers_at(rubric, {});
  answers.targets.push_back({AreaId("b"), 4});
  const auto scores = score(rubric, answers);
  CHECK(find(scores, AreaId("a"))->target == 3);
  CHECK(find(scores, AreaId("b"))->target == 4);
}

TEST_CASE("in any rubric, percentages lie between 0 and 99 and every count agrees with the answers") {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    const auto [rubric, answers] = wild(seed);
    const auto scores = score(rubric, answers);
    int asked = 0;
    int answered = 0;
    for (const auto& area : scores.areas) {
      const auto& gate = area.gate;
      asked += gate.asked;
      answered += gate.answered;
      REQUIRE(gate.percent_to_next >= 0);
      REQUIRE(gate.percent_to_next <= 99);
      REQUIRE(gate.answered <= gate.asked);
      REQUIRE(gate.level.has_value() == (gate.essential > 0));
      REQUIRE(gate.holding_back.size() + static_cast<std::size_t>(gate.at_next) ==
              static_cast<std::size_t>(gate.essential));
      for (const auto& id : gate.holding_back) REQUIRE(find(scores, id)->level == gate.level);
    }
    REQUIRE(scores.overall.asked == asked);
    REQUIRE(scores.overall.answered == answered);
    REQUIRE(score(rubric, answers) == scores);
  }
}

TEST_CASE("in any rubric, raising an answer lowers no level, unsettles no stage and loses no standard") {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    const auto [rubric, answers] = wild(seed);
    const auto before = score(rubric, answers);
    for (std::size_t i = 0; i < answers.given.size(); ++i) {
      auto raised = answers;
      auto& given = raised.given[i];
      if (given.reply != Reply::answered || given.level == static_cast<int>(rubric.levels.size())) continue;
      ++given.level;
      const auto after = score(rubric, raised);
      for (std::size_t a = 0; a < before.areas.size(); ++a) {
        const auto& was = before.areas[a].gate;
        const auto& is = after.areas[a].gate;
        REQUIRE(is.level >= was.level);
        if (is.level == was.level) REQUIRE(is.percent_to_next >= was.percent_to_next);
      }
      for (std::size_t s = 0; s < before.stages.size(); ++s) {
        if (before.stages[s].state == StageState::secure)
          REQUIRE(after.stages[s].state == StageState::secure);
      }
      for (std::size_t s = 0; s < before.standards.size(); ++s) {
        if (before.standards[s].state == StandardState::met)
          REQUIRE(after.standards[s].state == StandardState::met);
      }
      REQUIRE(after.here.value_or(99) >= before.here.value_or(99));
    }
  }
}

TEST_CASE("in any rubric, leaving a question out raises no coverage and lowers no level") {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    CAPTURE(seed);
    const auto [rubric, answers] = wild(seed);
    const auto before = score(rubric, answers);
    for (std::size_t i = 0; i < answers.given.size(); ++i) {
      if (answers.given[i].reply != Reply::answered) continue;
      auto less = answers;
      less.given[i].reply = Reply::unanswered;
      const auto after = score(rubric, less);
      REQUIRE(after.overall.answered == before.overall.answered - 1);
      REQUIRE(after.overall.asked == before.overall.asked);
      for (std::size_t a = 0; a < before.areas.size(); ++a) {
        const auto& is = after.areas[a].gate.level;
        if (is) REQUIRE(is >= before.areas[a].gate.level);
      }
    }
  }
}
