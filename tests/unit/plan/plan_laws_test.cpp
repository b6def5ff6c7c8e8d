// What must hold of every plan, tried on rubrics and answers of every shape.
#include <doctest/doctest.h>

#include <map>
#include <random>
#include <set>
#include <tuple>

#include "plan/plan.hpp"
#include "score/score.hpp"
#include "wild_garden.hpp"

using namespace waymark;
using namespace waymark::garden;

namespace {

constexpr std::uint32_t seeds = 600;

struct Planned {
  Rubric rubric;
  Answers answers;
  Scores scores;
  Plan plan;
  std::map<StepId, std::size_t> place;
};

Planned plan_wild(std::uint32_t seed) {
  auto [rubric, answers] = wild(seed);
  Planned all{rubric, answers, score(rubric, answers), {}, {}};
  all.plan = make_plan(all.rubric, all.answers, all.scores);
  for (std::size_t i = 0; i < all.plan.steps.size(); ++i) all.place.emplace(all.plan.steps[i].id, i);
  return all;
}

int level_of(const Planned& all, const QuestionId& question) {
  return find(all.scores, question)->level.value_or(0);
}

int target_of(const Planned& all, const QuestionId& question) {
  return target_for(all.answers, find(all.rubric, question)->area, all.rubric.policy.meets);
}

StepStatus status_of(const Planned& all, const StepId& id) {
  const auto* record = find(all.answers, id);
  return record == nullptr ? StepStatus::not_started : record->status;
}

// The levels a question passes on its way in this plan, with the place of the step that brings each.
std::map<int, std::size_t> ladder(const Planned& all, const QuestionId& question) {
  std::map<int, std::size_t> levels;
  for (std::size_t i = 0; i < all.plan.steps.size(); ++i) {
    const auto& step = all.plan.steps[i];
    if (step.question == question && step.kind == StepKind::from_rubric) levels.emplace(step.to, i);
  }
  return levels;
}

bool is_recorded(const Planned& all, const QuestionId& question, int level) {
  return std::any_of(all.rubric.steps.begin(), all.rubric.steps.end(), [&](const Step& step) {
    return step.question == question && step.to >= level && status_of(all, step.id) == StepStatus::done;
  });
}

// The order of the method page, for two steps that are both ready.
auto rank(const Planned& all, const PlannedStep& step) {
  const auto goal = step.goal ? std::find(all.answers.goals.begin(), all.answers.goals.end(), *step.goal) -
                                    all.answers.goals.begin()
                              : 0;
  const auto* pulling = find(all.rubric, step.before.value_or(step.id));
  const auto deadline = step.because == Because::deadline ? pulling->deadline : std::nullopt;
  const auto stage = std::find_if(all.rubric.stages.begin(), all.rubric.stages.end(),
                                  [&](const Stage& item) { return item.id == step.stage; }) -
                     all.rubric.stages.begin();
  return std::make_tuple(step.because, deadline, stage, goal, !step.quick_win);
}

}  // namespace

TEST_CASE("in any plan, each step stands once, and is neither done nor declined") {
  for (std::uint32_t seed = 0; seed < seeds; ++seed) {
    CAPTURE(seed);
    const auto all = plan_wild(seed);
    REQUIRE(all.place.size() == all.plan.steps.size());
    for (const auto& step : all.plan.steps) {
      REQUIRE(status_of(all, step.id) != StepStatus::done);
      REQUIRE(status_of(all, step.id) != StepStatus::declined);
      REQUIRE(step.status == status_of(all, step.id));
    }
    for (const auto& id : all.plan.declined) REQUIRE(status_of(all, id) == StepStatus::declined);
    std::set<StepId> left_out(all.plan.waiting.begin(), all.plan.waiting.end());
    REQUIRE(left_out.size() == all.plan.waiting.size());
    for (const auto& id : left_out) REQUIRE_FALSE(all.place.contains(id));
  }
}

TEST_CASE(
    "in any plan, a step never comes before one that it needs, nor before the one that leads up to it") {
  for (std::uint32_t seed = 0; seed < seeds; ++seed) {
    CAPTURE(seed);
    const auto all = plan_wild(seed);
    for (std::size_t i = 0; i < all.plan.steps.size(); ++i) {
      const auto& planned = all.plan.steps[i];
      CAPTURE(planned.id.text());
      for (const auto& id : planned.after) REQUIRE(all.place.at(id) < i);
      if (planned.kind == StepKind::find_out) continue;
      const auto& step = *find(all.rubric, planned.id);
      REQUIRE(step.from <= planned.from);
      REQUIRE(planned.from < planned.to);
      const auto own = ladder(all, planned.question);
      if (planned.from > level_of(all, planned.question)) {
        const auto below = own.find(planned.from);
        if (below == own.end()) {
          REQUIRE(is_recorded(all, planned.question, planned.from));
        } else {
          REQUIRE(below->second < i);
        }
      }
      for (const auto& id : step.needs) {
        const auto& needed = *find(all.rubric, id);
        const auto level = find(all.scores, needed.question)->level;
        if (!level || *level >= needed.to || is_recorded(all, needed.question, needed.to)) continue;
        const auto levels = ladder(all, needed.question);
        const auto brings = levels.lower_bound(needed.to);
        REQUIRE(brings != levels.end());
        REQUIRE(brings->second < i);
      }
    }
  }
}

TEST_CASE(
    "in any plan, every step below a target is there, or its question's way is closed by a declined step") {
  for (std::uint32_t seed = 0; seed < seeds; ++seed) {
    CAPTURE(seed);
    const auto all = plan_wild(seed);
    for (const auto& score : all.scores.questions) {
      const int target = target_of(all, score.question);
      const auto find_out = all.place.contains(find_out_step(score.question));
      REQUIRE(find_out == (find(all.answers, score.question)->reply == Reply::not_sure));
      if (!score.level || *score.level >= target || !ladder(all, score.question).empty()) continue;
      CAPTURE(score.question.text());
      const bool closed =
          std::any_of(all.rubric.steps.begin(), all.rubric.steps.end(), [&](const Step& step) {
            const auto left_out = [&](const std::vector<StepId>& ids) {
              return std::find(ids.begin(), ids.end(), step.id) != ids.end();
            };
            return step.question == score.question &&
                   (left_out(all.plan.declined) || left_out(all.plan.waiting));
          });
      const bool no_way =
          std::none_of(all.rubric.steps.begin(), all.rubric.steps.end(), [&](const Step& step) {
            return step.question == score.question && step.from <= *score.level && step.to > *score.level &&
                   status_of(all, step.id) != StepStatus::done;
          });
      REQUIRE((closed || no_way || is_recorded(all, score.question, *score.level + 1)));
    }
  }
}

TEST_CASE("in any plan, every step has its reason: a target, being under way, or a step that needs it") {
  for (std::uint32_t seed = 0; seed < seeds; ++seed) {
    CAPTURE(seed);
    const auto all = plan_wild(seed);
    std::set<StepId> needed;
    for (std::size_t i = all.plan.steps.size(); i-- > 0;) {
      const auto& step = all.plan.steps[i];
      CAPTURE(step.id.text());
      const bool under_way = step.status == StepStatus::in_progress || step.status == StepStatus::planned;
      const bool below = step.from < target_of(all, step.question);
      REQUIRE((step.kind == StepKind::find_out || below || under_way || needed.contains(step.id)));
      needed.insert(step.after.begin(), step.after.end());
    }
  }
}

TEST_CASE("any plan is in the method's order: of the steps that are ready, the one ranked first is next") {
  for (std::uint32_t seed = 0; seed < seeds; ++seed) {
    CAPTURE(seed);
    const auto all = plan_wild(seed);
    const auto& steps = all.plan.steps;
    for (std::size_t i = 0; i < steps.size(); ++i) {
      for (std::size_t j = i + 1; j < steps.size(); ++j) {
        const bool ready = std::all_of(steps[j].after.begin(), steps[j].after.end(),
                                       [&](const StepId& id) { return all.place.at(id) < i; });
        if (!ready) continue;
        CAPTURE(steps[i].id.text());
        CAPTURE(steps[j].id.text());
        REQUIRE(rank(all, steps[i]) <= rank(all, steps[j]));
      }
    }
  }
}

TEST_CASE(
    "in any plan, the reasons themselves never go back: nothing weaker stands before something stronger") {
  for (std::uint32_t seed = 0; seed < seeds; ++seed) {
    CAPTURE(seed);
    const auto all = plan_wild(seed);
    for (std::size_t i = 1; i < all.plan.steps.size(); ++i) {
      REQUIRE(all.plan.steps[i - 1].because <= all.plan.steps[i].because);
    }
  }
}

TEST_CASE("in any plan, a step that stands early for another names one that comes later and rests on it") {
  for (std::uint32_t seed = 0; seed < seeds; ++seed) {
    CAPTURE(seed);
    const auto all = plan_wild(seed);
    for (std::size_t i = 0; i < all.plan.steps.size(); ++i) {
      const auto& step = all.plan.steps[i];
      if (!step.before) continue;
      REQUIRE(all.place.contains(*step.before));
      const auto& later = all.plan.steps[all.place.at(*step.before)];
      REQUIRE(all.place.at(*step.before) > i);
      REQUIRE(later.because == step.because);
      REQUIRE(later.goal == step.goal);
      REQUIRE_FALSE(later.before);
    }
  }
}

TEST_CASE("the same school gets the same plan, in whatever order a step's needs and goals are written") {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    CAPTURE(seed);
    const auto all = plan_wild(seed);
    REQUIRE(make_plan(all.rubric, all.answers, all.scores) == all.plan);
    auto other = all.rubric;
    std::mt19937 engine(seed);
    for (auto& step : other.steps) {
      std::shuffle(step.needs.begin(), step.needs.end(), engine);
      std::shuffle(step.goals.begin(), step.goals.end(), engine);
    }
    const auto plan = make_plan(other, all.answers, score(other, all.answers));
    REQUIRE(plan.steps.size() == all.plan.steps.size());
    for (std::size_t i = 0; i < plan.steps.size(); ++i) REQUIRE(plan.steps[i].id == all.plan.steps[i].id);
  }
}

TEST_CASE("doing what a plan says, step by step, reaches every target it can and ends") {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    CAPTURE(seed);
    auto all = plan_wild(seed);
    for (int steps = 0; !all.plan.steps.empty(); ++steps) {
      REQUIRE(steps < 200);
      const auto next = all.plan.steps.front();
      auto& given = given_to(all.answers, next.question.text());
      given.reply = Reply::answered;
      given.level = next.kind == StepKind::find_out ? 1 : next.to;
      std::erase_if(all.answers.steps, [&](const StepRecord& r) { return r.step == next.id; });
      all.scores = score(all.rubric, all.answers);
      all.plan = make_plan(all.rubric, all.answers, all.scores);
      for (const auto& step : all.plan.steps) REQUIRE(step.id != next.id);
    }
  }
}
