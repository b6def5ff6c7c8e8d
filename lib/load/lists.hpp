// Values as JSON lists, written and read by one list of their members: a type that is passed has a function
// `pass(archive, value)` in this namespace, for both directions. Must not know any type of the model.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/digits.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "formats/json.hpp"
#include "formats/json_read.hpp"
#include "load/archive.hpp"

namespace waymark {

inline std::string in_json(std::string_view text) {
  auto json = JsonWriter().value(text).take();
  json.pop_back();  // the line feed
  return json;
}

// Both directions walk the same members, in `pass`. What is not a list or a text is a number, or null.
class ListWriter {
 public:
  void number(std::int64_t value) {
    item(Digits(value));
  }
  void text(const std::string& value) { item(in_json(value)); }
  void null() { item("null"); }
  void open() {
    item("[");
    first_ = true;
  }
  void close() {
    out_ += ']';
    first_ = false;
  }
  std::string take() { return std::move(out_); }

 private:
  void item(std::string_view text) {
    if (!first_) out_ += ',';
    first_ = false;
    out_ += text;
  }
  std::string out_;
  bool first_ = true;
};

// Reads what ListWriter writes, and nothing else: a trust's build reads a line for each of its schools, and a tree of them
// takes ten times as long. What is not as expected is remembered, and reads as nothing.
class ListReader {
 public:
  explicit ListReader(std::string_view text) : left_(text) {}

  std::int64_t number() {
    std::int64_t value = 0;
    if (!begin_item()) return value;
    const auto [end, error] = std::from_chars(left_.data(), left_.data() + left_.size(), value);
    if (error != std::errc{}) fail();
    left_.remove_prefix(static_cast<std::size_t>(end - left_.data()));
    return sound_ ? value : 0;
  }
  std::string text() {
    if (!begin_item()) return {};
    const auto token = left_.substr(0, end_of_text());
    left_.remove_prefix(token.size());
    if (token.size() < 2) {
      fail();
      return {};
    }
    const auto inner = token.substr(1, token.size() - 2);
    const bool plain = inner.find('\\') == std::string_view::npos && !invalid_utf8(inner) &&
                       std::none_of(inner.begin(), inner.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
    if (plain) return std::string(inner);
    Diagnostics ignored;
    const auto value = read_json({{}, std::string(token)}, {}, ignored);
    if (!value || value->kind != JsonValue::Kind::text) fail();
    return sound_ ? value->text : std::string();
  }
  bool is_null() {
    constexpr std::string_view null = "null";
    const auto next = left_.substr(first_ || left_.empty() ? 0 : 1);
    if (!next.starts_with(null) || !begin_item()) return false;
    left_.remove_prefix(null.size());
    return true;
  }
  void open() {
    if (begin_item()) take('[');
    first_ = true;
  }
  bool is_closed() const { return left_.starts_with(']'); }
  void close() {
    take(']');
    first_ = false;
  }
  void fail() { sound_ = false; }
  bool at_end() const { return left_.empty(); }
  bool sound() const { return sound_; }

 private:
  bool begin_item() {
    if (!first_) take(',');
    first_ = false;
    return sound_;
  }
  void take(char c) {
    if (!left_.starts_with(c)) return fail();
    left_.remove_prefix(1);
  }
  // Past its closing mark; 0 when there is none.
  std::size_t end_of_text() const {
    if (!left_.starts_with('"')) return 0;
    for (std::size_t i = 1; i < left_.size(); ++i) {
      if (left_[i] == '"') return i + 1;
      if (left_[i] == '\\') ++i;
    }
    return 0;
  }
  std::string_view left_;
  bool first_ = true;
  bool sound_ = true;
};

// An enum has a function `last_of(its type)` with the number of its last word, for those that are read.
template <class T>
requires(std::is_integral_v<T> || std::is_enum_v<T>)
void pass(ListWriter& to, const T& value) { to.number(static_cast<std::int64_t>(value)); }
template <class T>
requires(std::is_enum_v<T>)
void pass(ListReader& from, T& value) {
  const auto number = from.number();
  number < 0 || number > last_of(T{}) ? from.fail() : void(value = static_cast<T>(number));
}
template <class T>
requires(std::is_integral_v<T>)
void pass(ListReader& from, T& value) {
  const auto number = from.number();
  const bool fits = number >= static_cast<std::int64_t>(std::numeric_limits<T>::min()) &&
                    (sizeof(T) >= sizeof number || number <= static_cast<std::int64_t>(std::numeric_limits<T>::max()));
  fits ? void(value = static_cast<T>(number)) : from.fail();
}

inline void pass(ListWriter& to, const std::string& value) { to.text(value); }
inline void pass(ListReader& from, std::string& value) { value = from.text(); }
inline void pass(ListWriter& to, const PhaseId& value) { to.text(value.text()); }
inline void pass(ListReader& from, PhaseId& value) { value = PhaseId(from.text()); }

template <class T>
void pass(ListWriter& to, const std::optional<T>& value) {
  value ? pass(to, *value) : to.null();
}
template <class T>
void pass(ListReader& from, std::optional<T>& value) {
  if (!from.is_null()) pass(from, value.emplace());
}

template <class T>
void pass(ListWriter& to, const std::vector<T>& values) {
  to.open();
  for (const auto& value : values) pass(to, value);
  to.close();
}
template <class T>
void pass(ListReader& from, std::vector<T>& values) {
  from.open();
  while (from.sound() && !from.is_closed()) pass(from, values.emplace_back());
  from.close();
}

template <class Key, class Value>
void pass(ListWriter& to, const std::map<Key, Value>& values) {
  to.open();
  for (const auto& [key, value] : values) {
    pass(to, key);
    pass(to, value);
  }
  to.close();
}
template <class Key, class Value>
void pass(ListReader& from, std::map<Key, Value>& values) {
  from.open();
  while (from.sound() && !from.is_closed()) {
    Key key{};
    pass(from, key);
    pass(from, values[key]);
  }
  from.close();
}

// The members of a value, as one list.
template <class Value>
std::string list_text(const Value& value) {
  ListWriter writer;
  writer.open();
  pass(writer, value);
  writer.close();
  return writer.take();
}
// Whether the text is such a list, and nothing else.
template <class Value>
bool read_list(std::string_view text, Value& value) {
  ListReader reader(text);
  reader.open();
  pass(reader, value);
  reader.close();
  return reader.sound() && reader.at_end();
}

}  // namespace waymark
