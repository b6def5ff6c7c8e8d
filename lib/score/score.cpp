#include "score/score.hpp"

#include <algorithm>
#include <utility>

namespace waymark {

namespace {

constexpr int percent = 100;

struct Weighed {
  const Question* question = nullptr;
  Reply reply = Reply::unanswered;
  std::optional<int> level;
};

// The level that every essential question with a level has reached, and what holds it there.
void weigh_essentials(const std::vector<Weighed>& group, int levels, Gate& gate) {
  const auto counts = [](const Weighed& item) { return item.question->essential && item.level; };
  for (const auto& item : group) {
    if (!counts(item)) continue;
    ++gate.essential;
    gate.level = std::min(gate.level.value_or(levels), *item.level);
  }
  for (const auto& item : group) {
    if (counts(item) && *item.level > *gate.level) ++gate.at_next;
  }
  gate.holding_back.reserve(static_cast<std::size_t>(gate.essential - gate.at_next));
  for (const auto& item : group) {
    if (counts(item) && *item.level == *gate.level) gate.holding_back.push_back(item.question->id);
  }
  if (gate.level && *gate.level < levels) gate.percent_to_next = gate.at_next * percent / gate.essential;
}

Gate weigh(const std::vector<Weighed>& group, int levels) {
  Gate gate;
  const Weighed* lowest = nullptr;
  for (const auto& item : group) {
    if (item.reply == Reply::not_applicable) continue;
    ++gate.asked;
    if (item.reply == Reply::unanswered) {
      if (item.question->essential) ++gate.essential_unanswered;
      continue;
    }
    ++gate.answered;
    // The first of the lowest, in the rubric's order.
    if (lowest == nullptr || *item.level < *lowest->level) lowest = &item;
  }
  if (lowest != nullptr) gate.weakest = lowest->question->id;
  weigh_essentials(group, levels, gate);
  return gate;
}

template <class Belongs>
void take_group(const std::vector<Weighed>& all, Belongs belongs, std::vector<Weighed>& group) {
  group.clear();
  std::copy_if(all.begin(), all.end(), std::back_inserter(group),
               [&](const Weighed& item) { return belongs(*item.question); });
}

StageState stage_state(const Gate& gate, int secure) {
  if (gate.essential == 0 && gate.essential_unanswered == 0) return StageState::not_asked;
  const bool reached = gate.level && *gate.level >= secure;
  return reached && gate.essential_unanswered == 0 ? StageState::secure : StageState::not_secure;
}

// Only questions of its area can be mapped to a standard.
StandardScore score_standard(const Standard& standard, const std::vector<Weighed>& of_area, int meets) {
  StandardScore result;
  result.standard = standard.id;
  result.questions.reserve(of_area.size());
  std::size_t applicable = 0;
  for (const auto& item : of_area) {
    const auto& mapped = item.question->standards;
    if (std::find(mapped.begin(), mapped.end(), standard.id) == mapped.end()) continue;
    result.questions.push_back(item.question->id);
    if (item.reply == Reply::not_applicable) continue;
    ++applicable;
    if (!item.level) {
      result.unknown.push_back(item.question->id);
    } else if (*item.level < meets) {
      result.holding_back.push_back(item.question->id);
    }
  }
  if (!result.holding_back.empty()) {
    result.state = StandardState::not_yet;
  } else if (!result.unknown.empty() || result.questions.empty()) {
    result.state = StandardState::not_known;
  } else {
    result.state = applicable == 0 ? StandardState::not_applicable : StandardState::met;
  }
  return result;
}

std::vector<Weighed> weigh_answers(const Rubric& rubric, const Answers& answers) {
  std::vector<Weighed> all;
  all.reserve(answers.given.size());
  auto next = rubric.questions.begin();  // answers stand in the rubric's order
  for (const auto& given : answers.given) {
    while (next != rubric.questions.end() && next->id != given.question) ++next;
    Weighed item{next == rubric.questions.end() ? find(rubric, given.question) : &*next, given.reply, std::nullopt};
    if (given.reply == Reply::answered) item.level = given.level;
    if (given.reply == Reply::not_sure) item.level = 1;
    all.push_back(item);
  }
  return all;
}

}  // namespace

Scores score(const Rubric& rubric, const Answers& answers) {
  const auto levels = static_cast<int>(rubric.levels.size());
  const auto all = weigh_answers(rubric, answers);
  Scores scores;
  scores.questions.reserve(all.size());
  scores.areas.reserve(rubric.areas.size());
  scores.stages.reserve(rubric.stages.size());
  for (const auto& item : all) scores.questions.push_back({item.question->id, item.level});
  std::vector<Weighed> group;
  group.reserve(all.size());
  for (const auto& area : rubric.areas) {
    take_group(all, [&](const Question& question) { return question.area == area.id; }, group);
    scores.areas.push_back({area.id, weigh(group, levels), target_for(answers, area.id, rubric.policy.meets)});
    for (const auto& standard : area.standards) {
      scores.standards.push_back(score_standard(standard, group, rubric.policy.meets));
    }
  }
  for (const auto& stage : rubric.stages) {
    take_group(all, [&](const Question& question) { return question.stage == stage.id; }, group);
    auto gate = weigh(group, levels);
    const auto state = stage_state(gate, rubric.policy.secure);
    if (state == StageState::not_secure && !scores.here) scores.here = scores.stages.size();
    scores.stages.push_back({stage.id, std::move(gate), state});
  }
  scores.overall = weigh(all, levels);
  return scores;
}

}  // namespace waymark
