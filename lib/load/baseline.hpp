// Reads the results of a trust, as `waymark score TRUST_DIR --format json` writes them, for a baseline. Must not know
// where the schools stand now.
#pragma once

#include <optional>

#include "base/diagnostics.hpp"
#include "base/source.hpp"
#include "model/baseline.hpp"

namespace waymark {

// Nothing, and a report, when the file holds something else.
std::optional<Baseline> load_baseline(const Source& source, Diagnostics& diagnostics);

// A file larger than this is refused.
inline constexpr std::size_t baseline_limit = 64U << 20U;

}  // namespace waymark
