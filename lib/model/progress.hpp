// One cycle of a school as it can be compared with another, and what has moved between two. Plain values: `load`
// makes cycles, `score` compares them. Must not know files or pages.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/answers.hpp"
#include "model/plan.hpp"
#include "model/scores.hpp"

namespace waymark {

// How it is known what a cycle's answers came to then.
enum class LevelsFrom {
  results,         // the pack's own results of then
  old_content,     // the content of then is given
  todays_content,  // neither: they are reckoned as if they were given today
};

// Why an answer of then has no place among today's questions.
enum class Gone {
  question,   // there is no such question today
  answer,     // the question has no such answer today
  joined,     // its question is one with another today, which has an answer already
  not_asked,  // today it is not asked of this kind of school
  trust,      // the trust gave it, and what the trust answered then is not known
};

struct Dropped {
  std::string question;  // as it was called then
  std::string answer;    // may be empty
  Gone gone = Gone::question;
  bool operator==(const Dropped&) const = default;
};

// A step of a plan, in outline.
struct StepOutlook {
  StepId step;
  QuestionId question;
  StepStatus status = StepStatus::not_started;
  std::optional<PlanTerm> begins;  // the term; nothing when the step has no place
  std::optional<Date> ends;
  std::optional<Date> due;
  bool operator==(const StepOutlook&) const = default;
};

struct Cycle {
  Answers answers;                       // with the names and levels of today's rubric
  LevelsFrom levels_from = LevelsFrom::todays_content;
  std::optional<Scores> then;            // what they came to then: levels and states alone
  std::string version;                   // of the content of then; empty when not known
  std::optional<std::vector<QuestionId>> asked;  // questions that there were, by their names of today
  std::vector<Dropped> dropped;
  std::optional<std::vector<StepOutlook>> plan;  // of then, where it is known
  bool steps_known = true;               // whether `answers.steps` tells every step that was done
  bool operator==(const Cycle&) const = default;
};

// What moves a level, from the first that counts to the last.
enum class Reason {
  content,       // the questions or the rules have changed
  corrected,     // an answer of then was wrong
  first_answer,  // a question without an answer then has one now
  school,        // the school has changed something
};

// Something on its way from then to now, one reason at a time.
template <class State>
struct Course {
  State then{};
  State content{};       // the answers of then, with today's content
  State corrected{};
  State first_answer{};
  State now{};
  bool operator==(const Course&) const = default;
};

using LevelCourse = Course<std::optional<int>>;

struct AreaCourse {
  AreaId area;
  LevelCourse levels;
  bool operator==(const AreaCourse&) const = default;
};

struct StageCourse {
  StageId stage;
  Course<StageState> states;
  bool operator==(const StageCourse&) const = default;
};

struct StandardCourse {
  StandardId standard;
  Course<StandardState> states;
  bool operator==(const StandardCourse&) const = default;
};

struct QuestionCourse {
  QuestionId question;
  LevelCourse levels;
  std::string corrects;  // why the answer of then was wrong; empty when it was not
  bool operator==(const QuestionCourse&) const = default;
};

enum class HowDone {
  recorded,  // the school says so
  reached,   // the answers have reached the level that the step raises to
  found_out, // nobody was sure then, and there is an answer now
};

struct DoneStep {
  StepId step;          // empty when found out
  QuestionId question;
  HowDone how = HowDone::recorded;
  bool operator==(const DoneStep&) const = default;
};

// A step that should have been done by now and still stands in the plan.
struct LateStep {
  StepOutlook then;
  StepOutlook now;
  bool operator==(const LateStep&) const = default;
};

// A cycle among the others, with today's content and what was corrected later: comparable throughout.
struct CycleLevels {
  std::string cycle;
  std::optional<Date> date;
  std::vector<std::optional<int>> areas;  // as Rubric::areas
  int standards_met = 0;
  int stages_secure = 0;
  bool operator==(const CycleLevels&) const = default;
};

// What has moved since the last cycle, and the areas over all of them.
struct Progress {
  std::string since;                      // the last cycle before this one
  std::optional<Date> since_date;
  LevelsFrom levels_from = LevelsFrom::todays_content;
  std::string version_then;               // of the content; empty when not known
  std::vector<AreaCourse> areas;          // as Rubric::areas
  std::vector<StageCourse> stages;        // as Rubric::stages
  std::vector<StandardCourse> standards;  // by area, as listed there
  std::vector<QuestionCourse> questions;  // those that moved or were corrected, in the rubric's order
  Course<int> standards_met;
  Course<int> stages_secure;
  Course<int> meeting;                    // questions at or above the level that meets a standard
  std::vector<QuestionId> new_questions;  // that there were not then, where that is known
  std::vector<QuestionId> to_answer_again;  // answered then, and left out now
  std::vector<Dropped> dropped;
  std::vector<DoneStep> done;
  std::vector<LateStep> late;
  std::vector<StepId> declined;           // decided against since
  std::vector<CycleLevels> cycles;        // oldest first; the last is now
  bool operator==(const Progress&) const = default;
};

}  // namespace waymark
