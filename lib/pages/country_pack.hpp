// A country's own pages and files, from what its schools add up to, as paths and bytes. They stand above the sites of its
// trusts, in `trusts/ID/`, and lead to them. Must not know the disk, nor any school.
#pragma once

#include "base/files.hpp"
#include "model/country.hpp"
#include "pages/pack.hpp"
#include "theme/template.hpp"
#include "theme/theme.hpp"

namespace waymark {

// The templates that begin with `country-`.
struct CountryTemplates {
  Template index, areas, standards, gaps, missing, trusts;
};

CountryTemplates compile_country(const Theme& theme, Diagnostics& diagnostics);

struct CountryAssessment {
  const Rubric& rubric;
  const Country& country;
  const CountrySums& sums;
};

FileSet make_country(const CountryAssessment& country, const Theme& theme, const CountryTemplates& templates, const Made& made);

}  // namespace waymark
