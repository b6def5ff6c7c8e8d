// What the sums of a country come to: which groups of schools may be shown, the gaps that are common, and what the steps
// to close them cost in all. Pure. Must not know files or pages, nor any one school.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "model/country.hpp"
#include "model/rubric.hpp"

namespace waymark {

// Statistics do not show groups so small that a school could be known by them: those of fewer than 5. Where one such
// group could be worked out from the others, the smallest of these is not shown either.
inline constexpr Count fewest_shown = 5;
enum class Shown { yes, few, beside_few };

struct CountryGroup {
  std::size_t place = 0;  // of CountrySums::by_phase, or by_size
  Shown shown = Shown::yes;
  bool operator==(const CountryGroup&) const = default;
};
// Those that have schools.
std::vector<CountryGroup> groups_of(const std::vector<SchoolsSum>& sums);

// A question where schools are below the level that meets; most schools first, then the rubric's order.
struct CountryGap {
  std::size_t question = 0;
  Count below = 0, answered = 0;
  std::vector<std::size_t> steps;  // of it, that schools plan; most schools first
  bool operator==(const CountryGap&) const = default;
};
std::vector<CountryGap> gaps_of(const Rubric& rubric, const SchoolsSum& sum);

// Steps that schools plan; most schools first, then the rubric's order.
std::vector<std::size_t> planned_steps(const SchoolsSum& sum);

// The price of a step, for all it counts in these schools.
Range<Money> once_for_all(const Step& step, const StepSum& sum);
Range<Money> yearly_for_all(const Step& step, const StepSum& sum);

// Schools at that level of an area or above; and schools that are asked about it at all.
Count at_or_above(const AreaSum& area, int level);
Count asked_of(const AreaSum& area);

// Schools that meet the standards by the end of that year: those that do today, and those whose plan says so.
Count met_by(const StandardsSum& standards, int year);
// Schools to which the standards apply.
Count asked_of(const StandardsSum& standards);

}  // namespace waymark
