// Rubrics and answers of every shape, from a seed, for tests of what must always hold. Must not know what
// is tested with them.
#pragma once

#include <cstdint>
#include <random>
#include <string>

#include "garden.hpp"

namespace waymark::garden {

// The engine's numbers are the same everywhere; those of the library's distributions are not.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : engine_(seed) {}
  // From `least` to `most`, both included.
  int between(int least, int most) {
    return least + static_cast<int>(engine_() % static_cast<std::uint32_t>(most - least + 1));
  }
  bool one_in(int sides) { return between(1, sides) == 1; }
  template <class Items>
  const auto& pick(const Items& items) {
    return items[static_cast<std::size_t>(between(0, static_cast<int>(items.size()) - 1))];
  }

 private:
  std::mt19937 engine_;
};

struct Wild {
  Rubric rubric;
  Answers answers;
};

inline void grow_questions(Dice& dice, Rubric& rubric) {
  const int count = dice.between(1, 9);
  for (int i = 0; i < count; ++i) {
    const auto& area =
        rubric.areas[static_cast<std::size_t>(i) * rubric.areas.size() / static_cast<std::size_t>(count)];
    auto& question =
        add_question(rubric, "q" + std::to_string(i), area.id.text(), dice.pick(rubric.stages).id.text(),
                     dice.one_in(2) ? Gates::yes : Gates::no);
    for (const auto& standard : area.standards) {
      if (dice.one_in(2)) question.standards.push_back(standard.id);
    }
  }
}

// Steps for every question. They need only steps of questions before theirs, so none needs itself.
inline void grow_steps(Dice& dice, Rubric& rubric) {
  const int levels = static_cast<int>(rubric.levels.size());
  std::vector<StepId> before;
  for (const auto& question : rubric.questions) {
    std::vector<StepId> own;
    for (int to = 2; to <= levels; ++to) {
      for (int twin = dice.one_in(8) ? 2 : dice.between(0, 7) == 0 ? 0 : 1; twin > 0; --twin) {
        auto id = std::string(1, static_cast<char>('a' + dice.between(0, 25))) + "-" + question.id.text() +
                  "-" + std::to_string(to) + "-" + std::to_string(twin);
        auto& step =
            add_step(rubric, id, question.id.text(), dice.one_in(5) ? dice.between(1, to - 1) : to - 1, to);
        step.effort.low = Days{dice.between(1, 15)};
        step.effort.high = Days{step.effort.low.tenths + dice.between(0, 20)};
        step.duty = dice.one_in(6);
        if (dice.one_in(6)) step.deadline = Date{2026 + dice.between(0, 3), dice.between(1, 12), 15};
        if (dice.one_in(3))
          step.cost = Cost{{Money{0}, Money{dice.between(0, 900)}},
                           {},
                           dice.one_in(2) ? CostPer::school : CostPer::pupil,
                           "2026-11",
                           "Test"};
        if (dice.one_in(3)) step.goals.push_back(dice.pick(rubric.goals).id);
        if (!before.empty() && dice.one_in(2)) step.needs.push_back(dice.pick(before));
        if (!before.empty() && dice.one_in(4)) step.needs.push_back(dice.pick(before));
        own.push_back(step.id);
      }
    }
    before.insert(before.end(), own.begin(), own.end());
  }
  for (auto& step : rubric.steps) {
    if (dice.one_in(3)) step.better_after.push_back(dice.pick(rubric.steps).id);
  }
}

inline Answers grow_answers(Dice& dice, const Rubric& rubric) {
  Answers answers;
  if (dice.one_in(2)) answers.date = Date{2026, 11, 16};
  for (const auto& question : rubric.questions) {
    Given given;
    given.question = question.id;
    const int reply = dice.between(0, 9);
    given.reply = reply < 7    ? Reply::answered
                  : reply == 7 ? Reply::not_sure
                  : reply == 8 ? Reply::not_applicable
                               : Reply::unanswered;
    if (given.reply == Reply::answered)
      given.level = dice.between(1, static_cast<int>(rubric.levels.size()));
    answers.given.push_back(given);
  }
  for (const auto& goal : rubric.goals) {
    if (dice.one_in(2)) answers.goals.push_back(goal.id);
  }
  for (const auto& area : rubric.areas) {
    if (dice.one_in(3))
      answers.targets.push_back({area.id, dice.between(1, static_cast<int>(rubric.levels.size()))});
  }
  constexpr StepStatus statuses[] = {StepStatus::planned, StepStatus::in_progress, StepStatus::done,
                                     StepStatus::declined};
  for (const auto& step : rubric.steps) {
    if (dice.one_in(6)) record(answers, step.id.text(), statuses[dice.between(0, 3)]);
  }
  if (dice.one_in(2)) answers.school.pupils = dice.between(0, 400);
  return answers;
}

inline Wild wild(std::uint32_t seed) {
  Dice dice(seed);
  Wild grown{plot(), {}};
  auto& rubric = grown.rubric;
  rubric.levels.resize(static_cast<std::size_t>(dice.between(2, 4)));
  const int levels = static_cast<int>(rubric.levels.size());
  rubric.policy.meets = dice.between(2, levels);
  rubric.policy.secure = dice.between(2, levels);
  for (auto& area : rubric.areas) {
    for (const char* number : {"-1", "-2"})
      area.standards.push_back({StandardId(area.id.text() + number), area.id, "", "", ""});
  }
  for (const char* id : {"g0", "g1", "g2"}) rubric.goals.push_back({GoalId(id), 0, {}, id, {}});
  grow_questions(dice, rubric);
  grow_steps(dice, rubric);
  grown.answers = grow_answers(dice, rubric);
  return grown;
}

}  // namespace waymark::garden
