// The days on which terms begin. Must not know what is planned in them.
#pragma once

#include <optional>
#include <string_view>

#include "base/date.hpp"
#include "model/answers.hpp"
#include "model/rubric.hpp"

namespace waymark {

// Where the rubric does not say, its terms share the year evenly.
MonthDay first_day_of_term(const Rubric& rubric, std::size_t term);

// The first day of the term that a cycle names: "2026-autumn". Nothing when it names none.
std::optional<Date> first_day_of_cycle(const Rubric& rubric, std::string_view cycle);

// The day that answers stand for: their date, else the first day of the term that their cycle names.
std::optional<Date> day_of(const Rubric& rubric, const Answers& answers);

}  // namespace waymark
