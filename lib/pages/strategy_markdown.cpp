#include <fmt/format.h>

#include "base/text.hpp"
#include "pages/strategy.hpp"

namespace waymark {

namespace {

// A school's words must not become markup: signs that mean something in Markdown are escaped.
std::string in_markdown(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (std::string_view("\\`*_{}[]<>#|~!&$").find(c) != std::string_view::npos) out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return out;
}

// At the beginning of a line, hyphens, plus signs and numbers would begin a list.
std::string line_in_markdown(std::string_view text) {
  auto out = in_markdown(text);
  const auto digits = out.find_first_not_of("0123456789");
  if (digits == 0 && (out[0] == '-' || out[0] == '+' || out[0] == '=')) out.insert(0, "\\");
  const bool is_number = digits != 0 && digits != std::string::npos && (out[digits] == '.' || out[digits] == ')');
  if (is_number && (digits + 1 == out.size() || out[digits + 1] == ' ')) out.insert(digits, "\\");
  return out;
}

std::string words(const StrategyWords& item) {
  if (!item.href.starts_with("https://")) return in_markdown(item.text);
  return fmt::format("[{}](<{}>)", in_markdown(item.text), item.href);
}

std::string cell(const StrategyWords& item) {
  const auto text = words(item);
  return text.empty() ? " " : text;
}

void append_table(std::string& out, const StrategyTable& table) {
  if (!table.caption.empty()) out += fmt::format("*{}*\n\n", in_markdown(table.caption));
  out += '|';
  for (const auto& column : table.columns) out += fmt::format(" {} |", in_markdown(column.title));
  out += "\n|";
  for (const auto& column : table.columns) out += column.amount ? "---:|" : "---|";
  out += '\n';
  for (const auto& row : table.rows) {
    out += fmt::format("| {} |", cell(row.head));
    for (const auto& item : row.cells) out += fmt::format(" {} |", cell(item));
    out += '\n';
  }
  out += '\n';
}

void append_block(std::string& out, const StrategyBlock& block) {
  if (!block.heading.empty()) out += fmt::format("### {}\n\n", in_markdown(block.heading));
  if (!block.text.empty()) out += line_in_markdown(block.text) + "\n\n";
  if (!block.quote.empty()) out += fmt::format("> {}\n\n", line_in_markdown(block.quote));
  if (block.list) {
    for (const auto& item : block.list->items) out += fmt::format("- {}\n", words(item));
    out += '\n';
  }
  if (block.table) append_table(out, *block.table);
}

}  // namespace

std::string strategy_markdown(const Strategy& strategy, std::string_view school) {
  auto out = fmt::format("# {}: {}\n\n", in_markdown(strategy.title), in_markdown(school));
  if (!strategy.span.empty()) out += in_markdown(strategy.span) + "\n\n";
  for (const auto& section : strategy.sections) {
    out += fmt::format("## {}\n\n", in_markdown(section.title));
    for (const auto& block : section.blocks) append_block(out, block);
  }
  while (out.ends_with("\n\n")) out.pop_back();
  return out;
}

}  // namespace waymark
