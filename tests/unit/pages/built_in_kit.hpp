// The built-in theme with the templates of one kind of site, compiled once for all tests of a file.
#pragma once

#include <doctest/doctest.h>

#include "base/builtin.hpp"
#include "theme/theme.hpp"

namespace waymark {

template <class Templates>
struct BuiltInKit {
  Theme theme;
  Templates templates;
};

// `compile` is what the site compiles its templates with: compile_pages, compile_form…
template <class Templates>
const BuiltInKit<Templates>& built_in_kit(Templates (*compile)(const Theme&, Diagnostics&)) {
  static const auto kit = [compile] {
    Diagnostics diagnostics;
    BuiltInKit<Templates> made;
    made.theme = load_theme(builtin_theme(), "", diagnostics);
    made.templates = compile(made.theme, diagnostics);
    for (const auto& d : diagnostics.sorted()) FAIL(d.path, ": ", d.message);
    return made;
  }();
  return kit;
}

}  // namespace waymark
