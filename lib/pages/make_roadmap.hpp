// Fills the roadmap page from a school's plan. Must not know templates or files.
#pragma once

#include <vector>

#include "pages/make_views.hpp"
#include "pages/roadmap_views.hpp"
#include "pages/timeline.hpp"

namespace waymark {

// `steps` are those of `view_steps`, in the plan's order; they outlive the page.
RoadmapPage make_roadmap(const Assessment& school, const std::vector<StepView>& steps);

// Parts of it that other pages show too.
RoadStepView road_step(const Assessment& school, const std::vector<StepView>& steps, std::size_t index);
std::vector<RoadYearView> road_years(const Plan& plan);
// "Your answers give no staff days, so …"; empty when they give both days and budget.
std::string road_assumed(const Assessment& school);
// "10 terms and 4 financial years, from the rest of the autumn term 2026 to the autumn term 2029"; empty when
// there is nothing left to plan.
std::string road_span(const Assessment& school);
Timeline road_timeline(const Assessment& school, const std::vector<StepView>& steps);

}  // namespace waymark
