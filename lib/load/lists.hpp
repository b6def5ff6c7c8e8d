// Values as JSON lists, written and read by one list of their members: a type that is passed has a function
// `pass(archive, value)` in this namespace, for both directions. Must not know any type of the model.
#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/id.hpp"
#include "formats/json.hpp"
#include "formats/json_read.hpp"
#include "load/archive.hpp"

namespace waymark {

inline std::string quoted_text(std::string_view text) {
  auto json = JsonWriter().value(text).take();
  json.pop_back();  // the line feed
  return json;
}

// Both directions walk the same members, in `pass`. What is not a list or a text is a number, or null.
class ListWriter {
 public:
  void number(std::int64_t value) { item(fmt::format("{}", value)); }
  void text(const std::string& value) { item(quoted_text(value)); }
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

// Goes through the items of a list. What is not as expected is remembered, and reads as nothing.
class ListReader {
 public:
  explicit ListReader(const std::vector<JsonValue>& items) : items_(items) {}

  std::int64_t number() {
    const auto* item = next(JsonValue::Kind::number);
    if (item == nullptr || !item->whole) sound_ = false;
    return sound_ ? *item->whole : 0;
  }
  std::string text() {
    const auto* item = next(JsonValue::Kind::text);
    return item == nullptr ? std::string() : item->text;
  }
  bool is_null() {
    if (at_ == items_.size() || items_[at_].kind != JsonValue::Kind::null) return false;
    ++at_;
    return true;
  }
  const std::vector<JsonValue>& list() {
    static const std::vector<JsonValue> none;
    const auto* item = next(JsonValue::Kind::list);
    return item == nullptr ? none : item->items;
  }
  void fail() { sound_ = false; }
  bool at_end() const { return at_ == items_.size(); }
  bool sound() const { return sound_; }

 private:
  const JsonValue* next(JsonValue::Kind kind) {
    if (at_ == items_.size() || items_[at_].kind != kind) {
      sound_ = false;
      return nullptr;
    }
    return &items_[at_++];
  }
  const std::vector<JsonValue>& items_;
  std::size_t at_ = 0;
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
  ListReader inner(from.list());
  while (inner.sound() && !inner.at_end()) pass(inner, values.emplace_back());
  if (!inner.sound()) from.fail();
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
  ListReader inner(from.list());
  while (inner.sound() && !inner.at_end()) {
    Key key{};
    pass(inner, key);
    pass(inner, values[key]);
  }
  if (!inner.sound()) from.fail();
}

}  // namespace waymark
