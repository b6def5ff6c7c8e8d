// What the roadmap and governors pages show. Must not know how a plan is made, or any HTML beyond what it is handed.
#pragma once

#include "pages/views.hpp"

namespace waymark {

// A step of the plan where it stands in time. The step outlives it.
struct RoadStepView {
  const StepView* step = nullptr;
  std::string days;             // that the plan counts: "2.3 days"
  std::string cost;             // "£1,500 a year"
  std::string until;            // "summer term 2027", when it goes on into a later term
  std::string late;             // the date it ends after; empty when it ends in time
};

// A term, or several in which nothing is planned.
struct RoadTermView {
  std::string id, title, dates;
  std::string days;             // "11.9 of 12 days"
  std::vector<RoadStepView> steps;
  std::vector<LinkView> going_on;  // steps that began in a term before
  int going_on_count = 0;
  bool off = false, quiet = false;
};

struct RoadYearView {
  std::string name, once, yearly, all, budget, left, days;
};

struct RoadDaysView {
  std::string name, used, capacity, left;
  bool off = false;
};

struct RoadContractView {
  std::string_view name;
  std::string ends;
  std::vector<LinkView> steps;
};

struct RoadMeasureView {
  std::string_view goal, what;
};

struct RoadmapPage : PageView {
  int steps = 0, placed = 0, unplaced_count = 0, more_count = 0, contracts_count = 0;
  std::string lead;                        // how many steps in which time
  std::string assumed;                     // what stands in for days and budget not given; empty when nothing does
  std::string steps_words, money_words, days_words;  // what each drawing shows: headings
  Html timeline, money_chart, days_chart;
  std::vector<RoadYearView> years;
  std::vector<RoadDaysView> days;
  std::vector<RoadTermView> terms;
  std::vector<RoadContractView> contracts;
  std::vector<RoadStepView> unplaced;      // the most important of those without a place
  std::vector<RoadStepView> unplaced_more; // the rest
  std::vector<RoadMeasureView> measures;   // of the school's goals
  bool part_year = false, part_term = false, any_late = false, has_quick_wins = false, has_under_way = false;
};

struct DecisionView {
  std::string what, why;
  std::string href;                        // of the step; empty when it is about more than one
};

struct GovernorsPage : PageView {
  std::optional<StageView> here;           // absent when every stage is secure
  int here_number = 0, stages_count = 0;
  std::vector<StageView> stages;
  int standards_met = 0, standards = 0, core_met = 0, core = 0, standards_not_known = 0;
  int answered = 0, asked = 0, unanswered = 0;
  std::string until;                       // "summer term 2027": the end of the year ahead
  std::vector<RoadStepView> main_steps;
  std::string others;                      // "10 more steps begin in this time."
  std::vector<RoadYearView> years;         // this one and the next
  std::string assumed;
  std::vector<DecisionView> decisions;
  std::vector<std::string> questions;
  std::string again;                       // "autumn term 2027"
  bool any_late = false;
};

}  // namespace waymark

#include "pages/roadmap_fields.hpp"  // IWYU pragma: export
