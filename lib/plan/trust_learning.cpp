#include "plan/trust_learning.hpp"

#include <algorithm>
#include <tuple>

namespace waymark {

namespace {

constexpr std::size_t most_ahead = 3;

// Schools that can show those of this phase; where two are alike, by name.
Schools ahead_for(const PhaseId& phase, std::size_t question, int meets, const std::vector<SchoolSummary>& schools) {
  Schools ahead;
  for (std::size_t i = 0; i < schools.size(); ++i) {
    if (schools[i].questions[question] >= meets) ahead.push_back(i);
  }
  const auto rank = [&](std::size_t i) {
    const auto& school = schools[i];
    return std::make_tuple(school.phase != phase, -school.questions[question], std::string_view(school.name), i);
  };
  const auto shown = std::min(ahead.size(), most_ahead);
  std::partial_sort(ahead.begin(), ahead.begin() + static_cast<std::ptrdiff_t>(shown), ahead.end(),
                    [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
  ahead.resize(shown);
  return ahead;
}

// A phase that the rubric does not know stands last.
std::vector<PhaseId> phases_of(const Rubric& rubric, const std::vector<SchoolSummary>& schools) {
  std::vector<PhaseId> phases;
  for (const auto& phase : rubric.phases) phases.push_back(phase.id);
  for (const auto& school : schools) {
    if (std::find(phases.begin(), phases.end(), school.phase) == phases.end()) phases.push_back(school.phase);
  }
  return phases;
}

}  // namespace

std::optional<int> units_of(const SchoolSummary& school, const Step& step) {
  if (is_free(step)) return 1;
  switch (step.cost->per) {
    case CostPer::school: return 1;
    case CostPer::pupil: return school.pupils;
    case CostPer::staff: return school.staff;
    case CostPer::device: return school.devices;
  }
  return std::nullopt;
}

bool Gap::anyone_ahead() const {
  return std::any_of(learning.begin(), learning.end(), [](const Learning& group) { return !group.ahead.empty(); });
}

std::vector<Gap> find_gaps(const Rubric& rubric, const Trust& trust, const std::vector<SchoolSummary>& schools) {
  const auto meets = rubric.policy.meets;
  const auto phases = phases_of(rubric, schools);
  std::vector<Gap> gaps;
  for (std::size_t question = 0; question < rubric.questions.size(); ++question) {
    Gap gap;
    gap.question = question;
    for (std::size_t i = 0; i < schools.size(); ++i) {
      const int level = schools[i].questions[question];
      gap.answered += level > 0 ? 1 : 0;
      if (level > 0 && level < meets) gap.below.push_back(i);
    }
    if (gap.below.empty()) continue;
    const auto& id = rubric.questions[question].id;
    gap.from_trust = std::any_of(trust.given.begin(), trust.given.end(), [&](const Given& given) { return given.question == id; });
    for (const auto& phase : phases) {
      Learning group{phase, {}, {}};
      for (const auto i : gap.below) {
        if (schools[i].phase == phase) group.ask.push_back(i);
      }
      if (group.ask.empty()) continue;
      group.ahead = ahead_for(phase, question, meets, schools);
      gap.learning.push_back(std::move(group));
    }
    gaps.push_back(std::move(gap));
  }
  std::stable_sort(gaps.begin(), gaps.end(), [](const Gap& a, const Gap& b) { return a.below.size() > b.below.size(); });
  return gaps;
}

std::vector<SharedStep> find_shared(const Rubric& rubric, const std::vector<SchoolSummary>& schools) {
  std::vector<SharedStep> all(rubric.steps.size());
  for (std::size_t i = 0; i < schools.size(); ++i) {
    for (const auto& own : schools[i].steps) {
      auto& shared = all[own.step];
      shared.schools.push_back(i);
      shared.units += units_of(schools[i], rubric.steps[own.step]).value_or(0);
      shared.costs_unknown += own.cost_known ? 0 : 1;
      shared.days.tenths += own.days.tenths;
      shared.largest = std::max(shared.largest, own.days);
      shared.cost_once.pence += own.once.pence;
      shared.cost_yearly.pence += own.yearly.pence;
      if (own.placed && (!shared.first || own.starts < *shared.first)) shared.first = own.starts;
    }
  }
  std::vector<SharedStep> found;
  for (std::size_t step = 0; step < all.size(); ++step) {
    if (all[step].schools.size() < 2) continue;
    all[step].step = step;
    all[step].once = rubric.steps[step].scope != Scope::school;
    found.push_back(std::move(all[step]));
  }
  const auto rank = [](const SharedStep& shared) {
    return std::make_tuple(-static_cast<std::ptrdiff_t>(shared.schools.size()), !shared.first, shared.first, shared.step);
  };
  std::sort(found.begin(), found.end(), [&](const SharedStep& a, const SharedStep& b) { return rank(a) < rank(b); });
  return found;
}

}  // namespace waymark
