// A piece of work on a thread of its own, while its maker does another. Must not know what is done.
#pragma once

#include <future>
#include <system_error>
#include <thread>
#include <type_traits>
#include <utility>

namespace waymark {

// Sees to it that a new thread begins at once. Linux may let it wait behind its maker, for some milliseconds, although
// another processor is free; a build of one school is over in ten.
void begin_elsewhere(std::thread& thread);

// Waits for the work before it goes. Where the system gives no more threads, the work is done by its maker, first.
template <class Result>
class Beside {
 public:
  template <class Work>
  explicit Beside(Work work) : work_(std::move(work)) {
    try {
      thread_ = std::thread([this] { work_(); });
      begin_elsewhere(thread_);
    } catch (const std::system_error&) {
      work_();
    }
  }
  Beside(const Beside&) = delete;
  Beside(Beside&&) = delete;
  Beside& operator=(const Beside&) = delete;
  Beside& operator=(Beside&&) = delete;
  ~Beside() {
    if (thread_.joinable()) thread_.join();
  }

  // What came of it, or what it threw: to be asked once.
  Result get() { return result_.get(); }

 private:
  std::packaged_task<Result()> work_;
  std::future<Result> result_ = work_.get_future();
  std::thread thread_;
};

template <class Work>
Beside(Work) -> Beside<std::invoke_result_t<Work&>>;

}  // namespace waymark
