#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "pages/roadmap_words.hpp"
#include "pages/strategy_sections.hpp"
#include "pages/words.hpp"

namespace waymark {

namespace {

std::string lead_name(const Rubric& rubric, const PlannedStep& step) {
  const auto* lead = lead_of(rubric, step);
  return lead == nullptr ? "To be agreed" : lead->name;
}

// The steps that begin in the term.
StrategyTable term_table(const Ground& ground, std::size_t term) {
  const auto& [rubric, answers, scores, plan] = ground.school;
  auto table = table_of("", {{"Step", false}, {"Who leads", false}, {"Staff time", false}, {"Cost", false}});
  for (const auto* step : ground.placed) {
    if (!begins_in(*step, term)) continue;
    auto days = upper_first(days_in_words(step->planned_days));
    if (step->placed->last_term != term) days += fmt::format(", until {}", term_in_sentence(ground, step->placed->last_term));
    add_row(table, step_words(rubric, *step),
            {{lead_name(rubric, *step), "", "", false}, {std::move(days), "", "", false}, {planned_cost(*step), "", "", false}});
  }
  return table;
}

std::string term_lead(const Ground& ground, std::size_t term, bool has_steps) {
  const auto& own = ground.school.plan.terms[term];
  if (own.off) return "Your school asked to plan nothing in this term.";
  const auto used = own.used.tenths == 0 ? std::string() : fmt::format("{} of {} of staff time are planned.", days_in_words(own.used), days_in_words(own.capacity));
  if (has_steps) return used;
  return own.used.tenths == 0 ? "No step is planned in this term." : "No new step begins in this term; those under way go on. " + used;
}

bool is_pressing(const Rubric& rubric, const PlannedStep& step) {
  const auto* own = find(rubric, step.id);
  return own != nullptr && (own->duty || own->urgent);
}

std::string why_it_matters(const Rubric& rubric, const PlannedStep& step) {
  const auto* own = find(rubric, step.id);
  if (own != nullptr && own->urgent) return "Until it is done, one bad day could stop the school.";
  return "It is an existing duty.";
}

std::string when_it_comes(const Ground& ground, const PlannedStep& step) {
  return step.placed ? place_words(ground, step) : what_it_would_take(ground.school.rubric, ground.school.plan, step);
}

StrategySection stage_section(const Ground& ground, const Stage& stage) {
  const auto& rubric = ground.school.rubric;
  StrategySection section{stage.name, "", {}};
  auto table = table_of("", {{"Step", false}, {"When", false}, {"Who leads", false}, {"Staff time", false}});
  for (const auto& step : ground.school.plan.steps) {
    if (find(rubric, step.question)->stage != stage.id) continue;
    add_row(table, step_words(rubric, step),
            {{step.placed ? place_words(ground, step) : "No place yet", "", "", false}, {lead_name(rubric, step), "", "", false},
             {days_in_words(step.planned_days), "", "", false}});
  }
  section.blocks.push_back(paragraph(table.rows.empty() ? stage.aim + " No step of this stage is left to plan." : stage.aim + " These steps of the plan are for that."));
  if (!table.rows.empty()) section.blocks.push_back(block_of(std::move(table)));
  return section;
}

}  // namespace

StrategySection roadmap(const Ground& ground, Outline outline) {
  const auto& plan = ground.school.plan;
  StrategySection section{outline == Outline::whole ? "Roadmap in outline" : "The first year’s steps", "", {}};
  if (plan.steps.empty() || plan.terms.empty()) return section;
  const auto terms = outline == Outline::whole ? plan.terms.size() : ground.first_year;
  if (outline == Outline::first_year) add_assumed(ground, section);
  section.blocks.push_back(paragraph(
      outline == Outline::whole ? "Steps stand in the term they begin in, in the order to take them. Days and costs are the middle of a range, so treat them as a guide."
                                : "Begin with these, in this order. Each link leads to the actions, one by one."));
  const auto busy = std::min(ground.busy, terms);  // the empty ones at the end are told in one sentence
  for (std::size_t term = 0; term < busy; ++term) {
    auto table = term_table(ground, term);
    section.blocks.push_back(heading(term_words(ground, term)));
    if (const auto lead = term_lead(ground, term, !table.rows.empty()); !lead.empty()) section.blocks.push_back(paragraph(lead));
    if (!table.rows.empty()) section.blocks.push_back(block_of(std::move(table)));
  }
  if (outline == Outline::whole && busy < terms) {
    section.blocks.push_back(paragraph(fmt::format("Nothing is planned after the {} yet. That leaves room for what the reviews bring.", term_in_sentence(ground, busy == 0 ? 0 : busy - 1))));
  }
  if (outline == Outline::first_year) {
    const auto later = std::count_if(plan.steps.begin(), plan.steps.end(), [&](const PlannedStep& step) { return !begins_before(step, ground.first_year); });
    if (later > 0) section.blocks.push_back(paragraph(fmt::format("{} can wait until these are done.", counted(static_cast<std::size_t>(later), "more step", "more steps"))));
  }
  return section;
}

StrategySection budget(const Ground& ground) {
  const auto& plan = ground.school.plan;
  StrategySection section{"Budget by year", "", {}};
  if (plan.steps.empty() || plan.years.empty()) return section;
  auto table = table_of("What the plan costs in each financial year", {{"Year", false}, {"Budget", true}, {"Once", true}, {"Yearly", true}, {"Left", true}});
  for (const auto& year : plan.years) {
    const Money left{year.budget.pence - year.once.pence - year.yearly.pence};
    add_row(table, {fmt::format("{}{}", year_name(year), year.part ? ", what is left of it" : ""), "", "", false},
            {{money_in_words(year.budget), "", "", false}, {money_in_words(year.once), "", "", false}, {money_in_words(year.yearly), "", "", false},
             {left.pence < 0 ? fmt::format("{} over", money_in_words(Money{-left.pence})) : money_in_words(left), "", "", false}});
  }
  section.blocks.push_back(block_of(std::move(table)));
  Money goes_on;
  std::size_t unknown = 0;
  for (const auto* step : ground.placed) {
    goes_on.pence += step->planned_yearly.pence;
    unknown += step->cost_known ? 0U : 1U;
  }
  std::string words = "Costs are estimates. Ask for quotes before you decide.";
  if (goes_on.pence > 0) words = fmt::format("The steps of this plan add {} a year, which goes on after it. ", money_in_words(goes_on)) + words;
  if (unknown > 0) words += fmt::format(" The cost of {} is not known yet, because it depends on numbers that the answers do not give.", counted(unknown, "step", "steps"));
  section.blocks.push_back(paragraph(std::move(words)));
  return section;
}

StrategySection roles(const Ground& ground) {
  const auto& rubric = ground.school.rubric;
  StrategySection section{"Roles and governance", "", {}};
  auto table = table_of("Who does what in the plan", {{"Role", false}, {"What it is for", false}, {"Steps to lead", true}, {"Staff time to lead", true}, {"Steps to help with", true}});
  for (const auto& role : rubric.roles) {
    std::size_t leads = 0, helps = 0;
    Days days;
    for (const auto* step : ground.placed) {
      const auto* own = find(rubric, step->id);
      if (lead_of(rubric, *step) == &role) {
        ++leads;
        days.tenths += step->planned_days.tenths;
      } else if (own != nullptr && std::find(own->involve.begin(), own->involve.end(), role.id) != own->involve.end()) {
        ++helps;
      }
    }
    if (leads + helps == 0) continue;
    add_row(table, {role.name, "", "", false},
            {{role.about, "", "", false}, {fmt::format("{}", leads), "", "", false}, {leads == 0 ? std::string("none") : days_in_words(days), "", "", false},
             {fmt::format("{}", helps), "", "", false}});
  }
  if (table.rows.empty()) return section;
  section.blocks.push_back(paragraph("A role is a part that somebody plays. In a small school one person may have several. The days are for all who take part in the steps that the role leads."));
  section.blocks.push_back(block_of(std::move(table)));
  section.blocks.push_back(paragraph("Whoever leads on digital technology tells governors or trustees each term which steps are done and what stands in the way. Governors or trustees ask for proof, and agree what comes next each year."));
  return section;
}

std::vector<StrategySection> stages_with_own_section(const Ground& ground) {
  std::vector<StrategySection> sections;
  for (const auto& stage : ground.school.rubric.stages) {
    if (stage.own_section) sections.push_back(stage_section(ground, stage));
  }
  return sections;
}

// What could go wrong until a step is done: those that press and do not begin in the first year, then those
// without a place.
StrategySection risks(const Ground& ground) {
  const auto& [rubric, answers, scores, plan] = ground.school;
  StrategySection section{"What needs care until it is done", "", {}};
  auto pressing = table_of("Steps that press, and come later than the first year", {{"Step", false}, {"Why it matters", false}, {"When, or what it would take", false}});
  auto rest = table_of("Steps that wait for time or money", {{"Step", false}, {"What it would take", false}});
  std::size_t presses = 0;
  std::vector<std::string> late;
  for (const auto& step : plan.steps) {
    presses += is_pressing(rubric, step) ? 1U : 0U;
    if (step.placed && step.placed->late) late.push_back(fmt::format("“{}”", title_of(rubric, step)));
    if (is_pressing(rubric, step) && !begins_before(step, ground.first_year)) {
      add_row(pressing, step_words(rubric, step), {{why_it_matters(rubric, step), "", "", false}, {when_it_comes(ground, step), "", "", false}});
    } else if (!step.placed) {
      add_row(rest, step_words(rubric, step), {{when_it_comes(ground, step), "", "", false}});
    }
  }
  std::string words = presses == 0 ? "No urgent step and no existing duty is left to do."
                      : pressing.rows.empty() ? "Every urgent step and every existing duty that is still to do begins in the first year."
                                              : "There is not time or money for everything at once. Know about these, and bring them forward when you can.";
  if (late.size() == 1) words += fmt::format(" 1 step is planned to end after the day that was set for it: {}.", late.front());
  if (late.size() > 1) words += fmt::format(" {} steps are planned to end after the days that were set for them: {}.", late.size(), listed(late));
  section.blocks.push_back(paragraph(std::move(words)));
  if (!pressing.rows.empty()) section.blocks.push_back(block_of(std::move(pressing)));
  if (!rest.rows.empty()) section.blocks.push_back(block_of(std::move(rest)));
  return section;
}

}  // namespace waymark
