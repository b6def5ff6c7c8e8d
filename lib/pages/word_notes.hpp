// Explains the words of the glossary on a page, each where it first appears: marked words become a button
// that opens the meaning, which print shows in brackets. Must not know any page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/rubric.hpp"

namespace waymark {

bool has_words_to_explain(std::string_view page);

// For the pages of one site. What is written of a word is put together once.
class WordNotes {
 public:
  explicit WordNotes(const Rubric& rubric) : rubric_(rubric), known_(rubric.words.size()) {}

  // A finished page, with the marks of base/word_marks.hpp replaced. In a label, which can hold no button, the
  // note stands after the label.
  std::string explain(std::string_view page);

 private:
  struct Known {
    std::string button, term, note, meaning;  // the button's tag, the term as HTML, and the note before and after it
  };
  const Known& known(std::size_t word);
  void append_note(std::string& out, std::size_t word, std::string_view shown);
  void append_button(std::string& out, std::size_t word, std::string_view shown);

  const Rubric& rubric_;
  std::vector<Known> known_;  // in the glossary's order; empty until a page has the word
};

}  // namespace waymark
