#include "load/import_map.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "formats/facts.hpp"
#include "formats/yaml.hpp"
#include "formats/yaml_write.hpp"

namespace waymark {

namespace {

constexpr std::string_view ignore = "ignore";
constexpr std::string_view and_so_on = "…";
constexpr std::size_t longest_key = 160;  // characters: YAML allows 1,024 bytes before a colon

bool stands_for(std::string_view mapped, std::string_view text) {
  if (!mapped.ends_with(and_so_on)) return matching_key(mapped) == matching_key(text);
  return matching_key(text).starts_with(matching_key(mapped.substr(0, mapped.size() - and_so_on.size())));
}

std::string shown(std::string_view text) { return printable(first_characters(text, 64)); }

class MapReader {
 public:
  MapReader(const Source& source, const ColumnWords& columns, const CellWords& cells,
            Diagnostics& diagnostics)
      : source_(source), columns_(columns), cells_(cells), diagnostics_(diagnostics) {
    map_.name = source.name;
  }

  ImportMap read(const YamlNode& document) {
    Facts facts(source_, document, "the map", diagnostics_);
    if (const auto* node = facts.map("columns", Needed::no)) {
      for (const auto& entry : node->entries) read_column(entry);
    }
    if (const auto* node = facts.map("answers", Needed::no)) {
      for (const auto& entry : node->entries) read_cells(entry);
    }
    facts.finish();
    return std::move(map_);
  }

 private:
  void error(Span span, std::string_view code, std::string message, std::string hint) {
    diagnostics_.error(source_, span, code, std::move(message), std::move(hint));
  }

  void to_fill_in(const YamlEntry& entry, std::string hint) {
    error(entry.key_span, "map-empty", fmt::format("nothing stands behind `{}` yet", shown(entry.key)),
          std::move(hint));
  }

  void read_column(const YamlEntry& entry) {
    if (const auto* same = find_column(map_, entry.key)) return written_before(entry, same->span);
    MappedColumn column{entry.key, entry.key_span, {}, {}};
    if (entry.value.is_empty()) {
      to_fill_in(entry, "write the id of a question after the colon, or `ignore`");
    } else if (const auto target = columns_.called(entry.value.text);
               target && entry.value.kind == YamlNode::Kind::scalar) {
      column.stands_for = entry.value.text;
      column.target = *target;
    } else {
      error(entry.value.span, "map-column",
            fmt::format("`{}` is nothing that a column can stand for", shown(entry.value.text)),
            meant(entry.value.text));
    }
    map_.columns.push_back(std::move(column));
  }

  std::string meant(std::string_view text) const {
    auto hint = did_you_mean(text, columns_.names());
    return hint.empty() ? "write the id of a question, such as those that `waymark questions --format csv` "
                          "lists, or `ignore`"
                        : hint;
  }

  void written_before(const YamlEntry& entry, Span before) {
    error(entry.key_span, "yaml-duplicate-key",
          fmt::format("`{}` has been written before, but for capitals or punctuation", shown(entry.key)),
          fmt::format("it was first on line {}: keep one of them",
                      place_of(source_.text, before.offset).line));
  }

  void read_cells(const YamlEntry& entry) {
    const auto target = columns_.called(entry.key);
    if (!target || target->kind == ColumnUse::Kind::ignore) {
      error(entry.key_span, "unknown-question",
            fmt::format("there is no question called `{}`", shown(entry.key)),
            did_you_mean(entry.key, columns_.names()));
      return;
    }
    Facts cells(source_, entry.value, fmt::format("`{}`", shown(entry.key)), diagnostics_);
    for (const auto& cell : entry.value.entries) read_cell(*target, cell);
  }

  void read_cell(const ColumnUse& target, const YamlEntry& entry) {
    if (const auto* same = find_cell(map_, target, entry.key)) return written_before(entry, same->span);
    MappedCell cell;
    cell.target = target;
    cell.cell = entry.key;
    cell.span = entry.key_span;
    if (entry.value.is_empty()) {
      to_fill_in(entry, choices(target));
    } else if (entry.value.kind == YamlNode::Kind::map) {
      read_reason(target, entry, cell);
    } else {
      read_word(target, entry, cell);
    }
    map_.cells.push_back(std::move(cell));
  }

  std::string choices(const ColumnUse& target) const {
    std::vector<std::string> words;
    for (const auto word : cells_.choices(target)) words.emplace_back(word);
    words.emplace_back(ignore);
    return fmt::format("choose one of: {}", joined(words, ", "));
  }

  void read_word(const ColumnUse& target, const YamlEntry& entry, MappedCell& cell) {
    const auto& text = entry.value.text;
    if (text == ignore) {
      cell.ignored = true;
      cell.stands_for = text;
      return;
    }
    auto meaning = cells_.meaning(target, text);
    const bool no_reason = meaning && meaning->reply == Reply::not_applicable && meaning->text.empty();
    if (!meaning) {
      error(entry.value.span, "map-answer",
            fmt::format("`{}` is nothing that `{}` can be", shown(text), name_of(target)), choices(target));
    } else if (no_reason) {
      error(entry.value.span, "reason-missing", "`not-applicable` needs a reason",
            "write it like this: {not-applicable: No servers on site}");
    } else {
      cell.stands_for = text;
      cell.meaning = std::move(*meaning);
    }
  }

  void read_reason(const ColumnUse& target, const YamlEntry& entry, MappedCell& cell) {
    Facts facts(source_, entry.value, fmt::format("`{}`", shown(entry.key)), diagnostics_);
    cell.meaning.reply = Reply::not_applicable;
    cell.meaning.text = facts.text(word_not_applicable, Needed::yes);
    facts.finish();
    cell.stands_for = word_not_applicable;
    if (target.kind == ColumnUse::Kind::reply) return;
    error(entry.value.span, "map-answer", fmt::format("`{}` cannot be `not-applicable`", name_of(target)),
          "write the value that belongs there");
  }

  const Source& source_;
  const ColumnWords& columns_;
  const CellWords& cells_;
  Diagnostics& diagnostics_;
  ImportMap map_;
};

// Comments are cut at line ends, which would end them.
std::string comment(std::string_view advice, std::string_view indent) {
  if (advice.empty()) return {};
  std::string line(advice);
  std::replace(line.begin(), line.end(), '\n', ' ');
  return fmt::format("{}# {}\n", indent, line);
}

std::string key(std::string_view text) {
  auto line = cleaned(text);
  std::replace(line.begin(), line.end(), '\n', ' ');
  const auto start = first_characters(line, longest_key);
  if (start.size() == line.size()) return yaml_key(line);
  return yaml_key(std::string(trimmed(start)) + std::string(and_so_on));
}

std::string value(const MappedCell& cell) {
  if (cell.stands_for.empty()) return {};
  if (cell.stands_for != word_not_applicable) return " " + yaml_value(cell.stands_for);
  return fmt::format("\n      not-applicable:{}", yaml_text(cell.meaning.text, 8));
}

}  // namespace

const MappedColumn* find_column(const ImportMap& map, std::string_view heading) {
  const auto at = std::find_if(map.columns.begin(), map.columns.end(), [&](const MappedColumn& column) {
    return stands_for(column.heading, heading);
  });
  return at == map.columns.end() ? nullptr : &*at;
}

const MappedCell* find_cell(const ImportMap& map, const ColumnUse& target, std::string_view cell) {
  const auto at = std::find_if(map.cells.begin(), map.cells.end(), [&](const MappedCell& mapped) {
    return mapped.target == target && stands_for(mapped.cell, cell);
  });
  return at == map.cells.end() ? nullptr : &*at;
}

ImportMap read_import_map(const Source& source, const ColumnWords& columns, const CellWords& cells,
                          Diagnostics& diagnostics) {
  Diagnostics reading;
  const auto document = read_yaml(source, {0, source.text.size()}, {}, reading);
  diagnostics.append(reading);
  if (reading.has_errors() && document.entries.empty()) return {};
  return MapReader(source, columns, cells, diagnostics).read(document);
}

std::string draft_map(const ImportMap& map, const std::vector<OpenColumn>& columns,
                      const std::vector<OpenCell>& cells, std::string_view spreadsheet,
                      std::string_view question) {
  std::string name(spreadsheet);
  std::replace(name.begin(), name.end(), '\n', ' ');
  auto out = fmt::format(
      "# What the headings and answers of {} stand for, where Waymark could not tell.\n"
      "# Write it after each colon, and run waymark import again with --map and the name of this file.\n"
      "#\n"
      "# After a heading, write one of these:\n"
      "#   {:<26} the id of a question: `waymark questions --format csv` lists them\n"
      "#   {:<26} a note to that question; or .evidence, .by, .on, .reason\n"
      "#   {:<26} or school.urn, .phase, .pupils, .staff, .devices; or cycle, date, vision\n"
      "#   {:<26} leave the column out\n"
      "# After an answer, write the id of an answer, not-sure, provided-by-trust, {{not-applicable: why}} "
      "or ignore.\n",
      printable(name), question, fmt::format("{}.note", question), "school.name", ignore);
  if (!map.columns.empty() || !columns.empty()) out += "\ncolumns:\n";
  for (const auto& column : map.columns) {
    out += fmt::format("  {}:{}\n", key(column.heading),
                       column.stands_for.empty() ? "" : " " + yaml_value(column.stands_for));
  }
  for (const auto& column : columns)
    out += fmt::format("{}  {}:\n", comment(column.advice, "  "), key(column.heading));
  std::vector<ColumnUse> targets;
  const auto note = [&](const ColumnUse& target) {
    if (std::find(targets.begin(), targets.end(), target) == targets.end()) targets.push_back(target);
  };
  for (const auto& cell : map.cells) note(cell.target);
  for (const auto& cell : cells) note(cell.target);
  if (!targets.empty()) out += "\nanswers:\n";
  for (const auto& target : targets) {
    out += fmt::format("  {}:\n", name_of(target));
    for (const auto& cell : map.cells) {
      if (cell.target == target) out += fmt::format("    {}:{}\n", key(cell.cell), value(cell));
    }
    for (const auto& cell : cells) {
      if (cell.target == target)
        out += fmt::format("{}    {}:\n", comment(cell.advice, "    "), key(cell.cell));
    }
  }
  return out;
}

}  // namespace waymark
