// What the makers of sites share: the begin of each page, its menu and sections, rendering it with its words
// explained, and the finished set of files. Must not know any page.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/files.hpp"
#include "model/rubric.hpp"
#include "pages/views.hpp"
#include "pages/word_notes.hpp"
#include "theme/template.hpp"
#include "theme/theme.hpp"

namespace waymark {

// A page of the menu.
struct MenuItem {
  std::string_view kind, href, title;
};
using Menu = std::span<const MenuItem>;

std::string_view title_in(Menu menu, std::string_view kind);
// The menu's pages that the site has, as links; the one to `path` is current.
std::vector<MenuLinkView> menu_links(Menu menu, const SiteSections& has, std::string_view path);

// What a page of any site says of the rubric and the theme.
void begin_page(SitePage& page, const Rubric& rubric, const Theme& theme, std::string_view kind, std::string_view title);

// From a page to its site's first page: "" or "../".
std::string_view root_from(std::string_view path);

// What a page about the method says of how levels are judged.
void fill_policy(PolicyView& page, const Rubric& rubric, const std::string& waymark);

// Words as an address inside a page.
std::string anchor_of(std::string_view words);
void fill_text(TextView& page, const Page& text);

// Renders the pages of one site.
class PageWriter {
 public:
  // With room for a page of that size, as TextBuffer has; most are smaller.
  explicit PageWriter(const Rubric& rubric, std::size_t room = 131072) : words_(rubric, room), rendered_(room) {}

  // Its HTML, until the next page is written.
  template <class Page>
  std::string_view write(const Template& page_template, const Page& page) {
    rendered_->clear();
    page_template.render(page, *rendered_);
    return words_.explain(rendered_->text());
  }

  template <class Page>
  File write(std::string path, const Template& page_template, const Page& page) {
    return {std::move(path), std::string(write(page_template, page))};
  }

 private:
  WordNotes words_;
  KeptBuffer rendered_;  // the page at hand
};

// The theme's files that every site has, and those that only this kind has: `{&Theme::trust}`. Given, or to hold.
void give_assets(const Theme& theme, std::initializer_list<FileSet Theme::*> own, const TakeFile& take);
FileSet assets_of(const Theme& theme, std::initializer_list<FileSet Theme::*> own = {});

// The site's files with these, sorted.
FileSet with_assets(FileSet files, FileSet assets);

}  // namespace waymark
