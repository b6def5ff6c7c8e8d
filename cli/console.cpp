#include "console.hpp"

#include <cstdio>
#include <cstdlib>

#include "base/files.hpp"
#include "terminal.hpp"

namespace waymark {

namespace {

// See no-color.org: present and not empty.
Colours wanted_colours() {
  const char* no_color = std::getenv("NO_COLOR");
  if (no_color != nullptr && *no_color != '\0') return Colours::off;
  const char* terminal = std::getenv("TERM");
  if (terminal != nullptr && std::string_view(terminal) == "dumb") return Colours::off;
  return standard_error_is_terminal() ? Colours::on : Colours::off;
}

}  // namespace

Console::Console() : colours_(wanted_colours()) {}

void Console::message(std::string_view line) const {
  std::fwrite(line.data(), 1, line.size(), stderr);
  std::fputc('\n', stderr);
}

void Console::data(std::string_view text) const {
  const auto written = std::fwrite(text.data(), 1, text.size(), stdout);
  if (written != text.size() || std::fflush(stdout) != 0) {
    throw EnvironmentError("the result could not be written to standard output");
  }
}

void Console::report(const Diagnostics& diagnostics) const {
  const auto text = report_text(diagnostics, colours_);
  std::fwrite(text.data(), 1, text.size(), stderr);
}

}  // namespace waymark
