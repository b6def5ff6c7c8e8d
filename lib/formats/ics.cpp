#include "formats/ics.hpp"

#include <fmt/format.h>

#include <cstddef>

namespace waymark {

namespace {

std::string basic(const Date& date) {
  return fmt::format("{:04}{:02}{:02}", date.year, date.month, date.day);
}

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

}  // namespace

std::string ics_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\\' || c == ';' || c == ',') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) >= ' ' && c != '\x7F') {
      out += c;
    }
  }
  return out;
}

std::string ics_line(std::string_view line) {
  constexpr std::size_t longest = 75;
  std::string out;
  std::size_t room = longest;
  while (line.size() > room) {
    auto cut = room;
    while (cut > 1 && continues_character(line[cut])) --cut;
    out.append(line.substr(0, cut)).append("\r\n ");
    line.remove_prefix(cut);
    room = longest - 1;  // the space that marks the rest counts
  }
  return out.append(line).append("\r\n");
}

std::string write_ics(const EventFile& file) {
  std::string out =
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Waymark//Waymark//EN\r\nCALSCALE:GREGORIAN\r\n";
  out += ics_line("X-WR-CALNAME:" + ics_text(file.name));
  for (const auto& event : file.events) {
    out += "BEGIN:VEVENT\r\n";
    out += ics_line("UID:" + ics_text(event.uid));
    out += fmt::format("DTSTAMP:{}T000000Z\r\nSEQUENCE:0\r\n", basic(file.made));
    out += fmt::format("DTSTART;VALUE=DATE:{}\r\n", basic(event.day));
    out += fmt::format("DTEND;VALUE=DATE:{}\r\n",
                       basic(date_of_day(day_number(event.day) + 1)));  // the day after
    out += ics_line("SUMMARY:" + ics_text(event.summary));
    if (!event.description.empty()) out += ics_line("DESCRIPTION:" + ics_text(event.description));
    out += "TRANSP:TRANSPARENT\r\nEND:VEVENT\r\n";  // nobody is busy all day
  }
  return out + "END:VCALENDAR\r\n";
}

}  // namespace waymark
