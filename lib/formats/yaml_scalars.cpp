#include "formats/yaml_scalars.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace waymark {

namespace {

std::size_t past_blanks(std::string_view text, std::size_t i) {
  while (is_yaml_blank(yaml_char(text, i))) ++i;
  return i;
}

std::size_t past_spaces(std::string_view text, std::size_t i) {
  while (yaml_char(text, i) == ' ') ++i;
  return i;
}

bool is_break(char c) { return c == '\n' || c == '\r'; }

std::ptrdiff_t column(std::size_t at, std::size_t line_start) {
  return static_cast<std::ptrdiff_t>(at) - static_cast<std::ptrdiff_t>(line_start);
}

// Where the part of a plain scalar ends that stands on one line: {past its last byte, where reading stopped}.
std::pair<std::size_t, std::size_t> plain_line(std::string_view text, std::size_t begin, bool in_brackets) {
  auto end = begin;
  auto i = begin;
  for (; !is_break(yaml_char(text, i)); ++i) {
    const char c = text[i];
    const char following = yaml_char(text, i + 1);
    if (c == ':' && ends_word(following)) break;
    if (c == '#' && i > begin && is_yaml_blank(text[i - 1])) break;
    if (in_brackets) {
      if (c == ',' || c == '?' || c == '[' || c == ']' || c == '{' || c == '}') break;
      if (c == ':' && (following == ',' || following == ']' || following == '}')) break;
    }
    if (!is_yaml_blank(c)) end = i + 1;
  }
  return {end, i};
}

// How many bytes the escape at the backslash takes, or 0 when it is none or gives a character that cannot be
// seen.
std::size_t escape_length(std::string_view text, std::size_t backslash) {
  const char kind = yaml_char(text, backslash + 1);
  if (is_break(kind)) return 1;  // a line folded without a space
  if (std::string_view("tn\"\\/ _LP").find(kind) != std::string_view::npos) return 2;
  const std::size_t digits = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
  unsigned long value = 0;
  for (std::size_t i = 0; i < digits; ++i) {
    const char c = yaml_char(text, backslash + 2 + i);
    const bool decimal = c >= '0' && c <= '9';
    const char lower = c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
    if (!decimal && (lower < 'a' || lower > 'f')) return 0;
    value = value * 16 + static_cast<unsigned long>(decimal ? c - '0' : lower - 'a' + 10);
  }
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  const bool control = (value < 0x20 && value != '\t' && value != '\n') || (value >= 0x7F && value <= 0x9F);
  return digits == 0 || surrogate || control || value > 0x10FFFF ? 0 : digits + 2;
}

// Past the indicators after | or >: {explicit indentation or 0, where the line ends}; nothing when the line
// holds more than indicators and a comment.
std::optional<std::pair<std::ptrdiff_t, std::size_t>> block_header(std::string_view text, std::size_t i) {
  std::ptrdiff_t indentation = 0;
  bool chomping = false;
  for (;; ++i) {
    const char c = yaml_char(text, i);
    if ((c == '+' || c == '-') && !chomping) {
      chomping = true;
    } else if (c >= '1' && c <= '9' && indentation == 0) {
      indentation = c - '0';
    } else {
      break;
    }
  }
  if (!ends_word(yaml_char(text, i))) return std::nullopt;
  i = past_blanks(text, i);
  if (yaml_char(text, i) == '#') i = std::min(text.find('\n', i), text.size());
  if (!is_break(yaml_char(text, i))) return std::nullopt;
  return std::pair{indentation, std::min(text.find('\n', i), text.size())};
}

}  // namespace

bool is_document_marker(std::string_view text, std::size_t line_start) {
  const auto line = text.substr(std::min(line_start, text.size()));
  return (line.starts_with("---") || line.starts_with("...")) && ends_word(yaml_char(line, 3));
}

ScalarEnd plain_scalar(std::string_view text, const ScalarStart& start) {
  ScalarEnd found;
  found.line_start = start.line_start;
  for (auto begin = start.offset;;) {
    const auto [end, stop] = plain_line(text, begin, start.in_brackets);
    if (end > begin) found.end = end;
    if (!is_break(yaml_char(text, stop)) || stop >= text.size()) break;
    // The first line below that is not empty goes on with the text when it is set in further.
    auto line_start = text.find('\n', stop) + 1;
    auto next = past_blanks(text, line_start);
    while (next < text.size() && is_break(text[next])) {
      line_start = text.find('\n', next) + 1;
      next = past_blanks(text, line_start);
    }
    if (next >= text.size() || text[next] == '#' || is_document_marker(text, line_start)) break;
    if (column(next, line_start) <= start.parent) break;
    const auto tab = text.substr(line_start, next - line_start).find('\t');
    if (tab != std::string_view::npos && !start.in_brackets) {
      found.problem = tab_in_indentation(line_start + tab);
      break;
    }
    if (text[next] == '-' && ends_word(yaml_char(text, next + 1)) && !start.in_brackets) {
      found.problem = YamlProblem{{next, 1},
                                  "yaml-indentation",
                                  "this list item is set in below a line that already has a value",
                                  "start it in the same column as the hyphen above, or put the text above "
                                  "in quotation marks"};
      break;
    }
    found.line_start = line_start;
    begin = next;
  }
  found.span = {start.offset, found.end - start.offset};
  return found;
}

ScalarEnd quoted_scalar(std::string_view text, const ScalarStart& start) {
  ScalarEnd found;
  found.line_start = start.line_start;
  const char quote = text[start.offset];
  for (auto i = start.offset + 1; i < text.size();) {
    const char c = text[i];
    if (c == '\n') {
      found.line_start = ++i;
      i = past_blanks(text, i);
      // Lines that are not set in belong to something else: yaml-cpp would swallow them.
      const bool outside = !is_break(yaml_char(text, i)) && column(i, found.line_start) <= start.parent;
      if (outside || is_document_marker(text, found.line_start)) break;
    } else if (c == quote && quote == '\'' && yaml_char(text, i + 1) == quote) {
      i += 2;
    } else if (c == quote) {
      found.end = i + 1;
      found.span = {start.offset, found.end - start.offset};
      return found;
    } else if (c == '\\' && quote == '"') {
      const auto length = escape_length(text, i);
      if (length == 0) {
        found.problem = YamlProblem{{i, 2},
                                    "yaml-escape",
                                    "this backslash and the character after it mean nothing in double "
                                    "quotation marks",
                                    "write the backslash twice, or use single quotation marks around the "
                                    "value"};
        return found;
      }
      i += length;
    } else {
      ++i;
    }
  }
  found.problem = quote_never_closed(start.offset);
  return found;
}

ScalarEnd block_scalar(std::string_view text, const ScalarStart& start) {
  ScalarEnd found;
  found.span = {start.offset, 1};
  const auto header = block_header(text, start.offset + 1);
  if (!header) {
    found.problem = YamlProblem{{start.offset, 1},
                                "yaml-special-character",
                                fmt::format("a value may not start with `{}`", text[start.offset]),
                                "put the value in quotation marks, or start a long text on the next line"};
    return found;
  }
  const bool detect = header->first == 0;
  auto indentation = detect ? std::max<std::ptrdiff_t>(start.parent + 1, 1)
                            : std::max<std::ptrdiff_t>(start.parent, 0) + header->first;
  bool has_text = false;
  auto line = header->second + 1;
  for (; line < text.size(); line = std::min(text.find('\n', line), text.size() - 1) + 1) {
    const auto first = past_spaces(text, line);
    const char c = yaml_char(text, first);
    if (detect && !has_text) {
      if (!is_break(c) && column(first, line) < indentation) break;
      indentation = std::max(indentation, column(first, line));
    }
    if (c == '\t' && column(first, line) < indentation) {
      found.problem = tab_in_indentation(first);
      return found;
    }
    if (is_break(c)) continue;
    if (column(first, line) < indentation) break;
    has_text = true;
    const auto last = text.find_last_not_of(" \t\r", std::min(text.find('\n', first), text.size()) - 1);
    if (last < first) continue;  // a tab, and nothing to underline
    if (found.span.offset == start.offset) found.span.offset = first;
    found.span.length = last + 1 - found.span.offset;
  }
  found.end = std::min(line, text.size());
  found.line_start = found.end;
  return found;
}

}  // namespace waymark
