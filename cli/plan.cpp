#include "commands.hpp"

namespace waymark {

ExitCode run_command(const PlanOptions& options, const Console& console) {
  Diagnostics diagnostics;
  const auto rubric = load_content(options.choices, diagnostics);
  std::optional<Assessed> school;
  if (is_trust_folder(options.answers)) {
    diagnostics.error(options.answers.generic_string(), "needs-one-school", "a plan is of one school, and this is a folder",
                      "name the answers file of one school, such as my-trust/schools/oakfield-primary.yaml");
  }
  if (!diagnostics.has_errors()) school = assess(rubric, options.answers, diagnostics);
  std::optional<std::string> told;
  if (school && options.changes.empty()) told = plan_report(rubric, *school, options.format, {{}, std::string(version())});
  if (school && !options.changes.empty()) told = plan_what_if(rubric, *school, options.changes, diagnostics);
  if (must_stop(diagnostics, options.on_warnings, console, "")) return ExitCode::input;
  console.data(*told);
  return ExitCode::done;
}

}  // namespace waymark
