#include "base/html.hpp"

#include <fmt/format.h>

#include "base/first_byte.hpp"

namespace waymark {

namespace {

// Bytes that may need work; everything else is copied in runs. 0xE2 is the lead byte of U+2000 to U+2FFF, where
// the bidirectional controls live.
constexpr auto is_special = [](auto byte) {
  const auto and_or_apostrophe = (byte | 1) == '\'';
  const auto angle_bracket = (byte | 2) == '>';
  return and_or_apostrophe | angle_bracket | (byte == '"') | (byte == 0xE2);
};

std::string_view entity_of(char c) {
  switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    default: return {};
  }
}

// U+202A to U+202E and U+2066 to U+2069 at `i`, or 0.
unsigned bidirectional_control(std::string_view text, std::size_t i) {
  if (i + 2 >= text.size()) return 0;
  const auto second = static_cast<unsigned char>(text[i + 1]);
  const auto third = static_cast<unsigned char>(text[i + 2]);
  if (second == 0x80 && third >= 0xAA && third <= 0xAE) return 0x2000U + (third - 0x80U);
  if (second == 0x81 && third >= 0xA6 && third <= 0xA9) return 0x2040U + (third - 0x80U);
  return 0;
}

// What stands in place of a text's first byte, or of the character that it begins, and how many bytes of the text that is.
template <class Out>
std::size_t append_special(Out& out, std::string_view text) {
  if (const auto entity = entity_of(text.front()); !entity.empty()) {
    out.append(entity);
    return 1;
  }
  if (const auto control = bidirectional_control(text, 0); control != 0) {
    out.append(fmt::format("[U+{:04X}]", control));
    return 3;
  }
  out.append(text.substr(0, 1));
  return 1;
}

// What comes before the first special byte, and how much that is.
std::size_t append_plain(std::string& out, std::string_view text) {
  const auto plain = first_byte(text, 0, is_special);
  out.append(text.substr(0, plain));
  return plain;
}

std::size_t append_plain(TextBuffer& out, std::string_view text) {
  const auto plain = copy_to_first_byte(out.room_for(text.size()), text, is_special);
  out.extend(plain);
  return plain;
}

template <class Out>
void append_escaped_to(Out& out, std::string_view text) {
  while (true) {
    text.remove_prefix(append_plain(out, text));
    if (text.empty()) return;
    text.remove_prefix(append_special(out, text));
  }
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) { append_escaped_to(out, text); }

void append_escaped(TextBuffer& out, std::string_view text) { append_escaped_to(out, text); }

Html escaped(std::string_view text) {
  std::string out;
  append_escaped(out, text);
  return Html::trusted(std::move(out));
}

}  // namespace waymark
