// How a Word document looks when nobody chose: A4, plain fonts, and tables with quiet lines. It is a document of
// its own, from which pandoc takes the styles. Must not know what will be written with it.
#pragma once

#include <string>

namespace waymark {

std::string word_look();  // the bytes of a .docx

}  // namespace waymark
