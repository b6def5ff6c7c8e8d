// A trust's figures for spreadsheets: data/trust.csv, a row a school, data/central-plan.csv, a row a step that the central
// team does once, and data/trust.xlsx. Must not know pages.
#pragma once

#include <string>

#include "formats/xlsx.hpp"
#include "pages/make_trust.hpp"
#include "pages/pack.hpp"

namespace waymark {

std::string trust_csv(const TrustPicture& picture);
// Of a trust whose central team has a plan.
std::string central_plan_csv(const TrustPicture& picture);
// Schools by area, standards, what to do once for many, gaps with who is ahead, and money by year.
Workbook trust_workbook(const TrustPicture& picture, const Made& made);

}  // namespace waymark
