#include "pages/journey.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>
#include <string_view>
#include <utility>

#include "base/text.hpp"
#include "pages/draw_text.hpp"

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

// A steady climb with two gentle shoulders, as a path on a hill has.
double height_at(const Frame& frame, double x) {
  const auto t = x / frame.width;
  const auto climb = t - 0.045 * std::sin(4 * std::numbers::pi * t);
  return frame.foot - frame.rise * climb;
}

// How much lower and flatter than the hill a line is.
struct Lie {
  double lower = 0, flatter = 1;
};

// The line of the hill between two places, drawn in short straight pieces that the eye takes for a curve.
void add_curve(std::string& out, const Frame& frame, double from, double to, const Lie& lie = {}) {
  constexpr double piece = 10;
  const auto y = [&](double x) { return lie.lower + frame.foot - (frame.foot - height_at(frame, x)) * lie.flatter; };
  append_parts(out, 'M', whole(from), ' ', y(from));
  for (auto x = from + piece; x < to; x += piece) append_parts(out, 'L', whole(x), ' ', y(x));
  append_parts(out, 'L', whole(to), ' ', y(to));
}

std::string draw_hill(const Frame& frame) {
  std::string out = "<path class=\"journey-hill\" d=\"";
  add_curve(out, frame, 0, frame.width);
  append_parts(out, 'V', whole(frame.height), "H0Z\"/>");
  // Contour lines, as on a walker's map: each lower and flatter than the one above.
  for (const auto lower : {0.1, 0.2, 0.3}) {
    out += "<path class=\"journey-contour\" d=\"";
    add_curve(out, frame, 0, frame.width, {lower * 0.5 * frame.rise, 1 - 1.9 * lower});
    out += "\"/>";
  }
  return out;
}

class Drawing {
 public:
  Drawing(const Frame& frame, std::string_view hill, const std::vector<StageMark>& stages, std::string_view who, std::string& out)
      : frame_(frame), hill_(hill), stages_(stages), who_(who), out_(out) {}

  void draw();

 private:
  template <class... Parts>
  void add(const Parts&... parts) {
    append_parts(out_, parts...);
  }
  void told_in_words();
  void path();
  void marker(const StageMark& stage, Point ground);
  void flag(Point disc);
  void tick(Point at, double size);

  Point ground(std::size_t index) const;

  const Frame& frame_;
  std::string_view hill_;
  const std::vector<StageMark>& stages_;
  std::string_view who_;  // is where the flag stands
  std::string& out_;
};

Point Drawing::ground(std::size_t index) const {
  const auto x = frame_.width * (static_cast<double>(index) + 0.5) / static_cast<double>(stages_.size());
  return Point{x, height_at(frame_, x)};
}

void Drawing::told_in_words() {
  add("<title id=\"journey-", frame_.name, "-title\">The journey, stage by stage</title>");
  add("<desc id=\"journey-", frame_.name, "-desc\">A path climbs a hill past ", stages_.size(), " markers.");
  for (const auto& stage : stages_) {
    add(" Stage ", stage.number, ", ");
    append_escaped(out_, stage.name);
    if (stage.here) {
      add(": ", lower_ascii(who_), " here.");
    } else {
      add(": ", state_words(stage), '.');
    }
  }
  out_ += "</desc>";
}

void Drawing::path() {
  const auto is_here = [](const StageMark& stage) { return stage.here; };
  const auto here = std::find_if(stages_.begin(), stages_.end(), is_here);
  const bool arrived = here == stages_.end();
  const auto reached = arrived ? frame_.width : ground(static_cast<std::size_t>(here - stages_.begin())).x;
  if (!arrived) {
    out_ += "<path class=\"journey-ahead\" d=\"";
    add_curve(out_, frame_, reached, frame_.width);
    out_ += "\"/>";
  }
  out_ += "<path class=\"journey-path\" d=\"";
  add_curve(out_, frame_, 0, reached);
  out_ += "\"/>";
}

void Drawing::tick(Point at, double size) {
  add("<path class=\"journey-tick\" d=\"M", at.x - size, ' ', at.y + 0.05 * size, 'L', at.x - 0.25 * size, ' ', at.y + 0.75 * size,
      'L', at.x + size, ' ', at.y - 0.75 * size, "\"/>");
}

// Says where the school is; stays within the drawing at both ends of the path.
void Drawing::flag(Point disc) {
  if (frame_.flag_width <= 0) {
    add("<path class=\"journey-flag\" d=\"M", disc.x - 1.5, ' ', disc.y - frame_.disc, "v-30l20 8l-17 8v14Z\"/>");
    return;
  }
  const auto half = frame_.flag_width / 2;
  const auto x = std::clamp(disc.x, half + 1, frame_.width - half - 1);
  const auto bottom = disc.y - frame_.disc - 14;
  const auto top = bottom - frame_.flag_height;
  add("<path class=\"journey-flag\" d=\"M", x - half, ' ', top, 'h', frame_.flag_width, 'v', frame_.flag_height, 'H', disc.x + 7,
      "l-7 9l-7 -9H", x - half, "Z\"/>");
  add("<text class=\"journey-flag-text\" x=\"", x, "\" y=\"", top + frame_.flag_height / 2 + 5.5, "\">", who_, " here</text>");
}

void Drawing::marker(const StageMark& stage, Point ground) {
  const Point disc{ground.x, ground.y - frame_.post};
  add("<g class=\"journey-stage ", state_class(stage), "\">");
  add("<path class=\"journey-drop\" d=\"M", ground.x, ' ', ground.y + 6, 'V', whole(frame_.height), "\"/>");
  add("<path class=\"journey-post\" d=\"M", ground.x, ' ', disc.y, 'V', ground.y, "\"/>");
  add("<circle class=\"journey-foot\" cx=\"", ground.x, "\" cy=\"", ground.y, "\" r=\"4.5\"/>");
  add("<circle class=\"journey-disc\" cx=\"", disc.x, "\" cy=\"", disc.y, "\" r=\"", frame_.disc, "\"/>");
  if (stage.secure) {
    tick(disc, 0.42 * frame_.disc);
  } else {
    add("<text class=\"journey-number\" x=\"", disc.x, "\" y=\"", disc.y + 0.3 * frame_.disc, "\">", stage.number, "</text>");
  }
  if (stage.started && !stage.secure && !stage.here) {
    const Point badge{disc.x + 0.78 * frame_.disc, disc.y - 0.78 * frame_.disc};
    add("<circle class=\"journey-badge\" cx=\"", badge.x, "\" cy=\"", badge.y, "\" r=\"", 0.44 * frame_.disc, "\"/>");
    tick(badge, 0.2 * frame_.disc);
  }
  if (stage.here) flag(disc);
  out_ += "</g>";
}

void Drawing::draw() {
  add("<svg class=\"journey journey-", frame_.name, "\" viewBox=\"0 0 ", whole(frame_.width), ' ', whole(frame_.height),
      "\" role=\"img\" aria-labelledby=\"journey-", frame_.name, "-title journey-", frame_.name, "-desc\">");
  told_in_words();
  out_ += hill_;
  path();
  for (std::size_t i = 0; i < stages_.size(); ++i) marker(stages_[i], ground(i));
  out_ += "</svg>\n";
}

}  // namespace

Html draw_journey(const std::vector<StageMark>& stages, std::string_view who) {
  if (stages.empty()) return {};
  std::string out;
  // The hill is the same for every school.
  static const std::string wide_hill = draw_hill(wide), narrow_hill = draw_hill(narrow);
  Drawing(wide, wide_hill, stages, who, out).draw();
  Drawing(narrow, narrow_hill, stages, who, out).draw();
  return Html::trusted(std::move(out));
}

}  // namespace waymark
