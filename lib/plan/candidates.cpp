#include "plan/candidates.hpp"

#include <algorithm>
#include <numeric>
#include <span>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace waymark {

namespace {

Range<Money> times(const Range<Money>& price, int units) {
  return {{price.low.pence * units}, {price.high.pence * units}};
}

std::optional<int> units(const School& school, CostPer per) {
  switch (per) {
    case CostPer::school: return 1;
    case CostPer::pupil: return school.pupils;
    case CostPer::staff: return school.staff;
    case CostPer::device: return school.devices;
  }
  return std::nullopt;
}

class Finder {
 public:
  Finder(const Rubric& rubric, const Answers& answers, const Scores& scores)
      : rubric_(rubric), answers_(answers), levels_(rubric.questions.size()), scores_(scores) {
    note_steps();
    for (const auto& score : scores.questions) levels_[place_of(score.question)] = score.level;
  }

  Candidates find_all() {
    for (const auto& score : scores_.questions) {
      const auto* question = find(rubric_, score.question);
      const auto* given = find(answers_, score.question);
      if (given != nullptr && given->reply == Reply::not_sure) add_find_out(*question);
      if (score.level) climb(*question, target_of(*question));
    }
    // What the school has begun or means to do goes on, even above its target.
    for (const auto& record : answers_.steps) {
      const auto* step = find(rubric_, record.step);
      if (step != nullptr && is_under_way(record.status) && level_now(step->question)) {
        climb(*find(rubric_, step->question), step->to);
      }
    }
    // What a chosen step needs is chosen too, even where its own area asks for no more.
    for (std::size_t i = 0; i < found_.items.size(); ++i) {
      const auto* step = found_.items[i].rubric_step;
      if (step == nullptr) continue;
      for (const auto& id : step->needs) {
        const auto* needed = find(rubric_, id);
        if (needed != nullptr && level_now(needed->question)) climb(*find(rubric_, needed->question), needed->to);
      }
    }
    drop_what_waits();
    link();
    return std::move(found_);
  }

 private:
  StepStatus status_of(const StepId& id) const {
    const auto* record = find(answers_, id);
    return record == nullptr ? StepStatus::not_started : record->status;
  }

  static bool is_under_way(StepStatus status) {
    return status == StepStatus::in_progress || status == StepStatus::planned;
  }

  int target_of(const Question& question) const {
    return target_for(answers_, question.area, rubric_.policy.meets);
  }

  std::size_t place_of(const QuestionId& question) const { return static_cast<std::size_t>(find(rubric_, question) - rubric_.questions.data()); }

  std::optional<int> level_now(const QuestionId& question) const { return levels_[place_of(question)]; }

  void note_steps() {
    std::vector<std::size_t> places;
    places.reserve(rubric_.steps.size());
    steps_from_.resize(rubric_.questions.size() + 1);
    for (const auto& step : rubric_.steps) ++steps_from_[places.emplace_back(place_of(step.question)) + 1];
    std::partial_sum(steps_from_.begin(), steps_from_.end(), steps_from_.begin());
    steps_.resize(places.size());
    auto next = steps_from_;
    for (std::size_t i = 0; i < places.size(); ++i) steps_[next[places[i]]++] = &rubric_.steps[i];
  }

  // In the rubric's order.
  std::span<const Step* const> steps_of(const QuestionId& question) const {
    const auto place = place_of(question);
    return std::span(steps_).subspan(steps_from_[place], steps_from_[place + 1] - steps_from_[place]);
  }

  // Of steps that do the same: what is begun or done before what is not, and what was declined last.
  int standing(const StepId& id) const {
    const auto status = status_of(id);
    if (status == StepStatus::declined) return 2;
    return status == StepStatus::in_progress || status == StepStatus::done ? 0 : 1;
  }

  // The step to take from this level: the one that rises least; of equals, the first by id.
  const Step* next_from(const QuestionId& question, int level) const {
    const Step* best = nullptr;
    for (const auto* step : steps_of(question)) {
      if (step->from > level || step->to <= level) continue;
      if (best == nullptr || std::make_pair(standing(step->id), step->to) < std::make_pair(standing(best->id), best->to)) {
        best = step;
      }
    }
    return best;
  }

  // Adds the chain of steps that takes the question up to `target`. Above a declined step, the rest waits.
  void climb(const Question& question, int target) {
    bool waits = false;
    for (auto level = *level_now(question.id); level < target;) {
      const auto* step = next_from(question.id, level);
      if (step == nullptr) return;
      const auto status = status_of(step->id);
      if (status == StepStatus::declined) {
        remember(found_.declined, step->id);
        waits = true;
      } else if (status == StepStatus::done) {
        waits = false;
      } else if (waits) {
        remember(found_.waiting, step->id);
      } else {
        add(*step, question, level);
      }
      level = step->to;
    }
  }

  static void remember(std::vector<StepId>& ids, const StepId& id) {
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
  }

  void add(const Step& step, const Question& question, int from) {
    if (!chosen_.insert(step.id).second) return;
    Candidate candidate;
    candidate.rubric_step = &step;
    candidate.question = &question;
    auto& planned = candidate.step;
    planned.id = step.id;
    planned.question = question.id;
    planned.from = from;
    planned.to = step.to;
    planned.status = status_of(step.id);
    planned.effort = step.effort;
    if (!is_free(step)) {
      const auto count = units(answers_.school, step.cost->per);
      planned.cost_known = count.has_value();
      planned.once = times(step.cost->once, count.value_or(0));
      planned.yearly = times(step.cost->yearly, count.value_or(0));
    }
    planned.quick_win = is_quick_win(rubric_, step);
    found_.items.push_back(std::move(candidate));
  }

  void add_find_out(const Question& question) {
    const auto id = find_out_step(question.id);
    const auto status = status_of(id);
    if (status == StepStatus::done || status == StepStatus::declined || !chosen_.insert(id).second) return;
    Candidate candidate;
    candidate.question = &question;
    auto& planned = candidate.step;
    planned.id = id;
    planned.kind = StepKind::find_out;
    planned.question = question.id;
    planned.from = 1;
    planned.to = 1;
    planned.status = status;
    planned.effort = {rubric_.policy.find_out_days, rubric_.policy.find_out_days};
    planned.quick_win = rubric_.policy.find_out_days <= rubric_.policy.quick_win_days;
    found_.items.push_back(std::move(candidate));
  }

  // The candidate that brings the question to `level`.
  const Candidate* that_reaches(const QuestionId& question, int level) const {
    for (const auto& item : found_.items) {
      if (item.step.question == question && item.rubric_step != nullptr && item.step.to == level) return &item;
    }
    return nullptr;
  }

  // The candidate that does what `needed` would: brings its question to that level, or the first above it.
  const Candidate* that_does(const Step& needed) const {
    const Candidate* first = nullptr;
    for (const auto& item : found_.items) {
      if (item.step.question != needed.question || item.rubric_step == nullptr || item.step.to < needed.to) continue;
      if (first == nullptr || item.step.to < first->step.to) first = &item;
    }
    return first;
  }

  bool is_recorded(const QuestionId& question, int level) const {
    const auto steps = steps_of(question);
    return std::any_of(steps.begin(), steps.end(), [&](const Step* step) { return step->to >= level && status_of(step->id) == StepStatus::done; });
  }

  // Still to do, and nobody will do it: its question stands below, and it is declined or has no place.
  bool never_comes(const StepId& id) const {
    const auto* step = find(rubric_, id);
    if (step == nullptr) return false;
    const auto level = level_now(step->question);
    return level && *level < step->to && that_does(*step) == nullptr && !is_recorded(step->question, step->to);
  }

  // The step needs another that never comes, or the one that leads up to it was left out.
  bool must_wait(const Candidate& item) const {
    if (item.rubric_step == nullptr) return false;
    const auto& needs = item.rubric_step->needs;
    if (std::any_of(needs.begin(), needs.end(), [&](const StepId& id) { return never_comes(id); })) return true;
    const auto& question = item.step.question;
    const auto from = item.step.from;
    return from > *level_now(question) && that_reaches(question, from) == nullptr && !is_recorded(question, from);
  }

  bool rests_on(const Candidate& item, const Candidate& other) const {
    if (item.rubric_step == nullptr || &item == &other) return false;
    if (that_reaches(item.step.question, item.step.from) == &other) return true;
    const auto& needs = item.rubric_step->needs;
    return std::any_of(needs.begin(), needs.end(), [&](const StepId& id) {
      const auto* needed = find(rubric_, id);
      return needed != nullptr && that_does(*needed) == &other;
    });
  }

  // Below its target, under way, or there for the sake of another.
  bool is_wanted(const Candidate& item) const {
    if (item.rubric_step == nullptr || item.step.from < target_of(*item.question)) return true;
    if (is_under_way(item.step.status)) return true;
    return std::any_of(found_.items.begin(), found_.items.end(),
                       [&](const Candidate& other) { return rests_on(other, item); });
  }

  template <class Test>
  std::optional<StepId> drop_first(Test test) {
    const auto at = std::find_if(found_.items.begin(), found_.items.end(), test);
    if (at == found_.items.end()) return std::nullopt;
    const auto id = at->step.id;
    chosen_.erase(id);
    found_.items.erase(at);
    return id;
  }

  // Leaves out, again and again, what rests on something that never comes; then what was there only for that.
  void drop_what_waits() {
    while (const auto id = drop_first([&](const Candidate& item) { return must_wait(item); })) {
      remember(found_.waiting, *id);
    }
    while (drop_first([&](const Candidate& item) { return !is_wanted(item); })) {
    }
  }

  void link() {
    std::unordered_map<StepId, std::size_t> index;
    for (std::size_t i = 0; i < found_.items.size(); ++i) index.emplace(found_.items[i].step.id, i);
    for (auto& item : found_.items) {
      const auto link_to = [&](const StepId& id, std::vector<std::size_t>& links) {
        const auto at = index.find(id);
        if (at != index.end() && found_.items[at->second].step.id != item.step.id) links.push_back(at->second);
      };
      if (item.rubric_step == nullptr) continue;
      link_to(find_out_step(item.step.question), item.after);
      if (const auto* before = that_reaches(item.step.question, item.step.from)) link_to(before->step.id, item.after);
      for (const auto& id : item.rubric_step->needs) {
        const auto* needed = find(rubric_, id);
        const auto* other = needed == nullptr ? nullptr : that_does(*needed);
        if (other != nullptr) link_to(other->step.id, item.after);
      }
      for (const auto& id : item.rubric_step->better_after) link_to(id, item.better_after);
    }
  }

  const Rubric& rubric_;
  const Answers& answers_;
  std::vector<const Step*> steps_;          // by question, as Rubric::questions
  std::vector<std::size_t> steps_from_;     // where those of each question begin there, and where the last ones end
  std::vector<std::optional<int>> levels_;  // of each question
  const Scores& scores_;
  std::unordered_set<StepId> chosen_;
  Candidates found_;
};

}  // namespace

Candidates find_candidates(const Rubric& rubric, const Answers& answers, const Scores& scores) {
  return Finder(rubric, answers, scores).find_all();
}

}  // namespace waymark
