// A preview as its pages are asked for over HTTP: the newest version always, and a page can wait for the next. Must not know
// sockets, nor how it is told that it ends.
#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <mutex>
#include <string>

#include "pipeline/preview.hpp"
#include "serve/server.hpp"

namespace waymark {

class Live {
 public:
  // `begun` tells this run of the program from others: its versions begin with it. `on_change` is called with what is wrong
  // each time that the site has been made.
  Live(const PreviewOf& of, std::string begun, std::function<void(const Diagnostics&)> on_change);

  // May be called from several threads. Asked for changes, it waits until there is another version than the one seen, or
  // for `patience`.
  Response answer(const Request& request);
  // Ends all waiting.
  void end() { ended_ = true; }

  std::chrono::milliseconds patience{20000};

 private:
  void look();
  std::string version() const;
  Response page(const std::string& path);
  Response wait_for_change(const std::string& seen);

  std::mutex mutex_;  // of all but `ended_`
  Preview preview_;
  std::string begun_;
  std::function<void(const Diagnostics&)> on_change_;
  std::size_t made_ = 1;
  std::chrono::steady_clock::time_point looked_;
  std::chrono::steady_clock::duration pause_{};  // between two looks
  std::atomic<bool> ended_ = false;
};

}  // namespace waymark
