// The drawing of levels as a map: a row for each school, a column for each area, and in each cell the number of its level
// on a pattern and a shade. The page's table tells the same. Must not know what rows and columns are.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/html.hpp"

namespace waymark {

struct MapCell {
  std::optional<int> level;  // nothing when it is not known, or does not apply
  bool not_applicable = false;
};

struct MapRow {
  std::string_view name;
  std::vector<MapCell> cells;  // one for each column
};

struct MapColumn {
  std::string_view name;
  bool bold = false;
  int reached = 0;  // rows that have come far enough
};

struct LevelMap {
  std::string title, about;  // told to those who cannot see it
  std::string reached;       // says what is counted below the columns
  std::vector<std::string_view> tones;  // of each level, from the lowest: patterns and shades of pages/share_bar.hpp
  std::vector<MapColumn> columns;
  std::vector<MapRow> rows;
};

// As wide as there is room. Many rows are drawn as several drawings below each other, each with its own heads. Colours come
// from classes only; the page has the patterns. Nothing when there are no rows or no columns.
Html draw_level_map(const LevelMap& map);

}  // namespace waymark
