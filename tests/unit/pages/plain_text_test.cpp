#include "pages/plain_text.hpp"

#include <doctest/doctest.h>

using namespace waymark;

namespace {

std::string markup_of(std::string_view text) { return paragraphs(text).markup(); }

}  // namespace

TEST_CASE("blank lines separate paragraphs, and single line ends become spaces") {
  CHECK(markup_of("") == "");
  CHECK(markup_of(" \n\n ") == "");
  CHECK(markup_of("one") == "<p>one</p>");
  CHECK(markup_of("one\ntwo\n\n\n  three  \n") == "<p>one two</p><p>three</p>");
  CHECK(markup_of("one\r\ntwo\r\n\r\nthree\r\n") == "<p>one two</p><p>three</p>");
}

TEST_CASE("nothing that a school writes becomes markup") {
  CHECK(markup_of("<b>&\"'") == "<p>&lt;b&gt;&amp;&quot;&#39;</p>");
  CHECK(markup_of("[a](javascript:alert(1)) javascript:alert(1)") ==
        "<p>[a](javascript:alert(1)) javascript:alert(1)</p>");
  CHECK(markup_of("a \u202E b") == "<p>a [U+202E] b</p>");
}

TEST_CASE("https addresses become links, without the punctuation that ends a sentence") {
  CHECK(markup_of("See https://example.org/a?b=1&c=2.") ==
        "<p>See <a href=\"https://example.org/a?b=1&amp;c=2\">https://example.org/a?b=1&amp;c=2</a>.</p>");
  CHECK(markup_of("(https://example.org)") ==
        "<p>(<a href=\"https://example.org\">https://example.org</a>)</p>");
  CHECK(markup_of("https://a.org https://b.org") ==
        "<p><a href=\"https://a.org\">https://a.org</a> <a href=\"https://b.org\">https://b.org</a></p>");
}

TEST_CASE("an address ends where markup could begin") {
  CHECK(markup_of("https://a.org\"onclick=x") ==
        "<p><a href=\"https://a.org\">https://a.org</a>&quot;onclick=x</p>");
  CHECK(markup_of("https://a.org<b>") == "<p><a href=\"https://a.org\">https://a.org</a>&lt;b&gt;</p>");
  CHECK(markup_of("https://a.org'b") == "<p><a href=\"https://a.org\">https://a.org</a>&#39;b</p>");
}

TEST_CASE("what is no address, or no https one, stays text") {
  CHECK(markup_of("https://") == "<p>https://</p>");
  CHECK(markup_of("https://.") == "<p>https://.</p>");
  CHECK(markup_of("http://example.org") == "<p>http://example.org</p>");
  CHECK(markup_of("https://a\\b.org") == "<p>https://a\\b.org</p>");
}
