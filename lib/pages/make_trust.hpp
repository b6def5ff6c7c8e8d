// Turns a trust's sums into the views that templates show. Must not know templates or files.
#pragma once

#include <string>
#include <vector>

#include "model/rubric.hpp"
#include "model/trust.hpp"
#include "pages/trust_views.hpp"
#include "plan/trust_view.hpp"

namespace waymark {

// A trust with what is known of its schools, by name. It outlives the views, which point into it.
struct TrustPicture {
  const Rubric& rubric;
  const Trust& trust;
  std::vector<SchoolSummary> schools;
  TrustView view;
};
TrustPicture picture_trust(const Rubric& rubric, const Trust& trust, std::vector<SchoolSummary> schools);

// What the schools share of a step that the central team plans.
const SharedStep& shared_of(const TrustPicture& picture, const StepId& id);

// Each fills what its page alone shows.
void fill(const TrustPicture& picture, TrustIndexPage& page);
void fill(const TrustPicture& picture, TrustAreasPage& page);
void fill(const TrustPicture& picture, TrustStandardsPage& page);
void fill(const TrustPicture& picture, TrustTogetherPage& page);
void fill(const TrustPicture& picture, TrustMoneyPage& page);
void fill(const TrustPicture& picture, TrustAssurancePage& page);

}  // namespace waymark
