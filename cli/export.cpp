#include <fmt/format.h>

#include "base/builtin.hpp"
#include "base/text.hpp"
#include "commands.hpp"
#include "publish/write_new.hpp"

namespace waymark {

ExitCode run_command(const ExportOptions& options, const Console& console) {
  const bool content = options.what == Exported::content;
  const auto files = content ? builtin_content() : builtin_theme();
  Diagnostics diagnostics;
  write_new_files(files, options.folder, diagnostics);
  if (must_stop(diagnostics, OnWarnings::allow, console)) return ExitCode::input;
  const auto folder = printable_path(options.folder);
  const std::string_view what = content ? "content" : "theme";
  console.message(fmt::format("The built-in {} is in {} ({}). Use it with: waymark build ANSWERS.yaml -o OUT --{} {}", what,
                              folder, counted(files.size(), "file", "files"), what, folder));
  return ExitCode::done;
}

}  // namespace waymark
