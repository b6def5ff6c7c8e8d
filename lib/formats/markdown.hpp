// The guarded Markdown reader: a content file's text as a title and sections of safe HTML. Raw HTML is
// shown as text, links are checked, and input that cmark-gfm is slow or unsafe on is refused first.
// Must not know what the sections mean. Not for use from several threads at once.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/html.hpp"
#include "base/source.hpp"

namespace waymark {

class NamedValues;

// An item of a section's list. For "- `fibre` (3): Full fibre." the code is "fibre", the number is "3" and
// the text "Full fibre."; an item of another form has an empty code and number. The number is any text
// between the brackets, so that the caller can say what is wrong with it.
struct MarkdownItem {
  Span span;  // of the item in the source
  std::string code;
  std::string number;
  Span code_span;      // of the code without its backticks
  std::string text;    // plain: the first paragraph without code, number and task box
  Html html;           // the same, inline markup kept, without a surrounding <p>
  bool task = false;   // "- [ ]"
  bool simple = true;  // exactly one paragraph, nothing nested
};

struct MarkdownSection {
  std::string title;
  std::string id;                   // made from the title, unique in the document
  Span span;                        // of the heading
  Html html;                        // everything below it, up to the next heading of level 1 or 2
  std::string text;                 // the same as plain text, blocks separated by a blank line
  bool one_list = false;            // the section is exactly one bullet list
  bool one_paragraph = false;       // the section is exactly one paragraph
  std::vector<MarkdownItem> items;  // of that list
};

// A heading, a paragraph or a cell of a table as it reads, without an answer's id and level.
struct MarkdownBlock {
  Span span;
  std::string text;
};

struct MarkdownLink {
  Span span;
  std::string address;
};

struct MarkdownDocument {
  std::string title;  // plain text of the only heading of level 1
  Span title_span;
  Html intro;  // between the title and the first section
  std::vector<MarkdownSection> sections;
  std::vector<MarkdownBlock> blocks;  // all, in order
  std::vector<MarkdownLink> links;    // all, in order
};

struct MarkdownLimits {
  std::size_t bytes = 64U << 10U;
  std::size_t block_bytes = 8U << 10U;  // of one paragraph or other run of lines without a blank line
  std::size_t nesting = 12;             // block quotes and lists within each other, brackets, emphasis
  std::size_t table_columns = 20;
};

// Reads the Markdown that is `part` of the source. Reports: no title, several, or text before it; a
// heading without words; a section twice; raw HTML; a link that is not https, http, mailto, or a relative
// address or #fragment; pictures; addresses apart from their links; what passes the
// limits, and then the document is empty. At most ten problems of a kind are reported. Headings in the text
// get ids made from their words, and are of level 3 or below. With `values`, names such as `{{patch-time}}`
// in the text are replaced by what they stand for, and names of none are reported.
MarkdownDocument read_markdown(const Source& source, Span part, const MarkdownLimits& limits,
                               Diagnostics& diagnostics, const NamedValues* values = nullptr);

// Where front matter and text of a content file stand.
struct FrontMatter {
  bool found = false;
  Span facts;  // between the two lines of three hyphens
  Span text;   // what follows
};

// Finds the front matter that opens a file. Reports a missing first or second line of hyphens; without the
// first, all is text, without the second, all that follows is facts.
FrontMatter find_front_matter(const Source& source, Diagnostics& diagnostics);

// Whether a link may stand on a page: https, http or mailto (any case), or relative without a scheme.
// Control characters, spaces and backslashes make it unsafe, and so do two slashes at its start, because
// `//host` names another computer. An empty address is not safe.
bool is_safe_link(std::string_view address);

}  // namespace waymark
