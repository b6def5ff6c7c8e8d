#include "load/past_results.hpp"

#include <fmt/format.h>

#include <array>
#include <stdexcept>

#include "base/text.hpp"
#include "formats/json_read.hpp"
#include "load/re_read.hpp"
#include "model/answers.hpp"

namespace waymark {

namespace {

constexpr int results_version = 2;

// The file is not what it should be; stays within this file.
struct WrongResults {
  std::string message;
};

using Kind = JsonValue::Kind;

const JsonValue& member(const JsonValue& object, std::string_view name, Kind kind) {
  const auto* value = object.find(name);
  if (value == nullptr || value->kind != kind) {
    throw WrongResults{fmt::format("`{}` is missing from these results, or is not what it should be", name)};
  }
  return *value;
}

const JsonValue* optional_member(const JsonValue& object, std::string_view name, Kind kind) {
  const auto* value = object.find(name);
  return value != nullptr && value->kind == kind ? value : nullptr;
}

const std::string& text(const JsonValue& object, std::string_view name) { return member(object, name, Kind::text).text; }

std::string optional_text(const JsonValue& object, std::string_view name) {
  const auto* value = optional_member(object, name, Kind::text);
  return value == nullptr ? std::string{} : value->text;
}

std::optional<Date> optional_date(const JsonValue& object, std::string_view name) { return parse_date(optional_text(object, name)); }

std::optional<int> optional_whole(const JsonValue& object, std::string_view name) {
  constexpr std::int64_t most = 1'000'000;
  const auto* value = optional_member(object, name, Kind::number);
  if (value == nullptr || !value->whole || *value->whole < 0 || *value->whole > most) return std::nullopt;
  return static_cast<int>(*value->whole);
}

const std::vector<JsonValue>& objects(const JsonValue& object, std::string_view name) {
  const auto& items = member(object, name, Kind::list).items;
  for (const auto& item : items) {
    if (item.kind != Kind::object) throw WrongResults{fmt::format("`{}` of these results is not a list of objects", name)};
  }
  return items;
}

// The place of a word among those that the value can have.
template <class Value, std::size_t Count>
Value one_of(const JsonValue& object, std::string_view name, const std::array<std::pair<std::string_view, Value>, Count>& words) {
  const auto& word = text(object, name);
  for (const auto& [known, value] : words) {
    if (known == word) return value;
  }
  throw WrongResults{fmt::format("`{}` is not a `{}` that results can have", printable(first_characters(word, 40)), name)};
}

constexpr std::array<std::pair<std::string_view, Reply>, 4> replies = {{{"unanswered", Reply::unanswered},
                                                                         {"answered", Reply::answered},
                                                                         {word_not_sure, Reply::not_sure},
                                                                         {word_not_applicable, Reply::not_applicable}}};
constexpr std::array<std::pair<std::string_view, StageState>, 3> stage_states = {
    {{"secure", StageState::secure}, {"not-secure", StageState::not_secure}, {"not-asked", StageState::not_asked}}};
constexpr std::array<std::pair<std::string_view, StandardState>, 4> standard_states = {{{"met", StandardState::met},
                                                                                        {"not-yet", StandardState::not_yet},
                                                                                        {"not-known", StandardState::not_known},
                                                                                        {"not-applicable", StandardState::not_applicable}}};
constexpr std::array<std::pair<std::string_view, StepStatus>, 5> statuses = {{{"not-started", StepStatus::not_started},
                                                                              {"planned", StepStatus::planned},
                                                                              {"in-progress", StepStatus::in_progress},
                                                                              {"done", StepStatus::done},
                                                                              {"declined", StepStatus::declined}}};

class ResultsReader {
 public:
  ResultsReader(const JsonValue& results, const Rubric& rubric) : results_(results), rubric_(rubric), old_(old_names(rubric)) {}

  Cycle read() {
    if (results_.kind != Kind::object || optional_text(results_, "format") != "waymark-results") {
      throw WrongResults{"these are not results of Waymark"};
    }
    if (const auto version = optional_whole(results_, "version"); version != results_version) {
      throw WrongResults{fmt::format("these results are of version {}, and this Waymark reads version {}",
                                     version ? fmt::format("{}", *version) : "unknown", results_version)};
    }
    school();
    const auto& rubric = member(results_, "rubric", Kind::object);
    cycle_.version = text(rubric, "version");
    content_ = text(rubric, "id");
    questions();
    scores();
    plan();
    return std::move(cycle_);
  }

  // Levels of other content, or of another number of levels, say nothing about today's.
  bool comparable() const { return content_ == rubric_.id && objects(results_, "levels").size() == rubric_.levels.size(); }
  const std::string& content() const { return content_; }

 private:
  void school() {
    auto& answers = cycle_.answers;
    const auto& school = member(results_, "school", Kind::object);
    answers.school.urn = optional_whole(school, "urn");
    answers.school.name = text(school, "name");
    answers.school.phase = PhaseId(text(school, "phase"));
    answers.trust = optional_text(results_, "trust");
    answers.cycle = text(results_, "cycle");
    answers.date = optional_date(results_, "date");
  }

  void questions() {
    std::vector<Said> said;
    cycle_.asked.emplace();
    for (const auto& question : objects(results_, "questions")) {
      Said item;
      item.question = text(question, "id");
      item.reply = one_of(question, "reply", replies);
      if (item.reply == Reply::answered) item.answer = text(question, "answer");
      item.reason = optional_text(question, "reason");
      item.corrects = optional_text(question, "corrects");
      item.from_trust = question.find("from-trust") != nullptr;
      cycle_.asked->emplace_back(current_name(old_.questions, item.question));
      said.push_back(std::move(item));
    }
    cycle_.answers.given = re_read(said, rubric_, cycle_.answers.school.phase, cycle_.dropped);
  }

  void scores() {
    if (!comparable()) return;
    Scores scores;
    for (const auto& question : objects(results_, "questions")) {
      scores.questions.push_back({QuestionId(text(question, "id")), optional_whole(question, "level")});
    }
    for (const auto& area : objects(results_, "areas")) {
      AreaScore score;
      score.area = AreaId(text(area, "id"));
      score.gate.level = optional_whole(area, "level");
      scores.areas.push_back(std::move(score));
    }
    for (const auto& stage : objects(results_, "stages")) {
      StageScore score;
      score.stage = StageId(text(stage, "id"));
      score.state = one_of(stage, "state", stage_states);
      scores.stages.push_back(std::move(score));
    }
    for (const auto& standard : objects(results_, "standards")) {
      StandardScore score;
      score.standard = StandardId(text(standard, "id"));
      score.state = one_of(standard, "state", standard_states);
      scores.standards.push_back(std::move(score));
    }
    cycle_.then = with_names_of_today(std::move(scores), rubric_);
    cycle_.levels_from = LevelsFrom::results;
  }

  StepOutlook step(const JsonValue& planned, const std::vector<JsonValue>& terms) const {
    StepOutlook outlook;
    outlook.step = StepId(current_name(old_.steps, text(planned, "id")));
    outlook.question = QuestionId(current_name(old_.questions, text(planned, "question")));
    outlook.status = one_of(planned, "status", statuses);
    outlook.due = optional_date(planned, "due");
    const auto* placed = optional_member(planned, "placed", Kind::object);
    if (placed == nullptr) return outlook;
    outlook.ends = optional_date(*placed, "ends");
    const auto first = optional_whole(*placed, "first-term");
    if (!first || static_cast<std::size_t>(*first) >= terms.size()) throw WrongResults{"a step of these results is in a term that they do not list"};
    const auto& term = terms[static_cast<std::size_t>(*first)];
    PlanTerm begins;
    begins.term = TermId(text(term, "term"));
    begins.starts = optional_date(term, "starts").value_or(Date{});
    begins.ends = optional_date(term, "ends").value_or(Date{});
    outlook.begins = begins;
    return outlook;
  }

  void plan() {
    const auto& plan = member(results_, "plan", Kind::object);
    const auto& terms = objects(plan, "terms");
    cycle_.plan.emplace();
    for (const auto& planned : objects(plan, "steps")) {
      cycle_.plan->push_back(step(planned, terms));
      const auto& added = cycle_.plan->back();
      if (added.status != StepStatus::not_started) record(added.step, added.status, added.due);
    }
    const auto* done = optional_member(plan, "done", Kind::list);
    cycle_.steps_known = done != nullptr;
    if (done != nullptr) records(*done, StepStatus::done);
    records(member(plan, "declined", Kind::list), StepStatus::declined);
  }

  void records(const JsonValue& ids, StepStatus status) {
    for (const auto& id : ids.items) record(StepId(current_name(old_.steps, id.text)), status, std::nullopt);
  }

  void record(const StepId& step, StepStatus status, const std::optional<Date>& due) {
    if (find(cycle_.answers, step) == nullptr) cycle_.answers.steps.push_back({step, status, {}, {}, due});
  }

  const JsonValue& results_;
  const Rubric& rubric_;
  OldNames old_;
  std::string content_;
  Cycle cycle_;
};

}  // namespace

std::optional<Cycle> load_results(const Source& source, const Rubric& rubric, Diagnostics& diagnostics) {
  const auto document = read_json(source, {}, diagnostics);
  if (!document) return std::nullopt;
  try {
    ResultsReader reader(*document, rubric);
    auto cycle = reader.read();
    if (!reader.comparable()) {
      diagnostics.warning(source.name, "other-content",
                          fmt::format("these results were made with other content, `{}`, so their levels are not used", printable(first_characters(reader.content(), 64))),
                          "the answers are read with today's content in their place");
    }
    return cycle;
  } catch (const WrongResults& wrong) {
    diagnostics.error(source.name, "results-wrong", wrong.message, "give the data/results.json of a pack, or the answers file of then");
    return std::nullopt;
  }
}

}  // namespace waymark
