#include "run.hpp"

#include <fmt/format.h>

#include <exception>
#include <new>

#include "base/files.hpp"
#include "command_line.hpp"
#include "commands.hpp"
#include "terminal.hpp"

namespace waymark {

namespace {

ExitCode tell(const WrongUsage& wrong, const Console& console) {
  console.message(fmt::format("waymark: {}", wrong.message));
  if (!wrong.hint.empty()) console.message(fmt::format("hint: {}", wrong.hint));
  return ExitCode::usage;
}

ExitCode run_all(int argc, const char* const* argv, const Console& console) {
  const auto asked = read_command_line(argc, argv);
  if (const auto* wrong = std::get_if<WrongUsage>(&asked)) return tell(*wrong, console);
  if (const auto* information = std::get_if<Information>(&asked)) {
    console.data(information->text);
    return ExitCode::done;
  }
  return std::visit([&](const auto& options) { return run_command(options, console); }, std::get<Options>(asked));
}

}  // namespace

int run(int argc, const char* const* argv) {
  let_large_files_fail();
  keep_memory();
  const Console console;
  auto code = ExitCode::bug;
  try {
    code = run_all(argc, argv, console);
  } catch (const EnvironmentError& error) {
    console.message(fmt::format("waymark: {}", error.what()));
    code = ExitCode::environment;
  } catch (const Interrupted&) {
    console.message("Stopped. Everything is as it was before.");
    code = ExitCode::interrupted;
  } catch (const std::bad_alloc&) {
    console.message("waymark: the computer has run out of memory");
    code = ExitCode::environment;
  } catch (const std::exception& error) {
    console.message(fmt::format("waymark: this is a mistake in Waymark itself, not in your files: {}", error.what()));
    console.message("hint: please report it, with the command and the files that led to it");
  }
  return static_cast<int>(code);
}

}  // namespace waymark
