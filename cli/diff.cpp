#include "commands.hpp"

namespace waymark {

ExitCode run_command(const DiffOptions& options, const Console& console) {
  Diagnostics diagnostics;
  const auto rubric = load_content(options.choices, diagnostics);
  std::optional<std::string> told;
  if (!diagnostics.has_errors()) told = diff_report(rubric, options.files, options.format, diagnostics);
  if (must_stop(diagnostics, options.on_warnings, console, "")) return ExitCode::input;
  console.data(*told);
  return ExitCode::done;
}

}  // namespace waymark
