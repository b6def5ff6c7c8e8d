// The pack's data files. Must not know templates.
#pragma once

#include <string>

#include "pages/make_views.hpp"

namespace waymark {

struct Made;

// Every figure of the pack, in one document: as its schema says (see schema.hpp).
std::string results_json(const Assessment& school, const Made& made);

// One row for each action of the plan.
std::string checklist_csv(const Assessment& school, const std::vector<StepView>& steps);

}  // namespace waymark
