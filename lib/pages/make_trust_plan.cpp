#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "pages/bar_chart.hpp"
#include "pages/make_roadmap.hpp"
#include "pages/make_trust_together.hpp"
#include "pages/make_views.hpp"
#include "pages/roadmap_words.hpp"
#include "pages/trust_words.hpp"
#include "pages/words.hpp"

namespace waymark {

namespace {

// Days and money of the terms before are used up for most of them, as each term's row tells. What only this step waits for is
// worth saying.
bool waits_alone(Held held) { return held == Held::by_step || held == Held::by_term; }

CentralStepView step_view(const TrustPicture& picture, const Plan& plan, const PlannedStep& planned) {
  const auto& shared = shared_of(picture, planned.id);
  const auto& step = picture.rubric.steps[shared.step];
  CentralStepView view;
  view.title = step.title;
  view.area = find(picture.rubric, step.area)->title;
  view.href = pack_href(picture.schools[shared.schools.front()], step_href(step));
  view.count = static_cast<int>(shared.schools.size());
  view.days = amount_of(planned.planned_days);
  view.cost = planned.cost_known ? planned_cost(planned) : cost_of(shared.cost_once, shared.cost_yearly) + ", and more not known yet";
  view.would_take = what_it_would_take(picture.rubric, plan, planned);
  if (!planned.placed) return view;
  const auto& placed = *planned.placed;
  std::vector<std::string> notes;
  if (waits_alone(placed.held)) notes.push_back(why_then(picture.rubric, plan, planned));
  if (placed.last_term > placed.first_term) notes.push_back(fmt::format("Goes on until the {}.", lower_first(term_name(picture.rubric, plan.terms[placed.last_term]))));
  if (placed.late) notes.push_back(fmt::format("Ends later than its date, {}.", in_words(*step.deadline)));
  view.notes = joined(notes, " ");
  return view;
}

// By the day they begin.
std::vector<const PlannedStep*> steps_of(const Plan& plan, std::size_t term) {
  std::vector<const PlannedStep*> steps;
  for (const auto& step : plan.steps) {
    if (begins_in(step, term)) steps.push_back(&step);
  }
  std::stable_sort(steps.begin(), steps.end(), [](const PlannedStep* a, const PlannedStep* b) { return a->placed->starts < b->placed->starts; });
  return steps;
}

CentralTermView term_view(const TrustPicture& picture, const Plan& plan, std::size_t term) {
  CentralTermView view;
  Money once, yearly;
  for (const auto* step : steps_of(plan, term)) {
    view.steps.push_back(step_view(picture, plan, *step));
    once.pence += step->planned_once.pence;
    yearly.pence += step->planned_yearly.pence;
  }
  const bool goes_on = std::any_of(plan.steps.begin(), plan.steps.end(), [&](const PlannedStep& step) {
    return begins_before(step, term) && step.placed->last_term >= term;
  });
  view.days = days_of(plan.terms[term].used, plan.terms[term].capacity);
  view.cost = view.steps.empty() ? "Going on from before" : cost_of(once, yearly);
  view.off = plan.terms[term].off;
  view.quiet = view.steps.empty() && !goes_on && !view.off;
  return view;
}

std::vector<CentralTermView> term_views(const TrustPicture& picture, const Plan& plan) {
  std::vector<CentralTermView> views;
  for (std::size_t term = 0; term < plan.terms.size(); ++term) {
    auto view = term_view(picture, plan, term);
    const auto& first = plan.terms[term];
    term = last_quiet(plan, term);
    view.title = term_span(picture.rubric, first, plan.terms[term]);
    views.push_back(std::move(view));
  }
  return views;
}

std::string money_heading(const Plan& plan) {
  std::vector<ChartRow> rows;
  for (const auto& year : plan.years) rows.push_back({{}, {}, year.once.pence, year.yearly.pence, year.budget.pence});
  const auto sum = sum_of(rows);
  const auto most = most_planned(rows);
  return money_planned("The central team plans to spend", {sum.first + sum.second}, {sum.most}, most ? year_name(plan.years[*most]) : std::string{});
}

void fill_first(CentralPlanView& view) {
  constexpr std::size_t shown = 5;
  const auto at = std::find_if(view.terms.begin(), view.terms.end(), [](const CentralTermView& term) { return !term.steps.empty(); });
  if (at == view.terms.end()) return;
  view.begins = lower_first(at->title);
  for (const auto& step : at->steps) {
    if (view.first.size() < shown) view.first.push_back({step.href, step.title, false});
  }
  view.more_first = static_cast<int>(at->steps.size() - view.first.size());
}

}  // namespace

std::optional<CentralPlanView> central_view(const TrustPicture& picture) {
  constexpr std::size_t most_unplaced = 8;  // enough to choose from; the rest is folded
  if (!picture.view.central || picture.view.central->steps.empty()) return std::nullopt;
  const auto& plan = *picture.view.central;
  CentralPlanView view;
  view.lead = what_fits(picture.rubric, plan, "the team’s days and money");
  view.assumed = what_is_assumed(picture.rubric, plan, "The trust’s file gives the central team");
  view.terms = term_views(picture, plan);
  view.years = road_years(plan);
  view.money_words = money_heading(plan);
  for (const auto& step : plan.steps) {
    if (step.placed) continue;
    (view.unplaced.size() < most_unplaced ? view.unplaced : view.more).push_back(step_view(picture, plan, step));
  }
  view.more_count = static_cast<int>(view.more.size());
  view.unplaced_count = static_cast<int>(view.unplaced.size()) + view.more_count;
  fill_first(view);
  return view;
}

}  // namespace waymark
