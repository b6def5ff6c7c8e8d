#include "pages/draw_text.hpp"

#include <cmath>

#include "base/digits.hpp"
#include "base/text.hpp"

namespace waymark {

namespace {

// `number` is at least 0; `lost` is what is missing from it, too little to be seen but at a half.
std::int64_t nearest(double number, double lost) {
  const auto below = static_cast<std::int64_t>(number);
  const auto past_half = number - static_cast<double>(below) - 0.5;
  const bool odd = below % 2 != 0;
  const bool up = past_half > 0 || (past_half == 0 && (lost > 0 || (lost == 0 && odd)));
  return up ? below + 1 : below;
}

}  // namespace

std::int64_t whole(double place) { return place < 0 ? -nearest(-place, 0) : nearest(place, 0); }

void append_place(std::string& out, double place) {
  if (std::signbit(place)) {
    out += '-';
    place = -place;
  }
  // Ten times a number can be between two numbers; eight times and twice are exact.
  const auto eight = place * 8, two = place * 2;
  const auto tenfold = eight + two;
  const auto tenths = nearest(tenfold, two - (tenfold - eight));
  out += std::string_view(Digits(tenths / 10));
  out += '.';
  out += static_cast<char>('0' + tenths % 10);
}

std::string shortened(std::string_view text, std::size_t most) {
  if (count_characters(text) <= most) return std::string(text);
  auto cut = first_characters(text, most - 1);
  const bool between = text[cut.size()] == ' ';
  if (const auto space = cut.rfind(' '); !between && space != std::string_view::npos && space > 0) cut = cut.substr(0, space);
  return std::string(cut) + "…";
}

}  // namespace waymark
