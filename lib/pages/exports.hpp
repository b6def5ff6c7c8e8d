// The pack's data files. Must not know templates.
#pragma once

#include <string>

#include "base/files.hpp"
#include "pages/make_views.hpp"

namespace waymark {

struct Made;
struct Progress;

// Every figure of the pack, in one document: as its schema says (see schema.hpp). With what has moved since an earlier
// cycle, where there is one.
std::string results_json(const Assessment& school, const Made& made, const Progress* progress = nullptr);
// In pieces.
void results_json(const Assessment& school, const Made& made, const Progress* progress, const TakeBytes& to);

// One row for each action of the plan.
std::string checklist_csv(const Assessment& school, const std::vector<StepView>& steps);

}  // namespace waymark
