#include "pages/exports.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "formats/csv.hpp"
#include "formats/json.hpp"
#include "pages/made_on.hpp"
#include "pages/pack.hpp"
#include "pages/plan_json.hpp"
#include "pages/progress_report.hpp"
#include "pages/words.hpp"

namespace waymark {

namespace {

constexpr int results_version = 2;

class ResultsWriter {
 public:
  ResultsWriter(const Assessment& school, const Made& made, JsonWriter json)
      : rubric_(school.rubric), answers_(school.answers), scores_(school.scores), plan_(school.plan), made_(made), json_(std::move(json)) {}

  JsonWriter& write(const Progress* progress) {
    json_.object();
    json_.key("format").value("waymark-results").key("version").value(results_version);
    json_.key("waymark").value(made_.waymark);
    json_.key("rubric").object().key("id").value(rubric_.id).key("version").value(rubric_.version).end();
    school();
    levels();
    areas();
    stages();
    standards();
    questions();
    plan();
    if (progress != nullptr) {
      json_.key("progress");
      write_progress(json_, rubric_, *progress);
    }
    json_.end();
    return json_;
  }

 private:
  void optional(std::string_view name, const std::optional<int>& value) {
    json_.key(name);
    value ? json_.value(*value) : json_.null();
  }

  void optional(std::string_view name, const std::optional<Date>& value) {
    json_.key(name);
    value ? json_.value(iso(*value)) : json_.null();
  }

  template <class Ids>
  void ids(std::string_view name, const Ids& list) {
    json_.key(name).array();
    for (const auto& id : list) json_.value(id.text());
    json_.end();
  }

  void school() {
    const auto& school = answers_.school;
    json_.key("school").object();
    optional("urn", school.urn);
    json_.key("name").value(school.name).key("phase").value(school.phase.text());
    optional("pupils", school.pupils);
    optional("staff", school.staff);
    optional("devices", school.devices);
    json_.end();
    if (!answers_.trust.empty()) json_.key("trust").value(answers_.trust);
    json_.key("cycle").value(answers_.cycle);
    optional("date", day_given(answers_, made_));
    json_.key("vision").value(answers_.vision);
    ids("goals", answers_.goals);
  }

  void levels() {
    json_.key("levels").array();
    for (std::size_t i = 0; i < rubric_.levels.size(); ++i) {
      json_.object().key("level").value(i + 1).key("name").value(rubric_.levels[i].name).end();
    }
    json_.end();
    json_.key("meets").value(rubric_.policy.meets).key("secure").value(rubric_.policy.secure);
  }

  void gate(const Gate& gate) {
    optional("level", gate.level);
    json_.key("percent-to-next").value(gate.percent_to_next);
    json_.key("essential").value(gate.essential).key("essential-above").value(gate.at_next);
    json_.key("asked").value(gate.asked).key("answered").value(gate.answered);
    ids("holding-back", gate.holding_back);
    json_.key("weakest");
    gate.weakest ? json_.value(gate.weakest->text()) : json_.null();
  }

  void areas() {
    json_.key("areas").array();
    for (const auto& score : scores_.areas) {
      json_.object().key("id").value(score.area.text()).key("title").value(find(rubric_, score.area)->title);
      gate(score.gate);
      json_.key("target").value(score.target).end();
    }
    json_.end();
  }

  void stages() {
    json_.key("stages").array();
    for (const auto& score : scores_.stages) {
      json_.object().key("id").value(score.stage.text()).key("name").value(find(rubric_, score.stage)->name);
      json_.key("state").value(state_id(score.state));
      gate(score.gate);
      json_.end();
    }
    json_.end();
    json_.key("stands-at");
    scores_.here ? json_.value(rubric_.stages[*scores_.here].id.text()) : json_.null();
  }

  void standards() {
    json_.key("standards").array();
    for (const auto& score : scores_.standards) {
      const auto& standard = *find(rubric_, score.standard);
      json_.object().key("id").value(standard.id.text()).key("area").value(standard.area.text());
      json_.key("title").value(standard.title).key("state").value(state_id(score.state));
      ids("questions", score.questions);
      ids("holding-back", score.holding_back);
      ids("unknown", score.unknown);
      json_.end();
    }
    json_.end();
  }

  void questions() {
    json_.key("questions").array();
    for (const auto& given : answers_.given) {
      const auto& question = *find(rubric_, given.question);
      json_.object().key("id").value(question.id.text()).key("area").value(question.area.text());
      json_.key("stage").value(question.stage.text()).key("essential").value(question.essential);
      json_.key("reply").value(reply_id(given.reply));
      optional("level", find(scores_, given.question)->level);
      if (given.reply == Reply::answered) {
        json_.key("answer").value(question.answers[static_cast<std::size_t>(given.level) - 1].id.text());
      }
      if (given.from_trust) json_.key("from-trust").value(true);
      if (!given.reason.empty()) json_.key("reason").value(given.reason);
      if (!given.note.empty()) json_.key("note").value(given.note);
      if (!given.by.empty()) json_.key("by").value(given.by);
      if (given.on) json_.key("on").value(iso(*given.on));
      if (!given.corrects.empty()) json_.key("corrects").value(given.corrects);
      if (!given.evidence.empty()) {
        json_.key("evidence").array();
        for (const auto& evidence : given.evidence) json_.value(evidence.text);
        json_.end();
      }
      json_.end();
    }
    json_.end();
  }

  void days(std::string_view name, const Range<Days>& range) {
    json_.key(name).object().key("low").decimal(range.low.tenths, 1).key("high").decimal(range.high.tenths, 1).end();
  }

  void money(std::string_view name, const Range<Money>& range) {
    json_.key(name).object().key("low").decimal(range.low.pence, 2).key("high").decimal(range.high.pence, 2).end();
  }

  void planned(const PlannedStep& planned, std::size_t number) {
    const auto* step = find(rubric_, planned.id);
    json_.object().key("number").value(number).key("id").value(planned.id.text());
    json_.key("kind").value(planned.kind == StepKind::find_out ? "find-out" : "step");
    json_.key("title").value(title_of(rubric_, planned)).key("question").value(planned.question.text());
    json_.key("from").value(planned.from).key("to").value(planned.to);
    json_.key("because").value(because_id(planned.because)).key("why-here").value(why_here(rubric_, planned));
    ids("after", planned.after);
    json_.key("quick-win").value(planned.quick_win).key("status").value(status_id(planned.status));
    if (step != nullptr) {
      json_.key("lead").value(step->lead.text());
      ids("involve", step->involve);
    }
    days("staff-days", planned.effort);
    json_.key("cost-known").value(planned.cost_known);
    if (planned.cost_known) {
      money("cost-once", planned.once);
      money("cost-yearly", planned.yearly);
    }
    json_.key("planned").object().key("days").decimal(planned.planned_days.tenths, 1);
    json_.key("once").decimal(planned.planned_once.pence, 2).key("yearly").decimal(planned.planned_yearly.pence, 2);
    json_.key("in-place-of").decimal(planned.in_place_of.pence, 2).end();
    write_place(json_, rubric_, plan_, planned);
    if (const auto* record = find(answers_, planned.id)) {
      if (!record->owner.empty()) json_.key("owner").value(record->owner);
      if (record->due) json_.key("due").value(iso(*record->due));
    }
    json_.end();
  }

  void calendar() {
    write_calendar(json_, rubric_, plan_);
    json_.key("days-by-role").array();
    for (const auto& [role, days] : answers_.capacity.days_by_role) {
      json_.object().key("role").value(role.text()).key("days-per-term").decimal(days.tenths, 1).end();
    }
    json_.end();
  }

  void plan() {
    json_.key("plan").object();
    calendar();
    json_.key("steps").array();
    for (std::size_t i = 0; i < plan_.steps.size(); ++i) planned(plan_.steps[i], i + 1);
    json_.end();
    json_.key("done").array();
    for (const auto& record : answers_.steps) {
      if (record.status == StepStatus::done) json_.value(record.step.text());
    }
    json_.end();
    ids("declined", plan_.declined);
    ids("waiting", plan_.waiting);
    json_.end();
  }

  const Rubric& rubric_;
  const Answers& answers_;
  const Scores& scores_;
  const Plan& plan_;
  const Made& made_;
  JsonWriter json_;
};

}  // namespace

std::string results_json(const Assessment& school, const Made& made, const Progress* progress) {
  return ResultsWriter(school, made, {}).write(progress).take();
}

void results_json(const Assessment& school, const Made& made, const Progress* progress, const TakeBytes& to) {
  ResultsWriter(school, made, JsonWriter(to)).write(progress).give_rest();
}

std::string checklist_csv(const Assessment& school, const std::vector<StepView>& steps) {
  CsvWriter csv({"Step number", "Step", "Action number", "Action", "Done", "Lead", "Also involved", "Area", "Quick win",
                 "Effort", "Cost", "Status", "Owner", "Due", "Term", "Starts", "Ends", "Done when", "Why here", "Step id"});
  for (const auto& step : steps) {
    const auto* source = find(school.rubric, StepId(step.id));
    const auto number = fmt::format("{}", step.number);
    const auto involve = fmt::format("{}", fmt::join(step.involve, "; "));
    const std::string done_when = source == nullptr ? "The question has an answer." : source->done_when.text;
    const auto* record = find(school.answers, StepId(step.id));
    const auto due = record != nullptr && record->due ? iso(*record->due) : std::string{};
    const auto& planned = school.plan.steps[static_cast<std::size_t>(step.number) - 1];
    const auto title = full_title(school.rubric, planned);
    const auto term = placed_term_name(school.rubric, school.plan, planned);
    const auto starts = planned.placed ? iso(planned.placed->starts) : std::string{};
    const auto ends = planned.placed ? iso(planned.placed->ends) : std::string{};
    for (std::size_t i = 0; i < step.actions.size(); ++i) {
      csv.row({number, title, fmt::format("{}", i + 1), step.actions[i].text, "", step.lead, involve, step.area,
               step.quick_win ? "yes" : "no", step.effort, step.cost, step.status, step.owner, due, term, starts,
               ends, done_when, step.why_here, step.id});
    }
  }
  return csv.take();
}

}  // namespace waymark
