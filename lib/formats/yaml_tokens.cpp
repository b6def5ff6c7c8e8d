#include "formats/yaml_tokens.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/text.hpp"
#include "formats/yaml_mistakes.hpp"
#include "formats/yaml_scalars.hpp"

namespace waymark {

namespace {

using Kind = YamlToken::Kind;

// yaml-cpp forgets a key that is longer than 1024 bytes.
constexpr std::size_t longest_key = 1000;

bool is_letter_or_quote(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '"' || c == '\'';
}

class Tokenizer {
 public:
  Tokenizer(const Source& source, Span part, const YamlLimits& limits, Diagnostics& diagnostics)
      : source_(source), limits_(limits), diagnostics_(diagnostics) {
    at_ = std::min(part.offset, source.text.size());
    text_ = std::string_view(source.text).substr(0, at_ + std::min(part.length, source.text.size() - at_));
    while (text_.substr(at_).starts_with("\xEF\xBB\xBF")) at_ += 3;
    line_start_ = at_;
  }

  std::vector<YamlToken> run();

 private:
  struct Bracket {
    std::size_t offset = 0;
    bool map = false;
    bool key = false;    // since the last comma
    bool value = false;  // since the last comma
  };

  // Only the first problem is told: what follows it is guesswork.
  void fail(YamlProblem problem) {
    if (!failed_) {
      diagnostics_.error(source_, problem.span, problem.code, std::move(problem.message),
                         std::move(problem.hint));
    }
    failed_ = true;
  }

  char peek(std::size_t i) const { return yaml_char(text_, i); }
  bool in_brackets() const { return !brackets_.empty(); }
  std::ptrdiff_t column() const { return static_cast<std::ptrdiff_t>(at_ - line_start_); }
  Span rest_of_line() const {
    return {at_, trimmed(text_.substr(at_, text_.find('\n', at_) - at_)).size()};
  }

  void skip_space();
  void next();
  void document_marker();
  void next_in_block();
  void next_in_brackets();
  void push(const YamlToken& token);
  void hyphen();
  void open_bracket();
  void close_bracket();
  void comma();
  void scalar(Kind kind);
  std::size_t colon_after(std::size_t end, Kind kind) const;
  void key(YamlToken token, std::size_t colon);
  void value(const YamlToken& token);
  void place_in_brackets(bool is_key, Span span);
  void bracket_stays_open() { fail(bracket_never_closed(text_, brackets_.back().offset)); }
  void colon_far_below(const YamlToken& token, std::size_t colon);
  void out_of_place(Span span);

  const Source& source_;
  const YamlLimits& limits_;
  Diagnostics& diagnostics_;
  std::string_view text_;  // of the source, up to the end of the part
  std::size_t at_ = 0;
  std::size_t line_start_ = 0;
  std::ptrdiff_t parent_ = -1;  // column of the key or hyphen read last outside brackets
  bool indenting_ = true;       // only spaces and hyphens since the line began
  bool expecting_ = true;       // a value may stand here (outside brackets)
  bool started_ = false;        // past `---`
  bool ended_ = false;          // past `...`
  bool failed_ = false;
  std::vector<Bracket> brackets_;
  std::vector<YamlToken> tokens_;
};

std::vector<YamlToken> Tokenizer::run() {
  while (!failed_) {
    skip_space();
    if (failed_ || at_ >= text_.size()) break;
    next();
  }
  if (in_brackets()) bracket_stays_open();
  if (failed_) tokens_.clear();
  return std::move(tokens_);
}

// Past blanks, comments and line ends, to where the next token begins.
void Tokenizer::skip_space() {
  auto tab = std::string_view::npos;
  for (; at_ < text_.size(); ++at_) {
    const char c = text_[at_];
    if (c == '\n') {
      line_start_ = at_ + 1;
      indenting_ = true;
      tab = std::string_view::npos;
    } else if (c == '#') {
      if (at_ > line_start_ && !ends_word(text_[at_ - 1])) {
        return fail({{at_, 1}, "yaml-syntax", "a comment needs a space before its `#`",
                     "put a space before it, or put the whole value in quotation marks"});
      }
      at_ = std::min(text_.find('\n', at_), text_.size()) - 1;
    } else if (c == '\t') {
      tab = std::min(tab, at_);
    } else if (c != ' ' && c != '\r') {
      break;
    }
  }
  const bool found_tab = tab != std::string_view::npos && at_ < text_.size();
  if (found_tab && indenting_ && !in_brackets()) fail(tab_in_indentation(tab));
}

void Tokenizer::next() {
  if (column() == 0 && is_document_marker(text_, line_start_)) return document_marker();
  if (ended_) {
    return fail({rest_of_line(), "yaml-second-document", "nothing may follow the line of three dots",
                 "delete the dots, or what follows them"});
  }
  if (column() == 0 && text_[at_] == '%') {
    return fail({rest_of_line(), "yaml-directive", "a line may not start with `%`",
                 "delete the line, or put its text in quotation marks after a name and a colon"});
  }
  in_brackets() ? next_in_brackets() : next_in_block();
}

void Tokenizer::document_marker() {
  if (in_brackets()) return bracket_stays_open();
  const bool start = text_[at_] == '-';
  if (start && (started_ || ended_ || !tokens_.empty())) {
    return fail({{at_, 3}, "yaml-second-document", "a second document begins here, and only one is read",
                 "delete this line, or put what follows it in a file of its own"});
  }
  at_ += 3;
  while (is_yaml_blank(peek(at_))) ++at_;
  if (!ends_word(peek(at_)) && peek(at_) != '#') {
    return fail({rest_of_line(), "yaml-syntax", "nothing may stand beside the three hyphens or dots",
                 "put it on the next line"});
  }
  (start ? started_ : ended_) = true;
}

void Tokenizer::push(const YamlToken& token) {
  if (tokens_.size() >= limits_.nodes) {
    return fail({token.span, "yaml-too-large",
                 fmt::format("this file holds more than {} values, which is too many", limits_.nodes),
                 "check that it is the right file"});
  }
  tokens_.push_back(token);
}

void Tokenizer::next_in_block() {
  const char c = text_[at_];
  if (c == '-' && ends_word(peek(at_ + 1))) return hyphen();
  if (c == '[' || c == '{') return open_bracket();
  if (auto problem = refused_start(text_, at_, false)) return fail(std::move(*problem));
  scalar(c == '"' || c == '\'' ? Kind::quoted : c == '|' || c == '>' ? Kind::block : Kind::plain);
}

void Tokenizer::hyphen() {
  if (!indenting_) {
    return fail({{at_, 1}, "yaml-syntax", "a list item must start on a line of its own",
                 "put the hyphen on the next line, or put the whole value in quotation marks"});
  }
  if (!expecting_ && column() > parent_) return out_of_place({at_, 1});
  push({Kind::hyphen, false, at_, at_ + 1, {at_, 1}});
  parent_ = column();
  expecting_ = true;
  ++at_;
}

void Tokenizer::next_in_brackets() {
  const char c = text_[at_];
  const bool closes = c == ']' || c == '}';
  if (indenting_ && !closes && column() <= parent_) return bracket_stays_open();
  indenting_ = false;
  if (closes) return close_bracket();
  if (c == '[' || c == '{') return open_bracket();
  if (c == ',') return comma();
  if (c == '-' && ends_word(peek(at_ + 1))) {
    return fail({{at_, 1}, "yaml-bracket", "a hyphen has no place inside brackets",
                 "separate the items with commas instead"});
  }
  if (auto problem = refused_start(text_, at_, true)) return fail(std::move(*problem));
  scalar(c == '"' || c == '\'' ? Kind::quoted : Kind::plain);
}

void Tokenizer::open_bracket() {
  const Span span{at_, 1};
  if (in_brackets()) {
    place_in_brackets(false, span);
  } else if (!expecting_ || (indenting_ && column() <= parent_)) {
    return out_of_place(span);
  }
  if (brackets_.size() >= limits_.depth) {
    return fail({span, "yaml-too-deep",
                 fmt::format("lists and maps stand within each other more than {} deep", limits_.depth),
                 "look for a bracket too many"});
  }
  push({Kind::open, false, at_, at_ + 1, span});
  brackets_.push_back({at_, text_[at_] == '{'});
  indenting_ = expecting_ = false;
  ++at_;
}

void Tokenizer::close_bracket() {
  if (brackets_.back().map != (text_[at_] == '}')) {
    return fail({{at_, 1}, "yaml-bracket",
                 fmt::format("this bracket does not match the one on line {} that it should close",
                             place_of(source_.text, brackets_.back().offset).line),
                 fmt::format("use `{}` instead", brackets_.back().map ? '}' : ']')});
  }
  push({Kind::close, false, at_, at_ + 1, {at_, 1}});
  brackets_.pop_back();
  ++at_;
}

void Tokenizer::comma() {
  auto& bracket = brackets_.back();
  if (!bracket.key && !bracket.value) {
    return fail({{at_, 1}, "yaml-bracket", "nothing stands before this comma",
                 "take the comma away, or write what is missing"});
  }
  bracket.key = bracket.value = false;
  ++at_;
}

void Tokenizer::scalar(Kind kind) {
  const ScalarStart start{at_, line_start_, parent_, in_brackets()};
  auto found = kind == Kind::quoted  ? quoted_scalar(text_, start)
               : kind == Kind::block ? block_scalar(text_, start)
                                     : plain_scalar(text_, start);
  if (found.problem) return fail(std::move(*found.problem));
  if (found.end - at_ > limits_.scalar) {
    return fail({{at_, 1}, "yaml-too-large",
                 fmt::format("this value is too long: at most {} can be read", size_in_words(limits_.scalar)),
                 "shorten it, and check that its quotation marks are closed"});
  }
  const YamlToken token{kind, false, at_, found.end, found.span};
  const auto colon = colon_after(found.end, kind);
  colon == std::string_view::npos ? value(token) : key(token, colon);
  if (failed_) return;
  at_ = tokens_.back().end;
  line_start_ = found.line_start;
  indenting_ = kind == Kind::block;
  if (in_brackets() && peek(at_) == '?') {
    fail({{at_, 1}, "yaml-special-character", "a question mark inside brackets needs quotation marks",
          "put the whole value in quotation marks"});
  }
}

// Offset of the colon that makes the scalar a key, or npos.
std::size_t Tokenizer::colon_after(std::size_t end, Kind kind) const {
  if (kind == Kind::block) return std::string_view::npos;
  while (is_yaml_blank(peek(end))) ++end;
  if (peek(end) != ':') return std::string_view::npos;
  const char c = peek(end + 1);
  const bool closed = in_brackets() && (c == ',' || c == ']' || c == '}' || kind == Kind::quoted);
  return ends_word(c) || closed ? end : std::string_view::npos;
}

void Tokenizer::key(YamlToken token, std::size_t colon) {
  const auto written = text_.substr(token.offset, token.end - token.offset);
  if (written.find('\n') != std::string_view::npos) return colon_far_below(token, colon);
  if (colon - token.offset > longest_key) {
    return fail({{token.offset, 1}, "yaml-too-large", "the name before this colon is too long",
                 "if it is a text, put the whole text in quotation marks"});
  }
  if (written == "\"\"" || written == "''") {
    return fail({token.span, "yaml-colon", "no name stands before this colon",
                 "write a name between the quotation marks"});
  }
  if (in_brackets()) {
    place_in_brackets(true, token.span);
  } else if (!indenting_) {
    return fail({{token.offset, colon + 1 - token.offset}, "yaml-colon",
                 "a value that holds a colon and a space needs quotation marks",
                 "put the whole value in quotation marks"});
  } else if (!expecting_ && column() > parent_) {
    return out_of_place(token.span);
  } else {
    parent_ = column();
    expecting_ = true;
  }
  token.key = true;
  token.end = colon + 1;
  push(token);
}

void Tokenizer::value(const YamlToken& token) {
  if (in_brackets()) {
    place_in_brackets(false, token.span);
  } else if (!expecting_ || (indenting_ && column() <= parent_)) {
    return out_of_place(token.span);
  } else if (indenting_ && text_[at_] == '-' && is_letter_or_quote(peek(at_ + 1))) {
    return fail(space_missing_after_hyphen(at_));
  }
  expecting_ = false;
  push(token);
}

void Tokenizer::place_in_brackets(bool is_key, Span span) {
  auto& bracket = brackets_.back();
  if (bracket.value || (is_key && bracket.key)) {
    const auto& last = tokens_.back();
    const auto written = text_.substr(last.offset, last.end - last.offset);
    const bool over_lines = written.find('\n') != std::string_view::npos;
    if (last.kind == Kind::quoted && over_lines) return fail(quote_never_closed(last.offset));
    return fail(comma_missing(span));
  }
  if (bracket.map && !bracket.key && !is_key) {
    return fail({span, "yaml-colon", "a name in curly brackets needs a colon, a space and a value",
                 "write it as {name: value}, and put a value that holds a comma in quotation marks"});
  }
  if (!bracket.map && is_key) {
    return fail({span, "yaml-colon", "an item in square brackets may not hold a colon and a space",
                 "put the item in quotation marks, or in curly brackets if it is a name and a value"});
  }
  (bracket.map && is_key ? bracket.key : bracket.value) = true;
}

// The colon stands lines below where the scalar began: some line between is not as it was meant.
void Tokenizer::colon_far_below(const YamlToken& token, std::size_t colon) {
  if (token.kind == Kind::quoted) return fail(quote_never_closed(token.offset));
  if (in_brackets() && !brackets_.back().map) return bracket_stays_open();
  const auto start = in_brackets()     ? TextStart::in_brackets
                     : !indenting_     ? TextStart::after_name
                     : tokens_.empty() ? TextStart::file
                                       : TextStart::own_line;
  fail(colon_below_text(text_, token.span, colon, start));
}

// Something stands where nothing may.
void Tokenizer::out_of_place(Span span) {
  if (indenting_ && !expecting_ && column() > parent_) return fail(set_in_too_far(span));
  if (indenting_) return fail(line_without_colon(text_, span));
  const auto& last = tokens_.back();
  fail(text_after_value(text_, last.offset, last.end, span));
}

}  // namespace

std::vector<YamlToken> yaml_tokens(const Source& source, Span part, const YamlLimits& limits,
                                   Diagnostics& diagnostics) {
  return Tokenizer(source, part, limits, diagnostics).run();
}

}  // namespace waymark
