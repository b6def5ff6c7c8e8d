#include "pages/trust_tables.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "formats/csv.hpp"
#include "pages/roadmap_words.hpp"
#include "pages/trust_words.hpp"
#include "pages/words.hpp"

namespace waymark {

namespace {

using enum CellKind;

std::string number(const std::optional<int>& value) { return value ? fmt::format("{}", *value) : std::string{}; }

Cell whole_cell(const std::optional<int>& value) { return value ? Cell(static_cast<std::int64_t>(*value)) : Cell(); }
Cell whole_cell(int value) { return {static_cast<std::int64_t>(value)}; }
Cell date_cell(const std::optional<Date>& value) { return value ? Cell(*value) : Cell(); }

// Titles of columns are letters, digits and spaces, and each is there once.
void add_column(Table& table, std::string_view title, int width, CellKind kind, ColumnTotal total = ColumnTotal::none) {
  std::string name;
  for (const auto c : title) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (plain) {
      name += c;
    } else if (c == ' ' && !name.empty() && name.back() != ' ') {
      name += ' ';
    }
  }
  const auto wanted = name;
  const auto taken = [&] { return std::any_of(table.columns.begin(), table.columns.end(), [&](const Column& own) { return own.title == name; }); };
  for (int twin = 2; taken(); ++twin) name = fmt::format("{} {}", wanted, twin);
  table.columns.push_back({name, width, kind, total, false, {}});
}

std::string names(const TrustPicture& picture, const Schools& schools) {
  std::vector<std::string> list;
  for (const auto school : schools) list.push_back(picture.schools[school].name);
  return joined(list, ", ");
}

Sheet schools_sheet(const TrustPicture& picture) {
  const auto& rubric = picture.rubric;
  Table table{"Schools", {}, {}, {}};
  add_column(table, "School", 30, text, ColumnTotal::label);
  add_column(table, "Phase", 13, text);
  add_column(table, "Stands at", 20, text);
  for (const char* title : {"Standards met", "Standards", "Core standards met", "Core standards", "Questions answered", "Questions asked"}) {
    add_column(table, title, 11, whole, ColumnTotal::sum);
  }
  for (const auto& area : rubric.areas) add_column(table, area.title, 13, whole);
  for (const auto& school : picture.schools) {
    const auto all = all_standards(rubric, school);
    const auto core = core_standards(rubric, school);
    std::vector<Cell> row = {school.name, std::string(phase_name(rubric, school.phase)), std::string(stage_of(rubric, school)),
                             whole_cell(all.met), whole_cell(all.count), whole_cell(core.met), whole_cell(core.count),
                             whole_cell(school.answered), whole_cell(school.asked)};
    for (const auto& area : school.areas) row.push_back(whole_cell(area.level));
    table.rows.push_back(std::move(row));
  }
  std::vector<std::string> levels;
  for (int level = 1; level <= static_cast<int>(rubric.levels.size()); ++level) levels.push_back(level_number_and_name(rubric, level));
  Sheet sheet{"Schools by area",
              {fmt::format("{}: schools by area", picture.trust.name),
               fmt::format("The level of each area: {}. Empty where it is not known yet.", joined(levels, "; "))},
              {}, 1, 9};
  sheet.tables.push_back(std::move(table));
  return sheet;
}

std::string standard_words(const SummaryStandard& standard) {
  switch (standard.state) {
    case StandardState::met: return "met";
    case StandardState::not_applicable: return "does not apply";
    case StandardState::not_known: return "not known yet";
    case StandardState::not_yet: break;
  }
  return standard.projected ? fmt::format("not yet, planned by {}", in_words(*standard.projected)) : "not yet";
}

Sheet standards_sheet(const TrustPicture& picture) {
  Table table{"Standards", {}, {}, {}};
  add_column(table, "Area", 22, text);
  add_column(table, "Standard", 60, text);
  for (const char* title : {"Met", "Not yet", "Not known yet", "Does not apply"}) add_column(table, title, 10, whole);
  for (const auto& school : picture.schools) add_column(table, school.name, 18, text);
  std::size_t place = 0;
  for (const auto& area : picture.rubric.areas) {
    for (const auto& standard : area.standards) {
      const auto& seen = picture.view.standards[place];
      std::vector<Cell> row = {area.title, standard.title};
      for (const auto* list : {&seen.met, &seen.not_yet, &seen.not_known, &seen.not_applicable}) row.push_back(whole_cell(static_cast<int>(list->size())));
      for (const auto& school : picture.schools) row.emplace_back(standard_words(school.standards[place]));
      table.rows.push_back(std::move(row));
      ++place;
    }
  }
  Sheet sheet{"Standards", {fmt::format("{}: standards, school by school", picture.trust.name), "By the schools' own answers. Days are those of their plans."}, {}, 2, 6};
  sheet.tables.push_back(std::move(table));
  return sheet;
}

void add_plan_columns(Table& table) {
  add_column(table, "Term of the central team", 20, text);
  add_column(table, "Starts", 13, date);
  add_column(table, "Ends", 13, date);
  add_column(table, "Days once", 9, days);
  add_column(table, "What it would take", 40, text);
}

// Empty for a step that the central team does not plan.
void add_plan_cells(const Rubric& rubric, const Plan& plan, const PlannedStep* step, std::vector<Cell>& row) {
  if (step == nullptr) {
    row.resize(row.size() + 5);
    return;
  }
  const auto& placed = step->placed;
  row.emplace_back(placed_term_name(rubric, plan, *step, "No place yet"));
  row.emplace_back(placed ? Cell(placed->starts) : Cell());
  row.emplace_back(placed ? Cell(placed->ends) : Cell());
  row.emplace_back(step->planned_days);
  row.emplace_back(what_it_would_take(rubric, plan, *step));
}

Sheet shared_sheet(const TrustPicture& picture) {
  Table table{"Together", {}, {}, {}};
  add_column(table, "Step", 40, text);
  add_column(table, "Area", 20, text);
  add_column(table, "Lead", 18, text);
  add_column(table, "Can be done once", 10, text);
  add_column(table, "How many schools", 10, whole);
  add_column(table, "Which schools", 40, text);
  add_column(table, "First needed", 13, date);
  add_column(table, "The price counts", 18, text);
  add_column(table, "Days", 9, days);
  add_column(table, "Cost once", 12, money);
  add_column(table, "Cost a year", 12, money);
  const auto& plan = picture.view.central;
  if (plan) add_plan_columns(table);
  add_column(table, "Step id", 30, text);
  for (const auto& shared : picture.view.shared) {
    const auto& step = picture.rubric.steps[shared.step];
    const auto* lead = find(picture.rubric, step.lead);
    std::vector<Cell> row = {step.title, find(picture.rubric, step.area)->title, lead == nullptr ? std::string{} : lead->name,
                             std::string(shared.once ? "yes" : "no"), whole_cell(static_cast<int>(shared.schools.size())), names(picture, shared.schools),
                             date_cell(shared.first), units_in_words(step, shared), shared.days, shared.cost_once, shared.cost_yearly};
    if (plan) add_plan_cells(picture.rubric, *plan, find(*plan, step.id), row);
    row.emplace_back(step.id.text());
    table.rows.push_back(std::move(row));
  }
  Sheet sheet{"Do once for many",
              {fmt::format("{}: steps that several schools plan", picture.trust.name),
               "Days and costs are what the schools plan in all, if each takes the step alone. Filter for those that can be done once."},
              {}, 1, table.columns.size() - 1};
  if (plan) sheet.lines.emplace_back("The central team does once, in its own terms and days, what can be done once.");
  sheet.tables.push_back(std::move(table));
  return sheet;
}

Sheet gaps_sheet(const TrustPicture& picture) {
  Table table{"Gaps", {}, {}, {}};
  add_column(table, "Question", 44, text);
  add_column(table, "Area", 20, text);
  add_column(table, "Schools working towards it", 12, whole);
  add_column(table, "Schools with an answer", 12, whole);
  add_column(table, "Phase", 13, text);
  add_column(table, "Who can ask", 40, text);
  add_column(table, "Who can show how", 40, text);
  add_column(table, "Question id", 26, text);
  for (const auto& gap : picture.view.gaps) {
    const auto& question = picture.rubric.questions[gap.question];
    for (const auto& group : gap.learning) {
      table.rows.push_back({question.title, find(picture.rubric, question.area)->title, whole_cell(static_cast<int>(gap.below.size())),
                            whole_cell(gap.answered), std::string(phase_name(picture.rubric, group.phase)), names(picture, group.ask),
                            group.ahead.empty() ? std::string("nobody yet") : names(picture, group.ahead), question.id.text()});
    }
  }
  Sheet sheet{"Learn from each other",
              {fmt::format("{}: common gaps, and who can show how", picture.trust.name),
               "A line for each phase of school that asks. Schools of the same phase come first."},
              {}, 1, 7};
  sheet.tables.push_back(std::move(table));
  return sheet;
}

Table years_table(const TrustPicture& picture) {
  Table table{"Years", {}, {}, {}};
  add_column(table, "Financial year", 28, text, ColumnTotal::label);
  add_column(table, "School", 30, text);
  for (const char* title : {"Budget", "Paid once", "Paid each year"}) add_column(table, title, 13, money, ColumnTotal::sum);
  for (const char* title : {"Days planned", "Days that schools have"}) add_column(table, title, 12, days, ColumnTotal::sum);
  for (const auto& year : picture.view.years) {
    for (const auto& school : picture.schools) {
      const auto own = std::find_if(school.years.begin(), school.years.end(), [&](const SummaryYear& other) { return other.plan.ends == year.ends; });
      if (own == school.years.end()) continue;
      table.rows.push_back({years_name(picture.view.years, year), school.name, own->plan.budget, own->plan.once, own->plan.yearly, own->days.used, own->days.capacity});
    }
  }
  return table;
}

Sheet money_sheet(const TrustPicture& picture) {
  Sheet sheet{"Money by year", {fmt::format("{}: money and days, by financial year and school", picture.trust.name), "Filter for a year or a school: the last row adds up what is shown."}, {}, 2, 0};
  sheet.tables.push_back(years_table(picture));
  return sheet;
}

}  // namespace

std::string trust_csv(const TrustPicture& picture) {
  const auto& rubric = picture.rubric;
  std::vector<std::string_view> header = {"School", "School id", "URN", "Phase", "Pupils", "Cycle", "Date", "Stands at", "Standards met", "Standards",
                                          "Core standards met", "Core standards", "Questions answered", "Questions asked"};
  for (const auto& area : rubric.areas) header.push_back(area.title);
  CsvWriter csv(header);
  for (const auto& school : picture.schools) {
    const auto all = all_standards(rubric, school);
    const auto core = core_standards(rubric, school);
    std::vector<std::string> cells = {school.name, school.id, number(school.urn), std::string(phase_name(rubric, school.phase)), number(school.pupils),
                                      school.cycle, school.date ? iso(*school.date) : std::string{}, std::string(stage_of(rubric, school)),
                                      number(all.met), number(all.count), number(core.met), number(core.count), number(school.answered), number(school.asked)};
    for (const auto& area : school.areas) cells.push_back(number(area.level));
    csv.row({cells.begin(), cells.end()});
  }
  return csv.take();
}

std::string central_plan_csv(const TrustPicture& picture) {
  constexpr std::int64_t pound = 100;
  const auto& rubric = picture.rubric;
  const auto& plan = *picture.view.central;
  CsvWriter csv({"Step", "Step id", "Area", "Lead", "How many schools", "Which schools", "Term", "Starts", "Ends", "Days", "Cost once", "Cost a year",
                 "What it would take"});
  for (const auto& planned : plan.steps) {
    const auto& step = *find(rubric, planned.id);
    const auto& schools = shared_of(picture, planned.id).schools;
    const auto* lead = find(rubric, step.lead);
    const auto& placed = planned.placed;
    const std::vector<std::string> cells = {step.title, step.id.text(), find(rubric, step.area)->title, lead == nullptr ? std::string{} : lead->name,
                                            number(static_cast<int>(schools.size())), names(picture, schools), placed_term_name(rubric, plan, planned, "No place yet"),
                                            placed ? iso(placed->starts) : std::string{}, placed ? iso(placed->ends) : std::string{}, amount_of(planned.planned_days),
                                            fmt::format("{}", planned.planned_once.pence / pound), fmt::format("{}", planned.planned_yearly.pence / pound),
                                            what_it_would_take(rubric, plan, planned)};
    csv.row({cells.begin(), cells.end()});
  }
  return csv.take();
}

Workbook trust_workbook(const TrustPicture& picture, const Made& made) {
  const auto& name = picture.trust.name;
  Date created = made.date.value_or(picture.rubric.facts_checked);
  for (const auto& school : picture.schools) {
    if (!made.date && school.date && created < *school.date) created = *school.date;
  }
  Workbook book{fmt::format("{}: {}", name, picture.rubric.name), "Waymark", fmt::format("{}. Internal: share with care", name), created, {}};
  book.sheets = {schools_sheet(picture), standards_sheet(picture), shared_sheet(picture), gaps_sheet(picture), money_sheet(picture)};
  return book;
}

}  // namespace waymark
