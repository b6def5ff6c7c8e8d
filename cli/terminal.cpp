#include "terminal.hpp"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <thread>

#ifdef _WIN32
#include <io.h>
#else
#include <unistd.h>
#endif
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace waymark {

namespace {

volatile std::sig_atomic_t interrupted = 0;

extern "C" void note_interrupt(int signal) {
  interrupted = 1;
  std::signal(signal, SIG_DFL);
}

}  // namespace

void watch_for_interrupts() {
  for (const int signal : {SIGINT, SIGTERM}) {
    // Whoever started us may want it to be passed over.
    if (std::signal(signal, note_interrupt) == SIG_IGN) std::signal(signal, SIG_IGN);
  }
}

bool was_interrupted() { return interrupted != 0; }

void stop_if_interrupted() {
  if (was_interrupted()) throw Interrupted{};
}

std::size_t jobs_of(std::size_t asked) {
  const std::size_t cores = std::thread::hardware_concurrency();
  return asked != 0 ? asked : cores != 0 ? cores : 1;
}

bool standard_error_takes_progress() {
  const char* terminal = std::getenv("TERM");
  return standard_error_is_terminal() && (terminal == nullptr || std::string_view(terminal) != "dumb");
}

bool standard_error_is_terminal() {
#ifdef _WIN32
  return _isatty(_fileno(stderr)) != 0;
#else
  return isatty(STDERR_FILENO) != 0;
#endif
}

void let_large_files_fail() {
#ifdef SIGXFSZ
  std::signal(SIGXFSZ, SIG_IGN);
#endif
}

void keep_memory() {
#ifdef __GLIBC__
  constexpr int megabyte = 1 << 20;
  mallopt(M_MMAP_THRESHOLD, 32 * megabyte);
  mallopt(M_TRIM_THRESHOLD, 64 * megabyte);
  mallopt(M_TOP_PAD, megabyte);
#endif
}

}  // namespace waymark
