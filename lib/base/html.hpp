// Markup that is safe to put on a page as it stands. Only what parses or escapes text makes it, so a
// school's words can never become markup by accident. Must not know templates or Markdown.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "base/text_buffer.hpp"

namespace waymark {

class Html {
 public:
  Html() = default;
  // For code that has made sure: the Markdown reader, the drawings, `escaped`.
  static Html trusted(std::string markup) { return Html(std::move(markup)); }

  const std::string& markup() const { return markup_; }
  bool empty() const { return markup_.empty(); }
  bool operator==(const Html&) const = default;

 private:
  explicit Html(std::string markup) : markup_(std::move(markup)) {}
  std::string markup_;
};

// Appends text so that it reads as itself in content and in quoted attributes: `& < > " '` become
// entities; bidirectional controls become visible, as `[U+202E]`, so that they cannot reorder a page.
void append_escaped(std::string& out, std::string_view text);
void append_escaped(TextBuffer& out, std::string_view text);

Html escaped(std::string_view text);

}  // namespace waymark
