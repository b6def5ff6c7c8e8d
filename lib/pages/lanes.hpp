// Puts stretches of a line into as few lanes as they need, so that none lies on another: bars of a drawing.
// Must not know what the stretches are.
#pragma once

#include <cstddef>
#include <vector>

namespace waymark {

struct Stretch {
  double from = 0;
  double to = 0;
};

struct Lanes {
  std::vector<std::size_t> lane_of;  // each stretch's lane, from 0
  std::size_t count = 0;
};

// In one lane, each stretch begins at least `gap` after the one before it ends.
Lanes pack_lanes(const std::vector<Stretch>& stretches, double gap);

}  // namespace waymark
