// How far a long build is, in one line on a terminal that is gone at the end. Says nothing where standard error is none.
// Must not know what is built.
#pragma once

#include <chrono>
#include <cstddef>
#include <mutex>

namespace waymark {

class ProgressLine {
 public:
  explicit ProgressLine(std::size_t schools);
  ~ProgressLine() { clear(); }
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  // One more is done. Safe from several threads.
  void step();
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  const bool shown_;
  const std::size_t schools_;
  const Clock::time_point began_ = Clock::now();
  std::mutex mutex_;
  std::size_t done_ = 0;
  bool stands_ = false;  // a line of ours is on the terminal
  Clock::time_point told_ = began_;
};

}  // namespace waymark
