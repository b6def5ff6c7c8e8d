#include <fmt/format.h>

#include <algorithm>

#include "pages/country_words.hpp"
#include "pages/make_country.hpp"
#include "pages/share_bar.hpp"
#include "pages/words.hpp"

namespace waymark {

bool has_core(const Rubric& rubric) {
  return std::any_of(rubric.areas.begin(), rubric.areas.end(), [](const Area& area) { return area.core && !area.standards.empty(); });
}

std::optional<int> core_year(const Rubric& rubric) {
  std::optional<int> year;
  for (const auto& area : rubric.areas) {
    if (area.core && area.meet_by) year = std::max(year.value_or(0), *area.meet_by);
  }
  return year;
}

namespace {

constexpr int no_year = 9999;

int last_year(const Rubric& rubric) { return core_year(rubric).value_or(no_year); }

// The years to tell of: from the first that any plan reaches, at most five of them, up to the one that counts.
std::vector<int> years_of(const CountryPicture& picture) {
  constexpr int most = 5;
  const auto last = core_year(picture.rubric);
  if (!last) return {};
  int first = *last;
  for (const auto& area : picture.all.areas) {
    if (!area.standards.by_year.empty()) first = std::min(first, area.standards.by_year.begin()->first);
  }
  std::vector<int> years;
  for (int year = std::max(first, *last - most + 1); year <= *last; ++year) years.push_back(year);
  return years;
}

Count planned_of(const Rubric& rubric, const StandardsSum& sum) { return met_by(sum, last_year(rubric)) - sum.met; }
Count later_of(const Rubric& rubric, const StandardsSum& sum) { return asked_of(sum) - met_by(sum, last_year(rubric)) - sum.not_known; }

Html draw_standards(const CountryPicture& picture, const StandardsSum& sum) {
  std::vector<SharePart> parts;
  for (const auto& key : standards_key(picture)) parts.push_back({key.name, key.tone, 0});
  parts[0].count = sum.met;
  parts[1].count = planned_of(picture.rubric, sum);
  parts[2].count = later_of(picture.rubric, sum);
  parts[3].count = sum.not_known;
  return draw_shares(parts);
}

CountryRowView standards_row(const CountryPicture& picture, std::string name, const StandardsSum& sum) {
  CountryRowView row;
  row.name = std::move(name);
  if (sum.not_applicable > 0) row.about = "applies to " + number_of(asked_of(sum), "school", "schools");
  row.bar = draw_standards(picture, sum);
  const auto whole = asked_of(sum);
  const auto add = [&](Count schools) { row.cells.push_back({share_in_words(schools, whole), {}, {}}); };
  add(sum.met);
  for (const auto year : years_of(picture)) add(met_by(sum, year));
  add(later_of(picture.rubric, sum));
  add(sum.not_known);
  return row;
}

// Core areas down, phases across: the share that meets all standards of the area, and by the year that counts.
CountryTableView phases_table(const CountryPicture& picture) {
  const auto year = core_year(picture.rubric);
  CountryTableView table{"phases", fmt::format("Share of schools that meet all standards of a core area today{}. {}", year ? fmt::format(", and by the end of {} as they plan", *year) : std::string(), left_out(picture.phases)),
                         "Core area", {}, 0, false, {}};
  for (const auto& group : picture.phases) {
    if (group.shown == Shown::yes) table.heads.emplace_back(group.name);
  }
  for (std::size_t area = 0; area < picture.rubric.areas.size(); ++area) {
    const auto& own = picture.rubric.areas[area];
    if (!own.core || own.standards.empty()) continue;
    CountryRowView row;
    row.name = own.title;
    for (const auto& group : picture.phases) {
      if (group.shown != Shown::yes) continue;
      const auto& sum = group.sum->areas[area].standards;
      const auto whole = asked_of(sum);
      row.cells.push_back({share_in_words(sum.met, whole), year && whole > 0 ? fmt::format("{} by {}", share_in_words(met_by(sum, *year), whole), *year) : std::string(),
                           tone_of_share(sum.met, whole)});
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

CountryTableView counts_table(const CountryPicture& picture) {
  CountryTableView table{"numbers", "Schools by how they stand on all standards of an area", "Area", {"Met"}, 0, false, {}};
  const auto years = years_of(picture);
  for (const auto year : years) table.heads.push_back(fmt::format("Planned for {}{}", year == years.front() ? "the end of " : "", year));
  for (const char* head : {"Later", "No step chosen yet", "Needs time or money", "An answer is missing", "Does not apply"}) table.heads.emplace_back(head);
  for (std::size_t area = 0; area < picture.rubric.areas.size(); ++area) {
    const auto& own = picture.rubric.areas[area];
    if (own.standards.empty()) continue;
    const auto& sum = picture.all.areas[area].standards;
    CountryRowView row;
    row.name = own.title;
    const auto add = [&](Count schools) { row.cells.push_back({with_commas(schools), {}, {}}); };
    add(sum.met);
    Count before = sum.met, dated = 0;
    for (const auto year : years) {
      const auto now = met_by(sum, year);
      add(now - before);
      before = now;
    }
    for (const auto& [year, schools] : sum.by_year) dated += schools;
    add(dated - (before - sum.met));
    for (const auto schools : {sum.no_step, sum.no_place, sum.not_known, sum.not_applicable}) add(schools);
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace

std::vector<CountryKeyView> standards_key(const CountryPicture& picture) {
  const auto year = core_year(picture.rubric);
  return {{"tone-4", "Met", "All standards of the area, by the school’s own answers."},
          {"tone-2", year ? fmt::format("On the way, by the end of {}", *year) : std::string("On the way"), "The school’s plan has a day for the last step."},
          {"tone-0", year ? "Later, or no day yet" : "No day yet", "No step is chosen yet, or it needs time or money that the plan does not have."},
          {"tone-none", "Not yet known", "An answer is missing."}};
}

CountryTableView standards_table(const CountryPicture& picture, std::string_view id, bool core) {
  const auto& rubric = picture.rubric;
  const auto year = core_year(rubric);
  CountryTableView table{id, core ? "Core standards: share of schools that meet all standards of an area" : "Other standards: share of schools that meet all standards of an area",
                         "Area", {"", "Met today"}, 0, true, {}};
  for (const auto own : years_of(picture)) table.heads.push_back(fmt::format("By the end of {}", own));
  table.heads.emplace_back(year ? "Later, or no day yet" : "No day yet");
  table.heads.emplace_back("Not yet known");
  for (std::size_t area = 0; area < rubric.areas.size(); ++area) {
    const auto& own = rubric.areas[area];
    if (own.core == core && !own.standards.empty()) table.rows.push_back(standards_row(picture, own.title, picture.all.areas[area].standards));
  }
  if (core && table.rows.size() > 1) table.rows.push_back(standards_row(picture, "All core areas", picture.all.core));
  return table;
}

void fill(const CountryPicture& picture, CountryStandardsPage& page) {
  page.key = standards_key(picture);
  page.has_core = has_core(picture.rubric);
  if (const auto year = core_year(picture.rubric)) page.year = fmt::format("{}", *year);
  page.core = standards_table(picture, "core", true);
  page.others = standards_table(picture, "others", false);
  page.has_others = !page.others.rows.empty();
  page.phases = phases_table(picture);
  page.has_phases = !page.phases.heads.empty();
  page.numbers = counts_table(picture);
}

}  // namespace waymark
