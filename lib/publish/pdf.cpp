#include "publish/pdf.hpp"

#include <fmt/format.h>

#include <map>
#include <vector>

namespace waymark {

namespace {

void set_date(std::string& pdf, const Date& date) {
  const auto day = fmt::format("{:04}{:02}{:02}000000", date.year, date.month, date.day);
  for (const std::string_view name : {"/CreationDate (D:", "/ModDate (D:"}) {
    const auto at = pdf.find(name);
    if (at == std::string::npos || at + name.size() + day.size() > pdf.size()) continue;
    pdf.replace(at + name.size(), day.size(), day);
  }
}

// Tags are called "(node00000087)": a browser's own count, which differs by a few from run to run. They are counted
// anew from 1, in the order they have, because tables of them are sorted.
void number_tags(std::string& pdf) {
  constexpr std::string_view before = "(node";
  constexpr std::size_t digits = 8;
  std::vector<std::size_t> places;
  std::map<std::string, std::size_t> numbers;
  for (auto at = pdf.find(before); at != std::string::npos; at = pdf.find(before, at + 1)) {
    const auto begins = at + before.size();
    const auto number = pdf.substr(begins, digits);
    const bool is_tag = number.size() == digits && number.find_first_not_of("0123456789") == std::string::npos &&
                        begins + digits < pdf.size() && pdf[begins + digits] == ')';
    if (!is_tag) continue;
    places.push_back(begins);
    numbers.emplace(number, 0);
  }
  std::size_t count = 0;
  for (auto& [number, rank] : numbers) rank = ++count;
  for (const auto place : places) pdf.replace(place, digits, fmt::format("{:08}", numbers.at(pdf.substr(place, digits))));
}

}  // namespace

void make_repeatable(std::string& pdf, const Date& date) {
  set_date(pdf, date);
  number_tags(pdf);
}

}  // namespace waymark
