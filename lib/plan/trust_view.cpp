#include "plan/trust_view.hpp"

#include <algorithm>

#include "plan/central_plan.hpp"
#include "plan/trust_learning.hpp"

namespace waymark {

namespace {

constexpr int far_off = 2;  // levels from the median

std::vector<int> levels_of(const std::vector<SchoolSummary>& schools, std::size_t area) {
  std::vector<int> levels;
  for (const auto& school : schools) {
    if (const auto& level = school.areas[area].level) levels.push_back(*level);
  }
  std::sort(levels.begin(), levels.end());
  return levels;
}

void view_areas(const Rubric& rubric, const std::vector<SchoolSummary>& schools, TrustView& view) {
  constexpr std::size_t fewest = 3;  // of fewer, nobody stands out
  for (std::size_t area = 0; area < rubric.areas.size(); ++area) {
    const auto levels = levels_of(schools, area);
    TrustArea own;
    own.known = static_cast<int>(levels.size());
    own.meets = static_cast<int>(levels.end() - std::lower_bound(levels.begin(), levels.end(), rubric.policy.meets));
    if (!levels.empty()) own.median = levels[(levels.size() - 1) / 2];
    view.areas.push_back(own);
    if (levels.size() < fewest) continue;
    for (std::size_t i = 0; i < schools.size(); ++i) {
      const auto& level = schools[i].areas[area].level;
      if (level && *level <= *own.median - far_off) view.begin.push_back({area, i, *level});
      if (level && *level >= *own.median + far_off) view.show.push_back({area, i, *level});
    }
  }
}

void view_stages(const Rubric& rubric, const std::vector<SchoolSummary>& schools, TrustView& view) {
  view.at_stage.resize(rubric.stages.size() + 1);
  for (std::size_t i = 0; i < schools.size(); ++i) view.at_stage[schools[i].here.value_or(rubric.stages.size())].push_back(i);
}

void add(const SummaryStandard& standard, StandardsMet& sum) {
  if (standard.state == StandardState::not_applicable) return;
  ++sum.count;
  if (standard.state == StandardState::met) {
    ++sum.met;
    return;
  }
  if (sum.lacks == Lacks::nothing || (standard.lacks != Lacks::nothing && standard.lacks < sum.lacks)) sum.lacks = standard.lacks;
  if (standard.projected && (!sum.projected || *sum.projected < *standard.projected)) sum.projected = standard.projected;
}

// Calls with each standard's place and its area.
template <class Use>
void each_standard(const Rubric& rubric, Use use) {
  std::size_t place = 0;
  for (std::size_t area = 0; area < rubric.areas.size(); ++area) {
    for (std::size_t i = 0; i < rubric.areas[area].standards.size(); ++i) use(place++, area);
  }
}

template <class Wanted>
StandardsMet sum_standards(const Rubric& rubric, const SchoolSummary& school, Wanted wanted) {
  StandardsMet sum;
  each_standard(rubric, [&](std::size_t place, std::size_t area) {
    if (wanted(area)) add(school.standards[place], sum);
  });
  if (sum.lacks != Lacks::nothing) sum.projected.reset();
  return sum;
}

void view_standards(const Rubric& rubric, const std::vector<SchoolSummary>& schools, TrustView& view) {
  each_standard(rubric, [&](std::size_t place, std::size_t) {
    TrustStandard own;
    for (std::size_t i = 0; i < schools.size(); ++i) {
      switch (schools[i].standards[place].state) {
        case StandardState::met: own.met.push_back(i); break;
        case StandardState::not_yet: own.not_yet.push_back(i); break;
        case StandardState::not_known: own.not_known.push_back(i); break;
        case StandardState::not_applicable: own.not_applicable.push_back(i); break;
      }
    }
    view.standards.push_back(std::move(own));
  });
  for (const auto& school : schools) {
    each_standard(rubric, [&](std::size_t place, std::size_t area) {
      add(school.standards[place], view.all);
      if (rubric.areas[area].core) add(school.standards[place], view.core);
    });
  }
  for (auto* sum : {&view.all, &view.core}) {
    if (sum->lacks != Lacks::nothing) sum->projected.reset();
  }
}

void view_years(const std::vector<SchoolSummary>& schools, TrustView& view) {
  for (const auto& school : schools) {
    for (const auto& [plan, days] : school.years) {
      const auto& ends = plan.ends;
      auto at = std::find_if(view.years.begin(), view.years.end(), [&](const TrustYear& year) { return year.ends == ends; });
      if (at == view.years.end()) at = view.years.insert(at, TrustYear{ends, false, 0, {}, {}, {}, {}});
      at->part = at->part || plan.part;
      ++at->schools;
      at->budget.pence += plan.budget.pence;
      at->once.pence += plan.once.pence;
      at->yearly.pence += plan.yearly.pence;
      at->days.used.tenths += days.used.tenths;
      at->days.capacity.tenths += days.capacity.tenths;
    }
  }
  std::sort(view.years.begin(), view.years.end(), [](const TrustYear& a, const TrustYear& b) { return a.ends < b.ends; });
}

}  // namespace

StandardsMet standards_in(const Rubric& rubric, const SchoolSummary& school, std::size_t area) {
  return sum_standards(rubric, school, [&](std::size_t own) { return own == area; });
}

StandardsMet all_standards(const Rubric& rubric, const SchoolSummary& school) {
  return sum_standards(rubric, school, [](std::size_t) { return true; });
}

StandardsMet core_standards(const Rubric& rubric, const SchoolSummary& school) {
  return sum_standards(rubric, school, [&](std::size_t area) { return rubric.areas[area].core; });
}

TrustView view_trust(const Rubric& rubric, const Trust& trust, const std::vector<SchoolSummary>& schools) {
  TrustView view;
  view_stages(rubric, schools, view);
  view_areas(rubric, schools, view);
  view_standards(rubric, schools, view);
  view.gaps = find_gaps(rubric, trust, schools);
  view.shared = find_shared(rubric, schools);
  view_years(schools, view);
  view.central = make_central_plan(rubric, trust, schools, view.shared);
  for (const auto& school : schools) {
    view.asked += school.asked;
    view.answered += school.answered;
  }
  return view;
}

}  // namespace waymark
