// A bar that shows how a whole is shared out: each part by a pattern and a shade, with its share as a number. The
// patterns are those of the map of areas, "tone-0" to "tone-4", and "tone-none"; the theme has them, as `bar-tone-1` to
// `bar-tone-3`. Must not know what is counted.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/html.hpp"

namespace waymark {

struct SharePart {
  std::string name;        // told to those who cannot see it
  std::string_view tone;
  std::int64_t count = 0;
};

// "41%", rounded down; "under 1%" for what is more than nothing; "–" of nothing.
std::string share_in_words(std::int64_t part, std::int64_t whole);
bool has_pattern(std::string_view tone);  // the theme has one for it
// A tone for a share, by fifths.
std::string_view tone_of_share(std::int64_t part, std::int64_t whole);

// As wide as there is room. Nothing when the whole is nothing.
Html draw_shares(const std::vector<SharePart>& parts);
// One share of a whole, without numbers.
Html draw_share(std::string_view name, std::int64_t part, std::int64_t whole);

}  // namespace waymark
