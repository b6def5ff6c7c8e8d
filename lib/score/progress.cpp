#include "score/progress.hpp"

#include <algorithm>
#include <map>

#include "model/terms.hpp"
#include "score/score.hpp"
#include "score/standard_count.hpp"

namespace waymark {

namespace {

bool is_answer(const Given& given) { return given.reply == Reply::answered || given.reply == Reply::not_applicable; }

bool among(const std::vector<QuestionId>& ids, const QuestionId& id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); }

// What an answer says of the cycle before it stays.
void take_over(Answers& answers, const Given& given) {
  const auto at = std::find_if(answers.given.begin(), answers.given.end(), [&](const Given& old) { return old.question == given.question; });
  if (at == answers.given.end()) return;
  auto corrects = std::move(at->corrects);
  *at = given;
  at->corrects = std::move(corrects);
}

// A question that there was not then cannot have been answered otherwise: it counts as it was first answered.
Answers with_new_questions(const Cycle& cycle, const Answers& later) {
  auto answers = cycle.answers;
  for (const auto& given : later.given) {
    if (cycle.asked && !among(*cycle.asked, given.question)) take_over(answers, given);
  }
  return answers;
}

Answers with_corrections(Answers answers, const Answers& later) {
  for (const auto& given : later.given) {
    if (!given.corrects.empty()) take_over(answers, given);
  }
  return answers;
}

Answers with_first_answers(Answers answers, const Answers& later) {
  for (const auto& given : later.given) {
    const auto* old = find(answers, given.question);
    if (given.reply != Reply::unanswered && old != nullptr && (old->reply == Reply::unanswered || old->reply == Reply::not_sure)) take_over(answers, given);
  }
  return answers;
}

struct Correction {
  Given wrong, right;
};

// The answers of then on their way to today's, scored after each reason.
struct States {
  Scores then, content, corrected, first_answer, now;
};

template <class State, class Read>
Course<State> course_of(const States& states, Read read) {
  return {read(states.then), read(states.content), read(states.corrected), read(states.first_answer), read(states.now)};
}

template <class State>
bool moves(const Course<State>& course) {
  return !reasons(course).empty();
}

int count_secure(const Scores& scores) {
  return static_cast<int>(std::count_if(scores.stages.begin(), scores.stages.end(),
                                        [](const StageScore& score) { return score.state == StageState::secure; }));
}

std::optional<int> level_of(const Scores& scores, const QuestionId& id) {
  const auto* score = find(scores, id);
  return score == nullptr ? std::nullopt : score->level;
}

class Comparison {
 public:
  Comparison(const Rubric& rubric, const std::vector<Cycle>& past, const Cycle& now)
      : rubric_(rubric), past_(past), last_(past.back()), now_(now) {}

  Progress make() {
    progress_.since = last_.answers.cycle;
    progress_.since_date = last_.answers.date;
    progress_.levels_from = last_.then ? last_.levels_from : LevelsFrom::todays_content;
    progress_.version_then = last_.version;
    progress_.dropped = last_.dropped;
    score_states();
    courses();
    steps_done();
    steps_late();
    all_cycles();
    return std::move(progress_);
  }

 private:
  void score_states() {
    const auto& later = now_.answers;
    const auto content = with_new_questions(last_, later);
    const auto corrected = with_corrections(content, later);
    states_.then = last_.then ? *last_.then : score(rubric_, last_.answers);
    states_.content = score(rubric_, content);
    states_.corrected = score(rubric_, corrected);
    states_.first_answer = score(rubric_, with_first_answers(corrected, later));
    states_.now = now_.then ? *now_.then : score(rubric_, later);
    for (const auto& given : later.given) {
      if (last_.asked && !among(*last_.asked, given.question)) progress_.new_questions.push_back(given.question);
      const auto* before = find(last_.answers, given.question);
      if (given.reply == Reply::unanswered && before != nullptr && is_answer(*before)) progress_.to_answer_again.push_back(given.question);
    }
  }

  void courses() {
    for (const auto& area : rubric_.areas) {
      progress_.areas.push_back({area.id, course_of<std::optional<int>>(states_, [&](const Scores& scores) {
                                   const auto* score = find(scores, area.id);
                                   return score == nullptr ? std::nullopt : score->gate.level;
                                 })});
      for (const auto& standard : area.standards) {
        progress_.standards.push_back({standard.id, course_of<StandardState>(states_, [&](const Scores& scores) {
                                         const auto* score = find(scores, standard.id);
                                         return score == nullptr ? StandardState::not_known : score->state;
                                       })});
      }
    }
    for (const auto& stage : rubric_.stages) {
      progress_.stages.push_back({stage.id, course_of<StageState>(states_, [&](const Scores& scores) {
                                    const auto* score = find(scores, stage.id);
                                    return score == nullptr ? StageState::not_asked : score->state;
                                  })});
    }
    for (const auto& question : rubric_.questions) {
      const auto* given = find(now_.answers, question.id);
      const auto levels = course_of<std::optional<int>>(states_, [&](const Scores& scores) { return level_of(scores, question.id); });
      const auto corrects = given == nullptr ? std::string{} : given->corrects;
      if (moves(levels) || !corrects.empty()) progress_.questions.push_back({question.id, levels, corrects});
    }
    progress_.standards_met = course_of<int>(states_, [](const Scores& scores) { return count_standards(scores).met; });
    progress_.stages_secure = course_of<int>(states_, count_secure);
    progress_.meeting = course_of<int>(states_, [&](const Scores& scores) {
      return static_cast<int>(std::count_if(scores.questions.begin(), scores.questions.end(), [&](const QuestionScore& score) {
        return score.level && *score.level >= rubric_.policy.meets;
      }));
    });
  }

  const StepOutlook* planned_then(const StepId& id) const {
    if (!last_.plan) return nullptr;
    const auto at = std::find_if(last_.plan->begin(), last_.plan->end(), [&](const StepOutlook& step) { return step.step == id; });
    return at == last_.plan->end() ? nullptr : &*at;
  }

  bool done_then(const Step& step) const {
    const auto* record = find(last_.answers, step.id);
    if (record != nullptr && record->status == StepStatus::done) return true;
    const auto level = level_of(states_.corrected, step.question);
    if (level && *level >= step.to) return true;
    return record == nullptr && !last_.steps_known && planned_then(step.id) == nullptr;
  }

  // Whether the school has brought the question past the step since then.
  bool reached_since(const Step& step) const {
    const auto before = level_of(states_.first_answer, step.question);
    const auto after = level_of(states_.now, step.question);
    if (!before || !after || *before >= step.to || *after < step.to) return false;
    return !last_.plan || planned_then(step.id) != nullptr;
  }

  void steps_done() {
    for (const auto& step : rubric_.steps) {
      const auto* record = find(now_.answers, step.id);
      const auto status = record == nullptr ? StepStatus::not_started : record->status;
      if (status == StepStatus::done) {
        if (!done_then(step)) progress_.done.push_back({step.id, step.question, HowDone::recorded});
      } else if (status == StepStatus::declined) {
        const auto* before = find(last_.answers, step.id);
        if (before == nullptr ? last_.steps_known || planned_then(step.id) != nullptr : before->status != StepStatus::declined) {
          progress_.declined.push_back(step.id);
        }
      } else if (reached_since(step)) {
        progress_.done.push_back({step.id, step.question, HowDone::reached});
      }
    }
    for (const auto& given : now_.answers.given) {
      const auto* before = find(last_.answers, given.question);
      if (is_answer(given) && given.corrects.empty() && before != nullptr && before->reply == Reply::not_sure) {
        progress_.done.push_back({{}, given.question, HowDone::found_out});
      }
    }
  }

  // What the plan of then says, or, where it is not known, what the school wanted done by a day.
  std::vector<StepOutlook> expected_then() const {
    if (last_.plan) return *last_.plan;
    std::vector<StepOutlook> expected;
    for (const auto& record : last_.answers.steps) {
      const auto* step = find(rubric_, record.step);
      const bool open = record.status != StepStatus::done && record.status != StepStatus::declined;
      if (step != nullptr && open) expected.push_back({record.step, step->question, record.status, {}, {}, record.due});
    }
    return expected;
  }

  void steps_late() {
    const auto today = day_of(rubric_, now_.answers);
    if (!today || !now_.plan) return;
    for (const auto& then : expected_then()) {
      const auto by = then.due ? then.due : then.ends;
      const auto at = std::find_if(now_.plan->begin(), now_.plan->end(), [&](const StepOutlook& step) { return step.step == then.step; });
      if (by && *by <= *today && at != now_.plan->end() && !keeps_term(then, *at)) progress_.late.push_back({then, *at});
    }
  }

  // A term has room to move in; a day that the school set itself has none.
  static bool keeps_term(const StepOutlook& then, const StepOutlook& now) {
    if (then.due || !then.begins || !now.begins) return false;
    return then.begins->term == now.begins->term && then.begins->starts.year == now.begins->starts.year;
  }

  // An answer that was wrong in one cycle was wrong before it too, as long as it was the same.
  void all_cycles() {
    progress_.cycles.push_back(levels_of(now_.answers, states_.now));
    const auto* later = &now_.answers;
    auto counted = now_.answers;
    std::map<QuestionId, Correction> corrections;
    for (auto at = past_.rbegin(); at != past_.rend(); ++at) {
      for (const auto& given : later->given) {
        const auto* wrong = given.corrects.empty() ? nullptr : find(at->answers, given.question);
        if (wrong != nullptr) corrections[given.question] = {*wrong, *find(counted, given.question)};
      }
      std::erase_if(corrections, [&](const auto& item) {
        const auto* said = find(at->answers, item.first);
        return said == nullptr || said->reply != item.second.wrong.reply || said->level != item.second.wrong.level;
      });
      auto answers = with_new_questions(*at, counted);
      for (const auto& item : corrections) take_over(answers, item.second.right);
      progress_.cycles.push_back(levels_of(at->answers, score(rubric_, answers)));
      counted = std::move(answers);
      later = &at->answers;
    }
    std::reverse(progress_.cycles.begin(), progress_.cycles.end());
  }

  static CycleLevels levels_of(const Answers& answers, const Scores& scores) {
    CycleLevels levels{answers.cycle, answers.date, {}, count_standards(scores).met, count_secure(scores)};
    for (const auto& area : scores.areas) levels.areas.push_back(area.gate.level);
    return levels;
  }

  const Rubric& rubric_;
  const std::vector<Cycle>& past_;
  const Cycle& last_;
  const Cycle& now_;
  States states_;
  Progress progress_;
};

}  // namespace

Cycle present_cycle(const Answers& answers, const Scores& scores, const Plan& plan) {
  Cycle cycle;
  cycle.answers = answers;
  cycle.then = scores;
  cycle.plan.emplace();
  for (const auto& step : plan.steps) {
    StepOutlook outlook{step.id, step.question, step.status, {}, {}, {}};
    if (step.placed) {
      outlook.begins = plan.terms[step.placed->first_term];
      outlook.ends = step.placed->ends;
    }
    if (const auto* record = find(answers, step.id)) outlook.due = record->due;
    cycle.plan->push_back(outlook);
  }
  return cycle;
}

Progress compare_cycles(const Rubric& rubric, const std::vector<Cycle>& past, const Cycle& now) {
  return Comparison(rubric, past, now).make();
}

}  // namespace waymark
