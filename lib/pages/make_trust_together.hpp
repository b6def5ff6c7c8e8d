// Views of several schools at once, of what schools can do once together, when the central team does it, and of what they can
// learn from each other. Must not know templates.
#pragma once

#include <optional>

#include "pages/make_trust.hpp"
#include "pages/trust_views.hpp"

namespace waymark {

// `page` of each pack that is named; of those left out, the first page.
NamesView names_of(const TrustPicture& picture, const Schools& schools, std::string_view page);
SharedView shared_view(const TrustPicture& picture, const SharedStep& shared);
std::optional<CentralPlanView> central_view(const TrustPicture& picture);
GapView gap_view(const TrustPicture& picture, const Gap& gap);

}  // namespace waymark
