// Compares a school's cycles, and tells apart why each level moved: pure. Must not know files, pages, or how a plan
// is made.
#pragma once

#include <vector>

#include "model/progress.hpp"
#include "model/rubric.hpp"

namespace waymark {

// The present cycle, to compare earlier ones with.
Cycle present_cycle(const Answers& answers, const Scores& scores, const Plan& plan);

// `past` is oldest first and not empty. One thing is changed at a time, in the order of Reason, and everything is
// scored again after each; a level belongs to the reason after which it moved.
Progress compare_cycles(const Rubric& rubric, const std::vector<Cycle>& past, const Cycle& now);

template <class State>
std::vector<Reason> reasons(const Course<State>& course) {
  std::vector<Reason> found;
  if (course.then != course.content) found.push_back(Reason::content);
  if (course.content != course.corrected) found.push_back(Reason::corrected);
  if (course.corrected != course.first_answer) found.push_back(Reason::first_answer);
  if (course.first_answer != course.now) found.push_back(Reason::school);
  return found;
}

// Before and after one reason.
template <class State>
std::pair<State, State> moved_by(const Course<State>& course, Reason reason) {
  switch (reason) {
    case Reason::content: return {course.then, course.content};
    case Reason::corrected: return {course.content, course.corrected};
    case Reason::first_answer: return {course.corrected, course.first_answer};
    case Reason::school: return {course.first_answer, course.now};
  }
  return {};
}

}  // namespace waymark
