#include "pages/text_table.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace waymark {

namespace {

std::string padded(std::string_view text, std::size_t width) {
  std::string out(text);
  const auto have = count_characters(text);
  if (have < width) out.append(width - have, ' ');
  return out;
}

}  // namespace

std::string text_table(const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], count_characters(row[i]));
  }
  std::string out;
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) line += padded(row[i], widths[i] + 2);
    out += line.substr(0, line.find_last_not_of(' ') + 1);
    out += '\n';
  }
  return out;
}

}  // namespace waymark
