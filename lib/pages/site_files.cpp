#include "pages/site_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/text.hpp"
#include "pages/words.hpp"

namespace waymark {

std::string_view title_in(Menu menu, std::string_view kind) {
  return std::find_if(menu.begin(), menu.end(), [&](const MenuItem& item) { return item.kind == kind; })->title;
}

std::vector<MenuLinkView> menu_links(Menu menu, const SiteSections& has, std::string_view path) {
  std::vector<MenuLinkView> links;
  links.reserve(menu.size());
  for (const auto& item : menu) {
    if (is_on(has, item.kind)) links.push_back({item.href, item.title, item.href == path});
  }
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
  page.has = theme.sections;
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

void give_assets(const Theme& theme, std::initializer_list<FileSet Theme::*> own, const TakeFile& take) {
  give_file("assets/colours.css", theme.colours_css, take);
  give_files(theme.assets, take);
  for (const auto& set : own) give_files(theme.*set, take);
}

FileSet assets_of(const Theme& theme, std::initializer_list<FileSet Theme::*> own) {
  return all_files([&](const TakeFile& take) { give_assets(theme, own, take); });
}

FileSet with_assets(FileSet files, FileSet assets) {
  std::move(assets.begin(), assets.end(), std::back_inserter(files));
  sort_by_path(files);
  return files;
}

}  // namespace waymark
