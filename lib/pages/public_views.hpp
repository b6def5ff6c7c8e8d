// What the templates of the public edition can show, and so all that it can tell. They are kept apart from the
// views of the internal pack: what the public edition may say is put here by name, and nothing comes along with
// it. What it takes from pages/views.hpp is shared with every site. Must not hold answers, evidence, notes, people,
// costs or reasons.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/html.hpp"
#include "pages/views.hpp"
#include "theme/fields.hpp"

namespace waymark {

struct PublicStandard {
  std::string_view title, summary;
  bool met = false, not_applicable = false;  // neither: the school works towards it
};

// An area that has standards. Of a sensitive one there is the title alone.
struct PublicArea {
  std::string_view id, title, url;
  int met = 0, count = 0;  // less those that do not apply
  std::vector<PublicStandard> standards;
};

struct PublicTerm {
  std::string name;
  std::vector<std::string_view> steps;  // titles of those that begin in it
  bool kept = false;                    // steps of sensitive areas begin in it too
};

struct PublicLevel {
  int number = 0;
  std::string_view name, means;
};

struct PublicPage : SitePage {
  std::string_view school, trust, phase, cycle;
  std::string date;                  // empty when the answers give none
  std::string kept_areas;            // what is left out: "A; B; parts of other areas"; may be empty
};

// How far the school has come since the cycle before: counts alone.
struct PublicProgress {
  std::string since;                 // "the autumn term 2025"
  int met_then = 0, met = 0;         // standards of areas that are not sensitive
  int secure_then = 0, secure = 0;   // stages
};

struct PublicIndex : PublicPage {
  Html vision;
  std::vector<std::string_view> goals;
  Html journey;                      // the drawing
  std::vector<StageMark> stages;
  std::vector<StageMark> here;       // the stage where the school stands; none when all are secure
  int stages_count = 0;
  int met = 0, count = 0;            // standards of areas that are not sensitive
  std::vector<PublicTerm> next_terms;  // the first in which something begins
  std::optional<PublicProgress> progress;  // absent when no earlier cycle is known
};

struct PublicStandardsPage : PublicPage {
  int met = 0, count = 0;
  std::vector<PublicArea> groups;
};

struct PublicPlanPage : PublicPage {
  std::vector<PublicTerm> terms;     // in which something begins
};

struct PublicMethodPage : PublicPage, TextView, PolicyView {
  std::vector<PublicLevel> levels;
};

}  // namespace waymark

#include "pages/public_fields.hpp"  // IWYU pragma: export
