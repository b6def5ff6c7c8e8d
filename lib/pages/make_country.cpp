#include "pages/make_country.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "pages/country_words.hpp"
#include "pages/share_bar.hpp"
#include "pages/trust_words.hpp"
#include "pages/words.hpp"

namespace waymark {

std::string schools_of(const NamedGroup& group) {
  return group.shown == Shown::yes ? number_of(group.sum->schools, "school", "schools") : why_not_shown(group.shown);
}

std::string left_out(const std::vector<NamedGroup>& groups) {
  std::vector<std::string> names;
  for (const auto& group : groups) {
    if (group.shown != Shown::yes) names.push_back(fmt::format("{} ({})", group.name, why_not_shown(group.shown)));
  }
  return names.empty() ? std::string() : fmt::format("Left out: {}.", listed(names));
}

CountryCellView share_cell(Count part, Count whole) {
  return {share_in_words(part, whole), whole == 0 ? std::string() : with_commas(part), tone_of_share(part, whole)};
}

namespace {

CountryRowView row_of(std::string name, std::string about = {}) {
  CountryRowView row;
  row.name = std::move(name);
  row.about = std::move(about);
  return row;
}

CountryCellView plain_cell(Count number) { return {with_commas(number), {}, {}}; }

std::string stage_name(const Rubric& rubric, std::size_t stage) {
  return stage < rubric.stages.size() ? fmt::format("{}. {}", stage + 1, rubric.stages[stage].name) : std::string("Every stage secure");
}

CountryTableView stages_table(const CountryPicture& picture) {
  CountryTableView table{"stages", "Schools by the first stage that is not yet secure", "Stage", {"", "Share of schools", "Schools"}, 3, true, {}};
  for (std::size_t i = 0; i < picture.all.at_stage.size(); ++i) {
    auto row = row_of(stage_name(picture.rubric, i));
    const auto schools = picture.all.at_stage[i];
    row.bar = draw_share(row.name, schools, picture.all.schools);
    row.cells = {{share_in_words(schools, picture.all.schools), {}, {}}, plain_cell(schools)};
    table.rows.push_back(std::move(row));
  }
  return table;
}

Html draw_levels_of(const Rubric& rubric, const AreaSum& area) {
  std::vector<SharePart> parts;
  for (int level = 1; level <= static_cast<int>(rubric.levels.size()); ++level) {
    parts.push_back({level_number_and_name(rubric, level), tone_of(rubric, level), area.at_level[static_cast<std::size_t>(level) - 1]});
  }
  parts.push_back({"Not known yet", "tone-none", area.not_known});
  return draw_shares(parts);
}

CountryRowView levels_row(const Rubric& rubric, const NamedGroup& group, std::size_t area) {
  auto row = row_of(std::string(group.name));
  if (group.shown != Shown::yes) {
    row.note = why_not_shown(group.shown);
    return row;
  }
  const auto& sum = group.sum->areas[area];
  row.about = number_of(asked_of(sum), "school", "schools");
  row.bar = draw_levels_of(rubric, sum);
  if (asked_of(sum) == 0) row.note = "does not apply";
  return row;
}

std::vector<CountryRowView> levels_rows(const CountryPicture& picture, std::size_t area) {
  std::vector<CountryRowView> rows = {levels_row(picture.rubric, {"all", "All schools", Shown::yes, &picture.all}, area)};
  for (const auto* groups : {&picture.phases, &picture.sizes}) {
    for (const auto& group : *groups) rows.push_back(levels_row(picture.rubric, group, area));
  }
  return rows;
}

// Areas down, groups across: the share at the level that meets.
CountryTableView share_map(const CountryPicture& picture, const std::vector<NamedGroup>& groups, std::string_view id, std::string_view how) {
  const auto& rubric = picture.rubric;
  CountryTableView table{id, fmt::format("Share of schools at {}, or further, {}. {}", level_in_words(rubric, rubric.policy.meets), how, left_out(groups)),
                         "Area", {"All schools"}, 0, false, {}};
  for (const auto& group : groups) {
    if (group.shown == Shown::yes) table.heads.emplace_back(group.name);
  }
  for (std::size_t area = 0; area < rubric.areas.size(); ++area) {
    auto row = row_of(rubric.areas[area].title);
    row.href = "#area-" + rubric.areas[area].id.text();
    const auto add = [&](const SchoolsSum& sum) {
      row.cells.push_back(share_cell(at_or_above(sum.areas[area], rubric.policy.meets), asked_of(sum.areas[area])));
    };
    add(picture.all);
    for (const auto& group : groups) {
      if (group.shown == Shown::yes) add(*group.sum);
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

std::string furthest_of(const CountryPicture& picture) {
  std::vector<MeetingSchools> areas;
  for (const auto& area : picture.all.areas) areas.push_back({at_or_above(area, picture.rubric.policy.meets), asked_of(area)});
  return furthest_on(picture.rubric, areas, [](const MeetingSchools& schools) { return fmt::format("{} of schools are", share_in_words(schools.at, schools.of)); });
}

CountryTableView numbers_table(const CountryPicture& picture) {
  const auto& rubric = picture.rubric;
  CountryTableView table{"numbers", "Schools at each level, by area", "Area", {}, 0, false, {}};
  for (int level = 1; level <= static_cast<int>(rubric.levels.size()); ++level) table.heads.push_back(level_number_and_name(rubric, level));
  table.heads.emplace_back("Not known yet");
  table.heads.emplace_back("Does not apply");
  for (std::size_t area = 0; area < rubric.areas.size(); ++area) {
    auto row = row_of(rubric.areas[area].title);
    const auto& sum = picture.all.areas[area];
    for (const auto schools : sum.at_level) row.cells.push_back(plain_cell(schools));
    row.cells.push_back(plain_cell(sum.not_known));
    row.cells.push_back(plain_cell(sum.not_applicable));
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace

void fill(const CountryPicture& picture, CountryIndexPage& page) {
  const auto& all = picture.all;
  page.lead = fmt::format("{} in {} have told where they stand. Here is what their answers come to.", number_of(all.schools, "school", "schools"),
                          trusts_in_words(picture.sums.trusts));
  page.figures = {{with_commas(static_cast<Count>(picture.sums.trusts.size())), {}, "trusts and local authorities", "trusts.html", "Find one"},
                  {with_commas(all.schools), {}, all.schools == 1 ? "school" : "schools", {}, {}},
                  {with_commas(all.pupils), {}, all.pupils_unknown == 0 ? std::string("pupils") : fmt::format("pupils, in the schools that say how many. {} not.", number_of(all.pupils_unknown, "school does", "schools do")), {}, {}},
                  {share_in_words(all.answered, all.asked), {}, "of their questions are answered", "missing.html", "See what is still to answer"},
                  {with_commas(all.complete), "of " + with_commas(all.schools), "schools have answered every question", {}, {}}};
  page.stages = stages_table(picture);
  page.stages_words = where_most_stand(picture.rubric, all.at_stage);
  page.has_core = has_core(picture.rubric);
  if (page.has_core) {
    page.key = standards_key(picture);
    page.core = standards_table(picture, "core", true);
  }
}

void fill(const CountryPicture& picture, CountryAreasPage& page) {
  const auto& rubric = picture.rubric;
  const auto brief = brief_levels(rubric);
  for (int level = 1; level <= static_cast<int>(rubric.levels.size()); ++level) {
    page.key.push_back({tone_of(rubric, level), level_number_and_name(rubric, level), rubric.levels[static_cast<std::size_t>(level) - 1].means});
  }
  page.key.push_back({"tone-none", "Not known yet", "The essential questions are still to answer."});
  page.meets = level_in_words(rubric, rubric.policy.meets);
  page.map = share_map(picture, picture.phases, "map", "by phase");
  page.map_words = furthest_of(picture);
  page.sizes_map = share_map(picture, picture.sizes, "sizes", "by kind of trust");
  for (std::size_t area = 0; area < rubric.areas.size(); ++area) {
    const auto& own = rubric.areas[area];
    const auto& sum = picture.all.areas[area];
    CountryAreaView view;
    view.title = own.title;
    view.id = own.id.text();
    view.url = own.url;
    view.core = own.core;
    view.words = fmt::format("{} of schools are at {}, or further.", share_in_words(at_or_above(sum, rubric.policy.meets), asked_of(sum)), page.meets);
    view.rows = levels_rows(picture, area);
    page.areas.push_back(std::move(view));
  }
  page.numbers = numbers_table(picture);
}

void fill(const CountryPicture& picture, CountryMissingPage& page) {
  const auto& all = picture.all;
  page.lead = fmt::format("{} of {} questions have an answer. {} of {} have answered every question.", with_commas(all.answered), with_commas(all.asked),
                          with_commas(all.complete), number_of(all.schools, "school", "schools"));
  page.groups = {"answered", "Answers given, by phase and by kind of trust", "Group", {"Schools", "Questions answered", "Still to answer", "Schools with every answer"}, 4, false, {}};
  const auto add = [&](const NamedGroup& group) {
    auto row = row_of(std::string(group.name));
    row.note = why_not_shown(group.shown);
    if (group.shown == Shown::yes) {
      const auto& sum = *group.sum;
      row.cells = {plain_cell(sum.schools), {share_in_words(sum.answered, sum.asked), {}, {}}, plain_cell(sum.asked - sum.answered),
                   {share_in_words(sum.complete, sum.schools), with_commas(sum.complete), {}}};
    }
    page.groups.rows.push_back(std::move(row));
  };
  add({"all", "All schools", Shown::yes, &all});
  for (const auto* groups : {&picture.phases, &picture.sizes}) std::for_each(groups->begin(), groups->end(), add);
  page.areas = {"areas", "Answers given, by area", "Area", {"Questions answered", "Still to answer", "Schools without a level"}, 3, false, {}};
  for (std::size_t area = 0; area < picture.rubric.areas.size(); ++area) {
    const auto& sum = all.areas[area];
    auto row = row_of(picture.rubric.areas[area].title);
    row.cells = {{share_in_words(sum.answered, sum.asked), {}, {}}, plain_cell(sum.asked - sum.answered), plain_cell(sum.not_known)};
    page.areas.rows.push_back(std::move(row));
  }
}

void fill(const CountryPicture& picture, CountryTrustsPage& page) {
  std::vector<const TrustSum*> trusts;
  for (const auto& trust : picture.sums.trusts) trusts.push_back(&trust);
  const auto key = [](const TrustSum* trust) { return std::pair(lower_ascii(trust->name), std::string_view(trust->id)); };
  std::sort(trusts.begin(), trusts.end(), [&](const TrustSum* a, const TrustSum* b) { return key(a) < key(b); });
  CountryLetterView others{"Other", "other", {}};
  for (const auto* trust : trusts) {
    auto row = row_of(trust->name, trust->size == TrustSize::authority ? "local authority" : "");
    row.href = fmt::format("trusts/{}/index.html", trust->id);
    row.cells = {plain_cell(trust->schools), {share_in_words(trust->answered, trust->asked), {}, {}}};
    const auto letter = upper_first(std::string(first_characters(trust->name, 1)));
    if (letter.size() != 1 || letter.front() < 'A' || letter.front() > 'Z') {
      others.rows.push_back(std::move(row));
      continue;
    }
    if (page.letters.empty() || page.letters.back().letter != letter) page.letters.push_back({letter, "letter-" + lower_ascii(letter), {}});
    page.letters.back().rows.push_back(std::move(row));
  }
  if (!others.rows.empty()) page.letters.push_back(std::move(others));
}

}  // namespace waymark
