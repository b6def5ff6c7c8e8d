#include "pages/trust_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>

#include "base/text.hpp"
#include "pages/words.hpp"

namespace waymark {

std::vector<std::string> brief_levels(const Rubric& rubric) {
  std::vector<std::string> brief;
  for (const auto& level : rubric.levels) {
    std::size_t length = 1;
    const auto shared = [&] {
      const auto own = first_characters(level.name, length);
      return std::count_if(rubric.levels.begin(), rubric.levels.end(), [&](const Level& other) { return other.name.starts_with(own); }) > 1;
    };
    while (length < count_characters(level.name) && shared()) ++length;
    brief.emplace_back(first_characters(level.name, length));
  }
  return brief;
}

std::string_view tone_of(const Rubric& rubric, int level) {
  static constexpr std::array<std::string_view, 5> tones = {"tone-0", "tone-1", "tone-2", "tone-3", "tone-4"};
  const auto most = std::max<std::size_t>(1, rubric.levels.size() - 1);
  const auto at = (static_cast<std::size_t>(level - 1) * (tones.size() - 1) * 2 + most) / (most * 2);  // rounded
  return tones[std::min(at, tones.size() - 1)];
}

std::string level_number_and_name(const Rubric& rubric, int level) { return fmt::format("{}, {}", level, level_name(rubric, level)); }

std::string days_of_answers(const std::vector<SchoolSummary>& schools) {
  std::optional<Date> first, last;
  for (const auto& school : schools) {
    if (!school.date) continue;
    if (!first || *school.date < *first) first = school.date;
    if (!last || *last < *school.date) last = school.date;
  }
  return days_from_to(first, last);
}

std::string days_from_to(const std::optional<Date>& first, const std::optional<Date>& last) {
  if (!first || !last) return {};
  if (*first == *last) return in_words(*first);
  auto begin = in_words(*first);
  if (first->year == last->year) begin.resize(begin.rfind(' '));
  if (first->year == last->year && first->month == last->month) begin.resize(begin.rfind(' '));
  return fmt::format("{} to {}", begin, in_words(*last));
}

std::string shared_cycle(const Rubric& rubric, const std::vector<SchoolSummary>& schools) {
  if (schools.empty()) return {};
  const auto& cycle = schools.front().cycle;
  const bool all = std::all_of(schools.begin(), schools.end(), [&](const SchoolSummary& school) { return school.cycle == cycle; });
  return all ? cycle_in_words(rubric, cycle) : std::string{};
}

std::string units_in_words(const Step& step, const SharedStep& shared) {
  if (is_free(step) || shared.units == 0) return {};
  const auto number = with_commas(shared.units);
  switch (step.cost->per) {
    case CostPer::school: return {};
    case CostPer::pupil: return fmt::format("{} {}", number, shared.units == 1 ? "pupil" : "pupils");
    case CostPer::staff: return fmt::format("{} members of staff", number);
    case CostPer::device: return fmt::format("{} {}", number, shared.units == 1 ? "device" : "devices");
  }
  return {};
}

std::string central_team(const Trust& trust) {
  std::vector<std::string> parts;
  if (const auto& days = trust.capacity.days_per_term) parts.push_back(days_in_words(*days) + " a term");
  if (const auto& money = trust.capacity.budget_per_year) parts.push_back(money_in_words(*money) + " a year");
  if (!trust.capacity.budget_per_year && !trust.capacity.budget_by_year.empty()) parts.emplace_back("a budget for each year");
  return listed(parts);
}

std::string when_planned(const Rubric& rubric, const Plan& plan, const PlannedStep& step) {
  if (!step.placed) return "No place yet";
  return fmt::format("{}, from {}", term_name(rubric, plan.terms[step.placed->first_term]), in_words(step.placed->starts));
}

std::string years_name(const std::vector<TrustYear>& years, const TrustYear& year) {
  const auto name = year_name(year.ends);
  const auto alike = std::count_if(years.begin(), years.end(), [&](const TrustYear& other) { return year_name(other.ends) == name; });
  return alike > 1 ? fmt::format("{}, to {}", name, in_words(year.ends)) : name;
}

std::string when_met(const StandardsMet& standards) {
  if (standards.count == 0) return "does not apply";
  if (standards.met == standards.count) return "met";
  switch (standards.lacks) {
    case Lacks::nothing: return standards.projected ? fmt::format("by {}", in_words(*standards.projected)) : std::string{};
    case Lacks::answer: return "an answer is missing";
    case Lacks::step: return "no step chosen yet";
    case Lacks::place: return "needs time or money";
  }
  return {};
}

std::string_view lacks_id(Lacks lacks) {
  switch (lacks) {
    case Lacks::nothing: return "nothing";
    case Lacks::answer: return "answer";
    case Lacks::step: return "step";
    case Lacks::place: return "place";
  }
  return "";
}

std::string_view stage_of(const Rubric& rubric, const SchoolSummary& school) {
  return school.here ? std::string_view(rubric.stages[*school.here].name) : std::string_view("Every stage secure");
}

std::string pack_href(const SchoolSummary& school, std::string_view page) { return together({"schools/", school.id, "/", page}); }

LinkView pack_link(const SchoolSummary& school, std::string_view page) { return {pack_href(school, page), school.name, false}; }

std::string furthest_on(const Rubric& rubric, const std::vector<MeetingSchools>& areas, const std::function<std::string(const MeetingSchools&)>& told) {
  const auto furthest = std::max_element(areas.begin(), areas.end(), [](const MeetingSchools& a, const MeetingSchools& b) { return a.at * b.of < b.at * a.of; });
  if (furthest == areas.end() || furthest->at == 0) return {};
  return fmt::format("{} is furthest on: {} at {}, or further", rubric.areas[static_cast<std::size_t>(furthest - areas.begin())].title, told(*furthest),
                     level_name(rubric, rubric.policy.meets));
}

std::string where_most_stand(const Rubric& rubric, const std::vector<std::int64_t>& at_stage) {
  const auto schools = std::accumulate(at_stage.begin(), at_stage.end(), std::int64_t{0});
  if (schools == 0) return {};
  const auto most = std::max_element(at_stage.begin(), at_stage.end());
  const auto stage = static_cast<std::size_t>(most - at_stage.begin());
  const auto who = fmt::format("{} of {} {}", with_commas(*most), with_commas(schools), schools == 1 ? "school" : "schools");
  if (stage == rubric.stages.size()) return fmt::format("{} {} every stage secure", who, *most == 1 ? "has" : "have");
  return fmt::format("{} {} at stage {}, {}", who, *most == 1 ? "stands" : "stand", stage + 1, rubric.stages[stage].name);
}

}  // namespace waymark
