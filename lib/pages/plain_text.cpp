#include "pages/plain_text.hpp"

#include <string>

#include "base/text.hpp"
#include "formats/markdown.hpp"

namespace waymark {

namespace {

constexpr std::string_view scheme = "https://";

// Punctuation that ends a sentence is no part of an address before it.
std::string_view address_at(std::string_view text) {
  auto address = text.substr(0, text.find_first_of(" \t\r\n<>\"'"));
  while (!address.empty() && std::string_view(".,;:!?)]").find(address.back()) != std::string_view::npos) {
    address.remove_suffix(1);
  }
  return address;
}

void append_linked(std::string& out, std::string_view text) {
  while (!text.empty()) {
    const auto at = text.find(scheme);
    append_escaped(out, text.substr(0, at));
    if (at == std::string_view::npos) return;
    text.remove_prefix(at);
    const auto address = address_at(text);
    if (address.size() > scheme.size() && is_safe_link(address)) {
      out += "<a href=\"";
      append_escaped(out, address);
      out += "\">";
      append_escaped(out, address);
      out += "</a>";
      text.remove_prefix(address.size());
    } else {
      append_escaped(out, text.substr(0, scheme.size()));
      text.remove_prefix(scheme.size());
    }
  }
}

}  // namespace

Html paragraphs(std::string_view text) {
  if (text.empty()) return {};
  std::string out;
  bool open = false;
  for (const auto raw : split(text, '\n')) {
    const auto line = trimmed(raw);
    if (line.empty()) {
      if (open) out += "</p>";
      open = false;
      continue;
    }
    out += open ? " " : "<p>";
    open = true;
    append_linked(out, line);
  }
  if (open) out += "</p>";
  return Html::trusted(std::move(out));
}

}  // namespace waymark
