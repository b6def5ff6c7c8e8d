// The rubric as guidance: a site without any school's answers, as paths and bytes. Addresses follow ids, so
// that they stay. Must not know the disk.
#pragma once

#include <string>

#include "base/files.hpp"
#include "model/rubric.hpp"
#include "theme/template.hpp"
#include "theme/theme.hpp"

namespace waymark {

// The site's templates, compiled once.
struct GuidanceTemplates {
  Template home, stage, area, question, step, goal, list, practice, glossary, values, text, search;
};

GuidanceTemplates compile_guidance(const Theme& theme, Diagnostics& diagnostics);

struct GuidanceOptions {
  std::string address;  // of the site on the web, for the sitemap; may be empty
  std::string search;   // the library that searches in the reader's browser; empty for none
};

FileSet make_guidance(const Rubric& rubric, const Theme& theme, const GuidanceTemplates& templates,
                      const GuidanceOptions& options);

}  // namespace waymark
