#include "pages/make_roadmap.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "pages/bar_chart.hpp"
#include "pages/roadmap_words.hpp"
#include "pages/words.hpp"

namespace waymark {

namespace {

// A step's own date that it ends after.
std::string missed_date(const Assessment& school, const PlannedStep& planned) {
  if (!planned.placed || !planned.placed->late) return {};
  const auto* record = find(school.answers, planned.id);
  if (record != nullptr && record->due && *record->due < planned.placed->ends) return in_words(*record->due);
  const auto* step = find(school.rubric, planned.id);
  return step != nullptr && step->deadline ? in_words(*step->deadline) : std::string{};
}

bool goes_on_in(const PlannedStep& step, std::size_t term) {
  return begins_before(step, term) && step.placed->last_term >= term;
}

RoadTermView road_term(const Assessment& school, const std::vector<StepView>& steps, std::size_t index) {
  const auto& plan = school.plan;
  const auto& term = plan.terms[index];
  RoadTermView view;
  view.id = fmt::format("term-{}", index + 1);
  view.days = days_of(term.used, term.capacity);
  view.off = term.off;
  for (std::size_t i = 0; i < plan.steps.size(); ++i) {
    if (begins_in(plan.steps[i], index)) view.steps.push_back(road_step(school, steps, i));
    if (goes_on_in(plan.steps[i], index)) view.going_on.push_back({steps[i].href, steps[i].title, false});
  }
  view.going_on_count = static_cast<int>(view.going_on.size());
  view.quiet = view.steps.empty() && view.going_on.empty() && !term.off;
  return view;
}

std::vector<RoadTermView> road_terms(const Assessment& school, const std::vector<StepView>& steps) {
  const auto& terms = school.plan.terms;
  std::vector<RoadTermView> views;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    auto view = road_term(school, steps, i);
    const auto& first = terms[i];
    i = last_quiet(school.plan, i);
    view.title = term_span(school.rubric, first, terms[i]);
    view.dates = fmt::format("{} to {}", in_words(first.starts), in_words(terms[i].ends));
    views.push_back(std::move(view));
  }
  return views;
}

void draw_money(const Plan& plan, RoadmapPage& page) {
  std::vector<ChartRow> rows;
  for (const auto& year : plan.years) {
    const Money all{year.once.pence + year.yearly.pence};
    rows.push_back({year_name(year) + (year.part ? ", rest" : ""), fmt::format("{} of {}", money_in_words(all), money_in_words(year.budget)),
                    year.once.pence, year.yearly.pence, year.budget.pence});
  }
  const auto sum = sum_of(rows);
  const auto most = most_planned(rows);
  page.money_words = money_planned("The plan spends", {sum.first + sum.second}, {sum.most}, most ? year_name(plan.years[*most]) : std::string{});
  page.money_chart = draw_bar_chart("money", "Money planned against the budget, by financial year",
                                    "A bar for each year: solid for costs once, striped for costs each year, in a frame as long as the budget.", rows);
}

void draw_days(const Rubric& rubric, const Plan& plan, RoadmapPage& page) {
  std::vector<ChartRow> rows;
  for (const auto& term : plan.terms) {
    rows.push_back({term_name(rubric, term) + (term.part ? ", rest" : ""), term.off ? "nothing planned" : days_of(term.used, term.capacity),
                    term.used.tenths, 0, term.capacity.tenths});
  }
  const auto sum = sum_of(rows);
  const auto most = most_planned(rows);
  page.days_words = days_planned("The plan takes", {sum.first + sum.second}, {sum.most}, most ? lower_first(term_heading(rubric, plan.terms[*most])) : std::string{});
  page.days_chart = draw_bar_chart("days", "Staff days planned against those your school has, by term",
                                   "A bar for each term, in a frame as long as the days that your school has.", rows);
}

std::vector<RoadContractView> road_contracts(const Assessment& school, const std::vector<StepView>& steps) {
  std::vector<RoadContractView> views;
  for (const auto& contract : school.answers.contracts) {
    RoadContractView view{contract.name, in_words(contract.ends), {}};
    for (const auto& id : contract.steps) {
      const auto at = std::find_if(steps.begin(), steps.end(), [&](const StepView& step) { return step.id == id.text(); });
      if (at != steps.end()) view.steps.push_back({at->href, at->title, false});
    }
    views.push_back(std::move(view));
  }
  return views;
}

std::vector<RoadMeasureView> road_measures(const Assessment& school) {
  std::vector<RoadMeasureView> views;
  for (const auto& id : school.answers.goals) {
    const auto* goal = find(school.rubric, id);
    if (goal == nullptr) continue;
    views.push_back({goal->title, goal->measures.empty() ? std::string_view{} : std::string_view(goal->measures.front().what)});
  }
  return views;
}

}  // namespace

RoadStepView road_step(const Assessment& school, const std::vector<StepView>& steps, std::size_t index) {
  const auto& planned = school.plan.steps[index];
  RoadStepView view;
  view.step = &steps[index];
  view.days = upper_first(days_in_words(planned.planned_days));
  view.cost = planned_cost(planned);
  if (planned.placed && planned.placed->last_term > planned.placed->first_term) {
    view.until = lower_first(term_name(school.rubric, school.plan.terms[planned.placed->last_term]));
  }
  view.late = missed_date(school, planned);
  return view;
}

std::vector<RoadYearView> road_years(const Plan& plan) {
  std::vector<RoadYearView> views;
  for (const auto& year : plan.years) {
    const Money all{year.once.pence + year.yearly.pence};
    RoadYearView view{year_heading(year), money_in_words(year.once), money_in_words(year.yearly), money_in_words(all), money_in_words(year.budget),
                      money_in_words(Money{std::max<std::int64_t>(0, year.budget.pence - all.pence)}), {}};
    const auto days = days_in(plan, year);
    view.days = fmt::format("{} of {}", amount_of(days.used), amount_of(days.capacity));
    views.push_back(std::move(view));
  }
  return views;
}

std::string road_assumed(const Assessment& school) { return what_is_assumed(school.rubric, school.plan, "Your answers give"); }

std::string road_span(const Assessment& school) {
  const auto& plan = school.plan;
  if (plan.steps.empty() || plan.terms.empty()) return {};
  const auto& first = plan.terms.front();
  return fmt::format("{} and {}, from the {}{} to the {}", counted(plan.terms.size(), "term", "terms"),
                     counted(plan.years.size(), "financial year", "financial years"), first.part ? "rest of the " : "",
                     lower_first(term_name(school.rubric, first)), lower_first(term_name(school.rubric, plan.terms.back())));
}

Timeline road_timeline(const Assessment& school, const std::vector<StepView>& steps) {
  const auto& [rubric, answers, scores, plan] = school;
  Timeline timeline;
  for (const auto& term : plan.terms) {
    const auto name = term_name(rubric, term);
    const auto at = name.rfind(' ');
    timeline.terms.push_back({term_heading(rubric, term), name.substr(0, at), name.substr(at + 1), term.starts, term.ends, term.off, term.part});
  }
  for (const auto& year : plan.years) timeline.years.push_back({year_name(year), {}, {}, year.starts, year.ends, false, year.part});
  std::vector<const Area*> areas;
  for (const auto& step : plan.steps) areas.push_back(step.placed ? area_of(rubric, step) : nullptr);
  for (const auto& area : rubric.areas) {
    TimelineRow row{area.title, {}};
    for (std::size_t i = 0; i < plan.steps.size(); ++i) {
      if (areas[i] != &area) continue;
      const auto& step = plan.steps[i];
      row.bars.push_back({steps[i].number, steps[i].title, step.placed->starts, step.placed->ends, step.quick_win,
                          step.status == StepStatus::in_progress, step.placed->late});
    }
    if (!row.bars.empty()) timeline.rows.push_back(std::move(row));
  }
  for (const auto& contract : answers.contracts) {
    const bool within = !plan.terms.empty() && plan.terms.front().starts <= contract.ends && contract.ends <= plan.terms.back().ends;
    if (within) timeline.marks.push_back({contract.name, contract.ends});
  }
  return timeline;
}

RoadmapPage make_roadmap(const Assessment& school, const std::vector<StepView>& steps) {
  constexpr std::size_t most_unplaced = 10;  // enough to choose from; the rest is folded
  const auto& plan = school.plan;
  RoadmapPage page;
  page.steps = static_cast<int>(plan.steps.size());
  for (std::size_t i = 0; i < plan.steps.size(); ++i) {
    const auto& step = plan.steps[i];
    if (step.placed) {
      ++page.placed;
      page.any_late = page.any_late || step.placed->late;
      page.has_quick_wins = page.has_quick_wins || step.quick_win;
      page.has_under_way = page.has_under_way || step.status == StepStatus::in_progress;
      continue;
    }
    auto& list = page.unplaced.size() < most_unplaced ? page.unplaced : page.unplaced_more;
    list.push_back(road_step(school, steps, i));
  }
  page.more_count = static_cast<int>(page.unplaced_more.size());
  page.unplaced_count = static_cast<int>(page.unplaced.size()) + page.more_count;
  page.lead = what_fits(school.rubric, plan, "your days and your money");
  page.assumed = road_assumed(school);
  page.contracts = road_contracts(school, steps);
  page.contracts_count = static_cast<int>(page.contracts.size());
  page.measures = road_measures(school);
  if (page.steps == 0) return page;
  page.steps_words = when_steps_begin(school.rubric, plan);
  page.timeline = draw_timeline(road_timeline(school, steps));
  draw_money(plan, page);
  draw_days(school.rubric, plan, page);
  page.years = road_years(plan);
  for (const auto& term : plan.terms) {
    page.days.push_back({term_heading(school.rubric, term), amount_of(term.used), amount_of(term.capacity),
                         amount_of(Days{std::max<std::int64_t>(0, term.capacity.tenths - term.used.tenths)}), term.off});
    page.part_term = page.part_term || term.part;
  }
  for (const auto& year : plan.years) page.part_year = page.part_year || year.part;
  page.terms = road_terms(school, steps);
  return page;
}

}  // namespace waymark
