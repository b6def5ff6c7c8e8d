#include "theme/template_parser.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "base/text.hpp"

namespace waymark {

namespace {

struct Tag {
  Span span;       // with its braces; where to read on is its end
  char sigil = 0;  // one of # ^ / > !, or 0 for a value
  std::string_view name;
  bool usable = false;  // false when it has been reported
};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool goes_on(char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '-'; }

bool is_name(std::string_view name) {
  if (name == ".") return true;
  bool begins = true;  // a part of it
  for (const char c : name) {
    if (begins ? !is_letter(c) : c != '.' && !goes_on(c)) return false;
    begins = c == '.';
  }
  return !begins;
}

class Parser {
 public:
  Parser(const Source& source, ReportOnce& problems)
      : source_(source), text_(source.text), problems_(problems), scan_(source, problems) {
    parsed_.source = &source;
  }

  ParsedTemplate parse();

 private:
  struct Open {
    std::size_t piece = 0;
    HtmlState state;
  };

  Tag read_tag(std::size_t open);
  Tag read_inside(Span span, std::string_view inside);
  std::optional<Span> line_of_its_own(const Tag& tag) const;
  void add_literal(std::size_t begin, std::size_t end);
  void add(const Tag& tag);
  void add_section(const Tag& tag, PieceKind kind);
  void add_end(const Tag& tag);
  void close_innermost(const Tag& tag);
  void report_unclosed(std::size_t piece);
  void error(Span span, std::string_view code, std::string message, std::string hint) {
    problems_.error(source_, span, code, std::move(message), std::move(hint));
  }

  const Source& source_;
  std::string_view text_;
  ReportOnce& problems_;
  HtmlScan scan_;
  ParsedTemplate parsed_;
  std::vector<Open> open_;
};

ParsedTemplate Parser::parse() {
  if (const auto bad = invalid_utf8(text_)) {
    error(Span{*bad, 1}, "template-syntax", "from here on this file is not UTF-8 text",
          "save the file again with the encoding UTF-8");
    return std::move(parsed_);
  }
  std::size_t at = 0;
  while (true) {
    const auto open = text_.find("{{", at);
    if (open == std::string_view::npos) break;
    const auto tag = read_tag(open);
    const auto line = line_of_its_own(tag).value_or(tag.span);
    add_literal(at, line.offset);
    if (tag.usable) add(tag);
    at = line.offset + line.length;
  }
  add_literal(at, text_.size());
  for (const auto& open : open_) report_unclosed(open.piece);
  if (open_.empty()) scan_.finish();
  return std::move(parsed_);
}

Tag Parser::read_tag(std::size_t open) {
  const bool triple = text_.substr(open).starts_with("{{{");
  const auto start = open + (triple ? 3 : 2);
  const auto inside = text_.substr(start, text_.find("{{", start) - start);
  const auto length = inside.find("}}");
  if (length == std::string_view::npos) {
    error(Span{open, 2}, "template-syntax", "the tag that begins here is never closed",
          "add `}}` after its name");
    return Tag{Span{open, start - open}, 0, {}, false};
  }
  auto end = start + length + 2;
  if (triple && text_.substr(end).starts_with("}")) ++end;
  const Span span{open, end - open};
  const auto content = trimmed(inside.substr(0, length));
  if (triple || content.starts_with("&")) {
    const auto name = trimmed(content.substr(triple ? 0 : 1));
    error(span, "template-unescaped", "this tag asks for text that has not been made safe for a page",
          fmt::format("write {}: formatted text stays formatted, and all other text is made safe",
                      tag_text("", name)));
    return Tag{span, 0, {}, false};
  }
  return read_inside(span, content);
}

Tag Parser::read_inside(Span span, std::string_view inside) {
  Tag tag{span, 0, inside, false};
  if (inside.starts_with("!")) {
    tag.sigil = '!';
    tag.usable = true;
    return tag;
  }
  if (inside.starts_with("=")) {
    error(span, "template-syntax", "a template cannot change the braces that its tags are written in",
          "take this tag out, and write every tag with `{{` and `}}`");
    return tag;
  }
  if (!inside.empty() && std::string_view("#^/>").find(inside.front()) != std::string_view::npos) {
    tag.sigil = inside.front();
    tag.name = trimmed(inside.substr(1));
  }
  if (tag.name.empty()) {
    error(span, "template-syntax", "this tag has no name",
          "write a name between the braces, as in `{{title}}`, or take the tag out");
  } else if (!is_name(tag.name)) {
    error(span, "template-syntax",
          fmt::format("{} is not a name that can stand in a tag", backquoted(tag.name)),
          "a name is made of letters, digits, hyphens and underscores, with dots between names");
  } else {
    tag.usable = true;
  }
  return tag;
}

// Mustache's rule: a line that holds one tag and no text leaves nothing on the page.
std::optional<Span> Parser::line_of_its_own(const Tag& tag) const {
  if (!tag.usable || tag.sigil == 0) return std::nullopt;
  const auto tag_end = tag.span.offset + tag.span.length;
  const auto newline =
      tag.span.offset == 0 ? std::string_view::npos : text_.rfind('\n', tag.span.offset - 1);
  const auto begin = newline == std::string_view::npos ? 0 : newline + 1;
  const auto before = text_.substr(begin, tag.span.offset - begin);
  if (before.find_first_not_of(" \t") != std::string_view::npos) return std::nullopt;
  auto end = std::min(text_.find_first_not_of(" \t", tag_end), text_.size());
  const auto after = text_.substr(end);
  if (after.starts_with("\r\n")) {
    end += 2;
  } else if (after.starts_with("\n")) {
    end += 1;
  } else if (!after.empty()) {
    return std::nullopt;
  }
  return Span{begin, end - begin};
}

void Parser::add_literal(std::size_t begin, std::size_t end) {
  if (begin >= end) return;
  const Span span{begin, end - begin};
  scan_.literal(span);
  parsed_.pieces.push_back(Piece{PieceKind::literal, span, {}, HtmlPlace::content, 0});
}

void Parser::add(const Tag& tag) {
  switch (tag.sigil) {
    case '!':
      break;
    case '#':
      add_section(tag, PieceKind::section);
      break;
    case '^':
      add_section(tag, PieceKind::inverted);
      break;
    case '/':
      add_end(tag);
      break;
    case '>':
      scan_.partial(tag.span);
      parsed_.pieces.push_back(Piece{PieceKind::partial, tag.span, tag.name, HtmlPlace::content, 0});
      break;
    default:
      parsed_.pieces.push_back(Piece{PieceKind::value, tag.span, tag.name, scan_.value(tag.span), 0});
      break;
  }
}

void Parser::add_section(const Tag& tag, PieceKind kind) {
  open_.push_back(Open{parsed_.pieces.size(), scan_.open_section(tag.span)});
  parsed_.pieces.push_back(Piece{kind, tag.span, tag.name, HtmlPlace::content, 0});
}

// A wrong name closes what it names, if that is open, and what was opened since; otherwise it is taken for
// a misspelling of the innermost section's.
void Parser::add_end(const Tag& tag) {
  if (open_.empty()) {
    error(tag.span, "template-stray-close",
          fmt::format("{} closes a section that is not open", tag_text("/", tag.name)),
          fmt::format("take it out, or write {} where the section begins", tag_text("#", tag.name)));
    return;
  }
  const auto named = std::find_if(open_.rbegin(), open_.rend(), [&](const Open& open) {
    return parsed_.pieces[open.piece].name == tag.name;
  });
  if (named != open_.rbegin()) {
    const auto& innermost = parsed_.pieces[open_.back().piece];
    const auto wanted = tag_text("/", innermost.name);
    const auto line = place_of(text_, innermost.span.offset).line;
    error(tag.span, "template-mismatched",
          fmt::format("{} stands where {} should close the section begun on line {}",
                      tag_text("/", tag.name), wanted, line),
          fmt::format("write {} {}", wanted, named == open_.rend() ? "here" : "before it"));
  }
  auto closing = named == open_.rend() ? 1 : named - open_.rbegin() + 1;
  while (closing-- > 0) close_innermost(tag);
}

void Parser::close_innermost(const Tag& tag) {
  const auto open = std::move(open_.back());
  open_.pop_back();
  scan_.close_section(tag.span, open.state);
  parsed_.pieces[open.piece].end = parsed_.pieces.size();
  parsed_.pieces.push_back(Piece{PieceKind::end, tag.span, tag.name, HtmlPlace::content, 0});
}

void Parser::report_unclosed(std::size_t piece) {
  auto& section = parsed_.pieces[piece];
  section.end = parsed_.pieces.size();
  error(section.span, "template-unclosed",
        fmt::format("the section {} is never closed", backquoted(section.name)),
        fmt::format("write {} where it should end", tag_text("/", section.name)));
}

}  // namespace

ParsedTemplate parse_template(const Source& source, ReportOnce& problems) {
  return Parser(source, problems).parse();
}

std::string tag_text(std::string_view sigil, std::string_view name) {
  return backquoted("{{" + std::string(sigil) + std::string(name) + "}}");
}

}  // namespace waymark
