// One school's pack: every page and file, as paths and bytes. Must not know the disk.
#pragma once

#include <optional>
#include <string>

#include "base/date.hpp"
#include "base/files.hpp"
#include "model/progress.hpp"
#include "pages/make_views.hpp"
#include "theme/template.hpp"
#include "theme/theme.hpp"

namespace waymark {

// The pages' templates, compiled once for every school.
struct PageTemplates {
  Template index;
  Template roadmap;
  Template progress;
  Template governors;
  Template strategy;
  Template area;
  Template checklist;
  Template standards;
  Template method;
  Template get_help;
};

PageTemplates compile_pages(const Theme& theme, Diagnostics& diagnostics);

// What a pack says about how it was made.
struct Made {
  std::optional<Date> date;  // in place of the answers' own
  std::string waymark;       // the program's version
};

// With a page about what has moved, where an earlier cycle is known.
FileSet make_pack(const Assessment& school, const Theme& theme, const PageTemplates& templates, const Made& made,
                  const Progress* progress = nullptr);

}  // namespace waymark
