// How hard a text is to read: its sentences, and the Flesch-Kincaid grade, which is about the number of years
// at an American school after which most people can read it. Must not know where the text comes from.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace waymark {

// Counts of a text, to be added up over its parts.
struct Reading {
  std::size_t sentences = 0;
  std::size_t words = 0;
  std::size_t syllables = 0;
  Reading& operator+=(const Reading& other);
};

// The sentences of one paragraph, heading or item of a list. A sentence ends at `.`, `?` or `!` before a
// capital, a digit or a quotation mark, and where the text ends.
std::vector<std::string_view> sentences(std::string_view text);

// Words are what stands between spaces and holds a letter or digit.
std::size_t count_words(std::string_view sentence);

Reading read_text(std::string_view text);

// Tenths of 0.39 × words/sentences + 11.8 × syllables/words − 15.59 (Kincaid and others, 1975), rounded to
// the nearest; 0 for a text without words.
int grade_tenths(const Reading& reading);

// Groups of vowels (y too), without a silent `e`, `es` or `ed` at the end, at least one; a word in parts
// ("two-year") is the sum of its parts; a number of three digits or more counts two.
std::size_t count_syllables(std::string_view word);

}  // namespace waymark
