// The questions of a rubric to hand out before there are answers: a handout to print for a meeting, and a
// spreadsheet to pass round. pages/answers_file is the third form. Must not know any school.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/rubric.hpp"

namespace waymark {

// Which questions: those of the short set or all, of one phase or all.
struct Asked {
  bool core_only = false;
  std::optional<PhaseId> phase;
};

bool is_asked(const Question& question, const Asked& asked);

// Markdown: boxes to tick, room for a note, who to ask and how to check.
std::string questions_handout(const Rubric& rubric, const Asked& asked);

// One row a question; `answer` and `note` are empty columns to fill in.
std::string questions_csv(const Rubric& rubric, const Asked& asked);

}  // namespace waymark
