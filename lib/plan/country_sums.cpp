#include "plan/country_sums.hpp"

#include <algorithm>
#include <type_traits>

#include "plan/trust_learning.hpp"
#include "plan/trust_view.hpp"

namespace waymark {

namespace {

template <class Number>
requires(std::is_integral_v<Number>)
void add_up(const Number& from, Number& to) {
  to += from;
}

void add_up(const std::map<int, Count>& from, std::map<int, Count>& to) {
  for (const auto& [year, schools] : from) to[year] += schools;
}

template <class Sum>
void add_up(const std::vector<Sum>& from, std::vector<Sum>& to);

template <class Sum>
requires(std::is_class_v<Sum>)
void add_up(const Sum& from, Sum& to) {
  Sum::members([](const auto& own_from, auto& own_to) { add_up(own_from, own_to); }, from, to);
}

template <class Sum>
void add_up(const std::vector<Sum>& from, std::vector<Sum>& to) {
  for (std::size_t i = 0; i < from.size(); ++i) add_up(from[i], to[i]);
}

SchoolsSum nothing(const Rubric& rubric) {
  SchoolsSum sum;
  sum.at_stage.resize(rubric.stages.size() + 1);
  sum.areas.resize(rubric.areas.size());
  for (auto& area : sum.areas) area.at_level.resize(rubric.levels.size());
  sum.questions.resize(rubric.questions.size());
  sum.steps.resize(rubric.steps.size());
  return sum;
}

void add_standards(const StandardsMet& standards, StandardsSum& sum) {
  if (standards.count == 0) {
    ++sum.not_applicable;
  } else if (standards.met == standards.count) {
    ++sum.met;
  } else if (standards.projected) {
    ++sum.by_year[standards.projected->year];
  } else {
    switch (standards.lacks) {
      case Lacks::nothing:
      case Lacks::answer: ++sum.not_known; break;
      case Lacks::step: ++sum.no_step; break;
      case Lacks::place: ++sum.no_place; break;
    }
  }
}

void add_areas(const Rubric& rubric, const SchoolSummary& school, SchoolsSum& sum) {
  for (std::size_t i = 0; i < rubric.areas.size(); ++i) {
    const auto& own = school.areas[i];
    auto& area = sum.areas[i];
    if (own.level) {
      ++area.at_level[static_cast<std::size_t>(*own.level) - 1];
    } else {
      ++(own.asked == 0 ? area.not_applicable : area.not_known);
    }
    area.asked += own.asked;
    area.answered += own.answered;
    add_standards(standards_in(rubric, school, i), area.standards);
  }
  add_standards(core_standards(rubric, school), sum.core);
}

void add_steps(const Rubric& rubric, const SchoolSummary& school, SchoolsSum& sum) {
  for (const auto& own : school.steps) {
    auto& step = sum.steps[own.step];
    ++step.schools;
    step.units += units_of(school, rubric.steps[own.step]).value_or(0);
    step.costs_unknown += own.cost_known ? 0 : 1;
    step.days.tenths += own.days.tenths;
    step.once.pence += own.once.pence;
    step.yearly.pence += own.yearly.pence;
  }
}

void add_school(const Rubric& rubric, const SchoolSummary& school, SchoolsSum& sum) {
  ++sum.schools;
  sum.pupils += school.pupils.value_or(0);
  sum.pupils_unknown += school.pupils ? 0 : 1;
  sum.asked += school.asked;
  sum.answered += school.answered;
  sum.complete += school.answered == school.asked ? 1 : 0;
  ++sum.at_stage[school.here.value_or(rubric.stages.size())];
  add_areas(rubric, school, sum);
  for (std::size_t i = 0; i < school.questions.size(); ++i) {
    const int level = school.questions[i];
    sum.questions[i].answered += level > 0 ? 1 : 0;
    sum.questions[i].below += level > 0 && level < rubric.policy.meets ? 1 : 0;
  }
  add_steps(rubric, school, sum);
}

void note_cycle(const std::string& cycle, CountrySums& sums) {
  if (!sums.cycle) {
    sums.cycle = cycle;
  } else if (*sums.cycle != cycle) {
    sums.cycle->clear();
  }
}

void note_date(const std::optional<Date>& date, CountrySums& sums) {
  if (!date) return;
  if (!sums.first || *date < *sums.first) sums.first = date;
  if (!sums.last || *sums.last < *date) sums.last = date;
}

std::size_t place_of(const Rubric& rubric, const PhaseId& phase) {
  const auto at = std::find_if(rubric.phases.begin(), rubric.phases.end(), [&](const Phase& own) { return own.id == phase; });
  return static_cast<std::size_t>(at - rubric.phases.begin());
}

}  // namespace

CountrySums no_schools(const Rubric& rubric) {
  CountrySums sums;
  sums.by_phase.resize(rubric.phases.size(), nothing(rubric));
  sums.by_size.resize(trust_sizes, nothing(rubric));
  return sums;
}

void add_trust(const Rubric& rubric, const std::string& id, const Trust& trust, const std::vector<SchoolSummary>& schools, CountrySums& sums) {
  TrustSum own;
  own.id = id;
  own.name = trust.name;
  own.uid = trust.uid;
  own.size = size_of(trust, schools.size());
  own.schools = static_cast<Count>(schools.size());
  for (const auto& school : schools) {
    own.asked += school.asked;
    own.answered += school.answered;
    own.complete += school.answered == school.asked ? 1 : 0;
    if (school.urn) own.numbered.push_back({school.id, *school.urn});
    add_school(rubric, school, sums.by_phase[place_of(rubric, school.phase)]);
    add_school(rubric, school, sums.by_size[static_cast<std::size_t>(own.size)]);
    note_date(school.date, sums);
    note_cycle(school.cycle, sums);
  }
  sums.trusts.push_back(std::move(own));
}

void add(const CountrySums& part, CountrySums& sums) {
  add_up(part.by_phase, sums.by_phase);
  add_up(part.by_size, sums.by_size);
  note_date(part.first, sums);
  note_date(part.last, sums);
  if (part.cycle) note_cycle(*part.cycle, sums);
  sums.trusts.insert(sums.trusts.end(), part.trusts.begin(), part.trusts.end());
}

TrustSize size_of(const Trust& trust, std::size_t schools) {
  constexpr std::size_t medium = 6, large = 12;
  if (trust.kind == TrustKind::local_authority) return TrustSize::authority;
  if (schools <= 1) return TrustSize::one_school;
  if (schools < medium) return TrustSize::small;
  return schools < large ? TrustSize::medium : TrustSize::large;
}

SchoolsSum together(const Rubric& rubric, const std::vector<SchoolsSum>& groups) {
  auto sum = nothing(rubric);
  for (const auto& group : groups) add_up(group, sum);
  return sum;
}

}  // namespace waymark
