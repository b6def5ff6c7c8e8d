// The nearest of the words that would have been right. Must not know what the words stand for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace waymark {

// Edits (insert, delete, replace, swap neighbours) that turn one text into the other, in bytes.
std::size_t edit_distance(std::string_view a, std::string_view b);

// The nearest candidate, when it is near enough to be what was meant; otherwise empty.
// Ties go to the first. Also finds a candidate of which the word is a whole-word part.
std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates);

// "did you mean `x`?", or "choose one of: a, b, c" (at most 12), or empty.
std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace waymark
