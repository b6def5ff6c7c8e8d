#include "pages/answers_file.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "formats/yaml_write.hpp"

namespace waymark {

namespace {

constexpr std::size_t line_width = 96;

// Text as comment lines that begin with `lead`, and `# ` with as many spaces after the first.
std::string comment(std::string_view text, std::string_view lead, std::size_t indent) {
  std::string out;
  std::string line(lead);
  const std::string next = "  # " + std::string(indent, ' ');
  bool fresh = true;
  // A line end in the text would end the comment too.
  std::string words(text);
  std::replace(words.begin(), words.end(), '\n', ' ');
  for (const auto word : split(words, ' ')) {
    if (trimmed(word).empty()) continue;
    if (!fresh && count_characters(line) + 1 + count_characters(word) > line_width) {
      out += line + "\n";
      line = next;
      fresh = true;
    }
    if (!fresh) line += ' ';
    line += trimmed(word);
    fresh = false;
  }
  return out + line + "\n";
}

template <class Items, class Name>
std::string choices(const Items& items, Name name) {
  std::vector<std::string> names;
  for (const auto& item : items) names.push_back(name(item));
  return joined(names, ", ");
}

std::string question_block(const Rubric& rubric, const Question& question) {
  std::size_t widest = 0;
  for (const auto& answer : question.answers) widest = std::max(widest, answer.id.text().size());
  std::string out = comment(question.title, "  # ", 0);
  std::vector<std::string> people;
  for (const auto& id : question.who) {
    if (const auto* role = find(rubric, id)) people.push_back(role->name);
  }
  std::vector<std::string> notes = {fmt::format("Ask: {}.", joined(people, ", "))};
  if (question.core) notes.emplace_back("Part of the short set.");
  if (!question.phases.empty()) {
    notes.push_back(fmt::format("Only for: {}.", choices(question.phases, [](const PhaseId& id) { return id.text(); })));
  }
  out += comment(joined(notes, " "), "  # ", 0);
  for (const auto& answer : question.answers) {
    out += comment(answer.text, fmt::format("  #   {:<{}}  ", answer.id.text(), widest), widest + 4);
  }
  return out + fmt::format("  {}:\n\n", question.id.text());
}

// What a school may say of its time and money besides, as examples to copy.
std::string more_capacity(const Rubric& rubric) {
  std::string out;
  const auto line = [&](const std::string& example, std::string_view means) { out += fmt::format("#  {:<32}  # {}\n", example, means); };
  if (!rubric.roles.empty()) {
    line(fmt::format("days-by-role: {{{}: 4}}", rubric.roles.front().id.text()), "of these days, the most that a role leads in a term");
  }
  line("budget-by-year: {2027: 9000}", "for one financial year, by the year it begins in");
  if (!rubric.terms.empty()) line(fmt::format("terms-off: [2027-{}]", rubric.terms.front().id.text()), "nothing is planned in these");
  const auto& starts = rubric.policy.year_starts;
  line(fmt::format("years: {}", rubric.policy.plan_years), "how far to plan, 2 to 5");
  line(fmt::format("year-starts: {:02}-{:02}", starts.month, starts.day), "the first day of your financial year");
  return out;
}

std::string goals_to_choose(const Rubric& rubric) {
  std::string out = "# What you want most, most important first, such as [";
  if (!rubric.goals.empty()) out += rubric.goals.front().id.text();
  out += "]. Choose from:\n";
  for (const auto& goal : rubric.goals) out += fmt::format("#   {:<20} {}\n", goal.id.text(), goal.title);
  return out;
}

constexpr std::string_view a_contact =
    "#  - name: Sam Taylor\n"
    "#    role: IT support\n"
    "#    email: it@school.example\n"
    "#    phone: \"01632 960001\"\n"
    "#    about: Devices, accounts and the network\n";

// A name with its value, or with a comment that tells what to write.
std::string fact(std::string_view name, std::string_view value, std::string_view about) {
  constexpr std::size_t comments_begin = 24;
  if (!value.empty()) return fmt::format("{}: {}\n", name, yaml_value(value));
  return fmt::format("{:<{}}# {}\n", fmt::format("{}:", name), comments_begin, about);
}

std::string number(const std::optional<int>& value) { return value ? fmt::format("{}", *value) : std::string{}; }

}  // namespace

std::string blank_answers(const Rubric& rubric, const Asked& asked, const Started& started) {
  const auto& school = started.school;
  std::string out = fmt::format(
      "# Answers for one school, to the questions of {}, version {}.\n"
      "#\n"
      "# Fill in what stands after each colon. Lines that begin with # are for you to read.\n"
      "# Build the pack with:   waymark build {} -o pack\n"
      "# Look for mistakes with: waymark check {}\n"
      "\n"
      "school:\n",
      rubric.id, rubric.version, started.file, started.file);
  const auto phases = choices(rubric.phases, [](const Phase& phase) { return phase.id.text(); });
  out += fact("  name", school.name, "needed") + fact("  phase", school.phase.text(), "needed: " + phases) +
         fact("  urn", number(school.urn), "six digits") + fact("  pupils", number(school.pupils), "how many") +
         fact("  staff", number(school.staff), "how many") +
         fact("  devices", number(school.devices), "laptops, desktops and tablets") + "\n" +
         fact("cycle", started.cycle, "needed: your name for this round, such as 2026-autumn") +
         "date:                   # the day these answers stand for, such as 2026-11-22\n"
         "previous:               # the file of the cycle before, such as 2025/answers.yaml, to see what has moved\n"
         "\n"
         "vision:                 # what you want to be different, in a sentence or two\n"
         "\n";
  out += goals_to_choose(rubric);
  out +=
      "goals: []\n"
      "\n"
      "capacity:\n"
      "  days-per-term:        # staff days you can give, such as 6\n"
      "  budget-per-year:      # pounds, digits only, such as 4000\n";
  out += more_capacity(rubric);
  out +=
      "\n"
      "# Agreements that end, what each costs a year now, and the steps that wait for it.\n"
      "contracts: []\n"
      "#  - {name: What it is, ends: 2027-08-31, yearly: 2500, steps: [the-id-of-a-step]}\n"
      "\n"
      "# Who can help: shown on every page. Copy the lines for each person.\n"
      "contacts: []\n";
  out += a_contact;
  out +=
      "\n"
      "# For each question, write the word at the start of the answer that fits best today.\n"
      "# Leave it empty when you have not got to it. You can also write:\n"
      "#   not-sure             when nobody knows yet: the plan adds a step to find out\n"
      "#   {not-applicable: why it does not apply}\n"
      "#   {answer: the-word, note: what to remember, by: who said so, on: 2026-11-22}\n"
      "#   {answer: the-word, corrects: why the answer of the cycle before was wrong}\n"
      "answers:\n";
  for (const auto& area : rubric.areas) {
    std::string part;
    for (const auto& question : rubric.questions) {
      if (question.area == area.id && is_asked(question, asked)) part += question_block(rubric, question);
    }
    if (!part.empty()) out += fmt::format("\n  # ---- {} ----\n\n{}", area.title, part);
  }
  while (out.ends_with("\n\n")) out.pop_back();
  return out;
}

std::string blank_trust(const Rubric& rubric, std::string_view name, std::string_view uid) {
  auto out = fmt::format(
      "# The trust: what counts for all of its schools, whose answers are in schools/.\n"
      "# Take the # away from the lines that you fill in.\n"
      "name: {}\n",
      yaml_value(name));
  if (!uid.empty()) out += fmt::format("uid: {}\n", yaml_value(uid));
  out +=
      "\n"
      "# Who can help: shown for every school. Copy the lines for each person.\n"
      "#contacts:\n";
  out += a_contact;
  out += "\n" + goals_to_choose(rubric) +
         "#goals: []\n"
         "\n"
         "# What the trust's own team can give to what is done once for many schools. Its plan keeps within it.\n"
         "#capacity:\n"
         "#  days-per-term: 6       # staff days\n"
         "#  budget-per-year: 4000  # pounds, digits only\n"
         "\n"
         "# Answers that the trust gives for its schools: a school then answers provided-by-trust.\n"
         "#answers:\n";
  if (!rubric.questions.empty()) out += fmt::format("#  {}: {}\n", rubric.questions.front().id.text(), rubric.questions.front().answers.back().id.text());
  out += "\n# The level to aim for in an area, where it is not the usual one.\n#targets:\n";
  if (!rubric.areas.empty()) out += fmt::format("#  {}: {}\n", rubric.areas.front().id.text(), rubric.levels.size());
  return out + "\n# A theme folder, when the packs have a look of their own.\n#theme: my-brand\n";
}

}  // namespace waymark
