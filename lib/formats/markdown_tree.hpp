// What the Markdown parser found, as plain values with places in the source. Must not know sections,
// titles or HTML; markdown_tree.cpp is the only file that knows cmark-gfm.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/source.hpp"
#include "formats/markdown.hpp"

namespace waymark {

struct MarkdownNode {
  enum class Kind {
    document,
    quote,
    bullet_list,
    numbered_list,
    item,
    code_block,
    html_block,
    paragraph,
    heading,
    rule,
    table,
    header_row,
    row,
    cell,
    text,
    soft_break,
    hard_break,
    code,
    html,
    emphasis,
    strong,
    link,
    image
  };
  enum class Align { none, left, center, right };

  Kind kind = Kind::document;
  std::size_t end = 0;  // the node after the last one inside this; the next sibling, where there is one
  Span span;            // of a block; of a code span, link, image or HTML, the line it stands on
  std::string text;     // as it reads, of text, code and HTML; the address of a link or image
  int number = 0;       // level of a heading; first number of a list
  bool tight = false;   // a list whose items are not apart
  bool task = false;    // an item that begins with [ ] or [x]
  bool done = false;    // … with [x]
  Align align = Align::none;  // of a cell
};

// What people should be shown of a block: its first line, without spaces at the end; at least one byte.
Span first_line_of(const Source& source, Span block);

// In the order they begin; a node's own children follow it. The first is the document.
using MarkdownTree = std::vector<MarkdownNode>;

// The part must have passed the guard. Reports text nested deeper than the limit, and is then empty.
std::optional<MarkdownTree> parse_markdown(const Source& source, Span part, const MarkdownLimits& limits,
                                           Diagnostics& diagnostics);

}  // namespace waymark
