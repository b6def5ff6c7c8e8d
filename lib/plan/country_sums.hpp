// Adds schools and trusts up to a country, one at a time, so that none has to be kept. Pure. Must not know files or pages.
#pragma once

#include <vector>

#include "model/country.hpp"
#include "model/rubric.hpp"
#include "model/trust.hpp"

namespace waymark {

// Nothing added up yet, with a place for all that the rubric has.
CountrySums no_schools(const Rubric& rubric);

// A trust with its schools. `id` is the name of its folder.
void add_trust(const Rubric& rubric, const std::string& id, const Trust& trust, const std::vector<SchoolSummary>& schools, CountrySums& sums);

// What another part of the same country has come to.
void add(const CountrySums& part, CountrySums& sums);

TrustSize size_of(const Trust& trust, std::size_t schools);

// All of these together.
SchoolsSum together(const Rubric& rubric, const std::vector<SchoolsSum>& groups);

}  // namespace waymark
