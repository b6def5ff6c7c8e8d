#include "base/kept_buffer.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <utility>

using namespace waymark;

TEST_CASE("who needs a buffer gets the one that was used last, without its text") {
  const char* bytes = nullptr;
  {
    KeptBuffer buffer(100);
    buffer->append(std::string(5000, 'x'));
    bytes = buffer->text().data();
  }
  KeptBuffer next(100);
  CHECK(next->text().empty());
  CHECK(next->room() >= 5000);
  next->append("y");
  CHECK(next->text().data() == bytes);
  CHECK(next->text() == "y");
}

TEST_CASE("two buffers at once are two, and a moved one is given back once") {
  std::optional<KeptBuffer> one(std::in_place, 100), other(std::in_place, 100);
  (*one)->append("one");
  (*other)->append("other");
  CHECK((*one)->text() == "one");
  CHECK((*other)->text() == "other");
  KeptBuffer moved(std::move(*one));
  one.reset();
  KeptBuffer third(100);
  third->append("third");
  CHECK(moved->text() == "one");
  CHECK((*other)->text() == "other");
}

TEST_CASE("a buffer that is too small, or so large that few need it, is not kept") {
  { KeptBuffer small(10); }
  CHECK(KeptBuffer(200'000)->room() >= 200'000);
  {
    KeptBuffer large(10);
    large->append(std::string(5'000'000, 'x'));
  }
  CHECK(KeptBuffer(10)->room() < 5'000'000);
}
