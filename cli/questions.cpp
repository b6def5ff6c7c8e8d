#include "commands.hpp"

namespace waymark {

ExitCode run_command(const QuestionsOptions& options, const Console& console) {
  Diagnostics diagnostics;
  const auto rubric = load_content(options.choices, diagnostics);
  // Phases are judged against the content.
  const auto asked = diagnostics.has_errors() ? Asked{} : asked_of(rubric, options.core_only, options.phase, diagnostics);
  if (must_stop(diagnostics, OnWarnings::allow, console, "")) return ExitCode::input;
  console.data(questions_as(rubric, asked, options.format));
  return ExitCode::done;
}

}  // namespace waymark
