// Reads data/results.json of a pack as a cycle that can be compared. Must not know where the file was found, nor how
// anything is scored.
#pragma once

#include <optional>

#include "base/diagnostics.hpp"
#include "base/source.hpp"
#include "model/progress.hpp"
#include "model/rubric.hpp"

namespace waymark {

// Nothing, and a report, when it is no such file. Levels that were reckoned with other content altogether are left
// out, with a warning.
std::optional<Cycle> load_results(const Source& source, const Rubric& rubric, Diagnostics& diagnostics);

}  // namespace waymark
