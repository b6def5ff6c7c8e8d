#include "pages/answers_written.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/text.hpp"
#include "formats/yaml_write.hpp"
#include "pages/words.hpp"

namespace waymark {

namespace {

constexpr std::size_t below_answers = 6;  // spaces before what stands below an answer's detail

std::string school_block(const Answers& answers) {
  const auto& school = answers.school;
  std::string out = "school:\n";
  const auto number = [&](std::string_view name, const std::optional<int>& value) {
    if (value) out += fmt::format("  {}: {}\n", name, *value);
  };
  number("urn", school.urn);
  out += fmt::format("  name: {}\n  phase: {}\n", yaml_value(school.name), school.phase.text());
  number("pupils", school.pupils);
  number("staff", school.staff);
  number("devices", school.devices);
  out += fmt::format("cycle: {}\n", yaml_value(answers.cycle));
  if (answers.date) out += fmt::format("date: {}\n", iso(*answers.date));
  if (!answers.vision.empty()) out += fmt::format("vision:{}\n", yaml_text(answers.vision, 2));
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

std::string evidence_list(const std::vector<Evidence>& evidence) {
  std::string out = "    evidence:\n";
  for (const auto& item : evidence) out += fmt::format("      - {}\n", yaml_value(item.text));
  return out;
}

std::string answer_block(const Question& question, const Given* given) {
  const auto& id = question.id.text();
  if (given == nullptr) return fmt::format("  {}:\n", id);
  const auto answer = answer_id(question, *given);
  const bool more = !given->note.empty() || !given->evidence.empty() || !given->by.empty() || given->on || !given->corrects.empty();
  if (!answer.empty() && !more) return fmt::format("  {}: {}\n", id, answer);
  auto out = fmt::format("  {}:\n", id);
  if (!answer.empty()) out += fmt::format("    answer: {}\n", answer);
  if (given->reply == Reply::not_applicable)
    out += fmt::format("    not-applicable:{}\n", yaml_text(given->reason, below_answers));
  if (!given->corrects.empty()) out += fmt::format("    corrects:{}\n", yaml_text(given->corrects, below_answers));
  if (!given->note.empty()) out += fmt::format("    note:{}\n", yaml_text(given->note, below_answers));
  if (!given->evidence.empty()) out += evidence_list(given->evidence);
  if (!given->by.empty()) out += fmt::format("    by: {}\n", yaml_value(given->by));
  if (given->on) out += fmt::format("    on: {}\n", iso(*given->on));
  return out;
}

}  // namespace

std::string written_answers(const Rubric& rubric, const Answers& answers, std::string_view origin) {
  auto out = fmt::format(
      "# Answers of one school, brought in from {}. Correct them here, or add what is missing: goals, "
      "capacity,\n"
      "# contacts and more, as in the file that `waymark init` writes.\n",
      printable(origin));
  out += school_block(answers) + "answers:\n";
  for (const auto& area : rubric.areas) {
    std::string part;
    for (const auto& question : rubric.questions) {
      if (question.area == area.id && asked_of(question, answers.school.phase))
        part += answer_block(question, find(answers, question.id));
    }
    if (!part.empty()) out += fmt::format("  # {}\n{}", area.title, part);
  }
  return out;
}

}  // namespace waymark
