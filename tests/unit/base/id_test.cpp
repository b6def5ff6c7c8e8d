#include "base/id.hpp"

#include <doctest/doctest.h>

#include <string>
#include <thread>
#include <vector>

using namespace waymark;

TEST_CASE("ids of the same text are the same, however they were made") {
  const std::string text = "a-step-with-a-long-name";
  const StepId step(text);
  CHECK(step == StepId("a-step-with-a-long-name"));
  CHECK(step.text() == text);
  CHECK(step.hash() == StepId(std::string_view(text)).hash());
  CHECK(step != StepId("a-step-with-a-long-namf"));
  CHECK(StepId("b") < StepId("ba"));
  CHECK(StepId("ba") < StepId("c"));
}

TEST_CASE("an id of no text is empty") {
  CHECK(StepId().empty());
  CHECK(StepId("") == StepId());
  CHECK(StepId().text().empty());
  CHECK(StepId() < StepId("a"));
  CHECK_FALSE(StepId("a").empty());
}

TEST_CASE("threads that make the same ids have the same ids") {
  constexpr std::size_t count = 20'000;  // more than are kept apart
  const auto make = [](std::vector<QuestionId>& ids) {
    for (std::size_t i = 0; i < count; ++i) ids.emplace_back("question-" + std::to_string(i));
  };
  std::vector<std::vector<QuestionId>> made(4);
  std::vector<std::thread> threads;
  for (auto& ids : made) threads.emplace_back(make, std::ref(ids));
  for (auto& thread : threads) thread.join();
  for (const auto& ids : made) CHECK(ids == made.front());
  for (std::size_t i = 0; i < count; ++i) REQUIRE(made.front()[i].text() == "question-" + std::to_string(i));
}
