#include "pages/lanes.hpp"

#include <doctest/doctest.h>

using namespace waymark;

namespace {

// Many stretches without any order, from a small generator of numbers.
std::vector<Stretch> scattered(std::size_t count) {
  std::vector<Stretch> stretches;
  unsigned state = 7;
  const auto next = [&] { return static_cast<double>((state = state * 1664525U + 1013904223U) >> 16U) / 65.536; };
  for (std::size_t i = 0; i < count; ++i) {
    const auto from = next();
    stretches.push_back({from, from + next() / 5});
  }
  return stretches;
}

}  // namespace

TEST_CASE("no two stretches of a lane overlap, and the gap stays between them") {
  constexpr double gap = 8;
  const auto stretches = scattered(120);
  const auto lanes = pack_lanes(stretches, gap);
  REQUIRE(lanes.lane_of.size() == stretches.size());
  for (std::size_t a = 0; a < stretches.size(); ++a) {
    CHECK(lanes.lane_of[a] < lanes.count);
    for (std::size_t b = a + 1; b < stretches.size(); ++b) {
      if (lanes.lane_of[a] != lanes.lane_of[b]) continue;
      CHECK((stretches[a].to + gap <= stretches[b].from || stretches[b].to + gap <= stretches[a].from));
    }
  }
}

TEST_CASE("as few lanes are used as lie on each other at once") {
  CHECK(pack_lanes({{0, 10}, {10, 20}, {20, 30}}, 0).count == 1);
  CHECK(pack_lanes({{20, 30}, {0, 10}, {10, 20}}, 1).count == 2);
  CHECK(pack_lanes({{0, 10}, {0, 10}, {5, 7}}, 0).count == 3);
  CHECK(pack_lanes({}, 1).count == 0);
}
