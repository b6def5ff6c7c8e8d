#include "plan/candidates.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "plan/plan.hpp"

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
      : rubric_(rubric), answers_(answers), scores_(scores) {
    for (const auto& step : rubric.steps) steps_of_[step.question].push_back(&step);
  }

  Candidates find_all() {
    for (const auto& score : scores_.questions) {
      const auto* question = find(rubric_, score.question);
      if (score.level) climb(*question, target_for(answers_, question->area, rubric_.policy.meets));
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

  std::optional<int> level_now(const QuestionId& question) const {
    const auto* score = find(scores_, question);
    return score == nullptr ? std::nullopt : score->level;
  }

  // The step to take from this level: the one that rises least; of equals, the first by id.
  const Step* next_from(const QuestionId& question, int level) const {
    const Step* best = nullptr;
    const auto at = steps_of_.find(question);
    if (at == steps_of_.end()) return nullptr;
    for (const auto* step : at->second) {
      if (step->from > level || step->to <= level) continue;
      if (best == nullptr || step->to < best->to) best = step;
    }
    return best;
  }

  // Adds the chain of steps that takes the question up to `target`.
  void climb(const Question& question, int target) {
    auto level = *level_now(question.id);
    if (level >= target) return;
    const auto* given = find(answers_, question.id);
    if (given != nullptr && given->reply == Reply::not_sure) add_find_out(question);
    while (level < target) {
      const auto* step = next_from(question.id, level);
      if (step == nullptr) return;
      const auto status = status_of(step->id);
      if (status == StepStatus::declined) {
        remember(found_.declined, step->id);
        return;
      }
      if (status != StepStatus::done) add(*step, question, level);
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
    if (step.cost) {
      const auto count = units(answers_.school, step.cost->per);
      planned.cost_known = count.has_value();
      planned.once = times(step.cost->once, count.value_or(0));
      planned.yearly = times(step.cost->yearly, count.value_or(0));
    }
    planned.quick_win = !step.cost && step.effort.high <= rubric_.policy.quick_win_days;
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

  // Still to do, and nobody will do it: its question stands below, and it is declined or has no place.
  bool never_comes(const StepId& id) const {
    const auto* step = find(rubric_, id);
    if (step == nullptr || chosen_.contains(id) || status_of(id) == StepStatus::done) return false;
    const auto level = level_now(step->question);
    return level && *level < step->to;
  }

  bool must_wait(const Candidate& item) const {
    if (item.rubric_step == nullptr) return false;
    const auto& needs = item.rubric_step->needs;
    if (std::any_of(needs.begin(), needs.end(), [&](const StepId& id) { return never_comes(id); })) return true;
    const auto level = *level_now(item.step.question);
    return item.step.from > level && that_reaches(item.step.question, item.step.from) == nullptr &&
           std::find(found_.waiting.begin(), found_.waiting.end(), step_to(item)) != found_.waiting.end();
  }

  StepId step_to(const Candidate& item) const {
    for (const auto& step : rubric_.steps) {
      if (step.question == item.step.question && step.to == item.step.from) return step.id;
    }
    return {};
  }

  // Leaves out, again and again, what rests on something that never comes.
  void drop_what_waits() {
    for (bool again = true; again;) {
      again = false;
      for (std::size_t i = 0; i < found_.items.size(); ++i) {
        if (!must_wait(found_.items[i])) continue;
        remember(found_.waiting, found_.items[i].step.id);
        chosen_.erase(found_.items[i].step.id);
        found_.items.erase(found_.items.begin() + static_cast<std::ptrdiff_t>(i));
        again = true;
        break;
      }
    }
  }

  void link() {
    std::map<StepId, std::size_t> index;
    for (std::size_t i = 0; i < found_.items.size(); ++i) index.emplace(found_.items[i].step.id, i);
    for (auto& item : found_.items) {
      const auto link_to = [&](const StepId& id, std::vector<std::size_t>& links) {
        const auto at = index.find(id);
        if (at != index.end() && found_.items[at->second].step.id != item.step.id) links.push_back(at->second);
      };
      if (item.rubric_step == nullptr) continue;
      link_to(find_out_step(item.step.question), item.after);
      if (const auto* before = that_reaches(item.step.question, item.step.from)) link_to(before->step.id, item.after);
      for (const auto& id : item.rubric_step->needs) link_to(id, item.after);
      for (const auto& id : item.rubric_step->better_after) link_to(id, item.better_after);
    }
  }

  const Rubric& rubric_;
  const Answers& answers_;
  const Scores& scores_;
  std::map<QuestionId, std::vector<const Step*>> steps_of_;
  std::set<StepId> chosen_;
  Candidates found_;
};

}  // namespace

StepId find_out_step(const QuestionId& question) { return StepId("find-out-" + question.text()); }

Candidates find_candidates(const Rubric& rubric, const Answers& answers, const Scores& scores) {
  return Finder(rubric, answers, scores).find_all();
}

}  // namespace waymark
