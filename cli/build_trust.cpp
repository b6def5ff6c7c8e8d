#include "build_trust.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "commands.hpp"
#include "pipeline/trust.hpp"
#include "publishing.hpp"

namespace waymark {

ExitCode build_trust(const BuildOptions& options, const Console& console) {
  Diagnostics diagnostics;
  const auto rubric = load_content(options.choices, diagnostics);
  TrustFolder folder;
  if (!diagnostics.has_errors()) folder = load_trust_folder(options.answers, rubric, diagnostics);
  auto choices = options.choices;
  if (!choices.theme && !folder.trust.theme.empty()) choices.theme = options.answers / folder.trust.theme;
  Kit kit;
  if (!diagnostics.has_errors()) kit = load_kit(choices, diagnostics, options.edition);
  if (diagnostics.has_errors()) {
    must_stop(diagnostics, options.on_warnings, console);
    return ExitCode::input;
  }
  const auto files = make_trust_files(kit, folder, {options.date, std::string(version())}, diagnostics);
  if (must_stop(diagnostics, options.on_warnings, console)) return ExitCode::input;

  auto inputs = folders_of(choices);
  inputs.insert(inputs.begin(), options.answers);
  Diagnostics refused;
  const auto published = publish(*files, options.out, inputs, refused, SiteKind::trust);
  if (must_stop(refused, OnWarnings::allow, console)) return ExitCode::input;
  tell_ready(fmt::format("packs for {} of {}", counted(folder.schools.size(), "school", "schools"), printable(folder.trust.name)),
             options.out, published, console);
  return ExitCode::done;
}

}  // namespace waymark
