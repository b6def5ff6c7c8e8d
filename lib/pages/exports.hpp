// The pack's data files. Must not know templates.
#pragma once

#include <string>

#include "pages/make_views.hpp"

namespace waymark {

struct Made;
struct Progress;

// Every figure of the pack, in one document: as its schema says (see schema.hpp). With what has moved since an earlier
// cycle, where there is one.
std::string results_json(const Assessment& school, const Made& made, const Progress* progress = nullptr);

// One row for each action of the plan.
std::string checklist_csv(const Assessment& school, const std::vector<StepView>& steps);

}  // namespace waymark
