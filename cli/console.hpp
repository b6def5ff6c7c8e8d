// Where messages go: standard error, in colour only on a terminal and never with NO_COLOR. Data goes to
// standard output. Must not know any command.
#pragma once

#include <string_view>

#include "base/diagnostics.hpp"
#include "pipeline.hpp"

namespace waymark {

class Console {
 public:
  Console();
  void message(std::string_view line) const;      // standard error, a line feed added
  void data(std::string_view text) const;         // standard output, as it stands; throws EnvironmentError
  void report(const Diagnostics& diagnostics) const;  // as text, to standard error

 private:
  Colours colours_;
};

}  // namespace waymark
