#include "load/answers.hpp"

#include <doctest/doctest.h>

#include "garden.hpp"

using namespace waymark;
using namespace waymark::garden;

namespace {

// What is wrong with an answers file: "line:column code; " for each problem, in order.
std::string said_of(const Diagnostics& diagnostics) {
  std::string said;
  for (const auto& d : diagnostics.sorted()) {
    said += std::to_string(d.place.line) + ":" + std::to_string(d.place.column) + " " + d.code + "; ";
  }
  return said;
}

std::string problems_of(const Source& source) {
  Diagnostics diagnostics;
  load_answers(source, rubric(), diagnostics);
  return said_of(diagnostics);
}

// Of a file with `more` from its third line on.
std::string problems_below(const std::string& more) { return problems_of(answers_text(more)); }

Diagnostic only_problem(const std::string& more) {
  Diagnostics diagnostics;
  load_answers(answers_text(more), rubric(), diagnostics);
  REQUIRE(diagnostics.sorted().size() == 1);
  return diagnostics.sorted()[0];
}

Given reply_to(const std::string& question, const std::string& more) {
  return *find(answers(rubric(), more), QuestionId(question));
}

}  // namespace

TEST_CASE("a whole answers file is read as it is written") {
  const Source source{
      "a.yaml",
      "school: {urn: 900001, name: Seedling, phase: primary, pupils: 210, staff: 12, devices: 60}\n"
      "trust: {name: The Orchard Trust}\ncycle: 2026-autumn\ndate: 2026-11-16\nvision: >\n  Every child\n"
      "  grows.\ngoals: [calm, eating]\ncapacity: {days-per-term: 6.5, budget-per-year: 4000}\n"
      "contacts:\n  - {name: Sam, role: Gardener, email: sam@example.org, phone: \"01632 960001\", about: "
      "Soil}\n"
      "targets: {plants: 3}\nsteps:\n  sow-beans: {status: in-progress, owner: Sam, due: 2027-03-31, note: "
      "Soon}\n"};
  Diagnostics diagnostics;
  const auto loaded = load_answers(source, rubric(), diagnostics);
  REQUIRE(said_of(diagnostics) == "");
  CHECK(loaded.school == School{900001, "Seedling", PhaseId("primary"), 210, 12, 60});
  CHECK(loaded.trust == "The Orchard Trust");
  CHECK(loaded.cycle == "2026-autumn");
  CHECK(loaded.date == Date{2026, 11, 16});
  CHECK(loaded.vision == "Every child grows.");
  CHECK(loaded.goals == std::vector{GoalId("calm"), GoalId("eating")});
  CHECK(loaded.capacity.days_per_term == Days{65});
  CHECK(loaded.capacity.budget_per_year == Money{400'000});
  CHECK(loaded.contacts ==
        std::vector{Contact{"Sam", "Gardener", "sam@example.org", "01632 960001", "Soil"}});
  CHECK(loaded.targets == std::vector{Target{AreaId("plants"), 3}});
  CHECK(loaded.steps == std::vector{StepRecord{StepId("sow-beans"), StepStatus::in_progress, "Sam", "Soon",
                                               Date{2027, 3, 31}}});
}

TEST_CASE("every question asked of the school has its place, in the rubric's order, answered or not") {
  const auto loaded = answers(rubric(), "answers: {sowing: sowing-good, drainage: 2}\n");
  std::string order;
  for (const auto& given : loaded.given) order += given.question.text() + " ";
  CHECK(order == "drainage tools sowing compost ");
  CHECK(loaded.given[0].level == 2);
  CHECK(loaded.given[1].reply == Reply::unanswered);
  CHECK(loaded.given[2].level == 3);
}

TEST_CASE("a question is answered by an answer's id, or its level") {
  CHECK(reply_to("drainage", "answers: {drainage: drainage-fair}\n").level == 2);
  CHECK(reply_to("drainage", "answers: {drainage: 3}\n").level == 3);
  CHECK(reply_to("drainage", "answers: {drainage: {answer: drainage-poor}}\n").level == 1);
  CHECK(reply_to("drainage", "answers: {drainage: {answer: 3}}\n").reply == Reply::answered);
}

TEST_CASE("an answer left empty is unanswered, and may have a note") {
  CHECK(reply_to("drainage", "answers:\n  drainage:\n").reply == Reply::unanswered);
  CHECK(reply_to("drainage", "answers: {drainage: {answer: , note: Ask Sam}}\n").reply ==
        Reply::unanswered);
  CHECK(reply_to("drainage", "answers: {drainage: {note: Ask Sam}}\n").note == "Ask Sam");
}

TEST_CASE("not sure, and not applicable with its reason, are answers of their own") {
  CHECK(reply_to("drainage", "answers: {drainage: not-sure}\n").reply == Reply::not_sure);
  const auto given =
      reply_to("drainage", "answers: {drainage: {not-applicable: No beds, note: Pots only}}\n");
  CHECK(given.reply == Reply::not_applicable);
  CHECK(given.reason == "No beds");
  CHECK(given.note == "Pots only");
}

TEST_CASE("not applicable needs a reason, and no answer beside it") {
  CHECK(problems_below("answers:\n  drainage: not-applicable\n") == "4:13 reason-missing; ");
  CHECK(problems_below("answers:\n  drainage: {not-applicable: }\n").find("reason-missing; ") !=
        std::string::npos);
  CHECK(problems_below("answers:\n  drainage: {not-applicable: ''}\n").find("reason-missing; ") !=
        std::string::npos);
  CHECK(problems_below("answers:\n  drainage: {not-applicable: No beds, answer: 2}\n")
            .find("answered-twice; ") != std::string::npos);
}

TEST_CASE("notes, evidence, names and dates are kept, and only safe addresses are links") {
  const auto given = reply_to(
      "drainage",
      "answers:\n  drainage:\n    answer: 2\n    note: After rain\n    by: Sam\n    on: 2026-10-05\n"
      "    evidence: [Photos, 'https://example.org/a', 'javascript:alert(1)', 'HTTP://example.org', "
      "'mailto:sam@example.org', 'https://exa mple.org']\n");
  CHECK(given.note == "After rain");
  CHECK(given.by == "Sam");
  CHECK(given.on == Date{2026, 10, 5});
  std::string links;
  for (const auto& evidence : given.evidence) links += evidence.link ? "y" : "n";
  CHECK(links == "nynyyn");
}

TEST_CASE("an answer that does not exist is told with the nearest") {
  const auto near = only_problem("answers:\n  drainage: drainage-fare\n");
  CHECK(near.code == "unknown-answer");
  CHECK(near.hint == "did you mean `drainage-fair`?");
  CHECK(near.place == Place{4, 13});
  CHECK(only_problem("answers: {drainage: rocket}\n").hint ==
        "choose one of: drainage-poor, drainage-fair, drainage-good, not-sure, not-applicable, "
        "provided-by-trust");
  CHECK(problems_below("answers: {drainage: Drainage-Fair}\n") == "3:21 unknown-answer; ");
}

TEST_CASE("levels are whole numbers of the rubric's") {
  for (const char* level : {"0", "4", "-1", "2.0", "2.5", "99999999999", "02"}) {
    CAPTURE(level);
    CHECK(problems_below(std::string("answers: {drainage: ") + level + "}\n") ==
          "3:21 level-out-of-range; ");
  }
}

TEST_CASE("a question that does not exist is told with the nearest") {
  const auto d = only_problem("answers: {drianage: 2}\n");
  CHECK(d.code == "unknown-question");
  CHECK(d.hint == "did you mean `drainage`?");
}

TEST_CASE("a question of another phase is not asked, and an answer to it is a warning") {
  const Source source{"a", "school: {name: S, phase: secondary}\ncycle: c\nanswers: {compost: 2}\n"};
  Diagnostics diagnostics;
  const auto loaded = load_answers(source, rubric(), diagnostics);
  CHECK(said_of(diagnostics) == "3:11 question-not-asked; ");
  CHECK_FALSE(diagnostics.has_errors());
  CHECK(find(loaded, QuestionId("compost")) == nullptr);
  CHECK(loaded.given.size() == 3);
  CHECK(problems_of({"a", "school: {name: S, phase: secondary}\ncycle: c\nanswers:\n  compost:\n"}) == "");
}

TEST_CASE("old names of questions, steps and areas are understood") {
  const auto loaded = answers(rubric(),
                              "answers: {puddles: drainage-fair}\ntargets: {soil: 3}\n"
                              "steps: {trench: {status: planned}, find-out-puddles: {status: done}}\n");
  CHECK(find(loaded, QuestionId("drainage"))->level == 2);
  CHECK(loaded.targets == std::vector{Target{AreaId("beds"), 3}});
  REQUIRE(find(loaded, StepId("dig-drains")) != nullptr);
  CHECK(find(loaded, StepId("dig-drains"))->status == StepStatus::planned);
  CHECK(find(loaded, StepId("find-out-drainage")) != nullptr);
}

TEST_CASE("an old name of one kind takes nothing from today's name of another") {
  auto content = files();
  put_question(content, "beds", "soil", "order: 3\nstage: ground\n");    // an area was once called so
  put_question(content, "beds", "trench", "order: 4\nstage: ground\n");  // and a step so
  put_step(content, "beds", "puddles",
           "question: soil\nto: 2\neffort: 1\nweeks: 1\n");  // and a question so
  const auto loaded = answers(
      rubric(content), "answers: {soil: 2, trench: 3, puddles: 1}\nsteps: {puddles: {status: planned}}\n");
  CHECK(find(loaded, QuestionId("soil"))->level == 2);
  CHECK(find(loaded, QuestionId("trench"))->level == 3);
  CHECK(find(loaded, QuestionId("drainage"))->level == 1);
  CHECK(find(loaded, StepId("puddles")) != nullptr);
}

TEST_CASE("what stands under its old name and its new one is told, whichever comes first") {
  const auto d = only_problem("answers:\n  drainage: 2\n  puddles: 1\n");
  CHECK(d.code == "named-twice");
  CHECK(d.place.line == 5);
  CHECK(d.message == "`drainage` and `puddles` are names of the same question, and both stand here");
  CHECK(d.hint == "keep one of the two; the other is on line 4");
  CHECK(only_problem("answers: {puddles: 1, drainage: 2}\n").message ==
        "`puddles` and `drainage` are names of the same question, and both stand here");
  CHECK(problems_below("targets: {soil: 2, beds: 3}\n") == "3:20 named-twice; ");
  CHECK(problems_below("steps:\n  trench: {status: done}\n  dig-drains: {status: planned}\n") ==
        "5:3 named-twice; ");
  CHECK(problems_below("trust: {name: T, answers: {puddles: 1, drainage: 2}}\n") == "3:40 named-twice; ");
}

TEST_CASE("provided by the trust takes the trust's own answer, with its reason and evidence") {
  const std::string trust =
      "trust:\n  name: T\n  answers:\n    drainage: {answer: 3, note: Central, evidence: [Contract]}\n"
      "    tools: {not-applicable: We lend them}\n    sowing: not-sure\n";
  const auto given = reply_to("drainage", trust + "answers: {drainage: provided-by-trust}\n");
  CHECK(given.reply == Reply::answered);
  CHECK(given.level == 3);
  CHECK(given.from_trust);
  CHECK(given.note == "Central");
  CHECK(given.evidence.size() == 1);
  const auto own_note =
      reply_to("drainage", trust + "answers: {drainage: {answer: provided-by-trust, note: Ours}}\n");
  CHECK(own_note.note == "Ours");
  CHECK(own_note.level == 3);
  CHECK(reply_to("tools", trust + "answers: {tools: provided-by-trust}\n").reason == "We lend them");
  CHECK(reply_to("sowing", trust + "answers: {sowing: provided-by-trust}\n").reply == Reply::not_sure);
  CHECK(reply_to("drainage", trust + "answers: {drainage: 1}\n").level == 1);
  CHECK(reply_to("drainage", trust).reply == Reply::unanswered);
}

TEST_CASE("a trust's answer under an old name is found") {
  CHECK(reply_to("drainage",
                 "trust: {name: T, answers: {puddles: 3}}\nanswers: {drainage: provided-by-trust}\n")
            .level == 3);
}

TEST_CASE("provided by the trust without the trust's answer is told, and one that is wrong is told once") {
  CHECK(problems_below("answers: {drainage: provided-by-trust}\n") == "3:21 trust-answer-missing; ");
  CHECK(problems_below("trust: {name: T}\nanswers: {drainage: provided-by-trust}\n") ==
        "4:21 trust-answer-missing; ");
  CHECK(
      problems_below(
          "trust: {name: T, answers: {drainage: }}\nanswers: {drainage: provided-by-trust, tools: 9}\n") ==
      "4:21 trust-answer-missing; 4:47 level-out-of-range; ");
  CHECK(problems_below(
            "trust: {name: T, answers: {drainage: 9}}\nanswers: {drainage: provided-by-trust}\n") ==
        "3:38 level-out-of-range; ");
  CHECK(
      problems_below("trust: {name: T, answers: {puddles: 9}}\nanswers: {drainage: provided-by-trust}\n") ==
      "3:37 level-out-of-range; ");
  CHECK(problems_below("trust: {name: T, answers: {drainage: provided-by-trust}}\n") ==
        "3:38 trust-answer-missing; ");
}

TEST_CASE("a step recorded as done against its question's answer is a warning, and the record stands") {
  Diagnostics diagnostics;
  const auto loaded = load_answers(
      answers_text("answers: {drainage: 1}\nsteps: {dig-drains: {status: done}}\n"), rubric(), diagnostics);
  CHECK(said_of(diagnostics) == "4:9 step-conflict; ");
  CHECK_FALSE(diagnostics.has_errors());
  CHECK(find(loaded, StepId("dig-drains"))->status == StepStatus::done);
  for (const char* agrees : {"answers: {drainage: 2}\n", "answers: {drainage: not-sure}\n", ""}) {
    CHECK(problems_below(std::string(agrees) + "steps: {dig-drains: {status: done}}\n") == "");
  }
  CHECK(problems_below("answers: {drainage: 1}\nsteps: {dig-drains: {status: in-progress}}\n") == "");
}

TEST_CASE("records of steps are kept by id, of steps that exist, in states that exist") {
  const auto loaded = answers(rubric(),
                              "steps: {sow-beans: {status: planned}, find-out-tools: {status: declined}, "
                              "buy-tools: {status: not-started}}\n");
  std::string order;
  for (const auto& record : loaded.steps) order += record.step.text() + " ";
  CHECK(order == "buy-tools find-out-tools sow-beans ");
  CHECK(only_problem("steps: {sow-bean: {status: done}}\n").hint == "did you mean `sow-beans`?");
  CHECK(only_problem("steps: {sow-beans: {status: Done}}\n").hint == "did you mean `done`?");
  CHECK(problems_below("steps: {sow-beans: done}\n") == "3:20 wrong-kind; ");
}

TEST_CASE("targets are levels of areas that exist") {
  CHECK(problems_below("targets: {bed: 2}\n") == "3:11 unknown-area; ");
  CHECK(problems_below("targets: {beds: 4}\n") == "3:17 level-out-of-range; ");
  CHECK(problems_below("targets: {beds: }\n").find("level-out-of-range; ") != std::string::npos);
  CHECK(problems_below("targets: {beds: high}\n") == "3:17 level-out-of-range; ");
}

TEST_CASE("a school's name and phase, and the cycle, are needed") {
  CHECK(problems_of({"a", "school: {name: S, phase: primary}\n"}) == "1:1 missing-value; ");
  CHECK(problems_of({"a", "cycle: c\n"}) == "1:1 missing-value; ");
  CHECK(problems_of({"a", "school: {urn: 900001}\ncycle: c\n"}) ==
        "1:9 missing-value; 1:9 missing-value; ");
  CHECK(problems_of({"a", "school: {name: S, phase: nursery}\ncycle: c\n"}) == "1:26 unknown-phase; ");
  CHECK(problems_of({"a", "school: {name: S, phase: primary, urn: 12345, pupils: many}\ncycle: c\n"}) ==
        "1:40 bad-number; 1:55 bad-number; ");
}

TEST_CASE("all problems of a file are told in one go, sorted by place") {
  CHECK(problems_below("gaols: [calm]\nanswers: {tools: 9, drianage: 1}\ntargets: {beds: 0}\n") ==
        "3:1 unknown-key; 4:18 level-out-of-range; 4:21 unknown-question; 5:17 level-out-of-range; ");
}

TEST_CASE("a key that stands twice hides no other problem") {
  CHECK(problems_below("answers:\n  tools: 1\n  tools: 2\n  drainage: 9\n")
            .ends_with("6:13 level-out-of-range; "));
}

TEST_CASE("a file that cannot be read as YAML or text is told once") {
  CHECK(problems_of({"a", "school: [\n"}) == "1:9 yaml-bracket; ");
  CHECK(problems_of({"a", "- school\n"}) == "1:1 wrong-kind; ");
  CHECK(problems_of({"a", "school: \xFF\n"}) == "1:9 text-not-utf8; ");
  CHECK(problems_of({"a", std::string(answers_file_limit + 1, ' ')}).find("text-too-large") !=
        std::string::npos);
}
