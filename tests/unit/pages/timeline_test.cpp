#include "pages/timeline.hpp"

#include <doctest/doctest.h>

#include "pages/bar_chart.hpp"

using namespace waymark;

namespace {

Timeline three_terms() {
  Timeline timeline;
  timeline.terms = {{"The rest of the autumn term 2026", "Autumn term", "2026", {2026, 11, 16}, {2026, 12, 31}, false, true},
                    {"Spring term 2027", "Spring term", "2027", {2027, 1, 1}, {2027, 4, 14}, false, false},
                    {"Summer term 2027", "Summer term", "2027", {2027, 4, 15}, {2027, 8, 31}, true, false}};
  timeline.years = {{"2026 to 2027", {}, {}, {2026, 11, 16}, {2027, 8, 31}, false, true}};
  timeline.rows = {{"Beds & paths", {{1, "Dig <deep>", {2026, 11, 16}, {2027, 4, 14}, false, true, true}, {2, "Sow", {2027, 1, 1}, {2027, 1, 8}, true, false, false}}}};
  timeline.marks = {{"Water", {2027, 3, 31}}};
  return timeline;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::size_t times(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("a timeline is drawn wide and narrow, each with a title and a description of its own") {
  const auto drawn = draw_timeline(three_terms()).markup();
  CHECK(times(drawn, "<svg") == 2);
  for (const char* id : {"timeline-wide-title", "timeline-wide-desc", "timeline-narrow-title", "timeline-narrow-desc"}) {
    CAPTURE(id);
    CHECK(times(drawn, "id=\"" + std::string(id) + "\"") == 1);
  }
  CHECK(has(drawn, "from The rest of the autumn term 2026 to Summer term 2027. 2 steps in 1 area"));
  CHECK(has(drawn, "The contract “Water” ends on 31 March 2027."));
}

TEST_CASE("a timeline tells quick wins, steps under way, late ones and terms off by shape") {
  const auto drawn = draw_timeline(three_terms()).markup();
  CHECK(times(drawn, "timeline-diamond") == 2);
  CHECK(times(drawn, "is-under-way") == 2);
  CHECK(times(drawn, "class=\"timeline-late\"") == 2);
  CHECK(times(drawn, "timeline-off") == 2);
  CHECK(times(drawn, "timeline-contract") == 2);
  CHECK(has(drawn, ", late"));
}

TEST_CASE("names on a timeline are escaped") {
  const auto drawn = draw_timeline(three_terms()).markup();
  CHECK(has(drawn, "Beds &amp; paths"));
  CHECK(has(drawn, "Dig &lt;deep&gt;"));
  CHECK_FALSE(has(drawn, "<deep>"));
}

TEST_CASE("a plan without terms or steps has no timeline") {
  auto timeline = three_terms();
  timeline.rows.clear();
  CHECK(draw_timeline(timeline).empty());
  timeline = three_terms();
  timeline.terms.clear();
  CHECK(draw_timeline(timeline).empty());
}

TEST_CASE("a bar chart says every row in words, and survives amounts of nothing") {
  const auto drawn = draw_bar_chart("money", "Money", "By year.", {{"2026", "£5 of £10", 300, 200, 1000}, {"2027", "£0 of £0", 0, 0, 0}}).markup();
  CHECK(has(drawn, "By year. 2026: £5 of £10. 2027: £0 of £0."));
  CHECK(times(drawn, "chart-first") == 1);
  CHECK(times(drawn, "chart-second") == 1);
  CHECK(times(drawn, "chart-most") == 2);
  CHECK(draw_bar_chart("money", "Money", "By year.", {}).empty());
}

TEST_CASE("a bar chart is as wide as its place, and its heights grow with its letters") {
  const auto drawn = draw_bar_chart("money", "Money", "By year.", {{"2026", "£5 of £10", 300, 200, 1000}}).markup();
  CHECK_FALSE(has(drawn, "viewBox"));
  CHECK(has(drawn, "height=\"2.9em\""));
  CHECK(has(drawn, "<rect class=\"chart-first\" x=\"0.0%\" y=\"1.4em\" width=\"30.0%\" height=\"1em\"/>"));
  CHECK(has(drawn, "<rect class=\"chart-second\" x=\"30.0%\" y=\"1.4em\" width=\"20.0%\""));
}

TEST_CASE("the row that holds more than half of what is planned is named, and none where there is no such row") {
  const auto row = [](std::string name, std::int64_t planned) { return ChartRow{std::move(name), {}, planned, 0, 100}; };
  const std::vector<ChartRow> uneven{row("2026", 10), row("2027", 60), row("2028", 40)};
  CHECK(most_planned(uneven) == 1U);
  CHECK_FALSE(most_planned({row("2026", 50), row("2027", 50)}));
  CHECK_FALSE(most_planned({row("2026", 0), row("2027", 0)}));
  CHECK_FALSE(most_planned({row("2026", 50)}));
}

TEST_CASE("a step's name on the timeline is as long as there is room for") {
  auto timeline = three_terms();
  std::string name = "Sow";
  for (int i = 0; i < 100; ++i) name += " and sow";
  timeline.rows[0].bars = {{1, "Dig the beds by the south wall and line them with stones from the old path", {2026, 11, 16}, {2026, 12, 1}, false, false, false},
                           {2, name, {2026, 11, 16}, {2026, 12, 1}, false, false, false}};
  const auto drawn = draw_timeline(timeline).markup();
  CHECK(has(drawn, ">1 Dig the beds by the south wall and line them with stones from the old path</text>"));
  CHECK(has(drawn, "and…</text>") != has(drawn, "sow…</text>"));
  CHECK_FALSE(has(drawn, ">2 " + name + "</text>"));
}
