// Puts the steps of a plan into terms, in the plan's order, each as soon as what it rests on, staff days,
// money, terms and contracts allow. Must not know why the order is what it is.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "plan/calendar.hpp"
#include "plan/candidates.hpp"
#include "plan/spans.hpp"

namespace waymark {

// What each candidate asks of a calendar, reckoned once: a search tries many orders.
struct Work {
  std::int64_t days = 0;               // tenths: the middle of the range, rounded up
  std::int64_t once = 0;               // pence, to whole pounds
  std::int64_t yearly = 0;             // less that of the contract whose place it takes
  std::int64_t in_place_of = 0;
  int length = 0;                      // in calendar days
  std::optional<int> not_before;       // day number; for work that a contract's end waits for
  std::optional<std::size_t> role;     // of Calendar::role_days
  std::vector<bool> allowed;           // in each term
};
std::vector<Work> work_of(const Calendar& calendar, const std::vector<Candidate>& items, const std::vector<Contract>& contracts);

// Days of the calendar, as day numbers, with their terms and the year of the first.
struct Period {
  int begin = 0;
  int end = 0;  // the day after its last
  std::size_t first_term = 0;
  std::size_t last_term = 0;
  std::size_t year = 0;
};

// Where a candidate stands, or what the nearest place lacked.
struct Slot : Period {
  bool placed = false;
  Held held = Held::by_nothing;
  std::optional<std::size_t> after;    // the candidate that it comes after, when held by a step
  std::optional<std::size_t> waits_for;  // without a place: this one has none either
  bool more_time = false;              // without a place: the plan would have to be longer
  std::int64_t days_short = 0;         // tenths, in all its terms
  std::int64_t role_short = 0;
  std::int64_t money_short = 0;        // pence, in the year that lacks most
  std::size_t term_short = 0;
  std::size_t year_short = 0;
};

// What the steps placed so far leave of a calendar.
class Left {
 public:
  explicit Left(const Calendar& calendar);

  // In tenths, in the terms from the first to the last.
  std::int64_t days(std::size_t first, std::size_t last) const { return amounts_[last + 1] - amounts_[first]; }
  std::int64_t days(std::size_t term) const { return days(term, term); }
  // The same of a role, in one term.
  std::int64_t role_days(std::size_t role, std::size_t term) const { return amounts_[terms_ + 1 + years_ + role * terms_ + term]; }
  // Pence, in a year.
  std::int64_t money(std::size_t year) const { return amounts_[terms_ + 1 + year]; }
  std::size_t years() const { return years_; }

  // The days are those in each term of the period.
  void use(const Work& work, const Period& period, std::span<const std::int64_t> days);

 private:
  std::size_t terms_, years_;
  // All together, because a search copies them often: the days in all terms before each, and before the end; the money in each
  // year; and of each role the days in each term.
  std::vector<std::int64_t> amounts_;
};

// The same calendar, where nothing is ever used up.
Calendar without_limits(Calendar calendar);

// Follows one order of the steps after another. An order holds places in `items`, in the order of the plan; there
// is a slot for each item.
class Scheduler {
 public:
  Scheduler(const Calendar& calendar, const std::vector<Candidate>& items, const std::vector<Work>& work);

  // Places one after the other, telling `go_on` of each item whether it has a place and where, but nothing of what held it or what
  // it lacks: for a search, which tries many orders. Ends when that returns false. What an order begins with as the last one did is
  // told, but not placed again.
  template <class GoOn>
  void try_order(const std::vector<std::size_t>& order, GoOn go_on) {
    const auto same = begin_like_last(order);
    for (std::size_t i = 0; i < order.size(); ++i) {
      if (i >= same) place_next(order[i]);
      if (!go_on(order[i], slots_[order[i]])) return;
    }
  }
  std::vector<Slot> slots(const std::vector<std::size_t>& order);

 private:
  struct Ready {
    int day = 0;
    Held held = Held::by_nothing;
    std::optional<std::size_t> after;
    std::optional<std::size_t> waits_for;
  };

  std::size_t begin_like_last(const std::vector<std::size_t>& order);
  void place_next(std::size_t item);
  void place(std::size_t item);
  void place_and_tell(std::size_t item);
  Ready ready_day(std::size_t item) const;
  std::optional<Slot> least_short_at(const Work& work, int begin);
  Period period_to(std::size_t last_term, const Work& work, int begin, bool stretched) const;
  std::span<const std::int64_t> days_in(const Period& period, std::size_t item, std::size_t more);
  bool has_days(const Work& work, const Period& period, std::span<const std::int64_t> days) const;
  bool has_money(const Work& work, std::size_t year) const;
  void weigh_days(const Work& work, Slot& slot);
  void weigh_money(const Work& work, Slot& slot) const;

  const Calendar& calendar_;
  const std::vector<Candidate>& items_;
  const std::vector<Work>& work_;
  Spans spans_;
  std::vector<Slot> slots_;
  Left left_;
  std::vector<std::size_t> order_;   // the last one tried, as far as it was followed
  std::vector<Left> left_before_;    // each of its steps
  std::vector<std::int64_t> spread_;        // the days of works that begin with a term, one after the other
  std::vector<std::uint32_t> spread_from_;  // where those of each item in each term stand there, by terms more; from 1
  std::vector<std::int64_t> days_;          // of the try at hand, in each of its terms
};

// Writes the slots down: `placed` or `shortfall` and the planned amounts of each item, and what the terms and
// years of the calendar use. Records tell by when steps are due.
void enter(const std::vector<Slot>& slots, const std::vector<Work>& work, const std::vector<StepRecord>& records, Calendar& calendar,
           std::vector<Candidate>& items);

}  // namespace waymark
