// The map that a person fills in where headings or cells of a spreadsheet fit nothing: read, and drafted.
// Must not know the spreadsheet.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/source.hpp"
#include "load/import_words.hpp"

namespace waymark {

struct MappedColumn {
  std::string heading;
  Span span;               // of the heading in the map
  std::string stands_for;  // as written; empty while it is to be filled in
  ColumnUse target;
};

struct MappedCell {
  ColumnUse target;
  std::string cell;
  Span span;
  std::string stands_for;  // as written; a reason stands in `meaning`
  bool ignored = false;
  Meaning meaning;
};

struct ImportMap {
  std::string name;
  std::vector<MappedColumn> columns;
  std::vector<MappedCell> cells;
};

// Null when the map does not speak of it. Capitals, punctuation and spaces do not count; a heading or cell
// that ends in `…` stands for all that begin so.
const MappedColumn* find_column(const ImportMap& map, std::string_view heading);
const MappedCell* find_cell(const ImportMap& map, const ColumnUse& target, std::string_view cell);

// Entries that are not filled in yet are reported as errors, where they stand.
ImportMap read_import_map(const Source& source, const ColumnWords& columns, const CellWords& cells,
                          Diagnostics& diagnostics);

// What the draft asks for.
struct OpenColumn {
  std::string heading;
  std::string advice;  // in words, or empty
};
struct OpenCell {
  ColumnUse target;
  std::string cell;
  std::string advice;
};

// A map that holds what `map` does, and asks for the rest. `question` is the id of one, for an example.
std::string draft_map(const ImportMap& map, const std::vector<OpenColumn>& columns,
                      const std::vector<OpenCell>& cells, std::string_view spreadsheet,
                      std::string_view question);

// A map larger than this is refused.
inline constexpr std::size_t import_map_limit = 1U << 20U;

}  // namespace waymark
