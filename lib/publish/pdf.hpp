// Makes a PDF that a browser printed the same each time: with the day the pack stands for in place of the time of the
// day, and with numbers that do not hang on what the browser did before. Must not know what is printed.
#pragma once

#include <string>

#include "base/date.hpp"

namespace waymark {

// Every change has as many bytes as what stood there, so that the places that the file's own table gives stay right.
void make_repeatable(std::string& pdf, const Date& date);

}  // namespace waymark
