#include <fmt/format.h>

#include "base/files.hpp"
#include "base/text.hpp"
#include "commands.hpp"
#include "pipeline/country.hpp"
#include "publish/write_new.hpp"

namespace waymark {

namespace {

namespace fs = std::filesystem;

// Under a name that is free, because a map that someone has begun to fill in is never written over. The
// same draft is not written twice.
std::string write_draft(const std::string& draft, const fs::path& folder, Diagnostics& diagnostics) {
  for (int count = 1;; ++count) {
    const auto name =
        count == 1 ? std::string("import-map.yaml") : fmt::format("import-map-{}.yaml", count);
    std::error_code error;
    if (!fs::exists(fs::symlink_status(folder / name, error))) {
      write_new_files({{name, draft}}, folder, diagnostics);
      return name;
    }
    if (fs::is_regular_file(folder / name, error) && read_file(folder / name, draft.size()) == draft)
      return name;
  }
}

ExitCode tell_draft(const ImportOptions& options, const std::string& draft, const Console& console) {
  Diagnostics diagnostics;
  const auto path = printable_path(options.out / write_draft(draft, options.out, diagnostics));
  console.report(diagnostics);
  console.message(
      fmt::format("No school's file was written. What fits nothing is listed in {}: fill it in, then run "
                  "this again with --map {}",
                  path, path));
  return ExitCode::input;
}

void tell_schools(const ImportOptions& options, const ImportedFiles& imported, const Console& console) {
  for (const auto& school : imported.schools) {
    console.message(fmt::format("{}: {} of {} answered{}", printable_path(options.out / school.path), school.answered, counted(school.asked, "question", "questions"),
                                school.kept.empty() ? "" : "; the file keeps " + joined(school.kept, "; ")));
  }
  if (!imported.left_out.empty())
    console.message(fmt::format("Columns not used: {}.", joined(imported.left_out, ", ")));
  const auto first = options.out / imported.schools.front().path;
  const auto of_trust = trust_file_of(first);
  console.message(fmt::format("Look for mistakes with: waymark check {}", printable_path(of_trust.empty() ? first : folder_meant(of_trust))));
  // Whoever goes through the folder would take the map for a school.
  std::error_code error;
  const auto map_folder = options.map ? fs::absolute(*options.map, error).parent_path() : fs::path();
  if (options.map && fs::equivalent(map_folder, options.out, error)) {
    console.message(fmt::format("Keep {} somewhere else from now on: this folder is for schools.",
                                printable_path(*options.map)));
  }
}

}  // namespace

ExitCode run_command(const ImportOptions& options, const Console& console) {
  Diagnostics diagnostics;
  const auto rubric = load_content(options.choices, diagnostics);
  auto wishes = options.wishes;
  if (!diagnostics.has_errors() && !options.phase.empty())
    wishes.phase = known_phase(rubric, options.phase, diagnostics);
  ImportedFiles imported;
  if (!diagnostics.has_errors())
    imported = import_files(rubric, options.spreadsheet, options.map, wishes, options.out, diagnostics);
  if (!diagnostics.has_errors() && options.existing == Existing::keep)
    check_new(imported.files, options.out, "write over what is there with --force", diagnostics);
  if (!diagnostics.has_errors()) {
    auto files = std::move(imported.files);
    files.insert(files.end(), imported.filled.begin(), imported.filled.end());
    write_over_files(files, options.out, diagnostics);
  }
  const bool has_draft = !imported.draft_map.empty();
  if (must_stop(diagnostics, OnWarnings::allow, console, has_draft ? "" : "Nothing was written.")) {
    return has_draft ? tell_draft(options, imported.draft_map, console) : ExitCode::input;
  }
  tell_schools(options, imported, console);
  return ExitCode::done;
}

}  // namespace waymark
