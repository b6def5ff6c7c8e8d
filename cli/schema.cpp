#include "commands.hpp"

namespace waymark {

ExitCode run_command(const SchemaOptions& options, const Console& console) {
  Diagnostics diagnostics;
  const auto rubric = load_content(options.choices, diagnostics);
  if (must_stop(diagnostics, OnWarnings::allow, console, "")) return ExitCode::input;
  console.data(schema_of(rubric, options.what));
  return ExitCode::done;
}

}  // namespace waymark
