#include <algorithm>

#include "base/text.hpp"
#include "formats/markdown.hpp"

namespace waymark {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_fence(std::string_view line) { return line.substr(0, 3) == "---" && is_blank(line.substr(3)); }

// The line that begins at `begin`, with its line feed.
std::string_view line_from(std::string_view text, std::size_t begin) {
  const auto feed = text.find('\n', begin);
  return text.substr(begin, feed == std::string_view::npos ? std::string_view::npos : feed + 1 - begin);
}

std::size_t width(std::string_view line) { return std::min(line.find_first_of("\r\n"), line.size()); }

}  // namespace

FrontMatter find_front_matter(const Source& source, Diagnostics& diagnostics) {
  const std::string_view text = source.text;
  const auto start = text.substr(0, 3) == byte_order_mark ? byte_order_mark.size() : 0;
  const auto first = line_from(text, start);
  FrontMatter found;
  found.text = {start, text.size() - start};
  if (!is_fence(first)) {
    diagnostics.error(source, {start, width(first)}, "front-matter-missing",
                      "the facts must come first, between two lines of three hyphens",
                      "begin the file with a line of three hyphens: ---");
    return found;
  }
  found.facts.offset = start + first.size();
  for (auto begin = found.facts.offset; begin < text.size();) {
    const auto line = line_from(text, begin);
    if (is_fence(line)) {
      found.facts.length = begin - found.facts.offset;
      found.text = {begin + line.size(), text.size() - begin - line.size()};
      found.found = true;
      return found;
    }
    begin += line.size();
  }
  found.facts.length = text.size() - found.facts.offset;
  found.text = {text.size(), 0};
  diagnostics.error(source, {start, width(first)}, "front-matter-unclosed",
                    "the facts begin here, but no second line of three hyphens ends them",
                    "put a line of three hyphens (---) between the facts and the text");
  return found;
}

}  // namespace waymark
