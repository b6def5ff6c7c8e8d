#include "commands.hpp"
#include "publishing.hpp"

namespace waymark {

ExitCode run_command(const FormOptions& options, const Console& console) {
  Diagnostics diagnostics;
  const auto files = form_files(options.choices, options.wishes, diagnostics);
  if (must_stop(diagnostics, OnWarnings::allow, console)) return ExitCode::input;
  auto inputs = folders_of(options.choices);
  if (options.wishes.trust) inputs.push_back(*options.wishes.trust);
  Diagnostics refused;
  const auto published = publish(files, options.out, inputs, refused, SiteKind::form);
  if (must_stop(refused, OnWarnings::allow, console)) return ExitCode::input;
  tell_ready("form is", options.out / "index.html", published, console);
  return ExitCode::done;
}

}  // namespace waymark
