#include "formats/decode.hpp"

#include <doctest/doctest.h>

#include "base/text.hpp"

using namespace waymark;

TEST_CASE("every byte of Windows-1252 is its character") {
  CHECK(from_windows_1252("St Bride\x92s \x96 Caf\xE9 \x80"
                          "5") == "St Bride\u2019s \u2013 Caf\u00E9 \u20AC5");
  CHECK(from_windows_1252("\xFF\xA0\x9F") == "\u00FF\u00A0\u0178");
  std::string all;
  for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
  CHECK_FALSE(invalid_utf8(from_windows_1252(all)));
  CHECK(count_characters(from_windows_1252(all)) == 256);
}

TEST_CASE("text saved as UTF-8 stays as it is, and other text is read as Windows-1252 with a warning") {
  Diagnostics diagnostics;
  CHECK(decoded("a.csv", "Caf\u00E9", diagnostics).text == "Caf\u00E9");
  CHECK(decoded("a.csv",
                "\xFF\xFE"
                "a\0",
                diagnostics)
            .text ==
        "\xFF\xFE"
        "a");
  CHECK(decoded("a.csv", "\xEF\xBB\xBF" "a,b", diagnostics).text == "a,b");
  CHECK(diagnostics.warnings() == 0);
  CHECK(decoded("a.csv", "Caf\xE9", diagnostics).text == "Caf\u00E9");
  REQUIRE(diagnostics.warnings() == 1);
  CHECK(diagnostics.sorted()[0].code == "text-windows-1252");
  CHECK_FALSE(diagnostics.has_errors());
}
