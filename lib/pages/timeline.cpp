#include "pages/timeline.hpp"

#include <algorithm>
#include <utility>

#include "base/digits.hpp"
#include "base/text.hpp"
#include "pages/draw_text.hpp"
#include "pages/lanes.hpp"

namespace waymark {

namespace {

// Sizes are in the drawing's own units. The narrow drawing is shown about as large as they say or a little smaller, the wide
// one a little larger, and on paper at two thirds.
struct Frame {
  std::string_view name;
  double width = 0;
  double names = 0;       // of the column of names; 0: they stand above their rows
  double lane = 0, bar = 0;
  double text = 0;        // size of letters
  double gap = 0;         // between bars of a lane
  bool labels = false;    // bars have their names
};

constexpr Frame wide{"wide", 940, 172, 18, 12, 13, 12, true};
constexpr Frame narrow{"narrow", 320, 0, 11, 8, 13, 3, false};

constexpr double head_height = 62;  // years and terms
constexpr double row_space = 5;     // above and below the bars of a row
constexpr double letter = 0.53;     // mean width of a letter, of its size
constexpr double fewest_letters = 8;  // of a name, to be worth its place

double width_of(std::string_view text, double size) { return letter * size * static_cast<double>(count_characters(text)); }

// Two lines at most.
std::vector<std::string> wrapped(std::string_view text, std::size_t most) {
  if (count_characters(text) <= most) return {std::string(text)};
  const auto cut = first_characters(text, most + 1).rfind(' ');
  if (cut == std::string_view::npos || cut == 0) return {shortened(text, most)};
  return {std::string(text.substr(0, cut)), shortened(text.substr(cut + 1), most)};
}

// Where a bar and its words stand in their lane.
struct Place {
  double from = 0, to = 0;  // the bar
  std::string label;
  double label_at = 0;
  std::string_view anchor = "start";
  bool inside = false;
  Stretch taken;            // bar and words
};

// Whether words may stand inside a bar: a thin line has no room.
enum class Inside { yes, no };

class Drawing {
  // Day numbers: the first, and the day after the last.
  struct Span {
    int begin = 0, end = 0;
  };

 public:
  Drawing(const Frame& frame, const Timeline& timeline, std::string& out) : frame_(frame), timeline_(timeline), out_(out) {
    for (const auto& term : timeline.terms) spans_.push_back({day_number(term.starts), day_number(term.ends) + 1});
  }

  void draw() {
    // The body comes first, for only it knows how high the drawing is.
    std::string body;
    std::swap(out_, body);
    double y = head_height;
    if (!timeline_.marks.empty()) y = contracts(y);
    for (const auto& row : timeline_.rows) y = draw_row(row, y);
    std::swap(out_, body);
    add("<svg class=\"timeline timeline-", frame_.name, "\" viewBox=\"0 0 ", whole(frame_.width), ' ', whole(y + 2),
        "\" role=\"img\" aria-labelledby=\"timeline-", frame_.name, "-title timeline-", frame_.name, "-desc\">");
    told_in_words();
    grid(y);
    out_ += body;
    out_ += "</svg>\n";
  }

 private:
  template <class... Parts>
  void add(const Parts&... parts) {
    append_parts(out_, parts...);
  }

  void text(std::string_view kind, double x, double y, std::string_view words, std::string_view anchor = "start") {
    add("<text class=\"timeline-", kind, "\" x=\"", x, "\" y=\"", y, "\" text-anchor=\"", anchor, "\">");
    append_escaped(out_, words);
    out_ += "</text>";
  }

  void told_in_words() {
    std::size_t bars = 0;
    for (const auto& row : timeline_.rows) bars += row.bars.size();
    add("<title id=\"timeline-", frame_.name, "-title\">The plan, term by term</title>");
    add("<desc id=\"timeline-", frame_.name, "-desc\">Terms run across, from ");
    append_escaped(out_, timeline_.terms.front().name);
    out_ += " to ";
    append_escaped(out_, timeline_.terms.back().name);
    add(". ", counted(bars, "step", "steps"), " in ", counted(timeline_.rows.size(), "area", "areas"),
        " are drawn as bars, from when they begin to when they end.");
    for (const auto& mark : timeline_.marks) {
      out_ += " The contract “";
      append_escaped(out_, mark.name);
      add("” ends on ", in_words(mark.on), '.');
    }
    out_ += " The lists on this page, term by term, tell the same in words.</desc>";
  }

  double column() const { return (frame_.width - frame_.names) / static_cast<double>(timeline_.terms.size()); }

  // Terms are as wide as each other, so that short ones can be read too.
  double x_of(int day) const {
    if (day <= spans_.front().begin) return frame_.names;
    for (std::size_t i = 0; i < spans_.size(); ++i) {
      const auto [begin, end] = spans_[i];
      if (day >= end) continue;
      return frame_.names + column() * (static_cast<double>(i) + static_cast<double>(day - begin) / static_cast<double>(end - begin));
    }
    return frame_.width;
  }

  void grid(double bottom) {
    for (std::size_t i = 0; i < timeline_.terms.size(); ++i) {
      const auto& term = timeline_.terms[i];
      const auto x = frame_.names + column() * static_cast<double>(i);
      if (term.off) add("<rect class=\"timeline-off\" x=\"", x, "\" y=\"24\" width=\"", column(), "\" height=\"", bottom - 24, "\"/>");
      add("<path class=\"timeline-term\" d=\"M", std::max(x, 0.75), " 24V", bottom, "\"/>");
      const auto room = column() - 4;
      auto head = std::string_view(term.head);
      if (width_of(head, frame_.text) > room) head = head.substr(0, head.find(' '));
      if (width_of(head, frame_.text) > room) head = first_characters(head, 3);
      if (width_of(head, frame_.text) <= room) text("term-name", x + 3, 39, head);
      const auto foot = term.part ? term.foot + ", rest" : term.foot;
      const auto& year = width_of(foot, frame_.text) <= room ? foot : term.foot;
      if (width_of(year, frame_.text) <= room) text("term-year", x + 3, 54, year);
    }
    for (const auto& year : timeline_.years) {
      const auto from = x_of(day_number(year.starts));
      const auto to = x_of(day_number(year.ends) + 1);
      if (to - from < 1) continue;
      add("<path class=\"timeline-year\" d=\"M", std::max(from, 0.75), " 24V", bottom, "\"/>");
      // Figures are narrow: a year of one term has just room.
      if (width_of(year.name, frame_.text) <= to - from + 4) text("year-name", from + 3, 18, year.name);
    }
  }

  double contracts(double y) {
    std::vector<Place> places;
    for (const auto& mark : timeline_.marks) {
      const auto x = x_of(day_number(mark.on) + 1);
      places.push_back(placed(Inside::no, x - 5, x + 5, mark.name, " ends"));
    }
    const auto lanes = pack(places);
    const auto bottom = row_frame({"Contracts", {}}, y, lanes.count);
    const auto top = first_lane(y);
    for (std::size_t i = 0; i < places.size(); ++i) {
      const auto middle = top + frame_.lane * (static_cast<double>(lanes.lane_of[i]) + 0.5);
      const auto x = (places[i].from + places[i].to) / 2;
      add("<path class=\"timeline-contract\" d=\"M", x, ' ', middle + 4, "h-9l4 -5l-4 -5h9v14\"/>");
      if (!places[i].label.empty()) text("label", places[i].label_at, middle + 4.5, places[i].label, places[i].anchor);
    }
    return bottom;
  }

  // Words stand in their bar, after it or before it; where none of these has room, as many of them as there is room for.
  Place placed(Inside may_be, double from, double to, std::string_view name, std::string_view rest = {}) const {
    Place place{from, to, {}, 0, "start", false, {from, to}};
    if (!frame_.labels) return place;
    constexpr double space = 6;
    const auto after = frame_.width - to - space, before = from - space - frame_.names;
    auto room = width_of(name, frame_.text) + width_of(rest, frame_.text);
    if (may_be == Inside::yes && to - from >= room + 2 * space) {
      place.label = together({name, rest});
      place.inside = true;
      place.label_at = from + space;
      return place;
    }
    const auto most = std::max(after, before);
    const auto letters = (most - width_of(rest, frame_.text)) / (letter * frame_.text);
    if (letters < fewest_letters) return place;
    place.label = together({shortened(name, static_cast<std::size_t>(letters)), rest});
    room = width_of(place.label, frame_.text);
    if (room <= after) {
      place.label_at = to + space;
      place.taken.to = to + space + room;
    } else {
      place.label_at = from - space;
      place.anchor = "end";
      place.taken.from = from - space - room;
    }
    return place;
  }

  Lanes pack(const std::vector<Place>& places) const {
    std::vector<Stretch> stretches;
    for (const auto& place : places) stretches.push_back(place.taken);
    return pack_lanes(stretches, frame_.gap);
  }

  double first_lane(double y) const { return y + row_space + (frame_.names > 0 ? 0 : frame_.text + 5); }

  // The row's name, and the line above it. Gives where the next row begins.
  double row_frame(const TimelineRow& row, double y, std::size_t lanes) {
    add("<path class=\"timeline-line\" d=\"M0 ", y, 'H', whole(frame_.width), "\"/>");
    const auto bottom = first_lane(y) + frame_.lane * static_cast<double>(lanes) + row_space;
    if (frame_.names <= 0) {
      text("area", 4, y + frame_.text + 3, row.name);
      return bottom;
    }
    const auto line = frame_.text + 2;
    const auto lines = wrapped(row.name, static_cast<std::size_t>((frame_.names - 8) / (letter * frame_.text)));
    for (std::size_t i = 0; i < lines.size(); ++i) text("area", 0, y + 19 + line * static_cast<double>(i), lines[i]);
    return std::max(bottom, y + 14 + line * static_cast<double>(lines.size()));
  }

  double draw_row(const TimelineRow& row, double y) {
    std::vector<Place> places;
    for (const auto& bar : row.bars) {
      const auto from = x_of(day_number(bar.starts));
      auto to = std::max(x_of(day_number(bar.ends) + 1), from + frame_.bar);
      // A diamond stands for all of a short time.
      if (bar.quick_win && to - from < 2 * frame_.bar) to = from + frame_.bar;
      places.push_back(placed(bar.quick_win ? Inside::no : Inside::yes, from, to, together({Digits(bar.number), " ", bar.title}),
                              bar.late ? ", late" : ""));
    }
    const auto lanes = pack(places);
    const auto bottom = row_frame(row, y, lanes.count);
    const auto top = first_lane(y);
    for (std::size_t i = 0; i < places.size(); ++i) {
      draw_bar(row.bars[i], places[i], top + frame_.lane * (static_cast<double>(lanes.lane_of[i]) + 0.5));
    }
    return bottom;
  }

  void draw_bar(const TimelineBar& bar, const Place& place, double middle) {
    const auto half = frame_.bar / 2;
    add("<g class=\"timeline-step", bar.under_way ? " is-under-way" : "", bar.late ? " is-late" : "", "\"><title>", bar.number, ". ");
    append_escaped(out_, bar.title);
    add(": ", in_words(bar.starts), " to ", in_words(bar.ends), "</title>");
    if (bar.quick_win) {
      if (place.to > place.from + frame_.bar) add("<path class=\"timeline-thread\" d=\"M", place.from + half, ' ', middle, 'H',
          place.to, "\"/>");
      add("<path class=\"timeline-diamond\" d=\"M", place.from, ' ', middle, 'l', half, " -", half, 'l', half, ' ', half, "l-",
          half, ' ', half, "Z\"/>");
    } else {
      add("<rect class=\"timeline-bar\" x=\"", place.from + 0.75, "\" y=\"", middle - half, "\" width=\"",
          place.to - place.from - 1.5, "\" height=\"", frame_.bar, "\" rx=\"2\"/>");
    }
    if (bar.late) add("<path class=\"timeline-late\" d=\"M", place.to, ' ', middle - half - 2, 'v', frame_.bar + 4, "\"/>");
    if (!place.label.empty()) text(place.inside ? "label is-inside" : "label", place.label_at, middle + 4.5, place.label, place.anchor);
    out_ += "</g>";
  }

  const Frame& frame_;
  const Timeline& timeline_;
  std::vector<Span> spans_;  // of the terms
  std::string& out_;
};

}  // namespace

Html draw_timeline(const Timeline& timeline) {
  if (timeline.terms.empty() || timeline.rows.empty()) return {};
  std::string out;
  Drawing(wide, timeline, out).draw();
  Drawing(narrow, timeline, out).draw();
  return Html::trusted(std::move(out));
}

}  // namespace waymark
