#include "pages/level_chart.hpp"

#include <algorithm>
#include <utility>

#include "pages/draw_text.hpp"

namespace waymark {

namespace {

// In the drawing's own units, which are about as large as they say.
constexpr double width = 220;
constexpr double left = 16, right = 14;  // room for the numbers of levels, and half a name
constexpr double top = 9, between_levels = 17, foot = 25;
constexpr double dot = 4.5;

class Drawing {
 public:
  Drawing(const std::vector<LevelDot>& dots, int most, int meets) : dots_(dots), most_(most), meets_(meets) {}

  std::string draw(std::string_view id, std::string_view title) {
    add("<svg class=\"levels\" viewBox=\"0 0 ", whole(width), ' ', whole(y_of(1) + foot), "\" role=\"img\" aria-labelledby=\"", id,
        "-title ", id, "-desc\">");
    add("<title id=\"", id, "-title\">");
    append_escaped(out_, title);
    add("</title><desc id=\"", id, "-desc\">");
    for (const auto& item : dots_) {
      append_escaped(out_, item.name);
      if (item.level) {
        add(": level ", *item.level, ". ");
      } else {
        out_ += ": not known. ";
      }
    }
    out_ += "</desc>";
    grid();
    line();
    points();
    out_ += "</svg>\n";
    return std::move(out_);
  }

 private:
  template <class... Parts>
  void add(const Parts&... parts) {
    append_parts(out_, parts...);
  }

  double y_of(int level) const { return top + between_levels * (most_ - level); }
  double x_of(std::size_t place) const {
    const auto room = width - left - right;
    return left + room * (static_cast<double>(place) + 0.5) / static_cast<double>(dots_.size());
  }

  void grid() {
    for (int level = 1; level <= most_; ++level) {
      add("<path class=\"levels-grid", level == meets_ ? " is-meets" : "", "\" d=\"M", whole(left), ' ', y_of(level), 'H',
          whole(width - right), "\"/>");
      add("<text class=\"levels-number\" x=\"0\" y=\"", y_of(level) + 4, "\">", level, "</text>");
    }
  }

  // A level stays until the next cycle tells another; where one is not known, the line breaks off.
  void line() {
    std::string path;
    bool drawing = false;
    for (std::size_t i = 0; i < dots_.size(); ++i) {
      if (!dots_[i].level) {
        drawing = false;
        continue;
      }
      const auto x = x_of(i), y = y_of(*dots_[i].level);
      if (drawing) {
        append_parts(path, 'H', x, 'V', y);
      } else {
        append_parts(path, 'M', x, ' ', y);
      }
      drawing = true;
    }
    if (!path.empty()) add("<path class=\"levels-line\" d=\"", path, "\"/>");
  }

  void points() {
    for (std::size_t i = 0; i < dots_.size(); ++i) {
      const bool now = i + 1 == dots_.size();
      const auto x = x_of(i);
      if (dots_[i].level) {
        add("<circle class=\"levels-dot", now ? " is-now" : "", "\" cx=\"", x, "\" cy=\"", y_of(*dots_[i].level), "\" r=\"",
            now ? dot + 1 : dot, "\"/>");
      } else {
        add("<text class=\"levels-unknown\" x=\"", x, "\" y=\"", y_of(1) + 4, "\">?</text>");
      }
      if (dots_[i].short_name.empty()) continue;
      add("<text class=\"levels-name\" x=\"", x, "\" y=\"", y_of(1) + foot - 4, "\">");
      append_escaped(out_, dots_[i].short_name);
      out_ += "</text>";
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
