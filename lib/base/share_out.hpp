// Shares work out between this thread and one more. Must not know the work: its parts may not touch each other.
#pragma once

#include <atomic>
#include <cstddef>
#include <future>
#include <system_error>

namespace waymark {

// Calls each(0) … each(count - 1), in no order that can be told, and `beside` once, on this thread and first.
// A few are done on this thread alone.
template <class Beside, class Each>
void share_out(std::size_t count, Beside beside, Each each) {
  std::atomic<std::size_t> next = 0;
  const auto take = [&] {
    for (auto i = next++; i < count; i = next++) each(i);
  };
  std::future<void> other;
  constexpr std::size_t worth_a_thread = 20;
  if (count >= worth_a_thread) {
    try {
      other = std::async(std::launch::async, take);
    } catch (const std::system_error&) {
      // No thread to be had: this one does it all.
    }
  }
  beside();
  take();
  if (other.valid()) other.get();
}

template <class Each>
void share_out(std::size_t count, Each each) {
  share_out(count, [] {}, each);
}

}  // namespace waymark
