#include "pages/guidance.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "formats/json.hpp"
#include "pages/compile_page.hpp"
#include "pages/guidance_views.hpp"
#include "pages/site_files.hpp"
#include "pages/words.hpp"

namespace waymark {

namespace {

std::string path_of(const AreaId& id) { return fmt::format("areas/{}.html", id.text()); }
std::string path_of(const QuestionId& id) { return fmt::format("questions/{}.html", id.text()); }
std::string path_of(const StepId& id) { return fmt::format("steps/{}.html", id.text()); }
std::string path_of(const StageId& id) { return fmt::format("stages/{}.html", id.text()); }
std::string path_of(const GoalId& id) { return fmt::format("goals/{}.html", id.text()); }
std::string path_of(const PracticeId& id) { return fmt::format("practice/{}.html", id.text()); }

constexpr std::string_view figures_title = "Figures, and when they were last checked";

std::string_view often_in_words(Often often) {
  switch (often) {
    case Often::month: return "Every month";
    case Often::half_term: return "Every half term";
    case Often::term: return "Every term";
    case Often::year: return "Every year";
  }
  return {};
}

// The first sentence, for search engines and lists.
std::string first_sentence(std::string_view text) {
  const auto end = text.find(". ");
  const auto line = text.find('\n');
  const auto stop = std::min(end == std::string_view::npos ? text.size() : end + 1, line);
  return std::string(text.substr(0, std::min(stop, text.size())));
}

class SiteMaker {
 public:
  SiteMaker(const Rubric& rubric, const Theme& theme, const GuidanceTemplates& templates, const GuidanceOptions& options)
      : rubric_(rubric), theme_(theme), templates_(templates), options_(options) {
    nav_ = {{"index.html", "Home", false}, {"goals/index.html", "Goals", false}};
    if (!rubric.practice.empty()) nav_.push_back({"practice/index.html", "Schools like yours", false});
    for (const auto& page : rubric.pages) {
      if (page.id == "get-help") nav_.push_back({"get-help.html", "Get help", false});
    }
    nav_.push_back({"a-to-z.html", "A to Z", false});
    if (!options.search.empty()) nav_.push_back({"search.html", "Search", false});
    for (const auto& page : rubric.pages) {
      if (page.id != "home" && page.id != "get-help") more_.push_back({page.id + ".html", page.title, false});
    }
    if (!rubric.values.empty()) more_.push_back({"figures.html", figures_title, false});
    index_.object().key("pages").array();
  }

  FileSet make() {
    add_home();
    for (std::size_t i = 0; i < rubric_.stages.size(); ++i) add_stage(i);
    for (const auto& area : rubric_.areas) add_area(area);
    for (const auto& question : rubric_.questions) add_question(question);
    for (const auto& step : rubric_.steps) add_step(step);
    add_goals();
    add_practice();
    add_texts();
    add_values();
    add_a_to_z();
    add_moved();
    add_search();
    add_sitemap();
    files_.push_back({"assets/colours.css", colours_css(theme_)});
    return with_assets(std::move(files_), {&theme_.assets, &theme_.guidance});
  }

 private:
  void begin(GuidePage& page, std::string_view kind, std::string_view title, const std::string& path) const {
    begin_page(page, rubric_, theme_, kind, title);
    page.root = root_from(path);
    page.site = rubric_.name;
    if (!options_.address.empty()) page.canonical = options_.address + path;
    page.nav = nav_;
    for (auto& link : page.nav) link.current = link.href == path;
    page.more = more_;
    page.searchable = !options_.search.empty();
    page.theme = theme_.name;
  }

  template <class Page>
  void add(std::string path, const Template& page_template, const Page& page) {
    if (page.moved_to.empty()) pages_.push_back(path);
    files_.push_back(writer_.write(std::move(path), page_template, page));
  }

  // An entry of the search, whose text is what people might look for.
  void index(std::string_view kind, const std::string& path, std::string_view title, std::string_view text) {
    if (options_.search.empty()) return;
    index_.object();
    index_.key("id").value(path).key("title").value(title).key("kind").value(kind).key("text").value(text);
    index_.end();
  }

  std::string brief(const Step& step) const {
    const auto cost = step.cost ? band_of(rubric_, Money{step.cost->once.high.pence + step.cost->yearly.high.pence})
                                : band_of(rubric_, Money{});
    return fmt::format("{}. {}", band_of(rubric_, step.effort.high), cost_words(step, cost));
  }

  // A price for each pupil or device says nothing of a school's whole cost, so it has no band.
  std::string cost_words(const Step& step, std::string_view band) const {
    return step.cost && step.cost->per != CostPer::school ? cost_in_words(step) : std::string(band);
  }

  GuideLink link(const Step& step) const {
    GuideLink made{path_of(step.id), step.title, brief(step)};
    made.quick_win = is_quick_win(rubric_, step);
    return made;
  }

  GuideLink link(const Question& question) const {
    GuideLink made{path_of(question.id), question.title, {}};
    made.essential = question.essential;
    made.core = question.core;
    return made;
  }

  GuideLink link(const Practice& practice) const {
    return {path_of(practice.id), practice.title,
            fmt::format("{}, {} pupils", phase_name(rubric_, practice.phase), practice.pupils)};
  }

  template <class Items, class Test>
  std::vector<GuideLink> links(const Items& items, Test test) const {
    std::vector<GuideLink> found;
    for (const auto& item : items) {
      if (test(item)) found.push_back(link(item));
    }
    return found;
  }

  std::vector<GuideLink> steps_named(const std::vector<StepId>& ids) const {
    std::vector<GuideLink> found;
    for (const auto& id : ids) {
      if (const auto* step = find(rubric_, id)) found.push_back(link(*step));
    }
    return found;
  }

  std::vector<const Step*> steps_of(const QuestionId& question) const {
    std::vector<const Step*> found;
    for (const auto& step : rubric_.steps) {
      if (step.question == question) found.push_back(&step);
    }
    std::stable_sort(found.begin(), found.end(), [](const Step* a, const Step* b) { return a->to < b->to; });
    return found;
  }

  std::vector<GuideLink> links_of(const std::vector<const Step*>& steps) const {
    std::vector<GuideLink> found;
    for (const auto* step : steps) found.push_back(link(*step));
    return found;
  }

  template <class Test>
  std::vector<GuideGroup> by_area(Test wanted) const {
    std::vector<GuideGroup> groups;
    for (const auto& area : rubric_.areas) {
      GuideGroup group{area.id.text(), area.title, path_of(area.id), {}, wanted(area)};
      if (!group.links.empty()) groups.push_back(std::move(group));
    }
    return groups;
  }

  bool in_area(const StepId& id, const AreaId& area) const {
    const auto* step = find(rubric_, id);
    return step != nullptr && step->area == area;
  }

  void add_home() {
    GuideHome page;
    const auto* text = find_page(rubric_, "home");
    begin(page, "home", text == nullptr ? std::string_view(rubric_.name) : std::string_view(text->title), "index.html");
    if (text != nullptr) {
      page.intro = &text->intro;
      page.sections = view_sections(*text);
    }
    for (std::size_t i = 0; i < rubric_.stages.size(); ++i) {
      const auto& stage = rubric_.stages[i];
      GuideLink made{path_of(stage.id), stage.name, stage.aim};
      made.number = static_cast<int>(i) + 1;
      page.stages.push_back(std::move(made));
    }
    const auto group = [&](std::string_view id, std::string title, std::string_view about, auto wanted) {
      GuideGroup made{std::string(id), std::move(title), {}, about, {}};
      for (const auto& area : rubric_.areas) {
        if (wanted(area)) made.links.push_back({path_of(area.id), area.title, first_sentence(area.summary.text)});
      }
      if (!made.links.empty()) page.categories.push_back(std::move(made));
    };
    group("core", "Core standards", core_about(), [](const Area& area) { return area.core; });
    group("more-standards", "The other standards", {}, [](const Area& area) { return !area.core && !area.standards.empty(); });
    group("around", "What makes them work", "No standard asks for these, and every standard rests on them.",
          [](const Area& area) { return !area.core && area.standards.empty(); });
    page.areas = static_cast<int>(rubric_.areas.size());
    page.questions = static_cast<int>(rubric_.questions.size());
    page.steps = static_cast<int>(rubric_.steps.size());
    for (const auto& area : rubric_.areas) page.standards += static_cast<int>(area.standards.size());
    for (const auto& question : rubric_.questions) page.short_set += question.core ? 1 : 0;
    add("index.html", templates_.home, page);
  }

  std::string_view core_about() {
    std::optional<int> year;
    for (const auto& area : rubric_.areas) {
      if (area.core && area.meet_by) year = std::max(year.value_or(0), *area.meet_by);
    }
    if (year) core_about_ = fmt::format("Schools are expected to meet these by {}.", *year);
    return core_about_;
  }

  void add_stage(std::size_t place) {
    const auto& stage = rubric_.stages[place];
    GuideStagePage page;
    begin(page, "stage", stage.name, path_of(stage.id));
    page.crumbs = {{"index.html", "Home", false}};
    page.description = stage.aim;
    page.number = static_cast<int>(place) + 1;
    page.count = static_cast<int>(rubric_.stages.size());
    page.aim = stage.aim;
    page.without = stage.without;
    page.groups = by_area([&](const Area& area) {
      return links(rubric_.questions, [&](const Question& q) { return q.area == area.id && q.stage == stage.id; });
    });
    const auto neighbour = [&](std::size_t i) { return LinkView{path_of(rubric_.stages[i].id), rubric_.stages[i].name, false}; };
    if (place > 0) page.previous = neighbour(place - 1);
    if (place + 1 < rubric_.stages.size()) page.next = neighbour(place + 1);
    index("Stage", path_of(stage.id), stage.name, stage.aim);
    add(path_of(stage.id), templates_.stage, page);
  }

  void add_area(const Area& area) {
    GuideAreaPage page;
    begin(page, "area", area.title, path_of(area.id));
    page.crumbs = {{"index.html", "Home", false}};
    page.description = first_sentence(area.summary.text);
    page.id = area.id.text();
    if (const auto* pillar = find(rubric_, area.pillar)) page.pillar = pillar->name;
    page.url = area.url;
    page.standards_count = static_cast<int>(area.standards.size());
    page.core = area.core;
    page.meet_by = area.meet_by.value_or(0);
    page.summary = &area.summary.html;
    page.looks_like = &area.looks_like.html;
    for (const auto& standard : area.standards) page.standards.push_back(view(standard));
    for (const auto& question : rubric_.questions) {
      if (question.area != area.id) continue;
      const auto* stage = find(rubric_, question.stage);
      page.questions.push_back({question.id.text(), question.title, stage == nullptr ? std::string_view{} : std::string_view(stage->name),
                                path_of(question.id), question.essential, question.core, links_of(steps_of(question.id))});
    }
    page.practice = links(rubric_.practice, [&](const Practice& practice) {
      return std::any_of(practice.steps.begin(), practice.steps.end(), [&](const StepId& id) { return in_area(id, area.id); });
    });
    page.practice_count = static_cast<int>(page.practice.size());
    index("Area", path_of(area.id), area.title, area.summary.text);
    add(path_of(area.id), templates_.area, page);
  }

  GuideStandard view(const Standard& standard) const {
    return {standard.id.text(), standard.title, standard.summary, standard.when,
            links(rubric_.questions, [&](const Question& question) {
              return std::find(question.standards.begin(), question.standards.end(), standard.id) != question.standards.end();
            })};
  }

  void add_question(const Question& question) {
    GuideQuestionPage page;
    begin(page, "question", question.title, path_of(question.id));
    const auto& area = *find(rubric_, question.area);
    page.crumbs = {{"index.html", "Home", false}, {path_of(area.id), area.title, false}};
    page.description = first_sentence(question.why.text);
    page.id = question.id.text();
    page.area = {path_of(area.id), area.title, false};
    if (const auto* stage = find(rubric_, question.stage)) page.stage = {path_of(stage->id), stage->name, false};
    page.essential = question.essential;
    page.core = question.core;
    for (const auto& id : question.who) page.who.push_back(find(rubric_, id)->name);
    for (const auto& id : question.phases) page.phases.push_back(find(rubric_, id)->name);
    for (const auto& id : question.standards) page.standards.push_back(view(*find(rubric_, id)));
    page.why = &question.why.html;
    page.check = &question.check.html;
    const auto steps = steps_of(question.id);
    std::string answers;
    for (const auto& answer : question.answers) {
      GuideAnswer made;
      made.number = answer.level;
      made.level = level_name(rubric_, answer.level);
      made.html = &answer.html;
      made.meets = !question.standards.empty() && answer.level >= rubric_.policy.meets;
      made.top = static_cast<std::size_t>(answer.level) == rubric_.levels.size();
      for (const auto* step : steps) {
        if (step->from <= answer.level && step->to > answer.level) made.steps.push_back(link(*step));
      }
      page.answers.push_back(std::move(made));
      answers += answer.text + " ";
    }
    if (question.review_by) page.review_by = in_words(*question.review_by);
    index("Question", path_of(question.id), question.title, fmt::format("{} {}", question.why.text, answers));
    add(path_of(question.id), templates_.question, page);
  }

  void add_step(const Step& step) {
    GuideStepPage page;
    begin(page, "step", step.title, path_of(step.id));
    const auto& area = *find(rubric_, step.area);
    const auto& question = *find(rubric_, step.question);
    page.crumbs = {{"index.html", "Home", false}, {path_of(area.id), area.title, false}, {path_of(question.id), question.title, false}};
    page.description = first_sentence(step.outcome.text);
    page.id = step.id.text();
    page.area = {path_of(area.id), area.title, false};
    page.question = {path_of(question.id), question.title, false};
    page.from = step.from;
    page.to = step.to;
    page.from_name = level_name(rubric_, step.from);
    page.to_name = level_name(rubric_, step.to);
    page.lead = find(rubric_, step.lead)->name;
    for (const auto& id : step.involve) page.involve.push_back(find(rubric_, id)->name);
    page.effort = days_in_words(step.effort);
    page.effort_band = band_of(rubric_, step.effort.high);
    page.cost = cost_in_words(step);
    page.cost_basis = price_basis(step);
    page.weeks = weeks_in_words(step);
    page.when = terms_in_words(rubric_, step);
    if (step.deadline) page.deadline = in_words(*step.deadline);
    page.quick_win = is_quick_win(rubric_, step);
    page.duty = step.duty;
    page.at_renewal = step.at_renewal;
    page.for_trust = step.scope != Scope::school;
    page.outcome = &step.outcome.html;
    page.done_when = &step.done_when.html;
    page.evidence = &step.evidence.html;
    page.not_ready = &step.not_ready.html;
    std::string actions;
    for (const auto& action : step.actions) {
      page.actions.push_back({{}, action.text, &action.html});
      actions += action.text + " ";
    }
    page.needs = steps_named(step.needs);
    page.better_after = steps_named(step.better_after);
    page.unlocks = links(rubric_.steps, [&](const Step& other) {
      return std::find(other.needs.begin(), other.needs.end(), step.id) != other.needs.end();
    });
    page.next = links(rubric_.steps, [&](const Step& other) {
      return other.question == step.question && other.from <= step.to && other.to > step.to;
    });
    for (const auto& id : step.goals) page.goals.push_back({path_of(id), find(rubric_, id)->title, {}});
    page.practice = links(rubric_.practice, [&](const Practice& practice) {
      return std::find(practice.steps.begin(), practice.steps.end(), step.id) != practice.steps.end();
    });
    if (step.review_by) page.review_by = in_words(*step.review_by);
    index("Step", path_of(step.id), step.title, fmt::format("{} {}", step.outcome.text, actions));
    add(path_of(step.id), templates_.step, page);
  }

  void add_goals() {
    GuideListPage list;
    begin(list, "goals", "Goals", "goals/index.html");
    list.crumbs = {{"index.html", "Home", false}};
    list.lead = "What schools want from technology. Choose the few that matter most to you, and begin with the steps that serve them.";
    GuideGroup group;
    for (const auto& goal : rubric_.goals) {
      group.links.push_back({path_of(goal.id), goal.title, first_sentence(goal.means.text)});
      GuideGoalPage page;
      begin(page, "goal", goal.title, path_of(goal.id));
      page.crumbs = {{"index.html", "Home", false}, {"goals/index.html", "Goals", false}};
      page.description = first_sentence(goal.means.text);
      page.means = &goal.means.html;
      for (const auto& measure : goal.measures) page.measures.push_back({measure.what, measure.how, often_in_words(measure.often)});
      page.groups = by_area([&](const Area& area) {
        return links(rubric_.steps, [&](const Step& step) {
          return step.area == area.id && std::find(step.goals.begin(), step.goals.end(), goal.id) != step.goals.end();
        });
      });
      for (const auto& found : page.groups) page.steps += static_cast<int>(found.links.size());
      index("Goal", path_of(goal.id), goal.title, goal.means.text);
      add(path_of(goal.id), templates_.goal, page);
    }
    list.groups.push_back(std::move(group));
    add("goals/index.html", templates_.list, list);
  }

  void add_practice() {
    if (rubric_.practice.empty()) return;
    GuideListPage list;
    begin(list, "practice-list", "Schools like yours", "practice/index.html");
    list.crumbs = {{"index.html", "Home", false}};
    list.lead = "Short examples of how a school did it, by kind of school, smallest first. Examples marked as illustrative are "
                "invented: they show a realistic way, not a real school.";
    for (const auto& phase : rubric_.phases) {
      GuideGroup group{phase.id.text(), phase.name, {}, {}, {}};
      for (const auto& practice : rubric_.practice) {
        if (practice.phase == phase.id) {
          group.links.push_back({path_of(practice.id), practice.title, fmt::format("{} pupils", practice.pupils)});
        }
      }
      if (!group.links.empty()) list.groups.push_back(std::move(group));
    }
    add("practice/index.html", templates_.list, list);
    for (const auto& practice : rubric_.practice) add_example(practice);
  }

  void add_example(const Practice& practice) {
    GuidePracticePage page;
    begin(page, "practice", practice.title, path_of(practice.id));
    page.crumbs = {{"index.html", "Home", false}, {"practice/index.html", "Schools like yours", false}};
    page.description = first_sentence(practice.school.text);
    page.phase = phase_name(rubric_, practice.phase);
    page.pupils = practice.pupils;
    page.days = days_in_words(practice.days);
    page.illustrative = practice.illustrative;
    page.source = practice.source;
    page.school = &practice.school.html;
    page.did = &practice.did.html;
    page.took = &practice.took.html;
    page.differently = &practice.differently.html;
    page.steps = steps_named(practice.steps);
    for (const auto& area : rubric_.areas) {
      const bool touched = std::any_of(practice.steps.begin(), practice.steps.end(), [&](const StepId& id) { return in_area(id, area.id); });
      if (touched) page.areas.push_back({path_of(area.id), area.title, {}});
    }
    index("Example", path_of(practice.id), practice.title, practice.school.text + " " + practice.did.text);
    add(path_of(practice.id), templates_.practice, page);
  }

  void add_texts() {
    for (const auto& text : rubric_.pages) {
      if (text.id == "home") continue;
      const auto path = text.id + ".html";
      if (text.id == "glossary") {
        add_glossary(text, path);
        continue;
      }
      GuideTextPage page;
      begin(page, text.id, text.title, path);
      page.crumbs = {{"index.html", "Home", false}};
      page.intro = &text.intro;
      std::string words;
      page.sections = view_sections(text);
      for (const auto& section : text.sections) words += section.title + ". ";
      index("Page", path, text.title, words);
      add(path, templates_.text, page);
    }
  }

  void add_glossary(const Page& text, const std::string& path) {
    GuideGlossaryPage page;
    begin(page, "glossary", text.title, path);
    page.crumbs = {{"index.html", "Home", false}};
    page.intro = &text.intro;
    for (const auto& word : rubric_.words) {
      page.words.push_back({"word-" + word.id.text(), word.term, joined(word.also, ", "), word.means});
      index("Word", fmt::format("{}#word-{}", path, word.id.text()), word.term, fmt::format("{} {}", joined(word.also, ", "), word.means));
    }
    add(path, templates_.glossary, page);
  }

  void add_values() {
    if (rubric_.values.empty()) return;
    GuideValuesPage page;
    begin(page, "values", figures_title, "figures.html");
    page.crumbs = {{"index.html", "Home", false}};
    for (const auto& value : rubric_.values) page.values.push_back({value.about, value.value, value.source, in_words(value.checked)});
    add("figures.html", templates_.values, page);
  }

  void add_a_to_z() {
    std::map<std::string, GuideGroup> letters;
    const auto enter = [&](std::string href, std::string_view title, std::string_view kind) {
      std::string letter(1, title.empty() ? '#' : title.front());
      letter = lower_ascii(letter);
      if (letter[0] < 'a' || letter[0] > 'z') letter = "0-9";
      auto& group = letters[letter];
      group.id = "letter-" + letter;
      group.title = letter == "0-9" ? letter : std::string(1, static_cast<char>(letter[0] - 'a' + 'A'));
      group.links.push_back({std::move(href), title, std::string(kind)});
    };
    for (const auto& area : rubric_.areas) enter(path_of(area.id), area.title, "area");
    for (const auto& stage : rubric_.stages) enter(path_of(stage.id), stage.name, "stage");
    for (const auto& question : rubric_.questions) enter(path_of(question.id), question.title, "question");
    for (const auto& step : rubric_.steps) enter(path_of(step.id), step.title, "step");
    for (const auto& goal : rubric_.goals) enter(path_of(goal.id), goal.title, "goal");
    for (const auto& practice : rubric_.practice) enter(path_of(practice.id), practice.title, "example");
    for (const auto& word : rubric_.words) enter(fmt::format("glossary.html#word-{}", word.id.text()), word.term, "word");
    GuideListPage page;
    begin(page, "a-to-z", "A to Z", "a-to-z.html");
    page.crumbs = {{"index.html", "Home", false}};
    page.lead = "Every page of this guidance, and every word it explains.";
    for (auto& [letter, group] : letters) {
      std::stable_sort(group.links.begin(), group.links.end(),
                       [](const GuideLink& a, const GuideLink& b) { return lower_ascii(a.title) < lower_ascii(b.title); });
      page.groups.push_back(std::move(group));
    }
    add("a-to-z.html", templates_.list, page);
  }

  // Addresses of ids that have been renamed lead on to the new ones.
  void add_moved() {
    const auto lead_on = [&](const auto& items) {
      for (const auto& item : items) {
        for (const auto& old : item.replaces) {
          GuideTextPage page;
          begin(page, "moved", item.title, path_of(old));
          page.moved_to = path_of(item.id);
          add(path_of(old), templates_.text, page);
        }
      }
    };
    lead_on(rubric_.areas);
    lead_on(rubric_.questions);
    lead_on(rubric_.steps);
  }

  void add_search() {
    if (options_.search.empty()) return;
    GuideTextPage page;
    begin(page, "search", "Search", "search.html");
    page.crumbs = {{"index.html", "Home", false}};
    add("search.html", templates_.search, page);
    index_.end().end();
    // A script, not JSON: a page that was opened from a folder may not read other files, but may run these.
    files_.push_back({"assets/search-index.js", fmt::format("window.waymarkSearch = {};\n", index_.take())});
    files_.push_back({"assets/minisearch.js", options_.search});
  }

  void add_sitemap() {
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

  const Rubric& rubric_;
  const Theme& theme_;
  const GuidanceTemplates& templates_;
  const GuidanceOptions& options_;
  std::vector<LinkView> nav_;
  std::vector<LinkView> more_;
  std::string core_about_;
  JsonWriter index_;
  std::vector<std::string> pages_;
  PageWriter writer_{rubric_};
  FileSet files_;
};

}  // namespace

GuidanceTemplates compile_guidance(const Theme& theme, Diagnostics& diagnostics) {
  GuidanceTemplates pages;
  PageCompiler compiler(theme, SiteKind::guidance, diagnostics);
  pages.home = compiler.compile<GuideHome>("guidance-home");
  pages.stage = compiler.compile<GuideStagePage>("guidance-stage");
  pages.area = compiler.compile<GuideAreaPage>("guidance-area");
  pages.question = compiler.compile<GuideQuestionPage>("guidance-question");
  pages.step = compiler.compile<GuideStepPage>("guidance-step");
  pages.goal = compiler.compile<GuideGoalPage>("guidance-goal");
  pages.list = compiler.compile<GuideListPage>("guidance-list");
  pages.practice = compiler.compile<GuidePracticePage>("guidance-practice");
  pages.glossary = compiler.compile<GuideGlossaryPage>("guidance-glossary");
  pages.values = compiler.compile<GuideValuesPage>("guidance-values");
  pages.text = compiler.compile<GuideTextPage>("guidance-text");
  pages.search = compiler.compile<GuideTextPage>("guidance-search");
  return pages;
}

FileSet make_guidance(const Rubric& rubric, const Theme& theme, const GuidanceTemplates& templates,
                      const GuidanceOptions& options) {
  return SiteMaker(rubric, theme, templates, options).make();
}

}  // namespace waymark
