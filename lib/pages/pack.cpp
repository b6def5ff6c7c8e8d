#include "pages/pack.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "pages/compile_page.hpp"
#include "pages/exports.hpp"
#include "pages/journey.hpp"
#include "pages/make_governors.hpp"
#include "pages/make_progress.hpp"
#include "pages/make_roadmap.hpp"
#include "pages/plain_text.hpp"
#include "pages/plan_workbook.hpp"
#include "pages/progress_words.hpp"
#include "pages/reviews.hpp"
#include "pages/schema.hpp"
#include "pages/strategy_fields.hpp"
#include "pages/word_notes.hpp"
#include "pages/words.hpp"

namespace waymark {

namespace {

// The pages of a pack that are not about one area, in the order of the menu.
struct MenuItem {
  std::string_view kind, href, title;
};
constexpr MenuItem menu[] = {
    {"index", "index.html", "Where we are"},          {"strategy", "strategy.html", "Strategy"},
    {"roadmap", "roadmap.html", "Roadmap"},           {"progress", "progress.html", "Progress"},
    {"governors", "governors.html", "For governors"}, {"checklist", "checklist.html", "Checklist"},
    {"standards", "standards.html", "Standards"},     {"get-help", "get-help.html", "Get help"},
    {"method", "method.html", "How it was worked out"},
};

class PackMaker {
 public:
  PackMaker(const Assessment& school, const Theme& theme, const PageTemplates& templates, const Made& made, const Progress* progress)
      : school_(school), theme_(theme), templates_(templates), made_(made), progress_(progress), steps_(view_steps(school)),
        stages_(view_stages(school)) {
    for (const auto& score : school.scores.areas) areas_.push_back(view_area(school, score));
    const auto& urn = school.answers.school.urn;
    pack_ = fmt::format("{}/{}", urn ? fmt::format("{}", *urn) : school.answers.school.name, school.answers.cycle);
    const auto date = made.date ? made.date : school.answers.date;
    cycle_ = cycle_in_words(school.rubric, school.answers.cycle);
    date_ = date ? in_words(*date) : std::string{};
  }

  FileSet make() {
    add_index();
    add_roadmap();
    if (progress_ != nullptr) add_progress();
    add_governors();
    add_strategy();
    for (const auto& area : school_.rubric.areas) add_area(area);
    add_checklist();
    add_standards();
    add_method();
    add_get_help();
    files_.push_back({"data/results.json", results_json(school_, made_, progress_)});
    files_.push_back({"data/results.schema.json", results_schema()});
    files_.push_back({"data/checklist.csv", checklist_csv(school_)});
    files_.push_back({"data/plan.xlsx", plan_xlsx(school_, made_)});
    files_.push_back({"data/reviews.ics", reviews_ics(school_, made_)});
    files_.push_back({"assets/colours.css", colours_css(theme_)});
    files_.insert(files_.end(), theme_.assets.begin(), theme_.assets.end());
    std::sort(files_.begin(), files_.end(), [](const File& a, const File& b) { return a.path < b.path; });
    return std::move(files_);
  }

 private:
  void begin(PageView& page, std::string_view kind, std::string_view title, std::string_view path) const {
    const auto& answers = school_.answers;
    const auto& rubric = school_.rubric;
    page.kind = kind;
    page.title = title;
    page.root = path.find('/') == std::string_view::npos ? "" : "../";
    page.pack = pack_;
    page.school = answers.school.name;
    page.trust = answers.trust;
    page.cycle = cycle_;
    for (const auto& phase : rubric.phases) {
      if (phase.id == answers.school.phase) page.phase = phase.name;
    }
    page.date = date_;
    for (const auto& item : menu) {
      if (item.kind == "progress" && progress_ == nullptr) continue;
      page.nav.push_back({std::string(item.href), item.title, item.href == path});
    }
    for (const auto& area : areas_) page.areas.push_back({area.href, area.title, area.href == path});
    page.contacts = view_contacts(school_);
    page.rubric_title = rubric.title;
    page.rubric_version = rubric.version;
    page.facts_checked = in_words(rubric.facts_checked);
    page.theme = theme_.name;
    page.logo = theme_.logo;
    page.footer = theme_.footer;
  }

  template <class Page>
  void add(std::string path, const Template& page_template, const Page& page) {
    std::string bytes;
    bytes.reserve(last_size_);
    page_template.render(page, bytes);
    explain_words(bytes, school_.rubric);
    last_size_ = std::max(last_size_, bytes.size() + bytes.size() / 8);
    files_.push_back({std::move(path), std::move(bytes)});
  }

  static std::string_view title_of_page(std::string_view kind) {
    const auto* const at = std::find_if(std::begin(menu), std::end(menu), [&](const MenuItem& item) { return item.kind == kind; });
    return at->title;
  }

  int count_standards(StandardState state) const {
    const auto& standards = school_.scores.standards;
    return static_cast<int>(std::count_if(standards.begin(), standards.end(),
                                          [&](const StandardScore& score) { return score.state == state; }));
  }

  int quick_wins() const {
    return static_cast<int>(std::count_if(steps_.begin(), steps_.end(), [](const StepView& step) { return step.quick_win; }));
  }

  void add_index() {
    IndexPage page;
    begin(page, "index", title_of_page("index"), "index.html");
    const auto& scores = school_.scores;
    page.stages = stages_;
    page.stages_count = static_cast<int>(stages_.size());
    for (const auto& stage : stages_) page.stages_secure += stage.secure ? 1 : 0;
    if (scores.here) {
      page.here = stages_[*scores.here];
      page.here_number = static_cast<int>(*scores.here) + 1;
    }
    page.journey = draw_journey(stages_);
    page.standards_not_applicable = count_standards(StandardState::not_applicable);
    page.standards = static_cast<int>(scores.standards.size()) - page.standards_not_applicable;
    page.standards_met = count_standards(StandardState::met);
    page.standards_not_known = count_standards(StandardState::not_known);
    page.answered = scores.overall.answered;
    page.asked = scores.overall.asked;
    page.unanswered = page.asked - page.answered;
    page.complete = page.unanswered == 0;
    page.area_cards = areas_;
    const auto shown = std::min(steps_.size(), static_cast<std::size_t>(school_.rubric.policy.next_steps));
    page.next_steps.assign(steps_.begin(), steps_.begin() + static_cast<std::ptrdiff_t>(shown));
    page.steps = static_cast<int>(steps_.size());
    page.more_steps = static_cast<int>(steps_.size() - shown);
    page.quick_wins = quick_wins();
    page.roadmap = road_span(school_);
    if (progress_ != nullptr) page.progress = moved_sentence(school_.rubric, *progress_);
    page.vision = paragraphs(school_.answers.vision);
    for (const auto& id : school_.answers.goals) page.goals.push_back(find(school_.rubric, id)->title);
    add("index.html", templates_.index, page);
  }

  void add_roadmap() {
    auto page = make_roadmap(school_, steps_);
    begin(page, "roadmap", title_of_page("roadmap"), "roadmap.html");
    add("roadmap.html", templates_.roadmap, page);
  }

  void add_progress() {
    auto page = make_progress_page(school_, *progress_);
    begin(page, "progress", title_of_page("progress"), "progress.html");
    add("progress.html", templates_.progress, page);
  }

  void add_governors() {
    auto page = make_governors(school_, steps_);
    begin(page, "governors", title_of_page("governors"), "governors.html");
    add("governors.html", templates_.governors, page);
  }

  void add_strategy() {
    auto strategy = make_strategy(school_, made_.date ? made_.date : school_.answers.date);
    files_.push_back({"data/strategy.md", strategy_markdown(strategy, school_.answers.school.name)});
    StrategyPage page;
    begin(page, "strategy", strategy.title, "strategy.html");
    page.span = strategy.span;
    page.sections = std::move(strategy.sections);
    add("strategy.html", templates_.strategy, page);
  }

  const AreaView& area_view(const AreaId& id) const {
    return *std::find_if(areas_.begin(), areas_.end(), [&](const AreaView& view) { return view.id == id.text(); });
  }

  void add_area(const Area& area) {
    AreaPage page;
    const auto path = area_href(area.id);
    begin(page, "area", area.title, path);
    page.area = area_view(area.id);
    page.summary = &area.summary.html;
    page.looks_like = &area.looks_like.html;
    for (const auto& given : school_.answers.given) {
      const auto* question = find(school_.rubric, given.question);
      if (question->area == area.id) page.questions.push_back(view_question(school_, *question));
    }
    for (const auto& standard : area.standards) page.standards.push_back(view_standard(school_, standard));
    for (const auto& step : steps_) {
      if (step.area_href == path) page.steps.push_back(step);
    }
    page.settled = view_settled(school_, area);
    page.practice = view_practice(school_, area);
    page.standards_count = static_cast<int>(page.standards.size());
    page.steps_count = static_cast<int>(page.steps.size());
    page.settled_count = static_cast<int>(page.settled.size());
    page.practice_count = static_cast<int>(page.practice.size());
    const auto& score = *find(school_.scores, area.id);
    page.reached = score.gate.level && *score.gate.level >= score.target;
    add(path, templates_.area, page);
  }

  // Roles in the rubric's order; a step whose lead is no role of the rubric's stands last.
  void add_checklist() {
    ChecklistPage page;
    begin(page, "checklist", title_of_page("checklist"), "checklist.html");
    for (const auto& role : school_.rubric.roles) {
      RoleView view;
      view.id = role.id.text();
      view.name = role.name;
      view.about = role.about;
      for (const auto& step : steps_) {
        if (step.lead != role.name) continue;
        view.actions += static_cast<int>(step.actions.size());
        view.steps.push_back(step);
      }
      page.actions += view.actions;
      if (!view.steps.empty()) page.roles.push_back(std::move(view));
    }
    page.terms = view_terms(school_, steps_);
    page.steps = static_cast<int>(steps_.size());
    page.quick_wins = quick_wins();
    add("checklist.html", templates_.checklist, page);
  }

  void add_standards() {
    StandardsPage page;
    begin(page, "standards", title_of_page("standards"), "standards.html");
    page.met = count_standards(StandardState::met);
    page.not_yet = count_standards(StandardState::not_yet);
    page.not_known = count_standards(StandardState::not_known);
    page.not_applicable = count_standards(StandardState::not_applicable);
    page.count = static_cast<int>(school_.scores.standards.size()) - page.not_applicable;
    for (const auto& area : school_.rubric.areas) {
      if (area.standards.empty()) continue;
      StandardsAreaView group;
      group.area = area_view(area.id);
      for (const auto& standard : area.standards) group.standards.push_back(view_standard(school_, standard));
      page.groups.push_back(std::move(group));
    }
    add("standards.html", templates_.standards, page);
  }

  static void fill_text(TextPage& page, const Page& text) {
    page.intro = &text.intro;
    for (const auto& section : text.sections) {
      page.sections.push_back({section.title, anchor_of(section.title), &section.html});
    }
  }

  void add_method() {
    MethodPage page;
    const auto& rubric = school_.rubric;
    const auto& text = *find_page(rubric, "method");
    begin(page, "method", text.title, "method.html");
    fill_text(page, text);
    for (int level = 1; level <= static_cast<int>(rubric.levels.size()); ++level) {
      page.levels.push_back(view_level(rubric, level, rubric.policy.meets));
    }
    page.stages = stages_;
    page.area_cards = areas_;
    page.meets_level = rubric.policy.meets;
    page.secure_level = rubric.policy.secure;
    page.meets = level_name(rubric, rubric.policy.meets);
    page.secure = level_name(rubric, rubric.policy.secure);
    page.waymark = made_.waymark;
    add("method.html", templates_.method, page);
  }

  void add_get_help() {
    TextPage page;
    const auto& text = *find_page(school_.rubric, "get-help");
    begin(page, "get-help", text.title, "get-help.html");
    fill_text(page, text);
    add("get-help.html", templates_.get_help, page);
  }

  const Assessment& school_;
  const Theme& theme_;
  const PageTemplates& templates_;
  const Made& made_;
  const Progress* progress_;  // null when no earlier cycle is known
  std::vector<StepView> steps_;
  std::vector<StageView> stages_;
  std::vector<AreaView> areas_;
  std::string pack_;
  std::string cycle_;
  std::string date_;
  std::size_t last_size_ = 16384;
  FileSet files_;
};

}  // namespace

PageTemplates compile_pages(const Theme& theme, Diagnostics& diagnostics) {
  PageTemplates pages;
  if (theme.name.empty() && theme.templates.empty()) return pages;  // not a theme, as has been told
  TemplateCompiler compiler(templates_for(theme, Site::pack), diagnostics);
  pages.index = compile_page<IndexPage>(compiler, theme, "index", diagnostics);
  pages.roadmap = compile_page<RoadmapPage>(compiler, theme, "roadmap", diagnostics);
  pages.progress = compile_page<ProgressPage>(compiler, theme, "progress", diagnostics);
  pages.governors = compile_page<GovernorsPage>(compiler, theme, "governors", diagnostics);
  pages.strategy = compile_page<StrategyPage>(compiler, theme, "strategy", diagnostics);
  pages.area = compile_page<AreaPage>(compiler, theme, "area", diagnostics);
  pages.checklist = compile_page<ChecklistPage>(compiler, theme, "checklist", diagnostics);
  pages.standards = compile_page<StandardsPage>(compiler, theme, "standards", diagnostics);
  pages.method = compile_page<MethodPage>(compiler, theme, "method", diagnostics);
  pages.get_help = compile_page<TextPage>(compiler, theme, "get-help", diagnostics);
  return pages;
}

FileSet make_pack(const Assessment& school, const Theme& theme, const PageTemplates& templates, const Made& made, const Progress* progress) {
  return PackMaker(school, theme, templates, made, progress).make();
}

}  // namespace waymark
