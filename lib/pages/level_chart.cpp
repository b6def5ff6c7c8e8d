#include "pages/level_chart.hpp"

#include <cstdint>
#include <utility>

#include "pages/draw_text.hpp"

namespace waymark {

namespace {

// Heights are in letters, so that they grow with the reader's own; widths are in hundredths.
constexpr std::int64_t top = 8, between_levels = 14, foot = 22;  // in tenths of a letter
constexpr double left = 8;                                       // room for the numbers of levels

class Drawing {
 public:
  Drawing(const std::vector<LevelDot>& dots, int most, int meets) : dots_(dots), most_(most), meets_(meets) {}

  std::string draw(std::string_view id, std::string_view title) {
    add("<svg class=\"levels\" height=\"", Letters{y_of(1) + foot}, "\" role=\"img\" aria-labelledby=\"", id, "-title ", id, "-desc\"><title id=\"", id,
        "-title\">", Words{title}, "</title><desc id=\"", id, "-desc\">");
    for (const auto& item : dots_) {
      add(Words{item.name});
      if (item.level) {
        add(": level ", *item.level, ". ");
      } else {
        add(": not known. ");
      }
    }
    out_ += "</desc>";
    grid();
    lines();
    points();
    out_ += "</svg>\n";
    return std::move(out_);
  }

 private:
  template <class... Parts>
  void add(const Parts&... parts) {
    append_parts(out_, parts...);
  }

  std::int64_t y_of(int level) const { return top + between_levels * (most_ - level); }
  double x_of(std::size_t place) const { return left + (100 - left) * (static_cast<double>(place) + 0.5) / static_cast<double>(dots_.size()); }

  void line(std::string_view kind, double from_x, std::int64_t from_y, double to_x, std::int64_t to_y) {
    add("<line class=\"levels-", kind, "\" x1=\"", from_x, "%\" x2=\"", to_x, "%\" y1=\"", Letters{from_y}, "\" y2=\"", Letters{to_y}, "\"/>");
  }

  void text(std::string_view kind, double x, std::int64_t y, std::string_view words) {
    add("<text class=\"levels-", kind, "\" x=\"", x, "%\" y=\"", Letters{y}, "\">", Words{words}, "</text>");
  }

  void grid() {
    for (int level = 1; level <= most_; ++level) {
      const auto y = y_of(level);
      line(level == meets_ ? "grid is-meets" : "grid", left, y, 100, y);
      text("number", 0, y + 4, std::to_string(level));
    }
  }

  // A level stays until the next cycle tells another; where one is not known, the line breaks off.
  void lines() {
    for (std::size_t i = 1; i < dots_.size(); ++i) {
      if (!dots_[i - 1].level || !dots_[i].level) continue;
      const auto before = y_of(*dots_[i - 1].level), now = y_of(*dots_[i].level);
      line("line", x_of(i - 1), before, x_of(i), before);
      if (before != now) line("line", x_of(i), before, x_of(i), now);
    }
  }

  void points() {
    for (std::size_t i = 0; i < dots_.size(); ++i) {
      const auto x = x_of(i);
      if (dots_[i].level) {
        add("<circle class=\"levels-dot", i + 1 == dots_.size() ? " is-now" : "", "\" cx=\"", x, "%\" cy=\"", Letters{y_of(*dots_[i].level)}, "\"/>");
      } else {
        text("unknown", x, y_of(1) + 4, "?");
      }
      if (!dots_[i].short_name.empty()) text("name", x, y_of(1) + foot - 4, dots_[i].short_name);
    }
  }

  const std::vector<LevelDot>& dots_;
  int most_, meets_;
  std::string out_;
};

}  // namespace

Html draw_levels(std::string_view id, std::string_view title, const std::vector<LevelDot>& dots, int most, int meets) {
  if (dots.empty()) return {};
  return Html::trusted(Drawing(dots, most, meets).draw(id, title));
}

}  // namespace waymark
