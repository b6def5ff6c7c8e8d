// A text with the name people know it by, and places in it. Offsets only: lines and columns are
// worked out when something is reported. Must not know what the text means.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

struct Source {
  std::string name;  // as shown to people: a path, or a path inside the built-in content
  std::string text;
};

// A run of bytes in a source's text. Offsets count from 0.
struct Span {
  std::size_t offset = 0;
  std::size_t length = 0;
  bool operator==(const Span&) const = default;
};

// Line and column as people count them: from 1, columns in characters (code points).
struct Place {
  std::size_t line = 1;
  std::size_t column = 1;
  bool operator==(const Place&) const = default;
};

Place place_of(std::string_view text, std::size_t offset);

// The lines of the text, without their endings, which are those of Windows, Unix and old Macs. A text that ends with
// one has an empty last line.
std::vector<Span> lines_of(std::string_view text);

// The line that holds the offset, without its line ending.
std::string_view line_at(std::string_view text, std::size_t offset);

}  // namespace waymark
