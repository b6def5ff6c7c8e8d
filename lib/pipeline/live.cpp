#include "pipeline/live.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <thread>
#include <utility>

#include "pages/live_page.hpp"

namespace waymark {

namespace {

using Clock = std::chrono::steady_clock;

constexpr auto shortest_pause = std::chrono::milliseconds(5);
constexpr auto longest_pause = std::chrono::milliseconds(500);
// Looking takes at most a tenth of the time.
constexpr int share_of_looking = 10;

constexpr const char* html = "text/html; charset=utf-8";

Response text(std::string_view path, std::string_view body) { return {200, content_type(std::string(path)), std::string(body), {}}; }

}  // namespace

Live::Live(const PreviewOf& of, std::string begun, std::function<void(const Diagnostics&)> on_change)
    : preview_(of), begun_(std::move(begun)), on_change_(std::move(on_change)) {
  on_change_(preview_.problems());
}

void Live::look() {
  const auto begins = Clock::now();
  if (begins - looked_ < pause_) return;
  const bool changed = preview_.refresh();
  looked_ = Clock::now();
  if (changed) {
    ++made_;
    on_change_(preview_.problems());
  } else {
    pause_ = std::clamp<Clock::duration>((looked_ - begins) * share_of_looking, shortest_pause, longest_pause);
  }
}

std::string Live::version() const { return fmt::format("{}-{}", begun_, made_); }

Response Live::page(const std::string& asked) {
  const std::lock_guard guard(mutex_);
  look();
  auto path = asked.empty() || asked.ends_with('/') ? asked + "index.html" : asked;
  const auto [file, site] = preview_.file(path);
  if (file == nullptr && preview_.file(path + "/index.html").file != nullptr) return {303, html, {}, "/" + path + "/"};
  const LiveState state{version(), preview_.problems(), preview_.behind() && file != nullptr};
  if (file != nullptr) return {200, content_type(path), path.ends_with(".html") ? live_page(file->bytes, *site, state) : file->bytes, {}};
  if (preview_.behind()) return {200, html, live_notice("Nothing to show yet", "The page appears here as soon as what stands above is corrected and saved.", state), {}};
  return {404, html, live_notice("There is no such page", fmt::format("The preview has no file “{}”.", path), state), {}};
}

Response Live::wait_for_change(const std::string& seen) {
  const auto until = Clock::now() + patience;
  for (;;) {
    {
      const std::lock_guard guard(mutex_);
      if (preview_.newest_changed()) pause_ = {};
      look();
      if (auto now = version(); ended_ || now != seen || Clock::now() >= until) return {200, content_type(".txt"), std::move(now), {}};
    }
    std::this_thread::sleep_for(shortest_pause);
  }
}

Response Live::answer(const Request& request) {
  if (request.path == live_changes) return wait_for_change(request.seen);
  if (request.path == live_script) return text(live_script, live_script_text());
  if (request.path == live_style) return text(live_style, live_style_text());
  return page(request.path);
}

}  // namespace waymark
