#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/first_byte.hpp"
#include "base/text.hpp"
#include "formats/yaml.hpp"

namespace waymark {

namespace {

unsigned char byte(char c) { return static_cast<unsigned char>(c); }

// Windows programs that say "Unicode" mean UTF-16. Without its mark, every other byte is still zero.
bool looks_like_utf16(std::string_view text) {
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) return true;
  return text.size() >= 2 && (text[0] == '\0') != (text[1] == '\0');
}

// The first byte of a character that may not be shown.
constexpr auto is_doubtful = [](auto byte) { return ((byte < 0x20) & (byte != '\n') & (byte != '\t')) | (byte == 0x7F) | (byte == 0xC2); };

// Offset of the first character from `begin` on that is shown as nothing, of those up to U+009F. A carriage
// return alone is one of them: some readers end the line there and some do not.
std::optional<std::size_t> control_character(std::string_view text, std::size_t begin, std::size_t end) {
  const auto part = text.substr(0, end);
  for (auto i = first_byte(part, begin, is_doubtful); i < end; i = first_byte(part, i + 1, is_doubtful)) {
    const auto c = byte(text[i]);
    if (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    if (c < 0x20 || c == 0x7F) return i;
    if (c == 0xC2 && i + 1 < text.size() && byte(text[i + 1]) < 0xA0) return i;
  }
  return std::nullopt;
}

void report_control_character(const Source& source, std::size_t at, Diagnostics& diagnostics) {
  const auto c = byte(source.text[at]);
  if (c == '\r') {
    diagnostics.error(source, {at, 1}, "text-control-character",
                      "this line ends in a way that only very old computers use",
                      "save the file again with Windows or Unix line endings");
    return;
  }
  const auto code = c == 0xC2 ? byte(source.text[at + 1]) : c;
  diagnostics.error(source, {at, c == 0xC2 ? 2U : 1U}, "text-control-character",
                    fmt::format("an invisible control character (U+{:04X}) stands here", code),
                    c == 0 ? "check that this is a text file, and delete the character"
                           : "delete the character, then type the text around it again if need be");
}

}  // namespace

bool check_text(const Source& source, std::size_t limit, Diagnostics& diagnostics) {
  return check_text(source, {0, source.text.size()}, limit, diagnostics);
}

bool check_text(const Source& source, Span part, std::size_t limit, Diagnostics& diagnostics) {
  const auto begin = std::min(part.offset, source.text.size());
  const auto text = std::string_view(source.text).substr(begin, part.length);
  if (text.size() > limit) {
    diagnostics.error(source.name, "text-too-large",
                      fmt::format("this text is too long: at most {} can be read", size_in_words(limit)),
                      "check that it is the right file, and take out what does not belong in it");
    return false;
  }
  if (begin == 0 && looks_like_utf16(text)) {
    diagnostics.error(source.name, "text-utf16", "this file is saved as UTF-16, which cannot be read",
                      "save it again as UTF-8: in Notepad, choose Save as, then Encoding: UTF-8");
    return false;
  }
  bool good = true;
  if (const auto at = invalid_utf8(text)) {
    diagnostics.error(source, {begin + *at, 1}, "text-not-utf8",
                      "this character is not saved as UTF-8, so it cannot be read",
                      "save the file again as UTF-8: in Notepad, choose Save as, then Encoding: UTF-8");
    good = false;
  }
  if (const auto at = control_character(source.text, begin, begin + text.size())) {
    report_control_character(source, *at, diagnostics);
    good = false;
  }
  return good;
}

}  // namespace waymark
