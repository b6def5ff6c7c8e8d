// The questions as a page that a school fills in with a browser, or on paper: from the rubric alone, with what a trust gives
// its schools. The page holds all that its script needs to know. Must not know the disk, nor any school's answers.
#pragma once

#include <string>

#include "base/date.hpp"
#include "base/files.hpp"
#include "model/rubric.hpp"
#include "model/trust.hpp"
#include "pages/questionnaire.hpp"
#include "theme/template.hpp"
#include "theme/theme.hpp"

namespace waymark {

struct FormTemplates {
  Template page;
};

FormTemplates compile_form(const Theme& theme, Diagnostics& diagnostics);

struct FormParts {
  Asked asked;
  const Trust* trust = nullptr;  // whose schools it is for
  Date day;                      // the term that it falls in is offered, with those beside it
  std::string yaml_reader;       // the library that opens answers files; empty for none
};

FileSet make_form(const Rubric& rubric, const Theme& theme, const FormTemplates& templates, const FormParts& options);

// Time in words, rounded: "about 40 minutes", "about an hour and a half". 0 is nothing.
std::string time_in_words(int minutes);

}  // namespace waymark
