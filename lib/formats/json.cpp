#include "formats/json.hpp"

#include <fmt/format.h>

#include <array>
#include <cstring>
#include <stdexcept>

#include "base/digits.hpp"
#include "base/first_byte.hpp"
#include "base/text.hpp"

namespace waymark {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

// Whatever cannot be copied as it is: what JSON does not allow in a string, and beyond ASCII what may be malformed.
constexpr auto is_special = [](auto byte) { return (byte < 0x20) | (byte == '"') | (byte == '\\') | (byte >= 0x80); };

// What stands for it when it is not allowed as it is.
std::string escape_of(char c) {
  switch (c) {
    case '"': return "\\\"";
    case '\\': return "\\\\";
    case '\b': return "\\b";
    case '\f': return "\\f";
    case '\n': return "\\n";
    case '\r': return "\\r";
    case '\t': return "\\t";
    default: return fmt::format("\\u{:04x}", static_cast<unsigned char>(c));
  }
}

// The first character of a text, which is special. How much of the text that is.
std::size_t append_special(TextBuffer& out, std::string_view text) {
  const auto length = character_length(text, 0);
  if (length > 1) {
    out.append(text.substr(0, length));
    return length;
  }
  out.append(length == 0 ? std::string(replacement) : escape_of(text.front()));
  return 1;
}

// `after` is the few bytes that follow it.
void append_string(TextBuffer& out, std::string_view text, std::string_view after = {}) {
  out.append('"');
  while (true) {
    auto* const to = out.room_for(text.size() + 1 + after.size());
    const auto plain = copy_to_first_byte(to, text, is_special);
    out.extend(plain);
    if (plain == text.size()) {
      to[plain] = '"';
      for (std::size_t i = 0; i < after.size(); ++i) to[plain + 1 + i] = after[i];
      out.extend(1 + after.size());
      return;
    }
    text.remove_prefix(plain);
    text.remove_prefix(append_special(out, text));
  }
}

constexpr std::size_t indentation = 2;

// Puts a line's end and the begin of the next there, and says where that ends.
char* break_line(char* to, std::size_t levels) {
  *to++ = '\n';
  std::memset(to, ' ', levels * indentation);
  return to + levels * indentation;
}

[[noreturn]] void misuse(const char* what) { throw std::logic_error(what); }

}  // namespace

void JsonWriter::begin_item(Level& level) {
  auto* const begin = out_->room_for(2 + levels_.size() * indentation);
  auto* to = begin;
  if (level.has_items) *to++ = ',';
  if (!level.on_one_line) {
    to = break_line(to, levels_.size());
  } else if (level.has_items) {
    *to++ = ' ';
  }
  level.has_items = true;
  out_->extend(static_cast<std::size_t>(to - begin));
}

void JsonWriter::begin_value() {
  if (levels_.empty()) {
    if (!out_->text().empty()) misuse("a JSON document holds one value");
    return;
  }
  auto& level = levels_.back();
  if (level.bracket == '{') {
    if (!level.key_waiting) misuse("a JSON value in an object needs a key");
    level.key_waiting = false;
    return;
  }
  begin_item(level);
}

JsonWriter& JsonWriter::open(char bracket, bool on_one_line) {
  begin_value();
  out_->append(bracket);
  Level level;
  level.bracket = bracket;
  const bool in_list = !levels_.empty() && levels_.back().bracket == '[';
  level.on_one_line = on_one_line || (in_list && bracket == '{') || (!levels_.empty() && levels_.back().on_one_line);
  levels_.push_back(level);
  return *this;
}

JsonWriter& JsonWriter::end() {
  if (levels_.empty()) misuse("a JSON end without a beginning");
  const auto level = levels_.back();
  if (level.key_waiting) misuse("a JSON key without a value");
  levels_.pop_back();
  if (level.has_items && !level.on_one_line) {
    auto* const to = out_->room_for(1 + levels_.size() * indentation);
    out_->extend(static_cast<std::size_t>(break_line(to, levels_.size()) - to));
  }
  out_->append(level.bracket == '{' ? '}' : ']');
  if (to_ && out_->text().size() > piece && !levels_.empty()) {
    to_(out_->text());
    out_->clear();
  }
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  if (levels_.empty() || levels_.back().bracket != '{') misuse("a JSON key outside an object");
  auto& level = levels_.back();
  if (level.key_waiting) misuse("two JSON keys for one value");
  begin_item(level);
  level.key_waiting = true;
  append_string(*out_, name, ": ");
  return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
  begin_value();
  append_string(*out_, text);
  return *this;
}

JsonWriter& JsonWriter::value(std::int64_t number) {
  begin_value();
  out_->append(Digits(number));
  return *this;
}

JsonWriter& JsonWriter::value(bool flag) {
  begin_value();
  out_->append(flag ? "true" : "false");
  return *this;
}

JsonWriter& JsonWriter::null() {
  begin_value();
  out_->append("null");
  return *this;
}

JsonWriter& JsonWriter::decimal(std::int64_t units, int digits) {
  if (digits < 0 || digits > 18) misuse("a JSON decimal has 0 to 18 digits after the point");
  begin_value();
  // The smallest number has no positive counterpart, so the sign goes first.
  auto amount = static_cast<std::uint64_t>(units);
  if (units < 0) {
    out_->append('-');
    amount = 0 - amount;
  }
  std::array<char, 18> fraction{};
  for (auto i = static_cast<std::size_t>(digits); i-- > 0; amount /= 10) fraction[i] = static_cast<char>('0' + amount % 10);
  const fmt::format_int whole(amount);
  out_->append({whole.data(), whole.size()});
  const std::string_view all(fraction.data(), static_cast<std::size_t>(digits));
  const auto shown = all.substr(0, all.find_last_not_of('0') + 1);
  if (!shown.empty()) {
    out_->append('.');
    out_->append(shown);
  }
  return *this;
}

void JsonWriter::finish() {
  if (!levels_.empty()) misuse("a JSON beginning without an end");
  if (out_->text().empty()) misuse("an empty JSON document");
  out_->append('\n');
}

std::string JsonWriter::take() {
  finish();
  std::string text(out_->text());
  out_->clear();
  return text;
}

void JsonWriter::give_rest() {
  finish();
  to_(out_->text());
  out_->clear();
}

}  // namespace waymark
