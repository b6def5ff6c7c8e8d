// What the progress page shows: what has moved since the cycle before, why, and each area over all cycles. Must not know
// HTML beyond what it is handed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/html.hpp"
#include "pages/views.hpp"

namespace waymark {

// An area whose level moved, or that stands otherwise for more than one reason.
struct MovedAreaView {
  std::string_view title;
  std::string href;
  std::string then, now;             // "level 2, Developing", "not known yet"
  std::vector<std::string> reasons;  // "Your school: from level 2 to level 3."
};

// A question whose level moved.
struct MovedAnswerView {
  std::string_view title, area;
  std::string href;
  std::string then, now;
  std::string_view why;              // of a correction
};

// A standard or stage that is met or secure now and was not then, or the other way round.
struct MovedStandingView {
  std::string_view title;
  std::string href;
  std::string words;                 // why, or how it stands now
};

struct DoneStepView {
  std::string_view title, area;
  std::string href;
  std::string_view how;              // "Recorded as done"
};

struct LateStepView {
  std::string_view title;
  std::string href;
  std::string words;                 // "It was planned for the spring term 2026, and is now planned for …"
};

struct AreaChartView {
  std::string_view title;
  std::string href;
  Html chart;
  bool moved = false;  // from any cycle to the next
};

struct CycleRowView {
  std::string_view title;
  std::vector<std::string> cells;    // one for each cycle
};

struct ProgressPage : PageView {
  std::string since;                 // "the autumn term 2025"
  std::string lead, others, known;   // sentences; the last two may be empty
  int met_then = 0, met = 0, standards = 0;
  int secure_then = 0, secure = 0, stages_count = 0;
  int meeting_then = 0, meeting = 0, questions = 0;
  std::vector<MovedAreaView> areas_moved;
  std::vector<MovedAnswerView> changed, first_answered, corrected, by_content;
  std::vector<MovedStandingView> standards_gained, standards_lost, stages_gained, stages_lost;
  std::vector<DoneStepView> done;
  std::vector<LateStepView> late, late_more;  // the first, and the rest
  std::vector<std::string_view> declined;
  std::string stayed;                // the areas that stand as they stood: "A; B"; may be empty
  std::vector<std::string> dropped;
  std::vector<AreaChartView> charts;
  std::string charts_words;            // "7 areas stand higher than in the autumn term 2025"
  std::vector<std::string> cycles;
  std::vector<CycleRowView> rows, sums;  // the levels of areas; standards met and stages secure
  int done_count = 0, late_count = 0, late_more_count = 0, moved_count = 0, changed_count = 0, gained_count = 0, lost_count = 0, declined_count = 0;
  int first_count = 0, corrected_count = 0, content_count = 0, dropped_count = 0, stayed_count = 0;
};

}  // namespace waymark

#include "pages/progress_fields.hpp"  // IWYU pragma: export
