#include <fmt/format.h>

#include <system_error>

#include "base/builtin.hpp"
#include "commands.hpp"
#include "publish/write_new.hpp"

namespace waymark {

namespace fs = std::filesystem;

ExitCode run_command(const NewThemeOptions& options, const Console& console) {
  Diagnostics diagnostics;
  const auto folder = printable_path(options.folder);
  std::error_code error;
  // Its files would be taken for the theme's own.
  if (fs::is_directory(options.folder, error) && !fs::is_empty(options.folder, error)) {
    diagnostics.error(folder, "folder-not-empty", "there is something in this folder already", "choose a new folder");
  } else {
    write_new_files(builtin_starter_theme(), options.folder, diagnostics);
  }
  if (must_stop(diagnostics, OnWarnings::allow, console)) return ExitCode::input;
  console.message(fmt::format("Your theme is in {}. Write your name and colour in {}/theme.yaml, put your logo in {}/assets, then:", folder, folder, folder));
  console.message(fmt::format("  waymark check --theme {}", folder));
  console.message(fmt::format("  waymark build answers.yaml -o pack --theme {}", folder));
  return ExitCode::done;
}

}  // namespace waymark
