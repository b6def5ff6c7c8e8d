// What the headings and cells of a spreadsheet can stand for: the words that are taken, all of them exact
// once capitals, punctuation and spaces are left aside. What is only similar is suggested, never taken.
// Must not know rows or files.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/answers.hpp"
#include "model/rubric.hpp"

namespace waymark {

// What a column is about.
struct ColumnUse {
  enum class Kind {
    ignore,
    school_name,
    urn,
    phase,
    pupils,
    staff,
    devices,
    cycle,
    date,
    vision,
    respondent_name,
    respondent_email,
    reply,
    note,
    evidence,
    by,
    on,
    reason,  // of a question
  };
  Kind kind = Kind::ignore;
  QuestionId question;
  auto operator<=>(const ColumnUse&) const = default;
};

// As a map writes it: `broadband-type`, `broadband-type.note`, `school.name`, `ignore`.
std::string name_of(const ColumnUse& target);
bool is_personal(const ColumnUse& target);

// A text as people write it in a cell or heading: on one line unless it is a note, without what cannot be
// seen.
std::string cleaned(std::string_view cell);
// What texts are compared by. Never empty unless the text is.
std::string matching_key(std::string_view text);

class ColumnWords {
 public:
  explicit ColumnWords(const Rubric& rubric);

  // By what a map writes.
  std::optional<ColumnUse> called(std::string_view name) const;
  // By the heading of a column. Exports of forms have columns of their own, and their “Name” is the
  // person's.
  enum class Headings { plain, of_form };
  std::optional<ColumnUse> headed(std::string_view heading, Headings headings) const;
  // The same heading once more: forms write a number after it.
  std::optional<ColumnUse> headed_again(std::string_view heading, Headings headings) const;
  // The nearest, for a suggestion.
  std::optional<ColumnUse> like(std::string_view heading) const;
  std::vector<std::string_view> names() const;  // that a map may write, for a question or a school

 private:
  std::map<std::string, ColumnUse, std::less<>> by_name_;
  std::map<std::string, ColumnUse, std::less<>> by_heading_;
  std::vector<std::string> like_headings_;
  std::vector<ColumnUse> like_targets_;
};

bool is_form_heading(std::string_view heading);  // only forms have such a column

// What one cell says, by the kind of its column.
struct Meaning {
  Reply reply = Reply::unanswered;
  int level = 0;
  bool from_trust = false;
  std::string text;  // a name, note or reason
  std::optional<int> number;
  std::optional<Date> date;
  PhaseId phase;
};

class CellWords {
 public:
  explicit CellWords(const Rubric& rubric);

  // Nothing when the cell says nothing that the column can hold.
  std::optional<Meaning> meaning(const ColumnUse& target, std::string_view cell) const;
  // What a map could write for the cell: the nearest, or empty.
  std::string like(const ColumnUse& target, std::string_view cell) const;
  // What a map may write for this column.
  std::vector<std::string_view> choices(const ColumnUse& target) const;

 private:
  std::optional<Meaning> reply(const QuestionId& question, std::string_view cell) const;
  const Rubric& rubric_;
  std::map<QuestionId, std::map<std::string, int, std::less<>>>
      levels_;  // 0 where two answers share the words
  std::map<std::string, PhaseId, std::less<>> phases_;
};

}  // namespace waymark
