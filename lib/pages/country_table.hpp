// A country's figures as tables: data/country.csv, and a table for the command line. Must not know pages.
#pragma once

#include <string>

#include "pages/country_picture.hpp"

namespace waymark {

// A row for each area and each group of schools: all, each phase, each kind of trust. A group that is too small has no
// figures.
std::string country_csv(const CountryPicture& picture);

// How each group of schools stands, in a few columns.
std::string country_score_table(const CountryPicture& picture);

}  // namespace waymark
