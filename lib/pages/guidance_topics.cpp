#include <fmt/format.h>

#include <algorithm>

#include "pages/guidance_links.hpp"
#include "pages/guidance_site.hpp"
#include "pages/words.hpp"

namespace waymark {

namespace {

void add_stage(GuideSite& site, std::size_t place) {
  const auto& rubric = site.rubric;
  const auto& stage = rubric.stages[place];
  GuideStagePage page;
  site.begin(page, "stage", stage.name, path_of(stage.id));
  page.crumbs = {{"index.html", "Home", false}};
  page.description = stage.aim;
  page.number = static_cast<int>(place) + 1;
  page.count = static_cast<int>(rubric.stages.size());
  page.aim = stage.aim;
  page.without = stage.without;
  page.groups = groups_by_area(rubric, [&](const Area& area) {
    return links_where(rubric, rubric.questions, [&](const Question& q) { return q.area == area.id && q.stage == stage.id; });
  });
  const auto neighbour = [&](std::size_t i) { return LinkView{path_of(rubric.stages[i].id), rubric.stages[i].name, false}; };
  if (place > 0) page.previous = neighbour(place - 1);
  if (place + 1 < rubric.stages.size()) page.next = neighbour(place + 1);
  site.index("Stage", path_of(stage.id), stage.name, stage.aim);
  site.add(path_of(stage.id), site.templates.stage, page);
}

void add_area(GuideSite& site, const Area& area) {
  const auto& rubric = site.rubric;
  GuideAreaPage page;
  site.begin(page, "area", area.title, path_of(area.id));
  page.crumbs = {{"index.html", "Home", false}};
  page.description = first_sentence(area.summary.text);
  page.id = area.id.text();
  if (const auto* pillar = find(rubric, area.pillar)) page.pillar = pillar->name;
  page.url = area.url;
  page.standards_count = static_cast<int>(area.standards.size());
  page.core = area.core;
  page.meet_by = meet_by_words(area);
  page.summary = &area.summary.html;
  page.looks_like = &area.looks_like.html;
  for (const auto& standard : area.standards) page.standards.push_back(guide_standard(rubric, standard));
  for (const auto& question : rubric.questions) {
    if (question.area != area.id) continue;
    const auto* stage = find(rubric, question.stage);
    page.questions.push_back({question.id.text(), question.title, stage == nullptr ? std::string_view{} : std::string_view(stage->name),
                              path_of(question.id), question.essential, question.core, links_to(rubric, steps_of(rubric, question.id))});
  }
  page.practice = links_where(rubric, rubric.practice, [&](const Practice& practice) { return site.has("practice") && touches(practice, area); });
  page.practice_count = static_cast<int>(page.practice.size());
  site.index("Area", path_of(area.id), area.title, area.summary.text);
  site.add(path_of(area.id), site.templates.area, page);
}

void add_question(GuideSite& site, const Question& question) {
  const auto& rubric = site.rubric;
  GuideQuestionPage page;
  site.begin(page, "question", question.title, path_of(question.id));
  const auto& area = *find(rubric, question.area);
  page.crumbs = {{"index.html", "Home", false}, {path_of(area.id), area.title, false}};
  page.description = first_sentence(question.why.text);
  page.id = question.id.text();
  page.area = {path_of(area.id), area.title, false};
  if (const auto* stage = find(rubric, question.stage)) page.stage = {path_of(stage->id), stage->name, false};
  page.essential = question.essential;
  page.core = question.core;
  for (const auto& id : question.who) page.who.push_back(find(rubric, id)->name);
  for (const auto& id : question.phases) page.phases.push_back(find(rubric, id)->name);
  for (const auto& id : question.standards) page.standards.push_back(guide_standard(rubric, *find(rubric, id)));
  page.why = &question.why.html;
  page.check = &question.check.html;
  const auto steps = steps_of(rubric, question.id);
  std::string answers;
  for (const auto& answer : question.answers) {
    GuideAnswer made;
    made.number = answer.level;
    made.level = level_name(rubric, answer.level);
    made.html = &answer.html;
    made.meets = !question.standards.empty() && answer.level >= rubric.policy.meets;
    made.top = static_cast<std::size_t>(answer.level) == rubric.levels.size();
    for (const auto* step : steps) {
      if (step->from <= answer.level && step->to > answer.level) made.steps.push_back(guide_link(rubric, *step));
    }
    page.answers.push_back(std::move(made));
    answers += answer.text + " ";
  }
  if (question.review_by) page.review_by = in_words(*question.review_by);
  site.index("Question", path_of(question.id), question.title, fmt::format("{} {}", question.why.text, answers));
  site.add(path_of(question.id), site.templates.question, page);
}

void add_step(GuideSite& site, const Step& step) {
  const auto& rubric = site.rubric;
  GuideStepPage page;
  site.begin(page, "step", step.title, path_of(step.id));
  const auto& area = *find(rubric, step.area);
  const auto& question = *find(rubric, step.question);
  page.crumbs = {{"index.html", "Home", false}, {path_of(area.id), area.title, false}, {path_of(question.id), question.title, false}};
  page.description = first_sentence(step.outcome.text);
  page.id = step.id.text();
  page.area = {path_of(area.id), area.title, false};
  page.question = {path_of(question.id), question.title, false};
  page.from = step.from;
  page.to = step.to;
  page.from_name = level_name(rubric, step.from);
  page.to_name = level_name(rubric, step.to);
  page.lead = find(rubric, step.lead)->name;
  for (const auto& id : step.involve) page.involve.push_back(find(rubric, id)->name);
  page.effort = days_in_words(step.effort);
  page.effort_band = band_of(rubric, step.effort.high);
  page.cost = cost_in_words(step);
  const auto cost = step.cost.value_or(Cost());
  if (cost.per == CostPer::school) page.cost_band = band_of(rubric, Money{cost.once.high.pence + cost.yearly.high.pence});
  page.cost_basis = price_basis(step);
  page.weeks = weeks_in_words(step);
  page.when = terms_in_words(rubric, step);
  if (step.deadline) page.deadline = in_words(*step.deadline);
  page.quick_win = is_quick_win(rubric, step);
  page.duty = step.duty;
  page.at_renewal = step.at_renewal;
  page.for_trust = step.scope != Scope::school;
  page.outcome = &step.outcome.html;
  page.done_when = &step.done_when.html;
  page.evidence = &step.evidence.html;
  page.not_ready = &step.not_ready.html;
  std::string actions;
  for (const auto& action : step.actions) {
    page.actions.push_back({static_cast<int>(page.actions.size()) + 1, action.text, &action.html});
    actions += action.text + " ";
  }
  page.needs = links_named(rubric, step.needs);
  page.better_after = links_named(rubric, step.better_after);
  page.unlocks = links_where(rubric, rubric.steps, [&](const Step& other) {
    return std::find(other.needs.begin(), other.needs.end(), step.id) != other.needs.end();
  });
  page.next = links_where(rubric, rubric.steps, [&](const Step& other) {
    return other.question == step.question && other.from <= step.to && other.to > step.to;
  });
  if (site.has("goals")) {
    for (const auto& id : step.goals) page.goals.push_back({path_of(id), find(rubric, id)->title, {}});
  }
  page.practice = links_where(rubric, rubric.practice, [&](const Practice& practice) {
    return site.has("practice") && std::find(practice.steps.begin(), practice.steps.end(), step.id) != practice.steps.end();
  });
  if (step.review_by) page.review_by = in_words(*step.review_by);
  site.index("Step", path_of(step.id), step.title, fmt::format("{} {}", step.outcome.text, actions));
  site.add(path_of(step.id), site.templates.step, page);
}

}  // namespace

void add_topics(GuideSite& site) {
  const auto& rubric = site.rubric;
  for (std::size_t i = 0; i < rubric.stages.size(); ++i) add_stage(site, i);
  for (const auto& area : rubric.areas) add_area(site, area);
  for (const auto& question : rubric.questions) add_question(site, question);
  for (const auto& step : rubric.steps) add_step(site, step);
}

}  // namespace waymark
