#include "base/reading.hpp"

#include <cmath>
#include <string>

#include "base/text.hpp"

namespace waymark {

namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

// “ and ” begin with this byte; the ASCII marks are themselves.
bool is_quote(char c) { return c == '"' || c == '\'' || static_cast<unsigned char>(c) == 0xE2; }

// The length of a quotation mark or bracket that closes at the end of the text, or 0.
std::size_t closing(std::string_view text) {
  for (const std::string_view mark : {"\"", "'", ")", "\u201D", "\u2019"}) {
    if (text.ends_with(mark)) return mark.size();
  }
  return 0;
}

// Whether a sentence ends before the space at `at`.
bool ends_before(std::string_view text, std::size_t at) {
  auto last = at;
  while (const auto length = closing(text.substr(0, last))) last -= length;
  if (last == 0 || std::string_view(".?!").find(text[last - 1]) == std::string_view::npos) return false;
  while (at < text.size() && is_space(text[at])) ++at;
  return at == text.size() || (text[at] >= 'A' && text[at] <= 'Z') || is_digit(text[at]) || is_quote(text[at]);
}

std::string_view trimmed_of_spaces(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

template <class Take>
void for_words(std::string_view text, Take take) {
  for (std::size_t at = 0; at < text.size();) {
    while (at < text.size() && is_space(text[at])) ++at;
    const auto begin = at;
    bool holds = false;
    for (; at < text.size() && !is_space(text[at]); ++at) holds = holds || is_letter(text[at]) || is_digit(text[at]);
    if (holds) take(text.substr(begin, at - begin));
  }
}

// Of one part, without hyphens: small letters only, or none for a number.
std::size_t syllables_of_part(std::string_view part) {
  std::string letters;
  std::size_t characters = 0;
  for (const char c : part) {
    const bool apostrophe = c == '\'' || static_cast<unsigned char>(c) == 0xE2;
    if (apostrophe && characters > 0) break;  // "school's" is read as "school"
    if (is_letter(c)) letters += is_letter(c) && c < 'a' ? static_cast<char>(c + ('a' - 'A')) : c;
    characters += is_letter(c) || is_digit(c) ? 1U : 0U;
  }
  if (characters == 0) return 0;
  if (letters.empty()) return characters < 3 ? 1 : 2;
  auto end = letters.size();
  const auto before = [&](std::size_t ending, std::string_view kept) {
    return letters.size() > ending && kept.find(letters[letters.size() - ending - 1]) == std::string_view::npos;
  };
  if (end > 3) {
    if (letters.ends_with("es") && before(2, "laeiouy")) {
      end -= 2;
    } else if (letters.ends_with("ed") && before(2, "tdaeiouy")) {
      end -= 2;
    } else if (letters.ends_with("e") && before(1, "laeiouy")) {
      end -= 1;
    }
  }
  std::size_t groups = 0;
  for (std::size_t i = 0; i < end; ++i) {
    if (is_vowel(letters[i]) && (i == 0 || !is_vowel(letters[i - 1]))) ++groups;
  }
  return groups == 0 ? 1 : groups;
}

}  // namespace

Reading& Reading::operator+=(const Reading& other) {
  sentences += other.sentences;
  words += other.words;
  syllables += other.syllables;
  return *this;
}

std::vector<std::string_view> sentences(std::string_view text) {
  std::vector<std::string_view> found;
  const auto keep = [&](std::string_view sentence) {
    sentence = trimmed_of_spaces(sentence);
    if (count_words(sentence) > 0) found.push_back(sentence);
  };
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_space(text[at]) || !ends_before(text, at)) continue;
    keep(text.substr(begin, at - begin));
    begin = at;
  }
  keep(text.substr(begin));
  return found;
}

std::size_t count_words(std::string_view sentence) {
  std::size_t count = 0;
  for_words(sentence, [&](std::string_view) { ++count; });
  return count;
}

std::size_t count_syllables(std::string_view word) {
  std::size_t count = 0;
  for (const auto part : split(word, '-')) count += syllables_of_part(part);
  return count;
}

Reading read_text(std::string_view text) {
  Reading reading;
  for (const auto sentence : sentences(text)) {
    ++reading.sentences;
    for_words(sentence, [&](std::string_view word) {
      ++reading.words;
      reading.syllables += count_syllables(word);
    });
  }
  return reading;
}

int grade_tenths(const Reading& reading) {
  if (reading.words == 0) return 0;
  const auto words = static_cast<double>(reading.words);
  const auto grade = 0.39 * words / static_cast<double>(reading.sentences) +
                     11.8 * static_cast<double>(reading.syllables) / words - 15.59;
  return static_cast<int>(std::lround(grade * 10));
}

}  // namespace waymark
