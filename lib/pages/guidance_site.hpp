// The guidance site while it is made: what all its pages share, and what is gathered from them for the search and
// the sitemap. Must not know any one page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "formats/json.hpp"
#include "pages/guidance.hpp"
#include "pages/guidance_views.hpp"
#include "pages/site_files.hpp"

namespace waymark {

inline constexpr std::string_view figures_title = "Figures, and when they were last checked";

class GuideSite {
 public:
  GuideSite(const Rubric& rubric, const Theme& theme, const GuidanceTemplates& templates, const GuidanceOptions& options);

  // Whether the theme leaves the page in.
  bool has(std::string_view page) const { return is_on(theme_.sections, page); }
  bool searchable() const { return !options_.search.empty() && has("search"); }

  void begin(GuidePage& page, std::string_view kind, std::string_view title, const std::string& path) const;

  template <class Page>
  void add(std::string path, const Template& page_template, const Page& page) {
    if (page.moved_to.empty()) pages_.push_back(path);
    files_.push_back(writer_.write(std::move(path), page_template, page));
  }

  // An entry of the search, whose text is what people might look for.
  void index(std::string_view kind, const std::string& path, std::string_view title, std::string_view text);

  // Adds the search and the sitemap.
  FileSet finish();

  const Rubric& rubric;
  const GuidanceTemplates& templates;

 private:
  void add_search();
  void add_sitemap();

  const Theme& theme_;
  const GuidanceOptions& options_;
  std::vector<MenuLinkView> nav_;
  std::vector<LinkView> more_;
  JsonWriter index_;
  std::vector<std::string> pages_;
  PageWriter writer_;
  FileSet files_;
};

void add_home(GuideSite& site);
void add_topics(GuideSite& site);  // stages, areas, questions and steps
void add_lists(GuideSite& site);   // goals, examples of practice, texts, figures, A to Z, addresses that have moved

}  // namespace waymark
