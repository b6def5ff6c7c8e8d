// Any bytes as a template and two partials (`a` and `b`, after lines of `====`): reading them never fails,
// and what compiles shows hostile text only escaped.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "../unit/theme/template_views.hpp"
#include "base/text.hpp"
#include "theme/template.hpp"

namespace {

using namespace waymark;

constexpr std::string_view hostile = "\"'><script>hostile()</script> onload=x {{title}}";

testing::PageView hostile_page() {
  static const auto evidence = Html::trusted("<b>e</b>");
  static const testing::StepView next;
  testing::StepView step;
  step.title = hostile;
  step.outcome = Html::trusted("<i>o</i>");
  step.evidence = &evidence;
  step.days = 3;
  step.links = {{hostile, std::string(hostile)}, {}};
  step.guide = testing::LinkView{hostile, {}};
  step.after = {testing::StepView{}, step};
  testing::PageView page;
  page.school = hostile;
  page.roles = {std::string(hostile), ""};
  page.heading = hostile;
  page.steps = {step, testing::StepView{}};
  page.tags = {hostile};
  page.years = {2026, 0};
  page.next = &next;
  return page;
}

std::string_view take_part(std::string_view& rest) {
  constexpr std::string_view line = "\n====\n";
  const auto end = rest.find(line);
  const auto part = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + line.size());
  return part;
}

std::size_t count(std::string_view text, std::string_view sigil) {
  std::size_t found = 0;
  for (auto at = text.find("{{"); at != std::string_view::npos; at = text.find("{{", at + 2)) {
    const auto inside = text.substr(at + 2);
    const auto name = inside.find_first_not_of(" \t\r\n\v\f");
    if (name != std::string_view::npos && inside.substr(name).starts_with(sigil)) ++found;
  }
  return found;
}

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > 4096) return 0;
  static const auto page = hostile_page();
  const std::string_view whole(reinterpret_cast<const char*>(data), size);
  auto rest = whole;
  const Source source{"page.mustache", std::string(take_part(rest))};
  std::vector<Source> partials;
  for (const auto* name : {"a.mustache", "b.mustache"})
    partials.push_back({name, std::string(take_part(rest))});

  Diagnostics diagnostics;
  const auto compiled = compile_template(source, view_type<testing::PageView>(), partials, diagnostics);
  for (const auto& problem : diagnostics.sorted()) {
    require(problem.positioned && !problem.hint.empty());
    require(problem.code.starts_with("template-"));
  }
  // Lists in lists multiply: a page of gigabytes would show nothing that a small one does not.
  if (count(whole, "#") > 6 || count(whole, ">") > 8) return 0;

  TextBuffer rendered;
  compiled.render(page, rendered);  // safe even when there are problems
  if (diagnostics.has_errors()) return 0;
  const std::string out(rendered.text());
  require(!invalid_utf8(out));
  // All of the text, or none: the template's own text is not the school's.
  require(whole.find("<script>hostile") != std::string_view::npos ||
          out.find("<script>hostile") == std::string::npos);
  return 0;
}
