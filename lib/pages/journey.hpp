// The drawing of the journey: a path over a hill, with one marker a stage. Tells each stage's state by
// shape, so that it needs no colour; the page's list beside it tells the same in words. Must not know
// what the stages are, how they were scored, or the page it stands on.
#pragma once

#include <string_view>
#include <vector>

#include "base/html.hpp"
#include "pages/views.hpp"

namespace waymark {

// Two SVGs of the same drawing, for wide and for narrow pages: classes `journey-wide` and
// `journey-narrow`, of which the style sheet shows one. Colours come from classes only. Nothing when
// there are no stages. The flag where the school stands says "You are here", or who else is.
Html draw_journey(const std::vector<StageMark>& stages, std::string_view who = "You are");

}  // namespace waymark
