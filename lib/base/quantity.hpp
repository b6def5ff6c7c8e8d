// Amounts a plan adds up: staff days in tenths and money in pence, both whole numbers so that sums are
// exact. Must not know how they are written in files or shown on pages.
#pragma once

#include <compare>
#include <cstdint>

namespace waymark {

struct Days {
  std::int64_t tenths = 0;  // 5 is half a day
  auto operator<=>(const Days&) const = default;
};

struct Money {
  std::int64_t pence = 0;
  auto operator<=>(const Money&) const = default;
};

template <class Amount>
struct Range {
  Amount low;
  Amount high;
  bool operator==(const Range&) const = default;
};

}  // namespace waymark
