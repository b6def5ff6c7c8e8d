#include "pages/site_files.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace waymark {

std::string_view title_in(Menu menu, std::string_view kind) {
  return std::find_if(menu.begin(), menu.end(), [&](const MenuItem& item) { return item.kind == kind; })->title;
}

std::vector<LinkView> menu_links(Menu menu, std::string_view path) {
  std::vector<LinkView> links;
  for (const auto& item : menu) links.push_back({std::string(item.href), item.title, item.href == path});
  return links;
}

std::string_view root_from(std::string_view path) { return path.find('/') == std::string_view::npos ? "" : "../"; }

std::string anchor_of(std::string_view words) { return "section-" + slug(words); }

std::vector<SectionView> view_sections(const Page& text) {
  std::vector<SectionView> views;
  for (const auto& section : text.sections) views.push_back({section.title, anchor_of(section.title), &section.html});
  return views;
}

std::string colours_css(const Theme& theme) {
  return fmt::format(":root{{--accent:{};--accent-on-dark:{}}}\n", hex(theme.accent), hex(theme.accent_on_dark));
}

FileSet with_assets(FileSet files, std::initializer_list<const FileSet*> assets) {
  for (const auto* set : assets) files.insert(files.end(), set->begin(), set->end());
  sort_by_path(files);
  return files;
}

}  // namespace waymark
