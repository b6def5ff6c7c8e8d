// What the templates of the guidance site can show: the rubric without any school's answers. Must not know
// HTML beyond what it is handed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/html.hpp"
#include "pages/views.hpp"

namespace waymark {

// A link with what helps to choose it.
struct GuideLink {
  std::string href;
  std::string_view title;
  std::string about;            // "About half a day, no cost"; may be empty
  bool quick_win = false;
  bool essential = false;       // a question
  bool core = false;            // a question of the short set
  int number = 0;               // of a stage
};

struct GuideGroup {
  std::string id;               // for links within the page
  std::string title;
  std::string href;             // may be empty
  std::string_view about;
  std::vector<GuideLink> links;
};

struct GuideAnswer {
  int number = 0;
  std::string_view level;
  const Html* html = nullptr;
  bool meets = false;           // enough for the standards that the question helps to decide
  bool top = false;
  std::vector<GuideLink> steps; // that lead up from here
};

struct GuideStandard {
  std::string_view id, title, summary, when;
  std::vector<GuideLink> questions;
};

struct GuideQuestion {
  std::string_view id, title, stage;
  std::string href;
  bool essential = false, core = false;
  std::vector<GuideLink> steps;
};

struct GuideMeasure {
  std::string_view what, how, often;
};

struct GuideWord {
  std::string anchor;
  std::string_view term;
  std::string also;             // "also: MFA"
  std::string_view means;
};

struct GuideValue {
  std::string_view about, value, source;
  std::string checked;
};

// What every page shows.
struct GuidePage : SitePage {
  std::string description;      // for search engines
  std::string_view root;        // from this page to the first page: "" or "../"
  std::string_view site;        // the name of the whole
  std::string canonical;        // the page's own address on the web; empty when it is not known
  std::vector<LinkView> more;   // pages that the menu leaves out
  std::vector<LinkView> crumbs; // from the first page down to the one above this
  std::string review_by;        // when this page is to be checked again; may be empty
  std::string moved_to;         // of an old address: where the page is now
  bool searchable = false;
  std::string_view theme;       // its name
};

struct GuideHome : GuidePage, TextView {
  std::vector<GuideLink> stages;
  std::vector<GuideGroup> categories;
  int areas = 0, questions = 0, steps = 0, standards = 0, short_set = 0;
};

struct GuideStagePage : GuidePage {
  int number = 0, count = 0;
  std::string_view aim, without;
  std::vector<GuideGroup> groups;  // questions by area
  std::optional<LinkView> previous, next;
};

struct GuideAreaPage : GuidePage {
  std::string_view id, pillar, url;
  bool core = false;
  std::string meet_by;          // "2030"; empty when there is no year
  int standards_count = 0, practice_count = 0;
  const Html* summary = nullptr;
  const Html* looks_like = nullptr;
  std::vector<GuideStandard> standards;
  std::vector<GuideQuestion> questions;
  std::vector<GuideLink> practice;
};

struct GuideQuestionPage : GuidePage {
  std::string_view id;
  LinkView area, stage;
  bool essential = false, core = false;
  std::vector<std::string_view> who, phases;
  std::vector<GuideStandard> standards;
  const Html* why = nullptr;
  const Html* check = nullptr;
  std::vector<GuideAnswer> answers;
};

struct GuideStepPage : GuidePage {
  std::string_view id;
  LinkView area, question;
  int from = 0, to = 0;
  std::string_view from_name, to_name, lead;
  std::vector<std::string_view> involve;
  std::string effort, cost, cost_basis, weeks, when, deadline;
  std::string_view effort_band;
  std::string_view cost_band;  // empty when the cost goes by the number of people or devices
  bool quick_win = false, duty = false, at_renewal = false, for_trust = false;
  const Html* outcome = nullptr;
  const Html* done_when = nullptr;
  const Html* evidence = nullptr;
  const Html* not_ready = nullptr;
  std::vector<ActionView> actions;
  std::vector<GuideLink> needs, better_after, unlocks, next, goals, practice;
};

struct GuideGoalPage : GuidePage {
  const Html* means = nullptr;
  std::vector<GuideMeasure> measures;
  std::vector<GuideGroup> groups;  // steps by area
  int steps = 0;
};

// A page of links in groups: goals, practice, A to Z.
struct GuideListPage : GuidePage {
  std::string_view lead;
  std::vector<GuideGroup> groups;
};

struct GuidePracticePage : GuidePage {
  std::string_view phase;
  int pupils = 0;
  std::string days;
  bool illustrative = false;
  std::string_view source;
  const Html* school = nullptr;
  const Html* did = nullptr;
  const Html* took = nullptr;
  const Html* differently = nullptr;
  std::vector<GuideLink> steps, areas;
};

struct GuideGlossaryPage : GuidePage {
  const Html* intro = nullptr;
  std::vector<GuideWord> words;
};

struct GuideValuesPage : GuidePage {
  std::vector<GuideValue> values;
};

struct GuideTextPage : GuidePage, TextView {};

}  // namespace waymark

#include "pages/guidance_fields.hpp"  // IWYU pragma: export
