// What a school wrote, as safe HTML: paragraphs, and links made from https addresses; nothing else that it
// holds becomes markup. Must not know what the text is about.
#pragma once

#include <string_view>

#include "base/html.hpp"

namespace waymark {

// Blank lines separate paragraphs; single line ends become spaces.
Html paragraphs(std::string_view text);

}  // namespace waymark
