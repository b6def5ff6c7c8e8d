// The parts of the linter, each a file of its own. Only for load/lint.cpp.
#pragma once

#include "load/content_file.hpp"
#include "load/lint.hpp"

namespace waymark {

// The file of an object of the content, to report at its title.
class ContentFiles {
 public:
  explicit ContentFiles(const Content& content) : content_(content) {}
  const ContentFile& of(ContentKind kind, std::string_view id) const;
  void warn(ContentKind kind, std::string_view id, std::string_view code, std::string message, std::string hint,
            Diagnostics& diagnostics) const;
  // The same at a key of the facts.
  void warn_at(ContentKind kind, std::string_view id, std::string_view key, std::string_view code, std::string message,
               std::string hint, Diagnostics& diagnostics) const;

 private:
  const Content& content_;
};

// Levels that no step leaves or reaches, steps that are never given, standards without a question, steps
// that need one of a later stage.
void lint_ways(const Content& content, const ContentFiles& files, Diagnostics& diagnostics);

// Titles that are the same or nearly so.
void lint_titles(const Content& content, const ContentFiles& files, Diagnostics& diagnostics);

// Product names, words to avoid, sentences and reading grades, links, figures written out.
ReadingGrades lint_wording(const Content& content, Diagnostics& diagnostics);

}  // namespace waymark
