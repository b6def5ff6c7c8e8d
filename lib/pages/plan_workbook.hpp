// The plan as a workbook to work in: its steps, its terms and money, and its checklist, a sheet each. Must
// not know how a workbook is written.
#pragma once

#include <string>

#include "formats/xlsx.hpp"
#include "pages/make_views.hpp"

namespace waymark {

struct Made;

Workbook plan_workbook(const Assessment& school, const std::vector<StepView>& steps, const Made& made);

std::string plan_xlsx(const Assessment& school, const std::vector<StepView>& steps, const Made& made);

}  // namespace waymark
