#include "theme/template.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "theme/page_compiler.hpp"
#include "theme/report_once.hpp"
#include "theme/template_parser.hpp"

namespace waymark {

struct TemplateCompiler::State {
  ReportOnce problems;
  std::vector<Source> sources;  // of the partials, which are views into them
  std::vector<Partial> partials = {};
};

namespace {

std::string_view partial_name(std::string_view path) {
  if (const auto slash = path.rfind('/'); slash != std::string_view::npos) path.remove_prefix(slash + 1);
  constexpr std::string_view ending = ".mustache";
  if (path.ends_with(ending)) path.remove_suffix(ending.size());
  return path;
}

}  // namespace

TemplateCompiler::TemplateCompiler(std::vector<Source> partials, Diagnostics& diagnostics, std::vector<Source> shared)
    : state_(std::make_unique<State>(State{ReportOnce(diagnostics), std::move(partials)})) {
  auto& sources = state_->sources;
  const auto own = sources.size();
  std::move(shared.begin(), shared.end(), std::back_inserter(sources));
  for (const auto& source : sources) state_->partials.push_back(Partial{partial_name(source.name), &source});
  for (std::size_t i = 0; i < own; ++i) state_->partials[i].read(state_->problems);
}

TemplateCompiler::~TemplateCompiler() = default;

Template TemplateCompiler::compile(const Source& source, const ViewType& type) {
  auto& [problems, sources, partials] = *state_;
  const auto known = std::find_if(partials.begin(), partials.end(), [&](const Partial& partial) { return partial.source->name == source.name; });
  std::optional<ParsedTemplate> other;
  const auto& parsed = known == partials.end() ? other.emplace(parse_template(source, problems)) : known->read(problems);
  return Template(type, compile_page(parsed, type, partials, problems));
}

Template compile_template(const Source& source, const ViewType& type, std::vector<Source> partials,
                          Diagnostics& diagnostics) {
  return TemplateCompiler(std::move(partials), diagnostics).compile(source, type);
}

}  // namespace waymark
