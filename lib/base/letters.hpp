// Letters of ASCII, one at a time and whatever the locale. Must not know words.
#pragma once

namespace waymark {

constexpr char lower_letter(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace waymark
