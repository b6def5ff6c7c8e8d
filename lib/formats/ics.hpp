// Writes calendars that other programs import (iCalendar, RFC 5545): events that last whole days. Importing
// a later file with the same ids moves the events instead of doubling them. Must not know what the days are
// for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace waymark {

struct DayEvent {
  std::string uid;  // one of its kind in the world, and the same each time
  Date day;
  std::string summary;
  std::string description;  // may be empty
};

struct EventFile {
  std::string name;  // of the calendar, where a program makes a new one
  Date made;
  std::vector<DayEvent> events;
};

std::string write_ics(const EventFile& file);

// A text as a value: `\`, `;`, `,` and line ends escaped, other control characters left out.
std::string ics_text(std::string_view text);
// A line with its end, folded so that none is longer than 75 bytes and no character is cut.
std::string ics_line(std::string_view line);

}  // namespace waymark
