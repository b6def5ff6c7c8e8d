// Any bytes are read without a crash, twice the same, and what comes out can do nothing on a page.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/word_marks.hpp"
#include "formats/markdown.hpp"
#include "formats/named_values.hpp"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

// Every tag is one that the writer makes, whole, so nothing that came in as text can be one.
void require_harmless(const std::string& markup) {
  require(markup.find(waymark::word_mark) == std::string::npos);
  static const std::string known[] = {
      "p",     "h3",    "h4",    "h5", "h6", "ul", "ol", "li",     "blockquote", "pre", "code", "hr",
      "table", "thead", "tbody", "tr", "th", "td", "em", "strong", "br",         "a",   "img"};
  for (auto at = markup.find('<'); at != std::string::npos; at = markup.find('<', at + 1)) {
    const auto begin = at + (markup.compare(at + 1, 1, "/") == 0 ? 2 : 1);
    const auto name = markup.substr(begin, markup.find_first_of(" >", begin) - begin);
    bool found = false;
    for (const auto& tag : known) found = found || tag == name;
    require(found);
    const auto tag = markup.substr(at, markup.find('>', at) - at);
    require(tag.find(" on") == std::string::npos || tag.find('"') < tag.find(" on"));
    if (const auto href = tag.find(" href=\""); href != std::string::npos) {
      const auto address = tag.substr(href + 7, tag.find('"', href + 7) - href - 7);
      // What is escaped in an address cannot make it unsafe, but `&` must not hide a scheme from us.
      require(waymark::is_safe_link(address));
    }
  }
}

// All that is read, as one text; what is HTML is harmless, and every place is one in the source.
std::string read_all(const waymark::Source& source, waymark::Span part, waymark::NamedValues* values,
                     waymark::Diagnostics& diagnostics) {
  const auto size = source.text.size();
  const auto document = waymark::read_markdown(source, part, {}, diagnostics, values);
  require_harmless(document.intro.markup());
  std::string all = document.title + document.intro.markup();
  for (const auto& section : document.sections) {
    require_harmless(section.html.markup());
    require(section.span.offset + section.span.length <= size + 1);
    all += section.title + section.html.markup() + section.text;
    for (const auto& item : section.items) {
      require_harmless(item.html.markup());
      require(item.span.offset + item.span.length <= size + 1);
      require(item.code_span.offset + item.code_span.length <= size + 1);
      all += item.code + item.number + item.text + item.html.markup();
    }
  }
  for (const auto& block : document.blocks) {
    require(block.span.offset + block.span.length <= size + 1);
    all += block.text;
  }
  for (const auto& link : document.links) {
    require(link.span.offset + link.span.length <= size + 1);
    all += link.address;
  }
  for (const auto& d : diagnostics.sorted()) require(!d.message.empty());
  return all;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const waymark::Source source{"fuzz.md", std::string(reinterpret_cast<const char*>(data), size)};
  waymark::Diagnostics diagnostics;
  const auto front = waymark::find_front_matter(source, diagnostics);
  require(front.facts.offset + front.facts.length <= size && front.text.offset + front.text.length <= size);

  const auto all = read_all(source, front.text, nullptr, diagnostics);
  waymark::Diagnostics again;
  waymark::find_front_matter(source, again);
  require(all == read_all(source, front.text, nullptr, again));
  require(diagnostics.sorted() == again.sorted());

  // The same with a value, which is text whatever it holds; names of none are told, and nothing else is new.
  waymark::NamedValues values;
  values.add("v", "\"><script>hostile()</script> *a* {{v}}");
  waymark::Diagnostics with_values;
  waymark::find_front_matter(source, with_values);
  const auto filled = read_all(source, front.text, &values, with_values);
  if (values.used().empty()) require(filled == all);
  std::size_t unknown = 0;
  for (const auto& d : with_values.sorted()) unknown += d.code == "unknown-value" ? 1U : 0U;
  require(source.text.find("{{") != std::string::npos || (unknown == 0 && values.used().empty()));
  return 0;
}
