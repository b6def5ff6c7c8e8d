// What the templates of a country's own pages can show: groups of schools in bars and tables, and trusts by name where
// one looks for them. Must not hold a school, nor anything of a group too small to be shown.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/html.hpp"
#include "pages/trust_views.hpp"
#include "pages/views.hpp"
#include "theme/fields.hpp"

namespace waymark {

struct CountryCellView {
  std::string words;       // "41%", "1,240"
  std::string of;          // what stands beside it, smaller: "of 9,840"; may be empty
  std::string_view tone;   // a pattern and a shade, for a share; may be empty
};

// A row of a table, or a bar with its name.
struct CountryRowView {
  std::string name;
  std::string about;       // beside the name, smaller: "1,240 schools"; may be empty
  std::string href;        // may be empty
  std::string note;        // in place of all that follows, where the group is too small
  Html bar;
  std::vector<CountryCellView> cells;
};

struct CountryTableView {
  std::string_view id;     // of the table on its page
  std::string caption;
  std::string first;       // the heading of the names
  std::vector<std::string> heads;
  int columns = 0;         // how many these are, for a table with notes
  bool bars = false;       // the first column after the names has bars
  std::vector<CountryRowView> rows;
};

// What a pattern of the bars means.
struct CountryKeyView {
  std::string_view tone;
  std::string name, about;
};

struct CountryFigureView {
  std::string number, of, words;
  std::string href, link;  // may be empty
};

struct CountryAreaView {
  std::string_view title, id, url;
  bool core = false;
  std::string words;       // "41% of schools are at level 3, Meeting, or further."
  std::vector<CountryRowView> rows;  // bars: all schools, then phases, then trusts by size
};

struct CountryStepView {
  std::string_view title, area;
  std::string schools, days, cost;  // "1,240", "2,480 days", "£1.2 million to £2.4 million once"
  std::string units;       // what its price counts: "12,400 devices"; empty when it does not
  std::string unknown;     // "and more in 12 that do not say how many they have"; may be empty
};

struct CountryGapView {
  std::string_view title, area;
  std::string below, answered, share;
  std::vector<CountryStepView> steps;
};

struct CountryGapsView {
  std::string name, id, schools;
  std::string note;        // where the group is too small
  std::vector<CountryGapView> gaps;
};

struct CountryLetterView {
  std::string letter, id;
  std::vector<CountryRowView> rows;
};

// What every page shows.
struct CountryPage : SitePage {
  std::string_view country;
  std::string cycle, dates;           // either may be empty
  std::string schools, trusts;        // "24,500 schools", "2,050 trusts and 153 local authorities"
  bool files = false, table = false, results = false;  // which there are in data/; `files` for any
  std::string fewest;                 // groups of fewer schools are not shown: "5"
};

struct CountryIndexPage : CountryPage {
  std::string lead;
  std::vector<CountryFigureView> figures;
  CountryTableView stages;
  std::string stages_words;           // "12,005 of 24,500 schools stand at stage 1, Awareness"
  std::vector<CountryKeyView> key;    // of the bars of standards
  CountryTableView core;
  bool has_core = false;
};

struct CountryAreasPage : CountryPage {
  std::vector<CountryKeyView> key;
  std::string map_words;              // "Broadband is furthest on: 76% of schools are at Meeting, or further"
  CountryTableView map, sizes_map;    // areas, by phase and by size of trust: the share at the level that meets
  std::vector<CountryAreaView> areas;
  CountryTableView numbers;           // areas, by level: schools
  std::string meets;                  // "level 3, Meeting"
};

struct CountryStandardsPage : CountryPage {
  std::vector<CountryKeyView> key;
  CountryTableView core, others, phases, numbers;
  bool has_core = false, has_others = false;
  bool has_phases = false;            // whether any phase has schools enough to be shown
  std::string year;                   // by which core standards are to be met; empty when none is given
};

struct CountryGapsPage : CountryPage {
  std::vector<CountryGapsView> groups;
  std::vector<CountryStepView> orders, more_orders, works;  // that can be done once for many: with a cost, and without
  int more_orders_count = 0;
  std::string orders_days, orders_cost;
  std::string meets;
};

struct CountryMissingPage : CountryPage {
  std::string lead;
  CountryTableView groups, areas;
};

struct CountryTrustsPage : CountryPage {
  std::vector<CountryLetterView> letters;
};

}  // namespace waymark

#include "pages/country_fields.hpp"  // IWYU pragma: export
