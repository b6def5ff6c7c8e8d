#include "pages/country_results.hpp"

#include "formats/json.hpp"
#include "pages/country_words.hpp"

namespace waymark {

namespace {

constexpr int country_results_version = 1;

class CountryResultsWriter {
 public:
  CountryResultsWriter(const CountryPicture& picture, const Made& made) : rubric_(picture.rubric), picture_(picture), made_(made) {}

  std::string write() {
    const auto& sums = picture_.sums;
    json_.object();
    json_.key("format").value("waymark-country-results").key("version").value(country_results_version);
    json_.key("waymark").value(made_.waymark);
    json_.key("rubric").object().key("id").value(rubric_.id).key("version").value(rubric_.version).end();
    json_.key("country").object().key("name").value(picture_.country.name).end();
    date("first-answers", sums.first);
    date("last-answers", sums.last);
    json_.key("cycle");
    sums.cycle && !sums.cycle->empty() ? json_.value(*sums.cycle) : json_.null();
    json_.key("levels").array();
    for (std::size_t i = 0; i < rubric_.levels.size(); ++i) json_.object().key("level").value(i + 1).key("name").value(rubric_.levels[i].name).end();
    json_.end().key("meets").value(rubric_.policy.meets);
    json_.key("all").object();
    figures(picture_.all);
    json_.end();
    groups("by-phase", picture_.phases);
    groups("by-trust-size", picture_.sizes);
    json_.key("trusts").array();
    for (const auto& trust : sums.trusts) write(trust);
    json_.end().end();
    return json_.take();
  }

 private:
  void date(std::string_view name, const std::optional<Date>& value) {
    json_.key(name);
    value ? json_.value(iso(*value)) : json_.null();
  }

  JsonWriter& count(std::string_view name, Count number) { return json_.key(name).value(number); }
  void money(std::string_view name, const Money& amount) { json_.key(name).decimal(amount.pence, 2); }

  void groups(std::string_view name, const std::vector<NamedGroup>& groups) {
    json_.key(name).array();
    for (const auto& group : groups) {
      json_.object().key("id").value(group.id).key("name").value(group.name).key("shown").value(shown_id(group.shown)).key("figures");
      if (group.shown == Shown::yes) {
        json_.object();
        figures(*group.sum);
        json_.end();
      } else {
        json_.null();
      }
      json_.end();
    }
    json_.end();
  }

  void figures(const SchoolsSum& sum) {
    count("schools", sum.schools);
    count("pupils", sum.pupils);
    count("pupils-unknown", sum.pupils_unknown);
    count("asked", sum.asked);
    count("answered", sum.answered);
    count("complete", sum.complete);
    json_.key("stages").array();
    for (std::size_t i = 0; i < rubric_.stages.size(); ++i) {
      json_.object().key("id").value(rubric_.stages[i].id.text()).key("name").value(rubric_.stages[i].name);
      count("schools", sum.at_stage[i]).end();
    }
    json_.end();
    count("every-stage-secure", sum.at_stage.back());
    standards("core-standards", sum.core);
    areas(sum);
    questions(sum);
    steps(sum);
  }

  void standards(std::string_view name, const StandardsSum& standards) {
    json_.key(name).object();
    count("met", standards.met);
    json_.key("by-year").array();
    for (const auto& [year, schools] : standards.by_year) {
      json_.object().key("year").value(year);
      count("schools", schools).end();
    }
    json_.end();
    count("no-step", standards.no_step);
    count("no-place", standards.no_place);
    count("not-known", standards.not_known);
    count("not-applicable", standards.not_applicable);
    json_.end();
  }

  void areas(const SchoolsSum& sum) {
    json_.key("areas").array();
    for (std::size_t i = 0; i < rubric_.areas.size(); ++i) {
      const auto& area = rubric_.areas[i];
      const auto& own = sum.areas[i];
      json_.object().key("id").value(area.id.text()).key("title").value(area.title).key("core").value(area.core);
      json_.key("at-level").array();
      for (const auto schools : own.at_level) json_.value(schools);
      json_.end();
      count("not-known", own.not_known);
      count("not-applicable", own.not_applicable);
      count("asked", own.asked);
      count("answered", own.answered);
      standards("standards", own.standards);
      json_.end();
    }
    json_.end();
  }

  void questions(const SchoolsSum& sum) {
    json_.key("questions").array();
    for (std::size_t i = 0; i < rubric_.questions.size(); ++i) {
      json_.object().key("id").value(rubric_.questions[i].id.text());
      count("answered", sum.questions[i].answered);
      count("below", sum.questions[i].below).end();
    }
    json_.end();
  }

  void steps(const SchoolsSum& sum) {
    json_.key("steps").array();
    for (const auto place : planned_steps(sum)) {
      const auto& step = rubric_.steps[place];
      const auto& own = sum.steps[place];
      const auto once = once_for_all(step, own), yearly = yearly_for_all(step, own);
      json_.object().key("id").value(step.id.text()).key("title").value(step.title).key("area").value(step.area.text());
      json_.key("question").value(step.question.text()).key("once").value(step.scope != Scope::school);
      count("schools", own.schools);
      count("units", own.units);
      count("costs-unknown", own.costs_unknown);
      json_.key("days").decimal(own.days.tenths, 1);
      money("cost-once", own.once);
      money("cost-yearly", own.yearly);
      money("cost-once-low", once.low);
      money("cost-once-high", once.high);
      money("cost-yearly-low", yearly.low);
      money("cost-yearly-high", yearly.high);
      json_.end();
    }
    json_.end();
  }

  void write(const TrustSum& trust) {
    json_.object().key("id").value(trust.id).key("name").value(trust.name).key("uid");
    trust.uid ? json_.value(*trust.uid) : json_.null();
    json_.key("size").value(size_id(trust.size));
    count("schools", trust.schools);
    count("complete", trust.complete);
    count("asked", trust.asked);
    count("answered", trust.answered).end();
  }

  const Rubric& rubric_;
  const CountryPicture& picture_;
  const Made& made_;
  JsonWriter json_;
};

}  // namespace

std::string country_results_json(const CountryPicture& picture, const Made& made) { return CountryResultsWriter(picture, made).write(); }

}  // namespace waymark
