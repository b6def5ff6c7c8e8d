#include "formats/csv.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace waymark {

namespace {

// OWASP, "CSV Injection". The last four are the full-width forms of = + - @, which some spreadsheets take
// for the same.
constexpr std::array<std::string_view, 11> formula_beginnings = {
    "=", "+", "-", "@", "\t", "\r", "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};

constexpr std::array<bool, 256> first_bytes() {
  std::array<bool, 256> first{};
  for (const auto beginning : formula_beginnings) first[static_cast<unsigned char>(beginning.front())] = true;
  return first;
}

constexpr auto begins_formulas = first_bytes();

constexpr std::array<bool, 256> quoted_bytes() {
  std::array<bool, 256> quoted{};
  for (const char c : std::string_view(",\"\r\n\t;")) quoted[static_cast<unsigned char>(c)] = true;
  return quoted;
}

constexpr auto needs_quotes = quoted_bytes();

void append_cell(std::string& out, std::string_view text) {
  const bool formula = begins_like_formula(text);
  const bool quoted = (!text.empty() && (text.front() == ' ' || text.back() == ' ')) ||
                      std::any_of(text.begin(), text.end(), [](char c) { return needs_quotes[static_cast<unsigned char>(c)]; });
  if (quoted) out += '"';
  if (formula) out += '\'';
  for (auto quote = text.find('"'); quote != std::string_view::npos; quote = text.find('"')) {
    out.append(text.substr(0, quote + 1)).append("\"");
    text.remove_prefix(quote + 1);
  }
  out.append(text);
  if (quoted) out += '"';
}

}  // namespace

bool begins_like_formula(std::string_view text) {
  if (text.empty() || !begins_formulas[static_cast<unsigned char>(text.front())]) return false;
  return std::any_of(formula_beginnings.begin(), formula_beginnings.end(), [&](std::string_view beginning) {
    return text.substr(0, beginning.size()) == beginning;
  });
}

std::string csv_cell(std::string_view text) {
  std::string out;
  append_cell(out, text);
  return out;
}

CsvWriter::CsvWriter(const std::vector<std::string_view>& header) : columns_(header.size()) {
  out_ = "\xEF\xBB\xBF";  // without the byte order mark, Excel takes UTF-8 for Windows-1252
  line(header);
}

void CsvWriter::row(const std::vector<std::string_view>& cells) {
  if (cells.size() != columns_) throw std::logic_error("a CSV row needs as many cells as the header");
  line(cells);
}

std::string CsvWriter::take() {
  std::string document;
  document.swap(out_);
  return document;
}

void CsvWriter::line(const std::vector<std::string_view>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out_ += ',';
    append_cell(out_, cells[i]);
  }
  out_ += "\r\n";
}

}  // namespace waymark
