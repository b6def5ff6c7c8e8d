#include "pages/lanes.hpp"

#include <algorithm>
#include <numeric>

namespace waymark {

// The first lane that is free, from the left: as few lanes as can be.
Lanes pack_lanes(const std::vector<Stretch>& stretches, double gap) {
  std::vector<std::size_t> order(stretches.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return stretches[a].from < stretches[b].from; });
  Lanes lanes;
  lanes.lane_of.resize(stretches.size());
  std::vector<double> ends;
  for (const auto i : order) {
    const auto free = std::find_if(ends.begin(), ends.end(), [&](double end) { return end + gap <= stretches[i].from; });
    lanes.lane_of[i] = static_cast<std::size_t>(free - ends.begin());
    if (free == ends.end()) {
      ends.push_back(stretches[i].to);
    } else {
      *free = stretches[i].to;
    }
  }
  lanes.count = ends.size();
  return lanes;
}

}  // namespace waymark
