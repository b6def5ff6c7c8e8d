#include "pages/level_map.hpp"

#include <doctest/doctest.h>

using namespace waymark;

namespace {

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

LevelMap two_schools() {
  LevelMap map;
  map.title = "Levels & schools";
  map.about = "A row for each.";
  map.reached = "At Meeting";
  map.tones = {"tone-0", "tone-2", "tone-4"};
  map.columns = {{"Beds", true, 1}, {"Paths between the old and the new beds", false, 0}};
  map.rows = {{"Moor <School>", {{1, false}, {3, false}}}, {"Vale School", {{std::nullopt, false}, {std::nullopt, true}}}};
  return map;
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("the map of levels has a title and a description, and its names are escaped") {
  const auto drawn = draw_level_map(two_schools()).markup();
  CHECK(has(drawn, "aria-labelledby=\"level-map-0 level-map-desc\"><title id=\"level-map-0\">Levels &amp; schools</title><desc id=\"level-map-desc\">A row for each.</desc>"));
  CHECK(has(drawn, "Moor &lt;School&gt;"));
  CHECK_FALSE(has(drawn, "<School>"));
}

TEST_CASE("each cell of the map has the number of its level, a question mark or a dash") {
  const auto drawn = draw_level_map(two_schools()).markup();
  CHECK(has(drawn, "<use href=\"#cell-1\" x=\"0.0%\"/><use href=\"#cell-3\" x=\"50.0%\"/>"));
  CHECK(has(drawn, "<use href=\"#cell-unknown\" x=\"0.0%\"/><use href=\"#cell-none\" x=\"50.0%\"/>"));
  CHECK(has(drawn, ">3</text></g>"));
}

TEST_CASE("a cell has the pattern of its tone where the tone has one") {
  const auto drawn = draw_level_map(two_schools()).markup();
  CHECK(has(drawn, "fill=\"url(#bar-tone-2)\""));
  CHECK_FALSE(has(drawn, "url(#bar-tone-0)"));
  CHECK_FALSE(has(drawn, "url(#bar-tone-4)"));
}

TEST_CASE("long heads of the map have two lines, or are cut between words where there is room for one") {
  const auto drawn = draw_level_map(two_schools()).markup();
  CHECK(has(drawn, ">Paths between the old…</text>"));
  CHECK(has(drawn, ">Paths between the old</text>"));
  CHECK(has(drawn, ">and the new beds</text>"));
  CHECK(count(drawn, ">Beds</text>") == 1);
}

TEST_CASE("below the columns of the map stands how many rows have come far enough") {
  const auto drawn = draw_level_map(two_schools()).markup();
  CHECK(has(drawn, ">At Meeting</text>"));
  CHECK(has(drawn, "x=\"23.5%\">1</text>"));
}

TEST_CASE("many rows are several drawings, none longer than the first sheet of paper, and each says which rows it has") {
  auto map = two_schools();
  const auto row = map.rows.back();
  map.rows.assign(41, row);
  map.rows.back().name = "Zeal School";
  const auto drawn = draw_level_map(map).markup();
  CHECK(count(drawn, "role=\"img\"") == 3);
  CHECK(count(drawn, "<title") == 3);
  CHECK(has(drawn, "<title id=\"level-map-2\">Levels &amp; schools: Vale School to Zeal School</title>"));
  CHECK(count(drawn, "<desc") == 1);
  CHECK(count(drawn, ">Beds</text>") == 1);
  CHECK(count(drawn, "href=\"#level-map-heads\"") == 2);
  CHECK(count(drawn, "level-map-sums") == 1);
  CHECK(count(drawn, "#cell-none") == 41);
}

TEST_CASE("a map without rows or columns is not drawn") {
  auto map = two_schools();
  map.rows.clear();
  CHECK(draw_level_map(map).empty());
  map = two_schools();
  map.columns.clear();
  CHECK(draw_level_map(map).empty());
}
