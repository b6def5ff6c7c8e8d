#include "pages/public_pack.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "pages/compile_page.hpp"
#include "pages/journey.hpp"
#include "pages/made_on.hpp"
#include "pages/plain_text.hpp"
#include "pages/public_summary.hpp"
#include "pages/public_views.hpp"
#include "pages/site_files.hpp"
#include "pages/words.hpp"

namespace waymark {

namespace {

constexpr MenuItem menu[] = {
    {"index", "index.html", "Our digital strategy"},
    {"standards", "standards.html", "Standards"},
    {"plan", "plan.html", "What we plan"},
    {"method", "method.html", "How it was worked out"},
};

class PublicMaker {
 public:
  PublicMaker(const Assessment& school, const Theme& theme, const PublicTemplates& templates, const Made& made, const Progress* progress)
      : school_(school), theme_(theme), templates_(templates), made_(made), progress_(progress), terms_(public_terms(school)),
        groups_(public_areas(school)) {
    for (const auto& group : groups_) {
      met_ += group.met;
      count_ += group.count;
    }
  }

  FileSet make() {
    add_index();
    add_standards();
    if (theme_.sections.plan) add_plan();
    if (theme_.sections.method) add_method();
    files_.push_back({"data/summary.json", public_summary(school_, made_, progress_)});
    return with_assets(std::move(files_), assets_of(theme_, {&Theme::public_edition}));
  }

 private:
  void begin(PublicPage& page, std::string_view kind, std::string_view path) const {
    const auto& rubric = school_.rubric;
    const auto& answers = school_.answers;
    begin_page(page, rubric, theme_, kind, title_in(menu, kind));
    page.nav = menu_links(menu, page.has, path);
    page.school = answers.school.name;
    page.trust = answers.trust;
    page.phase = phase_name(rubric, answers.school.phase);
    page.cycle = cycle_;
    if (const auto date = day_given(answers, made_)) page.date = in_words(*date);
    page.kept_areas = kept_areas(rubric);
  }

  template <class Page>
  void add(std::string path, const Template& page_template, const Page& page) {
    files_.push_back(writer_.write(std::move(path), page_template, page));
  }

  void add_index() {
    PublicIndex page;
    begin(page, "index", "index.html");
    page.vision = paragraphs(school_.answers.vision);
    for (const auto& id : school_.answers.goals) page.goals.push_back(find(school_.rubric, id)->title);
    page.stages = mark_stages(school_);
    page.stages_count = static_cast<int>(page.stages.size());
    for (const auto& stage : page.stages) {
      if (stage.here) page.here = {stage};
    }
    page.journey = draw_journey(page.stages, "We are");
    page.met = met_;
    page.count = count_;
    if (!terms_.empty()) page.next_terms = {terms_.front()};
    if (progress_ != nullptr) page.progress = public_progress(school_, *progress_);
    add("index.html", templates_.index, page);
  }

  void add_standards() {
    PublicStandardsPage page;
    begin(page, "standards", "standards.html");
    page.met = met_;
    page.count = count_;
    page.groups = groups_;
    add("standards.html", templates_.standards, page);
  }

  void add_plan() {
    PublicPlanPage page;
    begin(page, "plan", "plan.html");
    page.terms = terms_;
    add("plan.html", templates_.plan, page);
  }

  void add_method() {
    PublicMethodPage page;
    begin(page, "method", "method.html");
    const auto& rubric = school_.rubric;
    const auto& text = *find_page(rubric, "method");
    fill_text(page, text);
    for (const auto& level : rubric.levels) {
      page.levels.push_back({static_cast<int>(page.levels.size()) + 1, level.name, level.means});
    }
    fill_policy(page, rubric, made_.waymark);
    add("method.html", templates_.method, page);
  }

  const Assessment& school_;
  const Theme& theme_;
  const PublicTemplates& templates_;
  const Made& made_;
  const Progress* progress_;  // null when no earlier cycle is known
  std::vector<PublicTerm> terms_;
  std::vector<PublicArea> groups_;
  std::string cycle_ = cycle_in_words(school_.rubric, school_.answers.cycle);
  int met_ = 0, count_ = 0;
  PageWriter writer_{school_.rubric};
  FileSet files_;
};

}  // namespace

PublicTemplates compile_public(const Theme& theme, Diagnostics& diagnostics) {
  return compile_site<PublicTemplates>(theme, SiteKind::public_edition, diagnostics, [](PageCompiler& compiler, PublicTemplates& pages) {
    pages.index = compiler.compile<PublicIndex>("public-index");
    pages.standards = compiler.compile<PublicStandardsPage>("public-standards");
    pages.plan = compiler.compile<PublicPlanPage>("public-plan");
    pages.method = compiler.compile<PublicMethodPage>("public-method");
  });
}

FileSet make_public_pack(const Assessment& school, const Theme& theme, const PublicTemplates& templates, const Made& made, const Progress* progress) {
  return PublicMaker(school, theme, templates, made, progress).make();
}

}  // namespace waymark
