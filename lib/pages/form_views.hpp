// What the template of the form can show: the questions to answer, and the few things a school says of itself. Must not
// know any school's answers.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/html.hpp"
#include "pages/views.hpp"

namespace waymark {

// One of a few: a phase, a term, a goal.
struct FormOption {
  std::string value;  // as it stands in an answers file
  std::string name;
};

struct FormAnswer {
  std::string_view value;
  const Html* html = nullptr;
};

// What the trust says for its schools: an answer, or that it is not sure, or that it does not apply.
struct FormGiven {
  const Html* answer = nullptr;
  bool not_sure = false;
  std::string_view reason, note;
};

struct FormQuestion {
  std::string_view id, title;
  bool essential = false;
  std::string ask;                 // "Headteacher or IT support"
  std::string phases;              // ids with spaces between; empty when asked of all
  std::string only_for;            // the same in words
  std::string replaces;            // earlier ids
  int minutes = 0;                 // to answer it
  const Html* why = nullptr;
  const Html* check = nullptr;
  std::vector<FormAnswer> answers;  // lowest first
  std::optional<FormGiven> given;
};

struct FormArea {
  std::string_view title;
  std::vector<FormQuestion> questions;
};

struct FormStage {
  std::string_view id, name, aim;
  int number = 0;
  std::vector<FormArea> areas;
};

struct FormPage : SitePage {
  std::string_view site;           // the name of the whole
  std::string_view rubric;         // its id
  std::string_view set;            // "core" or "full"
  std::string_view trust;          // may be empty
  std::string key;                 // names this form in the browser's own storage
  bool core_only = false;
  bool reads_files = false;        // can open answers files
  std::optional<FormOption> phase; // when it is for one phase only
  std::vector<FormOption> phases;  // to choose from otherwise
  std::vector<FormOption> cycles;  // the terms; none where the rubric has none
  std::vector<FormOption> goals;
  std::string trust_goals;         // of a school that names none
  std::string days, budget;        // what a plan counts on where a school does not say
  std::string day;                 // an example: "22 11 2026"
  std::string questions;           // "90 questions"
  bool some_not_asked = false;     // no phase is asked them all
  std::string time;                // "about 3 hours"
  int minutes_each = 0;
  std::vector<FormStage> stages;
};

}  // namespace waymark

#include "pages/form_fields.hpp"  // IWYU pragma: export
