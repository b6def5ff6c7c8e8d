// A trust, and what its own pages need of each of its schools. Plain values. Must not know how they are shown,
// nor where they were read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/quantity.hpp"
#include "model/answers.hpp"
#include "model/plan.hpp"
#include "model/scores.hpp"

namespace waymark {

// A local authority's schools are kept in a folder like a trust's. A country tells the two apart.
enum class TrustKind { trust, local_authority };

// What the trust says for itself and for all its schools.
struct Trust {
  std::string name;
  TrustKind kind = TrustKind::trust;
  std::optional<int> uid;
  std::vector<Contact> contacts;  // stand on every school's pages, after the school's own
  std::vector<GoalId> goals;      // ranked; of a school that ranks none of its own
  Capacity capacity;              // of the central team, for what is done once for many
  std::vector<Given> given;       // used where a school says `provided-by-trust`, or leaves the question out
  std::vector<Target> targets;    // of areas for which the school sets none
  std::string theme;              // a folder, from the trust's; empty for none
  bool operator==(const Trust&) const = default;
};

// Of one planned step, what a trust adds up. Places are those of the rubric's own lists.
struct SummaryStep {
  std::uint16_t step = 0;                     // of Rubric::steps
  StepStatus status = StepStatus::not_started;
  bool placed = false;
  bool cost_known = true;                     // as PlannedStep::cost_known
  Date starts, ends;                          // when placed
  Days days;                                  // what the plan counts
  Money once, yearly;                         // the same, with what a contract that ends would save left in
  bool operator==(const SummaryStep&) const = default;
};

struct SummaryYear {
  PlanYear plan;
  YearDays days;
  bool operator==(const SummaryYear&) const = default;
};

struct SummaryArea {
  std::optional<int> level;
  int target = 0;
  int asked = 0, answered = 0;
  bool operator==(const SummaryArea&) const = default;
};

// Why nobody can say yet by when a standard is met; the first that holds.
enum class Lacks {
  nothing,  // it is met, does not apply, or has its day
  answer,   // a question of it has no answer
  step,     // the plan has no step that it needs: decided against, or the school aims lower
  place,    // a step that it needs has no place in the plan
};

struct SummaryStandard {
  StandardState state = StandardState::not_known;
  std::optional<Date> projected;  // the day by which the plan has the last step that meets it
  Lacks lacks = Lacks::nothing;
  bool operator==(const SummaryStandard&) const = default;
};

// One school of a trust, after scoring and planning. Small: a country has 24,500 of them.
struct SchoolSummary {
  std::string id;                      // its file's name: the folder of its pack
  std::string name;
  std::optional<int> urn;
  PhaseId phase;
  std::optional<int> pupils, staff, devices;
  std::string cycle;
  std::optional<Date> date;
  std::vector<std::int16_t> questions;  // as Rubric::questions: the level; 0 not answered or not asked, -1 does not apply
  std::vector<SummaryArea> areas;      // as Rubric::areas
  std::vector<StageState> stages;      // as Rubric::stages
  std::optional<std::size_t> here;     // of Rubric::stages
  std::vector<SummaryStandard> standards;  // by area, as listed there
  std::vector<SummaryStep> steps;      // of the plan, in its order, less finding out
  std::vector<SummaryYear> years;
  int asked = 0, answered = 0;
  bool operator==(const SchoolSummary&) const = default;
};

}  // namespace waymark
