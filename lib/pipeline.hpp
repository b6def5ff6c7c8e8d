// START HERE. The whole flow, one way: content + answers → model → scores → plan → pages → files.
// `load_kit` reads what every school shares; `assess` scores and plans one school; `make_files` is its pack.
// Must not know the command line, nor where the files are put.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostics.hpp"
#include "base/files.hpp"
#include "formats/report.hpp"
#include "model/answers.hpp"
#include "model/plan.hpp"
#include "model/rubric.hpp"
#include "model/scores.hpp"
#include "pages/pack.hpp"
#include "theme/theme.hpp"

namespace waymark {

std::string_view version();  // of the program: "0.1.0"

// Which content and theme: a folder, or the built-in ones.
struct Choices {
  std::optional<std::filesystem::path> content;
  std::optional<std::filesystem::path> theme;
};

// What every school shares: read and compiled once.
struct Kit {
  Rubric rubric;
  Theme theme;
  PageTemplates templates;
};

// Throws EnvironmentError when a folder cannot be read.
Rubric load_content(const Choices& choices, Diagnostics& diagnostics);
Kit load_kit(const Choices& choices, Diagnostics& diagnostics);

struct Assessed {
  Answers answers;
  Scores scores;
  Plan plan;
};

// Nothing when the answers have errors. Throws EnvironmentError when the file cannot be read.
std::optional<Assessed> assess(const Rubric& rubric, const std::filesystem::path& answers, Diagnostics& diagnostics);

FileSet make_files(const Kit& kit, const Assessed& school, const Made& made);

enum class ScoreFormat { table, json, csv };
std::string score_report(const Rubric& rubric, const Assessed& school, ScoreFormat format, const Made& made);
// The working of one area, question, stage or standard; an unknown id is reported.
std::optional<std::string> explain_score(const Rubric& rubric, const Assessed& school, std::string_view id,
                                         Diagnostics& diagnostics);

// The answers file to start from.
std::string starting_answers(const Rubric& rubric);

// "england-schools 2026.1, facts checked 22 November 2026": of the built-in content.
std::string builtin_content_version();

}  // namespace waymark
