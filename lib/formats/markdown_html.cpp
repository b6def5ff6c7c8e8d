#include "formats/markdown_html.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "base/html.hpp"
#include "base/text.hpp"
#include "formats/markdown_check.hpp"

namespace waymark {

namespace {

using Kind = MarkdownNode::Kind;

bool is_ascii_alphanumeric(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// As browsers do it: what cannot stand in an address is written as %XX, so only `&` and `'` need escapes.
void append_address(std::string& out, std::string_view address) {
  constexpr std::string_view allowed = "!#$%()*+,-./:;=?@_~";
  for (const char c : address) {
    if (is_ascii_alphanumeric(c) || allowed.find(c) != std::string_view::npos) {
      out += c;
    } else if (c == '&') {
      out += "&amp;";
    } else if (c == '\'') {
      out += "&#39;";
    } else {
      fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned char>(c));
    }
  }
}

void end_line(std::string& out) {
  if (!out.empty() && out.back() != '\n') out += '\n';
}

class HtmlWriter {
 public:
  HtmlWriter(std::string& out, const MarkdownTree& tree, HeadingIds& ids)
      : out_(out), tree_(tree), ids_(ids) {}

  void blocks(NodeRange range, bool tight) {
    for (auto i = range.begin; i < range.end; i = tree_[i].end) block(i, tight);
  }

 private:
  void block(std::size_t i, bool tight) {
    const auto& node = tree_[i];
    switch (node.kind) {
      case Kind::paragraph:
        if (tight) return append_words(out_, tree_, children_of(tree_, i));
        return words("<p>", i, "</p>\n");
      case Kind::heading:
        return heading(i);
      case Kind::quote:
        return inside("<blockquote>\n", i, "</blockquote>\n", false);
      case Kind::bullet_list:
        return inside("<ul>\n", i, "</ul>\n", node.tight);
      case Kind::numbered_list:
        return inside(node.number == 1 ? "<ol>\n" : fmt::format("<ol start=\"{}\">\n", node.number), i,
                      "</ol>\n", node.tight);
      case Kind::item:
        return item(i, tight);
      case Kind::code_block:
        end_line(out_);
        out_ += "<pre><code>";
        append_escaped(out_, node.text);
        out_ += "</code></pre>\n";
        return;
      case Kind::html_block:
        end_line(out_);
        out_ += "<p>";
        append_escaped(out_, trimmed(node.text));
        out_ += "</p>\n";
        return;
      case Kind::rule:
        end_line(out_);
        out_ += "<hr>\n";
        return;
      case Kind::table:
        return table(i);
      default:
        return append_words(out_, tree_, {i, node.end});
    }
  }

  void words(std::string_view open, std::size_t i, std::string_view close) {
    end_line(out_);
    out_ += open;
    append_words(out_, tree_, children_of(tree_, i));
    out_ += close;
  }

  void inside(std::string_view open, std::size_t i, std::string_view close, bool tight) {
    end_line(out_);
    out_ += open;
    blocks(children_of(tree_, i), tight);
    end_line(out_);
    out_ += close;
  }

  // The levels above belong to the page and to its sections.
  void heading(std::size_t i) {
    const auto level = std::clamp(tree_[i].number, 3, 6);
    const auto id = ids_.take(plain_words(tree_, children_of(tree_, i)));
    words(fmt::format("<h{} id=\"{}\">", level, id), i, fmt::format("</h{}>\n", level));
  }

  // A task is a list item with a class: a form control here would do nothing, and have no label.
  void item(std::size_t i, bool tight) {
    const auto& node = tree_[i];
    end_line(out_);
    out_ += !node.task ? "<li>" : node.done ? "<li class=\"task done\">" : "<li class=\"task\">";
    blocks(children_of(tree_, i), tight);
    out_ += "</li>\n";
  }

  void table(std::size_t i) {
    end_line(out_);
    out_ += "<table>\n";
    bool body = false;
    const auto rows = children_of(tree_, i);
    for (auto row = rows.begin; row < rows.end; row = tree_[row].end) {
      const bool header = tree_[row].kind == Kind::header_row;
      if (header) out_ += "<thead>\n";
      if (!header && !body) {
        out_ += "<tbody>\n";
        body = true;
      }
      out_ += "<tr>\n";
      const auto cells = children_of(tree_, row);
      for (auto cell = cells.begin; cell < cells.end; cell = tree_[cell].end) {
        words(cell_tag(tree_[cell].align, header), cell, header ? "</th>\n" : "</td>\n");
      }
      out_ += header ? "</tr>\n</thead>\n" : "</tr>\n";
    }
    out_ += body ? "</tbody>\n</table>\n" : "</table>\n";
  }

  static std::string_view cell_tag(MarkdownNode::Align align, bool header) {
    switch (align) {
      case MarkdownNode::Align::none:
      case MarkdownNode::Align::left:
        break;
      case MarkdownNode::Align::center:
        return header ? "<th scope=\"col\" class=\"center\">" : "<td class=\"center\">";
      case MarkdownNode::Align::right:
        return header ? "<th scope=\"col\" class=\"right\">" : "<td class=\"right\">";
    }
    return header ? "<th scope=\"col\">" : "<td>";
  }

  std::string& out_;
  const MarkdownTree& tree_;
  HeadingIds& ids_;
};

void append_word(std::string& out, const MarkdownTree& tree, std::size_t i) {
  const auto& node = tree[i];
  const auto around = [&](std::string_view open, std::string_view close) {
    out += open;
    append_words(out, tree, children_of(tree, i));
    out += close;
  };
  switch (node.kind) {
    case Kind::soft_break:
      out += '\n';
      return;
    case Kind::hard_break:
      out += "<br>\n";
      return;
    case Kind::emphasis:
      return around("<em>", "</em>");
    case Kind::strong:
      return around("<strong>", "</strong>");
    case Kind::code:
      out += "<code>";
      append_escaped(out, node.text);
      out += "</code>";
      return;
    case Kind::link:
      if (!is_safe_link(node.text)) return around("", "");
      out += "<a href=\"";
      append_address(out, node.text);
      return around("\">", "</a>");
    case Kind::image:  // refused, as has been reported
      return append_escaped(out, plain_words(tree, children_of(tree, i)));
    default:
      append_escaped(out, node.text);  // text, and raw HTML as text
      return around("", "");
  }
}

void append_plain_words(std::string& out, const MarkdownTree& tree, NodeRange words) {
  // Addresses are not read out; their words, which are nodes of their own, are.
  for (auto i = words.begin; i < words.end; ++i) {
    const auto kind = tree[i].kind;
    if (kind == Kind::soft_break || kind == Kind::hard_break) out += ' ';
    if (kind == Kind::text || kind == Kind::code || kind == Kind::html) out += tree[i].text;
  }
}

class PlainWriter {
 public:
  PlainWriter(std::string& out, const MarkdownTree& tree) : out_(out), tree_(tree) {}

  void blocks(NodeRange range, std::string_view between) {
    for (auto i = range.begin; i < range.end; i = tree_[i].end) {
      if (i != range.begin) out_ += between;
      block(i);
    }
  }

 private:
  void block(std::size_t i) {
    const auto& node = tree_[i];
    const auto inner = children_of(tree_, i);
    switch (node.kind) {
      case Kind::quote:
        return blocks(inner, "\n\n");
      case Kind::bullet_list:
      case Kind::numbered_list:
        return list(i);
      case Kind::table:
        return blocks(inner, "\n");
      case Kind::header_row:
      case Kind::row:
        return blocks(inner, " | ");
      case Kind::rule:
        out_ += "* * *";
        return;
      case Kind::code_block:
      case Kind::html_block:
        out_.append(node.text, 0, node.text.find_last_not_of('\n') + 1);
        return;
      default:
        return append_plain_words(out_, tree_, inner);
    }
  }

  void list(std::size_t i) {
    const auto items = children_of(tree_, i);
    auto number = static_cast<long long>(tree_[i].number);
    for (auto item = items.begin; item < items.end; item = tree_[item].end) {
      if (item != items.begin) out_ += '\n';
      if (tree_[i].kind == Kind::numbered_list) {
        fmt::format_to(std::back_inserter(out_), "{}. ", number++);
      } else {
        out_ += "- ";
      }
      blocks(children_of(tree_, item), "\n");
    }
  }

  std::string& out_;
  const MarkdownTree& tree_;
};

}  // namespace

std::string HeadingIds::take(std::string_view words) {
  auto id = slug(words);
  if (id.empty()) id = "section";
  auto& uses = uses_[id];
  auto unique = ++uses == 1 ? id : fmt::format("{}-{}", id, uses);
  // "Part 2" may have taken what the second "Part" would get.
  while (!taken_.insert(unique).second) unique = fmt::format("{}-{}", id, ++uses);
  return unique;
}

void append_blocks(std::string& out, const MarkdownTree& tree, NodeRange blocks, HeadingIds& ids) {
  HtmlWriter(out, tree, ids).blocks(blocks, false);
}

void append_words(std::string& out, const MarkdownTree& tree, NodeRange words) {
  for (auto i = words.begin; i < words.end; i = tree[i].end) append_word(out, tree, i);
}

std::string plain_blocks(const MarkdownTree& tree, NodeRange blocks) {
  std::string out;
  PlainWriter(out, tree).blocks(blocks, "\n\n");
  return out;
}

std::string plain_words(const MarkdownTree& tree, NodeRange words) {
  std::string out;
  append_plain_words(out, tree, words);
  return std::string(trimmed(out));
}

}  // namespace waymark
