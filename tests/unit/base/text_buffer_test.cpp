#include "base/text_buffer.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace waymark;

namespace {

// No two bytes that stand near each other are the same.
std::string letters(std::size_t length) {
  std::string text;
  for (std::size_t i = 0; i < length; ++i) text += static_cast<char>('!' + i % 89);
  return text;
}

}  // namespace

TEST_CASE("pieces of every length follow one another, however little room there is") {
  for (const std::size_t room : {0U, 10U, 100000U}) {
    TextBuffer buffer(room);
    std::string expected;
    for (std::size_t length = 0; length <= 80; ++length) {
      const auto piece = letters(length);
      buffer.append(piece);
      expected += piece;
      CHECK(buffer.text() == expected);
    }
    const auto large = letters(70000);
    buffer.append(large);
    CHECK(buffer.text() == expected + large);
  }
}

TEST_CASE("a buffer that was emptied is used again") {
  TextBuffer buffer;
  CHECK(buffer.text().empty());
  buffer.append(letters(50));
  buffer.clear();
  CHECK(buffer.text().empty());
  buffer.append("ab");
  CHECK(buffer.text() == "ab");
  const auto moved = std::move(buffer);
  CHECK(moved.text() == "ab");
  TextBuffer after(std::move(buffer));  // which has neither text nor room
  after.append("c");
  CHECK(after.text() == "c");
}

TEST_CASE("room that is not used is not touched") {
  TextBuffer buffer(100'000'000);
  buffer.append("a");
  CHECK(buffer.text() == "a");
}
