#include "pages/level_map.hpp"

#include <doctest/doctest.h>

using namespace waymark;

namespace {

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

LevelMap two_schools() {
  return {"Levels & schools", "A row for each.", {"tone-0", "tone-2", "tone-4"}, {"Beds", "Paths between the old and the new beds"},
          {{"Moor <School>", {{1, false}, {3, false}}}, {"Vale School", {{std::nullopt, false}, {std::nullopt, true}}}}};
}

}  // namespace

TEST_CASE("the map of levels has a title and a description, and its names are escaped") {
  const auto drawn = draw_level_map(two_schools()).markup();
  CHECK(has(drawn, "<title id=\"level-map-title\">Levels &amp; schools</title><desc id=\"level-map-desc\">A row for each.</desc>"));
  CHECK(has(drawn, "Moor &lt;School&gt;"));
  CHECK_FALSE(has(drawn, "<School>"));
}

TEST_CASE("each cell of the map has the number of its level, a question mark or a dash") {
  const auto drawn = draw_level_map(two_schools()).markup();
  CHECK(has(drawn, "<use href=\"#cell-1\" x=\"0.0\""));
  CHECK(has(drawn, "<use href=\"#cell-3\" x=\"160.0\""));
  CHECK(has(drawn, "<use href=\"#cell-unknown\" x=\"0.0\""));
  CHECK(has(drawn, "<use href=\"#cell-none\" x=\"160.0\""));
  CHECK(has(drawn, ">3</text></g>"));
}

TEST_CASE("a cell has the pattern of its tone where the tone has one") {
  const auto drawn = draw_level_map(two_schools()).markup();
  CHECK(has(drawn, "fill=\"url(#bar-tone-2)\""));
  CHECK_FALSE(has(drawn, "url(#bar-tone-0)"));
  CHECK_FALSE(has(drawn, "url(#bar-tone-4)"));
}

TEST_CASE("long heads of the map are cut between words") {
  CHECK(has(draw_level_map(two_schools()).markup(), ">Paths between the old…</text>"));
}

TEST_CASE("a map without rows or columns is not drawn") {
  auto map = two_schools();
  map.rows.clear();
  CHECK(draw_level_map(map).empty());
  map = two_schools();
  map.columns.clear();
  CHECK(draw_level_map(map).empty());
}
