#include "theme/template.hpp"

#include <utility>

#include "theme/page_compiler.hpp"
#include "theme/report_once.hpp"
#include "theme/template_parser.hpp"

namespace waymark {

struct TemplateCompiler::State {
  ReportOnce problems;
  std::vector<Source> sources;  // of the partials, which are views into them
  std::vector<Partial> partials;
};

namespace {

std::string_view partial_name(std::string_view path) {
  if (const auto slash = path.rfind('/'); slash != std::string_view::npos) path.remove_prefix(slash + 1);
  constexpr std::string_view ending = ".mustache";
  if (path.ends_with(ending)) path.remove_suffix(ending.size());
  return path;
}

}  // namespace

TemplateCompiler::TemplateCompiler(std::vector<Source> partials, Diagnostics& diagnostics)
    : state_(std::make_unique<State>(State{ReportOnce(diagnostics), std::move(partials), {}})) {
  for (const auto& source : state_->sources) {
    state_->partials.push_back(
        Partial{partial_name(source.name), parse_template(source, state_->problems)});
  }
}

TemplateCompiler::~TemplateCompiler() = default;

Template TemplateCompiler::compile(const Source& source, const ViewType& type) {
  const auto parsed = parse_template(source, state_->problems);
  return Template(type, compile_page(parsed, type, state_->partials, state_->problems));
}

Template compile_template(const Source& source, const ViewType& type, std::vector<Source> partials,
                          Diagnostics& diagnostics) {
  return TemplateCompiler(std::move(partials), diagnostics).compile(source, type);
}

}  // namespace waymark
