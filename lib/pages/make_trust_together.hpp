// Views of several schools at once, of what schools can do once together, when the central team does it, and of what they can
// learn from each other. Must not know templates.
#pragma once

#include <optional>

#include "pages/make_trust.hpp"
#include "pages/trust_views.hpp"

namespace waymark {

// `page` of each pack that is named; of those left out, the first page. Where all others are named beside these, they are not named
// twice.
enum class Others { named_here, named_beside };
NamesView names_of(const TrustPicture& picture, const Schools& schools, std::string_view page, Others told = Others::named_here);
SharedView shared_view(const TrustPicture& picture, const SharedStep& shared);
std::optional<CentralPlanView> central_view(const TrustPicture& picture);
GapView gap_view(const TrustPicture& picture, const Gap& gap);

}  // namespace waymark
