#include "pages/compile_page.hpp"

#include <fmt/format.h>

#include <vector>

namespace waymark {

namespace {

std::vector<Source> templates_for(const Theme& theme, SiteKind site) {
  if (site == SiteKind::guidance) return theme.templates;
  std::vector<Source> found;
  for (const auto& source : theme.templates) {
    const auto of = [&](std::string_view begin) { return source.name.find(begin) != std::string::npos; };
    if (of("/guidance-") || (of("/public-") && site == SiteKind::pack)) continue;
    found.push_back(source);
  }
  return found;
}

}  // namespace

PageCompiler::PageCompiler(const Theme& theme, SiteKind site, Diagnostics& diagnostics)
    : theme_(theme), diagnostics_(diagnostics), compiler_(templates_for(theme, site), diagnostics) {}

Template PageCompiler::compile(std::string_view name, const ViewType& page) {
  if (theme_.name.empty() && theme_.templates.empty()) return {};
  if (const auto* source = find_template(theme_, name)) return compiler_.compile(*source, page);
  diagnostics_.error(fmt::format("{}templates/{}.mustache", theme_.origin, name), "template-missing",
                     fmt::format("this theme has no template for the {}", page.name),
                     "write the built-in theme to a folder with `waymark export theme DIR` and copy it from there");
  return {};
}

}  // namespace waymark
