// data/results.json of a country: every figure of its pages. A group of schools that is too small has none. Must not know
// pages.
#pragma once

#include <string>

#include "pages/country_picture.hpp"
#include "pages/pack.hpp"

namespace waymark {

std::string country_results_json(const CountryPicture& picture, const Made& made);

}  // namespace waymark
