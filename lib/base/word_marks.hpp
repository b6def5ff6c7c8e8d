// How HTML of the rubric marks the words that the glossary explains, until a page knows which of them comes
// first: a mark, the word's place in the glossary, a mark, the word as it reads, a mark. Content cannot hold
// this character, so a page looks for it alone. Must not know what the words mean.
#pragma once

namespace waymark {

inline constexpr char word_mark = '\x1f';

}  // namespace waymark
