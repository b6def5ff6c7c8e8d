#include "pages/share_bar.hpp"

#include <doctest/doctest.h>

using namespace waymark;

TEST_CASE("a part of a bar has its number where there is room, and is marked where a narrow bar has none") {
  const auto numbers = [](std::int64_t count) { return draw_shares({{"Met", "tone-4", count}, {"Later", "tone-0", 100 - count}}).markup(); };
  CHECK(numbers(7).find(">7%</text>") == std::string::npos);
  CHECK(numbers(8).find("<text class=\"bar-number tone-4 is-tight\" x=\"4.00%\" y=\"50%\" dy=\".35em\" text-anchor=\"middle\">8%</text>") != std::string::npos);
  CHECK(numbers(17).find("bar-number tone-4 is-tight") != std::string::npos);
  CHECK(numbers(18).find("bar-number tone-4\" x=\"9.00%\"") != std::string::npos);
}

TEST_CASE("a bar tells all its parts to those who cannot see it, and none that is nothing") {
  const auto bar = draw_shares({{"Met", "tone-4", 1}, {"On the way", "tone-2", 0}, {"Later", "tone-0", 999}}).markup();
  CHECK(bar.find("<title>Met: under 1%; Later: 99%</title>") != std::string::npos);
  CHECK(draw_shares({{"Met", "tone-4", 0}}).markup().empty());
}
