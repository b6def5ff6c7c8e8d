// Calendar days, without a clock: the day comes from the input. Must not know time zones or today.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace waymark {

struct Date {
  int year = 0;
  int month = 0;
  int day = 0;
  auto operator<=>(const Date&) const = default;
};

// A day of every year.
struct MonthDay {
  int month = 1;
  int day = 1;
  auto operator<=>(const MonthDay&) const = default;
};

// `YYYY-MM-DD` of the Gregorian calendar, years 1900 to 2199; anything else is nothing.
std::optional<Date> parse_date(std::string_view text);

// Days since 1 January 1970, of the Gregorian calendar, and back.
int day_number(const Date& date);
Date date_of_day(int day);

std::string iso(const Date& date);          // 2027-03-31
std::string in_words(const Date& date);     // 31 March 2027
std::string month_of(const Date& date);     // Mar 2027

}  // namespace waymark
