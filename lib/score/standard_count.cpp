#include "score/standard_count.hpp"

namespace waymark {

namespace {

void add(StandardState state, StandardCount& count) {
  switch (state) {
    case StandardState::met: ++count.met; break;
    case StandardState::not_yet: ++count.not_yet; break;
    case StandardState::not_known: ++count.not_known; break;
    case StandardState::not_applicable: ++count.not_applicable; break;
  }
}

}  // namespace

StandardCount count_standards(const Scores& scores) {
  StandardCount count;
  for (const auto& standard : scores.standards) add(standard.state, count);
  return count;
}

StandardCount count_standards(const Scores& scores, const Area& area) {
  StandardCount count;
  for (const auto& standard : area.standards) add(find(scores, standard.id)->state, count);
  return count;
}

}  // namespace waymark
