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

Answers SchoolDraft::take(const Rubric& rubric) {
  for (const auto& question : rubric.questions) {
    const auto at = given_.find(question.id);
    if (at != given_.end()) answers_.given.push_back(std::move(at->second));
  }
  return std::move(answers_);
}

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

  void look_for_gaps(SchoolDraft& draft) const {
    const auto name = draft.answers_.school.name;
    if (name.empty() && !draft.unclear_.contains(Kind::school_name)) {
      error(draft.place_, "school-unnamed", "this row has no name of a school",
            "write it in a column with the heading `School name`, or name the one school with --school");
    }
    const auto who = name.empty() ? fmt::format("the row on line {}", draft.line_) : printable(name);
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
    for (std::size_t i = 0; i < drafts.size(); ++i) {
      const auto& school = drafts[i].answers_.school;
      for (std::size_t k = 0; k < i; ++k) {
        const auto& other = drafts[k].answers_.school;
        const bool numbers = school.urn && other.urn;
        const bool same = numbers ? *school.urn == *other.urn
                                  : !school.name.empty() && folded(school.name) == folded(other.name);
        if (!same) continue;
        error(drafts[i].place_, "school-twice",
              fmt::format("{} has two rows, on lines {} and {}",
                          printable(school.name.empty() ? other.name : school.name), drafts[k].line_,
                          drafts[i].line_),
              "delete the row that does not count, or give each school its URN");
        break;
      }
    }
  }

  // Told once for all schools: each is filled in by one option.
  void look_for_settings(const std::vector<SchoolDraft>& drafts) const {
    const auto all = drafts.size();
    const auto missing = [&](auto is_missing) {
      return static_cast<std::size_t>(std::count_if(drafts.begin(), drafts.end(), is_missing));
    };
    const auto phases = missing([](const SchoolDraft& draft) {
      return draft.answers_.school.phase.empty() && !draft.unclear_.contains(Kind::phase);
    });
    std::vector<std::string> ids;
    for (const auto& phase : import.rubric.phases) ids.push_back(phase.id.text());
    if (phases > 0) {
      diagnostics.error(
          import.source.name, "phase-missing",
          phases < all
              ? fmt::format("{} of the {} schools {} no phase", phases, all, phases == 1 ? "has" : "have")
              : fmt::format("nothing says what phase the {}", all == 1 ? "school is" : "schools are"),
          fmt::format("add a column `Phase`, or --phase when they are all the same; choose from {}",
                      joined(ids, ", ")));
    }
    if (missing([](const SchoolDraft& draft) { return draft.answers_.cycle.empty(); }) > 0) {
      diagnostics.error(import.source.name, "cycle-missing", "nothing says which round of answers this is",
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
  for (auto& school : schools) {
    checks.fill_in(school);
    checks.look_for_gaps(school);
    checks.drop_not_asked(school);
  }
  checks.look_for_twins(schools);
  checks.look_for_settings(schools);
}

}  // namespace waymark
