#include "pages/answers_written.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "formats/yaml_fill.hpp"
#include "formats/yaml_write.hpp"
#include "pages/words.hpp"

namespace waymark {

namespace {

// A name, and what stands behind its colon; nothing where there is nothing to say.
using Fact = std::pair<std::string_view, std::string>;

std::vector<Fact> facts_of(const School& school) {
  const auto number = [](const std::optional<int>& value) { return value ? fmt::format(" {}", *value) : std::string{}; };
  return {{"urn", number(school.urn)},       {"name", fmt::format(" {}", yaml_value(school.name))}, {"phase", fmt::format(" {}", school.phase.text())},
          {"pupils", number(school.pupils)}, {"staff", number(school.staff)},     {"devices", number(school.devices)}};
}

std::vector<Fact> facts_of(const Answers& answers) {
  return {{"cycle", fmt::format(" {}", yaml_value(answers.cycle))},
          {"date", answers.date ? fmt::format(" {}", iso(*answers.date)) : std::string{}},
          {"vision", answers.vision.empty() ? std::string{} : yaml_text(answers.vision, 2)}};
}

std::string fact_lines(const std::vector<Fact>& facts, std::string_view indent) {
  std::string out;
  for (const auto& [name, text] : facts) {
    if (!text.empty()) out += fmt::format("{}{}:{}\n", indent, name, text);
  }
  return out;
}

std::string_view answer_id(const Question& question, const Given& given) {
  if (given.from_trust) return word_provided_by_trust;
  if (given.reply == Reply::not_sure) return word_not_sure;
  const auto at = std::find_if(question.answers.begin(), question.answers.end(),
                               [&](const Answer& answer) { return answer.level == given.level; });
  return given.reply == Reply::answered && at != question.answers.end() ? std::string_view(at->id.text())
                                                                        : std::string_view{};
}

// What stands behind the colon of a question that is set in by so many spaces.
std::string answer_text(const Question& question, const Given& given, std::size_t indent) {
  const auto answer = answer_id(question, given);
  const bool more = !given.note.empty() || !given.evidence.empty() || !given.by.empty() || given.on || !given.corrects.empty();
  if (!answer.empty() && !more) return fmt::format(" {}", answer);
  std::string out;
  const auto line = [&](std::string_view name, const std::string& text) { out += fmt::format("\n{:{}}{}:{}", "", indent + 2, name, text); };
  const auto several = [&](const std::string& text) { return yaml_text(text, indent + 4); };
  if (!answer.empty()) line("answer", fmt::format(" {}", answer));
  if (given.reply == Reply::not_applicable) line("not-applicable", several(given.reason));
  if (!given.corrects.empty()) line("corrects", several(given.corrects));
  if (!given.note.empty()) line("note", several(given.note));
  if (!given.evidence.empty()) line("evidence", "");
  for (const auto& item : given.evidence) out += fmt::format("\n{:{}}- {}", "", indent + 4, yaml_value(item.text));
  if (!given.by.empty()) line("by", fmt::format(" {}", yaml_value(given.by)));
  if (given.on) line("on", fmt::format(" {}", iso(*given.on)));
  return out;
}

}  // namespace

std::string written_answers(const Rubric& rubric, const Answers& answers, std::string_view origin) {
  auto out = fmt::format(
      "# Answers of one school, brought in from {}. Correct them here, or add what is missing: goals, "
      "capacity,\n"
      "# contacts and more, as in the file that `waymark init` writes.\n",
      printable(origin));
  out += "school:\n" + fact_lines(facts_of(answers.school), "  ") + fact_lines(facts_of(answers), "") + "answers:\n";
  for (const auto& area : rubric.areas) {
    std::string part;
    for (const auto& question : rubric.questions) {
      if (question.area != area.id || !asked_of(question, answers.school.phase)) continue;
      const auto* given = find(answers, question.id);
      part += fmt::format("  {}:{}\n", question.id.text(), given == nullptr ? std::string{} : answer_text(question, *given, 2));
    }
    if (!part.empty()) out += fmt::format("  # {}\n{}", area.title, part);
  }
  return out;
}

std::optional<std::string> filled_in(const Rubric& rubric, const Answers& answers, const std::string& text) {
  YamlFill fill(text);
  for (const auto& [name, value] : facts_of(answers.school)) fill.put("school", name, value);
  for (const auto& [name, value] : facts_of(answers)) fill.put("", name, value);
  const auto indent = fill.indent("answers");
  for (const auto& given : answers.given) {
    fill.put("answers", given.question.text(), answer_text(*find(rubric, given.question), given, indent));
  }
  return fill.take();
}

}  // namespace waymark
