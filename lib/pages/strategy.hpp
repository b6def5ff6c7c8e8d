// A school's digital strategy as a document: sections of headings, paragraphs, lists and tables, in words that
// are ready to read. The page and the Markdown show the same document. Must not know HTML or Markdown.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pages/make_views.hpp"

namespace waymark {

// How much a school can use of it.
enum class StrategyForm {
  short_start,  // at the foot of the journey: the first year, and no more than can be read in a few minutes
  whole,
  improving,    // all standards are met: outcomes to measure, reviews, and steps that go further
};

// A cell of a table, or an item of a list.
struct StrategyWords {
  std::string text;
  std::string href;      // a page of the pack, or an https address; empty when there is none
  std::string label;     // of a cell: its column, for narrow screens
  bool amount = false;   // stands at the right
};

struct StrategyColumn {
  std::string title;
  bool amount = false;
};

struct StrategyRow {
  StrategyWords head;  // names the row
  std::vector<StrategyWords> cells;
};

struct StrategyTable {
  std::string caption;
  std::vector<StrategyColumn> columns;  // the first is that of the heads
  std::vector<StrategyRow> rows;
};

struct StrategyList {
  std::vector<StrategyWords> items;
};

// One of these is filled.
struct StrategyBlock {
  std::string heading;
  std::string text;
  std::string quote;
  std::optional<StrategyList> list;
  std::optional<StrategyTable> table;
};

struct StrategySection {
  std::string title;
  std::string anchor;
  std::vector<StrategyBlock> blocks;
};

struct Strategy {
  StrategyForm form = StrategyForm::whole;
  std::string title;  // "Digital strategy"
  std::string span;   // "Autumn term 2026 to Summer term 2029"
  std::vector<StrategySection> sections;
};

// `date` is the day the pack stands for.
Strategy make_strategy(const Assessment& school, const std::optional<Date>& date);

// The same document as Markdown, with only those links that lead out of the pack.
std::string strategy_markdown(const Strategy& strategy, std::string_view school);

}  // namespace waymark
