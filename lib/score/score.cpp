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
  for (const auto& item : group) {
    if (!item.question->essential || !item.level) continue;
    ++gate.essential;
    gate.level = std::min(gate.level.value_or(levels), *item.level);
  }
  for (const auto& item : group) {
    if (!item.question->essential || !item.level) continue;
    if (*item.level > *gate.level) {
      ++gate.at_next;
    } else {
      gate.holding_back.push_back(item.question->id);
    }
  }
  if (gate.level && *gate.level < levels) gate.percent_to_next = gate.at_next * percent / gate.essential;
}

Gate weigh(const std::vector<Weighed>& group, int levels) {
  Gate gate;
  std::optional<int> lowest;
  for (const auto& item : group) {
    if (item.reply == Reply::not_applicable) continue;
    ++gate.asked;
    if (item.reply == Reply::unanswered) {
      if (item.question->essential) ++gate.essential_unanswered;
      continue;
    }
    ++gate.answered;
    // The first of the lowest, in the rubric's order.
    if (!lowest || *item.level < *lowest) {
      lowest = item.level;
      gate.weakest = item.question->id;
    }
  }
  weigh_essentials(group, levels, gate);
  return gate;
}

template <class Belongs>
std::vector<Weighed> group_of(const std::vector<Weighed>& all, Belongs belongs) {
  std::vector<Weighed> group;
  group.reserve(all.size());
  std::copy_if(all.begin(), all.end(), std::back_inserter(group),
               [&](const Weighed& item) { return belongs(*item.question); });
  return group;
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
  for (const auto& given : answers.given) {
    Weighed item{find(rubric, given.question), given.reply, std::nullopt};
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
  for (const auto& area : rubric.areas) {
    const auto group = group_of(all, [&](const Question& question) { return question.area == area.id; });
    scores.areas.push_back({area.id, weigh(group, levels), target_for(answers, area.id, rubric.policy.meets)});
    for (const auto& standard : area.standards) {
      scores.standards.push_back(score_standard(standard, group, rubric.policy.meets));
    }
  }
  for (const auto& stage : rubric.stages) {
    const auto group = group_of(all, [&](const Question& question) { return question.stage == stage.id; });
    auto gate = weigh(group, levels);
    const auto state = stage_state(gate, rubric.policy.secure);
    if (state == StageState::not_secure && !scores.here) scores.here = scores.stages.size();
    scores.stages.push_back({stage.id, std::move(gate), state});
  }
  scores.overall = weigh(all, levels);
  return scores;
}

}  // namespace waymark
