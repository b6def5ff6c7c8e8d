// A theme folder: its facts, templates and assets, read but not yet compiled. What a folder does not have comes from the
// built-in theme, file by file. Must not know what any page shows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/files.hpp"
#include "base/source.hpp"
#include "theme/palette.hpp"
#include "theme/sections.hpp"

namespace waymark {

struct Theme {
  std::string name;
  Palette light, dark;
  std::vector<std::string> font, heading_font;  // names, the first that a reader's computer has is taken; none for ours
  SiteSections sections;
  std::string logo;        // a path in the pack, or empty
  std::string footer;      // may be empty
  std::string colours_css; // the bytes of assets/colours.css, which says colours and fonts to the other style sheets
  bool brand_css = false;  // whether there is assets/brand.css, which comes after our own rules
  std::string origin;      // put before paths in messages
  std::vector<Source> templates;
  FileSet assets;          // with their paths in the pack: "assets/…"
  FileSet public_edition;  // the same of `public/`, for the public edition
  FileSet trust;           // and of `trust/`, for a trust's own pages
  FileSet country;         // of `country/`: a country's own pages have them beside those of `trust/`
  FileSet guidance;        // those of `guidance/`, which only the guidance site has, with their paths there: "assets/…"
  FileSet form;            // of `form/`, for the form
  std::string reference;   // the bytes of reference.docx, whose styles the Word document takes; may be empty
};

// Put before the paths of files that no folder has.
inline constexpr std::string_view builtin_theme_origin = "built-in theme/";

inline constexpr std::size_t theme_file_limit = 4U << 20U;

// `files` are the folder's, by paths relative to it; `origin` is put before each path in messages. `base` is the theme
// that fills in what the folder does not have: the built-in one. When `diagnostics` has errors afterwards, the theme is
// not fit to use.
Theme load_theme(const FileSet& files, std::string_view origin, const FileSet& base, Diagnostics& diagnostics);
// The built-in theme itself.
Theme load_theme(const FileSet& files, std::string_view origin, Diagnostics& diagnostics);

// The template `templates/NAME.mustache`, or null.
const Source* find_template(const Theme& theme, std::string_view name);

}  // namespace waymark
