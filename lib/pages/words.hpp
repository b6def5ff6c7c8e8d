// Amounts, levels and reasons in plain words, for pages and reports. Must not know HTML.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "model/plan.hpp"
#include "model/rubric.hpp"
#include "model/scores.hpp"

namespace waymark {

std::string days_in_words(const Range<Days>& effort);      // "half a day to 2 days"
std::string days_in_words(const Days& days);               // "half a day"
std::string money_in_words(const Money& money);            // "£1,250" or "£2.50"
std::string money_in_words(const Range<Money>& money);     // "£200 to £900"
std::string weeks_in_words(const Step& step);              // "1 to 2 weeks"
std::string terms_in_words(const Rubric& rubric, const Step& step);  // "Autumn term or spring term"; empty for any
// "£200 to £900 once, and £120 a year", "No cost".
std::string cost_in_words(const PlannedStep& planned, const Step* step);
std::string cost_in_words(const Step& step);               // the same before a school's numbers are known: "£20 per device once"
std::string price_basis(const Step& step);                 // "Our estimate, at prices of November 2026"; empty without cost

// The name of the band of a scale that an amount falls in; empty when the scale is.
std::string_view band_of(const Rubric& rubric, const Days& effort);
std::string_view band_of(const Rubric& rubric, const Money& cost);

std::string_view level_name(const Rubric& rubric, int level);          // "Meeting"
std::string level_in_words(const Rubric& rubric, int level);           // "level 3, Meeting"
std::string_view title_of(const Rubric& rubric, const PlannedStep& planned);  // of a finding-out step: the question
std::string find_out_title(std::string_view question);                 // "Find out: Who …?"
std::string full_title(const Rubric& rubric, const PlannedStep& planned);     // with "Find out: " where that is what it does
// Whoever leads the step; to find out, whoever is asked first. Null when nobody is named.
const Role* lead_of(const Rubric& rubric, const PlannedStep& planned);
const Area* area_of(const Rubric& rubric, const PlannedStep& planned);
std::string_view phase_name(const Rubric& rubric, const PhaseId& phase);      // empty when the rubric has no such phase

// Why the step stands where it does in the plan: a sentence.
std::string why_here(const Rubric& rubric, const PlannedStep& planned);

// "Autumn term 2026", "the rest of Autumn term 2026".
std::string term_name(const Rubric& rubric, const PlanTerm& term);
inline constexpr std::string_view no_term_yet = "When there is time and money";
// The name of the term that a step begins in, or words for a step without a place.
std::string placed_term_name(const Rubric& rubric, const Plan& plan, const PlannedStep& planned,
                             std::string_view otherwise = no_term_yet);
// "2026-autumn" is "Autumn term 2026" where the rubric has such a term; any other name is the school's own.
std::string cycle_in_words(const Rubric& rubric, std::string_view cycle);
// "2026 to 2027", or "2026" where the financial year is the calendar's.
std::string year_name(const PlanYear& year);
std::string year_name(const Date& ends);
std::string meet_by_words(const Area& area);                // "2030"; empty when the area has no year
// Why the step does not begin sooner: a sentence, or empty.
std::string why_then(const Rubric& rubric, const Plan& plan, const PlannedStep& planned);
// What it would take to place a step that does not fit: a sentence; empty when it has a place.
std::string what_it_would_take(const Rubric& rubric, const Plan& plan, const PlannedStep& planned);
std::string_view held_id(Held held);

std::string_view status_word(StepStatus status);           // "In progress"; for files: "in-progress"
std::string_view status_id(StepStatus status);
std::string_view state_words(StandardState state);         // "not yet in place"
std::string_view state_id(StageState state);
std::string_view state_id(StandardState state);
std::string_view reply_id(Reply reply);
std::string_view because_id(Because because);

}  // namespace waymark
