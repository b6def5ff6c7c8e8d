#include "load/what_if.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "formats/facts.hpp"

namespace waymark {

namespace {

std::string shown(std::string_view text) { return printable(first_characters(text, 64)); }

Given* given_for(Answers& answers, const QuestionId& question) {
  const auto at = std::find_if(answers.given.begin(), answers.given.end(), [&](const Given& given) { return given.question == question; });
  return at == answers.given.end() ? nullptr : &*at;
}

void raise(Given& given, int level) {
  given.reply = Reply::answered;
  given.level = level;
}

std::optional<int> level_named(const Rubric& rubric, const Question& question, std::string_view value) {
  for (const auto& answer : question.answers) {
    if (answer.id.text() == value) return answer.level;
  }
  const auto level = parse_whole_number(value);
  return level && *level >= 1 && static_cast<std::size_t>(*level) <= rubric.levels.size() ? level : std::nullopt;
}

}  // namespace

void apply_change(const Rubric& rubric, std::string_view change, Answers& answers, Diagnostics& diagnostics) {
  const auto equals = change.find('=');
  const auto name = trimmed(change.substr(0, equals));
  const auto value = equals == std::string_view::npos ? std::string_view{} : trimmed(change.substr(equals + 1));
  const auto wrong = [&](std::string message, std::string hint) { diagnostics.error("", "bad-change", std::move(message), std::move(hint)); };
  if (value.empty()) {
    return wrong(fmt::format("`{}` does not say what would change", shown(change)),
                 "write it like this: order-full-fibre=done, budget=12000, days=10, or a question and its answer");
  }
  if (name == "days") {
    const auto days = parse_days(value);
    if (!days) return wrong(fmt::format("`{}` is not a number of staff days", shown(value)), "write it as 10 or 2.5");
    answers.capacity.days_per_term = *days;
    return;
  }
  if (name == "budget") {
    const auto money = parse_money(value);
    if (!money) return wrong(fmt::format("`{}` is not an amount in pounds", shown(value)), "write digits only, such as 12000");
    answers.capacity.budget_per_year = *money;
    answers.capacity.budget_by_year.clear();
    return;
  }
  if (const auto* step = find(rubric, StepId(name))) {
    if (value != "done") return wrong(fmt::format("the step `{}` can be tried out as `done` only", shown(name)), fmt::format("write {}=done", shown(name)));
    auto* given = given_for(answers, step->question);
    if (given != nullptr && (given->reply != Reply::answered || given->level < step->to)) raise(*given, step->to);
    std::erase_if(answers.steps, [&](const StepRecord& record) { return record.step == step->id; });
    return;
  }
  if (const auto* question = find(rubric, QuestionId(name))) {
    const auto level = level_named(rubric, *question, value);
    std::vector<std::string_view> choices;
    for (const auto& answer : question->answers) choices.push_back(answer.id.text());
    if (!level) return wrong(fmt::format("`{}` is not an answer to `{}`", shown(value), shown(name)), did_you_mean(value, choices));
    if (auto* given = given_for(answers, question->id)) raise(*given, *level);
    return;
  }
  std::vector<std::string_view> names = {"days", "budget"};
  for (const auto& step : rubric.steps) names.push_back(step.id.text());
  for (const auto& question : rubric.questions) names.push_back(question.id.text());
  auto hint = did_you_mean(name, names);
  if (hint.empty()) hint = "name a step, a question, `days` or `budget`";
  wrong(fmt::format("there is no step or question called `{}`", shown(name)), std::move(hint));
}

}  // namespace waymark
