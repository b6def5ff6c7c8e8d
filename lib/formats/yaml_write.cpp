#include "formats/yaml_write.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"

namespace waymark {

namespace {

bool is_plain_start(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_safe_plain(std::string_view text) {
  if (text.empty() || !is_plain_start(text.front()) || text.back() == ' ' || text.back() == ':')
    return false;
  if (text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos) return false;
  return std::all_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 || is_plain_start(c) ||
           std::string_view(" .,;'()!?%/+-_&=@:").find(c) != std::string_view::npos;
  });
}

std::string in_quotation_marks(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else {
      if (c == '"' || c == '\\') out += '\\';
      out += c;
    }
  }
  return out + '"';
}

}  // namespace

std::string yaml_value(std::string_view text) {
  return is_safe_plain(text) ? std::string(text) : in_quotation_marks(text);
}

std::string yaml_key(std::string_view text) {
  const bool safe = is_safe_plain(text) && text.find(':') == std::string_view::npos;
  return safe ? std::string(text) : in_quotation_marks(text);
}

std::string yaml_text(std::string_view text, std::size_t indent) {
  if (text.find('\n') == std::string_view::npos) return fmt::format(" {}", yaml_value(text));
  // The first line decides how far the others are set in, so it must begin with a sign of its own.
  if (text.front() == ' ' || text.front() == '\n') return fmt::format(" {}", in_quotation_marks(text));
  std::string out = " |";
  for (const auto line : split(text, '\n'))
    out += line.empty() ? "\n" : fmt::format("\n{:{}}{}", "", indent, line);
  return out;
}

}  // namespace waymark
