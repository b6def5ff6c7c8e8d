#include "pages/level_map.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "pages/draw_text.hpp"
#include "pages/share_bar.hpp"

namespace waymark {

namespace {

constexpr std::size_t most_rows = 16;  // as many as the first sheet of paper has room for
constexpr std::size_t longest_head = 24;

// In tenths of a letter's height: a letter is about half as wide as high.
std::int64_t head_height(std::size_t letters) { return 9 + static_cast<std::int64_t>(letters) * 53 / 10; }

// How many letters there is room for: in a line that is alone, or in each of two.
struct Room {
  std::size_t alone, each;
};

constexpr Room head_room = {longest_head, longest_head}, name_room = {40, 32};

// Widths are in hundredths, so that the drawing is as wide as its place. The height of a row is the theme's letter, as rows
// are higher where names stand above them.
class Drawing {
 public:
  explicit Drawing(const LevelMap& map) : map_(map), column_(100.0 / static_cast<double>(map.columns.size())) {}

  std::string draw() {
    const auto count = map_.rows.size();
    const auto parts = (count + most_rows - 1) / most_rows;
    for (std::size_t i = 0; i < parts; ++i) part(i, count * i / parts, count * (i + 1) / parts);
    return std::move(out_);
  }

 private:
  template <class... Parts>
  void add(const Parts&... parts) {
    append_parts(out_, parts...);
  }

  double left_of(std::size_t column) const { return column_ * static_cast<double>(column); }
  double middle_of(std::size_t column) const { return left_of(column) + 0.47 * column_; }

  void part(std::size_t index, std::size_t from, std::size_t to) {
    out_ += "<div class=\"level-map-part\">\n";
    heads(index == 0);
    add("<svg class=\"level-map\" height=\"", to - from, "em\" role=\"img\" aria-labelledby=\"level-map-", index, index == 0 ? " level-map-desc" : "", "\"><title id=\"level-map-", index, "\">", Words{map_.title});
    if (to - from < map_.rows.size()) add(": ", Words{map_.rows[from].name}, " to ", Words{map_.rows[to - 1].name});
    out_ += "</title>";
    if (index == 0) add("<desc id=\"level-map-desc\">", Words{map_.about}, "</desc>");
    for (auto i = from; i < to; ++i) row(map_.rows[i], 100.0 * static_cast<double>(i - from) / static_cast<double>(to - from));
    out_ += "</svg>\n";
    if (to == map_.rows.size()) sums();
    out_ += "</div>\n";
  }

  // What every part has is drawn once, and used again.
  void heads(bool first) {
    std::size_t letters = 0;
    for (const auto& column : map_.columns) letters = std::max(letters, std::min(longest_head, count_characters(column.name)));
    add("<svg class=\"level-map-heads\" height=\"", Letters{head_height(letters)}, "\" aria-hidden=\"true\">");
    if (first) {
      out_ += "<defs>";
      for (std::size_t i = 0; i < map_.tones.size(); ++i) kind(std::to_string(i + 1), std::to_string(i + 1), map_.tones[i]);
      kind("unknown", "?", "tone-none");
      kind("none", "–", "tone-none");
      out_ += "</defs><g id=\"level-map-heads\">";
      for (std::size_t i = 0; i < map_.columns.size(); ++i) head(map_.columns[i], middle_of(i));
      out_ += "</g></svg>\n";
    } else {
      out_ += "<use href=\"#level-map-heads\"/></svg>\n";
    }
  }

  void text(std::string_view type, std::string_view place, std::string_view words) {
    add("<text class=\"", type, '"', place, '>', Words{words}, "</text>");
  }

  // What is long has two lines where there is room for them, and is cut short elsewhere.
  void lines(std::string_view type, std::string_view words, const Room& room) {
    if (count_characters(words) <= room.each) return text(type, "", words);
    const auto cut = shortened(words, room.each);
    const auto first = words.substr(0, cut.size() - std::string_view("…").size());
    auto rest = words.substr(first.size());
    if (rest.front() == ' ') rest.remove_prefix(1);
    text(together({type, " is-short"}), "", shortened(words, room.alone));
    text(together({type, " is-long"}), " dy=\"-.55em\"", first);
    text(together({type, " is-long"}), " dy=\".55em\"", shortened(rest, room.each));
  }

  void head(const MapColumn& column, double x) {
    // What is used again is reached by no rule that names what it stands in.
    add("<svg x=\"", x, "%\" y=\"100%\" overflow=\"visible\">");
    lines(column.bold ? "level-map-head is-core" : "level-map-head", column.name, head_room);
    out_ += "</svg>";
  }

  void kind(std::string_view id, std::string_view words, std::string_view tone) {
    const auto box = [&](std::string_view type, std::string_view fill) {
      add("<rect class=\"level-map-cell ", type, ' ', tone, "\" width=\"", 0.94 * column_, "%\"", fill, "/>");
    };
    add("<g id=\"cell-", id, "\">");
    if (has_pattern(tone)) {
      box("bar-ground", "");
      box("bar-part", together({" fill=\"url(#bar-", tone, ")\""}));
    } else {
      box("bar-part", "");
    }
    add("<text class=\"level-map-number bar-number ", tone, "\" x=\"", 0.47 * column_, "%\">", words, "</text></g>");
  }

  void row(const MapRow& row, double y) {
    add("<svg y=\"", y, "%\">");
    lines("level-map-name", row.name, name_room);
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const auto& cell = row.cells[i];
      out_ += "<use href=\"#cell-";
      if (cell.level) {
        add(*cell.level);
      } else {
        out_ += cell.not_applicable ? "none" : "unknown";
      }
      add("\" x=\"", left_of(i), "%\"/>");
    }
    out_ += "</svg>";
  }

  void sums() {
    add("<svg class=\"level-map-sums\" aria-hidden=\"true\"><text class=\"level-map-name\">", Words{map_.reached}, "</text>");
    for (std::size_t i = 0; i < map_.columns.size(); ++i) add("<text class=\"level-map-number\" x=\"", middle_of(i), "%\">", map_.columns[i].reached, "</text>");
    out_ += "</svg>\n";
  }

  const LevelMap& map_;
  double column_;
  std::string out_;
};

}  // namespace

Html draw_level_map(const LevelMap& map) {
  if (map.rows.empty() || map.columns.empty()) return {};
  return Html::trusted(Drawing(map).draw());
}

}  // namespace waymark
