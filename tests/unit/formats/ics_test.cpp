#include "formats/ics.hpp"

#include <doctest/doctest.h>

#include "base/text.hpp"

using namespace waymark;

namespace {

std::string unfolded(std::string text) {
  for (auto at = text.find("\r\n "); at != std::string::npos; at = text.find("\r\n ", at))
    text.erase(at, 3);
  return text;
}

}  // namespace

TEST_CASE("a calendar is what RFC 5545 asks for, line by line") {
  const EventFile file{
      "Our plan", {2026, 11, 16}, {{"1-step-a@waymark", {2027, 2, 28}, "Due: A", "Do it.\nThen rest."}}};
  CHECK(write_ics(file) ==
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Waymark//Waymark//EN\r\nCALSCALE:GREGORIAN\r\n"
        "X-WR-CALNAME:Our plan\r\n"
        "BEGIN:VEVENT\r\nUID:1-step-a@waymark\r\nDTSTAMP:20261116T000000Z\r\nSEQUENCE:0\r\n"
        "DTSTART;VALUE=DATE:20270228\r\nDTEND;VALUE=DATE:20270301\r\nSUMMARY:Due: A\r\n"
        "DESCRIPTION:Do it.\\nThen rest.\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
}

TEST_CASE("a text in a calendar cannot end its line or its value") {
  CHECK(ics_text("a, b; c\\d\ne") == "a\\, b\\; c\\\\d\\ne");
  CHECK(ics_text("a\r\nEND:VEVENT") == "a\\nEND:VEVENT");
  CHECK(ics_text("bell\x07 and delete\x7F") == "bell and delete");
}

TEST_CASE("a line of a calendar is folded at 75 bytes, and not before") {
  CHECK(ics_line(std::string(75, 'x')) == std::string(75, 'x') + "\r\n");
  CHECK(ics_line(std::string(76, 'x')) == std::string(75, 'x') + "\r\n x\r\n");
  CHECK(ics_line(std::string(149, 'x')) == std::string(75, 'x') + "\r\n " + std::string(74, 'x') + "\r\n");
  CHECK(ics_line(std::string(150, 'x')) ==
        std::string(75, 'x') + "\r\n " + std::string(74, 'x') + "\r\n x\r\n");
  CHECK(ics_line("") == "\r\n");
}

TEST_CASE("folding cuts no character, wherever it falls") {
  for (std::size_t before = 60; before < 80; ++before) {
    for (const std::string character : {"é", "“", "🏫"}) {
      auto line = std::string(before, 'x');
      for (int i = 0; i < 60; ++i) line += character;
      const auto folded = ics_line(line);
      CHECK(unfolded(folded) == line + "\r\n");
      for (const auto part : split(folded, '\n')) {
        CHECK(part.size() <= 76);  // with the carriage return
        CHECK_FALSE(invalid_utf8(part));
      }
    }
  }
}
