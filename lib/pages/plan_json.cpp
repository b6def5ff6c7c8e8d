#include "pages/plan_json.hpp"

#include <fmt/format.h>

#include "pages/words.hpp"

namespace waymark {

void write_calendar(JsonWriter& json, const Rubric& rubric, const Plan& plan) {
  json.key("days-assumed").value(plan.days_assumed).key("budget-assumed").value(plan.budget_assumed);
  json.key("terms").array();
  for (const auto& term : plan.terms) {
    json.object().key("term").value(term.term.text()).key("name").value(term_name(rubric, term));
    json.key("starts").value(iso(term.starts)).key("ends").value(iso(term.ends));
    json.key("part").value(term.part).key("off").value(term.off);
    json.key("capacity").decimal(term.capacity.tenths, 1).key("used").decimal(term.used.tenths, 1).end();
  }
  json.end().key("years").array();
  for (const auto& year : plan.years) {
    json.object().key("name").value(year_name(year)).key("starts").value(iso(year.starts)).key("ends").value(iso(year.ends));
    json.key("part").value(year.part).key("budget").decimal(year.budget.pence, 2);
    json.key("once").decimal(year.once.pence, 2).key("yearly").decimal(year.yearly.pence, 2).end();
  }
  json.end();
}

void write_place(JsonWriter& json, const Rubric& rubric, const Plan& plan, const PlannedStep& step) {
  json.key("placed");
  if (!step.placed) {
    json.null();
  } else {
    const auto& placed = *step.placed;
    json.object().key("first-term").value(placed.first_term).key("last-term").value(placed.last_term);
    json.key("starts").value(iso(placed.starts)).key("ends").value(iso(placed.ends));
    json.key("days").array();
    for (const auto& days : placed.days) json.decimal(days.tenths, 1);
    json.end().key("year").value(placed.year).key("held-by").value(held_id(placed.held));
    if (placed.held_step) json.key("held-by-step").value(placed.held_step->text());
    json.key("late").value(placed.late).key("why-then").value(why_then(rubric, plan, step)).end();
  }
  if (step.shortfall) json.key("would-take").value(what_it_would_take(rubric, plan, step));
}

namespace {

void need_from_to(SchemaWriter& schema) {
  schema.need_date("starts", "The first day.");
  schema.need_date("ends", "The last day.");
}

void placed_parts(SchemaWriter& schema) {
  schema.need_whole("first-term", "The place of its first term in `terms`, from 0.");
  schema.need_whole("last-term", "The same of its last.");
  need_from_to(schema);
  schema.need("days");
  schema.list("The staff days in each of these terms.", [&] { schema.amount(""); });
  schema.need_whole("year", "The place in `years`, from 0, of the year in which it costs money first.");
  schema.need_words("held-by", "Why it does not begin sooner.",
                    words_of<Held>({Held::by_nothing, Held::by_step, Held::by_days, Held::by_role, Held::by_budget, Held::by_term,
                                    Held::by_contract}, held_id));
  schema.may("held-by-step");
  schema.refer("id", "The step that it waits for.");
  schema.need_flag("late", "It ends after the day it should be done by.");
  schema.need_text("why-then", "Why it does not begin sooner, in a sentence. It may be empty.");
}

}  // namespace

void need_calendar(SchemaWriter& schema, std::string_view who) {
  schema.need_flag("days-assumed", fmt::format("{} did not say what staff days it can give; the content's stand in.", who));
  schema.need_flag("budget-assumed", "The same of its budget.");
  schema.need_objects("terms", "The terms of the plan, one after the other.", [&] {
    schema.need_id("term", "Which term of a year it is.");
    schema.need_text("name", "Its name with its year.");
    need_from_to(schema);
    schema.need_flag("part", "The plan begins within it.");
    schema.need_flag("off", fmt::format("{} plans nothing in it.", who));
    schema.need_amount("capacity", "Staff days that can be given.");
    schema.need_amount("used", "Staff days that the plan uses.");
  });
  schema.need_objects("years", "The financial years of the plan, one after the other.", [&] {
    schema.need_text("name", "Its name.");
    need_from_to(schema);
    schema.need_flag("part", "The plan begins within it.");
    schema.need_amount("budget", "Pounds that can be spent.");
    schema.need_amount("once", "Pounds that the plan spends once.");
    schema.need_amount("yearly", "Pounds that the plan spends each year from here on.");
  });
}

void need_place(SchemaWriter& schema) {
  schema.need_object("placed", "When it happens; null when it does not fit.", [&] { placed_parts(schema); }, Or::null);
  schema.may("would-take");
  schema.text("What it would take to give it a place, in a sentence. There when `placed` is null.");
}

}  // namespace waymark
