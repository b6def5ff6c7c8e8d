#include "theme/colour.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace waymark {

namespace {

int digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// WCAG 2.2, "relative luminance".
double luminance(const Colour& colour) {
  const auto linear = [](int channel) {
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

int mixed(int from, int to, int percent) { return from + (to - from) * percent / 100; }

}  // namespace

Colour mixed(const Colour& from, const Colour& to, int percent) {
  return {mixed(from.red, to.red, percent), mixed(from.green, to.green, percent), mixed(from.blue, to.blue, percent)};
}

std::optional<Colour> parse_colour(std::string_view text) {
  if (text.size() != 7 || text[0] != '#') return std::nullopt;
  int channels[3] = {};
  for (std::size_t i = 0; i < 3; ++i) {
    const int high = digit(text[1 + 2 * i]);
    const int low = digit(text[2 + 2 * i]);
    if (high < 0 || low < 0) return std::nullopt;
    channels[i] = high * 16 + low;
  }
  return Colour{channels[0], channels[1], channels[2]};
}

std::string hex(const Colour& colour) {
  return fmt::format("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue);
}

double contrast(const Colour& a, const Colour& b) {
  const double x = luminance(a);
  const double y = luminance(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

Colour readable_on(const Colour& background, const Colour& colour, double least) {
  const Colour black{0, 0, 0};
  const Colour white{255, 255, 255};
  const auto end = contrast(background, black) > contrast(background, white) ? black : white;
  for (int percent = 0; percent < 100; ++percent) {
    const auto shade = mixed(colour, end, percent);
    if (contrast(background, shade) >= least) return shade;
  }
  return end;
}

}  // namespace waymark
