// The next steps in the order to take them, each with why it stands there. Plain values; `plan` makes
// them. Must not know how they are shown.
#pragma once

#include <optional>
#include <vector>

#include "base/id.hpp"
#include "model/answers.hpp"
#include "base/quantity.hpp"

namespace waymark {

enum class StepKind {
  from_rubric,
  find_out,  // made for a question answered "not sure"; its id is `find-out-` and the question's
};

// Why a step stands where it does; the first that holds.
enum class Because { in_progress, duty, deadline, unlocks_stage, serves_goal, worth_it };

struct PlannedStep {
  StepId id;
  StepKind kind = StepKind::from_rubric;
  QuestionId question;
  int from = 0;
  int to = 0;
  Because because = Because::worth_it;
  std::optional<StageId> stage;   // the stage it unlocks, when that is why
  std::optional<GoalId> goal;     // the goal it serves, when that is why
  std::optional<StepId> before;   // stands early because this later step needs it
  std::vector<StepId> after;      // steps of this plan that come first
  bool quick_win = false;
  StepStatus status = StepStatus::not_started;
  Range<Days> effort;
  Range<Money> once;              // for this school; zero when nothing or not known
  Range<Money> yearly;
  bool cost_known = true;         // false: priced per pupil, staff or device, and their number is not given
  bool operator==(const PlannedStep&) const = default;
};

struct Plan {
  std::vector<PlannedStep> steps;          // to do, in order
  std::vector<StepId> declined;            // left out because the school declined them
  std::vector<StepId> waiting;             // left out because they rest on a declined step
  bool operator==(const Plan&) const = default;
};

}  // namespace waymark
