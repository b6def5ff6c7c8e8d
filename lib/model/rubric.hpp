// The rubric: what is asked, what each answer is worth, and the steps that raise it. Plain values read
// from the content folder. Must not know files, YAML, or any particular area, question or stage.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/html.hpp"
#include "base/id.hpp"
#include "base/quantity.hpp"
#include "model/id_places.hpp"

namespace waymark {

// A level is its number, from 1 (the lowest) to the number of levels.
struct Level {
  std::string name;   // "Meeting the standard"
  std::string means;  // one sentence
  bool operator==(const Level&) const = default;
};

// A layer of the pyramid, lowest first. A stage is secure when the questions that gate it reach the
// rubric's `secure` level; each unlocks the next.
struct Stage {
  StageId id;
  std::string name;
  std::string aim;      // what this stage is for, one sentence
  std::string without;  // what goes wrong without it, one sentence
  bool own_section = false;  // the strategy lists its steps in a section of their own
  bool operator==(const Stage&) const = default;
};

struct Named {
  std::string name;
  std::string about;
  bool operator==(const Named&) const = default;
};

struct Pillar : Named {
  PillarId id;
  bool operator==(const Pillar&) const = default;
};

struct Role : Named {
  RoleId id;
  bool operator==(const Role&) const = default;
};

struct Phase {
  PhaseId id;
  std::string name;
  bool operator==(const Phase&) const = default;
};

struct Term {
  TermId id;
  std::string name;
  std::optional<MonthDay> starts;  // ends where the next begins
  bool operator==(const Term&) const = default;
};

// A band of a scale, in words: covers amounts up to and including `up_to`; the last has none.
template <class Amount>
struct Band {
  std::string name;
  std::optional<Amount> up_to;
  bool operator==(const Band&) const = default;
};

struct Policy {
  int meets = 0;           // level at which a standard counts as met
  int secure = 0;          // level at which a stage counts as secure
  Days quick_win_days;     // a quick win takes at most this and costs nothing
  Days find_out_days;      // effort of finding out an answer that is not known
  int next_steps = 0;      // how many steps the first page shows
  // For a school that does not say: what it can give, how far it plans, and when its financial year begins.
  Days days_per_term{60};
  Money budget_per_year{300'000};
  int plan_years = 3;
  MonthDay year_starts{9, 1};
  bool operator==(const Policy&) const = default;
};

// Text from Markdown, for pages and for files without markup. In its HTML, and in that of everything below,
// words of the glossary are marked (base/word_marks.hpp).
struct Prose {
  std::string text;  // plain, paragraphs separated by a blank line
  Html html;
  bool empty() const { return html.empty(); }
  bool operator==(const Prose&) const = default;
};

// A heading of prose with its text.
struct Section {
  std::string title;
  Html html;
  bool operator==(const Section&) const = default;
};

struct Answer {
  AnswerId id;
  int level = 0;
  std::string text;  // plain
  Html html;
  bool operator==(const Answer&) const = default;
};

struct Question {
  QuestionId id;
  AreaId area;
  StageId stage;
  std::vector<StandardId> standards;  // of its area
  bool essential = false;  // gates the level of its area and stage
  bool core = false;       // part of the short set
  bool sensitive = false;  // its answer is no knowledge for strangers
  std::vector<RoleId> who; // whom to ask
  std::vector<PhaseId> phases;  // asked of these; empty is all
  std::optional<Date> review_by;
  int order = 0;
  std::string title;
  Prose why;
  std::vector<Answer> answers;  // one a level, lowest first
  Prose check;                  // how to check
  std::vector<QuestionId> replaces;
  bool operator==(const Question&) const = default;
};

enum class CostPer { school, pupil, staff, device };

struct Cost {
  Range<Money> once;
  Range<Money> yearly;
  CostPer per = CostPer::school;
  std::string priced;  // year and month of the prices: "2026-11"
  std::string basis;   // "Our estimate", or the source
  bool operator==(const Cost&) const = default;
};

enum class Scope { school, trust, either };

struct Action {
  std::string text;  // plain
  Html html;
  bool operator==(const Action&) const = default;
};

struct Step {
  StepId id;
  AreaId area;
  QuestionId question;
  int from = 0;  // from this level (or any between)
  int to = 0;    // to this one
  RoleId lead;
  std::vector<RoleId> involve;
  Range<Days> effort;
  std::optional<Cost> cost;  // nothing: no cost
  int weeks_low = 0;
  int weeks_high = 0;
  std::vector<StepId> needs;         // first
  std::vector<StepId> better_after;  // if they are in the plan at all
  std::vector<TermId> when;          // terms it can happen in; empty is any
  bool at_renewal = false;           // waits for the end of a contract or the life of the equipment
  Scope scope = Scope::school;
  std::vector<GoalId> goals;
  std::optional<Date> deadline;
  bool duty = false;    // an existing duty
  bool urgent = false;  // until it is done, one bad day could stop the school
  std::optional<Date> review_by;
  std::string title;
  Prose outcome;
  std::vector<Action> actions;
  Prose done_when;
  Prose evidence;
  Prose not_ready;
  std::vector<StepId> replaces;
  bool operator==(const Step&) const = default;
};

// One standard that the area's guidance sets.
struct Standard {
  StandardId id;
  AreaId area;
  std::string title;    // the official title
  std::string summary;  // what it asks, in our words
  std::string when;     // when it is expected, in our words
  bool operator==(const Standard&) const = default;
};

struct Area {
  AreaId id;
  int order = 0;
  PillarId pillar;
  bool core = false;               // one of the core standards
  bool sensitive = false;          // how a school stands in it is no knowledge for strangers
  std::optional<int> meet_by;      // year
  std::string url;                 // official guidance; may be empty
  std::vector<Standard> standards;
  std::string title;
  Prose summary;                   // one paragraph
  Prose looks_like;                // what good looks like
  std::vector<AreaId> replaces;
  bool operator==(const Area&) const = default;
};

enum class Often { month, half_term, term, year };

// How a school can see that a goal comes nearer.
struct Measure {
  std::string what;  // what to measure, without a full stop
  std::string how;   // one or two sentences
  Often often = Often::year;
  bool operator==(const Measure&) const = default;
};

struct Goal {
  GoalId id;
  int order = 0;
  std::vector<Measure> measures;
  std::string title;
  Prose means;
  bool operator==(const Goal&) const = default;
};

// How a school like yours did it.
struct Practice {
  PracticeId id;
  PhaseId phase;
  int pupils = 0;
  Range<Days> days;           // staff time in all
  bool illustrative = false;  // an invented school
  std::string source;         // of a real one, where it can be read; may be empty
  std::vector<StepId> steps;  // that the school took
  std::vector<AreaId> areas;  // of these steps; `note_places` notes them
  std::string title;
  Prose school;
  Prose did;
  Prose took;
  Prose differently;
  bool operator==(const Practice&) const = default;
};

// A figure that changes, kept in one place: texts name it.
struct Value {
  ValueId id;
  std::string value;   // as it reads in a sentence
  std::string about;   // what it is
  std::string source;  // https address; may be empty
  Date checked;
  bool operator==(const Value&) const = default;
};

// An entry of the glossary.
struct Word {
  WordId id;
  std::string term;
  std::vector<std::string> also;  // other forms of it in texts, such as an acronym
  std::string means;              // one sentence
  bool operator==(const Word&) const = default;
};

// Guidance that is not about one area: method, where to get help.
struct Page {
  std::string id;
  std::string title;
  Html intro;
  std::vector<Section> sections;
  bool operator==(const Page&) const = default;
};

struct Rubric {
  std::string id;
  std::string version;
  std::string name;   // of the whole, as pages call it
  std::string title;  // of the page about scoring
  Date facts_checked;
  std::vector<Level> levels;
  std::vector<Stage> stages;
  std::vector<Pillar> pillars;
  std::vector<Role> roles;
  std::vector<Phase> phases;
  std::vector<Term> terms;
  std::vector<Band<Days>> effort_scale;
  std::vector<Band<Money>> cost_scale;
  Policy policy;
  std::vector<Area> areas;          // by order, then id
  std::vector<Question> questions;  // by area, then order, then id
  std::vector<Step> steps;          // by id
  std::vector<Goal> goals;          // by order, then id
  std::vector<Practice> practice;   // by the phase's place, then pupils, then id
  std::vector<Value> values;        // as they stand in the file
  std::vector<Word> words;          // by term
  std::vector<Page> pages;          // by id
  // Of the longest lists, for `find`, which does without them too.
  IdPlaces question_places;
  IdPlaces step_places;
  bool operator==(const Rubric&) const = default;
};

// Notes in a rubric that is whole what is looked up often.
void note_places(Rubric& rubric);

const Area* find(const Rubric& rubric, const AreaId& id);
const Question* find(const Rubric& rubric, const QuestionId& id);
const Step* find(const Rubric& rubric, const StepId& id);
const Stage* find(const Rubric& rubric, const StageId& id);
const Standard* find(const Rubric& rubric, const StandardId& id);
const Role* find(const Rubric& rubric, const RoleId& id);
const Goal* find(const Rubric& rubric, const GoalId& id);
const Phase* find(const Rubric& rubric, const PhaseId& id);
const Pillar* find(const Rubric& rubric, const PillarId& id);
const Page* find_page(const Rubric& rubric, std::string_view id);

// The steps that one rests on: what it `needs`, and those that bring its question to where it starts. Nothing rests on itself.
std::vector<const Step*> rests_on(const Rubric& rubric, const Step& step);

// Whether the question is asked of a school of this phase.
bool asked_of(const Question& question, const PhaseId& phase);

// Whether that school took a step of this area.
bool touches(const Practice& practice, const Area& area);

bool is_free(const Step& step);
// Free, and of no more effort than the policy says.
bool is_quick_win(const Rubric& rubric, const Step& step);

}  // namespace waymark
