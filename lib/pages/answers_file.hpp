// The answers file that a school starts from, with every question as a comment. Must not know the disk.
#pragma once

#include <string>

#include "model/rubric.hpp"
#include "pages/questionnaire.hpp"

namespace waymark {

// A file that `waymark build` reads as it is once the school's name and phase are filled in: nothing in it
// is answered.
std::string blank_answers(const Rubric& rubric, const Asked& asked = {});

}  // namespace waymark
