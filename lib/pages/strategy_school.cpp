#include <fmt/format.h>

#include <algorithm>

#include "base/digits.hpp"
#include "base/text.hpp"
#include "pages/strategy_sections.hpp"
#include "pages/words.hpp"

namespace waymark {

namespace {

std::string fact(int number) { return fmt::format("{}", number); }

std::string money_planned(const Plan& plan) {
  Money all;
  for (const auto& year : plan.years) all.pence += year.once.pence + year.yearly.pence;
  return money_in_words(all);
}

std::string days_planned(const std::vector<PlanTerm>& terms, std::size_t count) {
  Days all;
  for (std::size_t i = 0; i < count; ++i) all.tenths += terms[i].used.tenths;
  return days_in_words(all);
}

std::string stands_at(const Ground& ground) {
  const auto& [rubric, answers, scores, plan] = ground.school;
  if (!scores.here) return fmt::format("Every stage of the digital journey is secure at {}.", answers.school.name);
  return fmt::format("{} is at stage {} of {} on its digital journey: {}.", answers.school.name, *scores.here + 1, rubric.stages.size(),
                     rubric.stages[*scores.here].name);
}

std::string meets(const Ground& ground) {
  const auto met = ground.standards.met, not_known = ground.standards.not_known, of = ground.standards.applicable();
  const std::string rest = not_known > 0 ? fmt::format(", and {} not known yet", not_known == 1 ? "1 is" : fmt::format("{} are", not_known)) : "";
  if (of > 0 && not_known == of) return fmt::format("How it meets the {} standards is not known yet, because their questions are still to be answered.", of);
  if (met == 0) return fmt::format("It is working towards {} standards{}.", of, rest);
  return met == of ? fmt::format("It meets all {} standards that apply to it.", of) : fmt::format("It meets {} of the {} standards that apply to it{}.", met, of, rest);
}

std::string first_goal(const Ground& ground) {
  const auto& rubric = ground.school.rubric;
  const auto& answers = ground.school.answers;
  const auto& plan = ground.school.plan;
  if (answers.goals.empty()) return "Its goals are still to be chosen; the steps that serve them will then come sooner.";
  const auto serving = std::count_if(plan.steps.begin(), plan.steps.end(), [&](const PlannedStep& step) {
    const auto* own = find(rubric, step.id);
    return own != nullptr && std::find(own->goals.begin(), own->goals.end(), answers.goals.front()) != own->goals.end();
  });
  const std::string first = fmt::format("Its first goal is “{}”", find(rubric, answers.goals.front())->title);
  return serving == 0 ? first + "." : fmt::format("{}, and {} of the plan {} it.", first, counted(static_cast<std::size_t>(serving), "step", "steps"),
                                                  serving == 1 ? "serves" : "serve");
}

std::string planned(const Ground& ground) {
  const auto& [rubric, answers, scores, plan] = ground.school;
  if (plan.steps.empty() && scores.overall.answered < scores.overall.asked) return "There are no steps yet: they follow from the answers.";
  if (plan.steps.empty()) return "There are no steps left to plan: the work now is to see what technology changes for pupils and staff.";
  if (ground.form != StrategyForm::short_start) {
    return fmt::format("The plan has {}, which take {} of staff time and {} in all.", counted(ground.placed.size(), "step", "steps"),
                       days_planned(plan.terms, plan.terms.size()), money_planned(plan));
  }
  const auto first = std::count_if(ground.placed.begin(), ground.placed.end(), [&](const auto* step) { return begins_before(*step, ground.first_year); });
  return fmt::format("The first year has {}, which take {} of staff time.", counted(static_cast<std::size_t>(first), "step", "steps"),
                     days_planned(plan.terms, ground.first_year));
}

std::size_t areas_risen(const Scores& now, const Scores& then) {
  std::size_t risen = 0;
  for (std::size_t i = 0; i < now.areas.size(); ++i) risen += then.areas[i].gate.level > now.areas[i].gate.level ? 1U : 0U;
  return risen;
}

// What comes of it by the end: of the first year in the short form, else of the plan.
std::string comes_of_it(const Ground& ground) {
  const auto& [rubric, answers, scores, plan] = ground.school;
  if (ground.form == StrategyForm::improving || ground.milestones.empty()) {
    return plan.terms.empty() ? "Look at the answers again each year."
                              : fmt::format("The next review is due by {}.", in_words(plan.terms.front().ends));
  }
  const bool first_year = ground.form == StrategyForm::short_start;
  const auto& end = first_year ? ground.milestones.front().scores : ground.milestones.back().scores;
  const auto term = first_year || ground.busy == 0 ? ground.milestones.front().term : ground.busy - 1;
  const auto then = count_standards(end);
  const auto by = fmt::format("by the end of the {}", term_in_sentence(ground, term));
  std::string words;
  if (then.met > ground.standards.met) {
    words = fmt::format("If the plan is kept, {} of {} standards are met {}", then.met, then.applicable(), by);
  } else if (const auto risen = areas_risen(scores, end); risen > 0) {
    words = fmt::format("If the plan is kept, {} a higher level {}", risen == 1 ? "1 area reaches" : fmt::format("{} areas reach", risen), by);
  } else if (scores.overall.answered < scores.overall.asked) {
    words = fmt::format("{} still to be answered, and each answer makes the plan truer",
                        scores.overall.asked - scores.overall.answered == 1 ? "1 question is" : fmt::format("{} questions are", scores.overall.asked - scores.overall.answered));
  } else {
    words = fmt::format("The steps {} make the next ones possible", by);
  }
  if (!first_year && !ground.unplaced.empty()) {
    words += fmt::format(", and {} for time or money", ground.unplaced.size() == 1 ? "1 step waits" : fmt::format("{} steps wait", ground.unplaced.size()));
  }
  return words + ".";
}

std::string stage_words(const StageView& stage) {
  if (stage.not_asked) return "Not asked of your school";
  if (stage.secure) return "Secure";
  if (stage.here) return "You are here";
  return stage.started ? "To come; already in place" : "To come";
}

StrategyBlock stages_table(const Ground& ground) {
  auto table = table_of("The stages of the journey, in order", {{"Stage", false}, {"What it is for", false}, {"Where your school is", false}});
  for (const auto& stage : view_stages(ground.school)) {
    add_row(table, {fmt::format("{}. {}", stage.number, stage.name), "", "", false}, {{std::string(stage.aim), "", "", false}, {stage_words(stage), "", "", false}});
  }
  return block_of(std::move(table));
}

StrategyBlock areas_table(const Ground& ground) {
  const auto& rubric = ground.school.rubric;
  auto table = table_of("", {{"Area", false}, {"Level", false}, {"Aim", false}, {"Standards met", true}, {"Answered", true}});
  for (const auto& score : ground.school.scores.areas) {
    const auto& gate = score.gate;
    if (gate.asked == 0) continue;
    const auto& area = *find(rubric, score.area);
    const auto named = [&](int level) { return together({Digits(level), ", ", level_name(rubric, level)}); };
    const auto of = [](int some, int all) { return together({Digits(some), " of ", Digits(all)}); };
    const auto standards = count_standards(ground.school.scores, area);
    add_row(table, {area.title, area_href(area.id), "", false},
            {{gate.level ? named(*gate.level) : std::string("Not known yet"), "", "", false},
             {named(score.target), "", "", false},
             {standards.applicable() == 0 ? std::string("none set") : of(standards.met, standards.applicable()), "", "", false},
             {of(gate.answered, gate.asked), "", "", false}});
  }
  return block_of(std::move(table));
}

void add_holding_back(const Ground& ground, StrategySection& section) {
  const auto& [rubric, answers, scores, plan] = ground.school;
  if (!scores.here) return;
  const auto& stage = rubric.stages[*scores.here];
  const auto& gate = scores.stages[*scores.here].gate;
  section.blocks.push_back(heading("What would secure this stage"));
  section.blocks.push_back(paragraph(fmt::format("{} {}", stage.aim, "Each stage makes the next one easier.")));
  std::vector<StrategyWords> items;
  if (gate.level.value_or(0) < rubric.policy.secure) {
    for (const auto& id : gate.holding_back) {
      const auto& question = *find(rubric, id);
      items.push_back({question.title, question_href(question), "", false});
    }
  }
  if (gate.essential_unanswered > 0) {
    items.push_back({fmt::format("Answer {} of this stage.", counted(static_cast<std::size_t>(gate.essential_unanswered), "more essential question", "more essential questions")), "", "", false});
  }
  if (!items.empty()) section.blocks.push_back(list_of(std::move(items)));
}

// The audit: how much is known, since when, and what it rests on.
void add_evidence(const Ground& ground, StrategySection& section) {
  const auto& [rubric, answers, scores, plan] = ground.school;
  std::optional<Date> first, last;
  std::size_t with_evidence = 0, not_sure = 0, from_trust = 0;
  for (const auto& given : answers.given) {
    with_evidence += given.evidence.empty() ? 0U : 1U;
    not_sure += given.reply == Reply::not_sure ? 1U : 0U;
    from_trust += given.from_trust ? 1U : 0U;
    if (!given.on) continue;
    if (!first || *given.on < *first) first = given.on;
    if (!last || *given.on > *last) last = given.on;
  }
  section.blocks.push_back(heading("What this rests on"));
  auto words = fmt::format("{} of {} questions have an answer", scores.overall.answered, scores.overall.asked);
  if (first && *first != *last) words += fmt::format(", given between {} and {}", in_words(*first), in_words(*last));
  if (first && *first == *last) words += fmt::format(", given on {}", in_words(*first));
  words += ".";
  if (from_trust > 0) words += fmt::format(" The trust gave {} of them.", from_trust);
  if (with_evidence > 0) words += fmt::format(" {} the evidence that is kept.", with_evidence == 1 ? "1 answer names" : fmt::format("{} answers name", with_evidence));
  if (not_sure > 0) words += fmt::format(" Nobody is sure of {}, so the plan has steps to find out.", counted(not_sure, "answer", "answers"));
  if (scores.overall.answered < scores.overall.asked) words += " The rest are left out of every level, so the picture will sharpen as you add them.";
  section.blocks.push_back(paragraph(std::move(words)));
}

}  // namespace

// Five sentences: where the school is, what it meets, what for, the plan, and what comes of it.
StrategySection summary(const Ground& ground) {
  StrategySection section{"Summary", "", {}};
  std::vector<StrategyWords> items;
  for (auto* const sentence : {stands_at, meets, first_goal, planned, comes_of_it}) items.push_back({sentence(ground), "", "", false});
  section.blocks.push_back(list_of(std::move(items)));
  return section;
}

void add_assumed(const Ground& ground, StrategySection& section) {
  const auto& [rubric, answers, scores, plan] = ground.school;
  if (plan.days_assumed) {
    section.blocks.push_back(paragraph(fmt::format(
        "The answers do not say how many staff days your school can give. This plan assumes {} a term. Give your own number, and the plan follows it.",
        days_in_words(rubric.policy.days_per_term))));
  }
  if (plan.budget_assumed) {
    section.blocks.push_back(paragraph(fmt::format(
        "The answers do not give a budget. This plan assumes {} a year. Give your own amount, and the plan follows it.",
        money_in_words(rubric.policy.budget_per_year))));
  }
}

StrategySection context(const Ground& ground) {
  const auto& [rubric, answers, scores, plan] = ground.school;
  const auto& school = answers.school;
  StrategySection section{"Your school", "", {}};
  auto table = table_of("", {{"What", false}, {"Your school", false}});
  const auto row = [&](std::string what, std::string words) {
    if (!words.empty()) add_row(table, {std::move(what), "", "", false}, {{std::move(words), "", "", false}});
    if (!table.rows.empty()) table.rows.back().cells.front().label.clear();  // the row's name says enough
  };
  const auto number = [](const std::optional<int>& value) { return value ? fact(*value) : std::string(); };
  const auto* phase = find(rubric, school.phase);
  row("School", school.name);
  row("Phase", phase == nullptr ? std::string() : phase->name);
  row("Trust", answers.trust);
  row("Unique reference number", number(school.urn));
  row("Pupils", number(school.pupils));
  row("Staff", number(school.staff));
  row("Devices", number(school.devices));
  row("Date", ground.date ? in_words(*ground.date) : std::string());
  const auto& capacity = answers.capacity;
  if (!plan.days_assumed && capacity.days_per_term) row("Staff time for the plan", days_in_words(*capacity.days_per_term) + " a term");
  if (!plan.budget_assumed && capacity.budget_per_year) row("Budget for the plan", money_in_words(*capacity.budget_per_year) + " a year");
  section.blocks.push_back(block_of(std::move(table)));
  add_assumed(ground, section);
  return section;
}

StrategySection where_we_are(const Ground& ground) {
  StrategySection section{"Where we are", "", {}};
  section.blocks.push_back(paragraph(stands_at(ground)));
  section.blocks.push_back(stages_table(ground));
  add_holding_back(ground, section);
  section.blocks.push_back(heading("Levels by area"));
  section.blocks.push_back(areas_table(ground));
  add_evidence(ground, section);
  return section;
}

StrategySection vision(const Ground& ground) {
  StrategySection section{"Vision", "", {}};
  std::string words;
  const auto end = [&] {
    if (words.empty()) return;
    StrategyBlock block;
    block.quote = std::exchange(words, {});
    section.blocks.push_back(std::move(block));
  };
  for (const auto line : split(ground.school.answers.vision, '\n')) {
    const auto own = trimmed(line);
    if (own.empty()) end();
    else words += (words.empty() ? "" : " ") + std::string(own);
  }
  end();
  if (section.blocks.empty()) {
    section.blocks.push_back(paragraph("Your school has not written its vision here yet. Two or three sentences are enough: what should be different for pupils and staff?"));
  }
  return section;
}

StrategySection goals(const Ground& ground) {
  const auto& [rubric, answers, scores, plan] = ground.school;
  const bool improving = ground.form == StrategyForm::improving;
  StrategySection section{improving ? "Goals, and the outcomes to measure" : "Goals", "", {}};
  if (answers.goals.empty()) {
    section.blocks.push_back(paragraph("No goals are chosen yet. Choose up to three, in order, and the steps that serve them come sooner. These are the goals to choose from:"));
    std::vector<StrategyWords> items;
    for (const auto& goal : rubric.goals) items.push_back({goal.title, "", "", false});
    if (!items.empty()) section.blocks.push_back(list_of(std::move(items)));
    return section;
  }
  section.blocks.push_back(paragraph(improving ? "The standards are in place. What counts now is what changes for pupils and staff: measure it, and act on what you see."
                                               : "Your school’s goals come in this order. Each has a few simple measures, so that you can see it come nearer."));
  std::size_t number = 0;
  for (const auto& id : answers.goals) {
    const auto& goal = *find(rubric, id);
    section.blocks.push_back(heading(fmt::format("{}. {}", ++number, goal.title)));
    if (!goal.means.text.empty()) section.blocks.push_back(paragraph(goal.means.text.substr(0, goal.means.text.find("\n\n"))));
    if (goal.measures.empty()) continue;
    auto table = table_of("", {{"What to measure", false}, {"How", false}, {"How often", false}});
    for (const auto& measure : goal.measures) {
      auto often = often_words(measure.often);
      often[0] = 'E';
      add_row(table, {measure.what, "", "", false}, {{measure.how, "", "", false}, {std::move(often), "", "", false}});
    }
    section.blocks.push_back(block_of(std::move(table)));
  }
  return section;
}

}  // namespace waymark
