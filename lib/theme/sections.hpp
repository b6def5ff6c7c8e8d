// Which pages of a school's pack a theme leaves out. Must not know what they show.
#pragma once

#include <string_view>

namespace waymark {

// Those that a theme can leave out. To the others, pages of a trust or of progress lead.
struct PackSections {
  bool roadmap = true, progress = true, governors = true, checklist = true, get_help = true, method = true;
  bool operator==(const PackSections&) const = default;
};

// With its name in theme.yaml, which is also that of its page.
struct PackSection {
  std::string_view name;
  bool PackSections::*on;
};
inline constexpr PackSection pack_sections[] = {
    {"roadmap", &PackSections::roadmap},     {"progress", &PackSections::progress}, {"governors", &PackSections::governors},
    {"checklist", &PackSections::checklist}, {"get-help", &PackSections::get_help}, {"method", &PackSections::method}};

}  // namespace waymark
