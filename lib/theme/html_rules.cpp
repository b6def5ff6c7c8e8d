#include "theme/html_rules.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.hpp"

namespace waymark {

namespace {

using namespace std::string_view_literals;

template <std::size_t Size>
bool has(const std::array<std::string_view, Size>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Browsers pass over spaces and control characters in addresses.
std::string as_browsers_read(std::string_view address) {
  std::string read;
  for (const char c : lower_ascii(address)) {
    if (static_cast<unsigned char>(c) > 0x20) read += c;
  }
  return read;
}

bool holds_address(std::string_view attribute) {
  return has(std::array{"src"sv, "srcset"sv, "href"sv, "xlink:href"sv, "poster"sv, "data"sv, "background"sv,
                        "action"sv, "formaction"sv},
             attribute);
}

// Fetched while the page opens, not when somebody follows it.
bool is_fetched(std::string_view element, std::string_view attribute) {
  if (attribute == "href" || attribute == "xlink:href") {
    return has(std::array{"link"sv, "base"sv, "image"sv, "use"sv, "script"sv}, element);
  }
  return attribute != "action" && attribute != "formaction";
}

}  // namespace

bool is_raw_text_element(std::string_view element) {
  return has(std::array{"script"sv, "style"sv, "xmp"sv, "iframe"sv, "noembed"sv, "noframes"sv}, element);
}

bool is_title_text_element(std::string_view element) { return element == "title" || element == "textarea"; }

bool is_handler_attribute(std::string_view attribute) {
  return attribute.size() > 2 && attribute.starts_with("on");
}

bool is_code_attribute(std::string_view attribute) {
  return is_handler_attribute(attribute) || attribute == "style" || attribute == "srcdoc";
}

AddressProblem address_problem(std::string_view element, std::string_view attribute,
                               std::string_view address) {
  if (!holds_address(attribute)) return AddressProblem::none;
  const auto read = as_browsers_read(address);
  if (read.starts_with("javascript:")) return AddressProblem::script;
  if (!is_fetched(element, attribute) || read.starts_with("data:")) return AddressProblem::none;
  const auto names = [&read](std::string_view scheme) { return read.find(scheme) != std::string::npos; };
  const bool remote = read.starts_with("//") || names("http://") || names("https://");
  return remote ? AddressProblem::remote : AddressProblem::none;
}

}  // namespace waymark
