// Turns what has moved between cycles into the views of the progress page. Must not know templates or files.
#pragma once

#include "model/progress.hpp"
#include "pages/make_views.hpp"
#include "pages/progress_views.hpp"

namespace waymark {

// All but what every page has.
ProgressPage make_progress_page(const Assessment& school, const Progress& progress);

}  // namespace waymark
