#include "pages/compile_page.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace waymark {

std::vector<Source> templates_for(const Theme& theme, Site site) {
  if (site == Site::guidance) return theme.templates;
  std::vector<Source> found;
  for (const auto& source : theme.templates) {
    const auto of = [&](std::string_view begin) { return source.name.find(begin) != std::string::npos; };
    if (of("/guidance-") || (of("/public-") && site == Site::pack)) continue;
    found.push_back(source);
  }
  return found;
}

void tell_template_missing(const Theme& theme, std::string_view name, std::string_view page, Diagnostics& diagnostics) {
  diagnostics.error(fmt::format("{}templates/{}.mustache", theme.origin, name), "template-missing",
                    fmt::format("this theme has no template for the {}", page),
                    "write the built-in theme to a folder with `waymark export theme DIR` and copy it from there");
}

std::string colours_css(const Theme& theme) {
  return fmt::format(":root{{--accent:{};--accent-on-dark:{}}}\n", hex(theme.accent), hex(theme.accent_on_dark));
}

std::string anchor_of(std::string_view words) { return "section-" + slug(words); }

}  // namespace waymark
