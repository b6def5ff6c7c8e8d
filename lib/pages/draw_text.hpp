// Writes a drawing's parts one after the other: words as they are, places with one decimal. A school's pack has
// thousands of places, and format strings would take most of the time. Must not know any drawing.
#pragma once

#include <fmt/format.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

#include "base/digits.hpp"
#include "base/html.hpp"

namespace waymark {

// To the nearest whole unit; halves go to the even one.
std::int64_t whole(double place);

// "12.5": to the nearest tenth of what the number is exactly, as any printing does; halves go to the even one.
void append_place(std::string& out, double place);

// At most so many characters, cut between words, with a mark that more is meant.
std::string shortened(std::string_view text, std::size_t most);

// A height in letters, so that it grows with the reader's own: tenths of a letter, "1.4em".
struct Letters {
  std::int64_t tenths = 0;
};

// Words as they read: escaped.
struct Words {
  std::string_view text;
};

template <class Part>
void append_part(std::string& out, const Part& part) {
  if constexpr (std::is_floating_point_v<Part>) {
    append_place(out, part);
  } else if constexpr (std::is_same_v<Part, Letters>) {
    append_part(out, part.tenths / 10);
    out += '.';
    append_part(out, part.tenths % 10);
    out += "em";
  } else if constexpr (std::is_same_v<Part, Words>) {
    append_escaped(out, part.text);
  } else if constexpr (std::is_same_v<Part, char>) {
    out += part;
  } else if constexpr (std::is_integral_v<Part>) {
    out += std::string_view(Digits(part));
  } else {
    out += std::string_view(part);
  }
}

template <class... Parts>
void append_parts(std::string& out, const Parts&... parts) {
  (append_part(out, parts), ...);
}

}  // namespace waymark
