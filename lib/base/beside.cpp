#include "base/beside.hpp"

#if defined(__linux__)
#include <pthread.h>
#include <sched.h>
#endif

namespace waymark {

// Being told not to run here moves it; then it may run anywhere again.
void begin_elsewhere([[maybe_unused]] std::thread& thread) {
#if defined(__linux__)
  const auto handle = thread.native_handle();
  const int here = sched_getcpu();
  cpu_set_t anywhere;
  if (here < 0 || pthread_getaffinity_np(handle, sizeof anywhere, &anywhere) != 0) return;
  auto elsewhere = anywhere;
  CPU_CLR(static_cast<unsigned>(here), &elsewhere);
  if (CPU_COUNT(&elsewhere) == 0 || pthread_setaffinity_np(handle, sizeof elsewhere, &elsewhere) != 0) return;
  pthread_setaffinity_np(handle, sizeof anywhere, &anywhere);
#endif
}

}  // namespace waymark
