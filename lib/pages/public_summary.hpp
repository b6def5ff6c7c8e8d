// What the public edition tells, from what is known of a school: its views, and data/summary.json. The one place
// where the two meet. Must not know templates or files.
#pragma once

#include <string>
#include <vector>

#include "model/progress.hpp"
#include "pages/make_views.hpp"
#include "pages/pack.hpp"
#include "pages/public_views.hpp"

namespace waymark {

// What stays within the school: the titles of sensitive areas, and whether parts of others do: "A; B; parts of
// other areas". Empty when nothing does.
std::string kept_areas(const Rubric& rubric);

// Areas that have standards, less the sensitive ones, and less the standards that a sensitive question helps to
// decide. None of these is counted: the sum of all would tell of them.
std::vector<PublicArea> public_areas(const Assessment& school);

// Terms in which something begins. A step that finds out an answer is left out, for it tells what was answered;
// so is one without a place.
std::vector<PublicTerm> public_terms(const Assessment& school);

// Counts the standards that `public_areas` shows.
PublicProgress public_progress(const Assessment& school, const Progress& progress);

std::string public_summary(const Assessment& school, const Made& made, const Progress* progress = nullptr);

}  // namespace waymark
