// What templates can show: one struct for each thing on a page, bound to the rubric and the answers
// without copying their texts. The names in `fields` are the names that themes use; themes/README.md
// lists them. Must not know HTML beyond what it is handed.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/html.hpp"
#include "pages/checklist_terms.hpp"
#include "theme/fields.hpp"
#include "theme/sections.hpp"

namespace waymark {

struct LinkView {
  std::string href;
  std::string_view title;
  bool current = false;  // of the page itself
};

// A link of a menu, whose address stands elsewhere.
struct MenuLinkView {
  std::string_view href, title;
  bool current = false;  // to the page itself
};

// One block of a level's meter.
struct MarkView {
  int number = 0;
  std::string_view name;
  bool filled = false;  // at or below the level
  bool current = false; // the level itself
  bool target = false;  // what the school aims for
};

struct LevelView {
  int number = 0;
  int most = 0;          // number of levels
  std::string_view name;
  std::string_view means;
  std::vector<MarkView> marks;
};

struct ContactView {
  std::string_view name, role, phone, about;
  std::string_view email;
  std::string email_href;  // empty unless safe
};

struct EvidenceView {
  std::string_view text;
  std::string_view href;  // empty unless it is an address we may link to
};

// Where the school stands with a stage. The public edition shows it too: what stays within the school belongs below.
struct StageMark {
  int number = 0;
  std::string_view name;
  bool secure = false, here = false, later = false, not_asked = false;  // exactly one
  bool started = false;              // later, but already secure in itself
};

struct StageView : StageMark {
  std::string_view id, aim, without;
  std::optional<LevelView> level;
  int answered = 0, asked = 0;
  std::vector<LinkView> holding_back;  // questions
};

struct ActionView {
  int number = 0;  // place in its step, from 1
  std::string_view text;
  const Html* html = nullptr;
};

struct StepView {
  std::string_view id, title;
  std::string href;                 // its card on the area's page
  int number = 0;                   // place in the plan, from 1
  std::string_view area;
  std::string area_href;
  std::string_view question;
  int from = 0, to = 0;
  std::string_view to_name;         // the level's name
  std::string_view lead;
  std::vector<std::string_view> involve;
  std::string effort;               // "1 to 3 days of staff time"
  std::string_view effort_band;     // "A few days"
  std::string cost;                 // "£200 to £900 once"
  std::string_view cost_band;       // "Low cost"
  std::string cost_basis;           // "Our estimate, prices of November 2026"
  std::string cost_counted;         // what the plan counts when it takes a contract's place: a sentence, or empty
  std::string weeks;                // "1 to 2 weeks"
  std::string when;                 // "in the autumn or spring term"
  std::string why_here;             // a sentence
  std::string term;                 // it begins in: "Spring term 2027", or "no place yet"
  std::string starts, ends;         // "1 January 2027"; empty without a place
  std::string why_then;             // why it does not begin sooner: a sentence, or empty
  std::string would_take;           // what it would take to place it: a sentence, or empty
  bool quick_win = false, duty = false, at_renewal = false, for_trust = false, find_out = false;
  std::string deadline;
  std::vector<std::string_view> goals;
  const Html* outcome = nullptr;
  const Html* check = nullptr;      // how to find out
  const Html* done_when = nullptr;
  const Html* evidence = nullptr;
  const Html* not_ready = nullptr;
  std::vector<ActionView> actions;
  std::vector<LinkView> after;      // steps of the plan that come first
  std::vector<LinkView> unlocks;    // steps of the plan that wait for it
  std::string_view status;          // words; empty when not started
  std::string_view owner;
  std::string due;
  Html note;
};

struct QuestionView {
  std::string_view id, title, stage;
  std::string anchor;
  bool essential = false, holding_back = false, from_trust = false;
  bool answered = false, not_sure = false, not_applicable = false, unanswered = false;  // exactly one
  const Html* answer = nullptr;         // the text of the answer chosen
  std::optional<LevelView> level;
  const Html* next_answer = nullptr;    // the text of the answer one level up
  std::string_view next_level;          // that level's name
  std::string_view reason;
  Html note;
  std::vector<EvidenceView> evidence;
  std::string_view by;
  std::string on;
  const Html* why = nullptr;
  const Html* check = nullptr;
  std::vector<std::string_view> who;
};

// A question as it bears on a standard.
struct BearingView {
  std::string_view title;
  std::string href;
  std::string words;     // "in place: level 3, Meeting" or "not answered yet"
  bool meets = false;
};

struct StandardView {
  std::string_view id, title, summary, when;
  bool met = false, not_yet = false, not_known = false, not_applicable = false;  // exactly one
  std::vector<BearingView> questions;
};

struct AreaView {
  std::string_view id, title, summary, pillar;
  std::string href;
  bool core = false;
  std::string meet_by;                // "2030"; empty when there is no year
  std::string_view url;
  std::optional<LevelView> level;     // absent when nothing essential is answered
  int target = 0;                     // the level that the school aims for
  std::string_view target_name;
  int percent = 0;                    // of the way to the next level
  std::string_view next_level;        // its name; empty at the top
  int at_next = 0, essential = 0;     // the working of `percent`
  int answered = 0, asked = 0;
  bool complete = false;              // every question answered
  int unanswered = 0;
  std::vector<LinkView> holding_back; // questions
  int standards_met = 0, standards = 0;  // less those that do not apply
  bool not_applicable = false;        // none of its questions applies to this school
};

// A step that needs no place in the plan: done, or decided against.
struct SettledView {
  std::string_view title, status, owner;
  Html note;
};

// How another school did it.
struct PracticeView {
  std::string_view title, phase;
  int pupils = 0;
  std::string days;             // "3 days"
  bool illustrative = false;
  std::string_view source;      // address; may be empty
  const Html* school = nullptr;
  const Html* did = nullptr;
  const Html* took = nullptr;
  const Html* differently = nullptr;
};

struct SectionView {
  std::string_view title;
  std::string anchor;
  const Html* html = nullptr;
};

// What every page of every site shows.
struct SitePage {
  std::string_view title;
  std::string_view kind;              // "index", "area", …
  std::vector<MenuLinkView> nav;
  std::string_view rubric_version;
  std::string facts_checked;
  std::string_view logo, footer;      // the theme's
  bool brand_css = false;             // whether the theme has rules of its own, assets/brand.css
  SiteSections has;                   // which of the pages that a theme can leave out there are
};

// A text of the content.
struct TextView {
  const Html* intro = nullptr;
  std::vector<SectionView> sections;
};

// How levels are judged, and by what program.
struct PolicyView {
  std::string_view meets, secure;     // names of the levels
  int meets_level = 0, secure_level = 0;
  std::string_view waymark;           // its version
};

// What every page of a pack shows.
struct PageView : SitePage {
  std::string_view root;              // from this page to the pack's first page: "" or "../"
  std::string_view pack;              // names this pack in the browser's own storage
  std::string_view school, trust, cycle, phase;
  std::string date;                   // "16 November 2026"; empty when the answers give none
  std::vector<MenuLinkView> areas;
  std::span<const ContactView> contacts;
  std::string_view rubric_title;
  std::string_view theme;             // its name
};

struct RoleView {
  std::string_view id, name, about;
  std::vector<const StepView*> steps;
  int actions = 0;
};

struct IndexPage : PageView {
  const StageView* here = nullptr;    // absent when every stage is secure
  int here_number = 0, stages_count = 0, stages_secure = 0;
  Html journey;                       // the drawing
  std::span<const StageView> stages;
  int standards_met = 0, standards = 0, standards_not_known = 0, standards_not_applicable = 0;
  int answered = 0, asked = 0, unanswered = 0;
  bool complete = false;
  std::span<const AreaView> area_cards;
  std::string profile_words;          // "15 areas are at Starting and 4 at Developing"; empty when no level is known
  Html profile;                       // the drawing of the areas
  std::span<const StepView> next_steps;
  int steps = 0, more_steps = 0;
  bool one_step = false;
  std::string quick_wins;              // "3 of them are quick wins"; empty when none is
  std::string roadmap;                // "10 terms and 4 financial years, from …"; empty when nothing is left to plan
  std::string progress;               // "Since the autumn term 2025, …"; empty when no earlier cycle is known
  Html vision;
  std::vector<std::string_view> goals;
};

struct AreaPage : PageView {
  const AreaView* area = nullptr;
  const Html* summary = nullptr;
  const Html* looks_like = nullptr;
  std::vector<QuestionView> questions;
  std::span<const StandardView> standards;
  std::vector<const StepView*> steps;
  std::vector<SettledView> settled;
  std::vector<PracticeView> practice;  // of the schools most like this one
  int standards_count = 0, steps_count = 0, settled_count = 0, practice_count = 0;
  bool reached = false;                // the level that the school aims for
};

struct ChecklistPage : PageView {
  std::vector<TermListView> terms;
  std::vector<RoleView> roles;
  std::string steps, actions;          // "38 steps", "250 actions"; empty when there are none
  std::string quick_wins;              // "the 3 quick wins: each takes"; empty when there is none
  bool workbook = false, calendar = false;  // whether the pack has these files
};

struct StandardsAreaView {
  const AreaView* area = nullptr;
  std::span<const StandardView> standards;
};

struct StandardsPage : PageView {
  int met = 0, not_yet = 0, not_known = 0, not_applicable = 0, count = 0;
  std::vector<StandardsAreaView> groups;
};

struct TextPage : PageView, TextView {};

struct MethodPage : TextPage, PolicyView {
  std::vector<LevelView> levels;
  std::span<const StageView> stages;
  std::span<const AreaView> area_cards;
};

}  // namespace waymark

#include "pages/view_fields.hpp"  // IWYU pragma: export
#include "pages/page_fields.hpp"  // IWYU pragma: export
