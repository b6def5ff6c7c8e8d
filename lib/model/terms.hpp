// The days on which terms begin. Must not know what is planned in them.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "model/answers.hpp"
#include "model/rubric.hpp"

namespace waymark {

// Where the rubric does not say, its terms share the year evenly.
MonthDay first_day_of_term(const Rubric& rubric, std::size_t term);

// A term of the rubric in one year.
struct TermStart {
  Date day;
  std::size_t term = 0;  // of the rubric
};

// Every beginning of a term in the calendar years from `first` to `last`, in order.
std::vector<TermStart> term_starts(const Rubric& rubric, int first, int last);

// The first day of the term that a cycle names: "2026-autumn". Nothing when it names none.
std::optional<Date> first_day_of_cycle(const Rubric& rubric, std::string_view cycle);

// The day that answers stand for: their date, else the first day of the term that their cycle names.
std::optional<Date> day_of(const Rubric& rubric, const Answers& answers);

}  // namespace waymark
