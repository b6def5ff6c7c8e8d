// A country, or any other group of trusts, and what is added up over their schools. Plain sums: parts of a country add
// up in any order. Must not know how they are shown, nor where they were read.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/quantity.hpp"

namespace waymark {

// What its own file says.
struct Country {
  std::string name;
  std::string theme;  // a folder, from the country's; empty for none. Of its own pages, not of its trusts'
  bool operator==(const Country&) const = default;
};

// Trusts by how many schools they have: 1; 2 to 5; 6 to 11; 12 or more. A local authority is none of these.
enum class TrustSize { one_school, small, medium, large, authority };
inline constexpr std::size_t trust_sizes = 5;

using Count = std::int64_t;  // of schools, pupils or questions

// Each sum names its members once, for whoever adds, writes or reads all of them.

// Schools, by how they stand on the standards of an area.
struct StandardsSum {
  Count met = 0;
  std::map<int, Count> by_year;    // of those with a day for the last of them: by its year
  Count not_known = 0;             // an answer is missing
  Count no_step = 0, no_place = 0; // all answers are there, and no day: as `Lacks` says
  Count not_applicable = 0;
  bool operator==(const StandardsSum&) const = default;

  template <class Use, class... Own>
  static void members(Use use, Own&... own) {
    use(own.met...), use(own.by_year...), use(own.not_known...), use(own.no_step...), use(own.no_place...), use(own.not_applicable...);
  }
};

struct AreaSum {
  std::vector<Count> at_level;  // schools at each level, from the lowest
  Count not_known = 0;          // schools without a level
  Count not_applicable = 0;     // schools that are asked nothing, or to which nothing applies
  Count asked = 0, answered = 0;  // questions, over all schools
  StandardsSum standards;
  bool operator==(const AreaSum&) const = default;

  template <class Use, class... Own>
  static void members(Use use, Own&... own) {
    use(own.at_level...), use(own.not_known...), use(own.not_applicable...), use(own.asked...), use(own.answered...), use(own.standards...);
  }
};

struct QuestionSum {
  Count answered = 0;  // schools with an answer
  Count below = 0;     // of these, below the level that meets
  bool operator==(const QuestionSum&) const = default;

  template <class Use, class... Own>
  static void members(Use use, Own&... own) {
    use(own.answered...), use(own.below...);
  }
};

// A step, over the schools that have it in their plans.
struct StepSum {
  Count schools = 0;
  Count costs_unknown = 0;       // of these, those that do not say how many pupils, staff or devices it is priced by
  Count units = 0;      // what its price counts
  Days days;                   // as the schools plan them
  Money once, yearly;
  bool operator==(const StepSum&) const = default;

  template <class Use, class... Own>
  static void members(Use use, Own&... own) {
    use(own.schools...), use(own.costs_unknown...), use(own.units...), use(own.days.tenths...), use(own.once.pence...), use(own.yearly.pence...);
  }
};

// Some of the schools, such as those of one phase.
struct SchoolsSum {
  Count schools = 0;
  Count pupils = 0, pupils_unknown = 0;  // of schools that say, and how many schools do not
  Count asked = 0, answered = 0;         // questions
  Count complete = 0;                    // schools that have answered all of theirs
  std::vector<Count> at_stage;           // as Rubric::stages, and last those where every stage is secure
  std::vector<AreaSum> areas;          // as Rubric::areas
  StandardsSum core;                   // of all core areas together
  std::vector<QuestionSum> questions;  // as Rubric::questions
  std::vector<StepSum> steps;          // as Rubric::steps
  bool operator==(const SchoolsSum&) const = default;

  template <class Use, class... Own>
  static void members(Use use, Own&... own) {
    use(own.schools...), use(own.pupils...), use(own.pupils_unknown...), use(own.asked...), use(own.answered...), use(own.complete...);
    use(own.at_stage...), use(own.areas...), use(own.core...), use(own.questions...), use(own.steps...);
  }
};

// One trust: for the list that leads to it, and to tell that no school is there twice.
struct NumberedSchool {
  std::string id;
  int urn = 0;
  bool operator==(const NumberedSchool&) const = default;
};
struct TrustSum {
  std::string id, name;  // the folder's name, and the trust's own
  std::optional<int> uid;
  TrustSize size = TrustSize::one_school;
  Count schools = 0, complete = 0;
  Count asked = 0, answered = 0;
  std::vector<NumberedSchool> numbered;  // those of its schools that give their number
  bool operator==(const TrustSum&) const = default;
};

struct CountrySums {
  std::vector<SchoolsSum> by_phase;  // as Rubric::phases
  std::vector<SchoolsSum> by_size;   // as TrustSize
  std::optional<Date> first, last;   // the days that answers stand for
  std::optional<std::string> cycle;  // the schools' name for it; empty when they have several, nothing without schools
  std::vector<TrustSum> trusts;      // in the order they came
  bool operator==(const CountrySums&) const = default;
};

}  // namespace waymark
