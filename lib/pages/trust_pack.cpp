#include "pages/trust_pack.hpp"

#include <functional>
#include <utility>
#include <vector>

#include "base/each.hpp"
#include "base/text.hpp"
#include "formats/xlsx.hpp"
#include "pages/compile_page.hpp"
#include "pages/make_trust.hpp"
#include "pages/schema.hpp"
#include "pages/site_files.hpp"
#include "pages/trust_results.hpp"
#include "pages/trust_tables.hpp"
#include "pages/trust_words.hpp"
#include "pages/words.hpp"

namespace waymark {

namespace {

constexpr MenuItem menu[] = {
    {"index", "index.html", "At a glance"},    {"areas", "areas.html", "Areas"},
    {"standards", "standards.html", "Standards"}, {"together", "together.html", "Together"},
    {"money", "money.html", "Money and time"}, {"assurance", "assurance.html", "For trustees"},
};

class TrustMaker {
 public:
  TrustMaker(TrustPicture picture, const Theme& theme, const Made& made, const TakeFile& take)
      : picture_(std::move(picture)), theme_(theme), made_(made), take_(take) {}

  // What takes longest first, on as many threads as there may be.
  void make(const TrustTemplates& templates) {
    std::vector<std::function<void()>> parts;
    if (made_.parts.json) parts.emplace_back([this] { give_results(); });
    if (made_.parts.xlsx) parts.emplace_back([this] { give("data/trust.xlsx", write_xlsx(trust_workbook(picture_, made_))); });
    const auto pages = made_.parts.pages ? pages_of(templates) : std::vector<std::function<void()>>();
    if (picture_.schools.size() <= most_side_by_side) {
      parts.insert(parts.end(), pages.begin(), pages.end());
    } else {
      parts.emplace_back([&] { for_each_below(pages.size(), 1, [&](std::size_t page) { pages[page](); }); });
    }
    if (made_.parts.csv) parts.emplace_back([this] { give_tables(); });
    for_each_below(parts.size(), made_.threads == Threads::two ? 2 : 1, [&](std::size_t part) { parts[part](); });
  }

 private:
  // Two pages of more schools than this take more memory at once than a whole country may.
  static constexpr std::size_t most_side_by_side = 500;
  static constexpr std::size_t bytes_a_school = 12288;  // of the largest page, at most

  std::vector<std::function<void()>> pages_of(const TrustTemplates& templates) {
    return {
        [&] { add<TrustTogetherPage>("together", templates.together); },
        [&] { add<TrustStandardsPage>("standards", templates.standards); },
        [&] { add<TrustAreasPage>("areas", templates.areas); },
        [&] { add<TrustIndexPage>("index", templates.index); },
        [&] { add<TrustAssurancePage>("assurance", templates.assurance); },
        [&] { add<TrustMoneyPage>("money", templates.money); },
        [&] { give_assets(theme_, {&Theme::trust}, take_); },
    };
  }

  void give_results() {
    take_("data/results.json", [&](const TakeBytes& bytes) { trust_results_json(picture_, made_, bytes); });
    give("data/results.schema.json", trust_results_schema());
  }

  void give_tables() {
    give("data/trust.csv", trust_csv(picture_));
    if (picture_.view.central) give("data/central-plan.csv", central_plan_csv(picture_));
  }

  void give(const std::string& path, std::string_view content) const {
    give_file(path, content, take_);
  }

  template <class Page>
  void add(std::string_view kind, const Template& page_template) {
    if (!is_on(theme_.sections, kind)) return;
    Page page;
    const auto path = std::string(kind) + ".html";
    begin_page(page, picture_.rubric, theme_, kind, title_in(menu, kind));
    page.trust = picture_.trust.name;
    page.cycle = cycle_;
    page.dates = dates_;
    page.schools = counted(picture_.schools.size(), "school", "schools");
    page.schools_count = static_cast<int>(picture_.schools.size());
    page.nav = menu_links(menu, page.has, path);
    page.contacts = view_contacts(picture_.trust.contacts);
    page.workbook = made_.parts.xlsx;
    page.table = made_.parts.csv;
    page.central_table = page.table && picture_.view.central;
    page.results = made_.parts.json;
    page.files = page.workbook || page.table || page.results;
    fill(picture_, page);
    PageWriter writer(picture_.rubric, picture_.schools.size() * bytes_a_school);
    give(path, writer.write(page_template, page));
  }

  const TrustPicture picture_;
  const Theme& theme_;
  const Made& made_;
  std::string cycle_ = shared_cycle(picture_.rubric, picture_.schools);
  std::string dates_ = made_.date ? in_words(*made_.date) : days_of_answers(picture_.schools);
  const TakeFile& take_;
};

}  // namespace

TrustTemplates compile_trust(const Theme& theme, Diagnostics& diagnostics) {
  return compile_site<TrustTemplates>(theme, SiteKind::trust, diagnostics, [](PageCompiler& compiler, TrustTemplates& pages) {
    pages.index = compiler.compile<TrustIndexPage>("trust-index");
    pages.areas = compiler.compile<TrustAreasPage>("trust-areas");
    pages.standards = compiler.compile<TrustStandardsPage>("trust-standards");
    pages.together = compiler.compile<TrustTogetherPage>("trust-together");
    pages.money = compiler.compile<TrustMoneyPage>("trust-money");
    pages.assurance = compiler.compile<TrustAssurancePage>("trust-assurance");
  });
}

void make_trust(const TrustAssessment& trust, const Theme& theme, const TrustTemplates& templates, const Made& made, const TakeFile& take) {
  TrustMaker(picture_trust(trust.rubric, trust.trust, trust.schools), theme, made, take).make(templates);
}

}  // namespace waymark
