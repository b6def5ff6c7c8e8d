// A short mark of some bytes, to tell whether they have changed. No guard against forgery. Must not know what they mean.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace waymark {

// As 16 digits. `before` is the mark of what comes before them, to mark several texts as one.
std::string mark_of(std::string_view bytes, std::string_view before = {});

// The same as a number.
std::uint64_t mark_number(std::string_view bytes, std::string_view before = {});

}  // namespace waymark
