#include "formats/json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <stdexcept>

#include "base/first_byte.hpp"
#include "base/text.hpp"

namespace waymark {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

// Whatever cannot be copied as it is: what JSON does not allow in a string, and beyond ASCII what may be malformed.
std::size_t next_special(std::string_view text, std::size_t begin) {
  return first_byte(text, begin, [](auto byte) { return (byte < 0x20) | (byte == '"') | (byte == '\\') | (byte >= 0x80); });
}

void append_escape(std::string& out, char c) {
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\b':
      out += "\\b";
      return;
    case '\f':
      out += "\\f";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned char>(c));
  }
}

void append_string(std::string& out, std::string_view text) {
  out += '"';
  std::size_t copied = 0;
  for (auto i = next_special(text, 0); i < text.size();) {
    const auto length = character_length(text, i);
    if (length > 1) {
      i = next_special(text, i + length);
      continue;
    }
    out.append(text, copied, i - copied);
    if (length == 0) {
      out += replacement;
    } else {
      append_escape(out, text[i]);
    }
    copied = i + 1;
    i = next_special(text, copied);
  }
  out.append(text, copied, text.size() - copied);
  out += '"';
}

// A new line for the next item; what stands before it, if anything, is followed by a comma.
enum class Before { nothing, item };
void break_line(std::string& out, Before before, std::size_t levels) {
  constexpr std::string_view line = ",\n                                ";
  const auto begin = line.substr(before == Before::item ? 0 : 1);
  const auto spaces = levels * 2, at_hand = line.size() - 2;
  out.append(begin, 0, begin.size() - at_hand + std::min(spaces, at_hand));
  if (spaces > at_hand) out.append(spaces - at_hand, ' ');
}

[[noreturn]] void misuse(const char* what) { throw std::logic_error(what); }

}  // namespace

void JsonWriter::begin_value() {
  if (levels_.empty()) {
    if (!out_.empty()) misuse("a JSON document holds one value");
    return;
  }
  auto& level = levels_.back();
  if (level.bracket == '{') {
    if (!level.key_waiting) misuse("a JSON value in an object needs a key");
    level.key_waiting = false;
    return;
  }
  break_line(out_, level.has_items ? Before::item : Before::nothing, levels_.size());
  level.has_items = true;
}

void JsonWriter::open(char bracket) {
  begin_value();
  out_ += bracket;
  Level level;
  level.bracket = bracket;
  levels_.push_back(level);
}

JsonWriter& JsonWriter::object() {
  open('{');
  return *this;
}

JsonWriter& JsonWriter::array() {
  open('[');
  return *this;
}

JsonWriter& JsonWriter::end() {
  if (levels_.empty()) misuse("a JSON end without a beginning");
  const auto level = levels_.back();
  if (level.key_waiting) misuse("a JSON key without a value");
  levels_.pop_back();
  if (level.has_items) break_line(out_, Before::nothing, levels_.size());
  out_ += level.bracket == '{' ? '}' : ']';
  constexpr std::size_t piece = 1U << 16U;
  if (to_ && out_.size() > piece && !levels_.empty()) {
    to_(out_);
    out_.clear();
  }
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  if (levels_.empty() || levels_.back().bracket != '{') misuse("a JSON key outside an object");
  auto& level = levels_.back();
  if (level.key_waiting) misuse("two JSON keys for one value");
  break_line(out_, level.has_items ? Before::item : Before::nothing, levels_.size());
  level.has_items = true;
  level.key_waiting = true;
  append_string(out_, name);
  out_ += ": ";
  return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
  begin_value();
  append_string(out_, text);
  return *this;
}

JsonWriter& JsonWriter::value(std::int64_t number) {
  begin_value();
  const fmt::format_int digits(number);
  out_.append(digits.data(), digits.size());
  return *this;
}

JsonWriter& JsonWriter::value(bool flag) {
  begin_value();
  out_ += flag ? "true" : "false";
  return *this;
}

JsonWriter& JsonWriter::null() {
  begin_value();
  out_ += "null";
  return *this;
}

JsonWriter& JsonWriter::decimal(std::int64_t units, int digits) {
  if (digits < 0 || digits > 18) misuse("a JSON decimal has 0 to 18 digits after the point");
  begin_value();
  // The smallest number has no positive counterpart, so the sign goes first.
  auto amount = static_cast<std::uint64_t>(units);
  if (units < 0) {
    out_ += '-';
    amount = 0 - amount;
  }
  std::array<char, 18> fraction{};
  for (auto i = static_cast<std::size_t>(digits); i-- > 0; amount /= 10) fraction[i] = static_cast<char>('0' + amount % 10);
  const fmt::format_int whole(amount);
  out_.append(whole.data(), whole.size());
  const std::string_view all(fraction.data(), static_cast<std::size_t>(digits));
  const auto shown = all.substr(0, all.find_last_not_of('0') + 1);
  if (!shown.empty()) out_.append(1, '.').append(shown);
  return *this;
}

std::string JsonWriter::take() {
  if (!levels_.empty()) misuse("a JSON beginning without an end");
  if (out_.empty()) misuse("an empty JSON document");
  std::string document;
  document.swap(out_);
  document += '\n';
  return document;
}

}  // namespace waymark
