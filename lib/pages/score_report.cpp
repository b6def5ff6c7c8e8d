#include "pages/score_report.hpp"

#include <fmt/format.h>


#include "base/text.hpp"
#include "formats/csv.hpp"
#include "pages/text_table.hpp"
#include "pages/words.hpp"
#include "score/standard_count.hpp"

namespace waymark {

namespace {

std::string level_cell(const Rubric& rubric, const std::optional<int>& level) {
  return level ? fmt::format("{} {}", *level, level_name(rubric, *level)) : std::string("not known yet");
}

std::string answered_cell(const Gate& gate) { return fmt::format("{} of {}", gate.answered, gate.asked); }

std::string next_cell(const Rubric& rubric, const Gate& gate) {
  const bool top = gate.level && static_cast<std::size_t>(*gate.level) == rubric.levels.size();
  return gate.level && !top ? fmt::format("{}%", gate.percent_to_next) : std::string("-");
}

std::string stage_words(const Scores& scores, std::size_t i) {
  switch (scores.stages[i].state) {
    case StageState::secure: return "secure";
    case StageState::not_asked: return "not asked";
    case StageState::not_secure: return scores.here == i ? "you are here" : "to come";
  }
  return "";
}

// Titles come from files; what they hold must not steer a terminal.
std::string safe(std::string_view text) { return printable(text); }

class Explainer {
 public:
  explicit Explainer(const Assessment& school)
      : school_(school), rubric_(school.rubric), answers_(school.answers), scores_(school.scores) {}

  std::optional<std::string> explain(std::string_view id) {
    if (const auto* area = find(rubric_, AreaId(id))) return area_text(*area);
    if (const auto* stage = find(rubric_, StageId(id))) return stage_text(*stage);
    if (const auto* question = find(rubric_, QuestionId(id))) return question_text(*question);
    if (const auto* standard = find(rubric_, StandardId(id))) return standard_text(*standard);
    return std::nullopt;
  }

 private:
  std::string given_words(const QuestionId& id) const {
    const auto* given = find(answers_, id);
    if (given == nullptr) return "not asked of this school";
    const auto& question = *find(rubric_, id);
    const auto trust = given->from_trust ? ", from the trust" : "";
    switch (given->reply) {
      case Reply::unanswered: return "not answered yet";
      case Reply::not_sure: return fmt::format("not sure{}, which counts as level 1", trust);
      case Reply::not_applicable: return fmt::format("does not apply{}: {}", trust, safe(given->reason));
      case Reply::answered: {
        const auto& answer = question.answers[static_cast<std::size_t>(given->level) - 1];
        return fmt::format("{} (`{}`{})", level_in_words(rubric_, given->level), answer.id.text(), trust);
      }
    }
    return {};
  }

  // What would bring the question up: its next answer, and the step that leads there.
  std::string way_up(const QuestionId& id) const {
    const auto& question = *find(rubric_, id);
    const auto level = find(scores_, id)->level;
    if (!level || static_cast<std::size_t>(*level) >= rubric_.levels.size()) return {};
    const auto& next = question.answers[static_cast<std::size_t>(*level)];
    auto out = fmt::format("    at {}: {}\n", level_in_words(rubric_, next.level), safe(next.text));
    for (const auto& planned : school_.plan.steps) {
      const auto* step = find(rubric_, planned.id);
      if (planned.question == id && step != nullptr && planned.from == *level) {
        out += fmt::format("    step: {} (`{}`)\n", safe(step->title), step->id.text());
      }
    }
    return out;
  }

  std::string gate_text(std::string_view heading, const Gate& gate, const std::vector<QuestionId>& questions) const {
    std::string out = fmt::format("{}\n", heading);
    if (!gate.level) {
      out += "  Its level is not known yet: no essential question has an answer.\n";
    } else {
      out += fmt::format("  It is at {}: every essential question with an answer has reached that level.\n",
                         level_in_words(rubric_, *gate.level));
      if (static_cast<std::size_t>(*gate.level) < rubric_.levels.size()) {
        out += fmt::format("  {} of its {} essential questions stand above it, so it is {}% of the way to {}.\n",
                           gate.at_next, gate.essential, gate.percent_to_next, level_in_words(rubric_, *gate.level + 1));
      }
    }
    out += fmt::format("  {} of {} questions have an answer.\n", gate.answered, gate.asked);
    out += "\nAnswers\n";
    for (const auto& id : questions) {
      const auto& question = *find(rubric_, id);
      out += fmt::format("  {}{}\n    {}\n", safe(question.title), question.essential ? " (essential)" : "", given_words(id));
    }
    if (gate.level && static_cast<std::size_t>(*gate.level) < rubric_.levels.size()) {
      out += "\nWhat holds it back, and what would change it\n";
      for (const auto& id : gate.holding_back) {
        out += fmt::format("  {}\n{}", safe(find(rubric_, id)->title), way_up(id));
      }
    }
    return out;
  }

  template <class Belongs>
  std::vector<QuestionId> questions_where(Belongs belongs) const {
    std::vector<QuestionId> ids;
    for (const auto& given : answers_.given) {
      if (belongs(*find(rubric_, given.question))) ids.push_back(given.question);
    }
    return ids;
  }

  std::string area_text(const Area& area) const {
    return gate_text(fmt::format("Area: {}", safe(area.title)), find(scores_, area.id)->gate,
                     questions_where([&](const Question& question) { return question.area == area.id; }));
  }

  std::string stage_text(const Stage& stage) const {
    auto out = gate_text(fmt::format("Stage: {}", safe(stage.name)), find(scores_, stage.id)->gate,
                         questions_where([&](const Question& question) { return question.stage == stage.id; }));
    return out + fmt::format("\nA stage is secure at {}, with every essential question answered.\n",
                             level_in_words(rubric_, rubric_.policy.secure));
  }

  std::string question_text(const Question& question) const {
    auto out = fmt::format("Question: {}\n  {}\n", safe(question.title), given_words(question.id));
    if (find(answers_, question.id) == nullptr) return out;
    out += question.essential ? "  It is essential: its area and its stage cannot stand above it.\n"
                              : "  It is not essential: it holds back no area and no stage.\n";
    for (const auto& id : question.standards) {
      out += fmt::format("  It helps to decide the standard “{}” (`{}`).\n", safe(find(rubric_, id)->title), id.text());
    }
    if (const auto up = way_up(question.id); !up.empty()) out += "\nWhat would change it\n" + up;
    return out;
  }

  std::string standard_text(const Standard& standard) const {
    const auto& score = *find(scores_, standard.id);
    auto out = fmt::format("Standard: {}\n  It is {}. It is met when every question below is at {} or above.\n\nAnswers\n",
                           safe(standard.title), state_words(score.state), level_in_words(rubric_, rubric_.policy.meets));
    for (const auto& id : score.questions) {
      out += fmt::format("  {}\n    {}\n", safe(find(rubric_, id)->title), given_words(id));
    }
    if (!score.holding_back.empty()) out += "\nWhat holds it back, and what would change it\n";
    for (const auto& id : score.holding_back) out += fmt::format("  {}\n{}", safe(find(rubric_, id)->title), way_up(id));
    return out;
  }

  const Assessment& school_;
  const Rubric& rubric_;
  const Answers& answers_;
  const Scores& scores_;
};

}  // namespace

std::string score_table(const Assessment& school) {
  const auto& [rubric, answers, scores, plan] = school;
  auto out = fmt::format("{}, {}\n\n", safe(answers.school.name), safe(answers.cycle));
  std::vector<std::vector<std::string>> rows = {{"Id", "Level", "To the next", "Answered", "Area"}};
  for (const auto& score : scores.areas) {
    rows.push_back({score.area.text(), level_cell(rubric, score.gate.level), next_cell(rubric, score.gate),
                    answered_cell(score.gate), safe(find(rubric, score.area)->title)});
  }
  out += text_table(rows);
  rows = {{"Id", "Level", "", "Answered", "Stage"}};
  for (std::size_t i = 0; i < scores.stages.size(); ++i) {
    const auto& score = scores.stages[i];
    rows.push_back({score.stage.text(), level_cell(rubric, score.gate.level), stage_words(scores, i),
                    answered_cell(score.gate), safe(find(rubric, score.stage)->name)});
  }
  out += "\n" + text_table(rows);
  rows = {{"Id", "", "Standard"}};
  for (const auto& score : scores.standards) {
    rows.push_back({score.standard.text(), std::string(state_words(score.state)), safe(find(rubric, score.standard)->title)});
  }
  out += "\n" + text_table(rows);
  const auto standards = count_standards(scores);
  const auto others = static_cast<std::size_t>(standards.not_applicable);
  const auto rest = others == 0 ? std::string() : fmt::format(", and {} not apply", counted(others, "does", "do"));
  out += fmt::format("\n{} of {} standards met{}. {} of {} questions answered.\n", standards.met, standards.applicable(), rest,
                     scores.overall.answered, scores.overall.asked);
  return out;
}

std::string score_csv(const Assessment& school) {
  const auto& [rubric, answers, scores, plan] = school;
  CsvWriter csv({"Kind", "Id", "Title", "Level", "State", "Percent to next", "Answered", "Asked"});
  const auto level = [](const Gate& gate) { return gate.level ? fmt::format("{}", *gate.level) : std::string{}; };
  const auto number = [](int value) { return fmt::format("{}", value); };
  for (const auto& score : scores.areas) {
    csv.row({"area", score.area.text(), find(rubric, score.area)->title, level(score.gate), "",
             number(score.gate.percent_to_next), number(score.gate.answered), number(score.gate.asked)});
  }
  for (const auto& score : scores.stages) {
    csv.row({"stage", score.stage.text(), find(rubric, score.stage)->name, level(score.gate), state_id(score.state),
             number(score.gate.percent_to_next), number(score.gate.answered), number(score.gate.asked)});
  }
  for (const auto& score : scores.standards) {
    csv.row({"standard", score.standard.text(), find(rubric, score.standard)->title, "", state_id(score.state), "", "", ""});
  }
  for (const auto& score : scores.questions) {
    const auto own = score.level ? number(*score.level) : std::string{};
    csv.row({"question", score.question.text(), find(rubric, score.question)->title, own,
             reply_id(find(answers, score.question)->reply), "", "", ""});
  }
  return csv.take();
}

std::optional<std::string> explain(const Assessment& school, std::string_view id) { return Explainer(school).explain(id); }

std::vector<std::string_view> explainable(const Rubric& rubric) {
  std::vector<std::string_view> ids;
  for (const auto& area : rubric.areas) {
    ids.push_back(area.id.text());
    for (const auto& standard : area.standards) ids.push_back(standard.id.text());
  }
  for (const auto& stage : rubric.stages) ids.push_back(stage.id.text());
  for (const auto& question : rubric.questions) ids.push_back(question.id.text());
  return ids;
}

}  // namespace waymark
