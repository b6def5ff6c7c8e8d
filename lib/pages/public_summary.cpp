#include "pages/public_summary.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "formats/json.hpp"
#include "pages/made_on.hpp"
#include "pages/progress_words.hpp"
#include "pages/words.hpp"

namespace waymark {

namespace {

bool is_kept(const Rubric& rubric, const Question& question) { return question.sensitive || find(rubric, question.area)->sensitive; }

bool is_kept(const Rubric& rubric, const Standard& standard) {
  return std::any_of(rubric.questions.begin(), rubric.questions.end(), [&](const Question& question) {
    const auto& decides = question.standards;
    return question.sensitive && std::find(decides.begin(), decides.end(), standard.id) != decides.end();
  });
}

}  // namespace

std::string kept_areas(const Rubric& rubric) {
  std::vector<std::string> kept;
  for (const auto& area : rubric.areas) {
    if (area.sensitive) kept.push_back(area.title);
  }
  const bool more = std::any_of(rubric.questions.begin(), rubric.questions.end(), [&](const Question& question) {
    return question.sensitive && !find(rubric, question.area)->sensitive;
  });
  if (more) kept.emplace_back(kept.empty() ? "parts of some areas" : "parts of other areas");
  return joined(kept, "; ");  // titles have an "and" of their own
}

std::vector<PublicArea> public_areas(const Assessment& school) {
  std::vector<PublicArea> areas;
  for (const auto& area : school.rubric.areas) {
    if (area.standards.empty() || area.sensitive) continue;
    PublicArea shown;
    shown.id = area.id.text();
    shown.title = area.title;
    shown.url = area.url;
    for (const auto& standard : area.standards) {
      if (is_kept(school.rubric, standard)) continue;
      const auto state = find(school.scores, standard.id)->state;
      PublicStandard view;
      view.title = standard.title;
      view.summary = standard.summary;
      view.met = state == StandardState::met;
      view.not_applicable = state == StandardState::not_applicable;
      shown.met += view.met ? 1 : 0;
      shown.count += view.not_applicable ? 0 : 1;
      shown.standards.push_back(view);
    }
    if (!shown.standards.empty()) areas.push_back(std::move(shown));
  }
  return areas;
}

std::vector<PublicTerm> public_terms(const Assessment& school) {
  const auto& [rubric, answers, scores, plan] = school;
  std::vector<PublicTerm> terms;
  for (std::size_t i = 0; i < plan.terms.size(); ++i) {
    PublicTerm term;
    term.name = term_name(rubric, plan.terms[i]);
    for (const auto& planned : plan.steps) {
      const auto* step = find(rubric, planned.id);
      if (step == nullptr || !begins_in(planned, i)) continue;
      if (is_kept(rubric, *find(rubric, step->question))) {
        term.kept = true;
      } else {
        term.steps.push_back(step->title);
      }
    }
    if (term.kept || !term.steps.empty()) terms.push_back(std::move(term));
  }
  return terms;
}

PublicProgress public_progress(const Assessment& school, const Progress& progress) {
  const auto& rubric = school.rubric;
  PublicProgress shown{cycle_in_sentence(rubric, progress.since), 0, 0, progress.stages_secure.then, progress.stages_secure.now};
  for (const auto& course : progress.standards) {
    const auto& standard = *find(rubric, course.standard);
    if (find(rubric, standard.area)->sensitive || is_kept(rubric, standard)) continue;
    shown.met_then += course.states.then == StandardState::met ? 1 : 0;
    shown.met += course.states.now == StandardState::met ? 1 : 0;
  }
  return shown;
}

std::string public_summary(const Assessment& school, const Made& made, const Progress* progress) {
  const auto& [rubric, answers, scores, plan] = school;
  JsonWriter json;
  json.object().key("format").value("waymark-public-summary").key("version").value(1);
  json.key("waymark").value(made.waymark);
  json.key("rubric").object().key("id").value(rubric.id).key("version").value(rubric.version).end();
  json.key("school").value(answers.school.name).key("phase").value(answers.school.phase.text());
  if (!answers.trust.empty()) json.key("trust").value(answers.trust);
  json.key("cycle").value(answers.cycle).key("date");
  const auto date = day_given(answers, made);
  date ? json.value(iso(*date)) : json.null();
  json.key("vision").value(answers.vision).key("goals").array();
  for (const auto& id : answers.goals) json.value(find(rubric, id)->title);
  json.end().key("stages").array();
  for (const auto& stage : mark_stages(school)) {
    const std::string_view state = stage.here ? "here" : stage.secure ? "secure" : stage.not_asked ? "not-asked" : "to-come";
    json.object().key("number").value(stage.number).key("name").value(stage.name).key("state").value(state).end();
  }
  json.end().key("areas").array();
  for (const auto& area : public_areas(school)) {
    json.object().key("title").value(area.title).key("standards-met").value(area.met).key("standards").value(area.count);
    json.key("met").array();
    for (const auto& standard : area.standards) {
      if (standard.met) json.value(standard.title);
    }
    json.end().end();
  }
  json.end().key("terms").array();
  for (const auto& term : public_terms(school)) {
    json.object().key("name").value(term.name).key("steps").array();
    for (const auto title : term.steps) json.value(title);
    json.end().end();
  }
  json.end();
  if (progress != nullptr) {
    const auto shown = public_progress(school, *progress);
    json.key("progress").object().key("since").value(progress->since).key("standards-met-then").value(shown.met_then);
    json.key("standards-met").value(shown.met).key("stages-secure-then").value(shown.secure_then).key("stages-secure").value(shown.secure).end();
  }
  json.end();
  return json.take();
}

}  // namespace waymark
