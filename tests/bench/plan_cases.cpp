// Writes small random planning cases, each as an integer programme whose optimum is the best plan there is, and
// beside it the benefit of the plan that Waymark makes. tests/bench/plan_quality solves and compares them.
//
//   plan_cases FOLDER COUNT    writes FOLDER/NNN.lp, and FOLDER/plans.tsv with `case benefit steps placed`
//
// The benefit of a plan: for each step with a place, its worth times the terms from its start to the end of
// the plan. Worth is the levels it gains, twice where its question is essential, once more for each standard it
// may complete, and times a weight for its class, so that duties count before what unlocks a stage, and so on.
#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <map>
#include <string>

#include "plan/plan.hpp"
#include "score/score.hpp"
#include "wild_garden.hpp"

using namespace waymark;
using namespace waymark::garden;

namespace {

int weight(Because because) {
  switch (because) {
    case Because::in_progress: return 32;
    case Because::duty: return 16;
    case Because::deadline: return 16;
    case Because::urgent: return 8;
    case Because::promised: return 6;
    case Because::unlocks_stage: return 4;
    case Because::serves_goal: return 2;
    case Because::worth_it: return 1;
  }
  return 1;
}

struct Case {
  Rubric rubric;
  Answers answers;
  Plan plan;
};

// Steps short enough that a chain of them fits into one term, so that terms alone decide.
Case make_case(std::uint32_t seed) {
  auto [rubric, answers] = wild(seed);
  Dice dice(seed + 4242);
  rubric.terms = {{TermId("autumn"), "Autumn", MonthDay{9, 1}},
                  {TermId("spring"), "Spring", MonthDay{1, 1}},
                  {TermId("summer"), "Summer", MonthDay{4, 15}}};
  answers.date = Date{2026, 9, 1};
  answers.steps.clear();
  answers.school.pupils = 100;
  answers.capacity.years = 2;
  answers.capacity.days_per_term = Days{dice.between(25, 80)};
  answers.capacity.budget_per_year = Money{dice.between(500, 4000) * 100LL};
  for (auto& step : rubric.steps) {
    step.weeks_low = step.weeks_high = 1;
    step.better_after.clear();
    step.deadline.reset();
    step.urgent = dice.one_in(6);
    step.cost.reset();
    if (dice.one_in(3)) step.cost = Cost{{Money{0}, Money{dice.between(0, 30) * 10'000LL}}, {}, CostPer::school, "2026-11", "Test"};
    if (step.cost && dice.one_in(3)) step.cost->yearly = {Money{0}, Money{dice.between(0, 8) * 10'000LL}};
  }
  auto plan = make_plan(rubric, answers, score(rubric, answers));
  return {std::move(rubric), std::move(answers), std::move(plan)};
}

std::int64_t worth(const Rubric& rubric, const PlannedStep& step) {
  const auto& question = *find(rubric, step.question);
  auto worth = static_cast<std::int64_t>(std::max(1, step.to - step.from) * (question.essential ? 2 : 1));
  if (step.from < rubric.policy.meets && step.to >= rubric.policy.meets) worth += static_cast<std::int64_t>(question.standards.size());
  return worth * weight(step.because);
}

std::int64_t benefit(const Case& one) {
  std::int64_t sum = 0;
  for (const auto& step : one.plan.steps) {
    if (step.placed) sum += worth(one.rubric, step) * static_cast<std::int64_t>(one.plan.terms.size() - step.placed->first_term);
  }
  return sum;
}

std::size_t year_of(const Plan& plan, std::size_t term) {
  std::size_t year = 0;
  while (plan.years[year].ends < plan.terms[term].starts) ++year;
  return year;
}

// x_S_T is 1 when step S begins in term T.
std::string programme(const Case& one) {
  const auto& plan = one.plan;
  std::map<StepId, std::size_t> index;
  for (std::size_t i = 0; i < plan.steps.size(); ++i) index.emplace(plan.steps[i].id, i);
  const auto terms = plan.terms.size();
  std::string out = "Maximize\n benefit:";
  std::string binaries;
  for (std::size_t i = 0; i < plan.steps.size(); ++i) {
    for (std::size_t t = 0; t < terms; ++t) {
      out += fmt::format(" + {} x_{}_{}\n", worth(one.rubric, plan.steps[i]) * static_cast<std::int64_t>(terms - t), i, t);
      binaries += fmt::format(" x_{}_{}\n", i, t);
    }
  }
  out += "Subject To\n";
  for (std::size_t i = 0; i < plan.steps.size(); ++i) {
    for (std::size_t t = 0; t < terms; ++t) out += fmt::format(" + x_{}_{}", i, t);
    out += " <= 1\n";
    for (const auto& id : plan.steps[i].after) {
      const auto before = index.at(id);
      for (std::size_t t = 0; t < terms; ++t) {
        for (std::size_t u = 0; u <= t; ++u) out += fmt::format(" + x_{}_{} - x_{}_{}", i, u, before, u);
        out += " <= 0\n";
      }
    }
  }
  for (std::size_t t = 0; t < terms; ++t) {
    for (std::size_t i = 0; i < plan.steps.size(); ++i) out += fmt::format(" + {} x_{}_{}", plan.steps[i].planned_days.tenths, i, t);
    out += fmt::format(" <= {}\n", plan.terms[t].capacity.tenths);
  }
  for (std::size_t year = 0; year < plan.years.size(); ++year) {
    std::string sum;
    for (std::size_t i = 0; i < plan.steps.size(); ++i) {
      for (std::size_t t = 0; t < terms; ++t) {
        const auto begins = year_of(plan, t);
        const auto cost = (begins == year ? plan.steps[i].planned_once.pence : 0) + (begins <= year ? plan.steps[i].planned_yearly.pence : 0);
        if (cost > 0) sum += fmt::format(" + {} x_{}_{}", cost, i, t);
      }
    }
    if (!sum.empty()) out += fmt::format("{} <= {}\n", sum, plan.years[year].budget.pence);
  }
  return out + "Binary\n" + binaries + "End\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  const std::string folder = argv[1];
  const auto count = static_cast<std::uint32_t>(std::stoul(argv[2]));
  std::ofstream plans(folder + "/plans.tsv");
  std::uint32_t written = 0;
  for (std::uint32_t seed = 1; written < count; ++seed) {
    const auto one = make_case(seed);
    std::size_t placed = 0;
    for (const auto& step : one.plan.steps) placed += step.placed ? 1U : 0U;
    // A case without a choice to make says nothing.
    if (one.plan.steps.size() < 6 || placed == 0 || placed == one.plan.steps.size()) continue;
    std::ofstream(fmt::format("{}/{:03}.lp", folder, written)) << programme(one);
    plans << fmt::format("{:03}\t{}\t{}\t{}\n", written, benefit(one), one.plan.steps.size(), placed);
    ++written;
  }
  return plans.flush() ? 0 : 1;
}
