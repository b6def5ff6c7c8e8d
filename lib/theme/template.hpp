// A Mustache template, compiled once against the type of the view it will show, so that an unknown name
// is found before any school is. Text is always escaped; only fields of type Html are not. Numbers have commas
// from a thousand on. Must not know any page or file.
//
// Of Mustache: `{{name}}`, `{{a.b}}`, `{{.}}` (an item of a list of texts), `{{#section}}`, `{{^section}}`,
// `{{>partial}}` and `{{! comment}}`. A line that holds one tag and no text leaves nothing on the page.
// Apart from Mustache: a partial's lines are not indented, and only lists and objects open a context.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/source.hpp"
#include "theme/fields.hpp"
#include "theme/program.hpp"

namespace waymark {

class Template {
 public:
  Template() = default;  // shows nothing and fits no view
  Template(const ViewType& type, Program program) : type_(&type), program_(std::move(program)) {}

  // Appends the page to `out`. A view of another type than the template's is a bug in the program, and
  // throws std::logic_error. Safe from several threads.
  template <class View>
  void render(const View& view, TextBuffer& out) const {
    if (type_ != &view_type<View>())
      throw std::logic_error("a template was given the view of another page");
    run(program_, &view, out);
  }

 private:
  const ViewType* type_ = nullptr;
  Program program_;
};

// Compiles the templates of a theme. Problems are reported with codes that begin `template-`, all of them
// in one run, and those of a partial once however many pages use it.
class TemplateCompiler {
 public:
  // Reads all partials, and reports what is wrong with their text; of those that are shared, only what is used. `{{>step}}` is the
  // partial whose name ends in `/step.mustache`. The diagnostics must outlive the compiler.
  TemplateCompiler(std::vector<Source> partials, Diagnostics& diagnostics, std::vector<Source> shared = {});
  ~TemplateCompiler();
  TemplateCompiler(const TemplateCompiler&) = delete;
  TemplateCompiler& operator=(const TemplateCompiler&) = delete;

  // A template with problems is safe to render, but does not show what its author meant.
  Template compile(const Source& source, const ViewType& type);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// For one template.
Template compile_template(const Source& source, const ViewType& type, std::vector<Source> partials,
                          Diagnostics& diagnostics);

}  // namespace waymark
