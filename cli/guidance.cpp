#include "commands.hpp"
#include "publishing.hpp"

namespace waymark {

ExitCode run_command(const PublishOptions& options, const Console& console) {
  Diagnostics diagnostics;
  const auto kit = load_guidance_kit(options.choices, diagnostics);
  if (must_stop(diagnostics, OnWarnings::allow, console)) return ExitCode::input;
  const auto files = make_guidance_files(kit, options.address);
  Diagnostics refused;
  const auto published = publish(files, options.out, folders_of(options.choices), refused, SiteKind::guidance);
  if (must_stop(refused, OnWarnings::allow, console)) return ExitCode::input;
  tell_ready("guidance is", options.out / "index.html", published, console);
  return ExitCode::done;
}

}  // namespace waymark
