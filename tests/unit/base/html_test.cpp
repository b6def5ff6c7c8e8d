#include "base/html.hpp"

#include <doctest/doctest.h>

using namespace waymark;

TEST_CASE("text reads as itself in content and in attributes") {
  CHECK(escaped("").markup() == "");
  CHECK(escaped("plain").markup() == "plain");
  CHECK(escaped("<b class=\"x\">Tom & 'Jo'</b>").markup() ==
        "&lt;b class=&quot;x&quot;&gt;Tom &amp; &#39;Jo&#39;&lt;/b&gt;");
  CHECK(escaped("&amp;").markup() == "&amp;amp;");
  CHECK(escaped("£5 “quoted” – 日本").markup() == "£5 “quoted” – 日本");
}

TEST_CASE("controls that turn the direction of text round are shown and not obeyed") {
  CHECK(escaped("a\u202Eb").markup() == "a[U+202E]b");
  CHECK(escaped("\u202A\u202B\u202C\u202D").markup() == "[U+202A][U+202B][U+202C][U+202D]");
  CHECK(escaped("\u2066\u2067\u2068\u2069").markup() == "[U+2066][U+2067][U+2068][U+2069]");
  CHECK(escaped("\u2029\u202F\u2065\u206A").markup() == "\u2029\u202F\u2065\u206A");
}

TEST_CASE("a text cut off inside a character is copied as it is") {
  CHECK(escaped("a\xE2").markup() == "a\xE2");
  CHECK(escaped("a\xE2\x80").markup() == "a\xE2\x80");
}

TEST_CASE("a character is escaped wherever it stands in a text") {
  for (std::size_t length = 1; length <= 70; ++length) {
    for (std::size_t place = 0; place < length; ++place) {
      const std::string before(place, 'a'), after(length - place - 1, 'b');
      CHECK(escaped(before + "&" + after).markup() == before + "&amp;" + after);
      CHECK(escaped(before + "\u202E" + after).markup() == before + "[U+202E]" + after);
      CHECK(escaped(before + "’<" + after).markup() == before + "’&lt;" + after);
    }
  }
}

TEST_CASE("escaped text is appended to what stands there") {
  std::string out = "<p>";
  append_escaped(out, "1 < 2");
  CHECK(out == "<p>1 &lt; 2");
}
