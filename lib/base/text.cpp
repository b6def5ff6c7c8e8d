#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/digits.hpp"
#include "base/first_byte.hpp"
#include "base/letters.hpp"

namespace waymark {

namespace {

unsigned char byte_at(std::string_view text, std::size_t i) {
  return static_cast<unsigned char>(text[i]);
}

std::size_t past_ascii(std::string_view text, std::size_t begin) {
  return first_byte(text, begin, [](auto byte) { return byte >= 0x80; });
}

char32_t decode(std::string_view text, std::size_t i, std::size_t length) {
  static constexpr unsigned char lead_mask[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
  char32_t c = byte_at(text, i) & lead_mask[length];
  for (std::size_t k = 1; k < length; ++k) c = (c << 6U) | (byte_at(text, i + k) & 0x3FU);
  return c;
}

bool needs_writing_out(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) ||  // control characters
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ||  // bidirectional overrides
         c == 0x200E || c == 0x200F || c == 0x061C || c == 0x2028 || c == 0x2029 || c == 0xFEFF;
}

}  // namespace

// After the Unicode Standard, table 3-7.
std::size_t character_length(std::string_view text, std::size_t i) {
  const auto lead = byte_at(text, i);
  if (lead < 0x80) return 1;
  std::size_t length = 0;
  unsigned char low = 0x80;
  unsigned char high = 0xBF;
  if (lead >= 0xC2 && lead <= 0xDF) {
    length = 2;
  } else if (lead >= 0xE0 && lead <= 0xEF) {
    length = 3;
    if (lead == 0xE0) low = 0xA0;
    if (lead == 0xED) high = 0x9F;
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    length = 4;
    if (lead == 0xF0) low = 0x90;
    if (lead == 0xF4) high = 0x8F;
  } else {
    return 0;
  }
  if (i + length > text.size()) return 0;
  if (byte_at(text, i + 1) < low || byte_at(text, i + 1) > high) return 0;
  for (std::size_t k = 2; k < length; ++k) {
    if ((byte_at(text, i + k) & 0xC0U) != 0x80U) return 0;
  }
  return length;
}

std::optional<std::size_t> invalid_utf8(std::string_view text) {
  for (auto i = past_ascii(text, 0); i < text.size();) {
    const auto length = character_length(text, i);
    if (length == 0) return i;
    i = past_ascii(text, i + length);
  }
  return std::nullopt;
}

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

std::string_view first_characters(std::string_view text, std::size_t characters) {
  std::size_t i = 0;
  for (; i < text.size(); ++i) {
    if ((byte_at(text, i) & 0xC0U) != 0x80U && characters-- == 0) break;
  }
  return text.substr(0, i);
}

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const auto length = character_length(text, i);
    if (length == 0) {
      out += fmt::format("\\x{{{:02x}}}", byte_at(text, i));
      ++i;
      continue;
    }
    const auto c = decode(text, i, length);
    if (c == U'\n') {
      out += "\\n";
    } else if (c == U'\t') {
      out += "\\t";
    } else if (needs_writing_out(c)) {
      out += fmt::format("\\u{{{:x}}}", static_cast<unsigned>(c));
    } else {
      out.append(text, i, length);
    }
    i += length;
  }
  return out;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blank = " \t\r\n";
  const auto first = text.find_first_not_of(blank);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (auto& c : out) c = lower_letter(c);
  return out;
}

bool same_letters(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower_letter(x) == lower_letter(y); });
}

std::string lower_first(std::string text) {
  if (!text.empty()) text[0] = lower_letter(text[0]);
  return text;
}

std::string upper_first(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

bool is_blank(std::string_view text) { return trimmed(text).empty(); }

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const auto at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

void append_with_commas(TextBuffer& out, std::int64_t number) {
  if (number < 0 || number >= 1000) return out.append(with_commas(number));
  out.append(Digits(number));
}

std::string with_commas(std::int64_t number) {
  auto digits = std::to_string(number);
  const std::ptrdiff_t sign = number < 0 ? 1 : 0;
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > sign; at -= 3) digits.insert(static_cast<std::size_t>(at), ",");
  return digits;
}

std::string together(std::initializer_list<std::string_view> parts) {
  std::size_t size = 0;
  for (const auto part : parts) size += part.size();
  std::string out(size, '\0');
  auto* to = out.data();
  for (const auto part : parts) {
    copy_bytes(to, part.data(), part.size());
    to += part.size();
  }
  return out;
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
  return fmt::format("{}", fmt::join(parts, separator));
}

std::string listed(const std::vector<std::string>& parts, std::string_view conjunction) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out += i + 1 == parts.size() ? fmt::format(" {} ", conjunction) : ", ";
    out += parts[i];
  }
  return out;
}

std::string slug(std::string_view words) {
  std::string out;
  for (const char c : lower_ascii(words)) {
    const bool keep = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (keep) {
      out += c;
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  if (out.ends_with('-')) out.pop_back();
  return out;
}

bool is_kebab_id(std::string_view text) {
  if (text.empty() || text.size() > 64 || text.front() == '-') return false;
  return std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

std::optional<int> parse_whole_number(std::string_view text) {
  if (text.empty() || text.size() > 9 || (text.size() > 1 && text.front() == '0')) return std::nullopt;
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || text.front() == '-') {
    return std::nullopt;
  }
  return value;
}

std::string size_in_words(std::size_t bytes) {
  constexpr std::size_t kilobyte = 1024;
  constexpr std::size_t megabyte = kilobyte * kilobyte;
  if (bytes >= megabyte) return fmt::format("{} MB", bytes / megabyte);
  if (bytes >= kilobyte) return fmt::format("{} KB", bytes / kilobyte);
  return counted(bytes, "byte", "bytes");
}

std::string counted(std::size_t count, std::string_view singular, std::string_view plural) {
  return together({Digits(count), " ", count == 1 ? singular : plural});
}

}  // namespace waymark
