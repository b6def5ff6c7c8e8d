// Reads the command line. Must not know what the commands do.
#pragma once

#include <string>
#include <variant>

#include "meant.hpp"

namespace waymark {

// Text that was asked for (--help, --version), for standard output.
struct Information {
  std::string text;
};

std::variant<Options, Information, WrongUsage> read_command_line(int argc, const char* const* argv);

}  // namespace waymark
