// Reads Markdown given as text, for the tests of the Markdown reader.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "formats/markdown.hpp"

namespace waymark {

struct Read {
  Source source;
  MarkdownDocument document;
  std::vector<Diagnostic> problems;
};

inline Read read(std::string text, MarkdownLimits limits = {}) {
  Read result;
  result.source = {"page.md", std::move(text)};
  Diagnostics diagnostics;
  result.document = read_markdown(result.source, {0, result.source.text.size()}, limits, diagnostics);
  result.problems = diagnostics.sorted();
  return result;
}

// The HTML of a text below a title, without problems.
inline std::string html(const std::string& text) {
  const auto result = read("# Title\n\n" + text);
  CHECK(result.problems.empty());
  return result.document.intro.markup();
}

// "4:1 code" for each problem, one a line.
inline std::string problems(const std::string& text, MarkdownLimits limits = {}) {
  std::string out;
  for (const auto& problem : read(text, limits).problems) {
    out += std::to_string(problem.place.line) + ":" + std::to_string(problem.place.column) + " " +
           problem.code + "\n";
  }
  return out;
}

inline std::string words_at(const Read& result, Span span) {
  return result.source.text.substr(span.offset, span.length);
}

inline std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace waymark
