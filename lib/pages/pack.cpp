#include "pages/pack.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "base/beside.hpp"
#include "base/spelling.hpp"
#include "base/text.hpp"
#include "pages/compile_page.hpp"
#include "pages/exports.hpp"
#include "pages/journey.hpp"
#include "pages/made_on.hpp"
#include "pages/make_governors.hpp"
#include "pages/make_progress.hpp"
#include "pages/make_roadmap.hpp"
#include "pages/plain_text.hpp"
#include "pages/plan_workbook.hpp"
#include "pages/progress_words.hpp"
#include "pages/reviews.hpp"
#include "pages/schema.hpp"
#include "pages/site_files.hpp"
#include "pages/strategy_fields.hpp"
#include "pages/words.hpp"
#include "score/standard_count.hpp"

namespace waymark {

namespace {

// The pages of a pack that are not about one area, in the order of the menu.
constexpr MenuItem menu[] = {
    {"index", "index.html", "Where we are"},          {"strategy", "strategy.html", "Strategy"},
    {"roadmap", "roadmap.html", "Roadmap"},           {"progress", "progress.html", "Progress"},
    {"governors", "governors.html", "For governors"}, {"checklist", "checklist.html", "Checklist"},
    {"standards", "standards.html", "Standards"},     {"get-help", "get-help.html", "Get help"},
    {"method", "method.html", "How it was worked out"},
};

// With the sentence that it stands in.
void leave_out_link(std::string_view href, Strategy& strategy) {
  for (auto& section : strategy.sections) {
    std::erase_if(section.blocks, [&](const StrategyBlock& block) { return block.list && block.list->items.size() == 1 && block.list->items[0].href == href; });
  }
}

class PackMaker {
 public:
  PackMaker(const Assessment& school, const Theme& theme, const PageTemplates& templates, const Made& made, const Progress* progress,
            const TakeFile& take)
      : school_(school), theme_(theme), templates_(templates), made_(made), progress_(progress), take_(take), steps_(view_steps(school)) {
    const auto& urn = school.answers.school.urn;
    pack_ = fmt::format("{}/{}", urn ? fmt::format("{}", *urn) : school.answers.school.name, school.answers.cycle);
    const auto date = day_given(school.answers, made);
    cycle_ = cycle_in_words(school.rubric, school.answers.cycle);
    date_ = date ? in_words(*date) : std::string{};
    has_.progress = has_.progress && progress != nullptr;
  }

  void make() {
    if (made_.threads == Threads::one) {
      add_site();
      give_data(take_);
      return;
    }
    // The workbook alone takes as long as a third of the pages.
    Beside data([this] { return all_files([this](const TakeFile& take) { give_data(take); }); });
    add_site();
    give_files(data.get(), take_);
  }

 private:
  // What several pages show.
  void look_at_school() {
    stages_ = view_stages(school_);
    for (const auto& score : school_.scores.areas) areas_.push_back(view_area(school_, score));
    for (const auto& area : school_.rubric.areas) {
      auto& views = standards_.emplace_back();
      for (const auto& standard : area.standards) views.push_back(view_standard(school_, standard));
    }
    for (const auto& given : school_.answers.given) asked_.push_back(find(school_.rubric, given.question));
    contacts_ = view_contacts(school_.answers.contacts);
  }

  void add_site() {
    if (made_.parts.pages) {
      add_pages();
      give_assets(theme_, {}, take_);
    } else if (made_.parts.md) {
      add_strategy();
    }
  }

  void add_pages() {
    look_at_school();
    add_index();
    if (has_.roadmap) add_roadmap();
    if (has_.progress) add_progress();
    if (has_.governors) add_governors();
    add_strategy();
    for (std::size_t i = 0; i < areas_.size(); ++i) add_area(i);
    if (has_.checklist) add_checklist();
    add_standards();
    if (has_.method) add_method();
    if (has_.get_help) add_get_help();
  }

  void give_data(const TakeFile& take) const {
    const auto& parts = made_.parts;
    if (parts.json) {
      take("data/results.json", [&](const TakeBytes& bytes) { results_json(school_, made_, progress_, bytes); });
      give_file("data/results.schema.json", results_schema(), take);
    }
    if (parts.csv) give_file("data/checklist.csv", checklist_csv(school_, steps_), take);
    if (parts.xlsx) give_file("data/plan.xlsx", plan_xlsx(school_, steps_, made_), take);
    if (parts.ics) give_file("data/reviews.ics", reviews_ics(school_, steps_, made_), take);
  }

  void begin(PageView& page, std::string_view kind, std::string_view title, std::string_view path) const {
    const auto& answers = school_.answers;
    const auto& rubric = school_.rubric;
    begin_page(page, rubric, theme_, kind, title);
    page.root = root_from(path);
    page.pack = pack_;
    page.school = answers.school.name;
    page.trust = answers.trust;
    page.cycle = cycle_;
    page.phase = phase_name(rubric, answers.school.phase);
    page.date = date_;
    page.nav = menu_links(menu, has_, path);
    page.areas.reserve(areas_.size());
    for (const auto& area : areas_) page.areas.push_back({area.href, area.title, area.href == path});
    page.contacts = contacts_;
    page.rubric_title = rubric.title;
    page.theme = theme_.name;
    page.has = has_;
  }

  template <class Page>
  void add(const std::string& path, const Template& page_template, const Page& page) {
    give_file(path, writer_.write(page_template, page), take_);
  }

  int quick_wins() const {
    return static_cast<int>(std::count_if(steps_.begin(), steps_.end(), [](const StepView& step) { return step.quick_win; }));
  }

  void add_index() {
    IndexPage page;
    begin(page, "index", title_in(menu, "index"), "index.html");
    const auto& scores = school_.scores;
    page.stages = stages_;
    page.stages_count = static_cast<int>(stages_.size());
    for (const auto& stage : stages_) page.stages_secure += stage.secure ? 1 : 0;
    if (scores.here) {
      page.here = &stages_[*scores.here];
      page.here_number = static_cast<int>(*scores.here) + 1;
    }
    page.journey = draw_journey(mark_stages(school_));
    const auto standards = count_standards(scores);
    page.standards_not_applicable = standards.not_applicable;
    page.standards = standards.applicable();
    page.standards_met = standards.met;
    page.standards_not_known = standards.not_known;
    page.answered = scores.overall.answered;
    page.asked = scores.overall.asked;
    page.unanswered = page.asked - page.answered;
    page.complete = page.unanswered == 0;
    page.area_cards = areas_;
    const auto profile = profile_of(school_);
    page.profile_words = profile_in_words(profile);
    page.profile = draw_profile(profile);
    const auto shown = std::min(steps_.size(), static_cast<std::size_t>(school_.rubric.policy.next_steps));
    page.next_steps = std::span(steps_).first(shown);
    page.steps = static_cast<int>(steps_.size());
    page.more_steps = static_cast<int>(steps_.size() - shown);
    page.one_step = steps_.size() == 1;
    if (const auto wins = quick_wins(); wins > 0) page.quick_wins = fmt::format("{} of them {}", wins, wins == 1 ? "is a quick win" : "are quick wins");
    page.roadmap = road_span(school_);
    if (progress_ != nullptr) page.progress = moved_sentence(school_.rubric, *progress_);
    page.vision = paragraphs(school_.answers.vision);
    for (const auto& id : school_.answers.goals) page.goals.push_back(find(school_.rubric, id)->title);
    add("index.html", templates_.index, page);
  }

  void add_roadmap() {
    auto page = make_roadmap(school_, steps_);
    begin(page, "roadmap", title_in(menu, "roadmap"), "roadmap.html");
    add("roadmap.html", templates_.roadmap, page);
  }

  void add_progress() {
    auto page = make_progress_page(school_, *progress_);
    begin(page, "progress", title_in(menu, "progress"), "progress.html");
    add("progress.html", templates_.progress, page);
  }

  void add_governors() {
    auto page = make_governors(school_, steps_);
    begin(page, "governors", title_in(menu, "governors"), "governors.html");
    add("governors.html", templates_.governors, page);
  }

  void add_strategy() {
    auto strategy = make_strategy(school_, day_given(school_.answers, made_));
    if (!has_.get_help) leave_out_link("get-help.html", strategy);
    if (made_.parts.md) give_file("data/strategy.md", strategy_markdown(strategy, school_.answers.school.name), take_);
    if (!made_.parts.pages) return;
    StrategyPage page;
    begin(page, "strategy", strategy.title, "strategy.html");
    page.span = strategy.span;
    page.sections = std::move(strategy.sections);
    page.text_file = made_.parts.md;
    add("strategy.html", templates_.strategy, page);
  }

  void add_area(std::size_t index) {
    const auto& area = school_.rubric.areas[index];
    const auto& path = areas_[index].href;
    AreaPage page;
    begin(page, "area", area.title, path);
    page.area = &areas_[index];
    page.summary = &area.summary.html;
    page.looks_like = &area.looks_like.html;
    for (const auto* question : asked_) {
      if (question->area == area.id) page.questions.push_back(view_question(school_, *question));
    }
    page.standards = standards_[index];
    for (const auto& step : steps_) {
      if (step.area_href == path) page.steps.push_back(&step);
    }
    page.settled = view_settled(school_, area);
    page.practice = view_practice(school_, area);
    page.standards_count = static_cast<int>(page.standards.size());
    page.steps_count = static_cast<int>(page.steps.size());
    page.settled_count = static_cast<int>(page.settled.size());
    page.practice_count = static_cast<int>(page.practice.size());
    const auto& score = school_.scores.areas[index];
    page.reached = score.gate.level && *score.gate.level >= score.target;
    add(path, templates_.area, page);
  }

  // Roles in the rubric's order; a step whose lead is no role of the rubric's stands last.
  void add_checklist() {
    ChecklistPage page;
    begin(page, "checklist", title_in(menu, "checklist"), "checklist.html");
    std::size_t actions = 0;
    for (const auto& role : school_.rubric.roles) {
      RoleView view;
      view.id = role.id.text();
      view.name = role.name;
      view.about = role.about;
      for (const auto& step : steps_) {
        if (step.lead != role.name) continue;
        view.actions += static_cast<int>(step.actions.size());
        view.steps.push_back(&step);
      }
      actions += static_cast<std::size_t>(view.actions);
      if (!view.steps.empty()) page.roles.push_back(std::move(view));
    }
    page.terms = view_terms(school_, steps_);
    if (!steps_.empty()) page.steps = counted(steps_.size(), "step", "steps");
    if (actions > 0) page.actions = counted(actions, "action", "actions");
    if (const auto wins = quick_wins(); wins > 0) page.quick_wins = wins == 1 ? "the quick win: it takes" : fmt::format("the {} quick wins: each takes", wins);
    page.workbook = made_.parts.xlsx;
    page.calendar = made_.parts.ics;
    add("checklist.html", templates_.checklist, page);
  }

  void add_standards() {
    StandardsPage page;
    begin(page, "standards", title_in(menu, "standards"), "standards.html");
    const auto standards = count_standards(school_.scores);
    page.met = standards.met;
    page.not_yet = standards.not_yet;
    page.not_known = standards.not_known;
    page.not_applicable = standards.not_applicable;
    page.count = standards.applicable();
    for (std::size_t i = 0; i < areas_.size(); ++i) {
      if (!standards_[i].empty()) page.groups.push_back({&areas_[i], standards_[i]});
    }
    add("standards.html", templates_.standards, page);
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
    fill_policy(page, rubric, made_.waymark);
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
  const TakeFile& take_;
  SiteSections has_ = theme_.sections;
  std::vector<StepView> steps_;
  std::vector<StageView> stages_;
  std::vector<AreaView> areas_;                       // as Rubric::areas
  std::vector<std::vector<StandardView>> standards_;  // of each of them
  std::vector<const Question*> asked_;                // as Answers::given
  std::vector<ContactView> contacts_;
  std::string pack_;
  std::string cycle_;
  std::string date_;
  PageWriter writer_{school_.rubric};
};

}  // namespace

PageTemplates compile_pages(const Theme& theme, Diagnostics& diagnostics) {
  return compile_site<PageTemplates>(theme, SiteKind::pack, diagnostics, [](PageCompiler& compiler, PageTemplates& pages) {
    pages.index = compiler.compile<IndexPage>("index");
    pages.roadmap = compiler.compile<RoadmapPage>("roadmap");
    pages.progress = compiler.compile<ProgressPage>("progress");
    pages.governors = compiler.compile<GovernorsPage>("governors");
    pages.strategy = compiler.compile<StrategyPage>("strategy");
    pages.area = compiler.compile<AreaPage>("area");
    pages.checklist = compiler.compile<ChecklistPage>("checklist");
    pages.standards = compiler.compile<StandardsPage>("standards");
    pages.method = compiler.compile<MethodPage>("method");
    pages.get_help = compiler.compile<TextPage>("get-help");
  });
}

void make_pack(const Assessment& school, const Theme& theme, const PageTemplates& templates, const Made& made, const Progress* progress,
               const TakeFile& take) {
  PackMaker(school, theme, templates, made, progress, take).make();
}

}  // namespace waymark
