#include "pages/level_profile.hpp"

#include <doctest/doctest.h>

using namespace waymark;

namespace {

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::size_t times(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

Profile three_areas() {
  return {{"Seed", "Plant <1>", "Fruit", "Feast"}, 3, {{1, 50, 3, false}, {3, 0, 3, false}, {std::nullopt, 0, 3, false}, {std::nullopt, 0, 3, true}}};
}

}  // namespace

TEST_CASE("the profile of areas says in its title and description what its marks mean") {
  const auto drawn = draw_profile(three_areas()).markup();
  CHECK(has(drawn, "role=\"img\" aria-labelledby=\"profile-title profile-desc\""));
  CHECK(times(drawn, "<title id=\"profile-title\">") == 1);
  CHECK(has(drawn, "1 area is at Seed and 1 at Fruit.</desc>"));
}

TEST_CASE("each area has a dot where it stands, a ring where the school aims, and the way between them") {
  const auto drawn = draw_profile(three_areas()).markup();
  CHECK(has(drawn, "<svg y=\"12.5%\"><line class=\"profile-gap\" x1=\"12.5%\" x2=\"62.5%\"/><line class=\"profile-way\" x1=\"12.5%\" x2=\"25.0%\"/>"
                   "<circle class=\"profile-aim\" cx=\"62.5%\"/><circle class=\"profile-now\" cx=\"12.5%\"/></svg>"));
  CHECK(has(drawn, "<svg y=\"37.5%\"><circle class=\"profile-aim\" cx=\"62.5%\"/><circle class=\"profile-now\" cx=\"62.5%\"/></svg>"));
}

TEST_CASE("an area that is not known yet has a question mark, and one that does not apply has nothing") {
  const auto drawn = draw_profile(three_areas()).markup();
  CHECK(times(drawn, "profile-unknown") == 1);
  CHECK(times(drawn, "profile-now") == 2);
  CHECK_FALSE(has(drawn, "y=\"87.5%\""));
}

TEST_CASE("names of levels are escaped in the profile, and the level that meets has a line of its own") {
  const auto drawn = draw_profile(three_areas()).markup();
  CHECK(has(drawn, "Plant &lt;1&gt;"));
  CHECK_FALSE(has(drawn, "<1>"));
  CHECK(times(drawn, "is-meets") == 1);
}

TEST_CASE("the profile is told in a sentence, which leaves out levels that no area has") {
  auto profile = three_areas();
  CHECK(profile_in_words(profile) == "1 area is at Seed and 1 at Fruit");
  profile.rows.assign(3, {2, 0, 3, false});
  CHECK(profile_in_words(profile) == "3 areas are at Plant <1>");
  profile.rows = {{std::nullopt, 0, 3, false}};
  CHECK(profile_in_words(profile).empty());
  CHECK(has(draw_profile(profile).markup(), "aims for.</desc>"));
}

TEST_CASE("a school without areas has no profile") {
  auto profile = three_areas();
  profile.rows.clear();
  CHECK(draw_profile(profile).empty());
}
