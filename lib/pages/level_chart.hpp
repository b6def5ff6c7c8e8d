// A small drawing of one level over the cycles: a line of steps with a dot for each cycle. The table on its page tells
// the same. Must not know whose level it is.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/html.hpp"

namespace waymark {

struct LevelDot {
  std::string_view name;       // of the cycle
  std::string_view short_name; // what stands below it; may be empty
  std::optional<int> level;    // nothing when it was not known
};

// As wide as its place, with letters as large as those around it. `id` names the drawing on its page. `most` is the number
// of levels; a stronger line stands at `meets`. Colours come from classes only. Nothing when there are no dots.
Html draw_levels(std::string_view id, std::string_view title, const std::vector<LevelDot>& dots, int most, int meets);

}  // namespace waymark
