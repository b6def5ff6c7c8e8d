// Answers that came from elsewhere as an answers file, in the same look as those written by hand, or written into one that
// waits for them. Must not know where they came from, nor the disk.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/answers.hpp"
#include "model/rubric.hpp"

namespace waymark {

// The school, its cycle and what it answered; questions without an answer stand there empty. `origin` is
// named in the first line. An answer that the trust gave is written as such, whatever it was.
std::string written_answers(const Rubric& rubric, const Answers& answers, std::string_view origin);

// The text of an answers file with these answers, and what they say of the school, behind the names that stand there empty.
// All else stays as it is, comments too. Nothing when an answer has no place in it.
std::optional<std::string> filled_in(const Rubric& rubric, const Answers& answers, const std::string& text);

}  // namespace waymark
