// A whole number as text, without a place in the heap. Must not know what it counts.
#pragma once

#include <fmt/format.h>

#include <concepts>
#include <string_view>

namespace waymark {

// Lives as long as the expression that it stands in: `together({Digits(2026), " to ", Digits(2027)})`.
class Digits {
 public:
  template <std::integral Number>
  explicit Digits(Number number) : text_(number) {}
  operator std::string_view() const { return {text_.data(), text_.size()}; }

 private:
  fmt::format_int text_;
};

}  // namespace waymark
