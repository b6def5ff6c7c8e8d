#include "model/id_places.hpp"

#include <doctest/doctest.h>

#include "model/rubric.hpp"

using namespace waymark;

namespace {

std::vector<Question> questions(std::size_t count) {
  std::vector<Question> list(count);
  for (std::size_t i = 0; i < count; ++i) list[i].id = QuestionId("question-" + std::to_string(i));
  return list;
}

}  // namespace

TEST_CASE("every id is found where it stands, in lists of any length, and no other is") {
  for (std::size_t count = 0; count <= 70; ++count) {
    const auto list = questions(count);
    const IdPlaces places(list);
    for (const auto& question : list) CHECK(places.find(list, question.id) == &question);
    CHECK(places.find(list, QuestionId("question-" + std::to_string(count))) == nullptr);
    CHECK(places.find(list, QuestionId()) == nullptr);
  }
}

TEST_CASE("what a list got, lost, moved or renamed after its places were noted is found as it is now") {
  auto list = questions(5);
  const IdPlaces places(list);
  list.erase(list.begin());
  CHECK(places.find(list, QuestionId("question-0")) == nullptr);
  CHECK(places.find(list, QuestionId("question-4")) == &list[3]);
  list[1].id = QuestionId("renamed");
  CHECK(places.find(list, QuestionId("question-2")) == nullptr);
  CHECK(places.find(list, QuestionId("renamed")) == &list[1]);
  list.resize(40);
  list.back().id = QuestionId("late");
  CHECK(places.find(list, QuestionId("late")) == &list.back());
  list.clear();
  CHECK(places.find(list, QuestionId("question-1")) == nullptr);
}

TEST_CASE("of two items with one id, the first is found") {
  auto list = questions(6);
  list[4].id = list[1].id;
  CHECK(IdPlaces(list).find(list, list[4].id) == &list[1]);
}

TEST_CASE("a rubric finds in its own lists, not in those of the rubric it was copied from") {
  Rubric rubric;
  rubric.questions = questions(9);
  note_places(rubric);
  const auto copy = rubric;
  CHECK(find(copy, QuestionId("question-7")) == &copy.questions[7]);
  const auto moved = std::move(rubric);
  CHECK(find(moved, QuestionId("question-7")) == &moved.questions[7]);
}

TEST_CASE("a rubric is the same with and without its places noted") {
  Rubric rubric;
  rubric.questions = questions(3);
  auto noted = rubric;
  note_places(noted);
  CHECK(noted == rubric);
  CHECK(find(rubric, QuestionId("question-2")) == &rubric.questions[2]);
}
