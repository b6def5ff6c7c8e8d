#include "base/id.hpp"

#include <array>
#include <atomic>
#include <memory>

namespace waymark {

namespace {

// More than content has ids, so that most stand alone.
std::array<std::atomic<const IdText*>, 4096> all_kept;

const IdText* find(const IdText* kept, const IdText* end, std::string_view text, std::size_t hash) {
  for (; kept != end; kept = kept->next) {
    if (kept->hash == hash && kept->text == text) return kept;
  }
  return nullptr;
}

}  // namespace

const IdText* kept_id(std::string_view text) {
  if (text.empty()) return nullptr;
  const auto hash = std::hash<std::string_view>{}(text);
  auto& first = all_kept[hash % all_kept.size()];
  const auto* seen = first.load(std::memory_order_acquire);
  if (const auto* kept = find(seen, nullptr, text, hash)) return kept;
  auto coming = std::make_unique<IdText>(IdText{std::string(text), hash, seen});
  while (!first.compare_exchange_weak(coming->next, coming.get(), std::memory_order_acq_rel, std::memory_order_acquire)) {
    // Another thread has put something there, which may be this.
    if (const auto* kept = find(coming->next, seen, text, hash)) return kept;
    seen = coming->next;
  }
  return coming.release();
}

}  // namespace waymark
