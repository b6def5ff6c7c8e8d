// The commands, each in a file of its own. Must not know how the command line is written.
#pragma once

#include "console.hpp"
#include "exit_code.hpp"
#include "options.hpp"

namespace waymark {

ExitCode run_command(const BuildOptions& options, const Console& console);
ExitCode run_command(const CheckOptions& options, const Console& console);
ExitCode run_command(const ScoreOptions& options, const Console& console);
ExitCode run_command(const InitOptions& options, const Console& console);
ExitCode run_command(const ExportOptions& options, const Console& console);
ExitCode run_command(const NewThemeOptions& options, const Console& console);
ExitCode run_command(const PublishOptions& options, const Console& console);
ExitCode run_command(const FormOptions& options, const Console& console);
ExitCode run_command(const ServeOptions& options, const Console& console);
ExitCode run_command(const QuestionsOptions& options, const Console& console);
ExitCode run_command(const PlanOptions& options, const Console& console);
ExitCode run_command(const DiffOptions& options, const Console& console);
ExitCode run_command(const MergeOptions& options, const Console& console);
ExitCode run_command(const SchemaOptions& options, const Console& console);
ExitCode run_command(const ImportOptions& options, const Console& console);

// Errors, or warnings under --strict.
bool fails(const Diagnostics& diagnostics, OnWarnings on_warnings);

// Prints what was found, and tells whether the command has to stop.
// `consequence` is said when it does: "Nothing was written."
bool must_stop(const Diagnostics& diagnostics, OnWarnings on_warnings, const Console& console,
               std::string_view consequence = "Nothing was written.");

}  // namespace waymark
