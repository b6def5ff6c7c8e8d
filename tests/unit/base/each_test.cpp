#include "base/each.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <stdexcept>
#include <string>
#include <vector>

using namespace waymark;

TEST_CASE("each number has its turn once, whatever the number of jobs") {
  for (const std::size_t jobs : {0U, 1U, 2U, 8U}) {
    std::vector<std::atomic<int>> turns(100);
    for_each_below(turns.size(), jobs, [&](std::size_t number) { ++turns[number]; });
    for (const auto& turn : turns) CHECK(turn == 1);
  }
  for_each_below(0, 4, [](std::size_t) { FAIL("there is nothing to do"); });
}

TEST_CASE("no more calls are at work at once than there are jobs") {
  std::atomic<int> at_work = 0, most = 0;
  for_each_below(200, 3, [&](std::size_t) {
    const int now = ++at_work;
    for (int seen = most; now > seen && !most.compare_exchange_weak(seen, now);) {
    }
    --at_work;
  });
  CHECK(most <= 3);
}

TEST_CASE("a failure ends the rest and is thrown on, the first of several") {
  std::atomic<int> turns = 0;
  const auto work = [&](std::size_t number) {
    ++turns;
    if (number >= 3) throw std::runtime_error(std::to_string(number));
  };
  CHECK_THROWS_WITH(for_each_below(1000, 1, work), "3");
  CHECK(turns == 4);
  CHECK_THROWS_AS(for_each_below(1000, 4, work), std::runtime_error);
  CHECK(turns < 1000);
}
