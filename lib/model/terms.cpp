#include "model/terms.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace waymark {

MonthDay first_day_of_term(const Rubric& rubric, std::size_t term) {
  if (rubric.terms[term].starts) return *rubric.terms[term].starts;
  return {1 + static_cast<int>(12 * term / rubric.terms.size()), 1};
}

std::vector<TermStart> term_starts(const Rubric& rubric, int first, int last) {
  std::vector<TermStart> starts;
  for (int year = first; year <= last; ++year) {
    for (std::size_t i = 0; i < rubric.terms.size(); ++i) {
      const auto day = first_day_of_term(rubric, i);
      starts.push_back({{year, day.month, day.day}, i});
    }
  }
  std::stable_sort(starts.begin(), starts.end(), [](const TermStart& a, const TermStart& b) { return a.day < b.day; });
  return starts;
}

std::optional<Date> first_day_of_cycle(const Rubric& rubric, std::string_view cycle) {
  constexpr std::size_t year_digits = 4;
  if (cycle.size() <= year_digits) return std::nullopt;
  const auto year = parse_whole_number(cycle.substr(0, year_digits));
  for (std::size_t i = 0; year && i < rubric.terms.size(); ++i) {
    if (rubric.terms[i].id.text() != cycle.substr(year_digits + 1)) continue;
    const auto day = first_day_of_term(rubric, i);
    return Date{*year, day.month, day.day};
  }
  return std::nullopt;
}

std::optional<Date> day_of(const Rubric& rubric, const Answers& answers) {
  return answers.date ? answers.date : first_day_of_cycle(rubric, answers.cycle);
}

}  // namespace waymark
