// The drawing of a plan: terms across, a row for each area, a bar for each step. Tells what a bar is by shape and
// in words, so that it needs no colour; the page's lists tell the same. Must not know how the plan was made, or
// the page it stands on.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/html.hpp"

namespace waymark {

struct TimelineBar {
  int number = 0;          // place in the plan
  std::string_view title;
  Date starts, ends;
  bool quick_win = false, under_way = false, late = false;
};

struct TimelineRow {
  std::string_view name;
  std::vector<TimelineBar> bars;
};

// A term or a financial year. Terms follow one another, and are drawn as wide as each other.
struct TimelineSpan {
  std::string name;        // "Spring term 2027"
  std::string head, foot;  // of a term's column: "Spring term" and "2027"
  Date starts, ends;
  bool off = false;        // nothing is planned in it
  bool part = false;       // the plan begins within it
};

struct TimelineMark {
  std::string_view name;
  Date on;
};

struct Timeline {
  std::vector<TimelineSpan> terms;
  std::vector<TimelineSpan> years;
  std::vector<TimelineRow> rows;    // those with a bar
  std::vector<TimelineMark> marks;  // contracts' ends within the plan
};

// Two SVGs: `timeline-wide` with the bars' names, `timeline-narrow` without, of which the style sheet shows one.
// Colours come from classes only. Nothing when there are no terms or no rows.
Html draw_timeline(const Timeline& timeline);

}  // namespace waymark
