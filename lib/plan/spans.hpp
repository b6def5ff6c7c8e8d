// A calendar as day numbers, so that the term and the year of a day are looked up, not searched for. Must not know
// what is planned.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "plan/calendar.hpp"

namespace waymark {

// The calendar's terms and years as day numbers, and for each day the term and the year it is in.
struct Spans {
  explicit Spans(const Calendar& calendar);
  // The number of terms for a day past the last.
  std::size_t term_of(int day) const {
    const auto at = static_cast<std::size_t>(day - starts);
    return at < terms.size() ? terms[at] : term_ends.size();
  }
  // Of a day in the calendar.
  std::size_t year_of(int day) const { return years[static_cast<std::size_t>(day - starts)]; }

  int starts = 0;
  std::vector<int> term_begins, term_ends;  // ends are the days after
  std::vector<std::uint16_t> terms, years;  // of each day
};

}  // namespace waymark
