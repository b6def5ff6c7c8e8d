#include "pages/country_pack.hpp"

#include <fmt/format.h>

#include "pages/compile_page.hpp"
#include "pages/country_results.hpp"
#include "pages/country_table.hpp"
#include "pages/country_words.hpp"
#include "pages/make_country.hpp"
#include "pages/schema.hpp"
#include "pages/site_files.hpp"
#include "pages/trust_words.hpp"
#include "pages/words.hpp"

namespace waymark {

namespace {

constexpr MenuItem menu[] = {
    {"index", "index.html", "At a glance"}, {"areas", "areas.html", "Areas"},
    {"standards", "standards.html", "Standards"}, {"gaps", "gaps.html", "Gaps and steps"},
    {"missing", "missing.html", "Still to answer"}, {"trusts", "trusts.html", "Trusts A to Z"},
};

class CountryMaker {
 public:
  CountryMaker(const CountryAssessment& country, const Theme& theme, const Made& made)
      : picture_(picture_country(country.rubric, country.country, country.sums)), theme_(theme), made_(made) {}

  FileSet make(const CountryTemplates& templates) {
    const auto& parts = made_.parts;
    if (parts.json) {
      files_.push_back({"data/results.json", country_results_json(picture_, made_)});
      files_.push_back({"data/results.schema.json", country_results_schema()});
    }
    if (parts.csv) files_.push_back({"data/country.csv", country_csv(picture_)});
    if (!parts.pages) return with_assets(std::move(files_), {});
    add<CountryIndexPage>("index", templates.index);
    add<CountryAreasPage>("areas", templates.areas);
    add<CountryStandardsPage>("standards", templates.standards);
    add<CountryGapsPage>("gaps", templates.gaps);
    add<CountryMissingPage>("missing", templates.missing);
    add<CountryTrustsPage>("trusts", templates.trusts);
    return with_assets(std::move(files_), assets_of(theme_, {&Theme::trust, &Theme::country}));
  }

 private:
  template <class Page>
  void add(std::string_view kind, const Template& page_template) {
    const auto& sums = picture_.sums;
    Page page;
    const auto path = std::string(kind) + ".html";
    begin_page(page, picture_.rubric, theme_, kind, title_in(menu, kind));
    page.country = picture_.country.name;
    page.cycle = sums.cycle && !sums.cycle->empty() ? cycle_in_words(picture_.rubric, *sums.cycle) : std::string();
    page.dates = made_.date ? in_words(*made_.date) : days_from_to(sums.first, sums.last);
    page.schools = number_of(picture_.all.schools, "school", "schools");
    page.trusts = trusts_in_words(sums.trusts);
    page.nav = menu_links(menu, page.has, path);
    page.table = made_.parts.csv;
    page.results = made_.parts.json;
    page.files = page.table || page.results;
    page.fewest = fmt::format("{}", fewest_shown);
    fill(picture_, page);
    files_.push_back(writer_.write(path, page_template, page));
  }

  const CountryPicture picture_;
  const Theme& theme_;
  const Made& made_;
  PageWriter writer_{picture_.rubric};
  FileSet files_;
};

}  // namespace

CountryTemplates compile_country(const Theme& theme, Diagnostics& diagnostics) {
  return compile_site<CountryTemplates>(theme, SiteKind::country, diagnostics, [](PageCompiler& compiler, CountryTemplates& pages) {
    pages.index = compiler.compile<CountryIndexPage>("country-index");
    pages.areas = compiler.compile<CountryAreasPage>("country-areas");
    pages.standards = compiler.compile<CountryStandardsPage>("country-standards");
    pages.gaps = compiler.compile<CountryGapsPage>("country-gaps");
    pages.missing = compiler.compile<CountryMissingPage>("country-missing");
    pages.trusts = compiler.compile<CountryTrustsPage>("country-trusts");
  });
}

FileSet make_country(const CountryAssessment& country, const Theme& theme, const CountryTemplates& templates, const Made& made) {
  return CountryMaker(country, theme, made).make(templates);
}

}  // namespace waymark
