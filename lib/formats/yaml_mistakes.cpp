#include "formats/yaml_mistakes.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "formats/yaml_scalars.hpp"

namespace waymark {

namespace {

constexpr std::string_view in_quotes = "put the whole value in quotation marks";

YamlProblem problem(Span span, std::string_view code, std::string_view message, std::string_view hint) {
  return {span, code, std::string(message), std::string(hint)};
}

// Of the line, the part from `at` on.
std::string_view line_from(std::string_view text, std::size_t at) {
  const auto line = text.substr(at, std::min(text.find('\n', at), text.size()) - at);
  return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

// A colon with no space after it, which is not part of a link: offset in the line, or npos.
std::size_t tight_colon(std::string_view line) {
  const auto colon = line.find(':');
  if (colon == std::string_view::npos || colon + 1 == line.size()) return std::string_view::npos;
  return line.substr(colon).starts_with("://") ? std::string_view::npos : colon;
}

}  // namespace

std::optional<YamlProblem> refused_start(std::string_view text, std::size_t at, bool in_brackets) {
  const char c = text[at];
  const bool alone = ends_word(yaml_char(text, at + 1));
  const auto refuse = [&](std::string_view code, std::string_view hint = in_quotes) {
    const auto name = c == '`' ? std::string("a backtick") : fmt::format("`{}`", c);
    return YamlProblem{{at, 1}, code, fmt::format("a value may not start with {}", name), std::string(hint)};
  };
  switch (c) {
    case '*':
      return alone ? refuse("yaml-alias", "start a list item with a hyphen instead") : refuse("yaml-alias");
    case '&': return refuse("yaml-anchor");
    case '!': return refuse("yaml-tag");
    case '%':
    case '@':
    case '`':
    case ',': return refuse("yaml-special-character");
    case '|':
    case '>':
      if (in_brackets) return refuse("yaml-special-character");
      return std::nullopt;
    case '?':
      if (alone || in_brackets) return refuse("yaml-special-character");
      return std::nullopt;
    case ']':
    case '}':
      return problem({at, 1}, "yaml-bracket", "this bracket closes nothing",
                     "take it away, or put the whole value in quotation marks");
    case ':':
      if (!alone && !in_brackets) return std::nullopt;
      return problem({at, 1}, "yaml-colon", "no name stands before this colon",
                     "write a name, a colon, a space and the value");
    default: return std::nullopt;
  }
}

YamlProblem tab_in_indentation(std::size_t at) {
  return problem({at, 1}, "yaml-tab", "this line is set in with a tab", "use spaces, two for each level");
}

YamlProblem quote_never_closed(std::size_t quote) {
  return problem({quote, 1}, "yaml-unterminated-quote", "this quotation mark is never closed",
                 "close it at the end of the value, or take it away");
}

YamlProblem bracket_never_closed(std::string_view text, std::size_t bracket) {
  return {{bracket, 1},
          "yaml-bracket",
          "this bracket is never closed",
          fmt::format("put a `{}` where it ends, or put the whole value in quotation marks",
                      text[bracket] == '{' ? '}' : ']')};
}

YamlProblem comma_missing(Span before) {
  return problem(before, "yaml-bracket", "a comma or a closing bracket is missing before this",
                 "put a comma between the items, and quotation marks around a value that is hard to read");
}

YamlProblem set_in_too_far(Span span) {
  return problem(span, "yaml-indentation",
                 "this line is set in further than the one above, which already has a value",
                 "start it in the same column as the line it belongs with, or put a text over several lines in "
                 "quotation marks");
}

YamlProblem space_missing_after_hyphen(std::size_t hyphen) {
  return problem({hyphen, 1}, "yaml-syntax", "a space is missing after this hyphen",
                 "put a space after it, as in `- item`");
}

YamlProblem line_without_colon(std::string_view text, Span span) {
  const auto line = line_from(text, span.offset);
  if (const auto colon = tight_colon(line); colon != std::string_view::npos) {
    return problem({span.offset + colon, 1}, "yaml-colon", "a space is missing after this colon",
                   "put a space after it, as in `name: value`");
  }
  return problem(span, "yaml-colon", "this line is neither a name with a value nor a list item",
                 "write it as `name: value`, or set it in further if it goes on with the line above");
}

YamlProblem text_after_value(std::string_view text, std::size_t value, std::size_t end, Span span) {
  const char first = text[value];
  const bool over_lines = text.substr(value, end - value).find('\n') != std::string_view::npos;
  if (first == '"' || first == '\'') {
    if (over_lines) return quote_never_closed(value);
    return problem(span, "yaml-syntax", "this text stands after the closing quotation mark",
                   first == '"' ? "put the whole value in one pair of quotation marks, of the other kind if it "
                                  "holds some itself"
                                : "put double quotation marks around the whole value, or write an apostrophe "
                                  "in it twice");
  }
  return problem(span, "yaml-syntax", "this text stands after the closing bracket",
                 "put the whole value in quotation marks, or move the bracket to its end");
}

YamlProblem colon_below_text(std::string_view text, Span scalar, std::size_t colon, TextStart start) {
  const auto line = text.rfind('\n', colon) + 1;
  const auto first = text.find_first_not_of(" \t", line);
  const Span name{first, colon + 1 - first};
  switch (start) {
    case TextStart::file: return line_without_colon(text, scalar);
    case TextStart::own_line:
      if (tight_colon(line_from(text, scalar.offset)) != std::string_view::npos) {
        return line_without_colon(text, scalar);
      }
      return problem(name, "yaml-colon", "a text that holds a colon and a space needs quotation marks",
                     "put the whole text in quotation marks, or write a `>` at the end of the line above it");
    case TextStart::after_name: return set_in_too_far(name);
    case TextStart::in_brackets: return comma_missing(name);
  }
  return set_in_too_far(name);
}

}  // namespace waymark
