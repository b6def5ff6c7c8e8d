#include "commands.hpp"
#include "score_trust.hpp"

namespace waymark {

ExitCode run_command(const ScoreOptions& options, const Console& console) {
  if (is_trust_folder(options.answers)) return score_trust(options, console);
  Diagnostics diagnostics;
  const auto rubric = load_content(options.choices, diagnostics);
  if (diagnostics.has_errors()) {
    must_stop(diagnostics, options.on_warnings, console, "");
    return ExitCode::input;
  }
  const auto school = assess(rubric, options.answers, diagnostics);
  std::optional<std::string> text;
  if (school) {
    text = options.explain.empty()
               ? score_report(rubric, *school, options.format, {std::nullopt, std::string(version())})
               : explain_score(rubric, *school, options.explain, diagnostics);
  }
  if (must_stop(diagnostics, options.on_warnings, console, "")) return ExitCode::input;
  console.data(*text);
  return ExitCode::done;
}

}  // namespace waymark
