// How many standards a school meets, of all or of an area. Must not know how that is shown.
#pragma once

#include "model/rubric.hpp"
#include "model/scores.hpp"

namespace waymark {

struct StandardCount {
  int met = 0, not_yet = 0, not_known = 0, not_applicable = 0;
  int applicable() const { return met + not_yet + not_known; }
};
StandardCount count_standards(const Scores& scores);
StandardCount count_standards(const Scores& scores, const Area& area);

}  // namespace waymark
