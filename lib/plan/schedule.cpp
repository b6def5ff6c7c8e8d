#include "plan/schedule.hpp"

#include <algorithm>

namespace waymark {

namespace {

constexpr int week = 7;
// A step that is too much for the terms it would take may be spread over up to this many more.
constexpr std::size_t most_stretch = 3;

std::int64_t middle(std::int64_t low, std::int64_t high, std::int64_t unit) { return ((low + high) / 2 + unit - 1 + (low + high) % 2) / unit * unit; }

int weeks_of(const Candidate& item) {
  if (item.rubric_step == nullptr) return 1;
  return std::max(1, (item.rubric_step->weeks_low + item.rubric_step->weeks_high + 1) / 2);
}

std::optional<int> contract_ends(const Answers& answers, const Candidate& item) {
  if (item.rubric_step == nullptr || item.step.status == StepStatus::in_progress) return std::nullopt;
  for (const auto& contract : answers.contracts) {
    const bool named = std::find(contract.steps.begin(), contract.steps.end(), item.step.id) != contract.steps.end();
    if (named) return day_number(contract.ends);
  }
  return std::nullopt;
}

// Of contracts whose place a step takes, the pence a year: the first of the steps named that is a candidate.
std::vector<std::int64_t> costs_that_end(const Answers& answers, const std::vector<Candidate>& items) {
  std::vector<std::int64_t> ends(items.size());
  for (const auto& contract : answers.contracts) {
    for (const auto& id : contract.steps) {
      const auto at = std::find_if(items.begin(), items.end(), [&](const Candidate& item) { return item.step.id == id; });
      if (at == items.end()) continue;
      ends[static_cast<std::size_t>(at - items.begin())] += contract.yearly.pence;
      break;
    }
  }
  return ends;
}

std::optional<std::size_t> role_of(const Answers& answers, const Candidate& item) {
  if (item.rubric_step == nullptr) return std::nullopt;
  const auto& roles = answers.capacity.days_by_role;
  const auto at = std::find_if(roles.begin(), roles.end(), [&](const auto& role) { return role.first == item.rubric_step->lead; });
  return at == roles.end() ? std::nullopt : std::optional<std::size_t>(at - roles.begin());
}

bool allows(const PlanTerm& term, const Candidate& item) {
  if (term.off) return false;
  if (item.rubric_step == nullptr || item.rubric_step->when.empty()) return true;
  const auto& when = item.rubric_step->when;
  return std::find(when.begin(), when.end(), term.term) != when.end();
}

// The calendar's terms and years as day numbers.
struct Spans {
  explicit Spans(const Calendar& calendar) {
    for (const auto& term : calendar.terms) {
      term_begins.push_back(day_number(term.starts));
      term_ends.push_back(day_number(term.ends) + 1);
    }
    for (const auto& year : calendar.years) year_ends.push_back(day_number(year.ends) + 1);
  }

  std::size_t term_of(int day) const {
    return static_cast<std::size_t>(std::upper_bound(term_ends.begin(), term_ends.end(), day) - term_ends.begin());
  }

  std::size_t year_of(int day) const {
    const auto at = static_cast<std::size_t>(std::upper_bound(year_ends.begin(), year_ends.end(), day) - year_ends.begin());
    return std::min(at, year_ends.size() - 1);
  }

  std::vector<int> term_begins, term_ends, year_ends;  // ends are the days after
};

// Spreads the days over its terms, less those off, by how much of each it takes; what is left over by rounding
// goes to the first.
void spread(const Calendar& calendar, const Spans& spans, const Slot& slot, std::int64_t total, std::vector<std::int64_t>& days) {
  days.clear();
  std::int64_t working = 0;
  for (auto term = slot.first_term; term <= slot.last_term; ++term) {
    const auto length = std::min(slot.end, spans.term_ends[term]) - std::max(slot.begin, spans.term_begins[term]);
    days.push_back(calendar.terms[term].off ? 0 : length);
    working += days.back();
  }
  std::int64_t given = 0;
  for (auto& part : days) {
    part = total * part / working;
    given += part;
  }
  days.front() += total - given;
}

class Scheduler {
 public:
  Scheduler(const Calendar& calendar, const std::vector<Candidate>& items, const std::vector<Work>& work)
      : calendar_(calendar), items_(items), work_(work), spans_(calendar), slots_(items.size()), days_left_(calendar.terms.size()),
        role_left_(calendar.role_days), money_left_(calendar.years.size()) {
    for (std::size_t i = 0; i < calendar.terms.size(); ++i) days_left_[i] = calendar.terms[i].capacity.tenths;
    for (std::size_t i = 0; i < calendar.years.size(); ++i) money_left_[i] = calendar.years[i].budget.pence;
  }

  void place(std::size_t item) {
    auto& slot = slots_[item];
    if (calendar_.terms.empty()) {
      slot.more_time = true;
      return;
    }
    const auto ready = ready_day(item);
    if (ready.waits_for) {
      slot.waits_for = ready.waits_for;
      return;
    }
    const auto& work = work_[item];
    const auto first = spans_.term_of(ready.day);
    std::optional<Slot> least;
    auto held = ready.held;
    for (std::size_t term = first; term < calendar_.terms.size(); ++term) {
      if (!work.allowed[term]) {
        if (held == Held::by_nothing || held == Held::by_step) held = calendar_.terms[term].off ? Held::by_days : Held::by_term;
        continue;
      }
      const auto here = least_short_at(work, std::max(ready.day, spans_.term_begins[term]));
      if (!here) break;  // it would end after the plan does
      if (here->placed) {
        slot = *here;
        slot.held = term == first ? ready.held : held;
        if (slot.held == Held::by_step) slot.after = ready.after;
        use(work, slot);
        return;
      }
      if (!least || shortage(*here) < shortage(*least)) least = here;
      held = here->money_short > 0 ? Held::by_budget : here->days_short > 0 ? Held::by_days : Held::by_role;
    }
    if (least) slot = *least;
    slot.more_time = !least;
  }

  std::vector<Slot> take() { return std::move(slots_); }

 private:
  struct Ready {
    int day = 0;
    Held held = Held::by_nothing;
    std::optional<std::size_t> after;
    std::optional<std::size_t> waits_for;
  };

  Ready ready_day(std::size_t item) const {
    Ready ready{calendar_.starts, Held::by_nothing, {}, {}};
    for (const auto before : items_[item].after) {
      const auto& other = slots_[before];
      if (!other.placed) {
        ready.waits_for = before;
        return ready;
      }
      if (other.end <= ready.day) continue;
      ready = {other.end, Held::by_step, before, {}};
    }
    const auto& not_before = work_[item].not_before;
    if (not_before && *not_before > ready.day) ready = {*not_before, Held::by_contract, {}, {}};
    return ready;
  }

  // Stretched no more than it must be. Nothing when it would end after the plan does.
  std::optional<Slot> least_short_at(const Work& work, int begin) {
    std::optional<Slot> here;
    for (std::size_t stretch = 0; stretch <= most_stretch; ++stretch) {
      const auto attempt = try_at(work, begin, stretch);
      if (!attempt) break;
      if (!here || shortage(*attempt) < shortage(*here)) here = attempt;
      if (attempt->placed) break;
    }
    return here;
  }

  std::optional<Slot> try_at(const Work& work, int begin, std::size_t stretch) {
    Slot slot;
    slot.begin = begin;
    slot.first_term = spans_.term_of(begin);
    slot.end = begin + work.length;
    // Stretched, it takes the whole of the terms after.
    if (stretch > 0) {
      const auto last = std::max(spans_.term_of(slot.end - 1), slot.first_term) + stretch;
      if (last >= spans_.term_ends.size()) return std::nullopt;
      slot.end = spans_.term_ends[last];
    }
    if (slot.end > calendar_.ends) return std::nullopt;
    slot.last_term = spans_.term_of(slot.end - 1);
    slot.year = spans_.year_of(begin);
    weigh_days(work, slot);
    weigh_money(work, slot);
    slot.placed = slot.days_short == 0 && slot.role_short == 0 && slot.money_short == 0;
    return slot;
  }

  void weigh_days(const Work& work, Slot& slot) {
    spread(calendar_, spans_, slot, work.days, days_);
    for (std::size_t i = 0; i < days_.size(); ++i) {
      const auto term = slot.first_term + i;
      const auto days = days_[i];
      if (days == 0) continue;
      if (const auto over = days - days_left_[term]; over > 0) {
        if (slot.days_short == 0) slot.term_short = term;
        slot.days_short += over;
      }
      if (!work.role) continue;
      const auto over = days - role_left_[*work.role][term].tenths;
      if (over <= 0) continue;
      if (slot.role_short == 0 && slot.days_short == 0) slot.term_short = term;
      slot.role_short += over;
    }
  }

  // What it costs once falls in the year it begins in; what it costs each year, in that and all after.
  void weigh_money(const Work& work, Slot& slot) const {
    for (auto year = slot.year; year < money_left_.size(); ++year) {
      const auto own = work.yearly + (year == slot.year ? work.once : 0);
      const auto over = own - money_left_[year];
      if (own == 0 || over <= slot.money_short) continue;
      slot.money_short = over;
      slot.year_short = year;
    }
  }

  void use(const Work& work, const Slot& slot) {
    spread(calendar_, spans_, slot, work.days, days_);
    for (std::size_t i = 0; i < days_.size(); ++i) {
      days_left_[slot.first_term + i] -= days_[i];
      if (work.role) role_left_[*work.role][slot.first_term + i].tenths -= days_[i];
    }
    money_left_[slot.year] -= work.once;
    for (auto year = slot.year; year < money_left_.size(); ++year) money_left_[year] -= work.yearly;
  }

  // Pounds of shortage, a day counted as 150: only to choose the least of several.
  static std::int64_t shortage(const Slot& slot) {
    constexpr std::int64_t pence_of_a_tenth = 1500;
    return slot.money_short + (slot.days_short + slot.role_short) * pence_of_a_tenth;
  }

  const Calendar& calendar_;
  const std::vector<Candidate>& items_;
  const std::vector<Work>& work_;
  Spans spans_;
  std::vector<Slot> slots_;
  std::vector<std::int64_t> days_left_;        // tenths, in each term
  std::vector<std::vector<Days>> role_left_;
  std::vector<std::int64_t> money_left_;       // pence, in each year
  std::vector<std::int64_t> days_;             // of the try at hand, in each of its terms
};

bool is_late(const Answers& answers, const Candidate& item, const Date& ends) {
  const auto* record = find(answers, item.step.id);
  if (record != nullptr && record->due && *record->due < ends) return true;
  return item.rubric_step != nullptr && item.rubric_step->deadline && *item.rubric_step->deadline < ends;
}

Shortfall shortfall_of(const Slot& slot, const std::vector<Candidate>& items) {
  Shortfall result;
  result.more_time = slot.more_time;
  if (slot.waits_for) result.step = items[*slot.waits_for].step.id;
  result.term = slot.term_short;
  result.days.tenths = std::max(slot.days_short, slot.role_short);
  result.year = slot.year_short;
  result.money.pence = slot.money_short;
  return result;
}

}  // namespace

std::vector<Work> work_of(const Answers& answers, const Calendar& calendar, const std::vector<Candidate>& items) {
  constexpr std::int64_t pound = 100;
  std::vector<Work> all;
  all.reserve(items.size());
  const auto ends = costs_that_end(answers, items);
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto& item = items[i];
    const auto& step = item.step;
    Work work;
    work.days = std::max<std::int64_t>(1, middle(step.effort.low.tenths, step.effort.high.tenths, 1));
    work.once = middle(step.once.low.pence, step.once.high.pence, pound);
    work.yearly = middle(step.yearly.low.pence, step.yearly.high.pence, pound);
    work.in_place_of = std::min(work.yearly, ends[i]);
    work.yearly -= work.in_place_of;
    work.length = weeks_of(item) * week;
    // Work for a contract's end begins in time to be done by then.
    if (const auto day = contract_ends(answers, item)) work.not_before = *day - work.length;
    work.role = role_of(answers, item);
    for (const auto& term : calendar.terms) work.allowed.push_back(allows(term, item));
    all.push_back(std::move(work));
  }
  return all;
}

std::vector<Slot> schedule(const Calendar& calendar, const std::vector<Candidate>& items, const std::vector<Work>& work,
                           const std::vector<std::size_t>& order) {
  Scheduler scheduler(calendar, items, work);
  for (const auto item : order) scheduler.place(item);
  return scheduler.take();
}

void enter(const std::vector<Slot>& slots, const std::vector<Work>& work, const Answers& answers, Calendar& calendar,
           std::vector<Candidate>& items) {
  const Spans spans(calendar);
  std::vector<std::int64_t> days;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto& slot = slots[i];
    auto& step = items[i].step;
    step.planned_days.tenths = work[i].days;
    step.planned_once.pence = work[i].once;
    step.planned_yearly.pence = work[i].yearly;
    step.in_place_of.pence = work[i].in_place_of;
    if (!slot.placed) {
      step.shortfall = shortfall_of(slot, items);
      continue;
    }
    Placed placed;
    placed.first_term = slot.first_term;
    placed.last_term = slot.last_term;
    placed.starts = date_of_day(slot.begin);
    placed.ends = date_of_day(slot.end - 1);
    placed.year = slot.year;
    placed.held = slot.held;
    if (slot.after) placed.held_step = items[*slot.after].step.id;
    placed.late = is_late(answers, items[i], placed.ends);
    spread(calendar, spans, slot, work[i].days, days);
    for (std::size_t part = 0; part < days.size(); ++part) {
      placed.days.push_back({days[part]});
      calendar.terms[slot.first_term + part].used.tenths += days[part];
    }
    calendar.years[slot.year].once.pence += work[i].once;
    for (auto year = slot.year; year < calendar.years.size(); ++year) calendar.years[year].yearly.pence += work[i].yearly;
    step.placed = std::move(placed);
  }
}

}  // namespace waymark
