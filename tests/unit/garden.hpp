// A small rubric about school gardens for tests: as content files to load, and as values to build with.
// Must not know what is tested with it.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "base/diagnostics.hpp"
#include "base/files.hpp"
#include "load/answers.hpp"
#include "load/content.hpp"
#include "model/answers.hpp"
#include "model/rubric.hpp"

namespace waymark::garden {

// ---- Content files ----

inline void put(FileSet& files, std::string path, std::string bytes) {
  const auto at =
      std::lower_bound(files.begin(), files.end(), path,
                       [](const File& file, const std::string& name) { return file.path < name; });
  if (at != files.end() && at->path == path) {
    at->bytes = std::move(bytes);
  } else {
    files.insert(at, {std::move(path), std::move(bytes)});
  }
}

inline void put_question(FileSet& files, const std::string& area, const std::string& id,
                         const std::string& facts) {
  put(files, "areas/" + area + "/questions/" + id + ".md",
      "---\nwho: [gardener, headteacher]\n" + facts + "---\n# How is the " + id +
          "?\n\n## Why it matters\n\nIt helps "
          "plants.\n\n## Answers\n\n- `" +
          id + "-poor` (1): Nothing yet.\n- `" + id +
          "-fair` (2): Some of it, where it\n"
          "  is needed most.\n- `" +
          id + "-good` (3): All of it.\n\n## How to check\n\nGo and look.\n");
}

inline void put_step(FileSet& files, const std::string& area, const std::string& id,
                     const std::string& facts) {
  put(files, "areas/" + area + "/steps/" + id + ".md",
      "---\nlead: gardener\n" + facts + "---\n# Do " + id +
          "\n\n## Outcome\n\nPlants grow.\n\n## Actions\n\n- [ ] Look.\n"
          "- [ ] Dig.\n- [ ] Look again.\n\n## Done when\n\nIt is done.\n\n## Evidence to keep\n\nA "
          "photograph.\n\n"
          "## If you are not ready yet\n\nAsk a neighbour.\n");
}

inline void put_area(FileSet& files, const std::string& id, const std::string& facts) {
  put(files, "areas/" + id + "/area.md",
      "---\npillar: place\n" + facts + "---\n# The " + id +
          "\n\n## In short\n\nOne "
          "paragraph.\n\n## What good looks like\n\n- It grows.\n");
}

inline constexpr std::string_view rubric_text = R"(---
id: school-gardens
version: 2026.1
facts-checked: 2026-11-22
levels:
  - {name: Bare ground, means: Nothing grows here yet.}
  - {name: Planted, means: Some things grow.}
  - {name: Thriving, means: The garden feeds classes all year.}
stages:
  - {id: ground, name: Good ground, aim: Make a place for plants., without: Nothing lasts.}
  - {id: growing, name: Growing, aim: Grow something., without: The garden teaches nobody.}
pillars: [{id: place, name: Place, about: The ground.}]
roles:
  - {id: gardener, name: Gardener, about: Looks after the beds.}
  - {id: headteacher, name: Headteacher, about: Decides.}
phases: [{id: primary, name: Primary}, {id: secondary, name: Secondary}]
terms: [{id: autumn, name: Autumn}, {id: spring, name: Spring}, {id: summer, name: Summer}]
scales:
  effort: [{name: Up to half a day, up-to: 0.5}, {name: About a day, up-to: 1}, {name: Several days}]
  cost: [{name: No cost, up-to: 0}, {name: Low cost, up-to: 1000}, {name: Higher cost}]
policy: {meets: 2, secure: 2, quick-win-days: 1, find-out-days: 0.5, next-steps: 2}
---
# A rubric for school gardens

This text opens the method page.

## How levels work

A level is never a grade.
)";

// Two areas: `beds` (drainage, essential; tools) and `plants` (sowing, essential; compost, for primary
// only).
inline FileSet files() {
  FileSet files;
  put(files, "rubric.md", std::string(rubric_text));
  put(files, "goals/eating.md",
      "---\norder: 1\n---\n# Pupils eat what they grow\n\n## What it means\n\nThey taste it.\n");
  put(files, "goals/calm.md",
      "---\norder: 2\n---\n# A calm place\n\n## What it means\n\nPupils rest there.\n");
  put(files, "pages/get-help.md", "---\n---\n# Where to get help\n\nAsk.\n\n## Near you\n\nA society.\n");
  put_area(files, "beds",
           "order: 1\nreplaces: [soil]\nstandards:\n"
           "  - {id: beds-1, title: Beds that drain, summary: Water runs away., when: Now.}\n");
  put_area(files, "plants", "order: 2\n");
  put_question(files, "beds", "drainage",
               "order: 1\nstage: ground\nstandards: [beds-1]\nessential: true\nreplaces: [puddles]\n");
  put_question(files, "beds", "tools", "order: 2\nstage: ground\n");
  put_question(files, "plants", "sowing", "order: 1\nstage: growing\nessential: true\n");
  put_question(files, "plants", "compost", "order: 2\nstage: growing\nphases: [primary]\n");
  put_step(files, "beds", "dig-drains",
           "question: drainage\nto: 2\neffort: 1 to 2\nweeks: 1 to 2\nreplaces: [trench]\n"
           "involve: [headteacher]\ncost: {once: 40 to 90, priced: 2026-11, basis: Our estimate}\nwhen: "
           "[autumn, spring]\n"
           "goals: [eating]\n");
  put_step(files, "beds", "check-drains",
           "question: drainage\nto: 3\neffort: 0.5\nweeks: 1\nneeds: [dig-drains]\n");
  put_step(files, "beds", "buy-tools",
           "question: tools\nto: 2\neffort: 0.2\nweeks: 1\n"
           "cost: {yearly: 2.50, per: pupil, priced: 2026-11, basis: Our estimate}\n");
  put_step(files, "plants", "sow-beans",
           "question: sowing\nto: 2\neffort: 0.5\nweeks: 3\nneeds: [dig-drains]\n");
  return files;
}

inline Rubric rubric(const FileSet& content = files()) {
  Diagnostics diagnostics;
  auto loaded = load_rubric(content, "garden/", diagnostics);
  for (const auto& d : diagnostics.sorted()) throw std::logic_error(d.path + ": " + d.message);
  return loaded;
}

// The answers file of a primary school, with `more` below its first lines.
inline Source answers_text(const std::string& more) {
  return {"answers.yaml",
          "school: {name: Seedling Primary School, phase: primary}\ncycle: 2026-autumn\n" + more};
}

inline Answers answers(const Rubric& rubric, const std::string& more) {
  Diagnostics diagnostics;
  auto loaded = load_answers(answers_text(more), rubric, diagnostics);
  for (const auto& d : diagnostics.sorted()) throw std::logic_error(d.message);
  return loaded;
}

// ---- Values ----

// Four levels; standards are met and stages secure at 3. Areas are `a`, `b` and `c`, stages `s0`, `s1`,
// `s2`.
inline Rubric plot() {
  Rubric rubric;
  rubric.levels = {{"One", "1"}, {"Two", "2"}, {"Three", "3"}, {"Four", "4"}};
  for (const char* id : {"s0", "s1", "s2"}) rubric.stages.push_back({StageId(id), id, "aim", "without"});
  for (const char* id : {"a", "b", "c"}) {
    Area area;
    area.id = AreaId(id);
    rubric.areas.push_back(area);
  }
  rubric.policy = {3, 3, Days{10}, Days{3}, 5};
  return rubric;
}

enum class Gates { yes, no };

inline Question& add_question(Rubric& rubric, std::string_view id, std::string_view area,
                              std::string_view stage, Gates gates) {
  Question question;
  question.id = QuestionId(id);
  question.area = AreaId(area);
  question.stage = StageId(stage);
  question.essential = gates == Gates::yes;
  for (std::size_t level = 1; level <= rubric.levels.size(); ++level) {
    const auto name = std::string(id) + "-" + std::to_string(level);
    question.answers.push_back({AnswerId(name), static_cast<int>(level), name, escaped(name)});
  }
  rubric.questions.push_back(question);
  return rubric.questions.back();
}

// Steps are kept by id. A staff day's work, for nothing: change what matters.
inline Step& add_step(Rubric& rubric, std::string_view id, std::string_view question, int from, int to) {
  Step step;
  step.id = StepId(id);
  step.question = QuestionId(question);
  step.area = find(rubric, step.question)->area;
  step.from = from;
  step.to = to;
  step.effort = {Days{20}, Days{20}};
  const auto at = std::lower_bound(rubric.steps.begin(), rubric.steps.end(), step,
                                   [](const Step& a, const Step& b) { return a.id < b.id; });
  return *rubric.steps.insert(at, step);
}

inline constexpr int skipped = 0;  // in place of a level: not answered

// Every question asked, answered with the level given, or not.
inline Answers answers_at(const Rubric& rubric, std::initializer_list<std::pair<const char*, int>> levels) {
  Answers answers;
  for (const auto& question : rubric.questions) {
    Given given;
    given.question = question.id;
    for (const auto& [id, level] : levels) {
      if (question.id.text() != id || level == skipped) continue;
      given.reply = Reply::answered;
      given.level = level;
    }
    answers.given.push_back(given);
  }
  return answers;
}

inline Given& given_to(Answers& answers, std::string_view question) {
  return *std::find_if(answers.given.begin(), answers.given.end(),
                       [&](const Given& given) { return given.question.text() == question; });
}

inline void record(Answers& answers, std::string_view step, StepStatus status) {
  StepRecord record;
  record.step = StepId(step);
  record.status = status;
  answers.steps.push_back(record);
  std::sort(answers.steps.begin(), answers.steps.end(),
            [](const StepRecord& a, const StepRecord& b) { return a.step < b.step; });
}

}  // namespace waymark::garden
