#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "load/lint_parts.hpp"

namespace waymark {

namespace {

class Ways {
 public:
  Ways(const Content& content, const ContentFiles& files, Diagnostics& diagnostics)
      : rubric_(content.rubric), files_(files), diagnostics_(diagnostics) {}

  void levels() {
    const auto top = static_cast<int>(rubric_.levels.size());
    for (const auto& question : rubric_.questions) {
      for (int level = 1; level < top; ++level) {
        if (first_from(question.id, level) != nullptr) continue;
        warn(question, "level-not-left", fmt::format("no step leads up from level {} of this question, so level {} cannot be reached", level, level + 1),
             fmt::format("write a step with `question: {}` and `to: {}`", question.id.text(), level + 1));
      }
    }
  }

  // The plan takes, from each level, the step that rises least; of equals the first by id.
  void never_given() {
    std::set<StepId> given;
    const auto top = static_cast<int>(rubric_.levels.size());
    for (const auto& question : rubric_.questions) {
      for (int level = 1; level < top; ++level) {
        if (const auto* step = first_from(question.id, level)) given.insert(step->id);
      }
    }
    for (const auto& step : rubric_.steps) {
      if (given.count(step.id) > 0) continue;
      const auto* instead = first_from(step.question, step.from);
      files_.warn(ContentKind::step, step.id.text(), "step-never-given",
                  fmt::format("no school would be given this step, because `{}` is taken instead",
                              instead == nullptr ? std::string() : instead->id.text()),
                  "give them different levels, or make one step of the two", diagnostics_);
    }
  }

  void standards() {
    for (const auto& area : rubric_.areas) {
      for (const auto& standard : area.standards) {
        const bool asked = std::any_of(rubric_.questions.begin(), rubric_.questions.end(), [&](const Question& question) {
          return std::find(question.standards.begin(), question.standards.end(), standard.id) != question.standards.end();
        });
        if (asked) continue;
        files_.warn_at(ContentKind::area, area.id.text(), "standards", "standard-without-question",
                       fmt::format("no question decides the standard `{}`", standard.id.text()),
                       fmt::format("add it to the `standards` of a question in areas/{}/questions", area.id.text()), diagnostics_);
      }
    }
  }

  void needs() {
    for (const auto& step : rubric_.steps) {
      for (const auto& id : step.needs) {
        const auto* needed = find(rubric_, id);
        if (needed == nullptr || stage_of(*needed) <= stage_of(step)) continue;
        files_.warn_at(ContentKind::step, step.id.text(), "needs", "needs-later-stage",
                       fmt::format("this step waits for `{}`, which belongs to a later stage ({})", id.text(),
                                   rubric_.stages[static_cast<std::size_t>(stage_of(*needed))].name),
                       "move it to `better-after`, so that an earlier stage is not held up", diagnostics_);
      }
    }
  }

 private:
  const Step* first_from(const QuestionId& question, int level) const {
    const Step* best = nullptr;
    for (const auto& step : rubric_.steps) {
      if (step.question != question || step.from > level || step.to <= level) continue;
      if (best == nullptr || step.to < best->to) best = &step;
    }
    return best;
  }

  std::ptrdiff_t stage_of(const Step& step) const {
    const auto* question = find(rubric_, step.question);
    if (question == nullptr) return 0;
    return std::find_if(rubric_.stages.begin(), rubric_.stages.end(),
                        [&](const Stage& stage) { return stage.id == question->stage; }) -
           rubric_.stages.begin();
  }

  void warn(const Question& question, std::string_view code, std::string message, std::string hint) {
    files_.warn(ContentKind::question, question.id.text(), code, std::move(message), std::move(hint), diagnostics_);
  }

  const Rubric& rubric_;
  const ContentFiles& files_;
  Diagnostics& diagnostics_;
};

}  // namespace

void lint_ways(const Content& content, const ContentFiles& files, Diagnostics& diagnostics) {
  Ways ways(content, files, diagnostics);
  ways.levels();
  ways.never_given();
  ways.standards();
  ways.needs();
}

}  // namespace waymark
