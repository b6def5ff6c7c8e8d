#include "load/re_read.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"
#include "model/plan.hpp"

namespace waymark {

namespace {

// Finds a place among today's questions for one answer after the other.
class Places {
 public:
  Places(const Rubric& rubric, PhaseId phase, std::vector<Dropped>& dropped)
      : rubric_(rubric), phase_(phase), dropped_(dropped), old_(old_names(rubric)) {}

  // Null when the answer has no place, which is listed.
  const Question* question_of(std::string_view name, std::string_view answer) {
    const auto* question = find(rubric_, QuestionId(current_name(old_.questions, name)));
    if (question == nullptr) return drop(name, answer, Gone::question);
    if (!asked_of(*question, phase_)) return drop(name, answer, Gone::not_asked);
    if (!taken_.insert(question->id).second) return drop(name, answer, Gone::joined);
    return question;
  }

  const Question* drop(std::string_view name, std::string_view answer, Gone gone) {
    dropped_.push_back({std::string(name), std::string(answer), gone});
    return nullptr;
  }

  const OldNames& old() const { return old_; }
  int levels() const { return static_cast<int>(rubric_.levels.size()); }

 private:
  const Rubric& rubric_;
  PhaseId phase_;
  std::vector<Dropped>& dropped_;
  OldNames old_;
  std::set<QuestionId> taken_;
};

const Answer* answer_called(const Question& question, std::string_view id) {
  const auto at = std::find_if(question.answers.begin(), question.answers.end(), [&](const Answer& answer) { return answer.id.text() == id; });
  return at == question.answers.end() ? nullptr : &*at;
}

YamlNode* value_of(YamlNode& map, std::string_view key) {
  const auto at = std::find_if(map.entries.begin(), map.entries.end(), [&](const YamlEntry& entry) { return entry.key == key; });
  return at == map.entries.end() ? nullptr : &at->value;
}

// The words chosen, where they stand alone or by name; null when something else stands there.
const std::string* choice_in(const YamlNode& reply) {
  const auto* node = reply.kind == YamlNode::Kind::map ? reply.find("answer") : &reply;
  return node != nullptr && node->kind == YamlNode::Kind::scalar && !node->is_empty() ? &node->text : nullptr;
}

bool is_level(std::string_view text, int levels) {
  const auto level = parse_whole_number(text);
  return level && *level >= 1 && *level <= levels;
}

// What the trust answered then: in its own file, and in the school's.
struct ByTrust {
  const Trust* trust = nullptr;
  const YamlNode* in_school = nullptr;

  bool knows(const QuestionId& question, const OldNames& old) const {
    const bool in_own = trust != nullptr && std::any_of(trust->given.begin(), trust->given.end(), [&](const Given& given) { return given.question == question; });
    return in_own || (in_school != nullptr && std::any_of(in_school->entries.begin(), in_school->entries.end(), [&](const YamlEntry& given) {
                        return current_name(old.questions, given.key) == question.text();
                      }));
  }
};

// Whether the reply can be read today.
bool has_place(const YamlEntry& entry, Places& places, const ByTrust& by_trust) {
  if (entry.value.is_empty()) return false;
  const auto* choice = choice_in(entry.value);
  const auto said = choice == nullptr ? std::string_view{} : std::string_view(*choice);
  const auto* question = places.question_of(entry.key, said);
  if (question == nullptr) return false;
  if (choice == nullptr || said == word_not_sure || said == word_not_applicable) return true;
  if (said == word_provided_by_trust) {
    const bool known = by_trust.knows(question->id, places.old());
    if (!known) places.drop(entry.key, said, Gone::trust);
    return known;
  }
  if (answer_called(*question, said) != nullptr || is_level(said, places.levels())) return true;
  places.drop(entry.key, said, Gone::answer);
  return false;
}

void keep_answers(YamlNode* answers, Places places, const ByTrust& by_trust) {
  if (answers == nullptr) return;
  std::erase_if(answers->entries, [&](const YamlEntry& entry) { return !has_place(entry, places, by_trust); });
}

void drop_what_is_not_compared(YamlNode& document) {
  constexpr std::string_view not_compared[] = {"vision", "goals", "capacity", "contracts", "contacts", "targets", "theme"};
  std::erase_if(document.entries, [&](const YamlEntry& entry) {
    return std::find(std::begin(not_compared), std::end(not_compared), entry.key) != std::end(not_compared);
  });
}

// Steps that are no more, or two that have become one, tell nothing about today.
void keep_steps(YamlNode& steps, const Rubric& rubric) {
  const auto old = old_names(rubric);
  std::set<std::string, std::less<>> known, seen;
  for (const auto& step : rubric.steps) known.insert(step.id.text());
  for (const auto& question : rubric.questions) known.insert(find_out_step(question.id).text());
  std::erase_if(steps.entries, [&](const YamlEntry& entry) {
    const std::string name(current_name(old.steps, entry.key));
    return !known.contains(name) || !seen.insert(name).second;
  });
}

}  // namespace

std::vector<Given> re_read(const std::vector<Said>& said, const Rubric& rubric, const PhaseId& phase, std::vector<Dropped>& dropped) {
  Places places(rubric, phase, dropped);
  std::map<QuestionId, Given> by_question;
  for (const auto& item : said) {
    if (item.reply == Reply::unanswered) continue;
    const auto* question = places.question_of(item.question, item.answer);
    if (question == nullptr) continue;
    Given given;
    given.question = question->id;
    given.reply = item.reply;
    given.reason = item.reason;
    given.corrects = item.corrects;
    given.from_trust = item.from_trust;
    if (item.reply == Reply::answered) {
      const auto* answer = answer_called(*question, item.answer);
      if (answer == nullptr) {
        places.drop(item.question, item.answer, Gone::answer);
        continue;
      }
      given.level = answer->level;
    }
    by_question.emplace(question->id, std::move(given));
  }
  std::vector<Given> all;
  for (const auto& question : rubric.questions) {
    if (!asked_of(question, phase)) continue;
    const auto at = by_question.find(question.id);
    Given unanswered;
    unanswered.question = question.id;
    all.push_back(at == by_question.end() ? std::move(unanswered) : std::move(at->second));
  }
  return all;
}

void bring_trust_up_to_date(YamlNode& document, const Rubric& rubric) {
  std::vector<Dropped> dropped;
  keep_answers(value_of(document, "answers"), Places(rubric, PhaseId{}, dropped), {});
  drop_what_is_not_compared(document);
}

void bring_up_to_date(YamlNode& document, const Rubric& rubric, const Trust* of_then, std::vector<Dropped>& dropped) {
  const auto* school = document.find("school");
  const auto* phase = school == nullptr ? nullptr : school->find("phase");
  const PhaseId asked(phase == nullptr ? std::string{} : phase->text);
  auto* trust = value_of(document, "trust");
  auto* by_trust = trust == nullptr ? nullptr : value_of(*trust, "answers");
  // The trust answers for all its schools: what is not asked of this one is no loss.
  std::vector<Dropped> of_trust;
  keep_answers(by_trust, Places(rubric, PhaseId{}, of_trust), {});
  keep_answers(value_of(document, "answers"), Places(rubric, asked, dropped), {of_then, by_trust});
  if (auto* steps = value_of(document, "steps")) keep_steps(*steps, rubric);
  drop_what_is_not_compared(document);
}

Scores with_names_of_today(Scores scores, const Rubric& rubric) {
  const auto old = old_names(rubric);
  for (auto& area : scores.areas) area.area = AreaId(current_name(old.areas, area.area.text()));
  for (auto& question : scores.questions) question.question = QuestionId(current_name(old.questions, question.question.text()));
  return scores;
}

}  // namespace waymark
