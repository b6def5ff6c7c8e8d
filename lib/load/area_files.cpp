// What belongs to an area: the area itself, its questions and its steps.
#include <fmt/format.h>

#include <algorithm>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "load/content_file.hpp"
#include "load/fact_lists.hpp"
#include "model/answers.hpp"

namespace waymark {

namespace {

constexpr int largest_order = 9999;
constexpr std::size_t fewest_actions = 3;
constexpr std::size_t most_actions = 7;

template <class AnId>
std::vector<AnId> read_replaces(Facts& facts) {
  std::vector<AnId> ids;
  for (const auto& text : facts.texts("replaces")) ids.emplace_back(text);
  return ids;
}

std::vector<Standard> read_standards(Facts& facts, const AreaId& area) {
  std::vector<Standard> standards;
  for (const auto* node : facts.list("standards", Needed::no)) {
    Facts item(facts.source(), *node, "this standard", facts.diagnostics());
    Standard standard;
    standard.id = StandardId(item.text("id", Needed::yes));
    if (!standard.id.empty() && !is_kebab_id(standard.id.text())) {
      item.error(item.get("id", Needed::no)->span, "bad-id",
                 fmt::format("`{}` cannot be an id", printable(standard.id.text())),
                 "use small letters, digits and hyphens only");
    }
    standard.area = area;
    standard.title = item.text("title", Needed::yes);
    standard.summary = item.text("summary", Needed::yes);
    standard.when = item.text("when", Needed::yes);
    item.finish();
    standards.push_back(std::move(standard));
  }
  return standards;
}

// The words an answers file uses in place of an answer's id.
bool is_reserved(std::string_view id) {
  return id == word_not_sure || id == word_not_applicable || id == word_provided_by_trust ||
         std::all_of(id.begin(), id.end(), [](char c) { return c >= '0' && c <= '9'; });
}

class AnswerList {
 public:
  AnswerList(const ContentFile& file, std::size_t levels, Diagnostics& diagnostics)
      : file_(file), levels_(levels), diagnostics_(diagnostics) {}

  std::vector<Answer> read(const MarkdownSection* section) {
    std::vector<Answer> answers;
    if (section == nullptr) return answers;
    if (!section->one_list) {
      error(section->span, "answers-not-a-list", "the answers need to be one list",
            "begin each answer with a hyphen: - `answer-id` (1): What is so.");
      return answers;
    }
    int wanted = 0;
    for (const auto& item : section->items) {
      if (auto answer = read_item(item, ++wanted, answers)) answers.push_back(std::move(*answer));
    }
    if (answers.size() == section->items.size() && answers.size() != levels_) {
      error(section->span, "answers-missing",
            fmt::format("there are {} levels, so this question needs {} answers, and it has {}", levels_, levels_,
                        answers.size()),
            "write one answer for each level, lowest first");
    }
    return answers;
  }

 private:
  std::optional<Answer> read_item(const MarkdownItem& item, int wanted, const std::vector<Answer>& before) {
    if (item.code.empty() || item.number.empty() || !item.simple) {
      error(item.span, "bad-answer", "an answer needs its id in backticks, its level in brackets and its text",
            "write it like this: - `full-fibre` (3): We have a full fibre connection.");
      return std::nullopt;
    }
    if (!is_kebab_id(item.code) || is_reserved(item.code)) {
      error(item.code_span, "bad-id", fmt::format("`{}` cannot be an answer's id", printable(item.code)),
            is_kebab_id(item.code) ? "it has a meaning of its own in answers files: choose another word"
                                   : "use small letters, digits and hyphens, and at least one letter");
      return std::nullopt;
    }
    const bool beyond = static_cast<std::size_t>(wanted) > levels_;
    if (parse_whole_number(item.number) != wanted || beyond) {
      error(item.code_span, "bad-answer-level",
            fmt::format("the answer `{}` has level {} where {} is next", item.code, printable(item.number),
                        beyond ? std::string("no level") : fmt::format("level {}", wanted)),
            fmt::format("write one answer for each level from 1 to {}, lowest first", levels_));
      return std::nullopt;
    }
    if (item.text.empty()) {
      error(item.span, "bad-answer", fmt::format("the answer `{}` has no text yet", item.code),
            "write what is so at this level after the colon");
      return std::nullopt;
    }
    for (const auto& other : before) {
      if (other.id.text() != item.code) continue;
      error(item.code_span, "duplicate-id", fmt::format("two answers have the id `{}`", item.code),
            "give each an id of its own");
      return std::nullopt;
    }
    return Answer{AnswerId(item.code), wanted, item.text, item.html};
  }

  void error(Span span, std::string_view code, std::string message, std::string hint = {}) {
    diagnostics_.error(file_.source, span, code, std::move(message), std::move(hint));
  }

  const ContentFile& file_;
  std::size_t levels_;
  Diagnostics& diagnostics_;
};

std::optional<Cost> read_cost(Facts& facts) {
  const auto* node = facts.map("cost", Needed::no);
  if (node == nullptr) return std::nullopt;
  Facts item(facts.source(), *node, "`cost`", facts.diagnostics());
  Cost cost;
  const auto once = item.money_range("once", Needed::no);
  const auto yearly = item.money_range("yearly", Needed::no);
  if (node->find("once") == nullptr && node->find("yearly") == nullptr) {
    item.error(node->span, "missing-value", "`cost` needs `once`, `yearly` or both",
               "leave `cost` out when the step costs nothing");
  }
  cost.once = once.value_or(Range<Money>{});
  cost.yearly = yearly.value_or(Range<Money>{});
  constexpr CostPer each[] = {CostPer::school, CostPer::pupil, CostPer::staff, CostPer::device};
  cost.per = each[item.choice("per", Needed::no, {"school", "pupil", "staff", "device"}).value_or(0)];
  cost.priced = item.text("priced", Needed::yes);
  if (!cost.priced.empty() && !parse_date(cost.priced + "-01")) {
    item.error(item.get("priced", Needed::no)->span, "bad-date",
               fmt::format("`priced` needs a year and month, not `{}`", printable(cost.priced)),
               "write it as 2026-11");
  }
  cost.basis = item.text("basis", Needed::yes);
  item.finish();
  return cost;
}

std::vector<Action> read_actions(const ContentFile& file, const MarkdownSection* section, Diagnostics& diagnostics) {
  std::vector<Action> actions;
  if (section == nullptr) return actions;
  const bool tasks = section->one_list && std::all_of(section->items.begin(), section->items.end(),
                                                      [](const MarkdownItem& item) { return item.task && item.simple; });
  if (!tasks) {
    diagnostics.error(file.source, section->span, "actions-not-a-list", "the actions need to be one task list",
                      "begin each action with a hyphen and an empty box: - [ ] Ask for three quotes.");
    return actions;
  }
  for (const auto& item : section->items) actions.push_back({item.text, item.html});
  if (actions.size() < fewest_actions || actions.size() > most_actions) {
    diagnostics.error(file.source, section->span, "actions-number",
                      fmt::format("a step has {} to {} actions, and this one has {}", fewest_actions, most_actions,
                                  actions.size()),
                      "split a large step, or say more about how to do a small one");
  }
  return actions;
}

void read_step_facts(Facts& facts, Step& step, const Known& known, int levels) {
  step.question = facts.id<QuestionId>("question", Needed::yes, known.questions);
  step.to = facts.whole("to", Needed::yes, 2, levels).value_or(0);
  step.from = facts.whole("from", Needed::no, 1, std::max(1, step.to - 1)).value_or(step.to - 1);
  step.lead = facts.id<RoleId>("lead", Needed::yes, known.roles);
  step.involve = facts.ids<RoleId>("involve", Needed::no, known.roles);
  step.effort = facts.days_range("effort", Needed::yes).value_or(Range<Days>{});
  step.cost = read_cost(facts);
  const auto weeks = facts.whole_range("weeks", Needed::yes, 260).value_or(Range<int>{});
  step.weeks_low = weeks.low;
  step.weeks_high = weeks.high;
  step.needs = facts.ids<StepId>("needs", Needed::no, known.steps);
  step.better_after = facts.ids<StepId>("better-after", Needed::no, known.steps);
  step.when = facts.ids<TermId>("when", Needed::no, known.terms);
  step.at_renewal = facts.flag("at-renewal");
  constexpr Scope scopes[] = {Scope::school, Scope::trust, Scope::either};
  step.scope = scopes[facts.choice("scope", Needed::no, {"school", "trust", "either"}).value_or(0)];
  step.goals = facts.ids<GoalId>("goals", Needed::no, known.goals);
  step.deadline = facts.date("deadline", Needed::no);
  step.duty = facts.flag("duty");
  step.urgent = facts.flag("urgent");
  step.review_by = facts.date("review-by", Needed::no);
  step.replaces = read_replaces<StepId>(facts);
}

}  // namespace

Area read_area(const ContentFile& file, const Known& known, Diagnostics& diagnostics) {
  Area area;
  area.id = AreaId(file.id);
  Facts facts(file.source, file.facts, "this area", diagnostics);
  area.order = facts.whole("order", Needed::yes, 0, largest_order).value_or(0);
  area.pillar = facts.id<PillarId>("pillar", Needed::yes, known.pillars);
  area.core = facts.flag("core");
  area.sensitive = facts.flag("sensitive");
  area.meet_by = facts.whole("meet-by", Needed::no, 2020, 2199);
  area.url = read_https(facts, "url");
  area.standards = read_standards(facts, area.id);
  area.replaces = read_replaces<AreaId>(facts);
  facts.finish();
  area.title = file.text.title;
  Sections sections(file, diagnostics);
  if (const auto* summary = sections.take("In short"); summary != nullptr) {
    area.summary = {summary->text, summary->html};
    if (!summary->one_paragraph) {
      diagnostics.error(file.source, summary->span, "summary-too-long", "the section `## In short` needs to be one paragraph",
                        "move the rest to another section");
    }
  }
  area.looks_like = sections.prose("What good looks like");
  sections.finish();
  return area;
}

Question read_question(const ContentFile& file, const Known& known, const Area& area, std::size_t levels,
                       Diagnostics& diagnostics) {
  Question question;
  question.id = QuestionId(file.id);
  question.area = file.area;
  KnownIds standards{"standard", {}};
  for (const auto& standard : area.standards) {
    if (is_kebab_id(standard.id.text())) standards.ids.push_back(standard.id.text());
  }
  std::sort(standards.ids.begin(), standards.ids.end());
  Facts facts(file.source, file.facts, "this question", diagnostics);
  question.order = facts.whole("order", Needed::yes, 0, largest_order).value_or(0);
  question.stage = facts.id<StageId>("stage", Needed::yes, known.stages);
  question.standards = facts.ids<StandardId>("standards", Needed::no, standards);
  question.essential = facts.flag("essential");
  question.core = facts.flag("core");
  question.sensitive = facts.flag("sensitive");
  question.who = facts.ids<RoleId>("who", Needed::yes, known.roles);
  question.phases = facts.ids<PhaseId>("phases", Needed::no, known.phases);
  question.review_by = facts.date("review-by", Needed::no);
  question.replaces = read_replaces<QuestionId>(facts);
  facts.finish();
  question.title = file.text.title;
  Sections sections(file, diagnostics);
  question.why = sections.prose("Why it matters");
  question.answers = AnswerList(file, levels, diagnostics).read(sections.take("Answers"));
  question.check = sections.prose("How to check");
  sections.finish();
  return question;
}

Step read_step(const ContentFile& file, const Known& known, std::size_t levels, Diagnostics& diagnostics) {
  Step step;
  step.id = StepId(file.id);
  step.area = file.area;
  Facts facts(file.source, file.facts, "this step", diagnostics);
  read_step_facts(facts, step, known, static_cast<int>(levels));
  facts.finish();
  step.title = file.text.title;
  Sections sections(file, diagnostics);
  step.outcome = sections.prose("Outcome");
  step.actions = read_actions(file, sections.take("Actions"), diagnostics);
  step.done_when = sections.prose("Done when");
  step.evidence = sections.prose("Evidence to keep");
  step.not_ready = sections.prose("If you are not ready yet");
  sections.finish();
  return step;
}

}  // namespace waymark
