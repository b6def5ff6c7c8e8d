#include "pages/make_governors.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "base/text.hpp"
#include "pages/make_roadmap.hpp"
#include "pages/roadmap_words.hpp"
#include "pages/words.hpp"
#include "score/standard_count.hpp"

namespace waymark {

namespace {

std::string quoted_title(const Assessment& school, const PlannedStep& step) { return fmt::format("“{}”", title_of(school.rubric, step)); }

std::string begins_words(const Assessment& school, const PlannedStep& step) {
  return "the " + lower_first(term_name(school.rubric, school.plan.terms[step.placed->first_term]));
}

std::optional<DecisionView> decide_amounts(const Assessment& school) {
  const auto assumed = road_assumed(school);
  if (assumed.empty()) return std::nullopt;
  const auto& plan = school.plan;
  const std::string_view what = plan.days_assumed && plan.budget_assumed ? "how many staff days a term and how much money a year"
                                : plan.days_assumed                      ? "how many staff days a term"
                                                                         : "how much money a year";
  return DecisionView{fmt::format("Agree {} your school can give", what), assumed, {}};
}

std::optional<DecisionView> decide_waiting(const Assessment& school, const std::vector<StepView>& steps, std::size_t terms) {
  const auto& plan = school.plan;
  std::vector<std::size_t> waiting;
  for (std::size_t i = 0; i < plan.steps.size(); ++i) {
    if (cannot_wait(school.rubric, plan.steps[i]) && !begins_before(plan.steps[i], terms)) waiting.push_back(i);
  }
  if (waiting.empty()) return std::nullopt;
  const auto& first = plan.steps[waiting.front()];
  std::string why = first.placed ? fmt::format("In this plan it begins in {}. {}", begins_words(school, first), why_then(school.rubric, plan, first))
                                 : fmt::format("It has no place in this plan yet. {}", what_it_would_take(school.rubric, plan, first));
  if (why.ends_with(' ')) why.pop_back();
  if (waiting.size() == 1) return DecisionView{fmt::format("Decide whether {} can come sooner", quoted_title(school, first)), why, steps[waiting.front()].href};
  return DecisionView{fmt::format("Decide whether {} pressing steps can come sooner", waiting.size()),
                      fmt::format("The first of them is {}. {}", quoted_title(school, first), why), {}};
}

// Places of steps in the plan, the largest cost first.
std::vector<std::size_t> large_costs(const Plan& plan) {
  constexpr std::size_t years = 2;
  constexpr std::int64_t tenth = 10;
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < plan.steps.size(); ++i) {
    const auto& step = plan.steps[i];
    if (!step.placed || step.placed->year >= years || step.status == StepStatus::in_progress) continue;
    const auto money = planned_money(step).pence;
    if (money > 0 && money * tenth >= plan.years[step.placed->year].budget.pence) found.push_back(i);
  }
  std::stable_sort(found.begin(), found.end(), [&](std::size_t a, std::size_t b) { return planned_money(plan.steps[b]) < planned_money(plan.steps[a]); });
  return found;
}

std::vector<DecisionView> decide_costs(const Assessment& school, const std::vector<StepView>& steps) {
  const auto& plan = school.plan;
  std::vector<DecisionView> views;
  for (const auto i : large_costs(plan)) {
    const auto& step = plan.steps[i];
    views.push_back({fmt::format("Agree {} for {}", planned_cost(step), quoted_title(school, step)),
                     fmt::format("It begins in {}, from the budget for {}.", begins_words(school, step), year_name(plan.years[step.placed->year])),
                     steps[i].href});
  }
  return views;
}

// Those that lack something in the year ahead come first.
std::vector<DecisionView> decide_lacking(const Assessment& school, const std::vector<StepView>& steps, std::size_t terms) {
  const auto& plan = school.plan;
  std::vector<DecisionView> views, later;
  for (std::size_t i = 0; i < plan.steps.size(); ++i) {
    const auto& lacks = plan.steps[i].shortfall;
    if (plan.steps[i].placed || !lacks || lacks->step || lacks->more_time) continue;
    const bool days_now = lacks->days.tenths > 0 && lacks->term < terms;
    const bool money_now = lacks->money.pence > 0 && lacks->year == 0;
    auto& list = days_now || money_now ? views : later;
    list.push_back({fmt::format("Decide whether to make room for {}", quoted_title(school, plan.steps[i])),
                     "It would take: " + lower_first(what_it_would_take(school.rubric, plan, plan.steps[i])), steps[i].href});
  }
  views.insert(views.end(), later.begin(), later.end());
  return views;
}

std::optional<std::string> ask_about_stage(const Assessment& school) {
  if (!school.scores.here) return std::nullopt;
  return fmt::format("Our next stage is “{}”. Which one thing would bring it closest, and who leads it?", school.rubric.stages[*school.scores.here].name);
}

// The lowest area that is below what the school aims for; core standards first.
std::optional<std::string> ask_about_area(const Assessment& school) {
  const auto& rubric = school.rubric;
  const AreaScore* lowest = nullptr;
  const auto rank = [&](const AreaScore& score) { return std::make_tuple(*score.gate.level, !find(rubric, score.area)->core, score.gate.percent_to_next); };
  for (const auto& score : school.scores.areas) {
    if (!score.gate.level || *score.gate.level >= score.target) continue;
    if (lowest == nullptr || rank(score) < rank(*lowest)) lowest = &score;
  }
  if (lowest == nullptr) return std::nullopt;
  return fmt::format("“{}” stands at {}. What will pupils and staff notice first when it reaches {}?", find(rubric, lowest->area)->title,
                     level_in_words(rubric, *lowest->gate.level), level_in_words(rubric, *lowest->gate.level + 1));
}

std::optional<std::string> ask_about_late(const Assessment& school, const std::vector<StepView>& steps) {
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const auto view = road_step(school, steps, i);
    if (!view.late.empty()) return fmt::format("What would help “{}” to be done by {}?", steps[i].title, view.late);
  }
  return std::nullopt;
}

std::optional<std::string> ask_about_unanswered(const Assessment& school) {
  const auto missing = school.scores.overall.asked - school.scores.overall.answered;
  if (missing <= 0) return std::nullopt;
  return fmt::format("{} {} no answer yet. Who can find out, and by when?", counted(static_cast<std::size_t>(missing), "question", "questions"),
                     missing == 1 ? "has" : "have");
}

std::optional<std::string> ask_about_goal(const Assessment& school) {
  if (school.answers.goals.empty()) return "What should be different for pupils and staff in two years?";
  const auto* goal = find(school.rubric, school.answers.goals.front());
  if (goal == nullptr) return std::nullopt;
  if (goal->measures.empty()) return fmt::format("How will we see that our goal “{}” comes nearer?", goal->title);
  return fmt::format("How will we see that our goal “{}” comes nearer? One way to measure it: {}.", goal->title, lower_first(goal->measures.front().what));
}

// Only when it leads several steps: one or two need no question.
std::optional<std::string> ask_about_load(const Assessment& school, const std::vector<StepView>& steps, std::size_t terms) {
  constexpr int several = 3;
  std::string_view most;
  int count = 0;
  for (const auto& role : school.rubric.roles) {
    int own = 0;
    for (std::size_t i = 0; i < steps.size(); ++i) own += begins_before(school.plan.steps[i], terms) && steps[i].lead == role.name ? 1 : 0;
    if (own > count) std::tie(most, count) = std::make_tuple(std::string_view(role.name), own);
  }
  if (count < several) return std::nullopt;
  return fmt::format("One lead has {} steps in the year ahead: {}. What time and help would make them possible?", count, most);
}

std::optional<std::string> ask_about_cost(const Assessment& school) {
  const auto costs = large_costs(school.plan);
  if (costs.empty()) return std::nullopt;
  return fmt::format("What should be different a year after {}?", quoted_title(school, school.plan.steps[costs.front()]));
}

std::string look_again(const Rubric& rubric, const Plan& plan) {
  for (std::size_t i = 1; i < plan.terms.size(); ++i) {
    if (plan.terms[i].term == plan.terms.front().term) return lower_first(term_name(rubric, plan.terms[i]));
  }
  return {};
}

void fill_standards(const Assessment& school, GovernorsPage& page) {
  const auto all = count_standards(school.scores);
  page.standards = all.applicable();
  page.standards_met = all.met;
  page.standards_not_known = all.not_known;
  for (const auto& area : school.rubric.areas) {
    if (!area.core) continue;
    const auto own = count_standards(school.scores, area);
    page.core += own.applicable();
    page.core_met += own.met;
  }
}

}  // namespace

std::size_t terms_ahead(const Rubric& rubric, const Plan& plan) { return std::min(rubric.terms.size(), plan.terms.size()); }

std::vector<std::size_t> main_steps(const Assessment& school) {
  constexpr std::size_t most = 7;
  const auto& plan = school.plan;
  const auto terms = terms_ahead(school.rubric, plan);
  std::vector<std::size_t> chosen;
  for (std::size_t i = 0; i < plan.steps.size(); ++i) {
    if (begins_before(plan.steps[i], terms)) chosen.push_back(i);
  }
  const auto rank = [&](std::size_t i) {
    const auto& step = plan.steps[i];
    return std::make_tuple(step.kind == StepKind::find_out, !cannot_wait(school.rubric, step), -planned_money(step).pence, -step.planned_days.tenths, i);
  };
  std::sort(chosen.begin(), chosen.end(), [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
  chosen.resize(std::min(chosen.size(), most));
  std::sort(chosen.begin(), chosen.end(), [&](std::size_t a, std::size_t b) {
    return std::make_tuple(plan.steps[a].placed->first_term, a) < std::make_tuple(plan.steps[b].placed->first_term, b);
  });
  return chosen;
}

std::vector<DecisionView> decisions_wanted(const Assessment& school, const std::vector<StepView>& steps) {
  constexpr std::size_t most = 4;
  constexpr std::size_t rounds = 2;
  const auto terms = terms_ahead(school.rubric, school.plan);
  std::vector<DecisionView> decisions;
  if (auto amounts = decide_amounts(school)) decisions.push_back(std::move(*amounts));
  if (auto waiting = decide_waiting(school, steps, terms)) decisions.push_back(std::move(*waiting));
  const auto costs = decide_costs(school, steps);
  const auto lacking = decide_lacking(school, steps, terms);
  for (std::size_t i = 0; i < rounds; ++i) {
    if (i < costs.size()) decisions.push_back(costs[i]);
    if (i < lacking.size()) decisions.push_back(lacking[i]);
  }
  decisions.resize(std::min(decisions.size(), most));
  return decisions;
}

std::vector<std::string> questions_to_ask(const Assessment& school, const std::vector<StepView>& steps) {
  constexpr std::size_t most = 5;
  const auto terms = terms_ahead(school.rubric, school.plan);
  std::vector<std::string> questions;
  for (auto& question : {ask_about_stage(school), ask_about_area(school), ask_about_late(school, steps), ask_about_unanswered(school),
                         ask_about_goal(school), ask_about_load(school, steps, terms), ask_about_cost(school)}) {
    if (question) questions.push_back(*question);
  }
  // What any school can ask.
  questions.emplace_back("What have pupils and staff noticed since we last looked?");
  questions.emplace_back("Which school could learn from ours, and which could we learn from?");
  questions.emplace_back("What could we stop doing, now that something better is in place?");
  questions.resize(std::min(questions.size(), most));
  return questions;
}

GovernorsPage make_governors(const Assessment& school, const std::vector<StepView>& steps) {
  const auto& [rubric, answers, scores, plan] = school;
  GovernorsPage page;
  page.stages = view_stages(school);
  page.stages_count = static_cast<int>(page.stages.size());
  if (scores.here) {
    page.here = page.stages[*scores.here];
    page.here_number = static_cast<int>(*scores.here) + 1;
  }
  fill_standards(school, page);
  page.answered = scores.overall.answered;
  page.asked = scores.overall.asked;
  page.unanswered = page.asked - page.answered;
  const auto terms = terms_ahead(rubric, plan);
  if (terms > 0) page.until = lower_first(term_name(rubric, plan.terms[terms - 1]));
  for (const auto i : main_steps(school)) {
    page.main_steps.push_back(road_step(school, steps, i));
    page.any_late = page.any_late || !page.main_steps.back().late.empty();
  }
  const auto begin = std::count_if(plan.steps.begin(), plan.steps.end(), [&](const PlannedStep& step) { return begins_before(step, terms); });
  const auto others = static_cast<std::size_t>(begin) - page.main_steps.size();
  if (others > 0) page.others = fmt::format("{} more {} in this time", others, others == 1 ? "step begins" : "steps begin");
  page.years = road_years(plan);
  constexpr std::size_t two_years = 2;
  page.years.resize(std::min(page.years.size(), two_years));
  page.assumed = road_assumed(school);
  page.decisions = decisions_wanted(school, steps);
  page.questions = questions_to_ask(school, steps);
  page.again = look_again(rubric, plan);
  return page;
}

}  // namespace waymark
