// Puts the steps of a plan into terms, in the plan's order, each as soon as what it rests on, staff days,
// money, terms and contracts allow. Must not know why the order is what it is.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "plan/calendar.hpp"
#include "plan/candidates.hpp"

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
std::vector<Work> work_of(const Answers& answers, const Calendar& calendar, const std::vector<Candidate>& items);

// Where a candidate stands, or what the nearest place lacked.
struct Slot {
  bool placed = false;
  int begin = 0;                       // day numbers: its first day,
  int end = 0;                         // and the day after its last
  std::size_t first_term = 0;
  std::size_t last_term = 0;
  std::size_t year = 0;
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

// `order` are places in `items`, in the order of the plan. A slot for each item.
std::vector<Slot> schedule(const Calendar& calendar, const std::vector<Candidate>& items, const std::vector<Work>& work,
                           const std::vector<std::size_t>& order);

// Writes the slots down: `placed` or `shortfall` and the planned amounts of each item, and what the terms and
// years of the calendar use.
void enter(const std::vector<Slot>& slots, const std::vector<Work>& work, const Answers& answers, Calendar& calendar,
           std::vector<Candidate>& items);

}  // namespace waymark
