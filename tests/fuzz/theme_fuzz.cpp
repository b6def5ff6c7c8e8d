// Any bytes as a theme's facts, style sheet and drawing: reading them never fails, and what theme.yaml says of fonts and
// colours cannot end the rule that it stands in.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "pages/site_files.hpp"
#include "theme/asset_rules.hpp"
#include "theme/theme.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace waymark;
  const std::string text(reinterpret_cast<const char*>(data), size);
  Diagnostics diagnostics;
  check_css({"brand.css", text}, diagnostics);
  check_svg({"logo.svg", text}, diagnostics);
  const FileSet base = {{"templates/head.mustache", "<p>"}};
  const auto theme = load_theme({{"assets/brand.css", text}, {"assets/logo.svg", text}, {"theme.yaml", text}}, "theme/", base, diagnostics);
  const auto& css = theme.colours_css;
  if (css.find('}') != css.size() - 2 || css.find('{', css.find('{') + 1) != std::string::npos) std::abort();
  return 0;
}
