// assets/colours.css: what a theme says of colours and fonts, as waymark.css takes it. Must not know any page.
#pragma once

#include <string>

namespace waymark {

struct Theme;

std::string make_colours_css(const Theme& theme);

}  // namespace waymark
