// What the schools of a trust have in common, added up from their summaries: pure. Schools are told by their place
// in the list given, and never ranked. Must not know files or pages.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "model/plan.hpp"
#include "model/rubric.hpp"
#include "model/trust.hpp"

namespace waymark {

using Schools = std::vector<std::size_t>;  // places in the list of summaries, in its order

struct TrustArea {
  int known = 0;               // schools with a level
  int meets = 0;               // of these, at the level that meets the standards, or above
  std::optional<int> median;   // the lower of two in the middle
  bool operator==(const TrustArea&) const = default;
};

// A school far from the trust's median in an area.
struct Outlier {
  std::size_t area = 0, school = 0;
  int level = 0;
  bool operator==(const Outlier&) const = default;
};

struct TrustStandard {
  Schools met, not_yet, not_known, not_applicable;
  bool operator==(const TrustStandard&) const = default;
};

// How far a school, or all of them, meets some standards.
struct StandardsMet {
  int met = 0;
  int count = 0;                  // less those that do not apply
  std::optional<Date> projected;  // when all of them are met by the plan; nothing when they are met, or when one lacks its day
  Lacks lacks = Lacks::nothing;   // of those without a day; the first kind that any of them lacks
  bool operator==(const StandardsMet&) const = default;
};

// Schools of one phase that work towards the same answer, and who can show them.
struct Learning {
  PhaseId phase;
  Schools ask;    // below the level that meets
  Schools ahead;  // at it or above: the same phase first, then the highest level; at most three
  bool operator==(const Learning&) const = default;
};

struct Gap {
  std::size_t question = 0;        // of Rubric::questions
  Schools below;                   // asked, answered, and below the level that meets
  int answered = 0;                // schools with an answer to it
  bool from_trust = false;         // the trust gives the answer for its schools
  std::vector<Learning> learning;  // by phase, in the rubric's order
  bool anyone_ahead() const;
  bool operator==(const Gap&) const = default;
};

// A step that two schools or more have in their plans.
struct SharedStep {
  std::size_t step = 0;       // of Rubric::steps
  bool once = false;          // it can be done once for all of them
  Schools schools;
  std::optional<Date> first;  // when the first of them begins; nothing when it has a place in no plan
  int units = 0;              // what its price counts: the pupils, staff or devices of these schools, or the schools
  int costs_unknown = 0;      // schools that do not say how many they have
  Days days;                  // of all together, if each takes it alone
  Money cost_once, cost_yearly;
  Days largest;               // of the school whose plan counts most: what doing it once takes
  bool operator==(const SharedStep&) const = default;
};

// A financial year: that of all schools whose year ends on the same day.
struct TrustYear {
  Date ends;
  bool part = false;  // some plans begin within it, and count what is left
  int schools = 0;
  Money budget, once, yearly;
  YearDays days;
  bool operator==(const TrustYear&) const = default;
};

struct TrustView {
  std::vector<Schools> at_stage;  // one for each stage, and last those where every stage is secure
  std::vector<TrustArea> areas;   // as Rubric::areas
  std::vector<Outlier> begin;     // two levels or more below the median, by area: good places to begin together
  std::vector<Outlier> show;      // two or more above: they can show how
  std::vector<TrustStandard> standards;  // by area, as listed there
  StandardsMet all, core;         // over all schools
  std::vector<Gap> gaps;          // most schools first, then the rubric's order
  std::vector<SharedStep> shared; // most schools first, then the earliest, then the rubric's order
  std::vector<TrustYear> years;   // by their ends
  std::optional<Plan> central;    // of the central team; nothing where the trust does not say what it can give
  int asked = 0, answered = 0;
  bool operator==(const TrustView&) const = default;
};

TrustView view_trust(const Rubric& rubric, const Trust& trust, const std::vector<SchoolSummary>& schools);

// Of one school: in one area of the rubric, in all of them, and in those that are core.
StandardsMet standards_in(const Rubric& rubric, const SchoolSummary& school, std::size_t area);
StandardsMet all_standards(const Rubric& rubric, const SchoolSummary& school);
StandardsMet core_standards(const Rubric& rubric, const SchoolSummary& school);

}  // namespace waymark
