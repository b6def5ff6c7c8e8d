#include "publish/word_look.hpp"

#include <doctest/doctest.h>

using namespace waymark;

namespace {

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a Word document's styles have the colours and fonts that are asked for, and no others") {
  const auto document = word_look({"9a3412", "2c2018", "Palatino", "Avenir Next"});
  for (const auto* part : {"w:val=\"9a3412\"", "w:val=\"2c2018\"", "w:ascii=\"Palatino\"", "w:ascii=\"Avenir Next\""}) {
    CAPTURE(part);
    CHECK(has(document, part));
  }
  for (const auto* part : {"0B5563", "Georgia", "Arial", "[accent]", "[font]", "[ink]", "[heading-font]"}) {
    CAPTURE(part);
    CHECK_FALSE(has(document, part));
  }
  CHECK(has(word_look({}), "Georgia"));
}
