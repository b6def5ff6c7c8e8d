// How a Word document looks when nobody chose: A4, plain fonts, and tables with quiet lines, in a theme's colours. It is a
// document of its own, from which pandoc takes the styles. Must not know what will be written with it.
#pragma once

#include <string>

namespace waymark {

// Colours are six hexadecimal digits.
struct WordLook {
  std::string accent = "0B5563";
  std::string ink;  // of the text; empty for Word's own black
  std::string font = "Arial";
  std::string heading_font = "Georgia";
};

std::string word_look(const WordLook& look);  // the bytes of a .docx

}  // namespace waymark
