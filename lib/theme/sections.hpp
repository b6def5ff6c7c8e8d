// Which pages of a site a theme leaves out. Must not know what they show.
#pragma once

#include <string_view>

namespace waymark {

// Those that a theme can leave out. One name holds for every kind of site that has such a page.
struct SiteSections {
  bool roadmap = true, progress = true, governors = true, checklist = true;          // of a school's pack
  bool get_help = true;                                                              // of a pack and of the guidance
  bool method = true;                                                                // of both, and of the public edition
  bool plan = true;                                                                  // of the public edition
  bool together = true, money = true, assurance = true;                              // of a trust
  bool goals = true, practice = true, a_to_z = true, search = true, figures = true;  // of the guidance
  bool operator==(const SiteSections&) const = default;
};

// With its name in theme.yaml, which is also that of its page.
struct SiteSection {
  std::string_view name;
  bool SiteSections::*on;
};
inline constexpr SiteSection site_sections[] = {
    {"roadmap", &SiteSections::roadmap},     {"progress", &SiteSections::progress}, {"governors", &SiteSections::governors},
    {"checklist", &SiteSections::checklist}, {"get-help", &SiteSections::get_help}, {"method", &SiteSections::method},
    {"plan", &SiteSections::plan},           {"together", &SiteSections::together}, {"money", &SiteSections::money},
    {"assurance", &SiteSections::assurance}, {"goals", &SiteSections::goals},       {"practice", &SiteSections::practice},
    {"a-to-z", &SiteSections::a_to_z},       {"search", &SiteSections::search},     {"figures", &SiteSections::figures}};

// Pages that somebody may want to leave out, and to which those of a trust, of a country or of progress lead.
inline constexpr std::string_view needed_pages[] = {"index", "strategy", "areas", "standards"};

// Pages that no theme can leave out are always on.
bool is_on(const SiteSections& sections, std::string_view page);

}  // namespace waymark
