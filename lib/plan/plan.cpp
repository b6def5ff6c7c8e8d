#include "plan/plan.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <limits>
#include <numeric>
#include <optional>
#include <tuple>

#include "plan/candidates.hpp"
#include "plan/schedule.hpp"

namespace waymark {

namespace {

constexpr std::size_t no_goal = std::numeric_limits<std::size_t>::max();

// What pulls a step forward: its class, then its deadline, its stage or the rank of the goal it serves.
struct Pull {
  Because because = Because::worth_it;
  std::optional<Date> deadline;
  std::size_t stage = 0;  // 0 for the stage where the school stands, 1 for the next
  std::size_t goal = no_goal;
  auto operator<=>(const Pull&) const = default;
};

// A deadline presses from a year before it. Without a date in the answers, every deadline does.
bool is_pressing(const std::optional<Date>& deadline, const std::optional<Date>& today) {
  if (!deadline || !today) return deadline.has_value();
  return *deadline <= Date{today->year + 1, today->month, today->day};
}

// What a step is worth for each term that it stands in the plan, and its class.
struct Worth {
  std::int64_t a_term = 0;
  std::size_t because = 0;
};
constexpr auto classes = static_cast<std::size_t>(Because::worth_it) + 1;

class Order {
 public:
  Order(const Rubric& rubric, const Answers& answers, const Scores& scores, std::vector<Candidate>& items)
      : rubric_(rubric), answers_(answers), scores_(scores), items_(items) {
    for (const auto& item : items_) pulls_.push_back(own_pull(item));
    for (std::size_t i = 0; i < items_.size(); ++i) pull_forward(i);
    use_soft_links();
  }

  // Places of the items, in the order to take them.
  std::vector<std::size_t> sorted() const {
    std::vector<std::size_t> waiting_for(items_.size());
    for (std::size_t i = 0; i < items_.size(); ++i) waiting_for[i] = items_[i].after.size();
    std::vector<std::vector<std::size_t>> rest_on(items_.size());
    for (std::size_t i = 0; i < items_.size(); ++i) {
      for (const auto before : items_[i].after) rest_on[before].push_back(i);
    }
    std::vector<bool> placed(items_.size());
    std::vector<std::size_t> order;
    for (std::size_t n = 0; n < items_.size(); ++n) {
      const auto next = first_ready(waiting_for, placed);
      placed[next] = true;
      for (const auto i : rest_on[next]) --waiting_for[i];
      order.push_back(next);
    }
    return order;
  }

  // What each item is worth for each term that it stands in the plan. Classes weigh so much that duties count
  // before what unlocks a stage, and so on.
  std::vector<Worth> worth() const {
    std::vector<Worth> all;
    all.reserve(items_.size());
    for (std::size_t i = 0; i < items_.size(); ++i) {
      all.push_back({benefit(items_[i]) * weight(pulls_[i].because), static_cast<std::size_t>(pulls_[i].because)});
    }
    return all;
  }

  PlannedStep explained(std::size_t i) const {
    auto step = items_[i].step;
    step.because = pulls_[i].because;
    if (step.because == Because::unlocks_stage) step.stage = rubric_.stages[*scores_.here + pulls_[i].stage].id;
    if (step.because == Because::serves_goal) step.goal = answers_.goals[pulls_[i].goal];
    for (const auto before : items_[i].after) {
      const auto& id = items_[before].step.id;
      if (std::find(step.after.begin(), step.after.end(), id) == step.after.end()) step.after.push_back(id);
    }
    return step;
  }

 private:
  Pull own_pull(const Candidate& item) const {
    if (item.step.status == StepStatus::in_progress) return {Because::in_progress, {}, 0, no_goal};
    if (item.rubric_step != nullptr && is_pressing(item.rubric_step->deadline, answers_.date)) {
      return {Because::deadline, item.rubric_step->deadline, 0, no_goal};
    }
    if (const auto ends = contract_end(item); is_pressing(ends, answers_.date)) return {Because::deadline, ends, 0, no_goal};
    if (item.rubric_step != nullptr && item.rubric_step->duty) return {Because::duty, {}, 0, no_goal};
    if (item.rubric_step != nullptr && item.rubric_step->urgent) return {Because::urgent, {}, 0, no_goal};
    if (const auto due = promised(item); is_pressing(due, answers_.date)) return {Because::promised, due, 0, no_goal};
    if (scores_.here && item.question->essential && item.step.from < rubric_.policy.secure) {
      const auto& stages = rubric_.stages;
      for (std::size_t next = 0; next <= 1 && *scores_.here + next < stages.size(); ++next) {
        if (stages[*scores_.here + next].id == item.question->stage) return {Because::unlocks_stage, {}, next, no_goal};
      }
    }
    const auto goal = best_goal(item);
    return goal == no_goal ? Pull{} : Pull{Because::serves_goal, {}, 0, goal};
  }

  // The end of a contract does not move, nor does the date of the step that is to take its place.
  std::optional<Date> contract_end(const Candidate& item) const {
    for (const auto& contract : answers_.contracts) {
      if (std::find(contract.steps.begin(), contract.steps.end(), item.step.id) != contract.steps.end()) return contract.ends;
    }
    return std::nullopt;
  }

  std::optional<Date> promised(const Candidate& item) const {
    const auto* record = find(answers_, item.step.id);
    return record == nullptr ? std::nullopt : record->due;
  }

  std::size_t best_goal(const Candidate& item) const {
    if (item.rubric_step == nullptr) return no_goal;
    const auto& served = item.rubric_step->goals;
    for (std::size_t rank = 0; rank < answers_.goals.size(); ++rank) {
      if (std::find(served.begin(), served.end(), answers_.goals[rank]) != served.end()) return rank;
    }
    return no_goal;
  }

  // What a step needs is pulled as far forward as the step itself.
  void pull_forward(std::size_t from) {
    for (const auto needed : items_[from].after) {
      if (pulls_[needed] <= pulls_[from]) continue;
      pulls_[needed] = pulls_[from];
      items_[needed].step.before = items_[from].step.before.value_or(items_[from].step.id);
      pull_forward(needed);
    }
  }

  // "Better after" holds between steps pulled alike, and gives way to what must hold.
  void use_soft_links() {
    for (std::size_t i = 0; i < items_.size(); ++i) {
      for (const auto before : items_[i].better_after) {
        if (pulls_[before] <= pulls_[i] && !rests_on(before, i)) items_[i].after.push_back(before);
      }
    }
  }

  bool rests_on(std::size_t step, std::size_t other) const {
    std::vector<std::size_t> to_see = {step};
    std::vector<bool> seen(items_.size());
    while (!to_see.empty()) {
      const auto at = to_see.back();
      to_see.pop_back();
      if (at == other) return true;
      if (seen[at]) continue;
      seen[at] = true;
      to_see.insert(to_see.end(), items_[at].after.begin(), items_[at].after.end());
    }
    return false;
  }

  // Levels gained, twice where the question gates, and once more for each standard the step may complete.
  std::int64_t benefit(const Candidate& item) const {
    const auto gained = std::max(1, item.step.to - item.step.from) * (item.question->essential ? 2 : 1);
    const bool meets = item.step.from < rubric_.policy.meets && item.step.to >= rubric_.policy.meets;
    return gained + (meets ? static_cast<std::int64_t>(item.question->standards.size()) : 0);
  }

  static std::int64_t weight(Because because) {
    switch (because) {
      case Because::in_progress: return 32;
      case Because::duty:
      case Because::deadline: return 16;
      case Because::urgent: return 8;
      case Because::promised: return 6;
      case Because::unlocks_stage: return 4;
      case Because::serves_goal: return 2;
      case Because::worth_it: return 1;
    }
    return 1;
  }

  bool comes_first(std::size_t a, std::size_t b) const {
    if (pulls_[a] != pulls_[b]) return pulls_[a] < pulls_[b];
    const auto& x = items_[a];
    const auto& y = items_[b];
    if (x.step.quick_win != y.step.quick_win) return x.step.quick_win;
    const auto effort = [](const Candidate& item) {
      return std::max<std::int64_t>(1, item.step.effort.low.tenths + item.step.effort.high.tenths);
    };
    // benefit/effort compared without dividing
    const auto x_worth = benefit(x) * effort(y);
    const auto y_worth = benefit(y) * effort(x);
    return std::tie(y_worth, x.step.id) < std::tie(x_worth, y.step.id);
  }

  std::size_t first_ready(const std::vector<std::size_t>& waiting_for, const std::vector<bool>& placed) const {
    const auto ready = first_of([&](std::size_t i) { return !placed[i] && waiting_for[i] == 0; });
    // Records can close a circle that the content alone does not: then the order decides, and nothing is lost.
    return ready ? *ready : *first_of([&](std::size_t i) { return !placed[i]; });
  }

  template <class Test>
  std::optional<std::size_t> first_of(Test test) const {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < items_.size(); ++i) {
      if (test(i) && (!best || comes_first(i, *best))) best = i;
    }
    return best;
  }

  const Rubric& rubric_;
  const Answers& answers_;
  const Scores& scores_;
  std::vector<Candidate>& items_;
  std::vector<Pull> pulls_;
};

// What some steps bring: what each is worth, times the terms from its start to the plan's end. Summed up to each class and with it,
// the first to be done first.
using Brings = std::array<std::int64_t, classes>;

// Which steps an order finds a place for, and how much that brings.
struct Outcome {
  std::vector<bool> placed;
  Brings brings{};
};

// Puts the steps in terms, in the order given, and then looks a little further: a large step that comes first
// can use up what several others need. A step that found no place is tried first of all, and one that takes much
// last; what brings more is kept. Only so often, because each try costs as much as a plan.
class Planner {
 public:
  Planner(const Calendar& calendar, const std::vector<Candidate>& items, const std::vector<Work>& work, std::vector<Worth> worth)
      : calendar_(calendar), items_(items), work_(work), worth_(std::move(worth)), scheduler_(calendar, items, work),
        tries_(static_cast<int>(std::clamp<std::size_t>(tried_steps / std::max<std::size_t>(1, items.size()), fewest_tries, most_tries))) {}

  std::vector<Slot> best(std::vector<std::size_t> order) {
    find_most(order);
    Outcome outcome{std::vector<bool>(items_.size()), {}};
    follow(order, outcome);
    for (bool better = true; better && tries_ > 0;) {
      better = false;
      for (const auto& change : changes(order, outcome)) {
        if (tries_-- <= 0) break;
        auto changed = with(order, change);
        if (!follow(changed, outcome)) continue;
        order = std::move(changed);
        better = true;
        break;
      }
    }
    return scheduler_.slots(order);
  }

 private:
  // A try costs about as much as there are steps.
  static constexpr std::size_t tried_steps = 1600;
  static constexpr std::size_t fewest_tries = 8;
  static constexpr std::size_t most_tries = 200;

  enum class To { front, back };
  struct Change {
    std::size_t step = 0;
    To to = To::front;
  };

  std::int64_t brought(std::size_t item, const Slot& slot) const {
    return slot.placed ? worth_[item].a_term * static_cast<std::int64_t>(calendar_.terms.size() - slot.first_term) : 0;
  }

  // What each step brings where it waits only for others and for its terms: no order brings more.
  void find_most(const std::vector<std::size_t>& order) {
    most_.resize(items_.size());
    const auto calendar = without_limits(calendar_);
    Scheduler(calendar, items_, work_).try_order(order, [&](std::size_t item, const Slot& slot) {
      most_[item] = brought(item, slot);
      most_in_all_[worth_[item].because] += most_[item];
      return true;
    });
    std::partial_sum(most_in_all_.begin(), most_in_all_.end(), most_in_all_.begin());
  }

  // Takes the order's outcome in place of the one so far when it brings more in all, and no less in any class with those before it: a
  // goal never stands in the way of a duty. Goes no further than it takes to see that it does not.
  bool follow(const std::vector<std::size_t>& order, Outcome& so_far) {
    auto brings = most_in_all_;
    const auto may_be_better = [&] {
      return brings.back() > so_far.brings.back() && std::equal(brings.begin(), brings.end(), so_far.brings.begin(), std::greater_equal<>());
    };
    std::vector<bool> placed(items_.size());
    bool better = may_be_better();
    scheduler_.try_order(order, [&](std::size_t item, const Slot& slot) {
      placed[item] = slot.placed;
      const auto missed = most_[item] - brought(item, slot);
      if (missed == 0) return better;
      for (auto i = worth_[item].because; i < classes; ++i) brings[i] -= missed;
      return better = may_be_better();
    });
    if (better) so_far = {std::move(placed), brings};
    return better;
  }

  std::vector<Change> changes(const std::vector<std::size_t>& order, const Outcome& outcome) const {
    std::vector<Change> found;
    std::vector<std::size_t> large;
    for (const auto i : order) {
      if (outcome.placed[i]) {
        large.push_back(i);
      } else {
        found.push_back({i, To::front});
      }
    }
    if (found.empty()) return found;
    const auto size = [&](std::size_t i) {
      constexpr std::int64_t pence_of_a_tenth = 1500;  // a staff day as 150 pounds, to compare it with money
      return work_[i].once + work_[i].yearly * static_cast<std::int64_t>(calendar_.years.size()) + work_[i].days * pence_of_a_tenth;
    };
    std::stable_sort(large.begin(), large.end(), [&](std::size_t a, std::size_t b) { return size(a) > size(b); });
    for (const auto to : {To::back, To::front}) {
      for (const auto i : large) found.push_back({i, to});
    }
    return found;
  }

  // The order with the step and what it rests on first, or with the step and what rests on it last.
  std::vector<std::size_t> with(const std::vector<std::size_t>& order, const Change& change) const {
    std::vector<bool> early(items_.size(), change.to == To::back);
    if (change.to == To::front) {
      mark_before(change.step, early);
    } else {
      early[change.step] = false;
      for (const auto i : order) {
        for (const auto before : items_[i].after) {
          if (!early[before]) early[i] = false;
        }
      }
    }
    auto changed = order;
    std::stable_partition(changed.begin(), changed.end(), [&](std::size_t i) { return early[i]; });
    return changed;
  }

  void mark_before(std::size_t step, std::vector<bool>& early) const {
    if (early[step]) return;
    early[step] = true;
    for (const auto before : items_[step].after) mark_before(before, early);
  }

  const Calendar& calendar_;
  const std::vector<Candidate>& items_;
  const std::vector<Work>& work_;
  std::vector<Worth> worth_;
  std::vector<std::int64_t> most_;  // that each can bring
  Brings most_in_all_{};
  Scheduler scheduler_;
  int tries_;
};

}  // namespace

Plan make_plan(const Rubric& rubric, const Answers& answers, const Scores& scores) {
  auto candidates = find_candidates(rubric, answers, scores);
  Order order(rubric, answers, scores, candidates.items);
  const auto sorted = order.sorted();
  auto calendar = make_calendar(rubric, answers);
  const auto work = work_of(calendar, candidates.items, answers.contracts);
  const auto slots = Planner(calendar, candidates.items, work, order.worth()).best(sorted);
  enter(slots, work, answers.steps, calendar, candidates.items);
  Plan plan;
  for (const auto item : sorted) plan.steps.push_back(order.explained(item));
  plan.declined = std::move(candidates.declined);
  plan.waiting = std::move(candidates.waiting);
  enter_calendar(std::move(calendar), plan);
  return plan;
}

}  // namespace waymark
