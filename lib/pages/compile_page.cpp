#include "pages/compile_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <vector>

namespace waymark {

namespace {

struct OwnTemplates {
  SiteKind site;
  std::string_view begin;
};
constexpr OwnTemplates own_templates[] = {
    {SiteKind::guidance, "/guidance-"}, {SiteKind::public_edition, "/public-"}, {SiteKind::trust, "/trust-"},
    {SiteKind::country, "/country-"}, {SiteKind::form, "/form-"}};

std::vector<Source> templates_of(const Theme& theme, SiteKind site) {
  std::vector<Source> found;
  for (const auto& source : theme.templates) {
    const auto file = std::string_view(source.name).substr(source.name.rfind('/'));  // folders above it can have any name
    const auto own = std::find_if(std::begin(own_templates), std::end(own_templates), [&](const OwnTemplates& one) { return file.starts_with(one.begin); });
    if ((own == std::end(own_templates) ? SiteKind::pack : own->site) == site) found.push_back(source);
  }
  return found;
}

// The pack's are those that other sites share.
std::vector<Source> shared_templates(const Theme& theme, SiteKind site) {
  return site == SiteKind::pack ? std::vector<Source>() : templates_of(theme, SiteKind::pack);
}

}  // namespace

PageCompiler::PageCompiler(const Theme& theme, SiteKind site, Diagnostics& diagnostics)
    : theme_(theme), diagnostics_(diagnostics), compiler_(templates_of(theme, site), diagnostics, shared_templates(theme, site)) {}

Template PageCompiler::compile(std::string_view name, const ViewType& page) {
  if (theme_.name.empty() && theme_.templates.empty()) return {};
  if (const auto* source = find_template(theme_, name)) return compiler_.compile(*source, page);
  diagnostics_.error(fmt::format("{}templates/{}.mustache", theme_.origin, name), "template-missing",
                     fmt::format("this theme has no template for the {}", page.name),
                     "write the built-in theme to a folder with `waymark export theme DIR` and copy it from there");
  return {};
}

}  // namespace waymark
