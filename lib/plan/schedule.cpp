#include "plan/schedule.hpp"

#include <algorithm>
#include <limits>
#include <optional>

namespace waymark {

namespace {

constexpr int week = 7;
// A step that is too much for the terms it would take may be spread over up to this many more.
constexpr std::size_t most_stretch = 3;

std::int64_t middle(std::int64_t low, std::int64_t high, std::int64_t unit) { return ((low + high) / 2 + unit - 1 + (low + high) % 2) / unit * unit; }

// A place that was tried.
struct Try {
  Placed placed;
  std::int64_t days_short = 0;   // tenths, in all its terms
  std::int64_t role_short = 0;
  std::int64_t money_short = 0;  // pence, in the year that lacks most
  std::size_t term_short = 0;
  std::size_t year_short = 0;
  bool fits() const { return days_short == 0 && role_short == 0 && money_short == 0; }
};

class Scheduler {
 public:
  Scheduler(const Answers& answers, Calendar& calendar, std::vector<Candidate>& items)
      : answers_(answers), calendar_(calendar), items_(items), role_used_(calendar.role_days) {
    for (auto& used : role_used_) std::fill(used.begin(), used.end(), Days{});
    for (const auto& term : calendar.terms) {
      term_begins_.push_back(day_number(term.starts));
      term_ends_.push_back(day_number(term.ends) + 1);
    }
    for (const auto& year : calendar.years) year_ends_.push_back(day_number(year.ends) + 1);
  }

  void place(std::size_t item) {
    auto& step = items_[item].step;
    count(items_[item]);
    if (calendar_.terms.empty()) {
      step.shortfall = Shortfall{};
      step.shortfall->more_time = true;
      return;
    }
    Ready ready = ready_day(items_[item]);
    if (ready.waits_for) {
      step.shortfall = Shortfall{};
      step.shortfall->step = ready.waits_for;
      return;
    }
    std::optional<Try> least;
    auto held = ready.held;
    for (std::size_t term = term_of(ready.day); term < calendar_.terms.size(); ++term) {
      if (!allows(items_[item], term)) {
        if (held == Held::by_nothing || held == Held::by_step) held = calendar_.terms[term].off ? Held::by_days : Held::by_term;
        continue;
      }
      const auto begin = std::max(ready.day, term_begins_[term]);
      std::optional<Try> here;
      for (std::size_t stretch = 0; stretch <= most_stretch; ++stretch) {
        const auto attempt = try_at(items_[item], begin, stretch);
        if (!attempt) break;
        if (!here || shortage(*attempt) < shortage(*here)) here = attempt;
        if (attempt->fits()) break;
      }
      if (!here) break;  // it would end after the plan does
      if (here->fits()) {
        commit(items_[item], *here, term == term_of(ready.day) ? ready.held : held, ready.step);
        return;
      }
      if (!least || shortage(*here) < shortage(*least)) least = here;
      held = here->money_short > 0 ? Held::by_budget : here->days_short > 0 ? Held::by_days : Held::by_role;
    }
    step.shortfall = shortfall(least);
  }

 private:
  struct Ready {
    int day = 0;
    Held held = Held::by_nothing;
    std::optional<StepId> step;       // that it comes after
    std::optional<StepId> waits_for;  // that has no place
  };

  static void count(Candidate& item) {
    auto& step = item.step;
    constexpr std::int64_t pound = 100;
    step.planned_days.tenths = std::max<std::int64_t>(1, middle(step.effort.low.tenths, step.effort.high.tenths, 1));
    step.planned_once.pence = middle(step.once.low.pence, step.once.high.pence, pound);
    step.planned_yearly.pence = middle(step.yearly.low.pence, step.yearly.high.pence, pound);
  }

  Ready ready_day(const Candidate& item) const {
    Ready ready{calendar_.starts, Held::by_nothing, {}, {}};
    for (const auto before : item.after) {
      const auto& other = items_[before].step;
      if (!other.placed) {
        ready.waits_for = other.id;
        return ready;
      }
      const auto day = day_number(other.placed->ends) + 1;
      if (day <= ready.day) continue;
      ready = {day, Held::by_step, other.id, {}};
    }
    // Work for a contract's end begins in time to be done by then.
    if (const auto ends = contract_ends(item)) {
      const auto day = *ends - weeks_of(item) * week;
      if (day > ready.day) ready = {day, Held::by_contract, {}, {}};
    }
    return ready;
  }

  std::optional<int> contract_ends(const Candidate& item) const {
    if (item.rubric_step == nullptr || item.step.status == StepStatus::in_progress) return std::nullopt;
    for (const auto& contract : answers_.contracts) {
      const bool named = std::find(contract.steps.begin(), contract.steps.end(), item.step.id) != contract.steps.end();
      if (named) return day_number(contract.ends);
    }
    return std::nullopt;
  }

  static int weeks_of(const Candidate& item) {
    if (item.rubric_step == nullptr) return 1;
    return std::max(1, (item.rubric_step->weeks_low + item.rubric_step->weeks_high + 1) / 2);
  }

  std::size_t term_of(int day) const {
    return static_cast<std::size_t>(std::upper_bound(term_ends_.begin(), term_ends_.end(), day) - term_ends_.begin());
  }

  std::size_t year_of(int day) const {
    const auto at = static_cast<std::size_t>(std::upper_bound(year_ends_.begin(), year_ends_.end(), day) - year_ends_.begin());
    return std::min(at, year_ends_.size() - 1);
  }

  bool allows(const Candidate& item, std::size_t term) const {
    if (calendar_.terms[term].off) return false;
    if (item.rubric_step == nullptr || item.rubric_step->when.empty()) return true;
    const auto& when = item.rubric_step->when;
    return std::find(when.begin(), when.end(), calendar_.terms[term].term) != when.end();
  }

  // Nothing when it would end after the plan does.
  std::optional<Try> try_at(const Candidate& item, int begin, std::size_t stretch) const {
    Try attempt;
    auto& placed = attempt.placed;
    placed.first_term = term_of(begin);
    auto end = begin + weeks_of(item) * week;
    // Stretched, it takes the whole of the terms after.
    if (stretch > 0) {
      const auto last = std::max(term_of(end - 1), placed.first_term) + stretch;
      if (last >= term_ends_.size()) return std::nullopt;
      end = term_ends_[last];
    }
    if (end > calendar_.ends) return std::nullopt;
    placed.last_term = term_of(end - 1);
    placed.starts = date_of_day(begin);
    placed.ends = date_of_day(end - 1);
    placed.year = year_of(begin);
    spread(item, begin, end, attempt);
    weigh_money(item, attempt);
    return attempt;
  }

  // Spreads the days over its terms, less those off, by how much of each it takes; what is left over by
  // rounding goes to the first.
  void spread(const Candidate& item, int begin, int end, Try& attempt) const {
    auto& placed = attempt.placed;
    const auto total = item.step.planned_days.tenths;
    std::int64_t working = 0;
    std::vector<std::int64_t> lengths;
    for (auto term = placed.first_term; term <= placed.last_term; ++term) {
      const auto length = std::min(end, term_ends_[term]) - std::max(begin, term_begins_[term]);
      lengths.push_back(calendar_.terms[term].off ? 0 : length);
      working += lengths.back();
    }
    std::int64_t given = 0;
    for (const auto length : lengths) {
      placed.days.push_back({total * length / working});
      given += placed.days.back().tenths;
    }
    placed.days.front().tenths += total - given;
    const auto role = role_of(item);
    for (std::size_t i = 0; i < placed.days.size(); ++i) {
      const auto term = placed.first_term + i;
      const auto days = placed.days[i].tenths;
      const auto over = calendar_.terms[term].used.tenths + days - calendar_.terms[term].capacity.tenths;
      if (over > 0 && days > 0) {
        if (attempt.days_short == 0) attempt.term_short = term;
        attempt.days_short += over;
      }
      if (!role || days == 0) continue;
      const auto role_over = role_used_[*role][term].tenths + days - calendar_.role_days[*role][term].tenths;
      if (role_over <= 0) continue;
      if (attempt.role_short == 0 && attempt.days_short == 0) attempt.term_short = term;
      attempt.role_short += role_over;
    }
  }

  std::optional<std::size_t> role_of(const Candidate& item) const {
    if (item.rubric_step == nullptr) return std::nullopt;
    const auto& roles = answers_.capacity.days_by_role;
    const auto at = std::find_if(roles.begin(), roles.end(), [&](const auto& role) { return role.first == item.rubric_step->lead; });
    return at == roles.end() ? std::nullopt : std::optional<std::size_t>(at - roles.begin());
  }

  // What it costs once falls in the year it begins in; what it costs each year, in that and all after.
  void weigh_money(const Candidate& item, Try& attempt) const {
    for (auto year = attempt.placed.year; year < calendar_.years.size(); ++year) {
      const auto& money = calendar_.years[year];
      const auto own = item.step.planned_yearly.pence + (year == attempt.placed.year ? item.step.planned_once.pence : 0);
      const auto over = money.once.pence + money.yearly.pence + own - money.budget.pence;
      if (own == 0 || over <= attempt.money_short) continue;
      attempt.money_short = over;
      attempt.year_short = year;
    }
  }

  // Pounds of shortage, a day counted as 150: only to choose the least of several.
  static std::int64_t shortage(const Try& attempt) {
    constexpr std::int64_t pence_of_a_tenth = 1500;
    return attempt.money_short + (attempt.days_short + attempt.role_short) * pence_of_a_tenth;
  }

  void commit(Candidate& item, const Try& found, Held held, const std::optional<StepId>& after) {
    auto placed = found.placed;
    placed.held = held;
    if (held == Held::by_step) placed.held_step = after;
    const auto role = role_of(item);
    for (std::size_t i = 0; i < placed.days.size(); ++i) {
      calendar_.terms[placed.first_term + i].used.tenths += placed.days[i].tenths;
      if (role) role_used_[*role][placed.first_term + i].tenths += placed.days[i].tenths;
    }
    calendar_.years[placed.year].once.pence += item.step.planned_once.pence;
    for (auto year = placed.year; year < calendar_.years.size(); ++year) {
      calendar_.years[year].yearly.pence += item.step.planned_yearly.pence;
    }
    placed.late = is_late(item, placed.ends);
    item.step.placed = std::move(placed);
  }

  bool is_late(const Candidate& item, const Date& ends) const {
    const auto* record = find(answers_, item.step.id);
    if (record != nullptr && record->due && *record->due < ends) return true;
    return item.rubric_step != nullptr && item.rubric_step->deadline && *item.rubric_step->deadline < ends;
  }

  static Shortfall shortfall(const std::optional<Try>& least) {
    Shortfall result;
    if (!least) {
      result.more_time = true;
      return result;
    }
    result.term = least->term_short;
    result.days.tenths = std::max(least->days_short, least->role_short);
    result.year = least->year_short;
    result.money.pence = least->money_short;
    return result;
  }

  const Answers& answers_;
  Calendar& calendar_;
  std::vector<Candidate>& items_;
  std::vector<std::vector<Days>> role_used_;
  std::vector<int> term_begins_, term_ends_, year_ends_;
};

}  // namespace

void schedule(const Answers& answers, Calendar& calendar, std::vector<Candidate>& items,
              const std::vector<std::size_t>& order) {
  Scheduler scheduler(answers, calendar, items);
  for (const auto item : order) scheduler.place(item);
}

}  // namespace waymark
