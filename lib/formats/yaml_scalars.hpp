// Where one scalar of a YAML document ends, by the rules that yaml-cpp follows, made stricter: a scalar never
// reads on over lines that look like something else. Must not know what stands around it.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/source.hpp"
#include "formats/yaml_mistakes.hpp"

namespace waymark {

struct ScalarStart {
  std::size_t offset = 0;
  std::size_t line_start = 0;  // of the line it begins on
  std::ptrdiff_t parent = -1;  // column of the key or hyphen it belongs to
  bool in_brackets = false;
};

struct ScalarEnd {
  std::size_t end = 0;         // past its last byte; for a block scalar, where the next line begins
  std::size_t line_start = 0;  // of the line `end` is on
  Span span;                   // what to underline
  std::optional<YamlProblem> problem;
};

ScalarEnd plain_scalar(std::string_view text, const ScalarStart& start);
ScalarEnd quoted_scalar(std::string_view text, const ScalarStart& start);
ScalarEnd block_scalar(std::string_view text, const ScalarStart& start);

// The character, or a line feed past the end.
inline char yaml_char(std::string_view text, std::size_t i) { return i < text.size() ? text[i] : '\n'; }
inline bool is_yaml_blank(char c) { return c == ' ' || c == '\t'; }
inline bool ends_word(char c) { return is_yaml_blank(c) || c == '\n' || c == '\r'; }

// `---` or `...` alone at the beginning of a line.
bool is_document_marker(std::string_view text, std::size_t line_start);

}  // namespace waymark
