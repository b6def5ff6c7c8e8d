#include "theme/sections.hpp"

#include <algorithm>
#include <iterator>

namespace waymark {

bool is_on(const SiteSections& sections, std::string_view page) {
  const auto* const at = std::find_if(std::begin(site_sections), std::end(site_sections), [&](const SiteSection& section) { return section.name == page; });
  return at == std::end(site_sections) || sections.*at->on;
}

}  // namespace waymark
