// The drawing of the journey: a path over a hill, with one marker a stage. Tells each stage's state by
// shape, so that it needs no colour; the page's list beside it tells the same in words. Must not know
// what the stages are, how they were scored, or the page it stands on.
#pragma once

#include <vector>

#include "base/html.hpp"
#include "pages/views.hpp"

namespace waymark {

// Two SVGs of the same drawing, for wide and for narrow pages: classes `journey-wide` and
// `journey-narrow`, of which the style sheet shows one. Colours come from classes only. Nothing when
// there are no stages.
Html draw_journey(const std::vector<StageView>& stages);

}  // namespace waymark
