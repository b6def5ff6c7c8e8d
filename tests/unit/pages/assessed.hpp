// A school of the garden rubric with its scores and plan, for tests of pages. Must not know what is tested.
#pragma once

#include <string>

#include "garden.hpp"
#include "pages/make_views.hpp"
#include "plan/plan.hpp"
#include "score/score.hpp"

namespace waymark::garden {

struct Assessed {
  Rubric rubric;
  Answers answers;
  Scores scores;
  Plan plan;
  Assessment view() const { return {rubric, answers, scores, plan}; }
};

inline Assessed assessed(Rubric rubric, Answers answers) {
  Assessed school{std::move(rubric), std::move(answers), {}, {}};
  school.scores = score(school.rubric, school.answers);
  school.plan = make_plan(school.rubric, school.answers, school.scores);
  return school;
}

// The primary school of `answers_text`, with `more` in its file.
inline Assessed assessed(const std::string& more) {
  auto loaded = rubric();
  auto given = answers(loaded, more);
  return assessed(std::move(loaded), std::move(given));
}

}  // namespace waymark::garden
