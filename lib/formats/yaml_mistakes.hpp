// Mistakes people make in YAML, told in words for people who never programmed: what is wrong, and what was
// probably meant. Must not know how the mistakes are found.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/source.hpp"

namespace waymark {

struct YamlProblem {
  Span span;
  std::string_view code;
  std::string message;
  std::string hint;
};

// A character that cannot begin a plain value.
std::optional<YamlProblem> refused_start(std::string_view text, std::size_t at, bool in_brackets);

YamlProblem tab_in_indentation(std::size_t at);
YamlProblem quote_never_closed(std::size_t quote);
YamlProblem bracket_never_closed(std::string_view text, std::size_t bracket);
YamlProblem comma_missing(Span before);
YamlProblem set_in_too_far(Span span);
YamlProblem space_missing_after_hyphen(std::size_t hyphen);

// A line that should have been a name and a value.
YamlProblem line_without_colon(std::string_view text, Span span);

// Something on the same line after a value in quotation marks or brackets, which ends before `end`.
YamlProblem text_after_value(std::string_view text, std::size_t value, std::size_t end, Span span);

// Where a text begins: as the first of the file, on a line of its own, after a name, within brackets.
enum class TextStart { file, own_line, after_name, in_brackets };

// A plain text over several lines with a colon after its last word: a line between is not as it was meant.
YamlProblem colon_below_text(std::string_view text, Span scalar, std::size_t colon, TextStart start);

}  // namespace waymark
