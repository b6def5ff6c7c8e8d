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

std::optional<int> contract_ends(const std::vector<Contract>& contracts, const Candidate& item) {
  if (item.rubric_step == nullptr || item.step.status == StepStatus::in_progress) return std::nullopt;
  for (const auto& contract : contracts) {
    const bool named = std::find(contract.steps.begin(), contract.steps.end(), item.step.id) != contract.steps.end();
    if (named) return day_number(contract.ends);
  }
  return std::nullopt;
}

// Of contracts whose place a step takes, the pence a year: the first of the steps named that is a candidate.
std::vector<std::int64_t> costs_that_end(const std::vector<Contract>& contracts, const std::vector<Candidate>& items) {
  std::vector<std::int64_t> ends(items.size());
  for (const auto& contract : contracts) {
    for (const auto& id : contract.steps) {
      const auto at = std::find_if(items.begin(), items.end(), [&](const Candidate& item) { return item.step.id == id; });
      if (at == items.end()) continue;
      ends[static_cast<std::size_t>(at - items.begin())] += contract.yearly.pence;
      break;
    }
  }
  return ends;
}

std::optional<std::size_t> role_of(const std::vector<RoleId>& roles, const Candidate& item) {
  if (item.rubric_step == nullptr) return std::nullopt;
  const auto at = std::find(roles.begin(), roles.end(), item.rubric_step->lead);
  return at == roles.end() ? std::nullopt : std::optional<std::size_t>(at - roles.begin());
}

bool allows(const PlanTerm& term, const Candidate& item) {
  if (term.off) return false;
  if (item.rubric_step == nullptr || item.rubric_step->when.empty()) return true;
  const auto& when = item.rubric_step->when;
  return std::find(when.begin(), when.end(), term.term) != when.end();
}

// Spreads the days over its terms, less those off, by how much of each it takes; what is left over by rounding
// goes to the first.
void spread(const Calendar& calendar, const Spans& spans, const Period& period, std::int64_t total, std::vector<std::int64_t>& days) {
  days.clear();
  days.reserve(period.last_term - period.first_term + 1);
  std::int64_t working = 0;
  for (auto term = period.first_term; term <= period.last_term; ++term) {
    const auto length = std::min(period.end, spans.term_ends[term]) - std::max(period.begin, spans.term_begins[term]);
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

Slot slot_in(const Period& period) {
  Slot slot;
  static_cast<Period&>(slot) = period;
  return slot;
}

// Pounds of shortage, a day counted as 150: only to choose the least of several.
std::int64_t shortage(const Slot& slot) {
  constexpr std::int64_t pence_of_a_tenth = 1500;
  return slot.money_short + (slot.days_short + slot.role_short) * pence_of_a_tenth;
}

bool is_late(const std::vector<StepRecord>& records, const Candidate& item, const Date& ends) {
  const auto record = std::find_if(records.begin(), records.end(), [&](const StepRecord& own) { return own.step == item.step.id; });
  if (record != records.end() && record->due && *record->due < ends) return true;
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

std::vector<Work> work_of(const Calendar& calendar, const std::vector<Candidate>& items, const std::vector<Contract>& contracts) {
  constexpr std::int64_t pound = 100;
  std::vector<Work> all;
  all.reserve(items.size());
  const auto ends = costs_that_end(contracts, items);
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
    if (const auto day = contract_ends(contracts, item)) work.not_before = *day - work.length;
    work.role = role_of(calendar.roles, item);
    for (const auto& term : calendar.terms) work.allowed.push_back(allows(term, item));
    all.push_back(std::move(work));
  }
  return all;
}

Calendar without_limits(Calendar calendar) {
  constexpr std::int64_t plenty = 1'000'000'000'000;
  for (auto& term : calendar.terms) term.capacity.tenths = plenty;
  for (auto& year : calendar.years) year.budget.pence = plenty;
  for (auto& role : calendar.role_days) {
    for (auto& days : role) days.tenths = plenty;
  }
  return calendar;
}

Left::Left(const Calendar& calendar) : terms_(calendar.terms.size()), years_(calendar.years.size()) {
  amounts_.reserve(terms_ + 1 + years_ + calendar.roles.size() * terms_);
  amounts_.push_back(0);
  for (const auto& term : calendar.terms) amounts_.push_back(amounts_.back() + term.capacity.tenths);
  for (const auto& year : calendar.years) amounts_.push_back(year.budget.pence);
  for (const auto& role : calendar.role_days) {
    for (const auto& days : role) amounts_.push_back(days.tenths);
  }
}

void Left::use(const Work& work, const Period& period, std::span<const std::int64_t> days) {
  auto role_days = amounts_.begin() + static_cast<std::ptrdiff_t>(terms_ + 1 + years_ + work.role.value_or(0) * terms_ + period.first_term);
  std::int64_t used = 0;
  for (std::size_t i = 0; i < days.size(); ++i) {
    used += days[i];
    amounts_[period.first_term + 1 + i] -= used;
    if (work.role) *role_days++ -= days[i];
  }
  for (auto term = period.last_term + 1; term < terms_; ++term) amounts_[term + 1] -= used;
  auto cost = work.once + work.yearly;
  for (auto year = period.year; year < years_; ++year, cost = work.yearly) amounts_[terms_ + 1 + year] -= cost;
}

Scheduler::Scheduler(const Calendar& calendar, const std::vector<Candidate>& items, const std::vector<Work>& work)
    : calendar_(calendar), items_(items), work_(work), spans_(calendar), left_(calendar),
      spread_from_(items.size() * calendar.terms.size() * (most_stretch + 1)) {}

// Takes back what the order does not begin with, and says how much it does.
std::size_t Scheduler::begin_like_last(const std::vector<std::size_t>& order) {
  slots_.resize(items_.size());
  if (left_before_.empty()) left_before_.assign(items_.size() + 1, Left(calendar_));
  const auto [differs, _] = std::mismatch(order.begin(), order.end(), order_.begin(), order_.end());
  const auto same = static_cast<std::size_t>(differs - order.begin());
  for (auto i = same; i < order.size(); ++i) slots_[order[i]].placed = false;
  left_ = left_before_[same];
  order_.resize(same);
  return same;
}

void Scheduler::place_next(std::size_t item) {
  place(item);
  order_.push_back(item);
  left_before_[order_.size()] = left_;
}

std::vector<Slot> Scheduler::slots(const std::vector<std::size_t>& order) {
  order_.clear();
  slots_.assign(items_.size(), {});
  left_ = Left(calendar_);
  for (const auto item : order) place_and_tell(item);
  return std::move(slots_);
}

void Scheduler::place(std::size_t item) {
  const auto ready = ready_day(item);
  if (ready.waits_for) return;
  const auto& work = work_[item];
  auto year = calendar_.years.size();  // the one looked at last
  bool affordable = false;
  for (auto term = spans_.term_of(ready.day); term < calendar_.terms.size(); ++term) {
    if (!work.allowed[term]) continue;
    const auto begin = std::max(ready.day, spans_.term_begins[term]);
    if (year != spans_.year_of(begin)) {
      year = spans_.year_of(begin);
      affordable = has_money(work, year);
    }
    if (!affordable) continue;
    const auto shortest = spans_.term_of(begin + work.length - 1);
    for (std::size_t more = 0; more <= most_stretch && shortest + more < calendar_.terms.size(); ++more) {
      if (left_.days(term, shortest + more) < work.days) continue;
      const auto period = period_to(shortest + more, work, begin, more > 0);
      const auto days = days_in(period, item, more);
      if (!has_days(work, period, days)) continue;
      auto& slot = slots_[item];
      static_cast<Period&>(slot) = period;
      slot.placed = true;
      left_.use(work, period, days);
      return;
    }
  }
}

void Scheduler::place_and_tell(std::size_t item) {
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
      spread(calendar_, spans_, slot, work.days, days_);
      left_.use(work, slot, days_);
      return;
    }
    if (!least || shortage(*here) < shortage(*least)) least = here;
    held = here->money_short > 0 ? Held::by_budget : here->days_short > 0 ? Held::by_days : Held::by_role;
  }
  if (least) slot = *least;
  slot.more_time = !least;
}

Scheduler::Ready Scheduler::ready_day(std::size_t item) const {
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
std::optional<Slot> Scheduler::least_short_at(const Work& work, int begin) {
  std::optional<Slot> here;
  const auto shortest = spans_.term_of(begin + work.length - 1);
  for (std::size_t more = 0; more <= most_stretch && shortest + more < calendar_.terms.size(); ++more) {
    auto attempt = slot_in(period_to(shortest + more, work, begin, more > 0));
    weigh_days(work, attempt);
    weigh_money(work, attempt);
    attempt.placed = attempt.days_short == 0 && attempt.role_short == 0 && attempt.money_short == 0;
    if (!here || shortage(attempt) < shortage(*here)) here = attempt;
    if (attempt.placed) break;
  }
  return here;
}

// As long as the work needs, or stretched to the end of that term.
Period Scheduler::period_to(std::size_t last_term, const Work& work, int begin, bool stretched) const {
  return {begin, stretched ? spans_.term_ends[last_term] : begin + work.length, spans_.term_of(begin), last_term, spans_.year_of(begin)};
}

// Of an item's work in each term of a period, which has so many terms more than it must.
std::span<const std::int64_t> Scheduler::days_in(const Period& period, std::size_t item, std::size_t more) {
  const auto& work = work_[item];
  if (period.begin != spans_.term_begins[period.first_term]) {
    spread(calendar_, spans_, period, work.days, days_);
    return days_;
  }
  auto& from = spread_from_[(item * calendar_.terms.size() + period.first_term) * (most_stretch + 1) + more];
  if (from == 0) {
    spread(calendar_, spans_, period, work.days, days_);
    from = static_cast<std::uint32_t>(spread_.size()) + 1;
    spread_.insert(spread_.end(), days_.begin(), days_.end());
  }
  return std::span(spread_).subspan(from - 1, period.last_term - period.first_term + 1);
}

bool Scheduler::has_days(const Work& work, const Period& period, std::span<const std::int64_t> days) const {
  for (std::size_t i = 0; i < days.size(); ++i) {
    const auto term = period.first_term + i;
    if (days[i] == 0) continue;
    if (days[i] > left_.days(term)) return false;
    if (work.role && days[i] > left_.role_days(*work.role, term)) return false;
  }
  return true;
}

// What it costs once falls in the year it begins in; what it costs each year, in that and all after.
bool Scheduler::has_money(const Work& work, std::size_t year) const {
  auto own = work.yearly + work.once;
  if (own <= 0 && work.yearly <= 0) return true;
  for (; year < left_.years(); ++year, own = work.yearly) {
    if (own > 0 && own > left_.money(year)) return false;
  }
  return true;
}

void Scheduler::weigh_days(const Work& work, Slot& slot) {
  spread(calendar_, spans_, slot, work.days, days_);
  for (std::size_t i = 0; i < days_.size(); ++i) {
    const auto term = slot.first_term + i;
    const auto days = days_[i];
    if (days == 0) continue;
    if (const auto over = days - left_.days(term); over > 0) {
      if (slot.days_short == 0) slot.term_short = term;
      slot.days_short += over;
    }
    if (!work.role) continue;
    const auto over = days - left_.role_days(*work.role, term);
    if (over <= 0) continue;
    if (slot.role_short == 0 && slot.days_short == 0) slot.term_short = term;
    slot.role_short += over;
  }
}

void Scheduler::weigh_money(const Work& work, Slot& slot) const {
  for (auto year = slot.year; year < left_.years(); ++year) {
    const auto own = work.yearly + (year == slot.year ? work.once : 0);
    const auto over = own - left_.money(year);
    if (own == 0 || over <= slot.money_short) continue;
    slot.money_short = over;
    slot.year_short = year;
  }
}

void enter(const std::vector<Slot>& slots, const std::vector<Work>& work, const std::vector<StepRecord>& records, Calendar& calendar,
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
    placed.late = is_late(records, items[i], placed.ends);
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
