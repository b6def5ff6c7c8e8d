#include "pages/guidance_links.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "pages/words.hpp"

namespace waymark {

namespace {

std::string brief(const Rubric& rubric, const Step& step) {
  return fmt::format("{}. {}", band_of(rubric, step.effort.high), guide_cost(rubric, step));
}

}  // namespace

std::string path_of(const AreaId& id) { return fmt::format("areas/{}.html", id.text()); }
std::string path_of(const QuestionId& id) { return fmt::format("questions/{}.html", id.text()); }
std::string path_of(const StepId& id) { return fmt::format("steps/{}.html", id.text()); }
std::string path_of(const StageId& id) { return fmt::format("stages/{}.html", id.text()); }
std::string path_of(const GoalId& id) { return fmt::format("goals/{}.html", id.text()); }
std::string path_of(const PracticeId& id) { return fmt::format("practice/{}.html", id.text()); }

std::string first_sentence(std::string_view text) {
  const auto end = text.find(". ");
  const auto line = text.find('\n');
  const auto stop = std::min(end == std::string_view::npos ? text.size() : end + 1, line);
  return std::string(text.substr(0, std::min(stop, text.size())));
}

std::string guide_cost(const Rubric& rubric, const Step& step) {
  if (step.cost && step.cost->per != CostPer::school) return cost_in_words(step);
  const Money cost = step.cost ? Money{step.cost->once.high.pence + step.cost->yearly.high.pence} : Money{};
  return std::string(band_of(rubric, cost));
}

GuideLink guide_link(const Rubric& rubric, const Step& step) {
  GuideLink made{path_of(step.id), step.title, brief(rubric, step)};
  made.quick_win = is_quick_win(rubric, step);
  return made;
}

GuideLink guide_link(const Rubric&, const Question& question) {
  GuideLink made{path_of(question.id), question.title, {}};
  made.essential = question.essential;
  made.core = question.core;
  return made;
}

GuideLink guide_link(const Rubric& rubric, const Practice& practice) {
  return {path_of(practice.id), practice.title,
          fmt::format("{}, {} pupils", phase_name(rubric, practice.phase), practice.pupils)};
}

std::vector<GuideLink> links_named(const Rubric& rubric, const std::vector<StepId>& ids) {
  std::vector<GuideLink> found;
  for (const auto& id : ids) {
    if (const auto* step = find(rubric, id)) found.push_back(guide_link(rubric, *step));
  }
  return found;
}

std::vector<GuideLink> links_to(const Rubric& rubric, const std::vector<const Step*>& steps) {
  std::vector<GuideLink> found;
  for (const auto* step : steps) found.push_back(guide_link(rubric, *step));
  return found;
}

std::vector<const Step*> steps_of(const Rubric& rubric, const QuestionId& question) {
  std::vector<const Step*> found;
  for (const auto& step : rubric.steps) {
    if (step.question == question) found.push_back(&step);
  }
  std::stable_sort(found.begin(), found.end(), [](const Step* a, const Step* b) { return a->to < b->to; });
  return found;
}

std::vector<GuideGroup> groups_by_area(const Rubric& rubric, const std::function<std::vector<GuideLink>(const Area&)>& wanted) {
  std::vector<GuideGroup> groups;
  for (const auto& area : rubric.areas) {
    GuideGroup group{area.id.text(), area.title, path_of(area.id), {}, wanted(area)};
    if (!group.links.empty()) groups.push_back(std::move(group));
  }
  return groups;
}

GuideStandard guide_standard(const Rubric& rubric, const Standard& standard) {
  return {standard.id.text(), standard.title, standard.summary, standard.when,
          links_where(rubric, rubric.questions, [&](const Question& question) {
            return std::find(question.standards.begin(), question.standards.end(), standard.id) != question.standards.end();
          })};
}

}  // namespace waymark
