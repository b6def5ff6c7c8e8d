#include "base/date.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "base/digits.hpp"
#include "base/text.hpp"

namespace waymark {

namespace {

// The last digits of a number, as many as `to` has.
void put_digits(int number, std::span<char> to) {
  for (auto digit = to.rbegin(); digit != to.rend(); ++digit, number /= 10) *digit = static_cast<char>('0' + number % 10);
}

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int days_in_month(int year, int month) {
  static constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : days[static_cast<std::size_t>(month - 1)];
}

std::string_view month_name(const Date& date) {
  static constexpr std::array<std::string_view, 12> months = {
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  return months[static_cast<std::size_t>(std::clamp(date.month, 1, 12) - 1)];
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto number = [&](std::size_t at, std::size_t length) {
    int value = 0;
    for (const char c : text.substr(at, length)) {
      if (c < '0' || c > '9') return -1;
      value = value * 10 + (c - '0');
    }
    return value;
  };
  const Date date{number(0, 4), number(5, 2), number(8, 2)};
  if (date.year < 1900 || date.year > 2199 || date.month < 1 || date.month > 12) return std::nullopt;
  if (date.day < 1 || date.day > days_in_month(date.year, date.month)) return std::nullopt;
  return date;
}

// After Howard Hinnant's "chrono-compatible low-level date algorithms": years begin in March, so that the
// day that comes and goes is the last.
int day_number(const Date& date) {
  const int year = date.year - (date.month <= 2 ? 1 : 0);
  const int era = year / 400;
  const int year_of_era = year - era * 400;
  const int day_of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

Date date_of_day(int day) {
  const int shifted = day + 719468;
  const int era = shifted / 146097;
  const int day_of_era = shifted - era * 146097;
  const int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int month = (5 * day_of_year + 2) / 153;
  const Date date{year_of_era + era * 400, month < 10 ? month + 3 : month - 9, day_of_year - (153 * month + 2) / 5 + 1};
  return {date.year + (date.month <= 2 ? 1 : 0), date.month, date.day};
}

std::string iso(const Date& date) {
  std::string text = "0000-00-00";
  const auto all = std::span(text);
  put_digits(date.year, all.subspan(0, 4));
  put_digits(date.month, all.subspan(5, 2));
  put_digits(date.day, all.subspan(8, 2));
  return text;
}

std::string in_words(const Date& date) { return together({Digits(date.day), " ", month_name(date), " ", Digits(date.year)}); }

std::string month_of(const Date& date) { return together({month_name(date).substr(0, 3), " ", Digits(date.year)}); }

}  // namespace waymark
