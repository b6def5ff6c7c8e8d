// Finds and compiles the templates of a site's pages in a theme. Must not know any page.
#pragma once

#include <string_view>

#include "base/diagnostics.hpp"
#include "base/site_kind.hpp"
#include "theme/template.hpp"
#include "theme/theme.hpp"

namespace waymark {

class PageCompiler {
 public:
  // With the theme's templates that this kind of site uses: those of the guidance begin with `guidance-`, those of
  // the public edition with `public-`, a trust's with `trust-`, a country's
  // with `country-`, the form's with `form-`. All of these must outlive the compiler.
  PageCompiler(const Theme& theme, SiteKind site, Diagnostics& diagnostics);

  // One that the theme lacks is reported, unless there is no theme at all, which has been told.
  template <class Page>
  Template compile(std::string_view name) {
    return compile(name, view_type<Page>());
  }

 private:
  Template compile(std::string_view name, const ViewType& page);

  const Theme& theme_;
  Diagnostics& diagnostics_;
  TemplateCompiler compiler_;
};

// The templates of one site, each put in its place by `fill`. Sites share partials: what another site's pages have told
// of one is not told again.
template <class Templates>
Templates compile_site(const Theme& theme, SiteKind site, Diagnostics& diagnostics, void (*fill)(PageCompiler& compiler, Templates& pages)) {
  Diagnostics own;
  PageCompiler compiler(theme, site, own);
  Templates pages;
  fill(compiler, pages);
  diagnostics.append(own);
  return pages;
}

}  // namespace waymark
