#include "base/spelling.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"

namespace waymark {

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replace = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({replace, last[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before_last[j - 2] + 1);
      }
    }
    std::swap(before_last, last);
    std::swap(last, row);
  }
  return last[b.size()];
}

std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates) {
  // A huge value cannot be a misspelling, and measuring it would be slow.
  if (word.empty() || word.size() > 64) return {};
  const auto wanted = lower_ascii(word);
  const auto limit = std::max<std::size_t>(1, wanted.size() / 3);
  std::string_view best;
  auto best_distance = limit + 1;
  for (const auto candidate : candidates) {
    const auto distance = edit_distance(wanted, lower_ascii(candidate));
    if (distance < best_distance) {
      best = candidate;
      best_distance = distance;
    }
  }
  if (!best.empty() || wanted.size() < 3) return best;
  for (const auto candidate : candidates) {
    const auto whole = fmt::format("-{}-", candidate);
    if (whole.find(fmt::format("-{}-", wanted)) != std::string::npos) return candidate;
  }
  return {};
}

std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates) {
  if (const auto near = nearest(word, candidates); !near.empty()) {
    return fmt::format("did you mean `{}`?", near);
  }
  if (candidates.empty() || candidates.size() > 12) return {};
  return fmt::format("choose one of: {}", fmt::join(candidates, ", "));
}

}  // namespace waymark
