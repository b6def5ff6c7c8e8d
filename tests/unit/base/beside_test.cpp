#include "base/beside.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <future>
#include <stdexcept>
#include <string>
#include <thread>

#if defined(__linux__)
#include <sched.h>
#endif

using namespace waymark;

TEST_CASE("work beside gives what came of it") {
  const auto here = std::this_thread::get_id();
  std::thread::id there;
  Beside work([&] {
    there = std::this_thread::get_id();
    return std::string("done");
  });
  CHECK(work.get() == "done");
  CHECK(there != here);
}

TEST_CASE("what work beside throws is thrown where it is asked for") {
  Beside work([]() -> int { throw std::runtime_error("no"); });
  CHECK_THROWS_WITH(work.get(), "no");
}

TEST_CASE("work beside is waited for when nobody asks what came of it") {
  std::atomic<bool> done = false;
  {
    const Beside work([&] {
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
      done = true;
    });
  }
  CHECK(done);
}

#if defined(__linux__)
TEST_CASE("a thread that has begun elsewhere may run wherever its maker may") {
  cpu_set_t mine, its;
  CPU_ZERO(&its);
  REQUIRE(sched_getaffinity(0, sizeof mine, &mine) == 0);
  std::promise<void> begun;
  Beside work([&] {
    begun.get_future().wait();
    return sched_getaffinity(0, sizeof its, &its);
  });
  begun.set_value();
  CHECK(work.get() == 0);
  CHECK(CPU_EQUAL(&its, &mine));
}
#endif
