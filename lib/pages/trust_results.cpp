#include "pages/trust_results.hpp"

#include "formats/json.hpp"
#include "pages/plan_json.hpp"
#include "pages/trust_words.hpp"
#include "pages/words.hpp"

namespace waymark {

namespace {

constexpr int trust_results_version = 1;

class TrustResultsWriter {
 public:
  TrustResultsWriter(const TrustPicture& picture, const Made& made, JsonWriter json)
      : rubric_(picture.rubric), picture_(picture), view_(picture.view), made_(made), json_(std::move(json)) {}

  JsonWriter& write() {
    json_.object();
    json_.key("format").value("waymark-trust-results").key("version").value(trust_results_version);
    json_.key("waymark").value(made_.waymark);
    json_.key("rubric").object().key("id").value(rubric_.id).key("version").value(rubric_.version).end();
    json_.key("trust").object().key("name").value(picture_.trust.name);
    optional("uid", picture_.trust.uid);
    json_.end();
    levels();
    json_.key("answered").value(view_.answered).key("asked").value(view_.asked);
    standards_met("standards-met", view_.all);
    standards_met("core-standards-met", view_.core);
    stages();
    areas();
    outliers("begin-together", view_.begin);
    outliers("can-show", view_.show);
    standards();
    gaps();
    shared_steps();
    years();
    central_plan();
    json_.key("schools").array();
    for (const auto& school : picture_.schools) write(school);
    json_.end().end();
    return json_;
  }

 private:
  template <class Value>
  void optional(std::string_view name, const std::optional<Value>& value) {
    json_.key(name);
    value ? json_.value(*value) : json_.null();
  }

  void optional(std::string_view name, const std::optional<Date>& value) {
    json_.key(name);
    value ? json_.value(iso(*value)) : json_.null();
  }

  void schools(std::string_view name, const Schools& list) {
    json_.key(name).array();
    for (const auto school : list) json_.value(picture_.schools[school].id);
    json_.end();
  }

  void money(std::string_view name, const Money& amount) { json_.key(name).decimal(amount.pence, 2); }
  void days(std::string_view name, const Days& amount) { json_.key(name).decimal(amount.tenths, 1); }

  void levels() {
    json_.key("levels").array();
    for (std::size_t i = 0; i < rubric_.levels.size(); ++i) {
      json_.object().key("level").value(i + 1).key("name").value(rubric_.levels[i].name).end();
    }
    json_.end().key("meets").value(rubric_.policy.meets);
  }

  void standards_met(std::string_view name, const StandardsMet& standards) {
    json_.key(name).object().key("met").value(standards.met).key("count").value(standards.count);
    optional("projected", standards.projected);
    json_.key("lacks").value(lacks_id(standards.lacks)).end();
  }

  void stages() {
    json_.key("stages").array();
    for (std::size_t i = 0; i < rubric_.stages.size(); ++i) {
      json_.object().key("id").value(rubric_.stages[i].id.text()).key("name").value(rubric_.stages[i].name);
      schools("schools", view_.at_stage[i]);
      json_.end();
    }
    json_.end();
    schools("every-stage-secure", view_.at_stage.back());
  }

  void areas() {
    json_.key("areas").array();
    for (std::size_t i = 0; i < rubric_.areas.size(); ++i) {
      const auto& area = rubric_.areas[i];
      const auto& seen = view_.areas[i];
      json_.object().key("id").value(area.id.text()).key("title").value(area.title).key("core").value(area.core);
      json_.key("known").value(seen.known).key("meets").value(seen.meets);
      optional("median", seen.median);
      json_.end();
    }
    json_.end();
  }

  void outliers(std::string_view name, const std::vector<Outlier>& outliers) {
    json_.key(name).array();
    for (const auto& outlier : outliers) {
      json_.object().key("area").value(rubric_.areas[outlier.area].id.text());
      json_.key("school").value(picture_.schools[outlier.school].id).key("level").value(outlier.level).end();
    }
    json_.end();
  }

  void standards() {
    json_.key("standards").array();
    auto seen = view_.standards.begin();
    for (const auto& area : rubric_.areas) {
      for (const auto& standard : area.standards) {
        json_.object().key("id").value(standard.id.text()).key("area").value(area.id.text()).key("title").value(standard.title);
        schools("met", seen->met);
        schools("not-yet", seen->not_yet);
        schools("not-known", seen->not_known);
        schools("not-applicable", seen->not_applicable);
        json_.end();
        ++seen;
      }
    }
    json_.end();
  }

  void gaps() {
    json_.key("gaps").array();
    for (const auto& gap : view_.gaps) {
      const auto& question = rubric_.questions[gap.question];
      json_.object().key("question").value(question.id.text()).key("area").value(question.area.text()).key("title").value(question.title);
      schools("below", gap.below);
      json_.key("answered").value(gap.answered).key("from-trust").value(gap.from_trust).key("learning").array();
      for (const auto& group : gap.learning) {
        json_.object().key("phase").value(group.phase.text());
        schools("ask", group.ask);
        schools("ahead", group.ahead);
        json_.end();
      }
      json_.end().end();
    }
    json_.end();
  }

  void shared_steps() {
    json_.key("shared-steps").array();
    for (const auto& shared : view_.shared) {
      const auto& step = rubric_.steps[shared.step];
      json_.object().key("id").value(step.id.text()).key("title").value(step.title).key("area").value(step.area.text());
      json_.key("once").value(shared.once);
      schools("schools", shared.schools);
      optional("first", shared.first);
      json_.key("units").value(shared.units).key("costs-unknown").value(shared.costs_unknown);
      days("days", shared.days);
      money("cost-once", shared.cost_once);
      money("cost-yearly", shared.cost_yearly);
      days("days-once", shared.largest);
      json_.end();
    }
    json_.end();
  }

  void years() {
    json_.key("years").array();
    for (const auto& year : view_.years) {
      json_.object().key("name").value(years_name(view_.years, year)).key("ends").value(iso(year.ends));
      json_.key("part").value(year.part).key("schools").value(year.schools);
      money("budget", year.budget);
      money("once", year.once);
      money("yearly", year.yearly);
      days("days", year.days.used);
      days("days-capacity", year.days.capacity);
      json_.end();
    }
    json_.end();
  }

  void central_plan() {
    json_.key("central-plan");
    if (!view_.central) {
      json_.null();
      return;
    }
    json_.object();
    write_calendar(json_, rubric_, *view_.central);
    json_.key("steps").array();
    for (const auto& step : view_.central->steps) {
      json_.object().key("id").value(step.id.text()).key("after").array();
      for (const auto& before : step.after) json_.value(before.text());
      json_.end();
      days("days", step.planned_days);
      json_.key("cost-known").value(step.cost_known);
      money("cost-once", step.planned_once);
      money("cost-yearly", step.planned_yearly);
      write_place(json_, rubric_, *view_.central, step);
      json_.end();
    }
    json_.end().end();
  }

  // ---- One school

  void write(const SchoolSummary& school) {
    json_.object().key("id").value(school.id).key("name").value(school.name);
    optional("urn", school.urn);
    json_.key("phase").value(school.phase.text());
    optional("pupils", school.pupils);
    optional("staff", school.staff);
    optional("devices", school.devices);
    json_.key("cycle").value(school.cycle);
    optional("date", school.date);
    json_.key("answered").value(school.answered).key("asked").value(school.asked);
    standards_met("standards-met", all_standards(rubric_, school));
    standards_met("core-standards-met", core_standards(rubric_, school));
    levels_of(school);
    standards_of(school);
    plan_of(school);
    json_.end();
  }

  void levels_of(const SchoolSummary& school) {
    json_.key("stages").array();
    for (std::size_t i = 0; i < school.stages.size(); ++i) {
      json_.object().key("id").value(rubric_.stages[i].id.text()).key("state").value(state_id(school.stages[i])).end();
    }
    json_.end().key("stands-at");
    school.here ? json_.value(rubric_.stages[*school.here].id.text()) : json_.null();
    json_.key("areas").array();
    for (std::size_t i = 0; i < school.areas.size(); ++i) {
      const auto& area = school.areas[i];
      json_.object().key("id").value(rubric_.areas[i].id.text());
      optional("level", area.level);
      json_.key("target").value(area.target).key("asked").value(area.asked).key("answered").value(area.answered).end();
    }
    json_.end().key("questions").array();
    for (std::size_t i = 0; i < school.questions.size(); ++i) {
      const int level = school.questions[i];
      json_.object().key("id").value(rubric_.questions[i].id.text()).key("applies").value(level >= 0).key("level");
      level > 0 ? json_.value(level) : json_.null();
      json_.end();
    }
    json_.end();
  }

  void standards_of(const SchoolSummary& school) {
    json_.key("standards").array();
    auto own = school.standards.begin();
    for (const auto& area : rubric_.areas) {
      for (const auto& standard : area.standards) {
        json_.object().key("id").value(standard.id.text()).key("state").value(state_id(own->state));
        optional("projected", own->projected);
        json_.key("lacks").value(lacks_id(own->lacks)).end();
        ++own;
      }
    }
    json_.end();
  }

  void plan_of(const SchoolSummary& school) {
    json_.key("steps").array();
    for (const auto& step : school.steps) {
      json_.object().key("id").value(rubric_.steps[step.step].id.text()).key("status").value(status_id(step.status));
      optional("starts", step.placed ? std::optional(step.starts) : std::nullopt);
      optional("ends", step.placed ? std::optional(step.ends) : std::nullopt);
      days("days", step.days);
      json_.key("cost-known").value(step.cost_known);
      money("cost-once", step.once);
      money("cost-yearly", step.yearly);
      json_.end();
    }
    json_.end().key("years").array();
    for (const auto& year : school.years) {
      json_.object().key("name").value(year_name(year.plan)).key("starts").value(iso(year.plan.starts)).key("ends").value(iso(year.plan.ends));
      json_.key("part").value(year.plan.part);
      money("budget", year.plan.budget);
      money("once", year.plan.once);
      money("yearly", year.plan.yearly);
      days("days", year.days.used);
      days("days-capacity", year.days.capacity);
      json_.end();
    }
    json_.end();
  }

  const Rubric& rubric_;
  const TrustPicture& picture_;
  const TrustView& view_;
  const Made& made_;
  JsonWriter json_;
};

}  // namespace

std::string trust_results_json(const TrustPicture& picture, const Made& made) { return TrustResultsWriter(picture, made, {}).write().take(); }

void trust_results_json(const TrustPicture& picture, const Made& made, const TakeBytes& to) {
  TrustResultsWriter(picture, made, JsonWriter(to)).write().give_rest();
}

}  // namespace waymark
