// The drawing of a school's areas: a full dot where each stands, a ring where the school aims, and the way between them.
// It has no words of its own but the levels' names: its rows lie upon those of the table beside it, which are as high as
// each other. Must not know how areas were scored, or the page it stands on.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/html.hpp"

namespace waymark {

struct ProfileRow {
  std::optional<int> level;  // nothing when it is not known, or does not apply
  int percent = 0;           // of the way to the next level
  int target = 0;
  bool not_applicable = false;
};

struct Profile {
  std::vector<std::string_view> levels;  // their names, from the lowest
  int meets = 0;                         // the level that meets a standard
  std::vector<ProfileRow> rows;
};

// "15 areas are at Starting and 4 at Developing"; empty when no level is known.
std::string profile_in_words(const Profile& profile);

// As wide and high as its place. Colours come from classes only. Nothing when there are no rows.
Html draw_profile(const Profile& profile);

}  // namespace waymark
