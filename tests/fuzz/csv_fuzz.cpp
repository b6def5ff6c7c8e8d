// Any bytes as CSV: reading never fails, gives the same in one piece and in many, and every cell lies in
// the text.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.hpp"
#include "formats/csv.hpp"
#include "formats/csv_read.hpp"
#include "formats/decode.hpp"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

using Rows = std::vector<std::vector<std::string>>;

Rows in_pieces(std::string_view text, std::size_t size) {
  Rows rows;
  waymark::CsvScanner scanner([&](const waymark::CsvRow& row) {
    require(!row.cells.empty());
    std::size_t end = 0;
    auto& cells = rows.emplace_back();
    for (const auto& cell : row.cells) {
      require(cell.span.offset >= end && cell.span.offset + cell.span.length <= text.size());
      require(cell.text.size() <= cell.span.length);
      end = cell.span.offset + cell.span.length;
      cells.push_back(cell.text);
    }
  });
  for (std::size_t i = 0; i < text.size(); i += size) scanner.feed(text.substr(i, size));
  scanner.finish();
  return rows;
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer looks for this name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(bytes), size);
  const auto rows = in_pieces(text, text.size() + 1);
  require(rows == in_pieces(text, 1) && rows == in_pieces(text, 7));

  waymark::Diagnostics diagnostics;
  const auto source = waymark::decoded("fuzz.csv", text, diagnostics);
  const auto table = waymark::read_csv(source, diagnostics);
  for (const auto& row : table.rows)
    require(row.cells.size() == table.header.cells.size() && !row.is_blank());
  for (const auto& d : diagnostics.sorted()) require(!d.message.empty() && !d.hint.empty());

  // What we write of it comes back.
  if (rows.empty()) return 0;
  waymark::CsvWriter writer({rows[0].begin(), rows[0].end()});
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (rows[i].size() == rows[0].size()) writer.row({rows[i].begin(), rows[i].end()});
  }
  const auto written = writer.take();
  require(!in_pieces(written, written.size()).empty() || rows[0].size() == 1);
  return 0;
}
