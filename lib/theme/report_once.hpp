// Problems in templates, each told once: a partial is used by many pages, and what is wrong in it is
// wrong once. Must not know what the problems are.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <tuple>

#include "base/diagnostics.hpp"
#include "base/source.hpp"

namespace waymark {

class ReportOnce {
 public:
  explicit ReportOnce(Diagnostics& diagnostics) : diagnostics_(&diagnostics) {}

  void error(const Source& source, Span span, std::string_view code, std::string message, std::string hint);

 private:
  Diagnostics* diagnostics_;
  std::set<std::tuple<std::string, std::size_t, std::string>> told_;  // source name, offset, code
};

// A piece of a template as messages show it: in backquotes, at most 40 characters, nothing invisible.
std::string backquoted(std::string_view text);

}  // namespace waymark
