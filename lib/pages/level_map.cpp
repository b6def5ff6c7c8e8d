#include "pages/level_map.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "pages/draw_text.hpp"
#include "pages/share_bar.hpp"

namespace waymark {

namespace {

// In the drawing's own units, which a small telephone shows as they are or a little smaller.
constexpr double width = 320, row_height = 42, name_height = 17, cell_height = 20, letter = 7;
constexpr std::size_t longest_head = 24;

class Drawing {
 public:
  explicit Drawing(const LevelMap& map) : map_(map), column_(width / static_cast<double>(map.columns.size())) {
    for (const auto name : map.columns) heads_.push_back(shortened(name, longest_head));
    for (const auto& head : heads_) top_ = std::max(top_, 8 + letter * static_cast<double>(count_characters(head)));
  }

  std::string draw() {
    add("<svg class=\"level-map\" viewBox=\"0 0 ", whole(width), ' ', whole(top_ + row_height * static_cast<double>(map_.rows.size())),
        "\" role=\"img\" aria-labelledby=\"level-map-title level-map-desc\"><title id=\"level-map-title\">", Words{map_.title},
        "</title><desc id=\"level-map-desc\">", Words{map_.about}, "</desc><defs>");
    for (std::size_t i = 0; i < map_.tones.size(); ++i) kind(std::to_string(i + 1), std::to_string(i + 1), map_.tones[i]);
    kind("unknown", "?", "tone-none");
    kind("none", "–", "tone-none");
    out_ += "</defs>";
    for (std::size_t i = 0; i < heads_.size(); ++i) {
      add("<text class=\"level-map-head\" transform=\"translate(", column_ * (static_cast<double>(i) + 0.5) + 4, ' ', top_ - 6, ")rotate(-90)\">", Words{heads_[i]}, "</text>");
    }
    auto y = top_;
    for (const auto& row : map_.rows) {
      draw(row, y);
      y += row_height;
    }
    out_ += "</svg>\n";
    return std::move(out_);
  }

 private:
  template <class... Parts>
  void add(const Parts&... parts) {
    append_parts(out_, parts...);
  }

  // Each kind of cell is drawn once, and used wherever it stands.
  void kind(std::string_view id, std::string_view words, std::string_view tone) {
    const auto box = [&](std::string_view type, std::string_view fill) {
      add("<rect class=\"", type, ' ', tone, "\" width=\"", column_ - 1, "\" height=\"", cell_height, "\"", fill, "/>");
    };
    add("<g id=\"cell-", id, "\">");
    if (has_pattern(tone)) {
      box("bar-ground", "");
      box("bar-part", together({" fill=\"url(#bar-", tone, ")\""}));
    } else {
      box("bar-part", "");
    }
    add("<text class=\"bar-number ", tone, "\" x=\"", (column_ - 1) / 2, "\" y=\"14.5\">", words, "</text></g>");
  }

  void draw(const MapRow& row, double y) {
    add("<text class=\"level-map-name\" y=\"", y + name_height - 5, "\">", Words{row.name}, "</text>");
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const auto& cell = row.cells[i];
      out_ += "<use href=\"#cell-";
      if (cell.level) {
        add(*cell.level);
      } else {
        out_ += cell.not_applicable ? "none" : "unknown";
      }
      add("\" x=\"", column_ * static_cast<double>(i), "\" y=\"", y + name_height, "\"/>");
    }
  }

  const LevelMap& map_;
  double column_;
  double top_ = 0;
  std::vector<std::string> heads_;
  std::string out_;
};

}  // namespace

Html draw_level_map(const LevelMap& map) {
  if (map.rows.empty() || map.columns.empty()) return {};
  return Html::trusted(Drawing(map).draw());
}

}  // namespace waymark
