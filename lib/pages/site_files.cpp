#include "pages/site_files.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "pages/words.hpp"
#include "theme/fonts.hpp"

namespace waymark {

std::string_view title_in(Menu menu, std::string_view kind) {
  return std::find_if(menu.begin(), menu.end(), [&](const MenuItem& item) { return item.kind == kind; })->title;
}

std::vector<MenuLinkView> menu_links(Menu menu, std::string_view path) {
  std::vector<MenuLinkView> links;
  links.reserve(menu.size());
  for (const auto& item : menu) links.push_back({item.href, item.title, item.href == path});
  return links;
}

void begin_page(SitePage& page, const Rubric& rubric, const Theme& theme, std::string_view kind, std::string_view title) {
  page.kind = kind;
  page.title = title;
  page.rubric_version = rubric.version;
  page.facts_checked = in_words(rubric.facts_checked);
  page.logo = theme.logo;
  page.footer = theme.footer;
  page.brand_css = theme.brand_css;
}

void fill_policy(PolicyView& page, const Rubric& rubric, const std::string& waymark) {
  page.meets_level = rubric.policy.meets;
  page.secure_level = rubric.policy.secure;
  page.meets = level_name(rubric, rubric.policy.meets);
  page.secure = level_name(rubric, rubric.policy.secure);
  page.waymark = waymark;
}

std::string_view root_from(std::string_view path) { return path.find('/') == std::string_view::npos ? "" : "../"; }

std::string anchor_of(std::string_view words) { return "section-" + slug(words); }

void fill_text(TextView& page, const Page& text) {
  page.intro = &text.intro;
  for (const auto& section : text.sections) page.sections.push_back({section.title, anchor_of(section.title), &section.html});
}

namespace {

// What waymark.css takes in place of its own, where the theme says it.
std::string ground_css(const Palette& palette, SchemeKind kind) {
  if (!palette.ink && !palette.paper) return {};
  const auto shades = shades_of(palette, kind);
  const std::string_view end = kind == SchemeKind::light ? "" : "-on-dark";
  std::string css;
  const auto add = [&](std::string_view name, const Colour& colour) { css += fmt::format(";--own-{}{}:{}", name, end, hex(colour)); };
  add("paper", shades.paper);
  add("panel", shades.panel);
  add("ink", shades.ink);
  add("soft", shades.soft);
  add("line", shades.line);
  add("edge", shades.edge);
  add("hill", shades.hill);
  add("contour", shades.contour);
  return css;
}

std::string font_css(std::string_view name, const std::vector<std::string>& fonts) {
  return fonts.empty() ? std::string() : fmt::format(";--own-{}:{}", name, fonts_css(fonts));
}

}  // namespace

std::string colours_css(const Theme& theme) {
  return fmt::format(":root{{--accent:{};--accent-on-dark:{}{}{}{}{}}}\n", hex(theme.light.accent), hex(theme.dark.accent),
                     ground_css(theme.light, SchemeKind::light), ground_css(theme.dark, SchemeKind::dark), font_css("font", theme.font),
                     font_css("heading-font", theme.heading_font));
}

FileSet with_assets(FileSet files, std::initializer_list<const FileSet*> assets) {
  for (const auto* set : assets) files.insert(files.end(), set->begin(), set->end());
  sort_by_path(files);
  return files;
}

}  // namespace waymark
