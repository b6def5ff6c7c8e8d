#include "formats/markdown_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/text.hpp"

namespace waymark {

namespace {

using Kind = MarkdownNode::Kind;

// What stands before the first colon, when that is not part of a path, a query or a fragment.
std::string_view scheme_of(std::string_view address) {
  const auto end = address.find_first_of(":/?#");
  return end != std::string_view::npos && address[end] == ':' ? address.substr(0, end) : std::string_view();
}

bool has_scheme(std::string_view address) {
  const auto end = address.find_first_of(":/?#");
  return end != std::string_view::npos && address[end] == ':';
}

// Nothing that a browser drops, turns into a slash, or shows in another order.
bool has_plain_characters(std::string_view address) {
  const bool visible = std::all_of(address.begin(), address.end(), [](char c) {
    return static_cast<unsigned char>(c) > 0x20 && c != 0x7F && c != '\\';
  });
  if (!visible) return false;
  const bool ascii = std::all_of(address.begin(), address.end(),
                                 [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  return ascii || printable(address) == address;
}

std::string shown(std::string_view address) {
  const auto start = first_characters(address, 60);
  return printable(start) + (start.size() < address.size() ? "…" : "");
}

class Checker {
 public:
  Checker(const Source& source, FewReports& reports) : source_(source), reports_(reports) {}

  void check(const MarkdownNode& node) {
    switch (node.kind) {
      case Kind::html_block:
        block_ = node.span;
        return html(first_line_of(source_, node.span));
      case Kind::html:
        return html(place(node));
      case Kind::link:
        return link(node);
      case Kind::image:
        return image(node);
      case Kind::paragraph:
      case Kind::heading:
      case Kind::cell:
        block_ = node.span;
        searched_ = node.span.offset;
        return;
      default:
        return;
    }
  }

 private:
  // cmark-gfm says on which line an inline stands, but not reliably where. The words are looked for in the
  // block, after those of the last report; not found (they may be written as entities), the line must do.
  Span place(const MarkdownNode& node) {
    const auto end = std::min(block_.offset + block_.length, source_.text.size());
    const auto at = node.text.empty() ? std::string::npos : source_.text.find(node.text, searched_);
    if (at != std::string::npos && at + node.text.size() <= end) {
      searched_ = at + node.text.size();
      return {at, node.text.size()};
    }
    const bool inside = node.span.offset >= block_.offset && node.span.offset <= end;
    return inside ? first_line_of(source_, node.span) : first_line_of(source_, block_);
  }

  void html(Span span) {
    reports_.error(span, "markdown-html", "this is HTML, which content cannot use",
                   "take it out, or put a backslash before < to show the sign itself");
  }

  void link(const MarkdownNode& node) {
    if (node.text.empty()) {
      return reports_.error(place(node), "markdown-unsafe-link", "this link has no address",
                            "write the address in the round brackets, as in [words](https://example.org)");
    }
    if (!is_safe_link(node.text)) {
      return reports_.error(place(node), "markdown-unsafe-link",
                            fmt::format("a link cannot lead to `{}`", shown(node.text)),
                            "begin the address with https://, http:// or mailto:, without spaces");
    }
    if (lower_ascii(node.text.substr(0, 4)) == "www.") {
      reports_.error(place(node), "markdown-unsafe-link",
                     fmt::format("the link to `{}` has no https:// before it", shown(node.text)),
                     fmt::format("write `https://{}`", shown(node.text)));
    }
  }

  void image(const MarkdownNode& node) {
    // Nothing carries a file of the content into a pack.
    reports_.error(place(node), "markdown-image",
                   fmt::format("a picture such as `{}` cannot be shown", shown(node.text)),
                   "say in words what it shows, or link to a page that shows it");
  }

  const Source& source_;
  FewReports& reports_;
  Span block_;
  std::size_t searched_ = 0;
};

}  // namespace

void FewReports::error(Span span, std::string_view code, std::string message, std::string hint) {
  if (codes_.count(code) >= 10) return;
  codes_.emplace(code);
  diagnostics_.error(source_, span, code, std::move(message), std::move(hint));
}

void check_tree(const Source& source, const MarkdownTree& tree, FewReports& reports) {
  Checker checker(source, reports);
  for (const auto& node : tree) checker.check(node);
}

bool is_safe_link(std::string_view address) {
  if (address.empty() || !has_plain_characters(address)) return false;
  if (!has_scheme(address)) return address.substr(0, 2) != "//";
  const auto scheme = lower_ascii(scheme_of(address));
  const auto rest = address.substr(scheme.size() + 1);
  if (scheme == "mailto") return !rest.empty();
  return (scheme == "https" || scheme == "http") && rest.size() > 2 && rest.substr(0, 2) == "//" &&
         rest[2] != '/';
}

}  // namespace waymark
