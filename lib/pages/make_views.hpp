// Turns a school's scores and plan into the views that templates show. Must not know templates or files.
#pragma once

#include <string>
#include <vector>

#include "model/answers.hpp"
#include "model/plan.hpp"
#include "model/rubric.hpp"
#include "model/scores.hpp"
#include "pages/level_profile.hpp"
#include "pages/views.hpp"

namespace waymark {

// All that is known of one school. The values outlive the views, which point into them.
struct Assessment {
  const Rubric& rubric;
  const Answers& answers;
  const Scores& scores;
  const Plan& plan;
};

std::string area_href(const AreaId& area);
std::string question_href(const Question& question);
std::string step_href(const Step& step);

LevelView view_level(const Rubric& rubric, int level, int target);
std::vector<StageMark> mark_stages(const Assessment& school);
std::vector<StageView> view_stages(const Assessment& school);
AreaView view_area(const Assessment& school, const AreaScore& score);
Profile profile_of(const Assessment& school);  // a row for each area
QuestionView view_question(const Assessment& school, const Question& question);
StandardView view_standard(const Assessment& school, const Standard& standard);
// Every step of the plan, in its order.
std::vector<StepView> view_steps(const Assessment& school);
// Steps of this area that the school has done or decided against.
std::vector<SettledView> view_settled(const Assessment& school, const Area& area);
// Examples that took steps of this area, of the schools most like this one first: its phase, then its size.
std::vector<PracticeView> view_practice(const Assessment& school, const Area& area);
std::vector<ContactView> view_contacts(const std::vector<Contact>& contacts);

}  // namespace waymark
