#include "pages/plan_report.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "formats/csv.hpp"
#include "pages/roadmap_words.hpp"
#include "pages/text_table.hpp"
#include "pages/words.hpp"

namespace waymark {

namespace {

// A step's planned cost, in words short enough for a column.
std::string cost_cell(const PlannedStep& step) {
  if (!step.cost_known) return "not known";
  std::vector<std::string> parts;
  if (step.planned_once.pence > 0) parts.push_back(money_in_words(step.planned_once));
  if (step.planned_yearly.pence > 0) parts.push_back(money_in_words(step.planned_yearly) + " a year");
  return parts.empty() ? "no cost" : joined(parts, " and ");
}

std::string lead_cell(const Rubric& rubric, const PlannedStep& step) {
  const auto* lead = lead_of(rubric, step);
  return lead == nullptr ? std::string{} : lead->name;
}

std::string used(const PlanTerm& term) {
  if (term.off) return "your school plans nothing in this term";
  if (term.used.tenths == 0) return fmt::format("none of {} planned yet", days_in_words(term.capacity));
  return fmt::format("{} of {} planned", days_in_words(term.used), days_in_words(term.capacity));
}

// Of terms that are told as one.
std::string used(const Plan& plan, std::size_t first, std::size_t last) {
  return first == last ? used(plan.terms[first]) : "nothing planned yet";
}

std::string until(const Rubric& rubric, const Plan& plan, const PlannedStep& step) {
  if (step.placed->last_term == step.placed->first_term) return {};
  return fmt::format("until {}", term_name(rubric, plan.terms[step.placed->last_term]));
}

std::string reasons(const Rubric& rubric, const Plan& plan, const PlannedStep& step) {
  const auto then = why_then(rubric, plan, step);
  return then.empty() ? why_here(rubric, step) : fmt::format("{} {}", why_here(rubric, step), then);
}

}  // namespace

std::string plan_table(const Assessment& school) {
  const auto& [rubric, answers, scores, plan] = school;
  std::string out = fmt::format("{}, {}\n", printable(answers.school.name), printable(answers.cycle));
  if (plan.days_assumed) out += fmt::format("The answers give no staff days, so {} a term are assumed.\n", days_in_words(rubric.policy.days_per_term));
  if (plan.budget_assumed) out += fmt::format("The answers give no budget, so {} a year are assumed.\n", money_in_words(rubric.policy.budget_per_year));
  for (std::size_t i = 0; i < plan.terms.size(); ++i) {
    const auto last = last_quiet(plan, i);
    out += fmt::format("\n{} ({})\n", term_span(rubric, plan.terms[i], plan.terms[last]), used(plan, i, last));
    std::vector<std::vector<std::string>> rows;
    for (const auto& step : plan.steps) {
      if (!begins_in(step, i)) continue;
      rows.push_back({"  " + printable(title_of(rubric, step)), step.id.text(), days_in_words(step.planned_days), cost_cell(step),
                      until(rubric, plan, step)});
    }
    out += text_table(rows);
    i = last;
  }
  out += "\nMoney\n";
  std::vector<std::vector<std::string>> money;
  for (const auto& year : plan.years) {
    money.push_back({fmt::format("  {}{}", year_name(year), year.part ? " (what is left)" : ""),
                     fmt::format("{} of {}", money_in_words(Money{year.once.pence + year.yearly.pence}), money_in_words(year.budget))});
  }
  out += text_table(money);
  std::vector<std::vector<std::string>> rest;
  for (const auto& step : plan.steps) {
    if (!step.placed) rest.push_back({"  " + printable(title_of(rubric, step)), step.id.text(), printable(what_it_would_take(rubric, plan, step))});
  }
  if (!rest.empty()) out += "\nWhat does not fit, and what it would take\n" + text_table(rest);
  return out;
}

std::string plan_markdown(const Assessment& school) {
  const auto& [rubric, answers, scores, plan] = school;
  std::string out = fmt::format("# Roadmap: {}\n\n", answers.school.name);
  for (std::size_t i = 0; i < plan.terms.size(); ++i) {
    const auto last = last_quiet(plan, i);
    out += fmt::format("## {}\n\n{}.\n\n", term_span(rubric, plan.terms[i], plan.terms[last]), upper_first(used(plan, i, last)));
    for (const auto& step : plan.steps) {
      if (!begins_in(step, i)) continue;
      out += fmt::format("- [ ] **{}**. {}. {}, {}. {}\n", title_of(rubric, step), lead_cell(rubric, step), days_in_words(step.planned_days),
                         cost_cell(step), reasons(rubric, plan, step));
    }
    out += '\n';
    i = last;
  }
  out += "## Money\n\n| Year | Planned | Budget |\n|---|---|---|\n";
  for (const auto& year : plan.years) {
    out += fmt::format("| {} | {} | {} |\n", year_name(year), money_in_words(Money{year.once.pence + year.yearly.pence}), money_in_words(year.budget));
  }
  const bool all = std::all_of(plan.steps.begin(), plan.steps.end(), [](const PlannedStep& step) { return step.placed.has_value(); });
  if (all) return out;
  out += "\n## What does not fit, and what it would take\n\n";
  for (const auto& step : plan.steps) {
    if (!step.placed) out += fmt::format("- {}: {}\n", title_of(rubric, step), what_it_would_take(rubric, plan, step));
  }
  return out;
}

std::string plan_csv(const Assessment& school) {
  const auto& [rubric, answers, scores, plan] = school;
  CsvWriter csv({"number", "step", "title", "area", "lead", "status", "term", "starts", "ends", "days", "once", "yearly", "why", "what it would take"});
  int number = 0;
  for (const auto& step : plan.steps) {
    const auto* area = area_of(rubric, step);
    const auto& placed = step.placed;
    const std::vector<std::string> cells = {fmt::format("{}", ++number), step.id.text(), std::string(title_of(rubric, step)), area == nullptr ? std::string{} : area->title,
             lead_cell(rubric, step), std::string(status_id(step.status)), placed_term_name(rubric, plan, step, ""),
             placed ? iso(placed->starts) : std::string{}, placed ? iso(placed->ends) : std::string{},
             fmt::format("{}.{}", step.planned_days.tenths / 10, step.planned_days.tenths % 10), fmt::format("{}", step.planned_once.pence / 100),
             fmt::format("{}", step.planned_yearly.pence / 100), reasons(rubric, plan, step), what_it_would_take(rubric, plan, step)};
    csv.row({cells.begin(), cells.end()});
  }
  return csv.take();
}

std::string plan_difference(const Assessment& before, const Assessment& after) {
  const auto& rubric = after.rubric;
  std::string gained;
  const auto level = [&](const std::optional<int>& value) { return value ? fmt::format("{} {}", *value, level_name(rubric, *value)) : std::string("not known"); };
  for (std::size_t i = 0; i < after.scores.areas.size(); ++i) {
    const auto& was = before.scores.areas[i].gate.level;
    const auto& is = after.scores.areas[i].gate.level;
    if (was != is) gained += fmt::format("  {}: from {} to {}\n", printable(find(rubric, after.scores.areas[i].area)->title), level(was), level(is));
  }
  for (std::size_t i = 0; i < after.scores.stages.size(); ++i) {
    const bool was = before.scores.stages[i].state == StageState::secure;
    const bool is = after.scores.stages[i].state == StageState::secure;
    if (was != is) gained += fmt::format("  Stage {}: {}\n", printable(rubric.stages[i].name), is ? "secure" : "no longer secure");
  }
  for (std::size_t i = 0; i < after.scores.standards.size(); ++i) {
    const bool was = before.scores.standards[i].state == StandardState::met;
    const bool is = after.scores.standards[i].state == StandardState::met;
    if (was != is) gained += fmt::format("  Standard {}: {}\n", after.scores.standards[i].standard.text(), is ? "met" : "no longer met");
  }
  const auto place = [&](const Assessment& school, const PlannedStep& step) {
    return placed_term_name(rubric, school.plan, step, "no place");
  };
  const auto in = [](const Plan& plan, const StepId& id) {
    const auto at = std::find_if(plan.steps.begin(), plan.steps.end(), [&](const PlannedStep& step) { return step.id == id; });
    return at == plan.steps.end() ? nullptr : &*at;
  };
  std::vector<std::vector<std::string>> moved;
  for (const auto& step : before.plan.steps) {
    const auto* now = in(after.plan, step.id);
    const auto was = place(before, step);
    const auto is = now == nullptr ? std::string("no longer needed") : place(after, *now);
    if (was != is) moved.push_back({"  " + printable(title_of(rubric, step)), was, "→ " + is});
  }
  for (const auto& step : after.plan.steps) {
    if (in(before.plan, step.id) == nullptr) moved.push_back({"  " + printable(title_of(rubric, step)), "new", "→ " + place(after, step)});
  }
  std::string out = "What it would unlock\n";
  out += gained.empty() ? "  No level, stage or standard by itself.\n" : gained;
  out += "\nWhat would move\n";
  out += moved.empty() ? "  Nothing.\n" : text_table(moved);
  return out;
}

}  // namespace waymark
