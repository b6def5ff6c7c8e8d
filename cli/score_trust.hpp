// `waymark score TRUST_DIR`: where the schools of a trust stand, and whether one has fallen below a baseline; or where
// those of a country stand. Must not know how a school is scored.
#pragma once

#include "console.hpp"
#include "exit_code.hpp"
#include "options.hpp"

namespace waymark {

ExitCode score_trust(const ScoreOptions& options, const Console& console);

}  // namespace waymark
