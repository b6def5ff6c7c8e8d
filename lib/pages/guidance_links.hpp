// Links of the guidance site: the address of each page, what helps to choose it, and which pages belong together.
// Must not know the pages themselves.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "model/rubric.hpp"
#include "pages/guidance_views.hpp"

namespace waymark {

// Addresses follow ids.
std::string path_of(const AreaId& id);
std::string path_of(const QuestionId& id);
std::string path_of(const StepId& id);
std::string path_of(const StageId& id);
std::string path_of(const GoalId& id);
std::string path_of(const PracticeId& id);

// For search engines and lists.
std::string first_sentence(std::string_view text);

// A price for each pupil or device says nothing of a school's whole cost: then the price itself, not the band.
std::string guide_cost(const Rubric& rubric, const Step& step);

GuideLink guide_link(const Rubric& rubric, const Step& step);
GuideLink guide_link(const Rubric& rubric, const Question& question);
GuideLink guide_link(const Rubric& rubric, const Practice& practice);

template <class Items, class Test>
std::vector<GuideLink> links_where(const Rubric& rubric, const Items& items, Test test) {
  std::vector<GuideLink> found;
  for (const auto& item : items) {
    if (test(item)) found.push_back(guide_link(rubric, item));
  }
  return found;
}

std::vector<GuideLink> links_named(const Rubric& rubric, const std::vector<StepId>& ids);
std::vector<GuideLink> links_to(const Rubric& rubric, const std::vector<const Step*>& steps);

// A question's steps, from the lowest level up.
std::vector<const Step*> steps_of(const Rubric& rubric, const QuestionId& question);

// Links by area, without the areas that have none.
std::vector<GuideGroup> groups_by_area(const Rubric& rubric, const std::function<std::vector<GuideLink>(const Area&)>& wanted);

// A standard with the questions that help to decide it.
GuideStandard guide_standard(const Rubric& rubric, const Standard& standard);

}  // namespace waymark
