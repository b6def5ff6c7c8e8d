// Text compared as people compare it: without capitals, punctuation, spaces and line ends. Must not know
// what the texts stand for.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

// Words in small letters with one space between: "What kind of line?\n" and "what kind of  line" are the
// same.
std::string folded(std::string_view text);

// The place of the folded text that is most like the other, by its letters or its words; none when all are
// far off. Only for suggestions: a text that is much like another can mean the opposite.
std::optional<std::size_t> most_alike(std::string_view folded_text,
                                      const std::vector<std::string>& folded_candidates);

// A name for a file: "St Bride's School" is "st-brides-school". At most 64 characters, and `unnamed` for a
// name without letters.
std::string file_name_of(std::string_view name);

}  // namespace waymark
