// Reads the command line. Must not know what the commands do.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "options.hpp"

namespace waymark {

// Text that was asked for (--help, --version), for standard output.
struct Information {
  std::string text;
};

// The command line is wrong: a message, and what to do.
struct WrongUsage {
  std::string message;
  std::string hint;
};

std::variant<Options, Information, WrongUsage> read_command_line(int argc, const char* const* argv);

}  // namespace waymark
