#include "progress_line.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <string>

#include "terminal.hpp"

namespace waymark {

namespace {

// "about 3 s left", "about 2 min left".
std::string time_left(double seconds) {
  constexpr double in_minutes_from = 100;
  if (seconds < in_minutes_from) return fmt::format("about {} s left", static_cast<int>(seconds) + 1);
  return fmt::format("about {} min left", static_cast<int>(seconds / 60) + 1);
}

void put(const std::string& text) {
  std::fwrite(text.data(), 1, text.size(), stderr);
  std::fflush(stderr);
}

}  // namespace

ProgressLine::ProgressLine(std::size_t schools) : shown_(standard_error_takes_progress()), schools_(schools) {}

void ProgressLine::step() {
  using namespace std::chrono_literals;
  if (!shown_) return;
  const std::lock_guard guard(mutex_);
  ++done_;
  const auto now = Clock::now();
  if (now - told_ < 100ms) return;
  told_ = now;
  const auto seconds = std::chrono::duration<double>(now - began_).count();
  const auto left = seconds * static_cast<double>(schools_ - done_) / static_cast<double>(done_);
  put(fmt::format("\r\x1b[KBuilding {} of {} schools, {}", done_, schools_, time_left(left)));
  stands_ = true;
}

void ProgressLine::clear() {
  const std::lock_guard guard(mutex_);
  if (stands_) put("\r\x1b[K");
  stands_ = false;
}

}  // namespace waymark
