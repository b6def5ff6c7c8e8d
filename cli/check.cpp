#include <fmt/format.h>

#include <cstdlib>

#include "base/files.hpp"
#include "base/text.hpp"
#include "commands.hpp"
#include "pipeline/country.hpp"
#include "terminal.hpp"

namespace waymark {

namespace {

std::string what_was_checked(const Kit& kit, std::size_t answers) {
  auto checked = fmt::format("{} in {}, {}, the theme", counted(kit.rubric.questions.size(), "question", "questions"),
                             counted(kit.rubric.areas.size(), "area", "areas"),
                             counted(kit.rubric.steps.size(), "step", "steps"));
  if (answers > 0) checked += fmt::format(", {}", counted(answers, "answers file", "answers files"));
  return checked;
}

std::string tenths(int value) { return fmt::format("{}{}.{}", value < 0 ? "-" : "", std::abs(value) / 10, std::abs(value) % 10); }

// All that a trust's folder holds. Says how many answers files that are.
std::size_t check_trust(const Rubric& rubric, const std::filesystem::path& path, const Choices& choices, Diagnostics& diagnostics) {
  Diagnostics own;
  const auto folder = load_trust_folder(path, rubric, own);
  diagnostics.append(own);
  // What the trust says counts for its schools: with errors in it, theirs would seem wrong.
  if (!own.has_errors()) go_through(rubric, folder, {jobs_of(0)}, diagnostics);
  if (!choices.theme && !folder.trust.theme.empty()) {
    load_kit(Rubric(), with_own_theme(choices, path, folder.trust.theme), diagnostics, Edition::internal);
  }
  return folder.schools.size();
}

}  // namespace

ExitCode run_command(const CheckOptions& options, const Console& console) {
  Diagnostics diagnostics;
  const auto [kit, reading] = check_kit(options.choices, options.date, diagnostics);
  const bool content_is_sound = !diagnostics.has_errors();
  std::string unreadable;
  std::size_t checked = 0;
  for (const auto& answers : content_is_sound ? options.answers : std::vector<std::filesystem::path>{}) {
    // What the other files have wrong is told all the same.
    try {
      if (is_country_folder(answers)) {
        checked += check_country(options.choices, answers, jobs_of(0), diagnostics);
        continue;
      }
      if (is_trust_folder(answers)) {
        checked += check_trust(kit.rubric, answers, options.choices, diagnostics);
        continue;
      }
      ++checked;
      assess(kit.rubric, answers, diagnostics);
    } catch (const EnvironmentError& error) {
      if (unreadable.empty()) unreadable = error.what();
    }
  }
  switch (options.format) {
    case ReportFormat::text: console.report(diagnostics); break;
    case ReportFormat::json: console.data(report_json(diagnostics)); break;
    case ReportFormat::github: console.data(report_github(diagnostics)); break;
  }
  if (!content_is_sound && !options.answers.empty()) {
    console.message("The answers were not checked, because the content or the theme has errors.");
  }
  if (reading && reading->texts > 0 && reading->asked > 0) {
    console.message(fmt::format("Reading grade (Flesch-Kincaid): half of the {} questions and steps are at {} or below; the highest is {} ({}).",
                                reading->texts, tenths(reading->median), tenths(reading->highest), printable(reading->hardest)));
  }
  if (!unreadable.empty()) throw EnvironmentError(unreadable);
  const auto count = report_count(diagnostics);
  console.message(count.empty() ? fmt::format("Checked: {}. No problems found.", what_was_checked(kit, checked))
                                : fmt::format("{}.", count));
  return fails(diagnostics, options.on_warnings) ? ExitCode::input : ExitCode::done;
}

}  // namespace waymark
