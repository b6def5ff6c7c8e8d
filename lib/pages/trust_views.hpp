// What the templates of a trust's own pages can show. A row is a school: its name, and where its pack stands. Must
// not hold answers, notes or people of a school: those stay in its pack.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/html.hpp"
#include "pages/roadmap_views.hpp"
#include "pages/views.hpp"
#include "theme/fields.hpp"

namespace waymark {

// A level as the map of areas tells it: by number, by a short name, and by a tone, which is a pattern and a shade.
struct ToneView {
  int number = 0;
  std::string_view name, means;
  std::string brief;        // as much of the name as tells it from the others: "M"
  std::string_view tone;    // "tone-0" to "tone-4"
};

// Where a row stands in one column of a table.
struct TrustCellView {
  std::string href;         // of the school's own page about it
  ToneView level;           // of the map of areas; its number is 0 where there is none
  bool not_applicable = false;
  int met = 0, count = 0;   // of standards, less those that do not apply
  std::string words;        // by when they are met, or what is missing: "by 31 August 2027"
  std::string brief;        // the day as a month, where there is one: "by Aug 2027"
  bool all = false, some = false, none = false, dated = false;  // one of the first three, unless nothing applies
};

struct TrustRowView {
  std::string_view name;
  std::string href;         // its pack
  std::vector<TrustCellView> cells;
  TrustCellView sum;        // of all standards
  int answered = 0, asked = 0;
  std::vector<std::string> amounts;  // of the table of money: a text for each year
};

struct TrustColumnView {
  std::string_view title, id, url;
  bool core = false;
  std::string meet_by;      // "2030"; empty when there is no year
  int known = 0, meets = 0; // rows with a level, and of these at the level that meets the standards
  std::string median;       // "2, Developing"; empty when no row has a level
  int met = 0, count = 0;   // standards, over all rows
};

// Several rows in few words: by name, or "all but" those named, or all.
struct NamesView {
  std::string words;        // "all 12 schools", "all but", "the other 9 schools"; empty when the names say it all
  std::vector<LinkView> rows;
};

struct TrustStageView {
  int number = 0;           // 0 for the place after the last
  std::string_view name;
  int count = 0;
  std::vector<LinkView> rows;
  bool many = false;        // too many to name beside the others
};

// Rows far from the others in one area.
struct OutlierView {
  std::string_view area;
  std::string median;       // "3, Meeting"
  std::vector<LinkView> rows;
  std::string level;        // "1, Starting"
};

struct TrustStandardView {
  std::string_view id, title;
  int met = 0, count = 0;
  NamesView met_by, not_yet, not_known, not_applicable;
  int not_yet_count = 0, not_known_count = 0, not_applicable_count = 0;
};

struct TrustStandardsView {
  TrustColumnView area;
  std::vector<TrustStandardView> standards;
};

struct SharedView {
  std::string_view title, area, lead;
  std::string href;         // the step in the first pack that has it
  int count = 0;            // rows that plan it
  NamesView who;
  std::string first;        // "12 January 2027"; empty when it has a place in no plan
  std::string units;        // what the price counts: "1,240 devices"; empty when it does not
  std::string days, cost;   // of all together: "24 days", "£4,800 once and £300 a year"
  int costs_unknown = 0;
  bool one_order = false;   // it costs money
  std::string planned;      // by the central team: "Spring term 2027, from 12 January 2027"; empty when it plans nothing
};

// A step of the central team's plan.
struct CentralStepView {
  std::string_view title, area;
  std::string href;         // the step in the first pack that has it
  int count = 0;            // rows that plan it
  std::string days, cost;   // of doing it once; of all rows together
  std::string notes;        // what it alone waits for, how long it goes on, and a date that it misses; may be empty
  std::string would_take;   // of one without a place
};

struct CentralTermView {
  std::string title;        // "Autumn term 2026"; of several in which nothing is done, the first to the last
  std::string days, cost;   // "11.5 of 12 days"; of what begins in it, or that it goes on from before
  bool off = false, quiet = false;
  std::vector<CentralStepView> steps;
};

// What is done once for many, when, and with what money.
struct CentralPlanView {
  std::string lead;         // what fits
  std::string assumed;      // may be empty
  std::vector<CentralTermView> terms;
  std::vector<RoadYearView> years;
  std::string money_words;  // a heading
  std::vector<CentralStepView> unplaced, more;  // what has no place: the first, and the rest
  int unplaced_count = 0, more_count = 0;
  // The first term in which something begins, and the first of what does.
  std::string begins;       // "the rest of the autumn term 2026"; empty when nothing has a place
  std::vector<LinkView> first;
  int more_first = 0;
};

struct AheadView {
  std::string_view name;
  std::string href;         // the answer, in its pack
  std::string level;        // "3, Meeting"
};

struct LearningView {
  std::string phases;       // "Primary and special"; empty when all that ask can be shown by the same
  NamesView who;
  std::vector<AheadView> ahead;
};

struct GapView {
  std::string_view title, area;
  int count = 0, answered = 0;
  bool from_trust = false;
  std::vector<LearningView> learning;
};

struct MissingView {
  std::string_view name;
  std::string href;
  int missing = 0, answered = 0, asked = 0;
  std::vector<LinkView> areas;
};

struct TrustYearView {
  std::string name;
  int schools = 0;
  std::string once, yearly, all, budget, used, capacity;
};

struct TrustSchoolView {
  std::string_view name, phase;
  std::string href;
  std::string pupils;
  std::string_view stage;
  int stage_number = 0;     // 0 when every stage is secure
  int met = 0, standards = 0, core_met = 0, core = 0, answered = 0, asked = 0;
};

// What every page shows.
struct TrustPage : SitePage {
  std::string_view trust;
  std::string cycle, dates;            // "9 October to 16 November 2026"; either may be empty
  std::string schools;                 // "12 schools"
  int schools_count = 0;
  std::vector<ContactView> contacts;
  bool files = false, workbook = false, table = false, central_table = false, results = false;  // which there are in data/; `files` for any
};

struct TrustIndexPage : TrustPage {
  std::string lead;
  std::vector<TrustStageView> stages;
  std::string stages_words;            // "7 of 12 schools stand at stage 1, Awareness"; may be empty
  int met = 0, standards = 0, core_met = 0, core = 0, answered = 0, asked = 0;
  int once_count = 0, more_once = 0, shared_count = 0;
  std::vector<SharedView> once;        // the first of them
  std::optional<CentralPlanView> plan; // of the central team; nothing when it plans nothing
  std::vector<GapView> gaps;           // the first of those that a school can show
  std::vector<OutlierView> begin, show;
  std::vector<MissingView> missing;
  std::vector<TrustSchoolView> rows;
};

struct TrustAreasPage : TrustPage {
  std::vector<ToneView> levels;
  std::vector<TrustColumnView> columns;
  std::vector<TrustRowView> rows;
  Html map;                            // the drawing, for narrow windows
  std::string map_words;               // "Broadband is furthest on: 7 of 12 schools are at Meeting, or further"; may be empty
  std::string_view meets;              // the level's name
  int meets_level = 0;
  std::vector<OutlierView> begin, show;
  std::vector<MissingView> missing;
};

struct TrustStandardsPage : TrustPage {
  std::vector<TrustColumnView> columns;  // areas that have standards
  std::vector<TrustRowView> rows;
  int met = 0, count = 0;
  std::vector<TrustStandardsView> groups;
};

struct TrustTogetherPage : TrustPage {
  std::vector<SharedView> orders, more_orders, works, more_works;  // that can be done once: with a cost, and without
  std::vector<SharedView> side_by_side;
  int once_count = 0, orders_count = 0, more_orders_count = 0, works_count = 0, more_works_count = 0, side_by_side_count = 0;
  std::string once_days, once_cost;    // of all that can be done once
  std::string central;                 // what the central team has: "36 days a term and £70,000 a year"; may be empty
  std::optional<CentralPlanView> plan;
  std::vector<GapView> gaps, more_gaps;  // somebody can show how
  std::vector<GapView> alone;          // nobody can, yet
  int gaps_count = 0, more_gaps_count = 0, alone_count = 0;
};

struct TrustMoneyPage : TrustPage {
  std::string money_words, days_words;  // what each drawing shows: headings
  Html money_chart, days_chart;
  std::vector<TrustYearView> years;
  std::vector<TrustRowView> rows;      // `amounts`: "£4,761 of £6,334"
  bool part = false;                   // the first year has begun
  std::string central;
  std::optional<CentralPlanView> plan;
};

struct TrustAssurancePage : TrustPage {
  std::vector<TrustColumnView> columns;  // core areas
  std::vector<TrustRowView> rows;
  TrustCellView sum;
  int core_met = 0, core = 0, answered = 0, asked = 0;
};

}  // namespace waymark

#include "pages/central_plan_fields.hpp"  // IWYU pragma: export
#include "pages/trust_fields.hpp"         // IWYU pragma: export
