// What the makers of sites share: finding and compiling a page's template, and the theme's colours. Must not
// know any page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "theme/template.hpp"
#include "theme/theme.hpp"

namespace waymark {

// The theme's templates that one kind of site uses: those of the guidance site begin with `guidance-`, those of
// the public edition with `public-`.
enum class Site { pack, public_edition, guidance };
std::vector<Source> templates_for(const Theme& theme, Site site);

// Reports that the theme lacks the template.
void tell_template_missing(const Theme& theme, std::string_view name, std::string_view page, Diagnostics& diagnostics);

template <class Page>
Template compile_page(TemplateCompiler& compiler, const Theme& theme, std::string_view name, Diagnostics& diagnostics) {
  if (const auto* source = find_template(theme, name)) return compiler.compile(*source, view_type<Page>());
  tell_template_missing(theme, name, view_type<Page>().name, diagnostics);
  return {};
}

// assets/colours.css: what the theme's facts say of colours.
std::string colours_css(const Theme& theme);

// Words as an address inside a page: small letters, digits and hyphens.
std::string anchor_of(std::string_view words);

}  // namespace waymark
