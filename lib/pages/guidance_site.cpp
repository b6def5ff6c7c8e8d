#include "pages/guidance_site.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/html.hpp"

namespace waymark {

GuideSite::GuideSite(const Rubric& all, const Theme& theme, const GuidanceTemplates& compiled, const GuidanceOptions& options)
    : rubric(all), templates(compiled), theme_(theme), options_(options), writer_(all) {
  nav_ = {{"index.html", "Home", false}};
  if (has("goals")) nav_.push_back({"goals/index.html", "Goals", false});
  if (has("practice") && !rubric.practice.empty()) nav_.push_back({"practice/index.html", "Schools like yours", false});
  for (const auto& page : rubric.pages) {
    if (page.id == "get-help" && has(page.id)) nav_.push_back({"get-help.html", "Get help", false});
  }
  if (has("a-to-z")) nav_.push_back({"a-to-z.html", "A to Z", false});
  if (searchable()) nav_.push_back({"search.html", "Search", false});
  for (const auto& page : rubric.pages) {
    if (page.id != "home" && page.id != "get-help" && has(page.id)) more_.push_back({page.id + ".html", page.title, false});
  }
  if (has("figures") && !rubric.values.empty()) more_.push_back({"figures.html", figures_title, false});
  index_.object().key("pages").array();
}

void GuideSite::begin(GuidePage& page, std::string_view kind, std::string_view title, const std::string& path) const {
  begin_page(page, rubric, theme_, kind, title);
  page.root = root_from(path);
  page.site = rubric.name;
  if (!options_.address.empty()) page.canonical = options_.address + path;
  page.nav = nav_;
  for (auto& link : page.nav) link.current = link.href == path;
  page.more = more_;
  page.searchable = searchable();
  page.theme = theme_.name;
}

void GuideSite::index(std::string_view kind, const std::string& path, std::string_view title, std::string_view text) {
  if (!searchable()) return;
  index_.object();
  index_.key("id").value(path).key("title").value(title).key("kind").value(kind).key("text").value(text);
  index_.end();
}

void GuideSite::add_search() {
  if (!searchable()) return;
  GuideTextPage page;
  begin(page, "search", "Search", "search.html");
  page.crumbs = {{"index.html", "Home", false}};
  add("search.html", templates.search, page);
  index_.end().end();
  // A script, not JSON: a page that was opened from a folder may not read other files, but may run these.
  files_.push_back({"assets/search-index.js", fmt::format("window.waymarkSearch = {};\n", index_.take())});
  files_.push_back({"assets/minisearch.js", options_.search});
}

void GuideSite::add_sitemap() {
  if (options_.address.empty()) return;
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
  auto paths = pages_;
  std::sort(paths.begin(), paths.end());
  for (const auto& path : paths) {
    out += "<url><loc>";
    append_escaped(out, options_.address + path);
    out += "</loc></url>\n";
  }
  files_.push_back({"sitemap.xml", out + "</urlset>\n"});
}

FileSet GuideSite::finish() {
  add_search();
  add_sitemap();
  return with_assets(std::move(files_), assets_of(theme_, {&Theme::guidance}));
}

}  // namespace waymark
