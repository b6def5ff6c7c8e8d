#include <fmt/format.h>

#include "base/text.hpp"
#include "model/plan.hpp"
#include "pages/schema.hpp"
#include "pages/schema_writer.hpp"
#include "pages/words.hpp"

namespace waymark {

namespace {

constexpr std::string_view days_pattern = "^[0-9]+([.][0-9])?$";
constexpr std::string_view pounds_pattern = "^[0-9]+([.][0-9]{1,2})?$";

class AnswersSchema {
 public:
  explicit AnswersSchema(const Rubric& rubric) : rubric_(rubric) {}

  std::string write() {
    return s_.document("Answers of one school",
                       fmt::format("A school's answers to the questions of {}, version {}, with what it has decided about its plan.",
                                   rubric_.id, rubric_.version),
                       [this] { definitions(); }, [this] { everything(); });
  }

 private:
  JsonWriter& json() { return s_.json(); }

  // ---- Values by themselves ----

  void definitions() {
    s_.may("text");
    json().object();
    s_.types({"string", "number", "boolean", "null"});
    json().end();
    s_.may("needed-text");
    json().object();
    s_.types({"string", "number", "boolean"});
    json().key("pattern").value("[^\\s]").end();
    s_.may("nothing");
    json().object();
    s_.types({"null", "string"});
    json().key("maxLength").value(0).end();
    s_.may("count");
    s_.number("", "integer", "^(0|[1-9][0-9]*)?$", 0, largest_count);
    s_.may("days");
    amount(days_pattern);
    s_.may("pounds");
    amount(pounds_pattern);
    s_.may("date");
    json().object().key("description").value("Year, month and day, such as 2027-03-31.");
    s_.types({"string", "null"});
    json().key("pattern").value("^((19|2[01])[0-9]{2}-[0-9]{2}-[0-9]{2})?$").end();
    s_.may("level");
    level("A level, from 1, the lowest.");
    definitions_of_answers();
    definitions_of_steps();
  }

  void amount(std::string_view pattern) {
    json().object();
    s_.types({"number", "string"});
    json().key("minimum").value(0).key("pattern").value(pattern).end();
  }

  // The definition, or nothing.
  void if_any(std::string_view name, std::string_view definition, std::string_view about) {
    s_.may(name);
    json().object();
    s_.describe(about);
    json().key("anyOf").array();
    s_.refer(definition);
    s_.refer("nothing");
    json().end().end();
  }

  void level(std::string_view about) {
    std::vector<std::string> numbers;
    for (std::size_t i = 1; i <= rubric_.levels.size(); ++i) numbers.push_back(fmt::format("{}", i));
    json().object();
    s_.describe(about);
    s_.types({"integer", "string"});
    json().key("minimum").value(1).key("maximum").value(rubric_.levels.size());
    json().key("pattern").value(fmt::format("^({})$", joined(numbers, "|"))).end();
  }

  void refer(std::string_view name, std::string_view definition, std::string_view about = {}) {
    s_.may(name);
    s_.refer(definition, about);
  }

  // One, or a list of several, or the definition `nothing`.
  void one_or_more(std::string_view about, std::string_view definition) {
    json().object();
    s_.describe(about);
    json().key("anyOf").array();
    s_.refer(definition);
    json().object().key("type").value("array").key("items");
    s_.refer(definition);
    json().end();
    s_.refer("nothing");
    json().end().end();
  }

  // ---- Answers ----

  static std::string name_of(const Question& question) { return "question-" + question.id.text(); }

  void definitions_of_answers() {
    for (const auto& question : rubric_.questions) {
      s_.may(name_of(question));
      json().object().key("title").value(question.title).key("oneOf").array();
      for (const auto& answer : question.answers) {
        s_.choice(answer.id.text(), fmt::format("Level {}, {}", answer.level, level_name(rubric_, answer.level)), answer.text);
      }
      s_.choice(word_not_sure, "Not sure", "Nobody knows yet: the plan adds a step to find out.");
      s_.refer("level", "The number of a level, in place of its answer.");
      json().end().end();
    }
    s_.may("other-words");
    json().object().key("oneOf").array();
    s_.choice(word_provided_by_trust, "Provided by the trust", "The trust's own answer, given under `trust`, is used.");
    s_.refer("nothing");
    json().end().end();
    s_.may("details");
    json().object().key("type").value("object").key("properties").object();
    s_.may("answer");
    json().value(true);
    refer(word_not_applicable, "needed-text", "Why the question does not apply to your school. It takes the place of an answer.");
    refer("note", "text", "What you want to remember about this answer.");
    s_.may("evidence");
    one_or_more("Where the evidence is: words, or an address. One, or a list.", "text");
    refer("by", "text", "Who gave the answer: a role, such as headteacher, or a name.");
    refer("on", "date", "The day the answer was given.");
    refer("corrects", "text", "Why the answer of the cycle before was wrong, when nothing has changed in the school.");
    json().end().key("additionalProperties").value(false);
    json().key("if").object().key("required").array().value(word_not_applicable).end().end();
    json().key("then").object().key("properties").object();
    refer("answer", "nothing", "An answer cannot stand beside `not-applicable`.");
    json().end().end().end();
  }

  // What stands after a question's id. A trust has no trust of its own to take an answer from.
  void reply(const Question& question, std::string_view other) {
    const auto name = name_of(question);
    json().key("anyOf").array();
    s_.refer(name);
    s_.refer(other);
    json().object().key("type").value("object").key("allOf").array();
    s_.refer("details");
    json().end().key("properties").object();
    s_.may("answer");
    json().object().key("anyOf").array();
    s_.refer(name);
    s_.refer(other);
    json().end().end().end().end().end();
  }

  void replies(std::string_view other) {
    for (const auto& question : rubric_.questions) {
      s_.may(question.id.text());
      json().object().key("title").value(question.title);
      s_.describe(question.why.text);
      reply(question, other);
      json().end();
      for (const auto& old : question.replaces) {
        s_.may(old.text());
        json().object().key("title").value(question.title);
        s_.describe(fmt::format("This is now called `{}`.", question.id.text()));
        json().key("deprecated").value(true);
        reply(question, other);
        json().end();
      }
    }
  }

  // ---- Steps ----

  struct StepName {
    std::string id, title, now;  // `now`: what an old id is called today
  };

  std::vector<StepName> step_names() const {
    std::vector<StepName> names;
    for (const auto& step : rubric_.steps) {
      names.push_back({step.id.text(), step.title, {}});
      for (const auto& old : step.replaces) names.push_back({old.text(), step.title, step.id.text()});
    }
    for (const auto& question : rubric_.questions) {
      const auto today = find_out_step(question.id).text();
      const auto title = find_out_title(question.title);
      names.push_back({today, title, {}});
      for (const auto& old : question.replaces) names.push_back({find_out_step(old).text(), title, today});
    }
    return names;
  }

  void definitions_of_steps() {
    s_.may("step");
    json().object().key("oneOf").array();
    for (const auto& step : step_names()) {
      if (step.now.empty()) s_.choice(step.id, step.title, {});
    }
    json().end().end();
    s_.may("step-record");
    s_.object("How far you have come with this step.", [this] {
      s_.need("status");
      json().object().key("description").value("Needed.").key("oneOf").array();
      s_.choice(status_id(StepStatus::not_started), "Not started", {});
      s_.choice(status_id(StepStatus::planned), "Planned", "You have decided to do it.");
      s_.choice(status_id(StepStatus::in_progress), "In progress", "It comes first in the plan.");
      s_.choice(status_id(StepStatus::done), "Done", "It leaves the plan. Bring the answer up to date too.");
      s_.choice(status_id(StepStatus::declined), "Declined", "It leaves the plan, with all that rests on it. Say why in `note`.");
      json().end().end();
      refer("owner", "text", "Who has taken it on.");
      refer("note", "text", "What you want to remember about it.");
      refer("due", "date", "The day you want it done by.");
    });
  }

  void steps() {
    for (const auto& step : step_names()) {
      s_.may(step.id);
      json().object().key("title").value(step.title);
      if (!step.now.empty()) {
        s_.describe(fmt::format("This is now called `{}`.", step.now));
        json().key("deprecated").value(true);
      }
      json().key("$ref").value("#/$defs/step-record").end();
    }
  }

  // ---- The file ----

  void everything() {
    s_.need("school");
    s_.object("Your school. Needed.", [this] { school(); });
    s_.need("cycle");
    s_.refer("needed-text", "Needed. Your name for this round, such as 2026-autumn.");
    refer("date", "date", "The day these answers stand for, such as 2026-11-22.");
    refer("previous", "text", "The file of the cycle before, such as 2025/answers.yaml: the pack then shows what has moved.");
    refer("vision", "text", "What you want to be different for pupils and staff, in a sentence or two.");
    s_.may("goals");
    goals();
    s_.may("capacity");
    s_.object("What your school can give. The plan stays within it.", [this] { capacity(); }, Or::empty);
    s_.may("contracts");
    contracts();
    s_.may("contacts");
    contacts();
    s_.may("answers");
    s_.object("For each question, the word of the answer that fits best today.", [this] { replies("other-words"); }, Or::empty);
    s_.may("targets");
    s_.object("The level you aim for in an area, where it is not the one that meets the standards.", [this] { targets(); }, Or::empty);
    s_.may("steps");
    s_.object("What you have decided about steps of the plan.", [this] { steps(); }, Or::empty);
    s_.may("trust");
    s_.object("Your trust, if your school is part of one.", [this] {
      s_.need("name");
      s_.refer("needed-text", "Needed. The trust's name.");
      s_.may("answers");
      s_.object("The trust's own answers. A school takes one with `provided-by-trust`.", [this] { replies("nothing"); }, Or::empty);
    }, Or::empty);
  }

  void school() {
    s_.may("urn");
    s_.number("Your unique reference number: six digits.", "integer", "^([1-9][0-9]{5})?$", smallest_urn, largest_urn);
    s_.need("name");
    s_.refer("needed-text", "Needed. The school's name.");
    s_.need("phase");
    json().object().key("description").value("Needed. What kind of school it is.").key("oneOf").array();
    for (const auto& phase : rubric_.phases) s_.choice(phase.id.text(), phase.name, {});
    json().end().end();
    refer("pupils", "count", "How many pupils. Some costs are for each pupil.");
    refer("staff", "count", "How many staff. Some costs are for each of them.");
    refer("devices", "count", "How many laptops, desktops and tablets. Some costs are for each device.");
  }

  void goals() {
    json().object().key("description").value("What you want most, most important first.").key("anyOf").array();
    json().object().key("type").value("array").key("uniqueItems").value(true).key("items");
    goal();
    json().end();
    goal();
    s_.refer("nothing");
    json().end().end();
  }

  void goal() {
    json().object().key("oneOf").array();
    for (const auto& goal : rubric_.goals) s_.choice(goal.id.text(), goal.title, goal.means.text);
    json().end().end();
  }

  void capacity() {
    if_any("days-per-term", "days", "Staff days you can give in a term, such as 6 or 7.5.");
    if_any("budget-per-year", "pounds", "Pounds you can spend in a financial year: digits only, such as 4000.");
    s_.may("days-by-role");
    s_.object("Staff days that a role can give in a term to the steps that it leads.", [this] {
      for (const auto& role : rubric_.roles) refer(role.id.text(), "days", role.name);
    }, Or::empty);
    s_.may("budget-by-year");
    json().object().key("description").value("Pounds for one financial year, by the year in which it begins, such as 2027: 4000.");
    s_.type("object", Or::empty);
    json().key("patternProperties").object().key("^2[01][0-9]{2}$");
    s_.refer("pounds");
    json().end().key("additionalProperties").value(false).end();
    s_.may("terms-off");
    terms_off();
    s_.may("years");
    s_.number("How many years to plan: 2 to 5.", "integer", "^[2-5]?$", 2, 5);
    s_.may("year-starts");
    json().object().key("description").value("The month and day on which your financial year begins, such as 09-01.");
    s_.types({"string", "null"});
    json().key("pattern").value("^((0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))?$").end();
  }

  void terms_off() {
    std::vector<std::string> terms;
    for (const auto& term : rubric_.terms) terms.push_back(term.id.text());
    const auto pattern = fmt::format("^2[01][0-9]{{2}}-({})$", joined(terms, "|"));
    json().object().key("description").value("Terms in which nothing is planned: a year and a term, such as 2027-summer.").key("anyOf").array();
    json().object().key("type").value("array").key("items");
    s_.text("", pattern);
    json().end();
    s_.text("", pattern);
    s_.refer("nothing");
    json().end().end();
  }

  // A list of objects; one by itself counts as a list.
  void records(std::string_view about, const SchemaWriter::Content& content) {
    json().object();
    s_.describe(about);
    json().key("anyOf").array();
    s_.list("", [&] { s_.object("", content); });
    s_.object("", content);
    s_.refer("nothing");
    json().end().end();
  }

  void contracts() {
    records("Agreements with an end. Steps that wait for it are planned around it.", [this] {
      s_.need("name");
      s_.refer("needed-text", "Needed. What you call it.");
      s_.need("ends");
      json().object().key("description").value("Needed. The day it ends.").key("type").value("string");
      json().key("pattern").value("^(19|2[01])[0-9]{2}-[0-9]{2}-[0-9]{2}$").end();
      s_.may("yearly");
      s_.refer("pounds", "Pounds that it costs each year now. What comes in its place then counts only what is more.");
      s_.need("steps");
      json().object().key("description").value("Needed. The steps that wait for it.").key("anyOf").array();
      json().object().key("type").value("array").key("minItems").value(1).key("uniqueItems").value(true).key("items");
      s_.refer("step");
      json().end();
      s_.refer("step");
      json().end().end();
    });
  }

  void contacts() {
    records("Who can help. They are shown on every page.", [this] {
      s_.need("name");
      s_.refer("needed-text", "Needed. Their name.");
      refer("role", "text", "What they do, such as IT support.");
      refer("email", "text", "Their email address.");
      refer("phone", "text", "Their telephone number, in quotation marks.");
      refer("about", "text", "What they can help with.");
    });
  }

  void targets() {
    for (const auto& area : rubric_.areas) {
      refer(area.id.text(), "level", area.title);
      for (const auto& old : area.replaces) {
        s_.may(old.text());
        json().object().key("description").value(fmt::format("This is now called `{}`.", area.id.text()));
        json().key("deprecated").value(true).key("$ref").value("#/$defs/level").end();
      }
    }
  }

  const Rubric& rubric_;
  SchemaWriter s_;
};

}  // namespace

std::string answers_schema(const Rubric& rubric) { return AnswersSchema(rubric).write(); }

}  // namespace waymark
