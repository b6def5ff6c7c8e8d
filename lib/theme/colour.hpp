// Colours of a theme, and whether text in them can be read. Must not know where they are used.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace waymark {

struct Colour {
  int red = 0;    // 0 to 255
  int green = 0;
  int blue = 0;
  bool operator==(const Colour&) const = default;
};

std::optional<Colour> parse_colour(std::string_view text);  // "#0b5563"
std::string hex(const Colour& colour);

// So many percent of the way from the one to the other.
Colour mixed(const Colour& from, const Colour& to, int percent);

// From 1 (none) to 21 (black on white). WCAG 2.2, "contrast ratio".
double contrast(const Colour& a, const Colour& b);

// The colour itself when it stands out enough; otherwise the nearest shade of it, towards black on a
// light background and towards white on a dark one, that does.
Colour readable_on(const Colour& background, const Colour& colour, double least);

}  // namespace waymark
