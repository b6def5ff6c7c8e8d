#include "theme/colours_css.hpp"

#include <fmt/format.h>

#include "theme/fonts.hpp"
#include "theme/theme.hpp"

namespace waymark {

namespace {

// What waymark.css takes in place of its own, where the theme says it.
std::string ground_css(const Palette& palette, SchemeKind kind) {
  if (!palette.ink && !palette.paper) return {};
  const auto shades = shades_of(palette, kind);
  const std::string_view end = kind == SchemeKind::light ? "" : "-on-dark";
  std::string css;
  const auto add = [&](std::string_view name, const Colour& colour) { css += fmt::format(";--own-{}{}:{}", name, end, hex(colour)); };
  add("paper", shades.paper);
  add("panel", shades.panel);
  add("ink", shades.ink);
  add("soft", shades.soft);
  add("line", shades.line);
  add("edge", shades.edge);
  add("hill", shades.hill);
  add("contour", shades.contour);
  return css;
}

std::string font_css(std::string_view name, const std::vector<std::string>& fonts) {
  return fonts.empty() ? std::string() : fmt::format(";--own-{}:{}", name, fonts_css(fonts));
}

}  // namespace

std::string make_colours_css(const Theme& theme) {
  return fmt::format(":root{{--accent:{};--accent-on-dark:{}{}{}{}{}}}\n", hex(theme.light.accent), hex(theme.dark.accent),
                     ground_css(theme.light, SchemeKind::light), ground_css(theme.dark, SchemeKind::dark), font_css("font", theme.font),
                     font_css("heading-font", theme.heading_font));
}

}  // namespace waymark
