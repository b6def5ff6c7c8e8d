#include "formats/decode.hpp"

#include <array>
#include <utility>

#include "base/text.hpp"

namespace waymark {

namespace {

constexpr unsigned char first_of_ours = 0x80;
constexpr unsigned char first_of_latin_1 = 0xA0;

// The characters of 0x80 to 0x9F; from 0xA0 on Windows-1252 is Latin-1.
constexpr std::array<std::string_view, 32> high_characters = {
    "\u20AC",   "\xC2\x81", "\u201A", "\u0192", "\u201E", "\u2026",   "\u2020", "\u2021",
    "\u02C6",   "\u2030",   "\u0160", "\u2039", "\u0152", "\xC2\x8D", "\u017D", "\xC2\x8F",
    "\xC2\x90", "\u2018",   "\u2019", "\u201C", "\u201D", "\u2022",   "\u2013", "\u2014",
    "\u02DC",   "\u2122",   "\u0161", "\u203A", "\u0153", "\xC2\x9D", "\u017E", "\u0178"};

}  // namespace

std::string from_windows_1252(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < first_of_ours) {
      out += c;
    } else if (byte < first_of_latin_1) {
      out += high_characters[byte - first_of_ours];
    } else {
      out += static_cast<char>(0xC0U | (byte >> 6U));
      out += static_cast<char>(0x80U | (byte & 0x3FU));
    }
  }
  return out;
}

Source decoded(std::string name, std::string bytes, Diagnostics& diagnostics) {
  const bool utf16 =
      bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");  // check_text says what to do
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (bytes.starts_with(mark)) bytes.erase(0, mark.size());
  if (utf16 || !invalid_utf8(bytes)) return {std::move(name), std::move(bytes)};
  Source source{std::move(name), from_windows_1252(bytes)};
  diagnostics.warning(
      source.name, "text-windows-1252", "this file is not saved as UTF-8, so it was read as Windows-1252",
      "look at letters with accents in what comes out; to be sure, save it again as “CSV UTF-8”");
  return source;
}

}  // namespace waymark
