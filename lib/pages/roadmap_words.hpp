// What the roadmap and governors pages say of terms, days and money. Must not know HTML.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "model/plan.hpp"
#include "model/rubric.hpp"

namespace waymark {

std::string term_heading(const Rubric& rubric, const PlanTerm& term);         // "The rest of the autumn term 2026"
std::string term_span(const Rubric& rubric, const PlanTerm& first, const PlanTerm& last);
// Of the terms in which nothing is done, one after another from this one on, the last; this one where something is done,
// or where the school plans nothing. They are told as one.
std::size_t last_quiet(const Plan& plan, std::size_t term);
std::string year_heading(const PlanYear& year);                               // "2026 to 2027, what is left"
std::string amount_of(const Days& days);                                      // "11.9", "12"
std::string days_of(const Days& used, const Days& capacity);                  // "11.9 of 12 days"
std::string cost_of(const Money& once, const Money& yearly);                  // "£250 once and £120 a year", "No cost"
std::string planned_cost(const PlannedStep& step);                            // the same, or "Not known yet"

// What the roadmap's pictures show, as their headings. `most_in` names where more than half of it falls, or is empty.
std::string when_steps_begin(const Rubric& rubric, const Plan& plan);         // "18 of 38 steps begin in the spring term 2027"
std::string money_planned(std::string_view who, const Money& planned, const Money& budget, std::string_view most_in);
std::string days_planned(std::string_view who, const Days& planned, const Days& capacity, std::string_view most_in);

// "18 of 38 steps fit your days and your money, from the rest of the autumn term 2026 to the autumn term 2029. For the rest, …".
// `limits` are the days and the money: whose they are.
std::string what_fits(const Rubric& rubric, const Plan& plan, std::string_view limits);
// "Your answers give no budget. This plan assumes £4,000 a year."; empty when both are given. `giver`: "Your answers give".
std::string what_is_assumed(const Rubric& rubric, const Plan& plan, std::string_view giver);

// An existing duty, a date that does not move, or urgent; or a step that one of these needs first.
bool cannot_wait(const Rubric& rubric, const PlannedStep& step);
Money planned_money(const PlannedStep& step);  // once and for one year

}  // namespace waymark
