#include "pages/questionnaire.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "formats/csv.hpp"

namespace waymark {

namespace {

std::vector<std::string> names_of(const Rubric& rubric, const std::vector<RoleId>& roles) {
  std::vector<std::string> names;
  for (const auto& id : roles) {
    if (const auto* role = find(rubric, id)) names.push_back(role->name);
  }
  return names;
}

// Text of ours is put into Markdown as it is meant to be read, on one line.
std::string escaped_markdown(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (std::string_view("\\`*_[]<>#&~|").find(c) != std::string_view::npos) out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return out;
}

// A line of its own, where `-`, `+` or `1.` would begin a list.
std::string escaped_line(std::string_view text) {
  auto out = escaped_markdown(text);
  const auto at = std::min(out.find_first_not_of("0123456789"), out.size());
  const auto marks = std::string_view(at == 0 ? "-+" : ".)");
  if (at < out.size() && marks.find(out[at]) != std::string_view::npos) out.insert(at, 1, '\\');
  return out;
}

std::string handout_question(const Rubric& rubric, const Question& question, std::size_t number) {
  auto out = fmt::format("### {}. {}\n\n{}\n\n", number, escaped_markdown(question.title), escaped_line(question.why.text));
  for (const auto& answer : question.answers) out += fmt::format("- [ ] {}\n", escaped_markdown(answer.text));
  out += "- [ ] We are not sure.\n- [ ] This does not apply to us, because:\n\n";
  out += fmt::format("Ask: {}. {}\n\nNote:\n\n", joined(names_of(rubric, question.who), ", "), escaped_markdown(question.check.text));
  return out;
}

}  // namespace

bool is_asked(const Question& question, const Asked& asked) {
  return (!asked.core_only || question.core) && (!asked.phase || asked_of(question, *asked.phase));
}

std::string questions_handout(const Rubric& rubric, const Asked& asked) {
  std::size_t count = 0;
  std::string body;
  for (const auto& area : rubric.areas) {
    std::string part;
    for (const auto& question : rubric.questions) {
      if (question.area == area.id && is_asked(question, asked)) part += handout_question(rubric, question, ++count);
    }
    if (!part.empty()) body += fmt::format("## {}\n\n{}\n\n{}", escaped_markdown(area.title), escaped_line(area.summary.text), part);
  }
  std::string out = fmt::format(
      "# {}: questions for your meeting\n\n"
      "School:\n\nDate:\n\nWho is in the room:\n\n"
      "There {} {}. For each, tick the one sentence that is true today. Nobody is marked on it, and \"not sure\" is a "
      "good answer: it tells you what to find out.\n\n",
      escaped_markdown(rubric.name), count == 1 ? "is" : "are", counted(count, "question", "questions"));
  out += body;
  out += fmt::format("Version {}, with facts checked on {}.\n", escaped_markdown(rubric.version), in_words(rubric.facts_checked));
  return out;
}

std::string questions_csv(const Rubric& rubric, const Asked& asked) {
  std::vector<std::string> names = {"question", "area", "stage", "essential", "short-set", "ask", "title"};
  for (const auto& level : rubric.levels) {
    names.push_back(fmt::format("{}: the word to write", level.name));
    names.push_back(level.name);
  }
  names.insert(names.end(), {"how to check", "answer", "note"});
  CsvWriter csv({names.begin(), names.end()});
  for (const auto& question : rubric.questions) {
    if (!is_asked(question, asked)) continue;
    const auto ask = joined(names_of(rubric, question.who), ", ");
    const auto* stage = find(rubric, question.stage);
    std::vector<std::string_view> cells = {question.id.text(), find(rubric, question.area)->title,
                                           stage == nullptr ? std::string_view{} : std::string_view(stage->name),
                                           question.essential ? "yes" : "no", question.core ? "yes" : "no", ask, question.title};
    for (const auto& answer : question.answers) {
      cells.push_back(answer.id.text());
      cells.push_back(answer.text);
    }
    cells.insert(cells.end(), {question.check.text, "", ""});
    csv.row(cells);
  }
  return csv.take();
}

}  // namespace waymark
