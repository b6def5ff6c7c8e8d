// A trust's own pages and files, from what is known of its schools, as paths and bytes. They stand above the
// schools' packs, in `schools/ID/`, and lead into them. Must not know the disk, nor how a pack is made.
#pragma once

#include <vector>

#include "base/files.hpp"
#include "model/trust.hpp"
#include "pages/pack.hpp"
#include "theme/template.hpp"
#include "theme/theme.hpp"

namespace waymark {

// The templates that begin with `trust-`.
struct TrustTemplates {
  Template index, areas, standards, together, money, assurance;
};

TrustTemplates compile_trust(const Theme& theme, Diagnostics& diagnostics);

struct TrustAssessment {
  const Rubric& rubric;
  const Trust& trust;
  const std::vector<SchoolSummary>& schools;  // in any order
};

// One file after the other, because those of many schools are large; on two threads where `made` says so.
void make_trust(const TrustAssessment& trust, const Theme& theme, const TrustTemplates& templates, const Made& made, const TakeFile& take);

}  // namespace waymark
