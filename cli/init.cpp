#include <fmt/format.h>

#include "base/text.hpp"
#include "commands.hpp"
#include "publish/write_new.hpp"

namespace waymark {

namespace {

ExitCode start_from_register(const InitOptions& options, const Console& console) {
  Diagnostics diagnostics;
  const auto rubric = load_content(options.choices, diagnostics);
  TrustStart start;
  if (!diagnostics.has_errors()) start = start_trust(rubric, options.trust, options.register_file, options.cycle, diagnostics);
  if (!diagnostics.has_errors()) write_new_files(start.files, options.folder, diagnostics);
  if (must_stop(diagnostics, OnWarnings::allow, console)) return ExitCode::input;
  const auto folder = printable_path(options.folder);
  if (!start.not_open.empty()) {
    std::vector<std::string> names;
    for (const auto& name : start.not_open) names.push_back(printable(name));
    console.message(fmt::format("Left out, because the register does not have them as open: {}.", listed(names)));
  }
  console.message(fmt::format("{} in {}/schools. Fill in {}/trust.yaml and each school's file, by hand or from a form with `waymark import`, then look for "
                              "mistakes: waymark check {}",
                              start.schools == 1 ? "1 school is" : fmt::format("{} schools are", start.schools), folder, folder, folder));
  return ExitCode::done;
}

}  // namespace

ExitCode run_command(const InitOptions& options, const Console& console) {
  if (!options.trust.empty()) return start_from_register(options, console);
  Diagnostics diagnostics;
  const auto rubric = load_content(options.choices, diagnostics);
  if (!diagnostics.has_errors()) {
    // The first line tells editors where the schema is, so that they complete and check.
    const std::string line = "# yaml-language-server: $schema=answers.schema.json\n";
    write_new_files({{"answers.yaml", line + questions_as(rubric, {}, QuestionsFormat::yaml)},
                     {"answers.schema.json", schema_of(rubric, SchemaOf::answers)}},
                    options.folder, diagnostics);
  }
  if (must_stop(diagnostics, OnWarnings::allow, console)) return ExitCode::input;
  const auto path = printable_path(options.folder / "answers.yaml");
  console.message(fmt::format("Fill in {}, then build the pack: waymark build {} -o pack", path, path));
  return ExitCode::done;
}

}  // namespace waymark
