#include "base/html.hpp"

#include <fmt/format.h>

#include <array>

namespace waymark {

namespace {

// Bytes that may need work; everything else is copied in runs.
constexpr std::array<bool, 256> special_bytes() {
  std::array<bool, 256> special{};
  for (const char c : std::string_view("&<>\"'")) special[static_cast<unsigned char>(c)] = true;
  special[0xE2] = true;  // lead byte of U+2000 to U+2FFF, where the bidirectional controls live
  return special;
}

constexpr auto special = special_bytes();

// U+202A to U+202E and U+2066 to U+2069 at `i`, or 0.
unsigned bidirectional_control(std::string_view text, std::size_t i) {
  if (i + 2 >= text.size()) return 0;
  const auto second = static_cast<unsigned char>(text[i + 1]);
  const auto third = static_cast<unsigned char>(text[i + 2]);
  if (second == 0x80 && third >= 0xAA && third <= 0xAE) return 0x2000U + (third - 0x80U);
  if (second == 0x81 && third >= 0xA6 && third <= 0xA9) return 0x2040U + (third - 0x80U);
  return 0;
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  std::size_t copied = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!special[static_cast<unsigned char>(text[i])]) continue;
    std::string_view entity;
    switch (text[i]) {
      case '&': entity = "&amp;"; break;
      case '<': entity = "&lt;"; break;
      case '>': entity = "&gt;"; break;
      case '"': entity = "&quot;"; break;
      case '\'': entity = "&#39;"; break;
      default: break;
    }
    if (!entity.empty()) {
      out.append(text, copied, i - copied).append(entity);
      copied = i + 1;
    } else if (const auto control = bidirectional_control(text, i); control != 0) {
      out.append(text, copied, i - copied).append(fmt::format("[U+{:04X}]", control));
      i += 2;
      copied = i + 1;
    }
  }
  out.append(text, copied, text.size() - copied);
}

Html escaped(std::string_view text) {
  std::string out;
  append_escaped(out, text);
  return Html::trusted(std::move(out));
}

}  // namespace waymark
