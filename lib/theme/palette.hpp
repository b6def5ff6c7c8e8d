// The colours of a theme for one scheme, light or dark, and whether text in them can be read. Must not know where they
// are used.
#pragma once

#include <optional>
#include <string_view>

#include "theme/colour.hpp"

namespace waymark {

class Facts;

// What is left out is as in assets/waymark.css.
struct Palette {
  Colour accent;                // links, markers and lines
  std::optional<Colour> ink;    // text
  std::optional<Colour> paper;  // what it stands on
  bool operator==(const Palette&) const = default;
};

// WCAG 2.2, success criteria 1.4.3 (text) and 1.4.11 (edges of boxes), level AA.
inline constexpr double least_contrast = 4.5;
inline constexpr double least_edge_contrast = 3;

enum class SchemeKind { light, dark };

// Colours between ink and paper, for all that is quieter than text. Every one of them follows from the two.
struct Shades {
  Colour paper, ink;
  Colour panel;         // a box that text stands on: all text is held against it
  Colour hill, contour; // of drawings
  Colour line, edge;    // between parts, and round boxes
  Colour soft;          // text that matters less
};
Shades shades_of(const Palette& palette, SchemeKind kind);

// Reads `accent`, `ink` and `paper`, with `-on-dark` after each name for the dark scheme, and reports those that cannot be
// read, with the nearest shade that can. Without `accent-on-dark` it is a shade of `accent`.
void read_palettes(Facts& facts, Palette& light, Palette& dark);

}  // namespace waymark
