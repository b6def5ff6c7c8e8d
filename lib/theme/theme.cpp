#include "theme/theme.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "formats/facts.hpp"
#include "formats/yaml.hpp"

namespace waymark {

namespace {

Colour read_colour(Facts& facts, std::string_view key, const Colour& background, std::string_view background_name) {
  if (facts.stands_empty(key)) {
    facts.get(key, Needed::no);
    facts.error(facts.span_of(key), "bad-colour", fmt::format("`{}` needs a colour in quotation marks", key),
                fmt::format("what follows a # is a comment: write {}: \"#0b5563\"", key));
    return {};
  }
  const auto text = facts.text(key, Needed::yes);
  if (text.empty()) return {};
  const auto span = facts.get(key, Needed::no)->span;
  const auto colour = parse_colour(text);
  if (!colour) {
    facts.error(span, "bad-colour", fmt::format("`{}` needs a colour such as \"#0b5563\"", key),
                "write a # and six digits or letters a to f, in quotation marks");
    return {};
  }
  if (const auto ratio = contrast(*colour, background); ratio < least_contrast) {
    facts.error(span, "low-contrast",
                fmt::format("text in `{}` is hard to read on a {} background: its contrast is {:.1f} to 1, and {:.1f} is needed",
                            text, background_name, ratio, least_contrast),
                fmt::format("the nearest shade that can be read is \"{}\"", hex(readable_on(background, *colour, least_contrast))));
  }
  return *colour;
}

std::string read_logo(Facts& facts, const FileSet& assets) {
  const auto logo = facts.text("logo", Needed::no);
  if (logo.empty()) return {};
  const auto span = facts.get("logo", Needed::no)->span;
  const auto path = "assets/" + logo;
  if (!logo.ends_with(".png") && !logo.ends_with(".svg")) {
    facts.error(span, "bad-logo", "`logo` needs a PNG or SVG file", "name a file in the theme's assets folder, such as logo.svg");
    return {};
  }
  if (find_file(assets, path) == nullptr) {
    facts.error(span, "bad-logo", fmt::format("there is no file `{}` in this theme", path), "put the logo there");
    return {};
  }
  return path;
}

void read_facts(const Source& source, Theme& theme, Diagnostics& diagnostics) {
  if (!check_text(source, theme_file_limit, diagnostics)) return;
  Diagnostics reading;
  const auto document = read_yaml(source, {0, source.text.size()}, {}, reading);
  diagnostics.append(reading);
  // What could not be read would be reported again as left out.
  if (reading.has_errors()) return;
  Facts facts(source, document, "theme.yaml", diagnostics);
  theme.name = facts.text("name", Needed::yes);
  theme.accent = read_colour(facts, "accent", light_background, "white");
  theme.accent_on_dark = read_colour(facts, "accent-on-dark", dark_background, "dark");
  theme.logo = read_logo(facts, theme.assets);
  theme.footer = facts.text("footer", Needed::no);
  facts.finish();
}

// Folders whose files only one kind of site has, among its assets.
struct SiteFolder {
  std::string_view name;
  FileSet Theme::*files;
};
constexpr SiteFolder site_folders[] = {{"guidance/", &Theme::guidance},
                                       {"form/", &Theme::form},
                                       {"public/", &Theme::public_edition},
                                       {"trust/", &Theme::trust},
                                       {"country/", &Theme::country}};

const SiteFolder* folder_of(std::string_view path) {
  const auto* const at = std::find_if(std::begin(site_folders), std::end(site_folders),
                                      [&](const SiteFolder& folder) { return path.starts_with(folder.name); });
  return at == std::end(site_folders) ? nullptr : at;
}

}  // namespace

Theme load_theme(const FileSet& files, std::string_view origin, Diagnostics& diagnostics) {
  Theme theme;
  theme.origin = origin;
  const File* facts = nullptr;
  for (const auto& file : files) {
    if (file.path == "theme.yaml") {
      facts = &file;
    } else if (file.path.starts_with("assets/")) {
      theme.assets.push_back(file);
    } else if (const auto* folder = folder_of(file.path)) {
      (theme.*folder->files).push_back({"assets/" + file.path.substr(folder->name.size()), file.bytes});
    } else if (file.path.starts_with("templates/") && file.path.ends_with(".mustache")) {
      Source source{fmt::format("{}{}", origin, file.path), file.bytes};
      if (!check_text(source, theme_file_limit, diagnostics)) source.text.clear();  // told once is enough
      theme.templates.push_back(std::move(source));
    } else if (file.path != "README.md") {
      diagnostics.error(fmt::format("{}{}", origin, file.path), "theme-misplaced", "this file is not part of a theme",
                        "a theme has theme.yaml, templates/NAME.mustache, and files in assets/, guidance/, form/, public/, trust/ and country/");
    }
  }
  if (facts == nullptr) {
    diagnostics.error(fmt::format("{}theme.yaml", origin), "theme-missing", "there is no theme.yaml in this folder",
                      "write the built-in theme to a folder with `waymark export theme DIR` and start from it");
    return theme;
  }
  read_facts({fmt::format("{}theme.yaml", origin), facts->bytes}, theme, diagnostics);
  return theme;
}

const Source* find_template(const Theme& theme, std::string_view name) {
  const auto path = fmt::format("{}templates/{}.mustache", theme.origin, name);
  const auto at = std::find_if(theme.templates.begin(), theme.templates.end(),
                               [&](const Source& source) { return source.name == path; });
  return at == theme.templates.end() ? nullptr : &*at;
}

}  // namespace waymark
