// What an earlier build of a trust left in its folder, and would come out the same again: such packs are kept, and
// neither read nor made. Must not know how a pack is made.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "options.hpp"
#include "pipeline/made_from.hpp"
#include "publish/publication.hpp"

namespace waymark {

// What each pack of a build is made from.
struct TrustMarks {
  std::string kit;
  std::string trust;  // the text of trust.yaml
  std::vector<SchoolFile> all;
  std::unordered_map<std::string, std::string> schools;  // by id, of the part that is built
};
// All but the schools; then these. Each before what it marks is read, so that a change meanwhile is not taken for made.
TrustMarks mark_kit(const BuildOptions& options, const Choices& choices, const TrustGlance& glance);
void mark_schools(const BuildOptions& options, TrustMarks& marks);

// The mark of a school, empty when it has none.
std::string mark_of(const TrustMarks& marks, const std::string& id);
// Of the trust's own files, where these are its schools. Empty when one of them has no mark.
std::string own_mark(const TrustMarks& marks, const BuildOptions& options, const std::vector<SchoolFile>& schools);

// By id of the school.
using StandingPacks = std::unordered_map<std::string, Standing>;
StandingPacks find_standing(const TrustMarks& marks, const Publication& publication, std::size_t jobs);

// Nothing unless all of it stands, and then nothing is written.
std::optional<Published> keep_all(const TrustMarks& marks, const BuildOptions& options, const StandingPacks& packs, Publication& publication);

}  // namespace waymark
