#include "theme/colour.hpp"

#include <doctest/doctest.h>


using namespace waymark;

namespace {

constexpr Colour black{0, 0, 0};
constexpr Colour white{255, 255, 255};

}  // namespace

TEST_CASE("a colour is a # and six digits of either case") {
  CHECK(parse_colour("#0b5563") == Colour{0x0b, 0x55, 0x63});
  CHECK(parse_colour("#FFaa00") == Colour{255, 170, 0});
  for (const std::string_view bad :
       {"", "#", "#fff", "0b5563", "#0b556", "#0b55634", "#0b556g", "teal", "#0b 563", " #0b5563"}) {
    CAPTURE(bad);
    CHECK_FALSE(parse_colour(bad));
  }
  CHECK(hex(Colour{0x0b, 0x05, 0xff}) == "#0b05ff");
}

TEST_CASE("contrast is as WCAG defines it") {
  CHECK(contrast(black, white) == doctest::Approx(21));
  CHECK(contrast(white, black) == doctest::Approx(21));
  CHECK(contrast(white, white) == doctest::Approx(1));
  CHECK(contrast({0x76, 0x76, 0x76}, white) ==
        doctest::Approx(4.54).epsilon(0.002));  // the lightest grey that passes
  CHECK(contrast({0x77, 0x77, 0x77}, white) == doctest::Approx(4.48).epsilon(0.002));
  CHECK(contrast({255, 0, 0}, white) == doctest::Approx(4.00).epsilon(0.002));
}

TEST_CASE("a colour that can be read is left as it is") {
  CHECK(readable_on(white, {0x0b, 0x55, 0x63}, 4.5) == Colour{0x0b, 0x55, 0x63});
  CHECK(readable_on(Colour{20, 24, 28}, white, 4.5) == white);
}

TEST_CASE("any other becomes a shade that can: darker on light, lighter on dark") {
  for (const Colour colour :
       {Colour{255, 220, 0}, Colour{120, 200, 255}, Colour{255, 255, 255}, Colour{119, 119, 119}}) {
    CAPTURE(hex(colour));
    const auto on_light = readable_on(Colour{255, 255, 255}, colour, 4.5);
    CHECK(contrast(on_light, Colour{255, 255, 255}) >= 4.5);
    CHECK(on_light.red <= colour.red);
    CHECK(on_light.green <= colour.green);
  }
  const auto on_dark = readable_on(Colour{20, 24, 28}, {40, 40, 90}, 4.5);
  CHECK(contrast(on_dark, Colour{20, 24, 28}) >= 4.5);
  CHECK(on_dark.blue >= 90);
}

TEST_CASE("where nothing contrasts enough, the nearest end is the best there is") {
  CHECK(readable_on({118, 118, 118}, {118, 118, 118}, 21) == black);
}
