#include "formats/markdown.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "base/text.hpp"
#include "formats/markdown_check.hpp"
#include "formats/markdown_guard.hpp"
#include "formats/markdown_html.hpp"
#include "formats/markdown_tree.hpp"
#include "formats/named_values.hpp"

namespace waymark {

namespace {

using Kind = MarkdownNode::Kind;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

Span within(std::string_view text, Span part) {
  part.offset = std::min(part.offset, text.size());
  part.length = std::min(part.length, text.size() - part.offset);
  if (text.substr(part.offset, part.length).substr(0, 3) == byte_order_mark) {
    part.offset += byte_order_mark.size();
    part.length -= byte_order_mark.size();
  }
  return part;
}

std::string_view without_leading_spaces(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of(' '), text.size()));
}

bool is_one(const MarkdownTree& tree, NodeRange blocks, Kind kind) {
  return blocks.begin < blocks.end && tree[blocks.begin].kind == kind &&
         tree[blocks.begin].end == blocks.end;
}

// What "`code` (number): text" begins with.
struct Label {
  std::string code;
  std::string number;
  std::string rest;  // of the text node after the code
};

Label label_of(const MarkdownTree& tree, NodeRange words) {
  if (words.begin + 1 >= words.end) return {};
  const auto& code = tree[words.begin];
  const auto& text = tree[words.begin + 1];
  if (code.kind != Kind::code || text.kind != Kind::text) return {};
  const auto after = without_leading_spaces(text.text);
  const auto close = after.find("):");
  if (after.substr(0, 1) != "(" || close == std::string_view::npos) return {};
  const auto number = after.substr(1, close - 1);
  const auto rest = after.substr(close + 2);
  if (number.find_first_of("()") != std::string_view::npos ||
      rest.substr(0, 1).find_first_not_of(' ') == 0) {
    return {};
  }
  return {code.text, std::string(trimmed(number)), std::string(without_leading_spaces(rest))};
}

class Reader {
 public:
  Reader(const Source& source, Span part, MarkdownTree tree, FewReports& reports)
      : source_(source), part_(part), tree_(std::move(tree)), reports_(reports) {}

  MarkdownDocument read() {
    MarkdownDocument document;
    find_title(document);
    const auto last = tree_.front().end;
    // A title that is not first is an error, and is then read like any heading.
    const std::size_t start = last > 1 && is_heading(1, 1) ? tree_[1].end : 1;
    NodeRange intro{start, start};
    for (auto i = start; i < last; i = tree_[i].end) {
      if (is_heading(i, 2)) {
        document.sections.push_back(begin_section(i));
        bodies_.push_back({tree_[i].end, tree_[i].end});
      } else {
        (bodies_.empty() ? intro : bodies_.back()).end = tree_[i].end;
      }
    }
    document.intro = html(intro);
    for (std::size_t i = 0; i < bodies_.size(); ++i) fill(document.sections[i], bodies_[i]);
    list_blocks(document);
    return document;
  }

 private:
  bool is_heading(std::size_t i, int level) const {
    return tree_[i].kind == Kind::heading && tree_[i].number == level;
  }

  void find_title(MarkdownDocument& document) {
    bool found = false;
    const auto last = tree_.front().end;
    for (std::size_t i = 1; i < last; i = tree_[i].end) {
      if (!is_heading(i, 1)) continue;
      if (found) {
        reports_.error(heading_span(i), "content-two-titles",
                       "this is a second title, and a text can have only one",
                       "begin the heading with ## to make it a section");
        continue;
      }
      found = true;
      document.title = heading_words(i);
      document.title_span = heading_span(i);
      if (i != 1) {
        reports_.error(first_line(tree_[1].span), "content-before-title", "this stands before the title",
                       "move it below the line that begins with #");
      }
    }
    if (!found) {
      const auto start = last > 1 ? first_line(tree_[1].span) : Span{part_.offset, 1};
      reports_.error(start, "content-no-title", "this text has no title",
                     "begin the text with a title: a line that starts with # and a space");
    }
  }

  MarkdownSection begin_section(std::size_t i) {
    MarkdownSection section;
    section.title = heading_words(i);
    section.span = heading_span(i);
    section.id = ids_.take(section.title);
    if (!titles_.insert(lower_ascii(section.title)).second && !section.title.empty()) {
      reports_.error(section.span, "content-duplicate-section",
                     "a section with this heading stands further up", "put both into one section");
    }
    return section;
  }

  std::string heading_words(std::size_t i) {
    auto words = plain_words(tree_, children_of(tree_, i));
    if (words.empty()) {
      reports_.error(heading_span(i), "content-empty-heading", "this heading has no words",
                     "write the words of the heading after the # signs");
    }
    return words;
  }

  void fill(MarkdownSection& section, NodeRange body) {
    section.html = html(body);
    section.text = plain_blocks(tree_, body);
    section.one_paragraph = is_one(tree_, body, Kind::paragraph);
    section.one_list = is_one(tree_, body, Kind::bullet_list);
    if (!section.one_list) return;
    const auto items = children_of(tree_, body.begin);
    for (auto i = items.begin; i < items.end; i = tree_[i].end) section.items.push_back(item(i));
  }

  // After `fill`, which takes the labels of answers away.
  void list_blocks(MarkdownDocument& document) const {
    Span block;
    for (std::size_t i = 1; i < tree_.size(); ++i) {
      const auto& node = tree_[i];
      if (node.kind == Kind::link) document.links.push_back({link_span(node, block), node.text});
      if (node.kind != Kind::paragraph && node.kind != Kind::heading && node.kind != Kind::cell) continue;
      block = node.span;
      auto words = children_of(tree_, i);
      if (words.begin < words.end && tree_[words.begin].kind == Kind::code) ++words.begin;
      document.blocks.push_back({node.span, plain_words(tree_, words)});
    }
  }

  Span link_span(const MarkdownNode& link, Span block) const {
    const auto at = source_.text.find(link.text, block.offset);
    return at != std::string::npos && at < block.offset + block.length ? Span{at, link.text.size()} : first_line(block);
  }

  // Changes the tree: the label leaves the words. So the section's own HTML must be written already.
  MarkdownItem item(std::size_t i) {
    MarkdownItem item;
    item.span = first_line(tree_[i].span);
    item.task = tree_[i].task;
    const auto blocks = children_of(tree_, i);
    item.simple = is_one(tree_, blocks, Kind::paragraph);
    if (blocks.begin == blocks.end || tree_[blocks.begin].kind != Kind::paragraph) return item;
    auto words = children_of(tree_, blocks.begin);
    if (auto label = label_of(tree_, words); !label.code.empty()) {
      item.code_span = find_code(label.code, tree_[blocks.begin].span);
      item.code = std::move(label.code);
      item.number = std::move(label.number);
      tree_[++words.begin].text = std::move(label.rest);
    }
    item.text = plain_words(tree_, words);
    std::string markup;
    append_words(markup, tree_, words);
    item.html = Html::trusted(std::string(trimmed(markup)));
    return item;
  }

  Span find_code(std::string_view code, Span block) const {
    const auto at = std::string_view(source_.text).substr(block.offset, block.length).find(code);
    return at == std::string_view::npos ? first_line(block) : Span{block.offset + at, code.size()};
  }

  Span first_line(Span block) const { return first_line_of(source_, block); }
  Span heading_span(std::size_t i) const { return first_line(tree_[i].span); }

  Html html(NodeRange blocks) {
    std::string markup;
    append_blocks(markup, tree_, blocks, ids_);
    return Html::trusted(std::move(markup));
  }

  const Source& source_;
  Span part_;
  MarkdownTree tree_;
  FewReports& reports_;
  HeadingIds ids_;
  std::set<std::string> titles_;
  std::vector<NodeRange> bodies_;
};

// Where the text names the value `id` in curly brackets, from `at` on; its length is 0 when it does not.
Span find_name(std::string_view text, std::string_view id, std::size_t at) {
  for (at = text.find("{{", at); at != std::string_view::npos; at = text.find("{{", at + 1)) {
    const auto begin = text.find_first_not_of(" \t", at + 2);
    if (begin != std::string_view::npos && text.substr(begin).starts_with(id) &&
        without_leading_spaces(text.substr(begin + id.size())).starts_with("}}")) {
      return {begin, id.size()};
    }
  }
  return {};
}

// cmark-gfm keeps no places inside a block: the names are looked for in the source, in their order.
void fill_values(const Source& source, Span part, MarkdownTree& tree, const NamedValues& values, Diagnostics& diagnostics) {
  auto searched = part.offset;
  for (auto& node : tree) {
    if (node.kind != Kind::text || !names_values(node.text)) continue;
    node.text = values.filled(node.text, [&](std::size_t, std::string_view id) {
      const auto name = find_name(source.text, id, searched);
      if (name.length > 0) searched = name.offset;
      values.tell_unknown(source, name.length > 0 ? name : first_line_of(source, part), id, diagnostics);
    });
  }
}

}  // namespace

MarkdownDocument read_markdown(const Source& source, Span part, const MarkdownLimits& limits,
                               Diagnostics& diagnostics, const NamedValues* values) {
  part = within(source.text, part);
  if (!guard_markdown(source, part, limits, diagnostics)) return {};
  auto tree = parse_markdown(source, part, limits, diagnostics);
  if (!tree) return {};
  FewReports reports(source, diagnostics);
  check_tree(source, *tree, reports);
  if (values != nullptr) fill_values(source, part, *tree, *values, diagnostics);
  return Reader(source, part, std::move(*tree), reports).read();
}

}  // namespace waymark
