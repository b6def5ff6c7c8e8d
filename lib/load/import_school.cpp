#include "load/import_school.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/folding.hpp"
#include "base/text.hpp"
#include "formats/markdown.hpp"

namespace waymark {

using Kind = ColumnUse::Kind;

Given& SchoolDraft::given(const QuestionId& question) {
  auto& given = given_[question];
  given.question = question;
  return given;
}

void SchoolDraft::put(const ColumnUse& target, const Meaning& meaning, const CsvCell& cell) {
  auto& school = answers_.school;
  switch (target.kind) {
    case Kind::ignore:
      return;
    case Kind::school_name:
      school.name = meaning.text;
      return;
    case Kind::urn:
      school.urn = meaning.number;
      return;
    case Kind::phase:
      school.phase = meaning.phase;
      return;
    case Kind::pupils:
      school.pupils = meaning.number;
      return;
    case Kind::staff:
      school.staff = meaning.number;
      return;
    case Kind::devices:
      school.devices = meaning.number;
      return;
    case Kind::cycle:
      answers_.cycle = meaning.text;
      return;
    case Kind::date:
      answers_.date = meaning.date;
      return;
    case Kind::vision:
      answers_.vision = meaning.text;
      return;
    case Kind::respondent_name:
      respondent_ = meaning.text;
      return;
    case Kind::respondent_email:
      if (folded(meaning.text) != "anonymous") email_ = meaning.text;
      return;
    case Kind::note:
      given(target.question).note = meaning.text;
      return;
    case Kind::evidence:
      for (const auto line : split(meaning.text, '\n')) {
        if (!is_blank(line)) given(target.question).evidence.push_back({std::string(trimmed(line)), false});
      }
      return;
    case Kind::by:
      given(target.question).by = meaning.text;
      return;
    case Kind::on:
      given(target.question).on = meaning.date;
      return;
    case Kind::reason:
      given(target.question).reason = meaning.text;
      return;
    case Kind::reply: {
      auto& reply = given(target.question);
      reply.reply = meaning.reply;
      reply.level = meaning.level;
      reply.from_trust = meaning.from_trust;
      if (!meaning.text.empty()) reply.reason = meaning.text;
      replies_[target.question] = cell.span;
      return;
    }
  }
}

std::string SchoolDraft::name() const {
  const auto& name = answers_.school.name;
  return name.empty() ? fmt::format("the row on line {}", line_) : printable(name);
}

Answers SchoolDraft::take(const Rubric& rubric) {
  for (const auto& question : rubric.questions) {
    const auto at = given_.find(question.id);
    if (at != given_.end()) answers_.given.push_back(std::move(at->second));
  }
  return std::move(answers_);
}

namespace {

// A name however it is written: as words, and as the name of a file, which “St Bride’s” and “St Brides” share.
std::vector<std::string> name_keys(std::string_view name) {
  constexpr std::size_t cut = 64;
  if (name.empty()) return {};
  std::vector<std::string> keys = {"=" + folded(name)};
  if (auto file = file_name_of(name); file != file_name_of("") && file.size() < cut) keys.push_back("/" + file);
  return keys;
}

bool is_same_name(std::string_view a, std::string_view b) {
  const auto keys = name_keys(a), others = name_keys(b);
  return std::find_first_of(keys.begin(), keys.end(), others.begin(), others.end()) != keys.end();
}

// Schools by their numbers, or by their names where there are no numbers to tell them apart.
class SchoolIndex {
 public:
  // The school has to outlive the index.
  void add(const School& school) {
    const auto at = schools_.size();
    schools_.push_back(&school);
    if (school.urn) urns_[*school.urn].push_back(at);
    for (auto& key : name_keys(school.name)) names_[std::move(key)].push_back(at);
  }

  // The places of the first two that are this one, in the order in which they were added.
  std::vector<std::size_t> same_as(const School& school) const {
    std::set<std::size_t> found;
    const auto take = [&](const auto& lists, const auto& key) {
      const auto list = lists.find(key);
      if (list == lists.end()) return;
      std::size_t taken = 0;
      for (const auto place : list->second) {
        const auto& other = *schools_[place];
        if (school.urn && other.urn && *school.urn != *other.urn) continue;
        found.insert(place);
        if (++taken == enough) return;
      }
    };
    if (school.urn) take(urns_, *school.urn);
    for (const auto& key : name_keys(school.name)) take(names_, key);
    std::vector<std::size_t> places(found.begin(), found.end());
    if (places.size() > enough) places.resize(enough);
    return places;
  }

 private:
  static constexpr std::size_t enough = 2;

  std::vector<const School*> schools_;
  std::map<int, std::vector<std::size_t>> urns_;
  std::map<std::string, std::vector<std::size_t>> names_;
};

// Puts together what a school's file and its row say of one thing.
template <class Value, class Shown>
void settle(bool file_first, std::string_view name, const Value& in_file, Value& in_row, Shown shown, std::vector<std::string>& kept) {
  if (in_file == Value{} || in_file == in_row || (in_row != Value{} && !file_first)) return;
  if (in_row != Value{}) kept.push_back(fmt::format("{} {}, not {}", name, shown(in_file), shown(in_row)));
  in_row = in_file;
}

}  // namespace

// What is looked at once all cells of a school are in.
struct SchoolChecks {
  const ImportOf& import;
  Diagnostics& diagnostics;

  void error(Span span, std::string_view code, std::string message, std::string hint) const {
    diagnostics.error(import.source, span, code, std::move(message), std::move(hint));
  }

  void fill_in(SchoolDraft& draft) const {
    auto& answers = draft.answers_;
    auto& school = answers.school;
    if (school.name.empty()) school.name = import.wishes.school;
    if (!school.urn) school.urn = import.wishes.urn;
    if (school.phase.empty()) school.phase = import.wishes.phase.value_or(PhaseId{});
    if (answers.cycle.empty()) answers.cycle = import.wishes.cycle;
    if (!answers.date) answers.date = import.wishes.date;
    const auto& person = draft.respondent_.empty() ? draft.email_ : draft.respondent_;
    for (auto& [question, given] : draft.given_) {
      if (given.by.empty() && given.reply != Reply::unanswered) given.by = person;
      // Someone who ticks “not applicable” says why in the note beside it.
      if (given.reply == Reply::not_applicable && given.reason.empty())
        given.reason = std::exchange(given.note, {});
      if (given.reply != Reply::not_applicable) given.reason.clear();
    }
  }

  // The file that the school has already. One that waits to be filled in comes before the row: somebody looked up what it
  // says. Of any other, only the school counts: the round of its answers is over.
  void take_known(SchoolDraft& draft, const SchoolIndex& known_schools) const {
    auto& answers = draft.answers_;
    auto& school = answers.school;
    std::vector<const KnownSchool*> files;
    for (const auto place : known_schools.same_as(school)) files.push_back(&import.wishes.known[place]);
    if (files.empty()) return;
    if (files.size() > 1) {
      error(draft.place_, "school-unclear", fmt::format("`{}` and `{}` are both files of {}", files[0]->file, files[1]->file, printable(school.name)),
            school.urn ? "remove the file that is not needed, or write the right URN in it" : "add a column `URN`, so that the row says which school it is");
      draft.leave_unclear(Kind::phase);
      draft.leave_unclear(Kind::cycle);
      return;
    }
    auto& [known, fill_in, kept] = draft.known_;
    known = files.front();
    const auto& file = known->answers;
    fill_in = known->to_fill_in && (file.cycle.empty() || answers.cycle.empty() || file.cycle == answers.cycle);
    const auto text = [](const std::string& value) { return fmt::format("“{}”", printable(value)); };
    const auto number = [](const std::optional<int>& value) { return fmt::format("{}", value.value_or(0)); };
    if (is_same_name(school.name, file.school.name)) school.name = file.school.name;
    settle(fill_in, "name", file.school.name, school.name, text, kept);
    settle(fill_in, "phase", file.school.phase, school.phase, [](const PhaseId& phase) { return phase.text(); }, kept);
    if (!kept.empty()) {
      diagnostics.warning(import.source, draft.place_, "row-differs",
                          fmt::format("`{}` says otherwise than this row, and stays as it is: {}", known->file, joined(std::exchange(kept, {}), "; ")),
                          "see that it is the same school; correct its file where the row is right");
    }
    settle(fill_in, "URN", file.school.urn, school.urn, number, kept);
    settle(fill_in, "pupils", file.school.pupils, school.pupils, number, kept);
    settle(fill_in, "staff", file.school.staff, school.staff, number, kept);
    settle(fill_in, "devices", file.school.devices, school.devices, number, kept);
    if (!fill_in) return;
    if (answers.cycle.empty()) answers.cycle = file.cycle;
    settle(fill_in, "date", file.date, answers.date, [](const std::optional<Date>& date) { return date ? iso(*date) : std::string(); }, kept);
    settle(fill_in, "vision", file.vision, answers.vision, text, kept);
  }

  void look_for_gaps(SchoolDraft& draft) const {
    if (draft.answers_.school.name.empty() && !draft.unclear_.contains(Kind::school_name)) {
      error(draft.place_, "school-unnamed", "this row has no name of a school",
            "write it in a column with the heading `School name`, or name the one school with --school");
    }
    const auto who = draft.name();
    for (const auto& [question, given] : draft.given_) {
      if (given.reply != Reply::not_applicable || !given.reason.empty()) continue;
      error(draft.replies_.at(question), "reason-missing",
            fmt::format("{} says that `{}` does not apply, but not why", who, question.text()),
            fmt::format("write the reason behind it, as in “Not applicable: no servers on site”, or in a "
                        "column `{}.note`",
                        question.text()));
    }
  }

  void drop_not_asked(SchoolDraft& draft) const {
    for (auto at = draft.given_.begin(); at != draft.given_.end();) {
      const auto* question = find(import.rubric, at->first);
      if (asked_of(*question, draft.answers_.school.phase)) {
        ++at;
        continue;
      }
      diagnostics.warning(import.source,
                          draft.replies_.count(at->first) > 0 ? draft.replies_.at(at->first) : draft.place_,
                          "question-not-asked",
                          fmt::format("`{}` is not asked of this kind of school, so its answer is not used",
                                      at->first.text()),
                          "check the school's phase");
      at = draft.given_.erase(at);
    }
  }

  // Schools with one number, or with one name and no numbers to tell them apart.
  void look_for_twins(const std::vector<SchoolDraft>& drafts) const {
    SchoolIndex before;
    for (const auto& draft : drafts) {
      const auto& school = draft.answers_.school;
      const auto same = before.same_as(school);
      before.add(school);
      if (same.empty()) continue;
      const auto& first = drafts[same.front()];
      error(draft.place_, "school-twice",
            fmt::format("{} has two rows, on lines {} and {}", printable(school.name.empty() ? first.answers_.school.name : school.name), first.line_, draft.line_),
            "delete the row that does not count, or give each school its URN");
    }
  }

  // The names of the schools that lack something: the first few of them, or "" where all do. Nothing where none does.
  template <class Lacks>
  static std::optional<std::string> those_that(const std::vector<SchoolDraft>& drafts, Lacks lacks) {
    constexpr std::size_t enough = 3;
    std::vector<std::string> names;
    for (const auto& draft : drafts) {
      if (lacks(draft)) names.push_back(draft.name());
    }
    if (names.empty()) return std::nullopt;
    if (names.size() == drafts.size()) return "";
    if (names.size() > enough + 1) {
      const auto more = fmt::format("{} more", names.size() - enough);
      names.resize(enough);
      names.push_back(more);
    }
    return listed(names);
  }

  // Told once for all schools: each is filled in by one option.
  void look_for_settings(const std::vector<SchoolDraft>& drafts) const {
    const auto no_phase = those_that(drafts, [](const SchoolDraft& draft) { return draft.answers_.school.phase.empty() && !draft.unclear_.contains(Kind::phase); });
    if (no_phase) {
      std::vector<std::string> ids;
      for (const auto& phase : import.rubric.phases) ids.push_back(phase.id.text());
      const auto all = drafts.size() == 1 ? "the school is" : "the schools are";
      diagnostics.error(import.source.name, "phase-missing",
                        no_phase->empty() ? fmt::format("nothing says what phase {}", all) : fmt::format("nothing says the phase of {}", *no_phase),
                        fmt::format("add a column `Phase`, or --phase when they are all the same; choose from {}", joined(ids, ", ")));
    }
    const auto no_cycle = those_that(drafts, [](const SchoolDraft& draft) { return draft.answers_.cycle.empty() && !draft.unclear_.contains(Kind::cycle); });
    if (no_cycle) {
      diagnostics.error(import.source.name, "cycle-missing",
                        no_cycle->empty() ? "nothing says which round of answers this is" : fmt::format("nothing says which round of answers those of {} are", *no_cycle),
                        "add --cycle and your name for it, such as --cycle 2026-autumn");
    }
    for (const auto& draft : drafts) {
      const auto from_trust = std::any_of(draft.given_.begin(), draft.given_.end(),
                                          [](const auto& item) { return item.second.from_trust; });
      if (!from_trust) continue;
      diagnostics.warning(import.source.name, "trust-answers-needed",
                          "some answers are provided by the trust, and this spreadsheet does not hold them",
                          "write them in trust.yaml, or below `trust:` in the school's file");
      return;
    }
  }
};

void finish_schools(const ImportOf& import, std::vector<SchoolDraft>& schools, Diagnostics& diagnostics) {
  const SchoolChecks checks{import, diagnostics};
  SchoolIndex known;
  for (const auto& school : import.wishes.known) known.add(school.answers.school);
  for (auto& school : schools) {
    checks.fill_in(school);
    checks.take_known(school, known);
    checks.look_for_gaps(school);
    checks.drop_not_asked(school);
  }
  checks.look_for_twins(schools);
  checks.look_for_settings(schools);
}

}  // namespace waymark
