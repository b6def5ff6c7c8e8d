#include <fmt/format.h>

#include "base/text.hpp"
#include "commands.hpp"
#include "publish/publish.hpp"

namespace waymark {

ExitCode run_command(const PublishOptions& options, const Console& console) {
  Diagnostics diagnostics;
  const auto kit = load_guidance_kit(options.choices, diagnostics);
  if (must_stop(diagnostics, OnWarnings::allow, console)) return ExitCode::input;
  const auto files = make_guidance_files(kit, options.address);
  std::vector<std::filesystem::path> inputs;
  if (options.choices.content) inputs.push_back(*options.choices.content);
  if (options.choices.theme) inputs.push_back(*options.choices.theme);
  Diagnostics refused;
  const auto published = publish(files, options.out, inputs, refused, SiteKind::guidance);
  if (must_stop(refused, OnWarnings::allow, console)) return ExitCode::input;
  console.message(fmt::format("The guidance is ready: {} ({}).", printable((options.out / "index.html").generic_string()),
                              published.written == 0 && published.removed == 0
                                  ? std::string("nothing has changed")
                                  : fmt::format("{} written, {} unchanged", counted(published.written, "file", "files"),
                                                published.unchanged)));
  return ExitCode::done;
}

}  // namespace waymark
