// Reads one school's answers file, and a trust's, which has much the same in it. Must not know how answers are scored.
#pragma once

#include <optional>

#include "base/diagnostics.hpp"
#include "base/source.hpp"
#include "formats/yaml.hpp"
#include "model/answers.hpp"
#include "model/rubric.hpp"
#include "model/trust.hpp"

namespace waymark {

// When `diagnostics` has errors afterwards, the answers are not fit to use. A school of a trust takes from it what it
// leaves out itself: answers, goals, targets of areas, and contacts of other names.
Answers load_answers(const Source& source, const Rubric& rubric, Diagnostics& diagnostics, const Trust* trust = nullptr);

// The same of a trust: its trust.yaml.
Trust load_trust(const Source& source, const Rubric& rubric, Diagnostics& diagnostics);

// The two halves of it, for what has to be changed in between. No document when it cannot be read.
std::optional<YamlNode> read_answers_document(const Source& source, Diagnostics& diagnostics);
Answers read_answers(const Source& source, const YamlNode& document, const Rubric& rubric, Diagnostics& diagnostics,
                     const Trust* trust = nullptr);
std::optional<YamlNode> read_trust_document(const Source& source, Diagnostics& diagnostics);
Trust read_trust(const Source& source, const YamlNode& document, const Rubric& rubric, Diagnostics& diagnostics);

// An answers file larger than this is refused.
inline constexpr std::size_t answers_file_limit = 1U << 20U;

}  // namespace waymark
