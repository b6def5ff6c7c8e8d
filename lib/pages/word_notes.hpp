// Explains the words of the glossary on a page, each where it first appears: marked words become a button
// that opens the meaning, which print shows in brackets. Must not know any page.
#pragma once

#include <string>
#include <string_view>

#include "model/rubric.hpp"

namespace waymark {

// A finished page, with the marks of base/word_marks.hpp replaced. In a label, which can hold no button, the
// note stands after the label.
std::string explain_words(std::string_view page, const Rubric& rubric);
bool has_words_to_explain(std::string_view page);

}  // namespace waymark
