#include "load/import.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/folding.hpp"
#include "base/spelling.hpp"
#include "base/text.hpp"
#include "formats/csv_read.hpp"
#include "formats/yaml.hpp"
#include "load/import_school.hpp"

namespace waymark {

namespace {

using Kind = ColumnUse::Kind;
using Headings = ColumnWords::Headings;

// Every report looks for its line from the start of the text; the draft map has them all.
constexpr std::size_t most_told = 100;

std::string shown(std::string_view text) {
  constexpr std::size_t enough = 64;
  const auto line = printable(cleaned(text));
  return count_characters(line) <= enough ? line : std::string(first_characters(line, enough)) + "…";
}

// What to write where there is nothing to choose from.
std::string_view form_of(const ColumnUse& target) {
  if (target.kind == Kind::urn) return "write the six digits of the school";
  if (target.kind == Kind::date || target.kind == Kind::on)
    return "write the year, month and day, such as 2026-11-22";
  return "write a whole number";
}

bool is_of_question(const ColumnUse& target) { return !target.question.empty(); }

class Importer {
 public:
  Importer(const Source& source, const Rubric& rubric, const ImportMap& map, const ImportWishes& wishes,
           Diagnostics& diagnostics)
      : source_(source),
        rubric_(rubric),
        map_(map),
        wishes_(wishes),
        diagnostics_(diagnostics),
        columns_(rubric),
        cells_(rubric) {}

  Imported run() {
    const auto table = read_csv(source_, diagnostics_);
    if (table.header.cells.empty() || table.rows.empty()) {
      diagnostics_.error(source_.name, "csv-empty", "this spreadsheet has no rows with answers",
                         "check that it is the right file");
      return {};
    }
    if (is_questionnaire(table.header)) {
      read_questionnaire(table);
    } else {
      read_form(table);
    }
    if (told_ > most_told) {
      diagnostics_.error(source_.name, "import-more",
                         fmt::format("{} more headings and answers fit nothing", told_ - most_told),
                         "the draft map lists all of them");
    }
    finish();
    return std::move(imported_);
  }

 private:
  static bool is_questionnaire(const CsvRow& header) {
    const auto has = [&](std::string_view name) {
      return std::any_of(header.cells.begin(), header.cells.end(),
                         [&](const CsvCell& cell) { return folded(cell.text) == name; });
    };
    return has("question") && has("answer");
  }

  void error(const CsvCell& cell, std::string_view code, std::string message, std::string hint) {
    if (++told_ > most_told) return;
    diagnostics_.error(source_, cell.span, code, std::move(message), std::move(hint));
  }

  // ---- One row a school ----

  void read_form(const CsvTable& table) {
    const auto targets = match_columns(table);
    for (const auto& row : table.rows) {
      SchoolDraft draft(row);
      for (std::size_t i = 0; i < targets.size(); ++i) {
        if (targets[i]) read_cell(*targets[i], row.cells[i], row.cells[i].text, draft);
      }
      for (const auto kind : unclear_) draft.leave_unclear(kind);
      schools_.push_back(std::move(draft));
    }
  }

  std::vector<std::optional<ColumnUse>> match_columns(const CsvTable& table) {
    const auto& cells = table.header.cells;
    const bool form = std::any_of(cells.begin(), cells.end(),
                                  [](const CsvCell& cell) { return is_form_heading(cell.text); });
    const auto headings = form ? Headings::of_form : Headings::plain;
    std::vector<std::optional<ColumnUse>> targets(cells.size());
    std::map<ColumnUse, const CsvCell*> taken;
    const auto take = [&](std::size_t i, const ColumnUse& target) {
      const auto [at, is_new] = taken.emplace(target, &cells[i]);
      if (target.kind != Kind::ignore && !is_new) return tell_twice(cells[i], *at->second, target);
      targets[i] = target;
      if (target.kind == Kind::ignore || (is_personal(target) && wishes_.respondent == Respondent::drop)) {
        imported_.left_out.push_back(shown(cells[i].text));
      }
    };
    std::vector<std::size_t> later;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (const auto* mapped = find_column(map_, cells[i].text)) {
        used_.insert(mapped->heading);
        if (!mapped->stands_for.empty()) take(i, mapped->target);
      } else if (const auto target = columns_.headed(cleaned(cells[i].text), headings)) {
        take(i, *target);
      } else {
        later.push_back(i);
      }
    }
    // A number at the end is the form's own only while nothing else has the heading without it.
    for (const auto i : later) {
      const auto target = columns_.headed_again(cleaned(cells[i].text), headings);
      if (target && taken.count(*target) == 0) {
        take(i, *target);
      } else {
        tell_unknown(table, i, i > 0 ? targets[i - 1] : std::nullopt);
      }
    }
    return targets;
  }

  void tell_twice(const CsvCell& cell, const CsvCell& before, const ColumnUse& target) {
    auto advice = fmt::format("stands for {} too, as `{}` does", name_of(target), shown(before.text));
    error(cell, "column-twice",
          fmt::format("two columns stand for {}: `{}` and `{}`", name_of(target), shown(before.text),
                      shown(cell.text)),
          "write `ignore` after one of them in the map");
    open_columns_.push_back({cell.text, std::move(advice)});
  }

  std::string described(const ColumnUse& target) const {
    const auto* question = find(rubric_, target.question);
    if (question == nullptr || target.kind != Kind::reply) return fmt::format("`{}`", name_of(target));
    return fmt::format("`{}` ({})", name_of(target), question->title);
  }

  void tell_unknown(const CsvTable& table, std::size_t column, const std::optional<ColumnUse>& before) {
    const auto& cell = table.header.cells[column];
    if (is_blank(cell.text)) {
      const auto filled = std::find_if(table.rows.begin(), table.rows.end(), [&](const CsvRow& row) {
        return !is_blank(row.cells[column].text);
      });
      if (filled == table.rows.end()) return;
      error(filled->cells[column], "column-unnamed",
            fmt::format("column {} has text, but no heading", column + 1),
            "write a heading in its first row, or delete the column");
      return;
    }
    std::string advice;
    if (const auto like = columns_.like(cleaned(cell.text))) {
      advice = fmt::format("the nearest is {}", described(*like));
      unclear_.insert(like->kind);
    } else if (before && before->kind == Kind::reply) {
      advice = fmt::format("it stands after {}: is it `{}`?", before->question.text(),
                           name_of({Kind::note, before->question}));
    }
    error(cell, "column-unknown", fmt::format("`{}` is no question that we know", shown(cell.text)),
          advice.empty() ? "say in the map what it stands for, or write `ignore`"
                         : advice + "; say in the map what it is");
    open_columns_.push_back({cell.text, std::move(advice)});
  }

  // ---- One row a question ----

  void read_questionnaire(const CsvTable& table) {
    const auto columns = match_questionnaire(table);
    SchoolDraft draft(table.rows.front());
    std::map<QuestionId, std::size_t> lines;
    for (const auto& row : table.rows) {
      const auto question = question_of(row, columns.question, lines);
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (!columns.targets[i]) continue;
        auto target = *columns.targets[i];
        const bool for_school = target.kind < Kind::reply;
        if (!for_school && !question) continue;
        if (!for_school) target.question = *question;
        read_cell(target, row.cells[i], without_formula_mark(row.cells[i].text), draft);
      }
    }
    schools_.push_back(std::move(draft));
  }

  struct Questionnaire {
    std::size_t question = 0;
    std::vector<std::optional<ColumnUse>> targets;  // those of questions without one
  };

  Questionnaire match_questionnaire(const CsvTable& table) {
    std::set<std::string> ours = {"area", "stage", "essential",   "short set",
                                  "ask",  "title", "how to check"};
    for (const auto& level : rubric_.levels) {
      ours.insert(folded(level.name));
      ours.insert(folded(level.name + ": the word to write"));
    }
    static const std::map<std::string, Kind, std::less<>> details = {
        {"answer", Kind::reply},      {"note", Kind::note}, {"notes", Kind::note},
        {"evidence", Kind::evidence}, {"by", Kind::by},     {"on", Kind::on},
        {"reason", Kind::reason}};
    Questionnaire found;
    found.targets.resize(table.header.cells.size());
    for (std::size_t i = 0; i < table.header.cells.size(); ++i) {
      const auto& cell = table.header.cells[i];
      const auto heading = folded(cell.text);
      const auto detail = details.find(heading);
      const auto* mapped = find_column(map_, cell.text);
      const auto target = mapped != nullptr ? std::optional(mapped->target)
                                            : columns_.headed(cleaned(cell.text), Headings::of_form);
      if (mapped != nullptr) used_.insert(mapped->heading);
      if (heading == "question") {
        found.question = i;
      } else if (detail != details.end()) {
        found.targets[i] = ColumnUse{detail->second, {}};
      } else if (target && !is_of_question(*target)) {
        found.targets[i] = *target;
      } else if (!ours.contains(heading)) {
        const bool filled = std::any_of(table.rows.begin(), table.rows.end(),
                                        [&](const CsvRow& row) { return !is_blank(row.cells[i].text); });
        if (filled) tell_unknown(table, i, std::nullopt);
      }
    }
    return found;
  }

  std::optional<QuestionId> question_of(const CsvRow& row, std::size_t column,
                                        std::map<QuestionId, std::size_t>& lines) {
    const auto& cell = row.cells[column];
    auto target = columns_.called(trimmed(without_formula_mark(cell.text)));
    if (!target) target = columns_.headed(cleaned(cell.text), Headings::of_form);
    if (!target || target->kind != Kind::reply) {
      std::vector<std::string_view> ids;
      for (const auto& question : rubric_.questions) ids.push_back(question.id.text());
      error(cell, "unknown-question", fmt::format("there is no question called `{}`", shown(cell.text)),
            did_you_mean(trimmed(cell.text), ids));
      return std::nullopt;
    }
    const auto [at, is_new] = lines.emplace(target->question, row.line);
    if (is_new) return target->question;
    error(cell, "question-twice", fmt::format("`{}` has two rows", target->question.text()),
          fmt::format("the other is on line {}: keep one of them", at->second));
    return std::nullopt;
  }

  // ---- Cells ----

  void read_cell(const ColumnUse& target, const CsvCell& cell, std::string_view text, SchoolDraft& draft) {
    if (is_blank(cleaned(text)) || target.kind == Kind::ignore) return;
    if (is_personal(target) && wishes_.respondent == Respondent::drop) return;
    if (const auto* mapped = find_cell(map_, target, text)) {
      used_cells_.insert({target, mapped->cell});
      if (!mapped->ignored && !mapped->stands_for.empty()) draft.put(target, mapped->meaning, cell);
      return;
    }
    if (const auto meaning = cells_.meaning(target, text)) {
      draft.put(target, *meaning, cell);
      return;
    }
    draft.leave_unclear(target.kind);
    if (!open_seen_.insert({target, matching_key(text)}).second) return;
    // Forms write a semicolon after each choice.
    while (text.ends_with(';')) text.remove_suffix(1);
    const auto like = cells_.like(target, text);
    const auto choices = cells_.choices(target);
    const auto nearest = like.empty() ? std::string{} : fmt::format("the nearest is `{}`; ", like);
    auto advice = nearest + (choices.empty() ? std::string(form_of(target))
                                             : fmt::format("choose from {}", fmt::join(choices, ", ")));
    error(cell, "cell-unknown", fmt::format("`{}` is no answer to `{}`", shown(text), name_of(target)),
          nearest + (choices.empty() ? fmt::format("{}, here or in the map", form_of(target))
                                     : "say in the map what it stands for"));
    open_cells_.push_back({target, std::string(text), std::move(advice)});
  }

  // ---- The schools as a whole ----

  void finish() {
    finish_schools({source_, rubric_, wishes_}, schools_, diagnostics_);
    for (auto& school : schools_) {
      imported_.schools.push_back(school.take(rubric_));
      imported_.of_known.push_back(school.take_known());
    }
    for (const auto& column : map_.columns) {
      if (used_.contains(column.heading) || column.stands_for.empty()) continue;
      diagnostics_.warning(map_.name, "map-unused",
                           fmt::format("no column has the heading `{}`", shown(column.heading)),
                           "the map may be of another spreadsheet");
    }
    for (const auto& cell : map_.cells) {
      if (used_cells_.contains({cell.target, cell.cell}) || cell.stands_for.empty()) continue;
      diagnostics_.warning(
          map_.name, "map-unused",
          fmt::format("nobody answered `{}` to `{}`", shown(cell.cell), name_of(cell.target)),
          "the map may be of another spreadsheet");
    }
    if (open_columns_.empty() && open_cells_.empty()) return;
    imported_.draft_map = draft_map(map_, open_columns_, open_cells_, source_.name,
                                    rubric_.questions.empty() ? "" : rubric_.questions.front().id.text());
  }

  const Source& source_;
  const Rubric& rubric_;
  const ImportMap& map_;
  const ImportWishes& wishes_;
  Diagnostics& diagnostics_;
  ColumnWords columns_;
  CellWords cells_;
  Imported imported_;
  std::vector<SchoolDraft> schools_;
  std::set<std::string> used_;  // headings of the map
  std::set<std::pair<ColumnUse, std::string>> used_cells_;
  std::set<std::pair<ColumnUse, std::string>> open_seen_;
  std::vector<OpenColumn> open_columns_;
  std::vector<OpenCell> open_cells_;
  std::set<Kind> unclear_;  // what a column that fits nothing may hold
  std::size_t told_ = 0;
};

}  // namespace

Imported import_answers(const Source& spreadsheet, const Rubric& rubric, const ImportMap& map,
                        const ImportWishes& wishes, Diagnostics& diagnostics) {
  if (!check_text(spreadsheet, spreadsheet_limit, diagnostics)) return {};
  return Importer(spreadsheet, rubric, map, wishes, diagnostics).run();
}

}  // namespace waymark
