#include "base/text.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <string>
#include <utility>
#include <vector>

using namespace waymark;
using std::string_view;

TEST_CASE("well-formed UTF-8 is told from what only looks like it") {
  for (const string_view good :
       {"", "plain", "é", "€", "😀", "\xED\x9F\xBF", "\xEE\x80\x80", "\xF4\x8F\xBF\xBF"}) {
    CAPTURE(good);
    CHECK_FALSE(invalid_utf8(good));
  }
  CHECK_FALSE(invalid_utf8(string_view("a\0b", 3)));
  CHECK(invalid_utf8("ab\xFF") == 2);
  CHECK(invalid_utf8("\x80") == 0);   // a continuation alone
  CHECK(invalid_utf8("a\xC3") == 1);  // cut off
  CHECK(invalid_utf8("\xE2\x82") == 0);
  CHECK(invalid_utf8("\xC0\xAF") == 0);  // overlong forms
  CHECK(invalid_utf8("\xC1\xBF") == 0);
  CHECK(invalid_utf8("\xE0\x9F\xBF") == 0);
  CHECK(invalid_utf8("\xF0\x8F\xBF\xBF") == 0);
  CHECK(invalid_utf8("\xED\xA0\x80") == 0);      // a surrogate
  CHECK(invalid_utf8("\xF4\x90\x80\x80") == 0);  // past the last code point
  CHECK(invalid_utf8("\xF5\x80\x80\x80") == 0);
  CHECK(invalid_utf8("ok\xE2\x28\xA1") == 2);
}

TEST_CASE("a broken character is found wherever it stands in a long text") {
  for (std::size_t at = 0; at < 40; ++at) {
    std::string text(40, 'a');
    CHECK_FALSE(invalid_utf8(text));
    text[at] = '\xFF';
    CHECK(invalid_utf8(text) == at);
    text.replace(at, 1, "é");
    CHECK_FALSE(invalid_utf8(text));
    text.pop_back();
    text += '\xC3';
    CHECK(invalid_utf8(text) == (at == 39 ? 39U : text.size() - 1));
  }
}

TEST_CASE("a character has the length of its bytes, and what is none has no length") {
  const std::string_view text = "a£€😀\xFFz\xE2\x82";
  CHECK(character_length(text, 0) == 1);
  CHECK(character_length(text, 1) == 2);
  CHECK(character_length(text, 3) == 3);
  CHECK(character_length(text, 6) == 4);
  CHECK(character_length(text, 10) == 0);
  CHECK(character_length(text, 12) == 0);  // cut off
}

TEST_CASE("characters are code points") {
  CHECK(count_characters("") == 0);
  CHECK(count_characters("naïve") == 5);
  CHECK(count_characters("😀") == 1);
  CHECK(first_characters("naïve", 3) == "naï");
  CHECK(first_characters("naïve", 2) == "na");
  CHECK(first_characters("naïve", 99) == "naïve");
  CHECK(first_characters("naïve", 0) == "");
}

TEST_CASE("what could steer a terminal or mislead a reader is written out") {
  CHECK(printable("Plain, ‘quoted’ and £5") == "Plain, ‘quoted’ and £5");
  CHECK(printable("\x1b[31m") == "\\u{1b}[31m");
  CHECK(printable("a\nb\tc\rd") == "a\\nb\\tc\\u{d}d");
  CHECK(printable(string_view("\0", 1)) == "\\u{0}");
  CHECK(printable("\x7F") == "\\u{7f}");
  CHECK(printable("\xC2\x9B") == "\\u{9b}");
  CHECK(printable("\u202E\u2066\u200F\uFEFF\u2028") == "\\u{202e}\\u{2066}\\u{200f}\\u{feff}\\u{2028}");
  CHECK(printable("a\xFFz\xC3") == "a\\x{ff}z\\x{c3}");
}

TEST_CASE("text is trimmed of blanks at both ends only") {
  CHECK(trimmed(" \t a b \r\n") == "a b");
  CHECK(trimmed(" \n ") == "");
  CHECK(is_blank(" \t\r\n"));
  CHECK(is_blank(""));
  CHECK_FALSE(is_blank(" . "));
}

TEST_CASE("only ASCII letters are made small") { CHECK(lower_ascii("AZaz09É@[") == "azaz09É@["); }

TEST_CASE("splitting keeps empty parts") {
  CHECK(split("a,,b", ',') == std::vector<string_view>{"a", "", "b"});
  CHECK(split("", ',') == std::vector<string_view>{""});
  CHECK(split(",", ',') == std::vector<string_view>{"", ""});
}

TEST_CASE("texts are put together as they are") {
  CHECK(together({}).empty());
  CHECK(together({"areas/", "", "cloud", ".html"}) == "areas/cloud.html");
}

TEST_CASE("words are listed as people write them") {
  CHECK(listed({}) == "");
  CHECK(listed({"a"}) == "a");
  CHECK(listed({"a", "b"}) == "a and b");
  CHECK(listed({"a", "b", "c"}, "or") == "a, b or c");
  CHECK(joined({}, ", ") == "");
  CHECK(joined({"a", "b"}, ", ") == "a, b");
  CHECK(counted(0, "step", "steps") == "0 steps");
  CHECK(counted(1, "step", "steps") == "1 step");
  CHECK(counted(2, "step", "steps") == "2 steps");
}

TEST_CASE("words become part of an address: small letters, digits, and a hyphen between") {
  CHECK(slug("Oakfield Primary") == "oakfield-primary");
  CHECK(slug("  St. Bride's -- Moor (2)!  ") == "st-bride-s-moor-2");
  CHECK(slug("É…") == "");
  CHECK(slug("") == "");
}

TEST_CASE("ids are small letters, digits and hyphens, 64 at most, and begin with no hyphen") {
  for (const string_view good : {"a", "7", "full-fibre", "a-", "a--b"}) CHECK(is_kebab_id(good));
  for (const string_view bad : {"", "-a", "Full", "a_b", "a b", "é", "a.b", "a/b"})
    CHECK_FALSE(is_kebab_id(bad));
  CHECK(is_kebab_id(std::string(64, 'a')));
  CHECK_FALSE(is_kebab_id(std::string(65, 'a')));
}

TEST_CASE("whole numbers are digits and nothing else") {
  CHECK(parse_whole_number("0") == 0);
  CHECK(parse_whole_number("12") == 12);
  CHECK(parse_whole_number("999999999") == 999'999'999);
  for (const string_view bad : {"", "00", "012", "-1", "-0", "+1", " 1", "1 ", "1.0", "1e3", "0x1", "1,000",
                                "1000000000", "one", "٣"}) {
    CAPTURE(bad);
    CHECK_FALSE(parse_whole_number(bad));
  }
}

TEST_CASE("numbers are written with commas, into a text or at the end of one") {
  for (const auto& [number, words] : std::vector<std::pair<std::int64_t, std::string>>{
           {0, "0"}, {7, "7"}, {10, "10"}, {99, "99"}, {100, "100"}, {907, "907"}, {999, "999"}, {1000, "1,000"}, {1234567, "1,234,567"},
           {-1, "-1"}, {-999, "-999"}, {-1000, "-1,000"}, {std::numeric_limits<std::int64_t>::min(), "-9,223,372,036,854,775,808"}}) {
    CHECK(with_commas(number) == words);
    TextBuffer out;
    append_with_commas(out, number);
    CHECK(out.text() == words);
  }
}
