// What one school said in one cycle. Plain values read from its answers file. Must not know how an
// answer is scored or where it was written.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/quantity.hpp"

namespace waymark {

// What stands in an answers file in place of an answer's id.
inline constexpr std::string_view word_not_sure = "not-sure";
inline constexpr std::string_view word_not_applicable = "not-applicable";
inline constexpr std::string_view word_provided_by_trust = "provided-by-trust";

// A school's unique reference number has six digits.
inline constexpr int smallest_urn = 100'000;
inline constexpr int largest_urn = 999'999;
// Of pupils, staff or devices: more in one school is a slip of the pen.
inline constexpr int largest_count = 100'000;

struct School {
  std::optional<int> urn;
  std::string name;
  PhaseId phase;
  std::optional<int> pupils;
  std::optional<int> staff;
  std::optional<int> devices;
  bool operator==(const School&) const = default;
};

struct Contact {
  std::string name;
  std::string role;   // free words: "IT support"
  std::string email;
  std::string phone;
  std::string about;  // what they can help with
  bool operator==(const Contact&) const = default;
};

// A place where evidence is kept: words, with an address where it is one we may link to.
struct Evidence {
  std::string text;
  bool link = false;  // `text` is an https, http or mailto address
  bool operator==(const Evidence&) const = default;
};

enum class Reply {
  unanswered,      // left out: lowers coverage, and is no answer
  answered,
  not_sure,        // counts as not in place, and asks to be found out
  not_applicable,  // with a reason; leaves the sum
};

struct Given {
  QuestionId question;
  Reply reply = Reply::unanswered;
  int level = 0;            // of the answer chosen, when answered
  bool from_trust = false;  // the trust gave the answer
  std::string reason;       // when not applicable
  std::string note;
  std::vector<Evidence> evidence;
  std::string by;
  std::optional<Date> on;
  std::string corrects;     // why the answer of the cycle before was wrong; empty when it was not
  bool operator==(const Given&) const = default;
};

enum class StepStatus { not_started, planned, in_progress, done, declined };

struct StepRecord {
  StepId step;
  StepStatus status = StepStatus::not_started;
  std::string owner;
  std::string note;
  std::optional<Date> due;
  bool operator==(const StepRecord&) const = default;
};

struct Target {
  AreaId area;
  int level = 0;
  bool operator==(const Target&) const = default;
};

// What the school can give. Empty where it does not say; the rubric's policy then stands in.
struct Capacity {
  std::optional<Days> days_per_term;
  std::optional<Money> budget_per_year;
  std::vector<std::pair<RoleId, Days>> days_by_role;    // a term, for steps that this role leads
  std::vector<std::pair<int, Money>> budget_by_year;    // of financial years, by the year they begin in
  std::vector<std::pair<int, TermId>> terms_off;        // nothing is planned in these
  std::optional<int> years;                             // how far to plan, 2 to 5
  std::optional<MonthDay> year_starts;                  // of the financial year
  bool operator==(const Capacity&) const = default;
};

// An agreement with an end. The steps named are planned for it, and the first of them in its place.
struct Contract {
  std::string name;
  Date ends;
  Money yearly;  // what it costs now
  std::vector<StepId> steps;
  bool operator==(const Contract&) const = default;
};

struct Answers {
  School school;
  std::string trust;             // its name; may be empty
  std::string cycle;             // "2026-autumn"
  std::optional<Date> date;      // the day the answers stand for
  std::string previous;          // the file of the cycle before, from the folder of this one; may be empty
  std::string vision;
  std::vector<GoalId> goals;     // ranked
  Capacity capacity;
  std::vector<Contact> contacts;
  std::vector<Contract> contracts;
  std::vector<Given> given;      // every question asked of the school, in the rubric's order
  std::vector<Target> targets;
  std::vector<StepRecord> steps; // by step id
  bool operator==(const Answers&) const = default;
};

const Given* find(const Answers& answers, const QuestionId& id);
const StepRecord* find(const Answers& answers, const StepId& id);

// The level the school aims for in an area: its target, or the rubric's level for meeting standards.
int target_for(const Answers& answers, const AreaId& area, int meets);

}  // namespace waymark
