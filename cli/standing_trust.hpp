// What an earlier build of a trust left in its folder, and would come out the same again: such packs are kept, and
// neither read nor made. Must not know how a pack is made.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "options.hpp"
#include "publish/publication.hpp"
#include "trust_marks.hpp"

namespace waymark {

// Of the trust's own files, where `schools` are built of `all`. Empty when one of them has no mark.
std::string own_mark(const TrustMarks& marks, const BuildOptions& options, const std::vector<SchoolFile>& schools, const std::vector<SchoolFile>& all);

// By id of the school.
using StandingPacks = std::unordered_map<std::string, Standing>;
// Of these schools, which are marked.
StandingPacks find_standing(TrustMarks& marks, const std::vector<SchoolFile>& schools, const Publication& publication, std::size_t jobs);

// Nothing unless all of it stands, and then nothing is written.
std::optional<Published> keep_all(const StandingPacks& packs, const std::vector<SchoolFile>& schools, std::string_view own_mark, Publication& publication);

}  // namespace waymark
