#include "pages/make_trust.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "base/text.hpp"
#include "pages/bar_chart.hpp"
#include "pages/level_map.hpp"
#include "pages/make_trust_together.hpp"
#include "pages/make_views.hpp"
#include "pages/roadmap_words.hpp"
#include "pages/trust_words.hpp"
#include "pages/words.hpp"

namespace waymark {

namespace {

ToneView tone(const Rubric& rubric, const std::vector<std::string>& brief, int level) {
  const auto& own = rubric.levels[static_cast<std::size_t>(level) - 1];
  return {level, own.name, own.means, brief[static_cast<std::size_t>(level) - 1], tone_of(rubric, level)};
}

std::string median_in_words(const Rubric& rubric, const TrustArea& area) {
  return area.median ? level_number_and_name(rubric, *area.median) : std::string{};
}

TrustColumnView column(const TrustPicture& picture, std::size_t place) {
  const auto& area = picture.rubric.areas[place];
  const auto& seen = picture.view.areas[place];
  TrustColumnView view;
  view.title = area.title;
  view.id = area.id.text();
  view.url = area.url;
  view.core = area.core;
  view.meet_by = meet_by_words(area);
  view.known = seen.known;
  view.meets = seen.meets;
  view.median = median_in_words(picture.rubric, seen);
  for (const auto& school : picture.schools) {
    const auto own = standards_in(picture.rubric, school, place);
    view.met += own.met;
    view.count += own.count;
  }
  return view;
}

TrustCellView cell(const StandardsMet& standards, std::string href) {
  TrustCellView view;
  view.href = std::move(href);
  view.met = standards.met;
  view.count = standards.count;
  view.words = when_met(standards);
  if (standards.projected) view.brief = "by " + month_of(*standards.projected);
  view.not_applicable = standards.count == 0;
  view.all = standards.count > 0 && standards.met == standards.count;
  view.none = standards.count > 0 && standards.met == 0;
  view.some = standards.count > 0 && !view.all && !view.none;
  view.dated = standards.projected.has_value();
  return view;
}

TrustRowView row(const SchoolSummary& school) {
  TrustRowView view;
  view.name = school.name;
  view.href = pack_href(school);
  view.answered = school.answered;
  view.asked = school.asked;
  return view;
}

std::string area_page(const TrustPicture& picture, const SchoolSummary& school, std::size_t area) {
  return pack_href(school, area_href(picture.rubric.areas[area].id));
}

std::vector<TrustStageView> stage_views(const TrustPicture& picture) {
  constexpr int named = 8;
  const auto& stages = picture.rubric.stages;
  std::vector<TrustStageView> views;
  for (std::size_t i = 0; i <= stages.size(); ++i) {
    TrustStageView view;
    view.number = i < stages.size() ? static_cast<int>(i) + 1 : 0;
    view.name = i < stages.size() ? std::string_view(stages[i].name) : std::string_view("Every stage secure");
    for (const auto school : picture.view.at_stage[i]) view.rows.push_back(pack_link(picture.schools[school]));
    view.count = static_cast<int>(view.rows.size());
    view.many = view.count > named;
    views.push_back(std::move(view));
  }
  return views;
}

// Schools of one area and one level stand together.
std::vector<OutlierView> outlier_views(const TrustPicture& picture, const std::vector<Outlier>& outliers) {
  std::vector<OutlierView> views;
  const Outlier* before = nullptr;
  auto sorted = outliers;
  std::stable_sort(sorted.begin(), sorted.end(), [](const Outlier& a, const Outlier& b) { return std::tie(a.area, a.level) < std::tie(b.area, b.level); });
  for (const auto& outlier : sorted) {
    if (before == nullptr || before->area != outlier.area || before->level != outlier.level) {
      OutlierView view;
      view.area = picture.rubric.areas[outlier.area].title;
      view.median = median_in_words(picture.rubric, picture.view.areas[outlier.area]);
      view.level = level_number_and_name(picture.rubric, outlier.level);
      views.push_back(std::move(view));
    }
    const auto& school = picture.schools[outlier.school];
    views.back().rows.push_back({area_page(picture, school, outlier.area), school.name, false});
    before = &outlier;
  }
  return views;
}

std::vector<MissingView> missing_views(const TrustPicture& picture) {
  std::vector<MissingView> views;
  for (const auto& school : picture.schools) {
    if (school.answered == school.asked) continue;
    MissingView view{school.name, pack_href(school), school.asked - school.answered, school.answered, school.asked, {}};
    for (std::size_t area = 0; area < school.areas.size(); ++area) {
      if (school.areas[area].answered == school.areas[area].asked) continue;
      view.areas.push_back({area_page(picture, school, area) + "#answers", picture.rubric.areas[area].title, false});
    }
    views.push_back(std::move(view));
  }
  return views;
}

TrustSchoolView school_view(const TrustPicture& picture, const SchoolSummary& school) {
  const auto& rubric = picture.rubric;
  const auto all = all_standards(rubric, school);
  const auto core = core_standards(rubric, school);
  TrustSchoolView view;
  view.name = school.name;
  view.phase = phase_name(rubric, school.phase);
  view.href = pack_href(school);
  if (school.pupils) view.pupils = with_commas(*school.pupils);
  view.stage = stage_of(rubric, school);
  view.stage_number = school.here ? static_cast<int>(*school.here) + 1 : 0;
  view.met = all.met;
  view.standards = all.count;
  view.core_met = core.met;
  view.core = core.count;
  view.answered = school.answered;
  view.asked = school.asked;
  return view;
}

std::string lead_words(const TrustPicture& picture) {
  const auto& all = picture.view.all;
  const auto count = picture.schools.size();
  const auto who = count == 1 ? std::string("Our school meets") : fmt::format("Between them, our {} schools meet", count);
  const auto shared = picture.view.shared.size();
  const auto steps = shared == 0 ? std::string{} : fmt::format(" {} in the plans of two schools or more.", counted(shared, "next step stands", "next steps stand"));
  return fmt::format("{} {} of {} standards, by their own answers.{}", who, with_commas(all.met), with_commas(all.count), steps);
}

}  // namespace

TrustPicture picture_trust(const Rubric& rubric, const Trust& trust, std::vector<SchoolSummary> schools) {
  std::sort(schools.begin(), schools.end(), [](const SchoolSummary& a, const SchoolSummary& b) { return std::tie(a.name, a.id) < std::tie(b.name, b.id); });
  auto view = view_trust(rubric, trust, schools);
  return {rubric, trust, std::move(schools), std::move(view)};
}

const SharedStep& shared_of(const TrustPicture& picture, const StepId& id) {
  const auto& shared = picture.view.shared;
  return *std::find_if(shared.begin(), shared.end(), [&](const SharedStep& own) { return picture.rubric.steps[own.step].id == id; });
}

void fill(const TrustPicture& picture, TrustIndexPage& page) {
  constexpr std::size_t shown = 5;
  const auto& view = picture.view;
  page.lead = lead_words(picture);
  page.stages = stage_views(picture);
  std::vector<std::int64_t> at_stage;
  for (const auto& stage : page.stages) at_stage.push_back(stage.count);
  page.stages_words = where_most_stand(picture.rubric, at_stage);
  page.met = view.all.met;
  page.standards = view.all.count;
  page.core_met = view.core.met;
  page.core = view.core.count;
  page.answered = view.answered;
  page.asked = view.asked;
  for (const auto& shared : view.shared) {
    if (shared.once && ++page.once_count <= static_cast<int>(shown)) page.once.push_back(shared_view(picture, shared));
  }
  page.plan = central_view(picture);
  page.more_once = page.once_count - static_cast<int>(page.once.size());
  page.shared_count = static_cast<int>(view.shared.size());
  for (const auto& gap : view.gaps) {
    if (page.gaps.size() < shown && gap.anyone_ahead()) page.gaps.push_back(gap_view(picture, gap));
  }
  page.begin = outlier_views(picture, view.begin);
  page.show = outlier_views(picture, view.show);
  page.missing = missing_views(picture);
  for (const auto& school : picture.schools) page.rows.push_back(school_view(picture, school));
}

namespace {

Html draw_map(const TrustPicture& picture, const std::vector<TrustColumnView>& columns) {
  const auto& rubric = picture.rubric;
  LevelMap map;
  map.title = "The level of each school in each area";
  map.about = "A row for each school, a column for each area, and in each cell the number of the level. The table that follows tells the same.";
  map.reached = fmt::format("At {}, or further", level_name(rubric, rubric.policy.meets));
  for (int level = 1; level <= static_cast<int>(rubric.levels.size()); ++level) map.tones.push_back(tone_of(rubric, level));
  for (const auto& column : columns) map.columns.push_back({column.title, column.core, column.meets});
  for (const auto& school : picture.schools) {
    MapRow row{school.name, {}};
    for (const auto& area : school.areas) row.cells.push_back({area.level, area.asked == 0});
    map.rows.push_back(std::move(row));
  }
  return draw_level_map(map);
}

std::string furthest_of(const TrustPicture& picture, const std::vector<TrustColumnView>& columns) {
  std::vector<MeetingSchools> areas;
  for (const auto& column : columns) areas.push_back({column.meets, column.known});
  return furthest_on(picture.rubric, areas, [](const MeetingSchools& schools) {
    return fmt::format("{} of {} {}", schools.at, counted(static_cast<std::size_t>(schools.of), "school", "schools"), schools.at == 1 ? "is" : "are");
  });
}

}  // namespace

void fill(const TrustPicture& picture, TrustAreasPage& page) {
  const auto& rubric = picture.rubric;
  const auto brief = brief_levels(rubric);
  for (int level = 1; level <= static_cast<int>(rubric.levels.size()); ++level) page.levels.push_back(tone(rubric, brief, level));
  for (std::size_t area = 0; area < rubric.areas.size(); ++area) page.columns.push_back(column(picture, area));
  for (const auto& school : picture.schools) {
    auto view = row(school);
    for (std::size_t area = 0; area < rubric.areas.size(); ++area) {
      const auto& own = school.areas[area];
      TrustCellView at;
      at.href = area_page(picture, school, area);
      if (own.level) at.level = tone(rubric, brief, *own.level);
      at.not_applicable = own.asked == 0;
      view.cells.push_back(std::move(at));
    }
    page.rows.push_back(std::move(view));
  }
  page.map = draw_map(picture, page.columns);
  page.map_words = furthest_of(picture, page.columns);
  page.meets = level_name(rubric, rubric.policy.meets);
  page.meets_level = rubric.policy.meets;
  page.begin = outlier_views(picture, picture.view.begin);
  page.show = outlier_views(picture, picture.view.show);
  page.missing = missing_views(picture);
}

namespace {

TrustStandardsView standards_view(const TrustPicture& picture, std::size_t area, std::size_t first) {
  TrustStandardsView group{column(picture, area), {}};
  const auto page = area_href(picture.rubric.areas[area].id);
  for (const auto& standard : picture.rubric.areas[area].standards) {
    const auto& seen = picture.view.standards[first++];
    TrustStandardView view;
    view.id = standard.id.text();
    view.title = standard.title;
    view.met = static_cast<int>(seen.met.size());
    view.count = static_cast<int>(picture.schools.size() - seen.not_applicable.size());
    view.not_yet_count = static_cast<int>(seen.not_yet.size());
    view.not_known_count = static_cast<int>(seen.not_known.size());
    view.not_applicable_count = static_cast<int>(seen.not_applicable.size());
    view.met_by = names_of(picture, seen.met, page, Others::named_beside);
    view.not_yet = names_of(picture, seen.not_yet, page, Others::named_beside);
    view.not_known = names_of(picture, seen.not_known, page, Others::named_beside);
    view.not_applicable = names_of(picture, seen.not_applicable, page, Others::named_beside);
    group.standards.push_back(std::move(view));
  }
  return group;
}

// A row of standards met, in the areas for which `wanted` is true.
template <class Wanted>
TrustRowView standards_row(const TrustPicture& picture, const SchoolSummary& school, std::string_view page, Wanted wanted) {
  auto view = row(school);
  for (std::size_t area = 0; area < picture.rubric.areas.size(); ++area) {
    if (!wanted(picture.rubric.areas[area])) continue;
    const auto own = standards_in(picture.rubric, school, area);
    view.cells.push_back(cell(own, pack_href(school, fmt::format("{}#area-{}", page, picture.rubric.areas[area].id.text()))));
  }
  view.sum = cell(all_standards(picture.rubric, school), pack_href(school, page));
  return view;
}

}  // namespace

void fill(const TrustPicture& picture, TrustStandardsPage& page) {
  const auto& rubric = picture.rubric;
  const auto has_standards = [](const Area& area) { return !area.standards.empty(); };
  std::size_t first = 0;
  for (std::size_t area = 0; area < rubric.areas.size(); ++area) {
    if (!has_standards(rubric.areas[area])) continue;
    page.columns.push_back(column(picture, area));
    page.groups.push_back(standards_view(picture, area, first));
    first += rubric.areas[area].standards.size();
  }
  for (const auto& school : picture.schools) page.rows.push_back(standards_row(picture, school, "standards.html", has_standards));
  page.met = picture.view.all.met;
  page.count = picture.view.all.count;
}

void fill(const TrustPicture& picture, TrustAssurancePage& page) {
  const auto& rubric = picture.rubric;
  const auto is_core = [](const Area& area) { return area.core && !area.standards.empty(); };
  for (std::size_t area = 0; area < rubric.areas.size(); ++area) {
    if (is_core(rubric.areas[area])) page.columns.push_back(column(picture, area));
  }
  for (const auto& school : picture.schools) page.rows.push_back(standards_row(picture, school, "standards.html", is_core));
  page.sum = cell(picture.view.all, {});
  page.core_met = picture.view.core.met;
  page.core = picture.view.core.count;
  page.answered = picture.view.answered;
  page.asked = picture.view.asked;
}

namespace {

std::string of_amount(const Money& used, const Money& most) { return fmt::format("{} of {}", money_in_words(used), money_in_words(most)); }

void draw_money(const TrustPicture& picture, TrustMoneyPage& page) {
  std::vector<ChartRow> rows;
  for (const auto& year : picture.view.years) {
    const Money all{year.once.pence + year.yearly.pence};
    rows.push_back({years_name(picture.view.years, year), of_amount(all, year.budget), year.once.pence, year.yearly.pence, year.budget.pence});
  }
  const auto sum = sum_of(rows);
  const auto most = most_planned(rows);
  page.money_words = money_planned("Our schools plan to spend", {sum.first + sum.second}, {sum.most}, most ? std::string_view(rows[*most].name) : std::string_view{});
  page.money_chart = draw_bar_chart("money", "Money planned against the schools' budgets, by financial year",
                                    "A bar for each year: solid for costs once, striped for costs each year, in a frame as long as the budgets.", rows);
}

void draw_days(const TrustPicture& picture, TrustMoneyPage& page) {
  std::vector<ChartRow> rows;
  for (const auto& year : picture.view.years) {
    rows.push_back({years_name(picture.view.years, year), days_of(year.days.used, year.days.capacity), year.days.used.tenths, 0,
                    year.days.capacity.tenths});
  }
  const auto sum = sum_of(rows);
  const auto most = most_planned(rows);
  page.days_words = days_planned("The steps take", {sum.first + sum.second}, {sum.most}, most ? std::string_view(rows[*most].name) : std::string_view{});
  page.days_chart = draw_bar_chart("days", "Staff days planned against those the schools have, by financial year",
                                   "A bar for each year, in a frame as long as the days that the schools have.", rows);
}

// What the school plans to spend in the year that ends on this day.
std::string money_in(const SchoolSummary& school, const Date& ends) {
  for (const auto& year : school.years) {
    if (year.plan.ends == ends) return of_amount(Money{year.plan.once.pence + year.plan.yearly.pence}, year.plan.budget);
  }
  return "not planned";
}

}  // namespace

void fill(const TrustPicture& picture, TrustMoneyPage& page) {
  const auto& years = picture.view.years;
  for (const auto& year : years) {
    page.part = page.part || year.part;
    page.years.push_back({years_name(years, year), year.schools, money_in_words(year.once), money_in_words(year.yearly),
                          money_in_words(Money{year.once.pence + year.yearly.pence}), money_in_words(year.budget), amount_of(year.days.used),
                          amount_of(year.days.capacity)});
  }
  for (const auto& school : picture.schools) {
    auto view = row(school);
    for (const auto& year : years) view.amounts.push_back(money_in(school, year.ends));
    page.rows.push_back(std::move(view));
  }
  draw_money(picture, page);
  draw_days(picture, page);
  page.central = central_team(picture.trust);
  page.plan = central_view(picture);
}

}  // namespace waymark
