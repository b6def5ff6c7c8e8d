#include "base/mark.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace waymark;

TEST_CASE("texts that differ in one place, in length or in where one ends have other marks") {
  std::set<std::string> marks;
  std::size_t texts = 0;
  for (std::size_t length = 0; length <= 40; ++length) {
    std::string text(length, '\0');
    marks.insert(mark_of(text));
    ++texts;
    for (auto& c : text) {
      for (const char other : {'\1', 'a', '\x80', '\xff'}) {
        c = other;
        marks.insert(mark_of(text));
        ++texts;
      }
      c = '\0';
    }
  }
  CHECK(marks.size() == texts);
  CHECK(mark_of("b", "a") != mark_of("ab"));
  CHECK(mark_of("bc", "a") != mark_of("c", "ab"));
  CHECK(mark_of("same").size() == 16);
  CHECK(mark_of("same") == mark_of("same"));
}
