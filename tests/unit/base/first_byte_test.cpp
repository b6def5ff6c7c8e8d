#include "base/first_byte.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace waymark;

namespace {

std::size_t first_special(std::string_view text, std::size_t begin = 0) {
  return first_byte(text, begin, [](auto byte) { return (byte < 0x20) | (byte == '"') | (byte >= 0x80); });
}

// What was copied, in a place that has room for the text alone.
std::string copied_before_special(std::string_view text) {
  std::string to(text.size() + 1, '-');
  const auto length = copy_to_first_byte(to.data(), text, [](auto byte) { return (byte < 0x20) | (byte == '"') | (byte >= 0x80); });
  CHECK(to.back() == '-');
  return to.substr(0, length);
}

}  // namespace

TEST_CASE("a byte is found wherever it stands, in texts of every length") {
  for (std::size_t length = 0; length <= 70; ++length) {
    CHECK(first_special(std::string(length, 'a')) == length);
    for (std::size_t place = 0; place < length; ++place) {
      for (const char special : {'"', '\0', '\x1f', '\x80', '\xff'}) {
        std::string text(length, 'a');
        text[place] = special;
        CHECK(first_special(text) == place);
        text.back() = '"';  // a later one changes nothing
        CHECK(first_special(text) == place);
      }
    }
  }
}

TEST_CASE("what stands before the begin or after the end is not looked at") {
  const std::string text = "\"" + std::string(40, 'a') + "\"";
  for (std::size_t begin = 1; begin < text.size(); ++begin) CHECK(first_special(text, begin) == text.size() - 1);
  CHECK(first_special(text, text.size()) == text.size());
  for (std::size_t length = 1; length < text.size(); ++length) CHECK(first_special(std::string_view(text).substr(0, length), 1) == length);
}

TEST_CASE("a byte before the begin does not hide one after it") {
  for (std::size_t length = 2; length <= 40; ++length) {
    for (std::size_t begin = 1; begin < length; ++begin) {
      std::string text(begin, '"');
      text.resize(length, 'a');
      CHECK(first_special(text, begin) == length);
      text.back() = '"';
      CHECK(first_special(text, begin) == length - 1);
    }
  }
}

TEST_CASE("every byte is told by the rule alone") {
  for (int byte = 0; byte < 256; ++byte) {
    const bool special = byte < 0x20 || byte == '"' || byte >= 0x80;
    for (const std::size_t length : {1U, 16U, 17U}) {
      CHECK(first_special(std::string(length, static_cast<char>(byte))) == (special ? 0 : length));
    }
  }
}

TEST_CASE("what stands before a byte is copied, in texts of every length, and nothing is written behind the text's room") {
  for (std::size_t length = 0; length <= 70; ++length) {
    std::string text(length, 'a');
    for (std::size_t i = 0; i < length; ++i) text[i] = static_cast<char>('a' + i % 26);
    CHECK(copied_before_special(text) == text);
    for (std::size_t place = 0; place < length; ++place) {
      auto other = text;
      other[place] = '"';
      CHECK(copied_before_special(other) == text.substr(0, place));
      other.back() = '\0';
      CHECK(copied_before_special(other) == text.substr(0, place));
    }
  }
}

TEST_CASE("the last byte before a place is found wherever it stands, in texts of every length") {
  const auto last_special = [](std::string_view text, std::size_t end) { return last_byte(text, end, [](auto byte) { return byte == '<'; }); };
  for (std::size_t length = 0; length <= 70; ++length) {
    CHECK(last_special(std::string(length, 'a'), length) == std::string_view::npos);
    for (std::size_t place = 0; place < length; ++place) {
      std::string text(length, 'a');
      text[place] = '<';
      for (std::size_t end = 0; end <= length; ++end) CHECK(last_special(text, end) == (place < end ? place : std::string_view::npos));
      text.front() = '<';  // an earlier one changes nothing
      CHECK(last_special(text, length) == place);
    }
  }
}
