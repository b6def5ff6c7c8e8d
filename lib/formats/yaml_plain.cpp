#include "formats/yaml_plain.hpp"

#include <algorithm>
#include <utility>

#include "base/first_byte.hpp"
#include "base/text.hpp"
#include "formats/yaml_scalars.hpp"

namespace waymark {

namespace {

using Kind = YamlNode::Kind;
using Token = YamlToken::Kind;

bool is_one_line(std::string_view text) {
  return first_byte(text, 0, [](auto byte) { return (byte == '\n') | (byte == '\r'); }) == text.size();
}

class PlainReader {
 public:
  // `text` is the source up to the end of the part.
  PlainReader(std::string_view text, std::size_t begin, const std::vector<YamlToken>& tokens, const YamlLimits& limits)
      : text_(text), begin_(begin), tokens_(tokens), limits_(limits) {}

  std::optional<YamlNode> read() {
    const auto part = text_.substr(begin_);
    if (part.find('\t') != std::string_view::npos) return std::nullopt;
    for (const std::string_view marker : {"---", "..."}) {
      if (part.starts_with(marker) || part.find("\n" + std::string(marker)) != std::string_view::npos) return std::nullopt;
    }
    auto root = block(0);
    if (next_ != tokens_.size()) sure_ = false;
    return sure_ ? std::optional(std::move(root)) : std::nullopt;
  }

 private:
  bool more() const { return sure_ && next_ < tokens_.size(); }
  const YamlToken& token() const { return tokens_[next_]; }
  std::size_t line_start(std::size_t at) const {
    const auto end = at == 0 ? std::string_view::npos : text_.rfind('\n', at - 1);
    return end == std::string_view::npos ? 0 : end + 1;
  }
  std::size_t column(const YamlToken& token) const { return token.offset - line_start(token.offset); }
  bool begins_line(const YamlToken& token) const { return trimmed(text_.substr(line_start(token.offset), column(token))).empty(); }
  bool same_line(std::size_t from, const YamlToken& token) const {
    return text_.substr(from, token.offset - from).find('\n') == std::string_view::npos;
  }
  const YamlToken& take() {
    const auto& taken = tokens_[next_++];
    end_ = taken.key ? taken.end : taken.span.offset + taken.span.length;
    return taken;
  }
  YamlNode leave() {
    sure_ = false;
    return {};
  }
  YamlNode nothing() const {
    YamlNode node;
    node.span = {end_, 0};
    return node;
  }
  YamlNode begun(Kind kind) const {
    YamlNode node;
    node.kind = kind;
    node.span.offset = token().offset;
    return node;
  }
  void finish(YamlNode& node) const { node.span.length = end_ - node.span.offset; }

  // A map or list that begins with this token.
  YamlNode block(std::size_t depth) {
    if (depth >= limits_.depth) return leave();
    if (token().key) return map(depth);
    return token().kind == Token::hyphen ? list(depth) : leave();
  }

  YamlNode map(std::size_t depth) {
    auto node = begun(Kind::map);
    const auto own = column(token());
    while (more() && token().key && column(token()) == own) {
      const auto& key = take();
      YamlEntry entry;
      entry.key = scalar(key).text;
      entry.key_span = key.span;
      entry.value = value(key.end, own, Token::plain, depth);
      node.entries.push_back(std::move(entry));
    }
    return ended(std::move(node), own);
  }

  YamlNode list(std::size_t depth) {
    auto node = begun(Kind::list);
    const auto own = column(token());
    while (more() && token().kind == Token::hyphen && column(token()) == own) {
      const auto& hyphen = take();
      node.items.push_back(value(hyphen.end, own, Token::hyphen, depth));
    }
    return ended(std::move(node), own);
  }

  // What follows a map or list stands in the column of one further out; a key may follow the list below it.
  YamlNode ended(YamlNode node, std::size_t own) {
    if (more()) {
      const bool key_after_list = node.kind == Kind::list && token().key && column(token()) == own;
      if (!begins_line(token()) || (column(token()) >= own && !key_after_list)) return leave();
    }
    finish(node);
    return node;
  }

  // What belongs to a key or hyphen that stands in the column `own` and ends at `from`.
  YamlNode value(std::size_t from, std::size_t own, Token after, std::size_t depth) {
    if (!more()) return nothing();
    const auto& first = token();
    const bool beside = same_line(from, first);
    if (!beside) {
      const bool list_below = after != Token::hyphen && first.kind == Token::hyphen && column(first) == own;
      if (column(first) <= own && !list_below) return nothing();
    }
    if (first.kind == Token::open) return flow(depth + 1);
    if (first.key && beside && after != Token::hyphen) return leave();
    if (first.key || (first.kind == Token::hyphen && !beside)) return block(depth + 1);
    if (!first.is_scalar() || !beside) return leave();
    return scalar(take());
  }

  YamlNode flow(std::size_t depth) {
    if (depth >= limits_.depth) return leave();
    const bool is_map = text_[token().offset] == '{';
    auto node = begun(is_map ? Kind::map : Kind::list);
    take();
    while (more() && token().kind != Token::close) {
      if (!is_map) {
        node.items.push_back(item(depth));
        continue;
      }
      if (!token().key) return leave();
      const auto& key = take();
      YamlEntry entry;
      entry.key = scalar(key).text;
      entry.key_span = key.span;
      const bool empty = !more() || token().key || token().kind == Token::close;
      entry.value = empty ? nothing() : item(depth);
      node.entries.push_back(std::move(entry));
    }
    if (!more()) return leave();
    take();
    finish(node);
    return node;
  }

  YamlNode item(std::size_t depth) {
    if (token().kind == Token::open) return flow(depth + 1);
    return token().is_scalar() && !token().key ? scalar(take()) : leave();
  }

  YamlNode scalar(const YamlToken& token) {
    YamlNode node;
    node.span = token.span;
    node.quoted = token.kind != Token::plain;
    const auto written = text_.substr(token.span.offset, token.span.length);
    auto text = token.kind == Token::plain    ? plain(written)
                : token.kind == Token::quoted ? unquoted(written)
                                              : block_text(token, written);
    if (!text) return leave();
    node.text = std::move(*text);
    return node;
  }

  // Over several lines, each line end is a space.
  static std::optional<std::string> plain(std::string_view written) {
    if (is_one_line(written)) return std::string(written);
    if (written.find('\r') != std::string_view::npos) return std::nullopt;
    std::string text;
    for (const auto line : split(written, '\n')) {
      const auto words = trimmed(line);
      if (words.empty()) return std::nullopt;
      if (!text.empty()) text += ' ';
      text += words;
    }
    return text;
  }

  static std::optional<std::string> unquoted(std::string_view written) {
    const bool escapes = written.front() == '"';
    const auto inner = written.substr(1, written.size() - 2);
    if (!is_one_line(inner)) return std::nullopt;
    std::string text;
    text.reserve(inner.size());
    for (std::size_t i = 0; i < inner.size(); ++i) {
      if (escapes && inner[i] == '\\') {
        const auto meant = escaped(inner[++i]);
        if (!meant) return std::nullopt;
        text += *meant;
        continue;
      }
      text += inner[i];
      if (!escapes && inner[i] == '\'') ++i;  // written twice
    }
    return text;
  }

  // The escapes that people and our own forms write.
  static std::optional<char> escaped(char c) {
    switch (c) {
      case '"':
      case '\\': return c;
      case 'n': return '\n';
      default: return std::nullopt;
    }
  }

  // Of | and > alone, with lines that all begin in one column.
  std::optional<std::string> block_text(const YamlToken& token, std::string_view written) const {
    const char style = text_[token.offset];
    const auto past = token.span.offset + written.size();
    const bool simple = yaml_char(text_, token.offset + 1) == '\n' && token.span.offset > token.offset && past < text_.size() && text_[past] == '\n';
    if (!simple) return std::nullopt;
    const auto line = line_start(token.span.offset);
    const auto indent = text_.substr(line).find_first_not_of(' ');
    std::string text;
    for (const auto whole : split(text_.substr(line, past - line), '\n')) {
      if (whole.size() <= indent || whole.find_first_not_of(' ') != indent) return std::nullopt;
      if (whole.find_first_of("\t\r") != std::string_view::npos || whole.ends_with(' ')) return std::nullopt;
      if (!text.empty()) text += style == '>' ? ' ' : '\n';
      text += whole.substr(indent);
    }
    return text + '\n';
  }

  std::string_view text_;
  std::size_t begin_;
  const std::vector<YamlToken>& tokens_;
  const YamlLimits& limits_;
  std::size_t next_ = 0;
  std::size_t end_ = 0;  // past the last token taken
  bool sure_ = true;
};

}  // namespace

std::optional<YamlNode> plain_tree(const Source& source, Span part, const std::vector<YamlToken>& tokens, const YamlLimits& limits) {
  return PlainReader(std::string_view(source.text).substr(0, part.offset + part.length), part.offset, tokens, limits).read();
}

}  // namespace waymark
