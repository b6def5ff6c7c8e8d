#include <fmt/format.h>

#include "base/text.hpp"
#include "commands.hpp"
#include "publish/write_new.hpp"

namespace waymark {

ExitCode run_command(const InitOptions& options, const Console& console) {
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
  const auto path = printable((options.folder / "answers.yaml").generic_string());
  console.message(fmt::format("Fill in {}, then build the pack: waymark build {} -o pack", path, path));
  return ExitCode::done;
}

}  // namespace waymark
