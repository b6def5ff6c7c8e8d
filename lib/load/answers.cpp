#include "load/answers.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "formats/yaml.hpp"
#include "formats/facts.hpp"
#include "load/answers_plan.hpp"
#include "load/named_once.hpp"
#include "load/old_names.hpp"
#include "load/replies.hpp"
#include "model/plan.hpp"

namespace waymark {

namespace {

constexpr int largest_uid = 999'999;

void sort_ids(KnownIds& known) { std::sort(known.ids.begin(), known.ids.end()); }

class AnswersReader {
 public:
  // `trust` is the one that the school's file lies in the folder of, or null.
  AnswersReader(const Source& source, const Rubric& rubric, FileOf file_of, const Trust* trust, Diagnostics& diagnostics)
      : source_(source), rubric_(rubric), trust_(trust), diagnostics_(diagnostics), old_(old_names(rubric)),
        replies_(source, rubric, old_, file_of, diagnostics) {
    for (const auto& item : rubric.phases) phases_.ids.push_back(item.id.text());
    for (const auto& item : rubric.goals) goals_.ids.push_back(item.id.text());
    for (const auto& item : rubric.areas) areas_.ids.push_back(item.id.text());
    for (auto* known : {&phases_, &goals_, &areas_}) sort_ids(*known);
  }

  Answers read(const YamlNode& document) {
    Facts facts(source_, document, "the answers file", diagnostics_);
    read_school(facts);
    read_trust(facts);
    answers_.cycle = facts.text("cycle", Needed::yes);
    answers_.date = facts.date("date", Needed::no);
    answers_.previous = facts.text("previous", Needed::no);
    answers_.vision = facts.text("vision", Needed::no);
    answers_.goals = facts.ids<GoalId>("goals", Needed::no, goals_);
    if (const auto* capacity = facts.map("capacity", Needed::no)) {
      answers_.capacity = read_capacity(source_, *capacity, rubric_, diagnostics_);
    }
    if (const auto contracts = facts.list("contracts", Needed::no); !contracts.empty()) {
      answers_.contracts = read_contracts(facts, contracts, {"step", step_ids()});
    }
    answers_.contacts = read_contacts(facts);
    read_given(facts.map("answers", Needed::no));
    answers_.targets = read_targets(facts.map("targets", Needed::no));
    if (trust_ != nullptr) stand_in();
    read_steps(facts.map("steps", Needed::no));
    facts.finish();
    return std::move(answers_);
  }

  Trust read_as_trust(const YamlNode& document) {
    Facts facts(source_, document, "the trust's file", diagnostics_);
    Trust trust;
    trust.name = facts.text("name", Needed::yes);
    if (facts.choice("kind", Needed::no, {"trust", "local-authority"}) == std::size_t{1}) trust.kind = TrustKind::local_authority;
    trust.uid = facts.whole("uid", Needed::no, 1, largest_uid);
    trust.contacts = read_contacts(facts);
    trust.goals = facts.ids<GoalId>("goals", Needed::no, goals_);
    if (const auto* capacity = facts.map("capacity", Needed::no)) {
      trust.capacity = read_capacity(source_, *capacity, rubric_, diagnostics_);
    }
    replies_.read_of_trust(facts.map("answers", Needed::no));
    for (const auto& question : rubric_.questions) {
      if (const auto* given = replies_.of_trust(question.id)) trust.given.push_back(*given);
    }
    trust.targets = read_targets(facts.map("targets", Needed::no));
    trust.theme = facts.text("theme", Needed::no);
    facts.finish();
    return trust;
  }

 private:
  void read_school(Facts& facts) {
    const auto* node = facts.map("school", Needed::yes);
    if (node == nullptr) return;
    Facts school(source_, *node, "`school`", diagnostics_);
    answers_.school.urn = school.whole("urn", Needed::no, smallest_urn, largest_urn);
    answers_.school.name = school.text("name", Needed::yes);
    answers_.school.phase = school.id<PhaseId>("phase", Needed::yes, phases_);
    answers_.school.pupils = school.whole("pupils", Needed::no, 0, largest_count);
    answers_.school.staff = school.whole("staff", Needed::no, 0, largest_count);
    answers_.school.devices = school.whole("devices", Needed::no, 0, largest_count);
    school.finish();
  }

  // The trust's name and its own answers, where it provides any: those of its own file, and over them what the
  // school's file says of it.
  void read_trust(Facts& facts) {
    if (trust_ != nullptr) {
      answers_.trust = trust_->name;
      replies_.take_of_trust(trust_->given);
    }
    const auto* node = facts.map("trust", Needed::no);
    if (node == nullptr) return;
    Facts trust(source_, *node, "`trust`", diagnostics_);
    answers_.trust = trust.text("name", trust_ == nullptr ? Needed::yes : Needed::no);
    if (trust_ != nullptr && answers_.trust.empty()) answers_.trust = trust_->name;
    if (trust_ != nullptr && answers_.trust != trust_->name) {
      trust.error(node->find("name")->span, "trust-differs",
                  fmt::format("this file is in the folder of {}, and names another trust", printable(trust_->name)),
                  "correct the name or leave it out, or move the file to its own trust's folder");
    }
    replies_.read_of_trust(trust.map("answers", Needed::no));
    trust.finish();
  }

  std::vector<Contact> read_contacts(Facts& facts) {
    std::vector<Contact> contacts;
    for (const auto* node : facts.list("contacts", Needed::no)) {
      Facts item(source_, *node, "this contact", diagnostics_);
      Contact contact;
      contact.name = item.text("name", Needed::yes);
      contact.role = item.text("role", Needed::no);
      contact.email = item.text("email", Needed::no);
      contact.phone = item.text("phone", Needed::no);
      contact.about = item.text("about", Needed::no);
      item.finish();
      contacts.push_back(std::move(contact));
    }
    return contacts;
  }

  // The trust speaks where the school does not: for questions left out, goals, targets and contacts.
  void stand_in() {
    for (auto& given : answers_.given) {
      const auto* of_trust = replies_.of_trust(given.question);
      if (given.reply != Reply::unanswered || of_trust == nullptr) continue;
      auto taken = *of_trust;
      taken.from_trust = true;
      if (!given.note.empty()) taken.note = std::move(given.note);
      if (!given.by.empty()) taken.by = std::move(given.by);
      if (given.on) taken.on = given.on;
      taken.evidence.insert(taken.evidence.end(), given.evidence.begin(), given.evidence.end());
      given = std::move(taken);
    }
    if (answers_.goals.empty()) answers_.goals = trust_->goals;
    add_absent(trust_->targets, answers_.targets, &Target::area);
    add_absent(trust_->contacts, answers_.contacts, &Contact::name);
  }

  template <class Item, class Member>
  static void add_absent(const std::vector<Item>& from, std::vector<Item>& to, Member member) {
    const std::vector<Item> own = to;
    for (const auto& item : from) {
      if (std::none_of(own.begin(), own.end(), [&](const Item& there) { return there.*member == item.*member; })) to.push_back(item);
    }
  }

  // Every question asked of the school gets its place, in the rubric's order, answered or not.
  void read_given(const YamlNode* node) {
    const auto& questions = rubric_.questions;
    answers_.given.reserve(questions.size());
    std::vector<Given*> places(questions.size());  // as the rubric's questions; null for those not asked
    for (std::size_t i = 0; i < questions.size(); ++i) {
      if (!asked_of(questions[i], answers_.school.phase)) continue;
      places[i] = &answers_.given.emplace_back();
      places[i]->question = questions[i].id;
    }
    NamedOnce once("question", source_, diagnostics_);
    static const std::vector<YamlEntry> none;
    for (const auto& entry : node == nullptr ? none : node->entries) {
      const auto* question = replies_.question_called(entry);
      if (question == nullptr) continue;
      auto* const place = places[static_cast<std::size_t>(question - questions.data())];
      if (place == nullptr) {
        if (entry.value.is_empty()) continue;  // as in the file that every school starts from
        diagnostics_.warning(source_, entry.key_span, "question-not-asked",
                             fmt::format("`{}` is not asked of this kind of school, so its answer is not used", entry.key),
                             "remove the line, or check the school's `phase`");
        continue;
      }
      if (once.is_new(question->id.text(), entry)) *place = replies_.read(entry.value, *question);
    }
  }

  std::vector<Target> read_targets(const YamlNode* node) {
    std::vector<Target> targets;
    if (node == nullptr) return targets;
    const auto levels = static_cast<int>(rubric_.levels.size());
    NamedOnce once("area", source_, diagnostics_);
    for (const auto& entry : node->entries) {
      const auto name = current_name(old_.areas, entry.key);
      const auto level = parse_whole_number(entry.value.text).value_or(0);
      if (!areas_.has(name)) {
        diagnostics_.error(source_, entry.key_span, "unknown-area",
                           fmt::format("there is no area called `{}`", printable(first_characters(entry.key, 64))),
                           did_you_mean(entry.key, areas_.ids));
      } else if (level < 1 || level > levels) {
        diagnostics_.error(source_, entry.value.span, "level-out-of-range",
                           fmt::format("the target for `{}` needs a level from 1 to {}", entry.key, levels),
                           "write one digit");
      } else if (once.is_new(name, entry)) {
        targets.push_back({AreaId(name), level});
      }
    }
    return targets;
  }

  bool is_step(std::string_view name) const {
    if (find(rubric_, StepId(name)) != nullptr) return true;
    return name.starts_with(find_out_prefix) && find(rubric_, QuestionId(name.substr(find_out_prefix.size()))) != nullptr;
  }

  // Of all steps, and of those to find out what a question asks, sorted.
  std::vector<std::string_view> step_ids() const {
    std::vector<std::string_view> ids;
    for (const auto& item : rubric_.steps) ids.push_back(item.id.text());
    for (const auto& item : rubric_.questions) ids.push_back(find_out_step(item.id).text());
    std::sort(ids.begin(), ids.end());
    return ids;
  }

  void read_steps(const YamlNode* node) {
    if (node == nullptr) return;
    NamedOnce once("step", source_, diagnostics_);
    for (const auto& entry : node->entries) {
      const auto name = current_name(old_.steps, entry.key);
      if (!is_step(name)) {
        diagnostics_.error(source_, entry.key_span, "unknown-step",
                           fmt::format("there is no step called `{}`", printable(first_characters(entry.key, 64))),
                           did_you_mean(entry.key, step_ids()));
        continue;
      }
      if (!once.is_new(name, entry)) continue;
      if (entry.value.kind != YamlNode::Kind::map && !entry.value.is_empty()) {
        diagnostics_.error(source_, entry.value.span, "wrong-kind", fmt::format("the step `{}` needs its status by name", printable(entry.key)),
                           fmt::format("write it like this: {}: {{status: in-progress}}", printable(entry.key)));
        continue;
      }
      Facts facts(source_, entry.value, fmt::format("the step `{}`", entry.key), diagnostics_);
      constexpr StepStatus statuses[] = {StepStatus::not_started, StepStatus::planned, StepStatus::in_progress,
                                         StepStatus::done, StepStatus::declined};
      StepRecord record;
      record.step = StepId(name);
      record.status = statuses[facts.choice("status", Needed::yes, {"not-started", "planned", "in-progress", "done", "declined"}).value_or(0)];
      record.owner = facts.text("owner", Needed::no);
      record.note = facts.text("note", Needed::no);
      record.due = facts.date("due", Needed::no);
      facts.finish();
      warn_of_conflict(entry, record);
      answers_.steps.push_back(std::move(record));
    }
    std::sort(answers_.steps.begin(), answers_.steps.end(),
              [](const StepRecord& a, const StepRecord& b) { return a.step < b.step; });
  }

  // What is recorded stands; that the answers say otherwise is told.
  void warn_of_conflict(const YamlEntry& entry, const StepRecord& record) {
    const auto* step = find(rubric_, record.step);
    if (step == nullptr || record.status != StepStatus::done) return;
    const auto* given = find(answers_, step->question);
    if (given == nullptr || given->reply != Reply::answered || given->level >= step->to) return;
    diagnostics_.warning(source_, entry.key_span, "step-conflict",
                         fmt::format("`{}` is recorded as done, but the answer to `{}` is still at level {}", entry.key,
                                     step->question.text(), given->level),
                         "bring the answer up to date, or set the step to `in-progress`");
  }

  const Source& source_;
  const Rubric& rubric_;
  const Trust* trust_;  // that the school's file lies in the folder of
  Diagnostics& diagnostics_;
  Answers answers_;
  KnownIds phases_{"phase", {}};
  KnownIds goals_{"goal", {}};
  KnownIds areas_{"area", {}};
  OldNames old_;
  ReplyReader replies_;
};

}  // namespace

namespace {

// No document when it cannot be read.
std::optional<YamlNode> read_document(const Source& source, Diagnostics& diagnostics) {
  if (!check_text(source, answers_file_limit, diagnostics)) return std::nullopt;
  Diagnostics reading;
  auto document = read_yaml(source, {0, source.text.size()}, {}, reading);
  diagnostics.append(reading);
  // What could not be read would be reported again as left out; after a key that stands twice, all is there.
  if (reading.has_errors() && document.entries.empty()) return std::nullopt;
  return document;
}

bool is_empty_map(const YamlNode& document) { return document.kind == YamlNode::Kind::map && document.entries.empty(); }

}  // namespace

std::optional<YamlNode> read_answers_document(const Source& source, Diagnostics& diagnostics) {
  auto document = read_document(source, diagnostics);
  if (document && is_empty_map(*document)) {
    diagnostics.error(source.name, "answers-empty", "this answers file has nothing in it yet",
                      "start from the one that `waymark init DIR` writes");
    return std::nullopt;
  }
  return document;
}

Answers read_answers(const Source& source, const YamlNode& document, const Rubric& rubric, Diagnostics& diagnostics, const Trust* trust) {
  return AnswersReader(source, rubric, trust == nullptr ? FileOf::school : FileOf::school_in_trust, trust, diagnostics).read(document);
}

std::optional<YamlNode> read_trust_document(const Source& source, Diagnostics& diagnostics) {
  auto document = read_document(source, diagnostics);
  if (document && is_empty_map(*document)) {
    diagnostics.error(source.name, "trust-empty", "this trust's file has nothing in it yet", "begin with its name: name: Northmoor Learning Trust");
    return std::nullopt;
  }
  return document;
}

Trust read_trust(const Source& source, const YamlNode& document, const Rubric& rubric, Diagnostics& diagnostics) {
  return AnswersReader(source, rubric, FileOf::trust, nullptr, diagnostics).read_as_trust(document);
}

Trust load_trust(const Source& source, const Rubric& rubric, Diagnostics& diagnostics) {
  const auto document = read_trust_document(source, diagnostics);
  return document ? read_trust(source, *document, rubric, diagnostics) : Trust{};
}

Answers load_answers(const Source& source, const Rubric& rubric, Diagnostics& diagnostics, const Trust* trust) {
  const auto document = read_answers_document(source, diagnostics);
  return document ? read_answers(source, *document, rubric, diagnostics, trust) : Answers{};
}

}  // namespace waymark
