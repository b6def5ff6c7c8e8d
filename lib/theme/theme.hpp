// A theme folder: its facts, templates and assets, read but not yet compiled. Must not know any page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/files.hpp"
#include "base/source.hpp"
#include "theme/colour.hpp"

namespace waymark {

struct Theme {
  std::string name;
  Colour accent;          // on white
  Colour accent_on_dark;  // on the dark background
  std::string logo;       // a path in the pack, or empty
  std::string footer;     // may be empty
  std::string origin;     // put before paths in messages
  std::vector<Source> templates;
  FileSet assets;         // with their paths in the pack: "assets/…"
  FileSet public_edition;  // the same of `public/`, for the public edition
  FileSet trust;          // and of `trust/`, for a trust's own pages
  FileSet country;        // of `country/`: a country's own pages have them beside those of `trust/`
  FileSet guidance;       // those of `guidance/`, which only the guidance site has, with their paths there: "assets/…"
  FileSet form;           // of `form/`, for the form
};

// The backgrounds that a theme's colours are held against.
inline constexpr Colour light_background{255, 255, 255};
inline constexpr Colour dark_background{20, 24, 28};
// WCAG 2.2, success criterion 1.4.3, level AA.
inline constexpr double least_contrast = 4.5;

inline constexpr std::size_t theme_file_limit = 4U << 20U;

// `files` are the folder's, by paths relative to it; `origin` is put before each path in messages.
// When `diagnostics` has errors afterwards, the theme is not fit to use.
Theme load_theme(const FileSet& files, std::string_view origin, Diagnostics& diagnostics);

// The template `templates/NAME.mustache`, or null.
const Source* find_template(const Theme& theme, std::string_view name);

}  // namespace waymark
