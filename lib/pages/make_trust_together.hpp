// Views of what schools can do once together, and of what they can learn from each other. Must not know templates.
#pragma once

#include "pages/make_trust.hpp"
#include "pages/trust_views.hpp"

namespace waymark {

SharedView shared_view(const TrustPicture& picture, const SharedStep& shared);
GapView gap_view(const TrustPicture& picture, const Gap& gap);

}  // namespace waymark
