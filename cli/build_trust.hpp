// `waymark build TRUST_DIR`: the packs of all schools of a trust. Must not know how a pack is made.
#pragma once

#include "console.hpp"
#include "exit_code.hpp"
#include "options.hpp"

namespace waymark {

ExitCode build_trust(const BuildOptions& options, const Console& console);

}  // namespace waymark
