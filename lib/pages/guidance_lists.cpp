#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "pages/guidance_links.hpp"
#include "pages/guidance_site.hpp"
#include "pages/words.hpp"

namespace waymark {

namespace {

std::string_view often_in_words(Often often) {
  switch (often) {
    case Often::month: return "Every month";
    case Often::half_term: return "Every half term";
    case Often::term: return "Every term";
    case Often::year: return "Every year";
  }
  return {};
}

// When the core standards are expected; empty when no area says.
std::string core_about(const Rubric& rubric) {
  std::optional<int> year;
  for (const auto& area : rubric.areas) {
    if (area.core && area.meet_by) year = std::max(year.value_or(0), *area.meet_by);
  }
  return year ? fmt::format("Schools are expected to meet these by {}.", *year) : std::string{};
}

void add_goals(GuideSite& site) {
  if (!site.has("goals")) return;
  const auto& rubric = site.rubric;
  GuideListPage list;
  site.begin(list, "goals", "Goals", "goals/index.html");
  list.crumbs = {{"index.html", "Home", false}};
  list.lead = "What schools want from technology. Choose the few that matter most to you, and begin with the steps that serve them.";
  GuideGroup group;
  for (const auto& goal : rubric.goals) {
    group.links.push_back({path_of(goal.id), goal.title, first_sentence(goal.means.text)});
    GuideGoalPage page;
    site.begin(page, "goal", goal.title, path_of(goal.id));
    page.crumbs = {{"index.html", "Home", false}, {"goals/index.html", "Goals", false}};
    page.description = first_sentence(goal.means.text);
    page.means = &goal.means.html;
    for (const auto& measure : goal.measures) page.measures.push_back({measure.what, measure.how, often_in_words(measure.often)});
    page.groups = groups_by_area(rubric, [&](const Area& area) {
      return links_where(rubric, rubric.steps, [&](const Step& step) {
        return step.area == area.id && std::find(step.goals.begin(), step.goals.end(), goal.id) != step.goals.end();
      });
    });
    for (const auto& found : page.groups) page.steps += static_cast<int>(found.links.size());
    site.index("Goal", path_of(goal.id), goal.title, goal.means.text);
    site.add(path_of(goal.id), site.templates.goal, page);
  }
  list.groups.push_back(std::move(group));
  site.add("goals/index.html", site.templates.list, list);
}

void add_example(GuideSite& site, const Practice& practice) {
  const auto& rubric = site.rubric;
  GuidePracticePage page;
  site.begin(page, "practice", practice.title, path_of(practice.id));
  page.crumbs = {{"index.html", "Home", false}, {"practice/index.html", "Schools like yours", false}};
  page.description = first_sentence(practice.school.text);
  page.phase = phase_name(rubric, practice.phase);
  page.pupils = practice.pupils;
  page.days = days_in_words(practice.days);
  page.illustrative = practice.illustrative;
  page.source = practice.source;
  page.school = &practice.school.html;
  page.did = &practice.did.html;
  page.took = &practice.took.html;
  page.differently = &practice.differently.html;
  page.steps = links_named(rubric, practice.steps);
  for (const auto& area : rubric.areas) {
    if (touches(practice, area)) page.areas.push_back({path_of(area.id), area.title, {}});
  }
  site.index("Example", path_of(practice.id), practice.title, practice.school.text + " " + practice.did.text);
  site.add(path_of(practice.id), site.templates.practice, page);
}

void add_practice(GuideSite& site) {
  const auto& rubric = site.rubric;
  if (!site.has("practice") || rubric.practice.empty()) return;
  GuideListPage list;
  site.begin(list, "practice-list", "Schools like yours", "practice/index.html");
  list.crumbs = {{"index.html", "Home", false}};
  list.lead = "Short examples of how a school did it, by kind of school, smallest first. Examples marked as illustrative are "
              "invented: they show a realistic way, not a real school.";
  for (const auto& phase : rubric.phases) {
    GuideGroup group{phase.id.text(), phase.name, {}, {}, {}};
    for (const auto& practice : rubric.practice) {
      if (practice.phase == phase.id) {
        group.links.push_back({path_of(practice.id), practice.title, fmt::format("{} pupils", with_commas(practice.pupils))});
      }
    }
    if (!group.links.empty()) list.groups.push_back(std::move(group));
  }
  site.add("practice/index.html", site.templates.list, list);
  for (const auto& practice : rubric.practice) add_example(site, practice);
}

void add_glossary(GuideSite& site, const Page& text, const std::string& path) {
  const auto& rubric = site.rubric;
  GuideGlossaryPage page;
  site.begin(page, "glossary", text.title, path);
  page.crumbs = {{"index.html", "Home", false}};
  page.intro = &text.intro;
  for (const auto& word : rubric.words) {
    page.words.push_back({"word-" + word.id.text(), word.term, joined(word.also, ", "), word.means});
    site.index("Word", fmt::format("{}#word-{}", path, word.id.text()), word.term, fmt::format("{} {}", joined(word.also, ", "), word.means));
  }
  site.add(path, site.templates.glossary, page);
}

void add_texts(GuideSite& site) {
  const auto& rubric = site.rubric;
  for (const auto& text : rubric.pages) {
    if (text.id == "home" || !site.has(text.id)) continue;
    const auto path = text.id + ".html";
    if (text.id == "glossary") {
      add_glossary(site, text, path);
      continue;
    }
    GuideTextPage page;
    site.begin(page, text.id, text.title, path);
    page.crumbs = {{"index.html", "Home", false}};
    fill_text(page, text);
    std::string words;
    for (const auto& section : text.sections) words += section.title + ". ";
    site.index("Page", path, text.title, words);
    site.add(path, site.templates.text, page);
  }
}

void add_values(GuideSite& site) {
  const auto& rubric = site.rubric;
  if (!site.has("figures") || rubric.values.empty()) return;
  GuideValuesPage page;
  site.begin(page, "values", figures_title, "figures.html");
  page.crumbs = {{"index.html", "Home", false}};
  for (const auto& value : rubric.values) page.values.push_back({value.about, value.value, value.source, in_words(value.checked)});
  site.add("figures.html", site.templates.values, page);
}

void add_a_to_z(GuideSite& site) {
  if (!site.has("a-to-z")) return;
  const auto& rubric = site.rubric;
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
  for (const auto& area : rubric.areas) enter(path_of(area.id), area.title, "area");
  for (const auto& stage : rubric.stages) enter(path_of(stage.id), stage.name, "stage");
  for (const auto& question : rubric.questions) enter(path_of(question.id), question.title, "question");
  for (const auto& step : rubric.steps) enter(path_of(step.id), step.title, "step");
  if (site.has("goals")) {
    for (const auto& goal : rubric.goals) enter(path_of(goal.id), goal.title, "goal");
  }
  if (site.has("practice")) {
    for (const auto& practice : rubric.practice) enter(path_of(practice.id), practice.title, "example");
  }
  for (const auto& word : rubric.words) enter(fmt::format("glossary.html#word-{}", word.id.text()), word.term, "word");
  GuideListPage page;
  site.begin(page, "a-to-z", "A to Z", "a-to-z.html");
  page.crumbs = {{"index.html", "Home", false}};
  page.lead = "Every page of this guidance, and every word it explains.";
  for (auto& [letter, group] : letters) {
    std::stable_sort(group.links.begin(), group.links.end(),
                     [](const GuideLink& a, const GuideLink& b) { return lower_ascii(a.title) < lower_ascii(b.title); });
    page.groups.push_back(std::move(group));
  }
  site.add("a-to-z.html", site.templates.list, page);
}

// Addresses of ids that have been renamed lead on to the new ones.
void add_moved(GuideSite& site) {
  const auto& rubric = site.rubric;
  const auto lead_on = [&](const auto& items) {
    for (const auto& item : items) {
      for (const auto& old : item.replaces) {
        GuideTextPage page;
        site.begin(page, "moved", item.title, path_of(old));
        page.moved_to = path_of(item.id);
        site.add(path_of(old), site.templates.text, page);
      }
    }
  };
  lead_on(rubric.areas);
  lead_on(rubric.questions);
  lead_on(rubric.steps);
}

}  // namespace

void add_home(GuideSite& site) {
  const auto& rubric = site.rubric;
  GuideHome page;
  const auto* text = find_page(rubric, "home");
  site.begin(page, "home", text == nullptr ? std::string_view(rubric.name) : std::string_view(text->title), "index.html");
  if (text != nullptr) fill_text(page, *text);
  for (std::size_t i = 0; i < rubric.stages.size(); ++i) {
    const auto& stage = rubric.stages[i];
    GuideLink made{path_of(stage.id), stage.name, stage.aim};
    made.number = static_cast<int>(i) + 1;
    page.stages.push_back(std::move(made));
  }
  const auto core = core_about(rubric);
  const auto group = [&](std::string_view id, std::string title, std::string_view about, auto wanted) {
    GuideGroup made{std::string(id), std::move(title), {}, about, {}};
    for (const auto& area : rubric.areas) {
      if (wanted(area)) made.links.push_back({path_of(area.id), area.title, first_sentence(area.summary.text)});
    }
    if (!made.links.empty()) page.categories.push_back(std::move(made));
  };
  group("core", "Core standards", core, [](const Area& area) { return area.core; });
  group("more-standards", "The other standards", {}, [](const Area& area) { return !area.core && !area.standards.empty(); });
  group("around", "What makes them work", "No standard asks for these, and every standard rests on them.",
        [](const Area& area) { return !area.core && area.standards.empty(); });
  page.areas = static_cast<int>(rubric.areas.size());
  page.questions = static_cast<int>(rubric.questions.size());
  page.steps = static_cast<int>(rubric.steps.size());
  for (const auto& area : rubric.areas) page.standards += static_cast<int>(area.standards.size());
  for (const auto& question : rubric.questions) page.short_set += question.core ? 1 : 0;
  site.add("index.html", site.templates.home, page);
}

void add_lists(GuideSite& site) {
  add_goals(site);
  add_practice(site);
  add_texts(site);
  add_values(site);
  add_a_to_z(site);
  add_moved(site);
}

}  // namespace waymark
