// Many words and phrases, looked for in a text at once. They are found whole; a space in a phrase may be any
// space or line end in the text. Must not know what they stand for.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace waymark {

enum class Capitals {
  as_written,       // only so
  first_may_differ, // "backup" is found as "Backup" too
  do_not_count,
};

class Phrases {
 public:
  struct Found {
    std::size_t tag = 0;
    std::size_t length = 0;  // in the text; 0 when nothing is found
  };

  // An empty phrase is left out.
  void add(std::string_view phrase, std::size_t tag, Capitals capitals);

  // The longest phrase that begins at `at`, where a word begins.
  Found at(std::string_view text, std::size_t at) const;

 private:
  struct Phrase {
    std::string text;
    std::size_t tag = 0;
    Capitals capitals = Capitals::as_written;
  };
  std::unordered_map<std::string, std::vector<Phrase>> by_first_word_;  // in small letters; the longest first
  // By the first byte of a phrase, in small letters, a bit for each length and last byte that its first word may have:
  // most words of a text begin no phrase, and are passed over by this alone.
  std::array<std::uint64_t, 256> first_words_{};
};

// Letters, digits and the bytes of characters beyond ASCII, but for the first of curly quotation marks, dashes
// and other signs.
bool is_word_byte(char c);
// Where the sign or space at `at`, which is no word byte, ends.
std::size_t after_sign(std::string_view text, std::size_t at);
// Where the word ends that begins at `at`.
std::size_t word_end(std::string_view text, std::size_t at);

}  // namespace waymark
