// Explains the words of the glossary on a page, each where it first appears: marked words become a button
// that opens the meaning, which print shows in brackets. Must not know any page.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "base/kept_buffer.hpp"
#include "model/rubric.hpp"

namespace waymark {

// For the pages of one site.
class WordNotes {
 public:
  // With room for a page of that size.
  WordNotes(const Rubric& rubric, std::size_t room) : rubric_(rubric), explained_(rubric.words.size()), out_(room) {}

  // A finished page, with the marks of base/word_marks.hpp replaced. In a label, which can hold no button, the
  // note stands after the label. Good until the next call, and as long as the page given.
  std::string_view explain(std::string_view page);

 private:
  void append_note(std::size_t word, std::string_view shown);
  void append_button(std::size_t word, std::initializer_list<std::string_view> shown);
  void copy_to(std::string_view page, std::size_t end);

  const Rubric& rubric_;
  // Of the page at hand:
  std::vector<bool> explained_;           // in the glossary's order
  std::vector<std::size_t> after_label_;  // words whose notes wait for the end of a label
  std::size_t copied_ = 0;
  KeptBuffer out_;
};

}  // namespace waymark
