// rubric.md, goals and pages: what is not part of one area.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "load/content_file.hpp"
#include "load/fact_lists.hpp"

namespace waymark {

namespace {

constexpr std::size_t fewest_levels = 2;
constexpr std::size_t most_levels = 9;

template <class Item>
std::vector<Item> read_named(Facts& facts, std::string_view key, std::string_view what) {
  OwnIds own;
  return read_items<Item>(facts, key, Needed::yes, what, [&](Facts& item) {
    Item named;
    named.id = decltype(named.id)(own.take(item));
    named.name = item.text("name", Needed::yes);
    if constexpr (requires { named.about; }) named.about = item.text("about", Needed::yes);
    return named;
  });
}

template <class Amount, class Read>
std::vector<Band<Amount>> read_scale(Facts& scales, std::string_view key, Read read) {
  auto bands = read_items<Band<Amount>>(scales, key, Needed::yes, "this band", [&](Facts& item) {
    return Band<Amount>{item.text("name", Needed::yes), read(item)};
  });
  for (std::size_t i = 0; i < bands.size(); ++i) {
    const bool last = i + 1 == bands.size();
    const bool rising = i == 0 || !bands[i].up_to || (bands[i - 1].up_to && *bands[i - 1].up_to < *bands[i].up_to);
    if (last == !bands[i].up_to && rising) continue;
    scales.error(scales.get(key, Needed::no)->span, "bad-scale",
                 fmt::format("the bands of `{}` need to rise, and only the last has no `up-to`", key),
                 "put the smallest amount first, and leave `up-to` out of the last band");
    break;
  }
  return bands;
}

Policy read_policy(Facts& facts, std::size_t levels) {
  Policy policy;
  const auto* node = facts.map("policy", Needed::yes);
  if (node == nullptr) return policy;
  Facts item(facts.source(), *node, "`policy`", facts.diagnostics());
  const auto most = static_cast<int>(std::max(levels, fewest_levels));
  policy.meets = item.whole("meets", Needed::yes, 1, most).value_or(1);
  policy.secure = item.whole("secure", Needed::yes, 1, most).value_or(1);
  policy.quick_win_days = item.days("quick-win-days", Needed::yes).value_or(Days{});
  policy.find_out_days = item.days("find-out-days", Needed::yes).value_or(Days{});
  policy.next_steps = item.whole("next-steps", Needed::yes, 1, 20).value_or(5);
  policy.days_per_term = item.days("days-per-term", Needed::no).value_or(policy.days_per_term);
  policy.budget_per_year = item.money("budget-per-year", Needed::no).value_or(policy.budget_per_year);
  policy.plan_years = item.whole("plan-years", Needed::no, 2, 5).value_or(policy.plan_years);
  policy.year_starts = item.month_day("year-starts", Needed::no).value_or(policy.year_starts);
  item.finish();
  return policy;
}

void read_levels(Facts& facts, Rubric& rubric) {
  rubric.levels = read_items<Level>(facts, "levels", Needed::yes, "this level", [](Facts& item) {
    auto name = item.text("name", Needed::yes);
    return Level{std::move(name), item.text("means", Needed::yes)};
  });
  if (const auto count = rubric.levels.size();
      count > 0 && (count < fewest_levels || count > most_levels)) {
    facts.error(facts.get("levels", Needed::no)->span, "bad-levels",
                fmt::format("a rubric has {} to {} levels, and this one has {}", fewest_levels, most_levels, count),
                "give each level a name and what it means");
    rubric.levels.clear();
  }
}

Measure read_measure(Facts& item) {
  constexpr Often often[] = {Often::month, Often::half_term, Often::term, Often::year};
  Measure measure;
  measure.what = item.text("what", Needed::yes);
  measure.how = item.text("how", Needed::yes);
  measure.often = often[item.choice("often", Needed::yes, {"month", "half-term", "term", "year"}).value_or(3)];
  return measure;
}

// All sections as they are; pages have no fixed headings.
std::vector<Section> all_sections(const ContentFile& file) {
  std::vector<Section> sections;
  for (const auto& section : file.text.sections) sections.push_back({section.title, section.html});
  return sections;
}

}  // namespace

void read_rubric_file(const ContentFile& file, Rubric& rubric, Diagnostics& diagnostics) {
  Facts facts(file.source, file.facts, "the rubric", diagnostics);
  rubric.id = OwnIds().take(facts);
  rubric.version = facts.text("version", Needed::yes);
  rubric.name = facts.text("name", Needed::no);
  if (rubric.name.empty()) rubric.name = rubric.id;
  rubric.facts_checked = facts.date("facts-checked", Needed::yes).value_or(Date{});
  read_levels(facts, rubric);
  OwnIds stage_ids;
  rubric.stages = read_items<Stage>(facts, "stages", Needed::yes, "this stage", [&](Facts& item) {
    Stage stage;
    stage.id = StageId(stage_ids.take(item));
    stage.name = item.text("name", Needed::yes);
    stage.aim = item.text("aim", Needed::yes);
    stage.without = item.text("without", Needed::yes);
    stage.own_section = item.flag("own-section");
    return stage;
  });
  rubric.pillars = read_named<Pillar>(facts, "pillars", "this pillar");
  rubric.roles = read_named<Role>(facts, "roles", "this role");
  rubric.phases = read_named<Phase>(facts, "phases", "this phase");
  OwnIds term_ids;
  rubric.terms = read_items<Term>(facts, "terms", Needed::yes, "this term", [&](Facts& item) {
    Term term;
    term.id = TermId(term_ids.take(item));
    term.name = item.text("name", Needed::yes);
    term.starts = item.month_day("starts", Needed::no);
    return term;
  });
  if (const auto* node = facts.map("scales", Needed::yes); node != nullptr) {
    Facts scales(file.source, *node, "`scales`", diagnostics);
    rubric.effort_scale = read_scale<Days>(scales, "effort", [](Facts& item) { return item.days("up-to", Needed::no); });
    rubric.cost_scale = read_scale<Money>(scales, "cost", [](Facts& item) { return item.money("up-to", Needed::no); });
    scales.finish();
  }
  if (const auto levels = rubric.levels.size(); levels > 0) {
    rubric.policy = read_policy(facts, levels);
  } else {
    facts.map("policy", Needed::yes);  // cannot be judged without levels
  }
  facts.finish();
  rubric.title = file.text.title;
  rubric.pages.push_back({"method", file.text.title, file.text.intro, all_sections(file)});
}

Goal read_goal(const ContentFile& file, Diagnostics& diagnostics) {
  Goal goal;
  goal.id = GoalId(file.id);
  Facts facts(file.source, file.facts, "this goal", diagnostics);
  goal.order = facts.whole("order", Needed::yes, 0, 9999).value_or(0);
  goal.measures = read_items<Measure>(facts, "measures", Needed::no, "this measure", read_measure);
  facts.finish();
  goal.title = file.text.title;
  Sections sections(file, diagnostics);
  goal.means = sections.prose("What it means");
  sections.finish();
  return goal;
}

Page read_page(const ContentFile& file, Diagnostics& diagnostics) {
  Facts facts(file.source, file.facts, "this page", diagnostics);
  facts.finish();
  return {file.id, file.text.title, file.text.intro, all_sections(file)};
}

}  // namespace waymark
