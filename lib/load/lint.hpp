// What a careful editor would say of content that can be used: gaps between levels, steps nobody is given,
// titles too alike, wording, reading grade, reviews that are due. Warnings only; load/content reports errors.
// Must not know how a rubric is scored or shown.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/diagnostics.hpp"
#include "base/files.hpp"
#include "model/rubric.hpp"

namespace waymark {

struct Content;

// Flesch-Kincaid grades, in tenths. Zero when there is nothing to read.
struct ReadingGrades {
  std::size_t texts = 0;  // questions and steps
  int median = 0;         // of them
  int highest = 0;        // of them
  std::string hardest;    // the path of that one
  int asked = 0;          // the highest that wording.md allows, in whole grades; 0 when it does not say
};

// `today` is the day that `review-by` is compared with; without one, reviews are not looked at.
ReadingGrades lint(const Content& content, std::optional<Date> today, Diagnostics& diagnostics);

// Reads the folder as `load_rubric` does and, when it has no errors, looks it over.
struct Linted {
  Rubric rubric;
  ReadingGrades grades;
};
Linted lint_files(FileSet files, std::string_view origin, std::optional<Date> today, Diagnostics& diagnostics);

}  // namespace waymark
