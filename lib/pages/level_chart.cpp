#include "pages/level_chart.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

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
    add("<svg class=\"levels\" viewBox=\"0 0 {:.0f} {:.0f}\" role=\"img\" aria-labelledby=\"{}-title {}-desc\">", width,
        y_of(1) + foot, id, id);
    add("<title id=\"{}-title\">", id);
    append_escaped(out_, title);
    add("</title><desc id=\"{}-desc\">", id);
    for (const auto& item : dots_) {
      append_escaped(out_, item.name);
      add("{} ", item.level ? fmt::format(": level {}.", *item.level) : std::string(": not known."));
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
  void add(fmt::format_string<Parts...> form, Parts&&... parts) {
    fmt::format_to(std::back_inserter(out_), form, std::forward<Parts>(parts)...);
  }

  double y_of(int level) const { return top + between_levels * (most_ - level); }
  double x_of(std::size_t place) const {
    const auto room = width - left - right;
    return left + room * (static_cast<double>(place) + 0.5) / static_cast<double>(dots_.size());
  }

  void grid() {
    for (int level = 1; level <= most_; ++level) {
      add("<path class=\"levels-grid{}\" d=\"M{:.0f} {:.1f}H{:.0f}\"/>", level == meets_ ? " is-meets" : "", left, y_of(level), width - right);
      add("<text class=\"levels-number\" x=\"0\" y=\"{:.1f}\">{}</text>", y_of(level) + 4, level);
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
      path += drawing ? fmt::format("H{:.1f}V{:.1f}", x, y) : fmt::format("M{:.1f} {:.1f}", x, y);
      drawing = true;
    }
    if (!path.empty()) add("<path class=\"levels-line\" d=\"{}\"/>", path);
  }

  void points() {
    for (std::size_t i = 0; i < dots_.size(); ++i) {
      const bool now = i + 1 == dots_.size();
      const auto x = x_of(i);
      if (dots_[i].level) {
        add("<circle class=\"levels-dot{}\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"{}\"/>", now ? " is-now" : "", x, y_of(*dots_[i].level), now ? dot + 1 : dot);
      } else {
        add("<text class=\"levels-unknown\" x=\"{:.1f}\" y=\"{:.1f}\">?</text>", x, y_of(1) + 4);
      }
      if (dots_[i].short_name.empty()) continue;
      add("<text class=\"levels-name\" x=\"{:.1f}\" y=\"{:.1f}\">", x, y_of(1) + foot - 4);
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
