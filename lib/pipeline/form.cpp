#include "pipeline/form.hpp"

#include "base/builtin.hpp"
#include "load/trust.hpp"
#include "pages/form.hpp"

namespace waymark {

FileSet form_files(const Choices& choices, const FormWishes& wishes, Diagnostics& diagnostics) {
  const auto rubric = load_content(choices, diagnostics);
  if (diagnostics.has_errors()) return {};  // phases and answers are judged against the content
  FormParts options;
  options.asked = asked_of(rubric, wishes.core_only, wishes.phase, diagnostics);
  options.day = wishes.date.value_or(rubric.facts_checked);
  options.yaml_reader = builtin_yaml_reader();
  auto look = choices;
  Trust trust;
  if (wishes.trust) {
    trust = load_trust_alone(*wishes.trust, rubric, diagnostics);
    options.trust = &trust;
    look = with_own_theme(choices, *wishes.trust, trust.theme);
  }
  if (diagnostics.has_errors()) return {};
  const auto theme = load_chosen_theme(look, diagnostics);
  const auto templates = compile_form(theme, diagnostics);
  if (diagnostics.has_errors()) return {};
  return make_form(rubric, theme, templates, options);
}

}  // namespace waymark
