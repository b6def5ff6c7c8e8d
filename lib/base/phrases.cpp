#include "base/phrases.hpp"

#include <algorithm>
#include <array>

#include "base/letters.hpp"
#include "base/text.hpp"

namespace waymark {

namespace {

// Quotation marks, dashes and other signs beyond ASCII begin with this byte, and have three.
constexpr char sign_lead = '\xE2';

constexpr std::array<bool, 256> bytes_of_words() {
  std::array<bool, 256> bytes{};
  for (unsigned c = 0; c < 256; ++c) {
    bytes[c] = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c >= 0x80;
  }
  bytes[static_cast<unsigned char>(sign_lead)] = false;
  return bytes;
}

constexpr auto word_bytes = bytes_of_words();

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

unsigned char first_byte(std::string_view word) { return static_cast<unsigned char>(lower_letter(word.front())); }

// For how long the word is and what it ends with.
std::uint64_t bit_of(std::string_view word) {
  const auto last = static_cast<unsigned char>(lower_letter(word.back()));
  return std::uint64_t{1} << ((word.size() * 7 + last) % 64);
}

bool same(char wanted, char found, Capitals capitals, bool first) {
  if (wanted == found) return true;
  const bool either = capitals == Capitals::do_not_count || (capitals == Capitals::first_may_differ && first);
  return either && lower_letter(wanted) == lower_letter(found);
}

// How much of the text the phrase takes at its beginning, or 0.
std::size_t length_of(std::string_view phrase, Capitals capitals, std::string_view text) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    if (at >= text.size()) return 0;
    if (phrase[i] == ' ') {
      if (!is_space(text[at])) return 0;
      while (at < text.size() && is_space(text[at])) ++at;
      continue;
    }
    if (!same(phrase[i], text[at], capitals, i == 0)) return 0;
    ++at;
  }
  const bool whole = at == text.size() || !is_word_byte(text[at]) || !is_word_byte(phrase.back());
  return whole ? at : 0;
}

}  // namespace

bool is_word_byte(char c) { return word_bytes[static_cast<unsigned char>(c)]; }

std::size_t after_sign(std::string_view text, std::size_t at) {
  return std::min(text.size(), at + (text[at] == sign_lead ? 3U : 1U));
}

std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size() && word_bytes[static_cast<unsigned char>(text[at])]) ++at;
  return at;
}

void Phrases::add(std::string_view phrase, std::size_t tag, Capitals capitals) {
  if (phrase.empty()) return;
  // What does not begin with a letter or digit is found by its first byte.
  const auto first = phrase.substr(0, std::max<std::size_t>(1, word_end(phrase, 0)));
  first_words_[first_byte(first)] |= bit_of(first);
  auto& phrases = by_first_word_[lower_ascii(first)];
  phrases.push_back({std::string(phrase), tag, capitals});
  std::stable_sort(phrases.begin(), phrases.end(), [](const Phrase& a, const Phrase& b) { return a.text.size() > b.text.size(); });
}

Phrases::Found Phrases::at(std::string_view text, std::size_t at) const {
  if (at >= text.size()) return {};
  const auto word = text.substr(at, std::max<std::size_t>(1, word_end(text, at) - at));
  if ((first_words_[first_byte(word)] & bit_of(word)) == 0) return {};
  const auto first = by_first_word_.find(lower_ascii(word));
  if (first == by_first_word_.end()) return {};
  for (const auto& phrase : first->second) {
    const auto length = length_of(phrase.text, phrase.capitals, text.substr(at));
    if (length > 0) return {phrase.tag, length};
  }
  return {};
}

}  // namespace waymark
