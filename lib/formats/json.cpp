#include "formats/json.hpp"

#include <fmt/format.h>

#include <array>
#include <cstring>
#include <iterator>
#include <stdexcept>

#include "base/text.hpp"

namespace waymark {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

// Bytes that JSON does not allow in a string as they are.
constexpr std::array<bool, 256> special_bytes() {
  std::array<bool, 256> special{};
  for (std::size_t c = 0; c < 0x20; ++c) special[c] = true;
  special['"'] = true;
  special['\\'] = true;
  return special;
}

constexpr auto special = special_bytes();

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

// The text is well-formed.
void append_valid(std::string& out, std::string_view text) {
  std::size_t copied = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!special[static_cast<unsigned char>(text[i])]) continue;
    out.append(text, copied, i - copied);
    append_escape(out, text[i]);
    copied = i + 1;
  }
  out.append(text, copied, text.size() - copied);
}

// Most text is plain ASCII and can be copied whole; a word at a time finds that out.
bool is_ascii(std::string_view text) {
  std::size_t i = 0;
  for (; i + sizeof(std::uint64_t) <= text.size(); i += sizeof(std::uint64_t)) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + i, sizeof word);
    if ((word & 0x8080808080808080U) != 0) return false;
  }
  for (; i < text.size(); ++i) {
    if (static_cast<unsigned char>(text[i]) >= 0x80) return false;
  }
  return true;
}

void append_string(std::string& out, std::string_view text) {
  out += '"';
  if (!is_ascii(text)) {
    while (const auto bad = invalid_utf8(text)) {
      append_valid(out, text.substr(0, *bad));
      out += replacement;
      text.remove_prefix(*bad + 1);
    }
  }
  append_valid(out, text);
  out += '"';
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
  if (level.has_items) out_ += ',';
  level.has_items = true;
  out_ += '\n';
  out_.append(levels_.size() * 2, ' ');
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
  if (level.has_items) {
    out_ += '\n';
    out_.append(levels_.size() * 2, ' ');
  }
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
  if (level.has_items) out_ += ',';
  level.has_items = true;
  level.key_waiting = true;
  out_ += '\n';
  out_.append(levels_.size() * 2, ' ');
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
  std::uint64_t one = 1;
  for (int i = 0; i < digits; ++i) one *= 10;
  const fmt::format_int whole(amount / one);
  out_.append(whole.data(), whole.size());
  auto fraction = fmt::format("{:0{}}", amount % one, digits);
  fraction.erase(fraction.find_last_not_of('0') + 1);
  if (!fraction.empty()) out_.append(1, '.').append(fraction);
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
