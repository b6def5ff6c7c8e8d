// The public edition of one school's pack: what the school may put on its website, as paths and bytes. It has the
// vision, the goals, the journey, the standards met, the plan in outline and the method, and nothing else: see
// public_views.hpp. Must not know the disk, nor the internal pack.
#pragma once

#include "base/files.hpp"
#include "pages/make_views.hpp"
#include "pages/pack.hpp"
#include "theme/template.hpp"
#include "theme/theme.hpp"

namespace waymark {

// The templates that begin with `public-`, compiled once for every school.
struct PublicTemplates {
  Template index, standards, plan, method;
};

PublicTemplates compile_public(const Theme& theme, Diagnostics& diagnostics);

// Of sensitive areas it tells the title only: no standard, no step, no count. What a sensitive question decides
// is left out too.
FileSet make_public_pack(const Assessment& school, const Theme& theme, const PublicTemplates& templates, const Made& made,
                         const Progress* progress = nullptr);

}  // namespace waymark
