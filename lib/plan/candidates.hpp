// The steps that a school could take next, before they are put in order. Must not know the order.
#pragma once

#include <vector>

#include "model/answers.hpp"
#include "model/plan.hpp"
#include "model/rubric.hpp"
#include "model/scores.hpp"

namespace waymark {

struct Candidate {
  PlannedStep step;
  const Step* rubric_step = nullptr;  // null for finding out
  const Question* question = nullptr;
  std::vector<std::size_t> after;        // candidates that must come first
  std::vector<std::size_t> better_after; // candidates that make it easier
};

struct Candidates {
  std::vector<Candidate> items;
  std::vector<StepId> declined;
  std::vector<StepId> waiting;
};

Candidates find_candidates(const Rubric& rubric, const Answers& answers, const Scores& scores);

}  // namespace waymark
