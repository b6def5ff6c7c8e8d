// Reads one school's answers file. Must not know how answers are scored.
#pragma once

#include "base/diagnostics.hpp"
#include "base/source.hpp"
#include "model/answers.hpp"
#include "model/rubric.hpp"

namespace waymark {

// When `diagnostics` has errors afterwards, the answers are not fit to use.
Answers load_answers(const Source& source, const Rubric& rubric, Diagnostics& diagnostics);

// An answers file larger than this is refused.
inline constexpr std::size_t answers_file_limit = 1U << 20U;

}  // namespace waymark
