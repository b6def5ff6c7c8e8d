// Writes CSV that spreadsheets open safely: RFC 4180, a byte order mark, CRLF, and cells that begin like
// a formula neutralised. Must not know what the columns mean.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace waymark {

class CsvWriter {
 public:
  explicit CsvWriter(const std::vector<std::string_view>& header);
  // As many cells as the header has; anything else is a bug and throws std::logic_error.
  void row(const std::vector<std::string_view>& cells);
  std::string take();

 private:
  void line(const std::vector<std::string_view>& cells);
  std::size_t columns_;
  std::string out_;
};

// A cell as it is written: quoted where needed, and with a leading apostrophe where it begins with
// = + - @, their full-width forms, a tab or a line end (OWASP's advice against CSV injection).
std::string csv_cell(std::string_view text);

// Whether a spreadsheet could take the text for a formula, as told above.
bool begins_like_formula(std::string_view text);

}  // namespace waymark
