#include "pipeline/made_from.hpp"

#include <doctest/doctest.h>

#include "base/builtin.hpp"
#include "publish/scratch.hpp"

using namespace waymark;

namespace {

const std::string answers = "school: {name: Ash, phase: primary}\ncycle: 2026-autumn\nanswers: {digital-lead: 1}\n";

Made made() { return {std::nullopt, "1.2.3", {}, Threads::one}; }

}  // namespace

TEST_CASE("the mark of what schools share changes with the options, the content and the theme") {
  const Scratch scratch;
  std::vector<std::string> marks;
  const auto mark = [&](const Choices& choices, const Made& how) { marks.push_back(mark_of_kit(choices, how)); };
  mark({}, made());
  auto other = made();
  other.waymark = "1.2.4";
  mark({}, other);
  other = made();
  other.date = Date{2026, 11, 22};
  mark({}, other);
  other = made();
  other.parts.xlsx = false;
  mark({}, other);
  put(scratch / "own/a.md", "a");
  mark({scratch / "own", {}}, made());
  mark({{}, scratch / "own"}, made());
  put(scratch / "own/a.md", "b");
  mark({scratch / "own", {}}, made());
  std::filesystem::rename(scratch / "own/a.md", scratch / "own/c.md");
  mark({scratch / "own", {}}, made());
  for (std::size_t i = 0; i < marks.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) CHECK_MESSAGE(marks[i] != marks[k], i, " is as ", k);
  }
  CHECK(mark_of_kit({}, made()) == marks.front());
  CHECK(program_mark().size() == 64);
}

TEST_CASE("the mark of a school changes with every file that it is made from, and no other") {
  const Scratch scratch;
  const auto file = scratch / "schools/ash.yaml";
  put(file, answers);
  std::vector<std::string> marks = {mark_of_school("kit", "trust", file)};
  const auto changes = [&](bool expected, const std::string& kit = "kit", const std::string& trust = "trust") {
    const auto mark = mark_of_school(kit, trust, file);
    CHECK((std::find(marks.begin(), marks.end(), mark) == marks.end()) == expected);
    marks.push_back(mark);
  };
  changes(false);
  changes(true, "other");
  changes(true, "kit", "other");
  put(file, answers + "# a word\n");
  changes(true);
  put(scratch / "schools/elm.yaml", answers);
  put(scratch / "cycles/2025/elm.yaml", answers);
  changes(false);
  put(scratch / "cycles/2025/ash.yaml", answers);
  changes(true);
  put(scratch / "cycles/2025/ash.json", "{}");
  changes(true);
  put(scratch / "cycles/2025/ash.json", "{ }");
  changes(true);
  std::filesystem::rename(scratch / "cycles/2025", scratch / "cycles/2024");
  changes(true);
  put(scratch / "schools/cycles/2023/ash.json", "{}");
  changes(true);
  put(file, answers + "previous: ../old/then.yaml\n");
  changes(true);
  put(scratch / "old/then.yaml", answers + "previous: before.yaml\n");
  changes(true);
  put(scratch / "old/before.yaml", answers);
  changes(true);
  put(scratch / "old/before.json", "{}");
  changes(true);
  put(scratch / "old/before.yaml", answers + "previous: then.yaml\n");  // a circle ends
  changes(true);
  std::filesystem::remove(file);
  CHECK(mark_of_school("kit", "trust", file).empty());
}

TEST_CASE("a school of which something was told gets no note, so that it is told again") {
  Assessed school;
  SchoolSummary summary;
  CHECK(mark_in(pack_note("m1", school, summary)) == "m1");
  CHECK(pack_note("", school, summary).empty());
  school.nothing_told = false;
  CHECK(pack_note("m1", school, summary).empty());
}

TEST_CASE("a trust has no mark while one of its schools has none") {
  CHECK_FALSE(mark_of_trust("kit", "trust", {{"ash", "1"}, {"elm", "2"}}).empty());
  CHECK(mark_of_trust("kit", "trust", {{"ash", "1"}, {"elm", ""}}).empty());
  CHECK(mark_of_trust("kit", "trust", {{"ash", "1"}}) != mark_of_trust("kit", "trust", {{"elm", "1"}}));
  CHECK(mark_of_part("kit", "trust", {{"ash", "1"}}, {1, 2}, {}) != mark_of_part("kit", "trust", {{"ash", "1"}}, {2, 2}, {}));
  CHECK(mark_of_part("kit", "trust", {{"ash", "1"}}, {1, 2}, {}) != mark_of_part("kit", "trust", {{"ash", "1"}}, {1, 2}, {{"ash", {}}}));
}
