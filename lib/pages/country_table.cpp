#include "pages/country_table.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "formats/csv.hpp"
#include "pages/country_words.hpp"
#include "pages/make_country.hpp"
#include "pages/share_bar.hpp"
#include "pages/text_table.hpp"
#include "pages/trust_words.hpp"
#include "pages/words.hpp"

namespace waymark {

namespace {

// Calls with each split's word and each of its groups.
template <class Use>
void each_group(const CountryPicture& picture, Use use) {
  use("all", NamedGroup{"all", "All schools", Shown::yes, &picture.all});
  for (const auto& group : picture.phases) use("phase", group);
  for (const auto& group : picture.sizes) use("trust size", group);
}

std::string number(Count count) { return fmt::format("{}", count); }

std::string in_short(const NamedGroup& group) {
  switch (group.shown) {
    case Shown::yes: return with_commas(group.sum->schools);
    case Shown::few: return fmt::format("fewer than {}", fewest_shown);
    case Shown::beside_few: return "not shown";
  }
  return {};
}

void add_figures(const CountryPicture& picture, const AreaSum& area, std::vector<std::string>& cells) {
  const auto& standards = area.standards;
  cells.push_back(number(asked_of(area)));
  for (const auto schools : area.at_level) cells.push_back(number(schools));
  const auto planned = asked_of(standards) - standards.met - standards.not_known - standards.no_step - standards.no_place;
  for (const auto figure : {area.not_known, area.not_applicable, at_or_above(area, picture.rubric.policy.meets), area.answered, area.asked, standards.met, planned,
                            standards.no_step, standards.no_place, standards.not_known, standards.not_applicable}) {
    cells.push_back(number(figure));
  }
}

}  // namespace

std::string country_csv(const CountryPicture& picture) {
  const auto& rubric = picture.rubric;
  std::vector<std::string> header = {"Area", "Area id", "Core", "Split", "Group", "Group id", "Not shown because", "Schools asked"};
  for (int level = 1; level <= static_cast<int>(rubric.levels.size()); ++level) header.push_back(fmt::format("At {}", level_in_words(rubric, level)));
  for (const char* title : {"Level not known yet", "Does not apply", "At the level that meets or further", "Questions answered", "Questions asked",
                            "Meets all standards", "Has a day for all standards", "No step chosen yet", "Needs time or money", "An answer is missing",
                            "Standards do not apply"}) {
    header.emplace_back(title);
  }
  CsvWriter csv({header.begin(), header.end()});
  for (std::size_t area = 0; area < rubric.areas.size(); ++area) {
    each_group(picture, [&](std::string_view split, const NamedGroup& group) {
      const auto& own = rubric.areas[area];
      std::vector<std::string> cells = {own.title, own.id.text(), own.core ? "yes" : "no", std::string(split), std::string(group.name), std::string(group.id),
                                        why_not_shown(group.shown)};
      if (group.shown == Shown::yes) add_figures(picture, group.sum->areas[area], cells);
      cells.resize(header.size());
      csv.row({cells.begin(), cells.end()});
    });
  }
  return csv.take();
}

std::string country_score_table(const CountryPicture& picture) {
  const auto& rubric = picture.rubric;
  auto out = fmt::format("{}: {} in {}\n\n", printable(picture.country.name), number_of(picture.all.schools, "school", "schools"), trusts_in_words(picture.sums.trusts));
  std::vector<std::vector<std::string>> rows = {{"Schools", "How many", "Meet the core standards", "Questions answered"}};
  for (std::size_t i = 0; i < rubric.stages.size(); ++i) rows[0].push_back(fmt::format("Stage {}", i + 1));
  rows[0].emplace_back("All secure");
  each_group(picture, [&](std::string_view, const NamedGroup& group) {
    std::vector<std::string> row = {printable(group.name), in_short(group)};
    if (group.shown == Shown::yes) {
      const auto& sum = *group.sum;
      row.push_back(share_in_words(sum.core.met, asked_of(sum.core)));
      row.push_back(share_in_words(sum.answered, sum.asked));
      for (const auto schools : sum.at_stage) row.push_back(share_in_words(schools, sum.schools));
    }
    rows.push_back(std::move(row));
  });
  return out + text_table(rows);
}

}  // namespace waymark
