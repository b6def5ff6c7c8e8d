#include "pages/public_pack.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "pages/compile_page.hpp"
#include "pages/journey.hpp"
#include "pages/plain_text.hpp"
#include "pages/public_summary.hpp"
#include "pages/public_views.hpp"
#include "pages/word_notes.hpp"
#include "pages/words.hpp"

namespace waymark {

namespace {

struct MenuItem {
  std::string_view kind, href, title;
};
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
    add_plan();
    add_method();
    files_.push_back({"data/summary.json", public_summary(school_, made_, progress_)});
    files_.push_back({"assets/colours.css", colours_css(theme_)});
    for (const auto* assets : {&theme_.assets, &theme_.public_edition}) files_.insert(files_.end(), assets->begin(), assets->end());
    std::sort(files_.begin(), files_.end(), [](const File& a, const File& b) { return a.path < b.path; });
    return std::move(files_);
  }

 private:
  void begin(PublicPage& page, std::string_view kind) const {
    const auto& rubric = school_.rubric;
    const auto& answers = school_.answers;
    page.kind = kind;
    for (const auto& item : menu) {
      if (item.kind == kind) page.title = item.title;
      page.nav.push_back({std::string(item.href), item.title, item.kind == kind});
    }
    page.school = answers.school.name;
    page.trust = answers.trust;
    if (const auto* phase = find(rubric, answers.school.phase)) page.phase = phase->name;
    page.cycle = cycle_;
    const auto date = made_.date ? made_.date : answers.date;
    if (date) page.date = in_words(*date);
    page.kept_areas = kept_areas(rubric);
    page.rubric_version = rubric.version;
    page.facts_checked = in_words(rubric.facts_checked);
    page.logo = theme_.logo;
    page.footer = theme_.footer;
  }

  template <class Page>
  void add(std::string path, const Template& page_template, const Page& page) {
    std::string bytes;
    page_template.render(page, bytes);
    explain_words(bytes, school_.rubric);
    files_.push_back({std::move(path), std::move(bytes)});
  }

  void add_index() {
    PublicIndex page;
    begin(page, "index");
    page.vision = paragraphs(school_.answers.vision);
    for (const auto& id : school_.answers.goals) page.goals.push_back(find(school_.rubric, id)->title);
    page.stages = public_stages(school_);
    page.stages_count = static_cast<int>(page.stages.size());
    std::vector<StageView> drawn;
    for (const auto& stage : page.stages) {
      if (stage.here) page.here = {stage};
      StageView view;  // what the drawing shows of it, and no more
      view.number = stage.number;
      view.name = stage.name;
      view.secure = stage.secure;
      view.here = stage.here;
      view.later = stage.later;
      view.not_asked = stage.not_asked;
      view.started = stage.started;
      drawn.push_back(std::move(view));
    }
    page.journey = draw_journey(drawn, "We are");
    page.met = met_;
    page.count = count_;
    if (!terms_.empty()) page.next_terms = {terms_.front()};
    if (progress_ != nullptr) page.progress = public_progress(school_, *progress_);
    add("index.html", templates_.index, page);
  }

  void add_standards() {
    PublicStandardsPage page;
    begin(page, "standards");
    page.met = met_;
    page.count = count_;
    page.groups = groups_;
    add("standards.html", templates_.standards, page);
  }

  void add_plan() {
    PublicPlanPage page;
    begin(page, "plan");
    page.terms = terms_;
    add("plan.html", templates_.plan, page);
  }

  void add_method() {
    PublicMethodPage page;
    begin(page, "method");
    const auto& rubric = school_.rubric;
    const auto& text = *find_page(rubric, "method");
    page.intro = &text.intro;
    for (const auto& section : text.sections) page.sections.push_back({section.title, anchor_of(section.title), &section.html});
    for (const auto& level : rubric.levels) {
      page.levels.push_back({static_cast<int>(page.levels.size()) + 1, level.name, level.means});
    }
    page.meets_level = rubric.policy.meets;
    page.secure_level = rubric.policy.secure;
    page.meets = level_name(rubric, rubric.policy.meets);
    page.secure = level_name(rubric, rubric.policy.secure);
    page.waymark = made_.waymark;
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
  FileSet files_;
};

}  // namespace

PublicTemplates compile_public(const Theme& theme, Diagnostics& diagnostics) {
  PublicTemplates pages;
  if (theme.name.empty() && theme.templates.empty()) return pages;  // not a theme, as has been told
  TemplateCompiler compiler(templates_for(theme, Site::public_edition), diagnostics);
  pages.index = compile_page<PublicIndex>(compiler, theme, "public-index", diagnostics);
  pages.standards = compile_page<PublicStandardsPage>(compiler, theme, "public-standards", diagnostics);
  pages.plan = compile_page<PublicPlanPage>(compiler, theme, "public-plan", diagnostics);
  pages.method = compile_page<PublicMethodPage>(compiler, theme, "public-method", diagnostics);
  return pages;
}

FileSet make_public_pack(const Assessment& school, const Theme& theme, const PublicTemplates& templates, const Made& made, const Progress* progress) {
  return PublicMaker(school, theme, templates, made, progress).make();
}

}  // namespace waymark
