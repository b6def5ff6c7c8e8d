#include "theme/fonts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "formats/facts.hpp"

namespace waymark {

namespace {

constexpr std::array<std::string_view, 10> kinds = {"serif",    "sans-serif",    "monospace",    "system-ui", "ui-serif",
                                                    "ui-sans-serif", "ui-rounded", "ui-monospace", "cursive",   "fantasy"};
// Names that browsers take for the computer's own font only where they stand without quotation marks.
constexpr std::array<std::string_view, 2> own_names = {"-apple-system", "BlinkMacSystemFont"};

template <std::size_t Size>
bool is_one_of(const std::array<std::string_view, Size>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool may_stand_in_name(char c) {
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  return letter || c == ' ' || c == '-';
}

std::string_view without_quotes(std::string_view name) {
  name = trimmed(name);
  const bool quoted = name.size() >= 2 && (name.front() == '"' || name.front() == '\'') && name.back() == name.front();
  return quoted ? trimmed(name.substr(1, name.size() - 2)) : name;
}

}  // namespace

std::vector<std::string> read_fonts(Facts& facts, std::string_view key) {
  const auto text = facts.text(key, Needed::no);
  if (text.empty()) return {};
  const auto wrong = [&](std::string message, std::string hint) {
    facts.error(facts.get(key, Needed::no)->span, "bad-font", std::move(message), std::move(hint));
    return std::vector<std::string>{};
  };
  std::vector<std::string> names;
  for (const auto part : split(text, ',')) {
    const auto name = without_quotes(part);
    const auto odd = std::find_if_not(name.begin(), name.end(), may_stand_in_name);
    if (name.empty() || odd != name.end()) {
      const auto shown = printable(first_characters(name, 40));
      return wrong(name.empty() ? fmt::format("`{}` has a comma with no name beside it", key) : fmt::format("`{}` is not the name of a font", shown),
                   "name fonts of the reader's own computer, with commas between them, such as Georgia, Cambria, serif");
    }
    names.emplace_back(name);
  }
  if (!is_one_of(kinds, names.back())) {
    return wrong(fmt::format("`{}` does not say what to take where none of these fonts is there", key),
                 fmt::format("end with serif, sans-serif or monospace: {}: {}, sans-serif", key, text));
  }
  return names;
}

std::string fonts_css(const std::vector<std::string>& names) {
  std::vector<std::string> written;
  for (const auto& name : names) written.push_back(is_one_of(kinds, name) || is_one_of(own_names, name) ? name : '"' + name + '"');
  return joined(written, ",");
}

std::string_view first_font(const std::vector<std::string>& names) {
  const auto at = std::find_if(names.begin(), names.end(), [](const std::string& name) { return !is_one_of(kinds, name) && !is_one_of(own_names, name); });
  return at == names.end() ? std::string_view() : std::string_view(*at);
}

}  // namespace waymark
