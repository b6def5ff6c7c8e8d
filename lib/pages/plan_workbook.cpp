#include "pages/plan_workbook.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "pages/made_on.hpp"
#include "pages/words.hpp"

namespace waymark {

namespace {

using enum CellKind;

const std::string not_started = "Not started";
const std::string tick = "✓";

std::string status_in_words(StepStatus status) {
  const auto word = status_word(status);
  return word.empty() ? not_started : std::string(word);
}

std::vector<std::string> status_choices() {
  std::vector<std::string> words;
  for (const auto status : {StepStatus::not_started, StepStatus::planned, StepStatus::in_progress,
                            StepStatus::done, StepStatus::declined}) {
    words.push_back(status_in_words(status));
  }
  return words;
}

Cell starts_cell(const PlannedStep& step) { return step.placed ? Cell(step.placed->starts) : Cell(); }
Cell ends_cell(const PlannedStep& step) { return step.placed ? Cell(step.placed->ends) : Cell(); }
Cell cost_cell(const PlannedStep& step, const Money& cost) {
  return step.cost_known ? Cell(cost) : Cell(std::string("not known"));
}

std::string reasons(const Assessment& school, const PlannedStep& step) {
  std::vector<std::string> sentences;
  for (auto sentence : {why_here(school.rubric, step), why_then(school.rubric, school.plan, step)}) {
    if (!sentence.empty()) sentences.push_back(std::move(sentence));
  }
  if (auto wants = what_it_would_take(school.rubric, school.plan, step); !wants.empty())
    sentences.push_back("To fit it in: " + wants);
  return joined(sentences, " ");
}

Sheet steps_sheet(const Assessment& school, const std::vector<StepView>& views) {
  Table table{"Steps",
              {{"Number", 8, whole, ColumnTotal::label, false, {}},
               {"Step", 30, text, ColumnTotal::none, false, {}},
               {"Area", 16, text, ColumnTotal::none, false, {}},
               {"Lead", 14, text, ColumnTotal::none, false, {}},
               {"Also involved", 30, text, ColumnTotal::none, false, {}},
               {"Term", 13, text, ColumnTotal::none, false, {}},
               {"Starts", 12, date, ColumnTotal::none, false, {}},
               {"Ends", 12, date, ColumnTotal::none, false, {}},
               {"Days", 8, days, ColumnTotal::sum, false, {}},
               {"Cost once", 10, money, ColumnTotal::sum, false, {}},
               {"Cost a year", 10, money, ColumnTotal::sum, false, {}},
               {"Status", 12, text, ColumnTotal::none, true, status_choices()},
               {"Done on", 12, date, ColumnTotal::none, true, {}},
               {"Owner", 13, text, ColumnTotal::none, true, {}},
               {"Why here", 34, text, ColumnTotal::none, false, {}},
               {"Step id", 30, text, ColumnTotal::none, false, {}}},
              {},
              {{11, status_in_words(StepStatus::done)}, {11, status_in_words(StepStatus::declined)}}};
  for (std::size_t i = 0; i < views.size(); ++i) {
    const auto& view = views[i];
    const auto& step = school.plan.steps[i];
    table.rows.push_back({Cell(static_cast<std::int64_t>(view.number)), full_title(school.rubric, step),
                          std::string(view.area), std::string(view.lead),
                          fmt::format("{}", fmt::join(view.involve, ", ")),
                          placed_term_name(school.rubric, school.plan, step), starts_cell(step),
                          ends_cell(step), step.planned_days, cost_cell(step, step.planned_once),
                          cost_cell(step, step.planned_yearly), status_in_words(step.status), Cell(),
                          std::string(view.owner), reasons(school, step), step.id.text()});
  }
  Sheet sheet{"Steps",
              {fmt::format("{}: the steps, in order", school.answers.school.name),
               "The shaded columns are yours: status, the day it was done, and who owns it. Filter with "
               "the arrows. "
               "Amounts are what the plan counts."},
              {},
              2,
              15};
  sheet.tables.push_back(std::move(table));
  return sheet;
}

Table terms_table(const Assessment& school) {
  Table table{"Terms",
              {{"Term", 24, text, ColumnTotal::label, false, {}},
               {"Starts", 13, date, ColumnTotal::none, false, {}},
               {"Ends", 13, date, ColumnTotal::none, false, {}},
               {"Days you can give", 13, days, ColumnTotal::sum, false, {}},
               {"Days planned", 13, days, ColumnTotal::sum, false, {}},
               {"Days left", 13, days, ColumnTotal::sum, false, {}},
               {"Steps that begin", 13, whole, ColumnTotal::sum, false, {}},
               {"About this term", 34, text, ColumnTotal::none, false, {}}},
              {},
              {}};
  const auto& plan = school.plan;
  for (std::size_t i = 0; i < plan.terms.size(); ++i) {
    const auto& term = plan.terms[i];
    const auto begin = std::count_if(plan.steps.begin(), plan.steps.end(),
                                     [&](const PlannedStep& step) { return begins_in(step, i); });
    const std::string_view about = term.off    ? "You plan nothing in this term."
                                   : term.part ? "Your plan begins within this term."
                                               : "";
    table.rows.push_back({term_name(school.rubric, term), term.starts, term.ends, term.capacity, term.used,
                          Days{term.capacity.tenths - term.used.tenths},
                          Cell(static_cast<std::int64_t>(begin)), std::string(about)});
  }
  return table;
}

Table money_table(const Assessment& school) {
  Table table{"Money",
              {{"Financial year", 24, text, ColumnTotal::label, false, {}},
               {"Starts", 13, date, ColumnTotal::none, false, {}},
               {"Ends", 13, date, ColumnTotal::none, false, {}},
               {"Budget", 13, money, ColumnTotal::sum, false, {}},
               {"Paid once", 13, money, ColumnTotal::sum, false, {}},
               {"Paid each year", 13, money, ColumnTotal::sum, false, {}},
               {"Money left", 13, money, ColumnTotal::sum, false, {}},
               {"About this year", 34, text, ColumnTotal::none, false, {}}},
              {},
              {}};
  for (const auto& year : school.plan.years) {
    table.rows.push_back(
        {year_name(year), year.starts, year.ends, year.budget, year.once, year.yearly,
         Money{year.budget.pence - year.once.pence - year.yearly.pence},
         std::string(year.part ? "Your plan begins within this year. The budget is for what is left of it."
                               : "")});
  }
  return table;
}

Sheet terms_sheet(const Assessment& school) {
  const auto& plan = school.plan;
  const auto& policy = school.rubric.policy;
  Sheet sheet{"By term", {fmt::format("{}: time and money", school.answers.school.name)}, {}, 0, 0};
  if (plan.days_assumed) {
    sheet.lines.push_back(fmt::format("Your answers give no staff days, so the plan takes {} a term.",
                                      days_in_words({policy.days_per_term, policy.days_per_term})));
  }
  if (plan.budget_assumed) {
    sheet.lines.push_back(fmt::format("Your answers give no budget, so the plan takes {} a year.",
                                      money_in_words(policy.budget_per_year)));
  }
  const auto waiting = static_cast<std::size_t>(std::count_if(
      plan.steps.begin(), plan.steps.end(), [](const PlannedStep& step) { return !step.placed; }));
  sheet.lines.push_back(waiting == 0
                            ? std::string("Every step has a place.")
                            : fmt::format("{} no place yet. The first sheet says what it would take.",
                                          counted(waiting, "step has", "steps have")));
  sheet.tables.push_back(terms_table(school));
  sheet.tables.push_back(money_table(school));
  return sheet;
}

Sheet checklist_sheet(const Assessment& school, const std::vector<StepView>& views) {
  Table table{"Checklist",
              {{"Done", 8, text, ColumnTotal::count, true, {tick}},
               {"Action", 60, text, ColumnTotal::none, false, {}},
               {"Step", 36, text, ColumnTotal::none, false, {}},
               {"Step number", 11, whole, ColumnTotal::none, false, {}},
               {"Lead", 20, text, ColumnTotal::none, false, {}},
               {"Term", 18, text, ColumnTotal::none, false, {}},
               {"Starts", 13, date, ColumnTotal::none, false, {}},
               {"Ends", 13, date, ColumnTotal::none, false, {}},
               {"Step id", 30, text, ColumnTotal::none, false, {}}},
              {},
              {{0, tick}}};
  for (std::size_t i = 0; i < views.size(); ++i) {
    const auto& view = views[i];
    const auto& step = school.plan.steps[i];
    for (const auto& action : view.actions) {
      table.rows.push_back({Cell(), std::string(action.text), full_title(school.rubric, step),
                            Cell(static_cast<std::int64_t>(view.number)), std::string(view.lead),
                            placed_term_name(school.rubric, school.plan, step), starts_cell(step),
                            ends_cell(step), step.id.text()});
    }
  }
  Sheet sheet{"Checklist",
              {fmt::format("{}: the checklist", school.answers.school.name),
               "Tick an action off with the arrow in the first column. The last row counts the ticks. "
               "Filter by lead "
               "or by term for a list of your own."},
              {},
              2,
              8};
  sheet.tables.push_back(std::move(table));
  return sheet;
}

}  // namespace

Workbook plan_workbook(const Assessment& school, const std::vector<StepView>& steps, const Made& made) {
  const auto& name = school.answers.school.name;
  Workbook book{fmt::format("{}: {}", name, school.rubric.name),
                "Waymark",
                fmt::format("{}. Internal: share with care", name),
                made_on(school, made),
                {}};
  book.sheets.push_back(steps_sheet(school, steps));
  book.sheets.push_back(terms_sheet(school));
  book.sheets.push_back(checklist_sheet(school, steps));
  return book;
}

std::string plan_xlsx(const Assessment& school, const std::vector<StepView>& steps, const Made& made) {
  return write_xlsx(plan_workbook(school, steps, made));
}

}  // namespace waymark
