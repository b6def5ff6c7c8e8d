// A country's sums with what its pages and files ask of them: all schools together, and the groups that may be shown, by
// name. Must not know pages or files.
#pragma once

#include <string_view>
#include <vector>

#include "model/country.hpp"
#include "model/rubric.hpp"
#include "plan/country_view.hpp"

namespace waymark {

struct NamedGroup {
  std::string_view id, name;
  Shown shown = Shown::yes;
  const SchoolsSum* sum = nullptr;
};

// What is given outlives it: it points there.
struct CountryPicture {
  const Rubric& rubric;
  const Country& country;
  const CountrySums& sums;
  SchoolsSum all;
  std::vector<NamedGroup> phases, sizes;  // those that have schools
};
CountryPicture picture_country(const Rubric& rubric, const Country& country, const CountrySums& sums);

}  // namespace waymark
