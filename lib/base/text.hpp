// Small questions about text: UTF-8, trimming, joining, counting. Must not know any file format.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/text_buffer.hpp"

namespace waymark {

// Offset of the first byte that is not well-formed UTF-8 (overlong forms and surrogates included).
std::optional<std::size_t> invalid_utf8(std::string_view text);

// Length in bytes of the well-formed character at `i`; 0 when there is none.
std::size_t character_length(std::string_view text, std::size_t i);

// Characters are code points; the text is well-formed UTF-8.
std::size_t count_characters(std::string_view text);

// The first `characters` code points of the text.
std::string_view first_characters(std::string_view text, std::size_t characters);

// The text with control characters and bidirectional overrides written out as `\u{202e}`, so that it
// can be shown on a terminal. Line feeds become `\n`. Malformed bytes become `\x{ff}`.
std::string printable(std::string_view text);

std::string_view trimmed(std::string_view text);
std::string lower_ascii(std::string_view text);
// Whether they differ in nothing but small letters and capitals of ASCII.
bool same_letters(std::string_view a, std::string_view b);
// With its first letter, of ASCII, made small or a capital.
std::string lower_first(std::string text);
std::string upper_first(std::string text);
bool is_blank(std::string_view text);

// "12,480": as people write numbers, years apart.
std::string with_commas(std::int64_t number);
void append_with_commas(TextBuffer& out, std::int64_t number);

// Parts between separators; "a,,b" has three.
std::vector<std::string_view> split(std::string_view text, char separator);
// One after the other.
std::string together(std::initializer_list<std::string_view> parts);
std::string joined(const std::vector<std::string>& parts, std::string_view separator);
// "a", "a and b", "a, b and c".
std::string listed(const std::vector<std::string>& parts, std::string_view conjunction = "and");

// Words as part of an address: small letters and digits, with a hyphen for whatever stands between: "Oakfield
// Primary" is `oakfield-primary`. Empty when there is neither letter nor digit of ASCII.
std::string slug(std::string_view words);

// `[a-z0-9][a-z0-9-]{0,63}`
bool is_kebab_id(std::string_view text);

// A whole number without sign, spaces or leading zeros (but "0"), at most nine digits.
std::optional<int> parse_whole_number(std::string_view text);

// A size that people set limits with: "64 KB", "1 MB", below that "500 bytes".
std::string size_in_words(std::size_t bytes);

// "1 step", "3 steps".
std::string counted(std::size_t count, std::string_view singular, std::string_view plural);

}  // namespace waymark
