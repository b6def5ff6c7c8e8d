#include "pages/make_views.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <tuple>

#include "base/text.hpp"
#include "formats/markdown.hpp"
#include "pages/plain_text.hpp"
#include "pages/words.hpp"
#include "score/standard_count.hpp"

namespace waymark {

namespace {

std::vector<LinkView> question_links(const Rubric& rubric, const std::vector<QuestionId>& ids) {
  std::vector<LinkView> links;
  links.reserve(ids.size());
  for (const auto& id : ids) {
    if (const auto* question = find(rubric, id)) links.push_back({question_href(*question), question->title, false});
  }
  return links;
}

std::vector<std::string_view> role_names(const Rubric& rubric, const std::vector<RoleId>& ids) {
  std::vector<std::string_view> names;
  names.reserve(ids.size());
  for (const auto& id : ids) {
    if (const auto* role = find(rubric, id)) names.push_back(role->name);
  }
  return names;
}

std::optional<LevelView> optional_level(const Rubric& rubric, std::optional<int> level, int target) {
  if (!level) return std::nullopt;
  return view_level(rubric, *level, target);
}

std::string bearing_words(const Rubric& rubric, const Given& given, const std::optional<int>& level) {
  switch (given.reply) {
    case Reply::unanswered: return "not answered yet";
    case Reply::not_sure: return "not sure yet";
    case Reply::not_applicable: return "does not apply";
    case Reply::answered: return level_in_words(rubric, level.value_or(1));
  }
  return {};
}

}  // namespace

std::string area_href(const AreaId& area) { return together({"areas/", area.text(), ".html"}); }

std::string step_href(const Step& step) { return fmt::format("{}#step-{}", area_href(step.area), step.id.text()); }

std::string question_href(const Question& question) {
  return together({"areas/", question.area.text(), ".html#question-", question.id.text()});
}

LevelView view_level(const Rubric& rubric, int level, int target) {
  LevelView view;
  view.number = level;
  view.most = static_cast<int>(rubric.levels.size());
  const auto& own = rubric.levels[static_cast<std::size_t>(level) - 1];
  view.name = own.name;
  view.means = own.means;
  view.marks.reserve(rubric.levels.size());
  for (int number = 1; number <= view.most; ++number) {
    view.marks.push_back({number, level_name(rubric, number), number <= level, number == level, number == target});
  }
  return view;
}

std::vector<StageMark> mark_stages(const Assessment& school) {
  const auto& [rubric, answers, scores, plan] = school;
  std::vector<StageMark> marks;
  for (std::size_t i = 0; i < rubric.stages.size(); ++i) {
    const auto& score = scores.stages[i];
    StageMark mark;
    mark.number = static_cast<int>(i) + 1;
    mark.name = rubric.stages[i].name;
    mark.not_asked = score.state == StageState::not_asked;
    mark.here = scores.here == i;
    mark.later = !mark.not_asked && !mark.here && scores.here && i > *scores.here;
    mark.started = mark.later && score.state == StageState::secure;
    mark.secure = !mark.not_asked && !mark.here && !mark.later;
    marks.push_back(mark);
  }
  return marks;
}

std::vector<StageView> view_stages(const Assessment& school) {
  const auto& [rubric, answers, scores, plan] = school;
  std::vector<StageView> views;
  const auto marks = mark_stages(school);
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const auto& stage = rubric.stages[i];
    const auto& score = scores.stages[i];
    StageView view;
    static_cast<StageMark&>(view) = marks[i];
    view.id = stage.id.text();
    view.aim = stage.aim;
    view.without = stage.without;
    view.level = optional_level(rubric, score.gate.level, rubric.policy.secure);
    view.answered = score.gate.answered;
    view.asked = score.gate.asked;
    if (score.state == StageState::not_secure && score.gate.level.value_or(0) < rubric.policy.secure) {
      view.holding_back = question_links(rubric, score.gate.holding_back);
    }
    views.push_back(std::move(view));
  }
  return views;
}

AreaView view_area(const Assessment& school, const AreaScore& score) {
  const auto& rubric = school.rubric;
  const auto& area = *find(rubric, score.area);
  const auto& gate = score.gate;
  AreaView view;
  view.id = area.id.text();
  view.title = area.title;
  view.summary = area.summary.text;
  for (const auto& pillar : rubric.pillars) {
    if (pillar.id == area.pillar) view.pillar = pillar.name;
  }
  view.href = area_href(area.id);
  view.core = area.core;
  view.meet_by = meet_by_words(area);
  view.url = area.url;
  view.level = optional_level(rubric, gate.level, score.target);
  view.target = score.target;
  view.target_name = level_name(rubric, score.target);
  view.percent = gate.percent_to_next;
  if (gate.level) view.next_level = level_name(rubric, *gate.level + 1);
  view.at_next = gate.at_next;
  view.essential = gate.essential;
  view.answered = gate.answered;
  view.asked = gate.asked;
  view.unanswered = gate.asked - gate.answered;
  view.complete = view.unanswered == 0;
  if (!view.next_level.empty()) view.holding_back = question_links(rubric, gate.holding_back);
  view.not_applicable = gate.asked == 0;
  const auto standards = count_standards(school.scores, area);
  view.standards = standards.applicable();
  view.standards_met = standards.met;
  return view;
}

Profile profile_of(const Assessment& school) {
  const auto& rubric = school.rubric;
  Profile profile{{}, rubric.policy.meets, {}};
  for (const auto& level : rubric.levels) profile.levels.push_back(level.name);
  for (const auto& area : school.scores.areas) profile.rows.push_back({area.gate.level, area.gate.percent_to_next, area.target, area.gate.asked == 0});
  return profile;
}

QuestionView view_question(const Assessment& school, const Question& question) {
  const auto& rubric = school.rubric;
  const auto& given = *find(school.answers, question.id);
  const auto& level = find(school.scores, question.id)->level;
  const auto& gate = find(school.scores, question.area)->gate;
  QuestionView view;
  view.id = question.id.text();
  view.title = question.title;
  view.anchor = "question-" + question.id.text();
  if (const auto* stage = find(rubric, question.stage)) view.stage = stage->name;
  view.essential = question.essential;
  const bool top = level && static_cast<std::size_t>(*level) == rubric.levels.size();
  view.holding_back = !top && std::find(gate.holding_back.begin(), gate.holding_back.end(), question.id) != gate.holding_back.end();
  view.from_trust = given.from_trust;
  view.answered = given.reply == Reply::answered;
  view.not_sure = given.reply == Reply::not_sure;
  view.not_applicable = given.reply == Reply::not_applicable;
  view.unanswered = given.reply == Reply::unanswered;
  view.level = optional_level(rubric, level, find(school.scores, question.area)->target);
  if (view.answered) {
    view.answer = &question.answers[static_cast<std::size_t>(given.level) - 1].html;
    if (!top) {
      view.next_answer = &question.answers[static_cast<std::size_t>(given.level)].html;
      view.next_level = level_name(rubric, given.level + 1);
    }
  }
  view.reason = given.reason;
  view.note = paragraphs(given.note);
  for (const auto& evidence : given.evidence) {
    view.evidence.push_back({evidence.text, evidence.link ? std::string_view(evidence.text) : std::string_view{}});
  }
  // Written as a role's id or in the school's own words.
  const auto* role = find(rubric, RoleId(given.by));
  view.by = role != nullptr ? std::string_view(role->name) : std::string_view(given.by);
  if (given.on) view.on = in_words(*given.on);
  view.why = &question.why.html;
  view.check = &question.check.html;
  view.who = role_names(rubric, question.who);
  return view;
}

StandardView view_standard(const Assessment& school, const Standard& standard) {
  const auto& rubric = school.rubric;
  const auto& score = *find(school.scores, standard.id);
  StandardView view;
  view.id = standard.id.text();
  view.title = standard.title;
  view.summary = standard.summary;
  view.when = standard.when;
  view.met = score.state == StandardState::met;
  view.not_yet = score.state == StandardState::not_yet;
  view.not_known = score.state == StandardState::not_known;
  view.not_applicable = score.state == StandardState::not_applicable;
  view.questions.reserve(score.questions.size());
  for (const auto& id : score.questions) {
    const auto& question = *find(rubric, id);
    const auto& level = find(school.scores, id)->level;
    const auto& given = *find(school.answers, id);
    const bool meets = level && *level >= rubric.policy.meets;
    view.questions.push_back({question.title, question_href(question), (meets ? "in place: " : "") + bearing_words(rubric, given, level),
                              meets || given.reply == Reply::not_applicable});
  }
  return view;
}

namespace {

// A finding-out step has no file of its own: its question says how.
void view_finding_out(const Assessment& school, const Question& question, StepView& view) {
  view.find_out = true;
  view.check = &question.check.html;
  view.actions.push_back({1, "Find out, and put the answer in the answers file.", nullptr});
  if (const auto names = role_names(school.rubric, question.who); !names.empty()) {
    view.lead = names.front();
    view.involve.assign(names.begin() + 1, names.end());
  }
}

void view_rubric_step(const Assessment& school, const Step& step, StepView& view) {
  const auto& rubric = school.rubric;
  view.lead = find(rubric, step.lead) == nullptr ? std::string_view{} : std::string_view(find(rubric, step.lead)->name);
  view.involve = role_names(rubric, step.involve);
  view.cost_basis = price_basis(step);
  view.weeks = weeks_in_words(step);
  view.when = terms_in_words(rubric, step);
  view.duty = step.duty;
  view.at_renewal = step.at_renewal;
  view.for_trust = step.scope != Scope::school;
  if (step.deadline) view.deadline = in_words(*step.deadline);
  for (const auto& id : school.answers.goals) {
    const bool serves = std::find(step.goals.begin(), step.goals.end(), id) != step.goals.end();
    if (serves) view.goals.push_back(find(rubric, id)->title);
  }
  view.outcome = &step.outcome.html;
  view.done_when = &step.done_when.html;
  view.evidence = &step.evidence.html;
  view.not_ready = &step.not_ready.html;
  view.actions.reserve(step.actions.size());
  for (const auto& action : step.actions) view.actions.push_back({static_cast<int>(view.actions.size()) + 1, action.text, &action.html});
}

void view_when(const Assessment& school, const PlannedStep& planned, StepView& view) {
  const auto& [rubric, answers, scores, plan] = school;
  view.term = placed_term_name(rubric, plan, planned, "no place yet");
  if (planned.placed) {
    view.starts = in_words(planned.placed->starts);
    view.ends = in_words(planned.placed->ends);
  }
  view.why_then = why_then(rubric, plan, planned);
  view.would_take = what_it_would_take(rubric, plan, planned);
}

StepView view_step(const Assessment& school, const PlannedStep& planned, int number) {
  const auto& rubric = school.rubric;
  const auto& question = *find(rubric, planned.question);
  const auto& area = *find(rubric, question.area);
  const auto* step = find(rubric, planned.id);
  StepView view;
  view.id = planned.id.text();
  view.title = title_of(rubric, planned);
  view.number = number;
  view.area = area.title;
  view.area_href = area_href(area.id);
  view.href = together({view.area_href, "#step-", planned.id.text()});
  view.question = question.title;
  view.from = planned.from;
  view.to = planned.to;
  view.to_name = level_name(rubric, planned.to);
  view.effort = days_in_words(planned.effort);
  view.effort_band = band_of(rubric, planned.effort.high);
  view.cost = cost_in_words(planned, step);
  if (planned.cost_known) view.cost_band = band_of(rubric, Money{planned.once.high.pence + planned.yearly.high.pence});
  if (planned.in_place_of.pence > 0) {
    view.cost_counted = fmt::format("The plan counts {} a year: what it takes the place of costs {} a year now.",
                                    money_in_words(planned.planned_yearly), money_in_words(planned.in_place_of));
  }
  view.why_here = why_here(rubric, planned);
  view_when(school, planned, view);
  view.quick_win = planned.quick_win;
  if (step == nullptr) {
    view_finding_out(school, question, view);
  } else {
    view_rubric_step(school, *step, view);
  }
  view.status = status_word(planned.status);
  if (const auto* record = find(school.answers, planned.id)) {
    view.owner = record->owner;
    if (record->due) view.due = in_words(*record->due);
    view.note = paragraphs(record->note);
  }
  return view;
}

}  // namespace

std::vector<StepView> view_steps(const Assessment& school) {
  std::vector<StepView> views;
  views.reserve(school.plan.steps.size());
  for (const auto& planned : school.plan.steps) {
    views.push_back(view_step(school, planned, static_cast<int>(views.size()) + 1));
  }
  for (std::size_t i = 0; i < views.size(); ++i) {
    for (const auto& before : school.plan.steps[i].after) {
      const auto at = std::find_if(views.begin(), views.end(), [&](const StepView& v) { return v.id == before.text(); });
      if (at == views.end()) continue;
      views[i].after.push_back({at->href, at->title, false});
      at->unlocks.push_back({views[i].href, views[i].title, false});
    }
  }
  return views;
}

std::vector<SettledView> view_settled(const Assessment& school, const Area& area) {
  std::vector<SettledView> views;
  for (const auto& record : school.answers.steps) {
    const auto* step = find(school.rubric, record.step);
    const bool settled = record.status == StepStatus::done || record.status == StepStatus::declined;
    if (step == nullptr || step->area != area.id || !settled) continue;
    views.push_back({step->title, status_word(record.status), record.owner, paragraphs(record.note)});
  }
  return views;
}

std::vector<PracticeView> view_practice(const Assessment& school, const Area& area) {
  constexpr std::size_t most = 2;  // enough to choose from, few enough to read
  const auto& rubric = school.rubric;
  std::vector<const Practice*> examples;
  for (const auto& practice : rubric.practice) {
    if (touches(practice, area)) examples.push_back(&practice);
  }
  const auto distance = [&](const Practice& practice) {
    const auto pupils = school.answers.school.pupils;
    return std::make_tuple(practice.phase != school.answers.school.phase, pupils ? std::abs(practice.pupils - *pupils) : 0,
                           std::string_view(practice.id.text()));
  };
  std::sort(examples.begin(), examples.end(), [&](const Practice* a, const Practice* b) { return distance(*a) < distance(*b); });
  examples.resize(std::min(examples.size(), most));
  std::vector<PracticeView> views;
  for (const auto* practice : examples) {
    views.push_back({practice->title, phase_name(rubric, practice->phase), practice->pupils,
                     days_in_words(practice->days), practice->illustrative, practice->source, &practice->school.html,
                     &practice->did.html, &practice->took.html, &practice->differently.html});
  }
  return views;
}

std::vector<ContactView> view_contacts(const std::vector<Contact>& contacts) {
  std::vector<ContactView> views;
  for (const auto& contact : contacts) {
    ContactView view;
    view.name = contact.name;
    view.role = contact.role;
    view.phone = contact.phone;
    view.about = contact.about;
    view.email = contact.email;
    const auto address = "mailto:" + contact.email;
    if (contact.email.find('@') != std::string::npos && is_safe_link(address)) view.email_href = address;
    views.push_back(std::move(view));
  }
  return views;
}

}  // namespace waymark
