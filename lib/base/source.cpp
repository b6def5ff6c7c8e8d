#include "base/source.hpp"

#include <algorithm>

namespace waymark {

Place place_of(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  const auto before = text.substr(0, offset);
  const auto newline = before.rfind('\n');
  const auto line_start = newline == std::string_view::npos ? 0 : newline + 1;
  Place place;
  place.line = 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
  const auto in_line = before.substr(line_start);
  // UTF-8 continuation bytes (10xxxxxx) are not characters of their own.
  place.column = 1 + static_cast<std::size_t>(std::count_if(in_line.begin(), in_line.end(), [](char c) {
                   return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
                 }));
  return place;
}

std::vector<Span> lines_of(std::string_view text) {
  std::vector<Span> lines;
  const bool has_returns = text.find('\r') != std::string_view::npos;
  for (std::size_t begin = 0;;) {
    const auto end = std::min(has_returns ? text.find_first_of("\n\r", begin) : text.find('\n', begin), text.size());
    lines.push_back({begin, end - begin});
    if (end == text.size()) return lines;
    begin = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
  }
}

std::string_view line_at(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  const auto newline = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
  const auto start = newline == std::string_view::npos ? 0 : newline + 1;
  auto end = text.find('\n', offset);
  if (end == std::string_view::npos) end = text.size();
  if (end > start && text[end - 1] == '\r') --end;
  return text.substr(start, end - start);
}

}  // namespace waymark
