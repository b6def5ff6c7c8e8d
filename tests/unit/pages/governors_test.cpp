#include "pages/make_governors.hpp"

#include <doctest/doctest.h>

#include "pages/assessed.hpp"

using namespace waymark;
using namespace waymark::garden;

namespace {

struct Work {
  std::string id;
  std::int64_t pounds = 0;  // once
  bool urgent = false;
};

// Steps of two days, each with a question of its own, in a school that gives this many days a term.
Assessed with_work(const std::vector<Work>& work, std::int64_t days, std::int64_t budget) {
  auto rubric = plot();
  rubric.terms = {{TermId("autumn"), "Autumn term", MonthDay{9, 1}}, {TermId("spring"), "Spring term", MonthDay{1, 1}}, {TermId("summer"), "Summer term", MonthDay{4, 15}}};
  Answers answers;
  for (const auto& item : work) {
    add_question(rubric, "q-" + item.id, "a", "s0", Gates::yes);
    auto& step = add_step(rubric, item.id, "q-" + item.id, 1, 3);
    step.title = item.id;
    step.urgent = item.urgent;
    if (item.pounds > 0) {
      const Money money{item.pounds * 100};
      step.cost = Cost{{money, money}, {}, CostPer::school, "2026-11", "Our estimate"};
    }
    Given given;
    given.question = QuestionId("q-" + item.id);
    given.reply = Reply::answered;
    given.level = 1;
    answers.given.push_back(given);
  }
  answers.date = Date{2026, 9, 1};
  if (days > 0) answers.capacity.days_per_term = Days{days * 10};
  if (budget > 0) answers.capacity.budget_per_year = Money{budget * 100};
  answers.capacity.years = 2;
  return assessed(std::move(rubric), std::move(answers));
}

std::vector<Work> many(int count) {
  std::vector<Work> work;
  for (int i = 0; i < count; ++i) work.push_back({"w" + std::to_string(10 + i), 0, false});
  return work;
}

std::string decisions_of(const Assessed& school) {
  std::string all;
  for (const auto& decision : decisions_wanted(school.view(), view_steps(school.view()))) all += decision.what + "\n";
  return all;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("at most seven steps of the year ahead are named: what cannot wait, then what costs most") {
  auto work = many(10);
  work[8].urgent = true;
  work[9].pounds = 500;
  const auto school = with_work(work, 30, 5000);
  const auto chosen = main_steps(school.view());
  CHECK(chosen.size() == 7);
  std::string ids;
  for (const auto i : chosen) ids += school.plan.steps[i].id.text() + " ";
  CHECK(has(ids, "w18"));
  CHECK(has(ids, "w19"));
}

TEST_CASE("steps that begin after the year ahead are not named as its work") {
  const auto school = with_work(many(14), 6, 5000);
  const auto terms = terms_ahead(school.rubric, school.plan);
  CHECK(terms == 3);
  for (const auto i : main_steps(school.view())) {
    REQUIRE(school.plan.steps[i].placed);
    CHECK(school.plan.steps[i].placed->first_term < terms);
  }
}

TEST_CASE("days and a budget that nobody gave are the first decision") {
  const auto decisions = decisions_of(with_work(many(1), 0, 0));
  CHECK(decisions.starts_with("Agree how many staff days a term and how much money a year your school can give\n"));
  CHECK(decisions_of(with_work(many(1), 12, 500)) == "");
}

TEST_CASE("an urgent step that does not begin in the year ahead asks for a decision") {
  auto work = many(3);
  work[0] = {"w10", 6000, true};
  const auto school = with_work(work, 12, 500);
  const auto decisions = decisions_of(school);
  CHECK(has(decisions, "Decide whether “w10” can come sooner"));
}

TEST_CASE("a large cost asks for agreement, a small one does not") {
  const auto decisions = decisions_of(with_work({{"large", 2000, false}, {"small", 20, false}}, 12, 5000));
  CHECK(has(decisions, "Agree £2,000 once for “large”"));
  CHECK_FALSE(has(decisions, "small"));
}

TEST_CASE("a step that lacks money asks for a decision, and says what it would take") {
  const auto school = with_work({{"dear", 9000, false}}, 12, 5000);
  const auto decisions = decisions_wanted(school.view(), view_steps(school.view()));
  REQUIRE(decisions.size() == 1);
  CHECK(decisions[0].what == "Decide whether to make room for “dear”");
  CHECK(has(decisions[0].why, "£4,000 more in the budget for 2026 to 2027."));
}

TEST_CASE("there are at most four decisions, and four or five questions") {
  auto work = many(12);
  for (auto& item : work) item.pounds = 900;
  work[2].urgent = work[3].urgent = true;
  for (const auto days : {0, 2, 40}) {
    const auto school = with_work(work, days, days * 100);
    const auto steps = view_steps(school.view());
    CHECK(decisions_wanted(school.view(), steps).size() <= 4);
    CHECK(questions_to_ask(school.view(), steps).size() == 5);
  }
  const auto none = with_work({}, 12, 500);
  CHECK(questions_to_ask(none.view(), {}).size() >= 4);
}

TEST_CASE("questions are about the school's own stage, lowest area and missing answers") {
  const auto school = assessed("answers: {drainage: 1, sowing: 2}\ngoals: [eating]\n");
  std::string all;
  for (const auto& question : questions_to_ask(school.view(), view_steps(school.view()))) all += question + "\n";
  CHECK(has(all, "“Good ground”"));
  CHECK(has(all, "“The beds” stands at level 1, Bare ground."));
  CHECK(has(all, "2 questions have no answer yet."));
  CHECK(has(all, "“Pupils eat what they grow”"));
}

TEST_CASE("the page counts standards that apply, and core standards among them") {
  auto rubric = garden::rubric();
  rubric.areas[0].core = true;
  const auto school = assessed(rubric, answers(rubric, "answers: {drainage: 2}\n"));
  const auto page = make_governors(school.view(), view_steps(school.view()));
  CHECK(page.standards == 1);
  CHECK(page.standards_met == 1);
  CHECK(page.core == 1);
  CHECK(page.core_met == 1);
}
