// Fonts that a theme names: of the reader's own computer, never fetched. Must not know where they are used.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace waymark {

class Facts;

// The names of a font stack such as `Georgia, Times New Roman, serif`, without quotation marks; none when it is left out or
// wrong (reported). The last is a kind that every computer has.
std::vector<std::string> read_fonts(Facts& facts, std::string_view key);

// As CSS writes them.
std::string fonts_css(const std::vector<std::string>& names);

// The first that is the name of a font, for programs that take only one; or empty.
std::string_view first_font(const std::vector<std::string>& names);

}  // namespace waymark
