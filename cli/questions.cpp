#include "commands.hpp"

namespace waymark {

ExitCode run_command(const QuestionsOptions& options, const Console& console) {
  Diagnostics diagnostics;
  const auto rubric = load_content(options.choices, diagnostics);
  Asked asked{options.core_only, std::nullopt};
  if (!diagnostics.has_errors() && !options.phase.empty()) asked.phase = known_phase(rubric, options.phase, diagnostics);
  if (must_stop(diagnostics, OnWarnings::allow, console, "")) return ExitCode::input;
  console.data(questions_as(rubric, asked, options.format));
  return ExitCode::done;
}

}  // namespace waymark
