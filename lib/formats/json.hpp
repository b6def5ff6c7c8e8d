// Writes JSON in the order it is given, an item a line with two spaces of indentation, and an object in a list on one line, as
// a row of a table. Must not know what it means.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/files.hpp"
#include "base/kept_buffer.hpp"

namespace waymark {

// object() … key("name").value("Oakfield") … end(). Misuse (a value without a key in an object, an end
// without a beginning) is a bug and throws std::logic_error. Text that is not UTF-8 is repaired with
// U+FFFD, so the result is always valid JSON.
class JsonWriter {
 public:
  JsonWriter() : out_(few) {}
  // Gives away what is written piece by piece; then `give_rest` takes the place of `take`.
  explicit JsonWriter(TakeBytes to) : to_(std::move(to)), out_(2 * piece) {}

  JsonWriter& object() { return open('{', false); }
  JsonWriter& array() { return open('[', false); }
  // The same on one line, wherever they are.
  JsonWriter& object_on_line() { return open('{', true); }
  JsonWriter& array_on_line() { return open('[', true); }
  JsonWriter& end();
  JsonWriter& key(std::string_view name);
  JsonWriter& value(std::string_view text);
  JsonWriter& value(const char* text) { return value(std::string_view(text)); }
  JsonWriter& value(std::int64_t number);
  JsonWriter& value(int number) { return value(static_cast<std::int64_t>(number)); }
  JsonWriter& value(std::size_t number) { return value(static_cast<std::int64_t>(number)); }
  JsonWriter& value(bool flag);
  JsonWriter& null();
  // An amount kept in hundredths or tenths, written as a decimal number: decimal(1250, 2) is 12.5.
  JsonWriter& decimal(std::int64_t units, int digits);

  // The finished document, with a line feed at its end. The writer is empty afterwards.
  std::string take();
  void give_rest();

 private:
  static constexpr std::size_t piece = 1U << 16U;  // bytes of what is given away, at least
  static constexpr std::size_t few = 1U << 10U;    // that the smallest documents have

  struct Level {
    char bracket = '{';
    bool on_one_line = false;
    bool has_items = false;
    bool key_waiting = false;
  };

  void finish();
  void begin_value();
  void begin_item(Level& level);
  JsonWriter& open(char bracket, bool on_one_line);

  TakeBytes to_;
  KeptBuffer out_;
  std::vector<Level> levels_;
};

}  // namespace waymark
