// Explains the words of the glossary on a page, each where it first appears: marked words become a button
// that opens the meaning, which print shows in brackets. Must not know any page.
#pragma once

#include <string>

#include "model/rubric.hpp"

namespace waymark {

// Replaces the marks of base/word_marks.hpp in a finished page. In a label, which can hold no button, the
// note stands after the label.
void explain_words(std::string& page, const Rubric& rubric);

}  // namespace waymark
