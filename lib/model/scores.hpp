// Where a school stands, with the working. Plain values; `score` makes them. Must not know how they are
// shown.
#pragma once

#include <optional>
#include <vector>

#include "base/id.hpp"

namespace waymark {

// How a group of questions (an area's, a stage's) was weighed. Only essential questions gate.
struct Gate {
  std::optional<int> level;  // highest level that every answered essential question is at or above
  int percent_to_next = 0;   // share of those questions already above `level`, rounded down; 0 at the top
  int at_next = 0;           // how many of those questions are above `level`
  int essential = 0;         // essential questions answered or not sure
  std::vector<QuestionId> holding_back;  // the essential questions that stand at `level`
  std::optional<QuestionId> weakest;     // lowest of all questions that have a level, essential or not
  int asked = 0;             // questions asked of this school, less those that do not apply
  int answered = 0;          // of those, how many have an answer (not sure is one)
  int essential_unanswered = 0;
  bool operator==(const Gate&) const = default;
};

struct QuestionScore {
  QuestionId question;
  std::optional<int> level;  // not sure counts as level 1; nothing when unanswered or not applicable
  bool operator==(const QuestionScore&) const = default;
};

struct AreaScore {
  AreaId area;
  Gate gate;
  int target = 0;
  bool operator==(const AreaScore&) const = default;
};

enum class StageState { secure, not_secure, not_asked };

struct StageScore {
  StageId stage;
  Gate gate;
  StageState state = StageState::not_asked;
  bool operator==(const StageScore&) const = default;
};

enum class StandardState { met, not_yet, not_known, not_applicable };

struct StandardScore {
  StandardId standard;
  StandardState state = StandardState::not_known;
  std::vector<QuestionId> questions;     // mapped to it
  std::vector<QuestionId> holding_back;  // answered, below the level that meets it
  std::vector<QuestionId> unknown;       // unanswered
  bool operator==(const StandardScore&) const = default;
};

struct Scores {
  std::vector<QuestionScore> questions;  // as Answers::given
  std::vector<AreaScore> areas;          // as Rubric::areas
  std::vector<StageScore> stages;        // as Rubric::stages
  std::vector<StandardScore> standards;  // by area, as listed there
  std::optional<std::size_t> here;       // first stage that is asked and not secure; none when all are
  Gate overall;                          // coverage over all questions; its level is not used
  bool operator==(const Scores&) const = default;
};

const QuestionScore* find(const Scores& scores, const QuestionId& id);
const AreaScore* find(const Scores& scores, const AreaId& id);
const StageScore* find(const Scores& scores, const StageId& id);
const StandardScore* find(const Scores& scores, const StandardId& id);

}  // namespace waymark
