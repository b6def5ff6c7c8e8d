// One school as it is put together from cells, and what every school needs before its answers can be
// written. Must not know columns or maps.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "formats/csv_read.hpp"
#include "load/import.hpp"
#include "load/import_words.hpp"

namespace waymark {

class SchoolDraft {
 public:
  explicit SchoolDraft(const CsvRow& row) : line_(row.line), place_(row.cells.front().span) {}

  void put(const ColumnUse& target, const Meaning& meaning, const CsvCell& cell);
  // Something is written there that is not understood yet, so that it is not reported as missing.
  void leave_unclear(ColumnUse::Kind kind) { unclear_.insert(kind); }
  std::string name() const;  // as people are told of it
  Answers take(const Rubric& rubric);
  OfKnown take_known() { return std::move(known_); }

 private:
  friend struct SchoolChecks;
  Given& given(const QuestionId& question);

  std::size_t line_;
  Span place_;
  Answers answers_;
  OfKnown known_;
  std::map<QuestionId, Given> given_;
  std::map<QuestionId, Span> replies_;
  std::string respondent_;
  std::string email_;
  std::set<ColumnUse::Kind> unclear_;
};

struct ImportOf {
  const Source& source;
  const Rubric& rubric;
  const ImportWishes& wishes;
};

// Fills in what the person said besides, and reports what is missing or stands twice.
void finish_schools(const ImportOf& import, std::vector<SchoolDraft>& schools, Diagnostics& diagnostics);

}  // namespace waymark
