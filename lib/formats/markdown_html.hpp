// Writes a parsed tree as safe HTML or as plain text. Text is always escaped, raw HTML is shown as text,
// and an address that is not safe is left out. Must not know sections, and reports nothing.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "formats/markdown_tree.hpp"

namespace waymark {

// Ids for headings: each is given out once in a document.
class HeadingIds {
 public:
  // "Why it matters" becomes `why-it-matters`, the next time `why-it-matters-2`.
  std::string take(std::string_view words);

 private:
  std::map<std::string, int> uses_;
  std::set<std::string> taken_;
};

// Nodes `begin` to `end` (not included) of the tree, all of one parent.
struct NodeRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

inline NodeRange children_of(const MarkdownTree& tree, std::size_t node) {
  return {node + 1, tree[node].end};
}

void append_blocks(std::string& out, const MarkdownTree& tree, NodeRange blocks, HeadingIds& ids);
void append_words(std::string& out, const MarkdownTree& tree, NodeRange words);

// Blocks are apart by a blank line; breaks inside a block are spaces.
std::string plain_blocks(const MarkdownTree& tree, NodeRange blocks);
std::string plain_words(const MarkdownTree& tree, NodeRange words);

}  // namespace waymark
