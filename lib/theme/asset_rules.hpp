// What a theme's style sheets and drawings may not hold: what a reader's browser would fetch from another site, and
// scripts. The policy on every page forbids the browser the same; this tells the theme's author, with the place. Must not
// know what they are for.
#pragma once

#include "base/diagnostics.hpp"
#include "base/source.hpp"

namespace waymark {

void check_css(const Source& source, Diagnostics& diagnostics);
void check_svg(const Source& source, Diagnostics& diagnostics);

}  // namespace waymark
