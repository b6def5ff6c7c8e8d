#include "theme/palette.hpp"

#include <fmt/format.h>

#include "formats/facts.hpp"

namespace waymark {

namespace {

constexpr Colour black{0, 0, 0};
constexpr Colour white{255, 255, 255};

// Those of assets/waymark.css.
struct Scheme {
  std::string_view paper_key, ink_key;
  std::string_view panels;  // in messages
  Colour paper, panel, ink;
  Colour far_end;           // what paper must stand far from
};
constexpr Scheme light_scheme{"paper", "ink", "the pale panels of a page", white, {0xf6, 0xf4, 0xef}, {0x1b, 0x20, 0x24}, black};
constexpr Scheme dark_scheme{"paper-on-dark", "ink-on-dark", "the dark panels of a page", {0x14, 0x18, 0x1c}, {0x1d, 0x23, 0x29}, {0xec, 0xea, 0xe4}, white};

const Scheme& scheme(SchemeKind kind) { return kind == SchemeKind::light ? light_scheme : dark_scheme; }

// So that there is room for text of many shades, and a light page prints with little ink.
constexpr double least_paper_contrast = 12;

// In percent of the way from paper to ink. Text is held against a panel a little further from paper than it is.
constexpr int held_panel_share = 5, panel_share = 4, hill_share = 8, line_share = 16, contour_share = 20, edge_share = 50, soft_share = 70;

// What text is held against. Not of the theme's ink: the shade of ink that is advised would then move it.
Colour panel_of(const Palette& palette, const Scheme& own) { return palette.paper ? mixed(*palette.paper, own.ink, held_panel_share) : own.panel; }

std::optional<Colour> read_colour(Facts& facts, std::string_view key, Needed needed) {
  if (facts.stands_empty(key)) {
    facts.get(key, Needed::no);
    facts.error(facts.span_of(key), "bad-colour", fmt::format("`{}` needs a colour in quotation marks", key),
                fmt::format("what follows a # is a comment: write {}: \"#0b5563\"", key));
    return std::nullopt;
  }
  const auto text = facts.text(key, needed);
  if (text.empty()) return std::nullopt;
  const auto colour = parse_colour(text);
  if (!colour) {
    facts.error(facts.get(key, Needed::no)->span, "bad-colour", fmt::format("`{}` needs a colour such as \"#0b5563\"", key),
                "write a # and six digits or letters a to f, in quotation marks");
  }
  return colour;
}

void hold_against(Facts& facts, std::string_view key, const Colour& colour, const Colour& panel, const Scheme& own) {
  const auto ratio = contrast(colour, panel);
  if (ratio >= least_contrast) return;
  // Rounded down: 4.46 is not said to be 4.5.
  facts.error(facts.get(key, Needed::no)->span, "low-contrast",
              fmt::format("text in `{}` is hard to read on {}: its contrast is {:.1f} to 1, and {:.1f} is needed", hex(colour), own.panels,
                          static_cast<int>(ratio * 10) / 10.0, least_contrast),
              fmt::format("the nearest shade that can be read is \"{}\"", hex(readable_on(panel, colour, least_contrast))));
}

bool holds_paper(Facts& facts, std::string_view key, const Colour& paper, SchemeKind kind) {
  const auto& own = scheme(kind);
  if (contrast(paper, own.far_end) >= least_paper_contrast) return true;
  const bool light = kind == SchemeKind::light;
  facts.error(facts.get(key, Needed::no)->span, "bad-paper",
              fmt::format("`{}` is the ground of every {} page, and `{}` is too {} for it", key, light ? "light" : "dark", hex(paper),
                          light ? "dark" : "light"),
              fmt::format("the nearest shade that goes is \"{}\"", hex(readable_on(own.far_end, paper, least_paper_contrast))));
  return false;
}

// All but the accent.
void read_ground(Facts& facts, Palette& palette, SchemeKind kind) {
  const auto& own = scheme(kind);
  palette.paper = read_colour(facts, own.paper_key, Needed::no);
  if (palette.paper && !holds_paper(facts, own.paper_key, *palette.paper, kind)) palette.paper.reset();  // or text would seem wrong too
  palette.ink = read_colour(facts, own.ink_key, Needed::no);
  if (palette.ink) hold_against(facts, own.ink_key, *palette.ink, panel_of(palette, own), own);
}

}  // namespace

Shades shades_of(const Palette& palette, SchemeKind kind) {
  const auto& own = scheme(kind);
  Shades shades;
  shades.paper = palette.paper.value_or(own.paper);
  shades.ink = palette.ink.value_or(own.ink);
  const auto between = [&](int share) { return mixed(shades.paper, shades.ink, share); };
  const auto held = panel_of(palette, own);
  shades.panel = between(panel_share);
  shades.hill = between(hill_share);
  shades.contour = between(contour_share);
  shades.line = between(line_share);
  shades.edge = readable_on(held, between(edge_share), least_edge_contrast);
  shades.soft = readable_on(held, between(soft_share), least_contrast);
  return shades;
}

void read_palettes(Facts& facts, Palette& light, Palette& dark) {
  const auto accent = read_colour(facts, "accent", Needed::yes);
  const auto on_dark = read_colour(facts, "accent-on-dark", Needed::no);
  read_ground(facts, light, SchemeKind::light);
  read_ground(facts, dark, SchemeKind::dark);
  const auto dark_panel = panel_of(dark, dark_scheme);
  light.accent = accent.value_or(Colour{});
  dark.accent = on_dark.value_or(readable_on(dark_panel, light.accent, least_contrast));
  if (accent) hold_against(facts, "accent", *accent, panel_of(light, light_scheme), light_scheme);
  if (on_dark) hold_against(facts, "accent-on-dark", *on_dark, dark_panel, dark_scheme);
}

}  // namespace waymark
