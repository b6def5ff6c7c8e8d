// The answers file that a school starts from, with every question as a comment, and the file that a trust starts
// from. Must not know the disk.
#pragma once

#include <string>
#include <string_view>

#include "model/answers.hpp"
#include "model/rubric.hpp"
#include "pages/questionnaire.hpp"

namespace waymark {

// What is known before the first answer: it stands filled in.
struct Started {
  School school;
  std::string cycle;
  std::string file = "answers.yaml";  // as it will be called
};

// A file that `waymark build` reads as it is once the school's name, phase and cycle are filled in: nothing in it
// is answered.
std::string blank_answers(const Rubric& rubric, const Asked& asked = {}, const Started& started = {});

// The file of a trust: its name and number in the register, the rest as comments to fill in.
std::string blank_trust(const Rubric& rubric, std::string_view name, std::string_view uid);

}  // namespace waymark
