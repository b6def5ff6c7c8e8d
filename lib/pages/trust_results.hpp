// data/results.json of a trust: every figure of its pages, and what they were added up from. Must not know pages.
#pragma once

#include <string>

#include "pages/make_trust.hpp"
#include "pages/pack.hpp"

namespace waymark {

std::string trust_results_json(const TrustPicture& picture, const Made& made);
// In pieces: of many schools it is large.
void trust_results_json(const TrustPicture& picture, const Made& made, const TakeBytes& to);

}  // namespace waymark
