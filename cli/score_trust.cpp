#include "score_trust.hpp"

#include "commands.hpp"
#include "pipeline/country.hpp"
#include "terminal.hpp"

namespace waymark {

ExitCode score_trust(const ScoreOptions& options, const Console& console) {
  Diagnostics diagnostics;
  std::optional<std::string> told;
  const Made made{std::nullopt, std::string(version())};
  if (is_country_folder(options.answers)) {
    told = country_report(options.choices, options.answers, options.format, made, jobs_of(0), diagnostics);
  } else if (const auto rubric = load_content(options.choices, diagnostics); !diagnostics.has_errors()) {
    const auto folder = load_trust_folder(options.answers, rubric, diagnostics);
    SchoolsFound found;
    if (!diagnostics.has_errors()) found = go_through(rubric, folder, {jobs_of(0)}, diagnostics);
    if (!diagnostics.has_errors()) {
      told = trust_report(rubric, folder, found.summaries, {options.format, options.baseline, made}, diagnostics);
    }
  }
  if (options.problems == ReportFormat::github) {
    console.data(report_github(diagnostics));
  } else {
    console.report(diagnostics);
    if (told) console.data(*told);
  }
  if (const auto count = report_count(diagnostics); !count.empty()) console.message(count + ".");
  return fails(diagnostics, options.on_warnings) ? ExitCode::input : ExitCode::done;
}

}  // namespace waymark
