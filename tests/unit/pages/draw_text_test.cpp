#include "pages/draw_text.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace waymark;

namespace {

std::string place(double number) {
  std::string out;
  append_place(out, number);
  return out;
}

}  // namespace

TEST_CASE("places are written as printing writes them") {
  CHECK(place(0) == "0.0");
  CHECK(place(0.25) == "0.2");  // halves go to the even tenth
  CHECK(place(0.75) == "0.8");
  CHECK(place(0.35) == "0.3");  // a little less than it looks
  CHECK(place(0.45) == "0.5");  // a little more
  CHECK(place(9.96) == "10.0");
  CHECK(place(-1.25) == "-1.2");
  for (int i = -20'000; i <= 20'000; ++i) {
    for (const double step : {0.05, 0.0125, 0.01, 1.0 / 3, 0.0625, std::exp(-1)}) {
      const auto number = i * step;
      for (const auto near : {number, std::nextafter(number, 1e9), std::nextafter(number, -1e9)}) {
        if (place(near) != fmt::format("{:.1f}", near)) FAIL_CHECK(fmt::format("{:.20f}", near));
      }
    }
  }
}

TEST_CASE("whole units are the nearest") {
  CHECK(whole(0.5) == 0);
  CHECK(whole(1.5) == 2);
  CHECK(whole(2.4999) == 2);
  CHECK(whole(-1.5) == -2);
  for (int i = -10'000; i <= 10'000; ++i) {
    const auto number = i * 0.125;
    CHECK(whole(number) == std::llrint(number));
  }
}

TEST_CASE("the parts of a drawing stand one after the other") {
  std::string out = "<g>";
  append_parts(out, "M", 1.0, ' ', 12, std::string_view("L"), std::string("x"), std::size_t{3});
  CHECK(out == "<g>M1.0 12Lx3");
}

TEST_CASE("words are cut between them, and a word that ends where the room does is kept") {
  CHECK(shortened("Dig the beds", 12) == "Dig the beds");
  CHECK(shortened("Dig the beds", 11) == "Dig the…");
  CHECK(shortened("Dig the beds", 8) == "Dig the…");
  CHECK(shortened("Dig the beds", 7) == "Dig…");
  CHECK(shortened("Compost", 4) == "Com…");
}
