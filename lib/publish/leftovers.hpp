// What a killed build left beside the folder it was writing: half-built packs, and old ones half removed or
// moved aside. Call only under the lock, for a build at work has the same beside it.
#pragma once

#include "publish/target.hpp"

namespace waymark {

// Puts back a pack that was moved aside and never replaced, removes the rest. Folders that are neither
// marked as ours nor empty are left alone. False when something of ours could not be removed.
bool clear_leftovers(const OutFolder& target);

}  // namespace waymark
