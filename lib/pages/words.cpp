#include "pages/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "base/digits.hpp"
#include "base/text.hpp"

namespace waymark {

namespace {

constexpr std::int64_t whole_day = 10;

// Parts of a day are told in hours: nobody plans 0.3 of a day.
std::string amount_in_words(const Days& days) {
  static constexpr std::array<std::string_view, whole_day> parts = {
      "no time",    "under an hour",  "about 1 to 2 hours", "about 2 hours", "about 3 hours",
      "half a day", "about 4 hours", "about 4 to 5 hours", "about 5 hours", "nearly a day"};
  if (days.tenths < static_cast<std::int64_t>(parts.size())) return std::string(parts[static_cast<std::size_t>(days.tenths)]);
  if (days.tenths == whole_day) return "1 day";
  const auto whole = with_commas(days.tenths / whole_day);
  return days.tenths % whole_day == 0 ? whole + " days" : together({whole, ".", Digits(days.tenths % whole_day), " days"});
}

std::string_view per_what(CostPer per) {
  switch (per) {
    case CostPer::school: return "";
    case CostPer::pupil: return " a pupil";
    case CostPer::staff: return " a member of staff";
    case CostPer::device: return " a device";
  }
  return "";
}

template <class Amount>
std::string_view band(const std::vector<Band<Amount>>& scale, const Amount& amount) {
  const auto at = std::find_if(scale.begin(), scale.end(),
                               [&](const Band<Amount>& b) { return !b.up_to || amount <= *b.up_to; });
  return at == scale.end() ? std::string_view{} : std::string_view(at->name);
}

}  // namespace

std::string days_in_words(const Days& days) { return amount_in_words(days); }

std::string days_in_words(const Range<Days>& effort) {
  if (effort.low == effort.high) return amount_in_words(effort.low);
  const bool whole = effort.low.tenths % whole_day == 0 && effort.low.tenths > whole_day;
  if (whole) return together({Digits(effort.low.tenths / whole_day), " to ", amount_in_words(effort.high)});
  if (effort.low.tenths == whole_day) return together({"1 to ", amount_in_words(effort.high)});
  return together({amount_in_words(effort.low), " to ", amount_in_words(effort.high)});
}

std::string meet_by_words(const Area& area) { return area.meet_by ? std::to_string(*area.meet_by) : std::string(); }

std::string money_in_words(const Money& money) {
  constexpr std::int64_t pound = 100;
  const auto pounds = with_commas(money.pence / pound);
  return money.pence % pound == 0 ? "£" + pounds
                                  : fmt::format("£{}.{:02}", pounds, money.pence % pound);
}

std::string money_in_words(const Range<Money>& money) {
  if (money.low == money.high) return money_in_words(money.low);
  if (money.low.pence == 0) return fmt::format("up to {}", money_in_words(money.high));
  return fmt::format("{} to {}", money_in_words(money.low), money_in_words(money.high));
}

std::string weeks_in_words(const Step& step) {
  if (step.weeks_low == step.weeks_high) {
    return counted(static_cast<std::size_t>(step.weeks_low), "week", "weeks");
  }
  return together({Digits(step.weeks_low), " to ", Digits(step.weeks_high), " weeks"});
}

std::string terms_in_words(const Rubric& rubric, const Step& step) {
  std::vector<std::string> names;
  for (const auto& term : rubric.terms) {
    if (std::find(step.when.begin(), step.when.end(), term.id) != step.when.end()) names.push_back(term.name);
  }
  return names.size() == rubric.terms.size() ? std::string{} : listed(names, "or");
}

std::string cost_in_words(const PlannedStep& planned, const Step* step) {
  if (step == nullptr || !step->cost) return "No cost";
  const auto& cost = *step->cost;
  const auto once = planned.cost_known ? planned.once : cost.once;
  const auto yearly = planned.cost_known ? planned.yearly : cost.yearly;
  const auto per = planned.cost_known ? std::string_view{} : per_what(cost.per);
  std::string words;
  if (once.high.pence > 0) words = fmt::format("{}{} once", money_in_words(once), per);
  if (yearly.high.pence > 0) {
    words += fmt::format("{}{}{} a year", words.empty() ? "" : ", and ", money_in_words(yearly), per);
  }
  if (words.empty()) return "No cost";
  if (words.starts_with('u')) words[0] = 'U';
  return words;
}

std::string cost_in_words(const Step& step) {
  PlannedStep priced;
  priced.cost_known = false;
  return cost_in_words(priced, &step);
}

std::string price_basis(const Step& step) {
  if (!step.cost) return {};
  const auto date = parse_date(step.cost->priced + "-01");
  const auto words = date ? in_words(*date) : step.cost->priced;
  return fmt::format("{}, at prices of {}", step.cost->basis, words.substr(words.find(' ') + 1));
}

std::string_view band_of(const Rubric& rubric, const Days& effort) { return band(rubric.effort_scale, effort); }
std::string_view band_of(const Rubric& rubric, const Money& cost) { return band(rubric.cost_scale, cost); }

std::string_view level_name(const Rubric& rubric, int level) {
  return level >= 1 && static_cast<std::size_t>(level) <= rubric.levels.size()
             ? std::string_view(rubric.levels[static_cast<std::size_t>(level) - 1].name)
             : std::string_view{};
}

std::string level_in_words(const Rubric& rubric, int level) {
  return together({"level ", Digits(level), ", ", level_name(rubric, level)});
}

std::string_view title_of(const Rubric& rubric, const PlannedStep& planned) {
  if (const auto* step = find(rubric, planned.id)) return step->title;
  const auto* question = find(rubric, planned.question);
  return question == nullptr ? std::string_view{} : std::string_view(question->title);
}

namespace {

std::string reason_in_words(const Rubric& rubric, const PlannedStep& planned) {
  switch (planned.because) {
    case Because::in_progress: return "It is already under way";
    case Because::duty: return "It is an existing duty";
    case Because::deadline: return "It has a date that does not move";
    case Because::urgent: return "Until it is done, one bad day could stop the school";
    case Because::promised: return "You have set a date for it";
    case Because::unlocks_stage: {
      const auto* stage = planned.stage ? find(rubric, *planned.stage) : nullptr;
      return together({"It helps to secure the stage “", stage == nullptr ? std::string_view{} : stage->name, "”"});
    }
    case Because::serves_goal: {
      const auto* goal = planned.goal ? find(rubric, *planned.goal) : nullptr;
      return together({"It serves your goal “", goal == nullptr ? std::string_view{} : goal->title, "”"});
    }
    case Because::worth_it: return "It brings a good gain for the effort";
  }
  return {};
}

}  // namespace

std::string why_here(const Rubric& rubric, const PlannedStep& planned) {
  if (!planned.before) return reason_in_words(rubric, planned) + '.';
  const auto* later = find(rubric, *planned.before);
  const std::string_view title = later == nullptr ? std::string_view{} : std::string_view(later->title);
  switch (planned.because) {
    case Because::in_progress: return together({"“", title, "” is under way and needs it first."});
    case Because::duty: return together({"“", title, "” is an existing duty and needs it first."});
    case Because::deadline: return together({"“", title, "” has a date that does not move, and needs it first."});
    case Because::promised: return together({"You have set a date for “", title, "”, which needs it first."});
    case Because::urgent:
    case Because::unlocks_stage:
    case Because::serves_goal:
    case Because::worth_it: break;
  }
  return together({reason_in_words(rubric, planned), ": “", title, "” needs it first."});
}

std::string find_out_title(std::string_view question) { return fmt::format("Find out: {}", question); }

std::string full_title(const Rubric& rubric, const PlannedStep& planned) {
  const auto title = title_of(rubric, planned);
  return planned.kind == StepKind::find_out ? find_out_title(title) : std::string(title);
}

const Role* lead_of(const Rubric& rubric, const PlannedStep& planned) {
  if (const auto* step = find(rubric, planned.id)) return find(rubric, step->lead);
  const auto* question = find(rubric, planned.question);
  return question == nullptr || question->who.empty() ? nullptr : find(rubric, question->who.front());
}

const Area* area_of(const Rubric& rubric, const PlannedStep& planned) {
  const auto* question = find(rubric, planned.question);
  return question == nullptr ? nullptr : find(rubric, question->area);
}

std::string_view phase_name(const Rubric& rubric, const PhaseId& phase) {
  const auto* found = find(rubric, phase);
  return found == nullptr ? std::string_view{} : std::string_view(found->name);
}

std::string term_name(const Rubric& rubric, const PlanTerm& term) {
  const auto at = std::find_if(rubric.terms.begin(), rubric.terms.end(), [&](const Term& item) { return item.id == term.term; });
  const std::string_view name = at == rubric.terms.end() ? std::string_view(term.term.text()) : std::string_view(at->name);
  return together({name, " ", Digits(term.starts.year)});
}

std::string placed_term_name(const Rubric& rubric, const Plan& plan, const PlannedStep& planned, std::string_view otherwise) {
  return planned.placed ? term_name(rubric, plan.terms[planned.placed->first_term]) : std::string(otherwise);
}

std::string cycle_in_words(const Rubric& rubric, std::string_view cycle) {
  constexpr std::size_t year = 4;
  if (cycle.size() < year + 2 || cycle[year] != '-' || !parse_whole_number(cycle.substr(0, year))) return std::string(cycle);
  for (const auto& term : rubric.terms) {
    if (term.id.text() == cycle.substr(year + 1)) return fmt::format("{} {}", term.name, cycle.substr(0, year));
  }
  return std::string(cycle);
}

// A year that has begun is still called by the year it began in.
std::string year_name(const Date& ends) {
  const bool split = !(ends.month == 12 && ends.day == 31);
  return split ? together({Digits(ends.year - 1), " to ", Digits(ends.year)}) : std::string(Digits(ends.year));
}

std::string year_name(const PlanYear& year) { return year_name(year.ends); }

namespace {

// "spring term or summer term".
std::string terms_in_sentence(const Rubric& rubric, const Step& step) {
  std::vector<std::string> names;
  for (const auto& term : rubric.terms) {
    if (std::find(step.when.begin(), step.when.end(), term.id) != step.when.end()) names.push_back(lower_first(term.name));
  }
  return listed(names, "or");
}

}  // namespace

std::string why_then(const Rubric& rubric, const Plan& plan, const PlannedStep& planned) {
  if (!planned.placed) return {};
  const auto& placed = *planned.placed;
  switch (placed.held) {
    case Held::by_nothing: return {};
    case Held::by_step: {
      const auto* before = find(plan, *placed.held_step);
      return before == nullptr ? std::string{} : together({"After “", title_of(rubric, *before), "”."});
    }
    case Held::by_days: return "The staff days of the terms before are used.";
    case Held::by_role: return "The days of the role that leads it are used in the terms before.";
    case Held::by_budget: return "The money of the year before is used.";
    case Held::by_term: return fmt::format("It can only happen in the {}.", terms_in_sentence(rubric, *find(rubric, planned.id)));
    case Held::by_contract: return "In time for the end of the contract.";
  }
  return {};
}

std::string what_it_would_take(const Rubric& rubric, const Plan& plan, const PlannedStep& planned) {
  if (!planned.shortfall) return {};
  const auto& lacks = *planned.shortfall;
  if (lacks.step) {
    const auto* before = find(plan, *lacks.step);
    return together({"It waits for “", before == nullptr ? std::string_view{} : title_of(rubric, *before), "”, which has no place yet."});
  }
  if (lacks.more_time || (lacks.days.tenths == 0 && lacks.money.pence == 0)) return "A longer plan: it cannot end before this one does.";
  std::vector<std::string> parts;
  if (lacks.days.tenths > 0) {
    parts.push_back(together({days_in_words(lacks.days), " more of staff time in the ", lower_first(term_name(rubric, plan.terms[lacks.term]))}));
  }
  if (lacks.money.pence > 0) {
    parts.push_back(together({money_in_words(lacks.money), " more in the budget for ", year_name(plan.years[lacks.year])}));
  }
  auto words = listed(parts) + ".";
  words[0] = words[0] >= 'a' && words[0] <= 'z' ? static_cast<char>(words[0] - 'a' + 'A') : words[0];
  return words;
}

std::string_view held_id(Held held) {
  switch (held) {
    case Held::by_nothing: return "nothing";
    case Held::by_step: return "step";
    case Held::by_days: return "days";
    case Held::by_role: return "role";
    case Held::by_budget: return "budget";
    case Held::by_term: return "term";
    case Held::by_contract: return "contract";
  }
  return "";
}

std::string_view status_word(StepStatus status) {
  switch (status) {
    case StepStatus::not_started: return "";
    case StepStatus::planned: return "Planned";
    case StepStatus::in_progress: return "In progress";
    case StepStatus::done: return "Done";
    case StepStatus::declined: return "Declined";
  }
  return "";
}

std::string_view status_id(StepStatus status) {
  switch (status) {
    case StepStatus::not_started: return "not-started";
    case StepStatus::planned: return "planned";
    case StepStatus::in_progress: return "in-progress";
    case StepStatus::done: return "done";
    case StepStatus::declined: return "declined";
  }
  return "";
}

std::string_view state_words(StandardState state) {
  switch (state) {
    case StandardState::met: return "met";
    case StandardState::not_yet: return "not yet in place";
    case StandardState::not_known: return "not known yet";
    case StandardState::not_applicable: return "does not apply";
  }
  return "";
}

std::string_view state_id(StageState state) {
  switch (state) {
    case StageState::secure: return "secure";
    case StageState::not_secure: return "not-secure";
    case StageState::not_asked: return "not-asked";
  }
  return "";
}

std::string_view state_id(StandardState state) {
  switch (state) {
    case StandardState::met: return "met";
    case StandardState::not_yet: return "not-yet";
    case StandardState::not_known: return "not-known";
    case StandardState::not_applicable: return "not-applicable";
  }
  return "";
}

std::string_view reply_id(Reply reply) {
  switch (reply) {
    case Reply::unanswered: return "unanswered";
    case Reply::answered: return "answered";
    case Reply::not_sure: return word_not_sure;
    case Reply::not_applicable: return word_not_applicable;
  }
  return "";
}

std::string_view because_id(Because because) {
  switch (because) {
    case Because::in_progress: return "in-progress";
    case Because::duty: return "duty";
    case Because::deadline: return "deadline";
    case Because::urgent: return "urgent";
    case Because::promised: return "promised";
    case Because::unlocks_stage: return "unlocks-stage";
    case Because::serves_goal: return "serves-goal";
    case Because::worth_it: return "worth-it";
  }
  return "";
}

}  // namespace waymark
