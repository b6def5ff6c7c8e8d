#include "pages/roadmap_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "base/digits.hpp"
#include "base/text.hpp"
#include "pages/words.hpp"

namespace waymark {

std::string term_heading(const Rubric& rubric, const PlanTerm& term) {
  const auto name = term_name(rubric, term);
  return term.part ? "The rest of the " + lower_first(name) : name;
}

std::string term_span(const Rubric& rubric, const PlanTerm& first, const PlanTerm& last) {
  if (first == last) return term_heading(rubric, first);
  return fmt::format("{} to {}", term_heading(rubric, first), lower_first(term_name(rubric, last)));
}

std::size_t last_quiet(const Plan& plan, std::size_t term) {
  const auto is_quiet = [&](std::size_t index) {
    return !plan.terms[index].off && std::none_of(plan.steps.begin(), plan.steps.end(), [&](const PlannedStep& step) {
      return step.placed && step.placed->first_term <= index && step.placed->last_term >= index;
    });
  };
  if (!is_quiet(term)) return term;
  while (term + 1 < plan.terms.size() && is_quiet(term + 1)) ++term;
  return term;
}

std::string year_heading(const PlanYear& year) { return year.part ? year_name(year) + ", what is left" : year_name(year); }

std::string amount_of(const Days& days) {
  constexpr std::int64_t day = 10;
  const Digits whole(days.tenths / day);
  return days.tenths % day == 0 ? std::string(whole) : together({whole, ".", Digits(days.tenths % day)});
}

std::string days_of(const Days& used, const Days& capacity) {
  constexpr std::int64_t day = 10;
  return together({amount_of(used), " of ", amount_of(capacity), capacity.tenths == day ? " day" : " days"});
}

std::string cost_of(const Money& once, const Money& yearly) {
  std::vector<std::string> parts;
  if (once.pence > 0) parts.push_back(money_in_words(once) + " once");
  if (yearly.pence > 0) parts.push_back(money_in_words(yearly) + " a year");
  return parts.empty() ? "No cost" : joined(parts, " and ");
}

std::string planned_cost(const PlannedStep& step) {
  return step.cost_known ? cost_of(step.planned_once, step.planned_yearly) : "Not known yet";
}

std::string when_steps_begin(const Rubric& rubric, const Plan& plan) {
  std::vector<std::size_t> begun(plan.terms.size());
  for (const auto& step : plan.steps) {
    if (step.placed) ++begun[step.placed->first_term];
  }
  const auto placed = std::accumulate(begun.begin(), begun.end(), std::size_t{0});
  if (placed == 0) return {};
  const auto most = std::max_element(begun.begin(), begun.end());
  const auto term = lower_first(term_name(rubric, plan.terms[static_cast<std::size_t>(most - begun.begin())]));
  if (*most == placed) return fmt::format("{} begin{} in the {}", counted(placed, "step", "steps"), placed == 1 ? "s" : "", term);
  return fmt::format("{} of {} begin{} in the {}", *most, counted(placed, "step", "steps"), *most == 1 ? "s" : "", term);
}

std::string money_planned(std::string_view who, const Money& planned, const Money& budget, std::string_view most_in) {
  if (planned.pence == 0) return fmt::format("{} nothing", who);
  const auto sum = fmt::format("{} {} of {}", who, money_in_words(planned), money_in_words(budget));
  return most_in.empty() ? sum : fmt::format("{}, most of it in {}", sum, most_in);
}

std::string days_planned(std::string_view who, const Days& planned, const Days& capacity, std::string_view most_in) {
  if (planned.tenths == 0) return fmt::format("{} no staff days", who);
  constexpr std::int64_t day = 10, many = 1'000 * day;  // tenths of a day are not worth telling of so many
  const auto amount = [&](const Days& days) { return capacity.tenths < many ? amount_of(days) : with_commas(days.tenths / day); };
  const auto sum = fmt::format("{} {} of {} staff {}", who, amount(planned), amount(capacity), capacity.tenths == day ? "day" : "days");
  return most_in.empty() ? sum : fmt::format("{}, most of them in {}", sum, most_in);
}

std::string what_fits(const Rubric& rubric, const Plan& plan, std::string_view limits) {
  if (plan.steps.empty() || plan.terms.empty()) return "There is nothing left to plan from these answers.";
  const auto& first = plan.terms.front();
  const auto span = fmt::format("from the {}{} to the {}", first.part ? "rest of the " : "", lower_first(term_name(rubric, first)),
                                lower_first(term_name(rubric, plan.terms.back())));
  const auto steps = counted(plan.steps.size(), "step", "steps");
  const auto placed = std::count_if(plan.steps.begin(), plan.steps.end(), [](const PlannedStep& step) { return step.placed.has_value(); });
  if (static_cast<std::size_t>(placed) == plan.steps.size()) {
    return fmt::format("{} in the order to take them, {}. {} within {}.", steps, span, placed == 1 ? "It fits" : "They all fit", limits);
  }
  return fmt::format("{} of {} fit {}, {}. For the rest, you can see what it would take.", placed, steps, limits, span);
}

std::string what_is_assumed(const Rubric& rubric, const Plan& plan, std::string_view giver) {
  const auto days = days_in_words(rubric.policy.days_per_term);
  const auto budget = money_in_words(rubric.policy.budget_per_year);
  if (plan.days_assumed && plan.budget_assumed) {
    return fmt::format("{} no staff days and no budget. This plan assumes {} a term and {} a year.", giver, days, budget);
  }
  if (plan.days_assumed) return fmt::format("{} no staff days. This plan assumes {} a term.", giver, days);
  if (plan.budget_assumed) return fmt::format("{} no budget. This plan assumes {} a year.", giver, budget);
  return {};
}

bool cannot_wait(const Rubric& rubric, const PlannedStep& step) {
  switch (step.because) {
    case Because::duty:
    case Because::deadline:
    case Because::urgent: return true;
    case Because::in_progress:
    case Because::promised:
    case Because::unlocks_stage:
    case Because::serves_goal:
    case Because::worth_it: break;
  }
  const auto* own = find(rubric, step.id);
  return own != nullptr && (own->duty || own->urgent || own->deadline);
}

Money planned_money(const PlannedStep& step) { return {step.planned_once.pence + step.planned_yearly.pence}; }

}  // namespace waymark
