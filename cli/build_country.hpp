// `waymark build COUNTRY_DIR`: the sites of all trusts of a country, and its own pages. Must not know how they are made.
#pragma once

#include "console.hpp"
#include "exit_code.hpp"
#include "options.hpp"

namespace waymark {

ExitCode build_country(const BuildOptions& options, const Console& console);
// The parts of one country, that were built with --shard.
ExitCode merge_country(const MergeOptions& options, const Console& console);

}  // namespace waymark
