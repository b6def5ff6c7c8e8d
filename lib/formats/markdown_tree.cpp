#include "formats/markdown_tree.hpp"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <memory>
#include <mutex>
#include <string_view>
#include <thread>
#include <utility>

namespace waymark {

namespace {

using Kind = MarkdownNode::Kind;

struct Free {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
  void operator()(cmark_node* node) const { cmark_node_free(node); }
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};

struct Extensions {
  cmark_syntax_extension* table = nullptr;
  cmark_syntax_extension* tasklist = nullptr;
};

// cmark-gfm keeps a list of extensions for the whole process, so they are entered once. `autolink` and
// `strikethrough` must never be attached to a parser: the first reads out of bounds in this version, and
// both change tables that all parsers share.
const Extensions& extensions() {
  static const Extensions registered = [] {
    cmark_gfm_core_extensions_ensure_registered();
    return Extensions{cmark_find_syntax_extension("table"), cmark_find_syntax_extension("tasklist")};
  }();
  return registered;
}

// A lock for moments: a text is parsed in some 12 microseconds, and to sleep and be woken takes longer.
class Moment {
 public:
  void lock() {
    while (taken_.test_and_set(std::memory_order_acquire)) std::this_thread::yield();
  }
  void unlock() { taken_.clear(std::memory_order_release); }

 private:
  std::atomic_flag taken_;
};

// One text at a time: cmark-gfm's parsers share tables. What it has made can be read and freed beside others.
std::unique_ptr<cmark_node, Free> parse(std::string_view text) {
  static Moment parsing;
  const std::lock_guard one_at_a_time(parsing);
  const std::unique_ptr<cmark_parser, Free> parser(cmark_parser_new(CMARK_OPT_VALIDATE_UTF8));
  cmark_parser_attach_syntax_extension(parser.get(), extensions().table);
  cmark_parser_attach_syntax_extension(parser.get(), extensions().tasklist);
  cmark_parser_feed(parser.get(), text.data(), text.size());
  return std::unique_ptr<cmark_node, Free>(cmark_parser_finish(parser.get()));
}

Kind extension_kind(cmark_node* node) {
  const std::string_view name = cmark_node_get_type_string(node);
  if (name == "table") return Kind::table;
  if (name == "table_header") return Kind::header_row;
  if (name == "table_row") return Kind::row;
  if (name == "table_cell") return Kind::cell;
  return Kind::text;  // not known today: shown as the text it holds
}

Kind kind_of(cmark_node* node) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_DOCUMENT:
      return Kind::document;
    case CMARK_NODE_BLOCK_QUOTE:
      return Kind::quote;
    case CMARK_NODE_LIST:
      return cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? Kind::numbered_list : Kind::bullet_list;
    case CMARK_NODE_ITEM:
      return Kind::item;
    case CMARK_NODE_CODE_BLOCK:
      return Kind::code_block;
    case CMARK_NODE_HTML_BLOCK:
      return Kind::html_block;
    case CMARK_NODE_PARAGRAPH:
      return Kind::paragraph;
    case CMARK_NODE_HEADING:
      return Kind::heading;
    case CMARK_NODE_THEMATIC_BREAK:
      return Kind::rule;
    case CMARK_NODE_SOFTBREAK:
      return Kind::soft_break;
    case CMARK_NODE_LINEBREAK:
      return Kind::hard_break;
    case CMARK_NODE_TEXT:
      return Kind::text;
    case CMARK_NODE_CODE:
      return Kind::code;
    case CMARK_NODE_HTML_INLINE:
      return Kind::html;
    case CMARK_NODE_EMPH:
      return Kind::emphasis;
    case CMARK_NODE_STRONG:
      return Kind::strong;
    case CMARK_NODE_LINK:
      return Kind::link;
    case CMARK_NODE_IMAGE:
      return Kind::image;
    default:
      return extension_kind(node);
  }
}

// Files hold no control characters, but `&#31;` names one. What takes its place is what CommonMark puts for
// `&#0;`.
std::string without_controls(std::string_view text) {
  std::string out;
  std::size_t copied = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto code = static_cast<unsigned char>(text[i]);
    if (code >= 0x20 ? code != 0x7F : code == '\n' || code == '\t' || code == '\r') continue;
    out.append(text, copied, i - copied).append("\xEF\xBF\xBD");
    copied = i + 1;
  }
  return out.append(text, copied);
}

std::string text_of(cmark_node* node, Kind kind) {
  const bool link = kind == Kind::link || kind == Kind::image;
  const char* text = link ? cmark_node_get_url(node) : cmark_node_get_literal(node);
  return text == nullptr ? std::string() : link ? std::string(text) : without_controls(text);
}

bool nests_blocks(Kind kind) {
  return kind == Kind::quote || kind == Kind::bullet_list || kind == Kind::numbered_list;
}

bool nests_words(Kind kind) {
  return kind == Kind::emphasis || kind == Kind::strong || kind == Kind::link || kind == Kind::image;
}

// The lines of the part, as cmark-gfm counts them.
class Lines {
 public:
  Lines(std::string_view text, Span part) : lines_(lines_of(text.substr(part.offset, part.length))) {
    for (auto& line : lines_) line.offset += part.offset;
  }

  // Places that cmark-gfm gets wrong are moved to the nearest that exists.
  Span line(int number) const {
    const auto index = static_cast<std::size_t>(std::max(number, 1)) - 1;
    return lines_[std::min(index, lines_.size() - 1)];
  }

  Span block(cmark_node* node) const {
    const auto first_number = cmark_node_get_start_line(node);
    const auto first = line(first_number);
    const auto last = line(std::max(first_number, cmark_node_get_end_line(node)));
    const auto column = static_cast<std::size_t>(std::max(cmark_node_get_start_column(node), 1)) - 1;
    const auto begin = first.offset + std::min(column, first.length);
    return {begin, last.offset + last.length - begin};
  }

 private:
  std::vector<Span> lines_;
};

// Walks without recursion, so that deep nesting is found before it can harm.
class TreeBuilder {
 public:
  TreeBuilder(const Source& source, Span part) : lines_(source.text, part) {
    tree_.reserve(part.length / 16);
  }

  // False once the nesting passes the limit; `last_span` then says where.
  bool read(cmark_node* root, std::size_t nesting) {
    const std::unique_ptr<cmark_iter, Free> iterator(cmark_iter_new(root));
    for (;;) {
      const auto event = cmark_iter_next(iterator.get());
      if (event == CMARK_EVENT_DONE) return true;
      if (event == CMARK_EVENT_ENTER) enter(cmark_iter_get_node(iterator.get()));
      if (event == CMARK_EVENT_EXIT) leave();
      if (block_depth_ > nesting || word_depth_ > nesting) return false;
    }
  }

  Span last_span() const { return tree_.back().span; }
  MarkdownTree take() { return std::move(tree_); }

 private:
  void enter(cmark_node* source) {
    MarkdownNode node;
    node.kind = kind_of(source);
    node.text = text_of(source, node.kind);
    node.end = tree_.size() + 1;
    read_details(source, node);
    if (!is_leaf(source)) {
      open_.push_back(tree_.size());
      block_depth_ += nests_blocks(node.kind) ? 1U : 0U;
      word_depth_ += nests_words(node.kind) ? 1U : 0U;
    }
    tree_.push_back(std::move(node));
  }

  void leave() {
    auto& node = tree_[open_.back()];
    node.end = tree_.size();
    block_depth_ -= nests_blocks(node.kind) ? 1U : 0U;
    word_depth_ -= nests_words(node.kind) ? 1U : 0U;
    open_.pop_back();
  }

  // The kinds for which cmark-gfm's iterator has no exit.
  static bool is_leaf(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_HTML_BLOCK:
      case CMARK_NODE_THEMATIC_BREAK:
      case CMARK_NODE_CODE_BLOCK:
      case CMARK_NODE_TEXT:
      case CMARK_NODE_SOFTBREAK:
      case CMARK_NODE_LINEBREAK:
      case CMARK_NODE_CODE:
      case CMARK_NODE_HTML_INLINE:
        return true;
      default:
        return false;
    }
  }

  void read_details(cmark_node* source, MarkdownNode& node) {
    switch (node.kind) {
      case Kind::text:
      case Kind::soft_break:
      case Kind::hard_break:
        return;
      case Kind::code:
      case Kind::html:
      case Kind::emphasis:
      case Kind::strong:
      case Kind::link:
      case Kind::image:
        node.span = lines_.line(cmark_node_get_start_line(source));
        return;
      case Kind::heading:
        node.number = cmark_node_get_heading_level(source);
        break;
      case Kind::numbered_list:
        node.number = cmark_node_get_list_start(source);
        [[fallthrough]];
      case Kind::bullet_list:
        node.tight = cmark_node_get_list_tight(source) != 0;
        break;
      case Kind::item:
        node.task = std::string_view(cmark_node_get_type_string(source)) == "tasklist";
        node.done = node.task && cmark_gfm_extensions_get_tasklist_item_checked(source);
        break;
      case Kind::table:
        read_alignments(source);
        break;
      case Kind::header_row:
      case Kind::row:
        column_ = 0;
        break;
      case Kind::cell:
        if (column_ < alignments_.size()) node.align = alignments_[column_++];
        break;
      default:
        break;
    }
    node.span = lines_.block(source);
  }

  void read_alignments(cmark_node* table) {
    const std::size_t columns = cmark_gfm_extensions_get_table_columns(table);
    const auto* letters = cmark_gfm_extensions_get_table_alignments(table);
    alignments_.assign(columns, MarkdownNode::Align::none);
    for (std::size_t i = 0; i < columns && letters != nullptr; ++i) {
      if (letters[i] == 'l') alignments_[i] = MarkdownNode::Align::left;
      if (letters[i] == 'c') alignments_[i] = MarkdownNode::Align::center;
      if (letters[i] == 'r') alignments_[i] = MarkdownNode::Align::right;
    }
  }

  Lines lines_;
  MarkdownTree tree_;
  std::vector<std::size_t> open_;
  std::vector<MarkdownNode::Align> alignments_;
  std::size_t column_ = 0;
  std::size_t block_depth_ = 0;
  std::size_t word_depth_ = 0;
};

}  // namespace

Span first_line_of(const Source& source, Span block) {
  const auto text = std::string_view(source.text).substr(block.offset, block.length);
  const auto end = std::find_if(text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; });
  const auto line = text.substr(0, static_cast<std::size_t>(end - text.begin()));
  return {block.offset, std::max<std::size_t>(1, line.find_last_not_of(" \t") + 1)};
}

std::optional<MarkdownTree> parse_markdown(const Source& source, Span part, const MarkdownLimits& limits,
                                           Diagnostics& diagnostics) {
  const auto root = parse(std::string_view(source.text).substr(part.offset, part.length));
  TreeBuilder builder(source, part);
  if (builder.read(root.get(), limits.nesting)) return builder.take();
  diagnostics.error(source, first_line_of(source, builder.last_span()), "markdown-too-deep",
                    "too much is nested here, one thing inside another",
                    fmt::format("use at most {} lists, quotations or kinds of emphasis inside each other",
                                limits.nesting));
  return std::nullopt;
}

}  // namespace waymark
