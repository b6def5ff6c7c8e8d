// What is wrong with the input, told to people. Stages report here and go on, so that one run shows
// every problem. Must not know how or where the reports are printed.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.hpp"

namespace waymark {

enum class Severity { error, warning };

struct Diagnostic {
  Severity severity = Severity::error;
  std::string code;         // kebab-case, stable: scripts may rely on it
  std::string path;         // the source's name; empty when the problem has no file
  Place place;              // where it starts; meaningless when `positioned` is false
  bool positioned = false;
  std::size_t width = 1;    // characters to underline, within the line
  std::string source_line;  // the line that holds it
  std::string message;      // one sentence, no full stop, for a person who never programmed
  std::string hint;         // what to do; may be empty
  bool operator==(const Diagnostic&) const = default;
};

class Diagnostics {
 public:
  void error(const Source& source, Span span, std::string_view code, std::string message,
             std::string hint = {});
  void warning(const Source& source, Span span, std::string_view code, std::string message,
               std::string hint = {});
  // A problem with a file or folder as a whole.
  void error(std::string_view path, std::string_view code, std::string message,
             std::string hint = {});
  void warning(std::string_view path, std::string_view code, std::string message,
               std::string hint = {});

  bool has_errors() const { return errors_ > 0; }
  std::size_t errors() const { return errors_; }
  std::size_t warnings() const { return items_.size() - errors_; }

  // By path, line, column, then in the order reported.
  std::vector<Diagnostic> sorted() const;

  void append(const Diagnostics& other);  // what has been told is not told again

 private:
  void add(Diagnostic diagnostic);
  std::vector<Diagnostic> items_;
  std::size_t errors_ = 0;
};

}  // namespace waymark
