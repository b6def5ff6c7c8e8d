// What a trust's pages and files say in words, and where they lead. Must not know HTML.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/rubric.hpp"
#include "model/trust.hpp"
#include "pages/views.hpp"
#include "plan/trust_view.hpp"

namespace waymark {

// As much of each level's name as tells it from the others: "S", "D", "M", "G".
std::vector<std::string> brief_levels(const Rubric& rubric);
// A pattern and a shade for a level: "tone-0" is the lowest of all, "tone-4" the highest, however many there are.
std::string_view tone_of(const Rubric& rubric, int level);
std::string level_number_and_name(const Rubric& rubric, int level);  // "3, Meeting"

// The days that the schools' answers stand for: "9 October to 16 November 2026"; empty when none is given.
std::string days_of_answers(const std::vector<SchoolSummary>& schools);
std::string days_from_to(const std::optional<Date>& first, const std::optional<Date>& last);
// The cycle that all of them share, or nothing.
std::string shared_cycle(const Rubric& rubric, const std::vector<SchoolSummary>& schools);

std::string units_in_words(const Step& step, const SharedStep& shared);  // "1,240 devices"; empty when priced by school
std::string central_team(const Trust& trust);                            // "36 days a term and £70,000 a year", or nothing
// "Spring term 2027, from 12 January 2027", or "No place yet".
std::string when_planned(const Rubric& rubric, const Plan& plan, const PlannedStep& step);
std::string years_name(const std::vector<TrustYear>& years, const TrustYear& year);  // with its last day, where two share a name

// By when standards are met, or what is missing: "by 31 August 2027".
std::string when_met(const StandardsMet& standards);
std::string_view lacks_id(Lacks lacks);   // for files
std::string_view stage_of(const Rubric& rubric, const SchoolSummary& school);  // its name, or words when all are secure
// How many schools are at the level that meets the standards, of how many.
struct MeetingSchools {
  std::int64_t at = 0, of = 0;
};
// "Broadband is furthest on: 7 of 12 schools are at Meeting, or further": the area in which the largest share is, of those
// of the rubric in their order. `told` says who: "7 of 12 schools are". Empty where no school is.
std::string furthest_on(const Rubric& rubric, const std::vector<MeetingSchools>& areas, const std::function<std::string(const MeetingSchools&)>& told);
// "7 of 12 schools stand at stage 1, Awareness": where most do, of how many stand at each stage, and last of those with
// every stage secure. Empty when there are no schools.
std::string where_most_stand(const Rubric& rubric, const std::vector<std::int64_t>& at_stage);

// From the trust's first page.
std::string pack_href(const SchoolSummary& school, std::string_view page = "index.html");
LinkView pack_link(const SchoolSummary& school, std::string_view page = "index.html");

}  // namespace waymark
