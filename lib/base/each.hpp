// The same work for each of many, on several threads. Must not know what is done.
#pragma once

#include <cstddef>
#include <functional>

namespace waymark {

// Calls `work` with each number below `count`, in order as far as threads go; `jobs` calls at most are at work at once,
// one of them on this thread. When one throws, no further begins, and the one of the lowest number is thrown on.
void for_each_below(std::size_t count, std::size_t jobs, const std::function<void(std::size_t)>& work);

// How many threads are worth it for so many small pieces of work: what `jobs` may be where nobody asked for a number.
inline std::size_t jobs_worth(std::size_t count) { return count < 20 ? 1 : 2; }

}  // namespace waymark
