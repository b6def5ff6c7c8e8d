#include "plan/central_plan.hpp"

#include <algorithm>
#include <tuple>

#include "plan/schedule.hpp"

namespace waymark {

namespace {

bool gives_something(const Capacity& capacity) {
  return capacity.days_per_term || capacity.budget_per_year || !capacity.budget_by_year.empty();
}

Date first_day(const Rubric& rubric, const std::vector<SchoolSummary>& schools) {
  std::optional<Date> last;
  for (const auto& school : schools) {
    if (!school.years.empty()) last = std::max(last, std::optional(school.years.front().plan.starts));
  }
  return last.value_or(rubric.facts_checked);
}

Candidate candidate_of(const Rubric& rubric, const SharedStep& shared) {
  const auto& step = rubric.steps[shared.step];
  Candidate item;
  item.rubric_step = &step;
  item.question = find(rubric, step.question);
  item.step.id = step.id;
  item.step.question = step.question;
  item.step.from = step.from;
  item.step.to = step.to;
  item.step.effort = {shared.largest, shared.largest};
  item.step.once = {shared.cost_once, shared.cost_once};
  item.step.yearly = {shared.cost_yearly, shared.cost_yearly};
  item.step.cost_known = shared.costs_unknown == 0;
  return item;
}

// In the order to take them, but for what they rest on.
std::vector<Candidate> find_items(const Rubric& rubric, const std::vector<SharedStep>& shared) {
  std::vector<const SharedStep*> once;
  for (const auto& own : shared) {
    if (own.once) once.push_back(&own);
  }
  const auto rank = [](const SharedStep& own) {
    return std::make_tuple(!own.first, own.first, -static_cast<std::ptrdiff_t>(own.schools.size()), own.step);
  };
  std::sort(once.begin(), once.end(), [&](const SharedStep* a, const SharedStep* b) { return rank(*a) < rank(*b); });
  std::vector<Candidate> items;
  items.reserve(once.size());
  for (const auto* own : once) items.push_back(candidate_of(rubric, *own));
  return items;
}

// Links each item to the nearest items that it rests on.
class Links {
 public:
  Links(const Rubric& rubric, std::vector<Candidate>& items) : rubric_(rubric), items_(items), item_of_(rubric.steps.size()), below_(rubric.steps.size()) {
    for (std::size_t i = 0; i < items.size(); ++i) item_of_[place(*items[i].rubric_step)] = i;
  }

  void add_all() {
    for (auto& item : items_) {
      seen_.assign(rubric_.steps.size(), false);
      follow(*item.rubric_step, item.after);
      std::sort(item.after.begin(), item.after.end());
    }
  }

 private:
  std::size_t place(const Step& step) const { return static_cast<std::size_t>(&step - rubric_.steps.data()); }

  void follow(const Step& step, std::vector<std::size_t>& found) {
    auto& below = below_[place(step)];
    if (!below) below = rests_on(rubric_, step);
    for (const auto* other : *below) {
      const auto at = place(*other);
      if (seen_[at]) continue;
      seen_[at] = true;
      if (const auto item = item_of_[at]) {
        found.push_back(*item);
      } else {
        follow(*other, found);
      }
    }
  }

  const Rubric& rubric_;
  std::vector<Candidate>& items_;
  std::vector<std::optional<std::size_t>> item_of_;              // of each step of the rubric
  std::vector<std::optional<std::vector<const Step*>>> below_;  // found once for each, as many rest on the same
  std::vector<bool> seen_;
};

// Each item after those that it rests on, which come as early as it does.
void take(std::size_t item, const std::vector<Candidate>& items, std::vector<bool>& taken, std::vector<std::size_t>& order) {
  if (taken[item]) return;
  taken[item] = true;
  for (const auto before : items[item].after) take(before, items, taken, order);
  order.push_back(item);
}

std::vector<std::size_t> order_of(const std::vector<Candidate>& items) {
  std::vector<bool> taken(items.size());
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < items.size(); ++i) take(i, items, taken, order);
  return order;
}

}  // namespace

std::optional<Plan> make_central_plan(const Rubric& rubric, const Trust& trust, const std::vector<SchoolSummary>& schools,
                                      const std::vector<SharedStep>& shared) {
  if (!gives_something(trust.capacity)) return std::nullopt;
  auto items = find_items(rubric, shared);
  Links(rubric, items).add_all();
  const auto order = order_of(items);
  auto calendar = make_calendar(rubric, trust.capacity, first_day(rubric, schools));
  const auto work = work_of(calendar, items, {});
  const auto slots = Scheduler(calendar, items, work).slots(order);
  enter(slots, work, {}, calendar, items);
  Plan plan;
  for (const auto item : order) {
    for (const auto before : items[item].after) items[item].step.after.push_back(items[before].rubric_step->id);
    plan.steps.push_back(std::move(items[item].step));
  }
  enter_calendar(std::move(calendar), plan);
  return plan;
}

}  // namespace waymark
