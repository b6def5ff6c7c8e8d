#include "plan/spans.hpp"

namespace waymark {

Spans::Spans(const Calendar& calendar) : starts(calendar.starts) {
  for (std::size_t i = 0; i < calendar.terms.size(); ++i) {
    const auto& term = calendar.terms[i];
    term_begins.push_back(day_number(term.starts));
    term_ends.push_back(day_number(term.ends) + 1);
    terms.resize(static_cast<std::size_t>(term_ends.back() - starts), static_cast<std::uint16_t>(i));
  }
  for (std::size_t i = 0; i < calendar.years.size(); ++i) {
    years.resize(static_cast<std::size_t>(day_number(calendar.years[i].ends) + 1 - starts), static_cast<std::uint16_t>(i));
  }
}

}  // namespace waymark
