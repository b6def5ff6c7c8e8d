// Finds in a parsed tree what may not stand on a page, and reports it with its place. Must not change the
// tree: the writer leaves the same things out, whether or not they are reported.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "base/diagnostics.hpp"
#include "base/source.hpp"
#include "formats/markdown_tree.hpp"

namespace waymark {

// Passes reports on, at most ten of each kind: a text that has one problem may have it thousands of times,
// and working out each place reads the text from its start.
class FewReports {
 public:
  FewReports(const Source& source, Diagnostics& diagnostics) : source_(source), diagnostics_(diagnostics) {}
  void error(Span span, std::string_view code, std::string message, std::string hint);

 private:
  const Source& source_;
  Diagnostics& diagnostics_;
  std::multiset<std::string, std::less<>> codes_;
};

// Raw HTML, unsafe or broken links, pictures.
void check_tree(const Source& source, const MarkdownTree& tree, FewReports& reports);

}  // namespace waymark
