#include "pages/journey.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numbers>
#include <string>
#include <string_view>
#include <utility>

#include "base/text.hpp"

namespace waymark {

namespace {

struct Point {
  double x = 0;
  double y = 0;
};

// Sizes are in the drawing's own units. The narrow drawing is shown about as large as they say, the wide
// one a little smaller or larger.
struct Frame {
  std::string_view name;
  double width = 0, height = 0;
  double foot = 0, rise = 0;   // where the path begins, and how far it climbs
  double disc = 0, post = 0;   // radius of a marker, and how far it stands above the path
  double flag_width = 0, flag_height = 0;  // 0: a pennant, for there is no room for words
};

constexpr Frame wide{"wide", 1120, 372, 336, 196, 23, 52, 128, 34};
constexpr Frame narrow{"narrow", 360, 208, 182, 104, 18, 34, 0, 0};

std::string_view state_words(const StageMark& stage) {
  if (stage.secure) return "secure";
  if (stage.not_asked) return "not asked";
  return stage.started ? "to come, already in place" : "to come";
}

std::string_view state_class(const StageMark& stage) {
  if (stage.here) return "is-here";
  if (stage.secure) return "is-secure";
  if (stage.not_asked) return "is-not-asked";
  return stage.started ? "is-started" : "is-later";
}

class Drawing {
 public:
  Drawing(const Frame& frame, const std::vector<StageMark>& stages, std::string_view who, std::string& out)
      : frame_(frame), stages_(stages), who_(who), out_(out) {}

  void draw();

 private:
  template <class... Parts>
  void add(fmt::format_string<Parts...> form, Parts&&... parts) {
    fmt::format_to(std::back_inserter(out_), form, std::forward<Parts>(parts)...);
  }
  void told_in_words();
  void hill();
  void path();
  void marker(const StageMark& stage, Point ground);
  void flag(Point disc);
  void tick(Point at, double size);

  double height_at(double x) const;
  Point ground(std::size_t index) const;
  void curve(double from, double to, double lower, double flatter);

  const Frame& frame_;
  const std::vector<StageMark>& stages_;
  std::string_view who_;  // is where the flag stands
  std::string& out_;
};

// A steady climb with two gentle shoulders, as a path on a hill has.
double Drawing::height_at(double x) const {
  const auto t = x / frame_.width;
  const auto climb = t - 0.045 * std::sin(4 * std::numbers::pi * t);
  return frame_.foot - frame_.rise * climb;
}

Point Drawing::ground(std::size_t index) const {
  const auto x = frame_.width * (static_cast<double>(index) + 0.5) / static_cast<double>(stages_.size());
  return Point{x, height_at(x)};
}

// The line of the hill between two places, drawn in short straight pieces that the eye takes for a curve.
void Drawing::curve(double from, double to, double lower, double flatter) {
  constexpr double piece = 10;
  const auto y = [&](double x) { return lower + frame_.foot - (frame_.foot - height_at(x)) * flatter; };
  add("M{:.0f} {:.1f}", from, y(from));
  for (auto x = from + piece; x < to; x += piece) add("L{:.0f} {:.1f}", x, y(x));
  add("L{:.0f} {:.1f}", to, y(to));
}

void Drawing::told_in_words() {
  add("<title id=\"journey-{}-title\">The journey, stage by stage</title>", frame_.name);
  add("<desc id=\"journey-{}-desc\">A path climbs a hill past {} markers.", frame_.name, stages_.size());
  for (const auto& stage : stages_) {
    add(" Stage {}, ", stage.number);
    append_escaped(out_, stage.name);
    if (stage.here) {
      add(": {} here.", lower_ascii(who_));
    } else {
      add(": {}.", state_words(stage));
    }
  }
  out_ += "</desc>";
}

void Drawing::hill() {
  out_ += "<path class=\"journey-hill\" d=\"";
  curve(0, frame_.width, 0, 1);
  add("V{0:.0f}H0Z\"/>", frame_.height);
  // Contour lines, as on a walker's map: each lower and flatter than the one above.
  for (const auto lower : {0.1, 0.2, 0.3}) {
    out_ += "<path class=\"journey-contour\" d=\"";
    curve(0, frame_.width, lower * 0.5 * frame_.rise, 1 - 1.9 * lower);
    out_ += "\"/>";
  }
}

void Drawing::path() {
  const auto is_here = [](const StageMark& stage) { return stage.here; };
  const auto here = std::find_if(stages_.begin(), stages_.end(), is_here);
  const bool arrived = here == stages_.end();
  const auto reached = arrived ? frame_.width : ground(static_cast<std::size_t>(here - stages_.begin())).x;
  if (!arrived) {
    out_ += "<path class=\"journey-ahead\" d=\"";
    curve(reached, frame_.width, 0, 1);
    out_ += "\"/>";
  }
  out_ += "<path class=\"journey-path\" d=\"";
  curve(0, reached, 0, 1);
  out_ += "\"/>";
}

void Drawing::tick(Point at, double size) {
  add("<path class=\"journey-tick\" d=\"M{:.1f} {:.1f}L{:.1f} {:.1f}L{:.1f} {:.1f}\"/>", at.x - size,
      at.y + 0.05 * size, at.x - 0.25 * size, at.y + 0.75 * size, at.x + size, at.y - 0.75 * size);
}

// Says where the school is; stays within the drawing at both ends of the path.
void Drawing::flag(Point disc) {
  if (frame_.flag_width <= 0) {
    add("<path class=\"journey-flag\" d=\"M{:.1f} {:.1f}v-30l20 8l-17 8v14Z\"/>", disc.x - 1.5,
        disc.y - frame_.disc);
    return;
  }
  const auto half = frame_.flag_width / 2;
  const auto x = std::clamp(disc.x, half + 1, frame_.width - half - 1);
  const auto bottom = disc.y - frame_.disc - 14;
  const auto top = bottom - frame_.flag_height;
  add("<path class=\"journey-flag\" d=\"M{:.1f} {:.1f}h{:.1f}v{:.1f}H{:.1f}l-7 9l-7 -9H{:.1f}Z\"/>", x - half,
      top, frame_.flag_width, frame_.flag_height, disc.x + 7, x - half);
  add("<text class=\"journey-flag-text\" x=\"{:.1f}\" y=\"{:.1f}\">{} here</text>", x,
      top + frame_.flag_height / 2 + 5.5, who_);
}

void Drawing::marker(const StageMark& stage, Point ground) {
  const Point disc{ground.x, ground.y - frame_.post};
  add("<g class=\"journey-stage {}\">", state_class(stage));
  add("<path class=\"journey-drop\" d=\"M{0:.1f} {1:.1f}V{2:.0f}\"/>", ground.x, ground.y + 6,
      frame_.height);
  add("<path class=\"journey-post\" d=\"M{0:.1f} {1:.1f}V{2:.1f}\"/>", ground.x, disc.y, ground.y);
  add("<circle class=\"journey-foot\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"4.5\"/>", ground.x, ground.y);
  add("<circle class=\"journey-disc\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"{:.1f}\"/>", disc.x, disc.y,
      frame_.disc);
  if (stage.secure) {
    tick(disc, 0.42 * frame_.disc);
  } else {
    add("<text class=\"journey-number\" x=\"{:.1f}\" y=\"{:.1f}\">{}</text>", disc.x,
        disc.y + 0.3 * frame_.disc, stage.number);
  }
  if (stage.started && !stage.secure && !stage.here) {
    const Point badge{disc.x + 0.78 * frame_.disc, disc.y - 0.78 * frame_.disc};
    add("<circle class=\"journey-badge\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"{:.1f}\"/>", badge.x, badge.y,
        0.44 * frame_.disc);
    tick(badge, 0.2 * frame_.disc);
  }
  if (stage.here) flag(disc);
  out_ += "</g>";
}

void Drawing::draw() {
  add("<svg class=\"journey journey-{0}\" viewBox=\"0 0 {1:.0f} {2:.0f}\" role=\"img\" "
      "aria-labelledby=\"journey-{0}-title journey-{0}-desc\">",
      frame_.name, frame_.width, frame_.height);
  told_in_words();
  hill();
  path();
  for (std::size_t i = 0; i < stages_.size(); ++i) marker(stages_[i], ground(i));
  out_ += "</svg>\n";
}

}  // namespace

Html draw_journey(const std::vector<StageMark>& stages, std::string_view who) {
  if (stages.empty()) return {};
  std::string out;
  Drawing(wide, stages, who, out).draw();
  Drawing(narrow, stages, who, out).draw();
  return Html::trusted(std::move(out));
}

}  // namespace waymark
