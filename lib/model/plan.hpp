// The next steps in the order to take them, each with why it stands there. Plain values; `plan` makes
// them. Must not know how they are shown.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/id.hpp"
#include "model/answers.hpp"
#include "base/quantity.hpp"

namespace waymark {

enum class StepKind {
  from_rubric,
  find_out,  // made for a question answered "not sure"
};

// The id of the step that finds out the answer to a question.
constexpr std::string_view find_out_prefix = "find-out-";
inline StepId find_out_step(const QuestionId& question) { return StepId(std::string(find_out_prefix) + question.text()); }

// Why a step stands where it does; the first that holds.
enum class Because {
  in_progress,
  deadline,       // a date that does not move
  duty,
  urgent,
  promised,       // the school has set a date for it
  unlocks_stage,
  serves_goal,
  worth_it,
};

// Why a step does not begin sooner.
enum class Held {
  by_nothing,   // it begins as soon as the plan does
  by_step,      // after `step`
  by_days,      // the staff days of the terms before are used
  by_role,      // those of the role that leads it
  by_budget,    // the money of the financial year is used
  by_term,      // it can happen in some terms only
  by_contract,  // it waits for the end of a contract
};

// When a step happens. Days are spread over its terms by how much of each it takes.
struct Placed {
  std::size_t first_term = 0;  // of Plan::terms
  std::size_t last_term = 0;
  Date starts;
  Date ends;
  std::vector<Days> days;      // in each of these terms
  std::size_t year = 0;        // of Plan::years: where `once` falls, and `yearly` begins
  Held held = Held::by_nothing;
  std::optional<StepId> held_step;
  bool late = false;           // ends after its deadline or due date
  bool operator==(const Placed&) const = default;
};

// What it would take to place a step that has no place: in one term or year, the least of all.
struct Shortfall {
  std::size_t term = 0;        // of Plan::terms
  Days days;                   // more staff days in that term, or terms, in all
  std::size_t year = 0;        // of Plan::years
  Money money;                 // more money in that year
  bool more_time = false;      // none of these: the plan would have to be longer
  std::optional<StepId> step;  // it waits for this one, which has no place either
  bool operator==(const Shortfall&) const = default;
};

// A term of the calendar, from its first day to its last.
struct PlanTerm {
  TermId term;
  Date starts;
  Date ends;
  bool part = false;           // the plan begins within it
  bool off = false;            // the school plans nothing in it
  Days capacity;
  Days used;
  bool operator==(const PlanTerm&) const = default;
};

// A financial year.
struct PlanYear {
  Date starts;
  Date ends;
  bool part = false;           // the plan begins within it
  Money budget;
  Money once;
  Money yearly;
  bool operator==(const PlanYear&) const = default;
};

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
  Days planned_days;              // what the plan counts: the middle of the range, rounded up
  Money planned_once;             // to whole pounds
  Money planned_yearly;           // less what the contract costs whose place it takes
  Money in_place_of;              // that cost, as far as it counts
  std::optional<Placed> placed;   // nothing when it does not fit
  std::optional<Shortfall> shortfall;  // then this says what it would take
  bool cost_known = true;         // false: priced per pupil, staff or device, and their number is not given
  bool operator==(const PlannedStep&) const = default;
};

// Terms are places in Plan::terms. A step without a place begins in none.
bool begins_in(const PlannedStep& step, std::size_t term);
bool begins_before(const PlannedStep& step, std::size_t term);

struct Plan {
  std::vector<PlannedStep> steps;          // to do, in order
  std::vector<StepId> declined;            // left out because the school declined them
  std::vector<StepId> waiting;             // left out because they rest on a declined step
  std::vector<PlanTerm> terms;             // the first may be a part
  std::vector<PlanYear> years;
  bool days_assumed = false;               // the school gave no staff days: the rubric's stand in
  bool budget_assumed = false;
  bool operator==(const Plan&) const = default;
};

const PlannedStep* find(const Plan& plan, const StepId& id);  // null when it is not to do

// Staff days of the terms that begin in a financial year.
struct YearDays {
  Days used, capacity;
  bool operator==(const YearDays&) const = default;
};
YearDays days_in(const Plan& plan, const PlanYear& year);

}  // namespace waymark
