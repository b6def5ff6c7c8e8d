#include "base/each.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

#include "base/beside.hpp"

namespace waymark {

namespace {

struct Shared {
  const std::function<void(std::size_t)>& work;
  std::size_t count;
  std::atomic<std::size_t> next = 0;
  std::mutex mutex = {};
  std::size_t failed = 0;  // the number that `problem` comes from
  std::exception_ptr problem = {};
};

void run(Shared& shared) {
  for (;;) {
    const auto number = shared.next.fetch_add(1);
    if (number >= shared.count) return;
    try {
      shared.work(number);
    } catch (...) {
      const std::lock_guard guard(shared.mutex);
      if (!shared.problem || number < shared.failed) {
        shared.failed = number;
        shared.problem = std::current_exception();
      }
      shared.next = shared.count;
    }
  }
}

}  // namespace

void for_each_below(std::size_t count, std::size_t jobs, const std::function<void(std::size_t)>& work) {
  Shared shared{work, count};
  std::vector<std::thread> helpers;
  const auto wanted = std::min(jobs, count);
  try {
    while (helpers.size() + 1 < wanted) begin_elsewhere(helpers.emplace_back(run, std::ref(shared)));
  } catch (const std::system_error&) {
    // The system gives no more threads: those we have do it.
  }
  run(shared);
  for (auto& helper : helpers) helper.join();
  if (shared.problem) std::rethrow_exception(shared.problem);
}

}  // namespace waymark
