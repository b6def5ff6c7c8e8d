#include "theme/theme.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "formats/facts.hpp"
#include "formats/yaml.hpp"
#include "theme/asset_rules.hpp"
#include "theme/colours_css.hpp"
#include "theme/fonts.hpp"

namespace waymark {

namespace {

std::string read_logo(Facts& facts, const FileSet& assets) {
  const auto logo = facts.text("logo", Needed::no);
  if (logo.empty()) return {};
  const auto wrong = [&](std::string message, std::string hint) {
    facts.error(facts.get("logo", Needed::no)->span, "bad-logo", std::move(message), std::move(hint));
    return std::string{};
  };
  const auto path = "assets/" + logo;
  const bool png = logo.ends_with(".png");
  if (!png && !logo.ends_with(".svg")) return wrong("`logo` needs a PNG or SVG file", "name a file in the theme's assets folder, such as logo.svg");
  const auto* file = find_file(assets, path);
  if (file == nullptr) return wrong(fmt::format("there is no file `{}` in this theme", printable(path)), "put the logo there");
  const bool is_what_it_says = png ? file->bytes.starts_with("\x89PNG") : file->bytes.find("<svg") != std::string::npos;
  if (!is_what_it_says) {
    return wrong(fmt::format("`{}` is no {} picture, though its name says so", printable(path), png ? "PNG" : "SVG"),
                 "save the logo again in a drawing program, as PNG or SVG");
  }
  return path;
}

void read_sections(Facts& facts, SiteSections& sections) {
  const auto* map = facts.map("sections", Needed::no);
  if (map == nullptr) return;
  Facts named(facts.source(), *map, "`sections`", facts.diagnostics());
  for (const auto& section : site_sections) {
    if (const auto place = named.choice(section.name, Needed::no, {"on", "off"})) sections.*section.on = *place == 0;
  }
  for (const auto page : needed_pages) {
    if (named.choice(page, Needed::no, {"on", "off"}) != 1) continue;
    named.error(named.get(page, Needed::no)->span, "page-needed", fmt::format("`{}` cannot be left out: other pages lead to it", page), "take this line out");
  }
  named.finish();
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
  read_palettes(facts, theme.light, theme.dark);
  theme.font = read_fonts(facts, "font");
  theme.heading_font = read_fonts(facts, "heading-font");
  theme.logo = read_logo(facts, theme.assets);
  theme.footer = facts.text("footer", Needed::no);
  read_sections(facts, theme.sections);
  facts.finish();
}

constexpr std::string_view assets_folder = "assets/";

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

constexpr std::string_view templates_begin = "templates/";
constexpr std::string_view templates_end = ".mustache";

bool is_template(std::string_view path) {
  return path.starts_with(templates_begin) && path.ends_with(templates_end) && path.find('/', templates_begin.size()) == std::string_view::npos;
}

std::string_view template_name(std::string_view path) {
  return path.substr(templates_begin.size(), path.size() - templates_begin.size() - templates_end.size());
}

// Puts a file where it belongs; tells whether a theme has such a file.
bool place(const File& file, std::string_view origin, Theme& theme, Diagnostics& diagnostics) {
  if (is_template(file.path)) {
    Source source{fmt::format("{}{}", origin, file.path), file.bytes};
    if (!check_text(source, theme_file_limit, diagnostics)) source.text.clear();  // told once is enough
    theme.templates.push_back(std::move(source));
  } else if (file.path.starts_with(assets_folder)) {
    theme.assets.push_back(file);
  } else if (const auto* folder = folder_of(file.path)) {
    (theme.*folder->files).push_back({"assets/" + file.path.substr(folder->name.size()), file.bytes});
  } else if (file.path == "reference.docx") {
    theme.reference = file.bytes;
  } else {
    return file.path == "theme.yaml" || file.path == "README.md";
  }
  return true;
}

// What a theme of somebody else's is looked at for, beyond where its files belong.
void check_asset(const File& file, std::string_view origin, Diagnostics& diagnostics) {
  if (is_template(file.path)) return;
  const Source source{fmt::format("{}{}", origin, file.path), file.bytes};
  if (file.bytes.size() > theme_file_limit) {
    diagnostics.error(source.name, "asset-too-large", fmt::format("this file is larger than {}", size_in_words(theme_file_limit)),
                      "make it smaller: every pack holds it, and a logo is shown about an inch high");
  } else if (file.path == "reference.docx") {
    // A .docx is an archive, and so begins.
    if (!file.bytes.starts_with("PK")) {
      diagnostics.error(source.name, "bad-reference", "this is no Word document, though its name says so", "save it again in a word processor, as .docx");
    }
  } else if (file.path.ends_with(".css")) {
    if (check_text(source, theme_file_limit, diagnostics)) check_css(source, diagnostics);
  } else if (file.path.ends_with(".svg")) {
    if (check_text(source, theme_file_limit, diagnostics)) check_svg(source, diagnostics);
  }
}

// Files that Waymark makes for its sites.
constexpr std::string_view made_assets[] = {"colours.css", "yaml.js", "minisearch.js", "search-index.js"};

// Whether one site has the files of both folders.
bool meet(std::string_view a, std::string_view b) {
  const auto of_trusts = [](std::string_view folder) { return folder == "trust/" || folder == "country/"; };
  return a != b && (a == assets_folder || b == assets_folder || (of_trusts(a) && of_trusts(b)));
}

// All files of a site's assets stand side by side, wherever the theme has them.
void report_taken_names(const FileSet& files, std::string_view origin, const FileSet& base, Diagnostics& diagnostics) {
  std::vector<std::string_view> folders{assets_folder};
  for (const auto& folder : site_folders) folders.push_back(folder.name);
  for (const auto& file : files) {
    const auto folder = std::find_if(folders.begin(), folders.end(), [&](std::string_view name) { return file.path.starts_with(name); });
    if (folder == folders.end()) continue;
    const auto name = file.path.substr(folder->size());
    const auto wrong = [&](std::string message, std::string hint) {
      diagnostics.error(fmt::format("{}{}", origin, printable(file.path)), "asset-name-taken", std::move(message), std::move(hint));
    };
    if (std::find(std::begin(made_assets), std::end(made_assets), name) != std::end(made_assets)) {
      wrong("Waymark makes a file of this name itself", name == "colours.css" ? "say colours and fonts in theme.yaml" : "give it another name");
    }
    for (const auto other : folders) {
      const auto path = fmt::format("{}{}", other, name);
      if (!meet(*folder, other) || (find_file(files, path) == nullptr && find_file(base, path) == nullptr)) continue;
      wrong(fmt::format("a site would have this file and `{}` under one name", printable(path)), fmt::format("write it as `{}`, or give it another name", printable(path)));
    }
  }
}

// A template of the theme's own that neither stands for one of the base nor is named by another.
void report_unused(const FileSet& files, std::string_view origin, const FileSet& base, Diagnostics& diagnostics) {
  std::vector<std::string_view> known;
  for (const auto& file : base) {
    if (is_template(file.path)) known.push_back(template_name(file.path));
  }
  for (const auto& own : files) {
    if (!is_template(own.path) || find_file(base, own.path) != nullptr) continue;
    const auto name = template_name(own.path);
    const bool named = std::any_of(files.begin(), files.end(), [&](const File& file) {
      return is_template(file.path) && (file.bytes.find(fmt::format("{{{{>{}}}}}", name)) != std::string::npos ||
                                        file.bytes.find(fmt::format("{{{{> {}}}}}", name)) != std::string::npos);
    });
    if (named) continue;
    const auto meant = nearest(name, known);
    diagnostics.warning(fmt::format("{}{}", origin, own.path), "template-unused", "no page uses this template",
                        meant.empty() ? "give it the name of one of the built-in templates, or take it out" : fmt::format("did you mean `{}`?", meant));
  }
}

}  // namespace

Theme load_theme(const FileSet& files, std::string_view origin, const FileSet& base, Diagnostics& diagnostics) {
  Theme theme;
  theme.origin = origin;
  for (const auto& file : files) {
    if (!place(file, origin, theme, diagnostics)) {
      diagnostics.error(fmt::format("{}{}", origin, printable(file.path)), "theme-misplaced", "this file is not part of a theme",
                        "a theme has theme.yaml, reference.docx, templates/NAME.mustache, and files in assets/, guidance/, form/, public/, trust/ and country/");
    }
    if (!base.empty()) check_asset(file, origin, diagnostics);
  }
  const auto* facts = find_file(files, "theme.yaml");
  if (facts == nullptr) {
    diagnostics.error(fmt::format("{}theme.yaml", origin), "theme-missing", "there is no theme.yaml in this folder",
                      "start a theme with `waymark theme new DIR`");
    return theme;
  }
  if (!base.empty()) {
    report_unused(files, origin, base, diagnostics);
    report_taken_names(files, origin, base, diagnostics);
  }
  for (const auto& file : base) {
    if (find_file(files, file.path) == nullptr) place(file, builtin_theme_origin, theme, diagnostics);
  }
  sort_by_path(theme.assets);
  for (const auto& folder : site_folders) sort_by_path(theme.*folder.files);
  theme.brand_css = find_file(theme.assets, "assets/brand.css") != nullptr;
  read_facts({fmt::format("{}theme.yaml", origin), facts->bytes}, theme, diagnostics);
  theme.colours_css = make_colours_css(theme);
  return theme;
}

Theme load_theme(const FileSet& files, std::string_view origin, Diagnostics& diagnostics) { return load_theme(files, origin, {}, diagnostics); }

const Source* find_template(const Theme& theme, std::string_view name) {
  const auto path = fmt::format("{}{}{}", templates_begin, name, templates_end);
  const auto at = std::find_if(theme.templates.begin(), theme.templates.end(), [&](const Source& source) { return source.name.ends_with(path); });
  return at == theme.templates.end() ? nullptr : &*at;
}

}  // namespace waymark
