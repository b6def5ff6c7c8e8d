#include "pipeline/merge.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>

#include "load/answers.hpp"
#include "plan/plan.hpp"
#include "plan/summary.hpp"
#include "publish/scratch.hpp"
#include "score/score.hpp"

using namespace waymark;
namespace fs = std::filesystem;

namespace {

const TrustKit& built_in() {
  static const TrustKit kit = [] {
    Diagnostics diagnostics;
    TrustKit trust;
    trust.kit = load_kit({}, diagnostics);
    trust.folder.text = "name: The Orchard Trust\nuid: 4321\n";
    for (const char* id : {"ash", "elm", "oak"}) trust.folder.schools.push_back({id, fs::path(id)});
    REQUIRE_FALSE(diagnostics.has_errors());
    return trust;
  }();
  return kit;
}

SchoolSummary school(const std::string& id, int urn) {
  const auto& rubric = built_in().kit.rubric;
  Diagnostics diagnostics;
  const auto answers = load_answers({"a.yaml", "school: {name: " + id + ", phase: primary, pupils: 90}\ncycle: 2026-autumn\ndate: 2026-11-16\n"
                                               "answers: {broadband-type: 2, digital-lead: 1}\n"},
                                    rubric, diagnostics);
  REQUIRE_FALSE(diagnostics.has_errors());
  const auto scores = score(rubric, answers);
  auto summary = summarise(rubric, answers, scores, make_plan(rubric, answers, scores));
  summary.id = id;
  summary.urn = urn;
  return summary;
}

Made made() { return {std::nullopt, std::string(version()), {}, Threads::one}; }

void put_part(const fs::path& folder, const TrustKit& trust, const Shard& shard, const std::vector<SchoolSummary>& schools, const Made& how) {
  put(folder / part_file_path, part_file(trust, shard, trust.folder.schools, schools, how).bytes);
}

// Two parts that go together, until the second is changed.
struct Parts {
  Scratch scratch;
  TrustKit trust = built_in();
  Shard shard{2, 2};
  std::vector<SchoolSummary> schools = {school("elm", 900002)};
  Made how = made();

  Parts() { put_part(scratch / "one", built_in(), {1, 2}, {school("ash", 900001), school("oak", 900003)}, made()); }

  std::string merged(MergedParts* result = nullptr) {
    put_part(scratch / "two", trust, shard, schools, how);
    return problems({scratch / "one", scratch / "two"}, result);
  }

  static std::string problems(const std::vector<fs::path>& folders, MergedParts* result = nullptr) {
    Diagnostics diagnostics;
    auto parts = load_parts(folders, {}, diagnostics);
    if (result != nullptr) *result = std::move(parts);
    std::string codes;
    for (const auto& d : diagnostics.sorted()) codes += d.code + "; ";
    return codes;
  }
};

}  // namespace

TEST_CASE("each school is in one of the parts, whatever their number") {
  const auto& all = built_in().folder.schools;
  for (const int of : {1, 2, 3, 5}) {
    std::vector<SchoolFile> found;
    for (int number = 1; number <= of; ++number) {
      for (const auto& own : schools_of(all, {number, of})) found.push_back(own);
    }
    std::sort(found.begin(), found.end(), [](const SchoolFile& a, const SchoolFile& b) { return a.id < b.id; });
    CHECK(found == all);
  }
}

TEST_CASE("what is known of a school comes out of a part as it went in") {
  const auto& rubric = built_in().kit.rubric;
  auto full = school("elm", 900002);
  full.devices = 12;
  full.here.reset();
  full.name = "Elm “& Ash”\n\"\\";
  REQUIRE_FALSE(full.steps.empty());
  const PartFile part{{1, 2, "1.2", "rubric 1", "content", "theme", "2026-12-01", "pages", "name: T\n", "schools"}, {full, school("oak", 900003)}};
  Diagnostics diagnostics;
  const auto read = read_part_file({"part.jsonl", part_file_text(part)}, rubric, "content", diagnostics);
  REQUIRE(read);
  CHECK(read->header == part.header);
  CHECK(read->schools == part.schools);
}

TEST_CASE("a part that is cut off, changed or of another rubric is refused") {
  const auto& rubric = built_in().kit.rubric;
  const auto text = part_file_text({{1, 1, "", "", "content", "", "", "", "", ""}, {school("elm", 900002)}});
  const auto problem = [&](const std::string& changed, std::string_view content = "content") {
    Diagnostics diagnostics;
    CHECK_FALSE(read_part_file({"part.jsonl", changed}, rubric, content, diagnostics));
    return diagnostics.sorted().at(0).code;
  };
  CHECK(problem("") == "part-broken");
  CHECK(problem(text.substr(0, text.size() / 2)) == "part-broken");
  CHECK(problem(text + "[]\n") == "part-broken");
  auto outside = school("elm", 900002);
  outside.steps.at(0).step = static_cast<std::uint16_t>(rubric.steps.size());
  CHECK(problem(part_file_text({{1, 1, "", "", "content", "", "", "", "", ""}, {outside}})) == "part-broken");
  CHECK(problem(text, "other") == "part-other-content");
}

TEST_CASE("parts of one build come together by the names of their schools") {
  Parts parts;
  MergedParts merged;
  CHECK(parts.merged(&merged) == "");
  std::vector<std::string> ids;
  for (const auto& own : merged.schools) ids.push_back(own.summary.id);
  CHECK(ids == std::vector<std::string>{"ash", "elm", "oak"});
  CHECK(merged.schools[1].part == parts.scratch / "two");
  CHECK(merged.trust.name == "The Orchard Trust");
}

TEST_CASE("parts that were not built alike are refused") {
  const auto problem = [](const std::function<void(Parts&)>& change) {
    Parts parts;
    change(parts);
    return parts.merged();
  };
  CHECK(problem([](Parts& p) { p.trust.folder.text += "theme: x\n"; }) == "part-other-trust; ");
  CHECK(problem([](Parts& p) { p.trust.folder.schools.pop_back(); }) == "part-other-schools; ");
  CHECK(problem([](Parts& p) { p.trust.kit.theme.footer = "Other"; }) == "part-other-theme; ");
  CHECK(problem([](Parts& p) { p.how.waymark = "0.0.0"; }) == "part-other-version; ");
  CHECK(problem([](Parts& p) { p.how.parts.xlsx = false; }) == "part-other-options; ");
  CHECK(problem([](Parts& p) { p.how.date = Date{2026, 12, 1}; }) == "part-other-options; ");
  CHECK(problem([](Parts& p) { p.shard = {1, 2}; }) == "part-twice; ");
  CHECK(problem([](Parts& p) { p.schools[0].urn = 900001; }) == "school-twice; ");
}

TEST_CASE("parts that are missing, or none, are told") {
  Parts parts;
  CHECK(Parts::problems({parts.scratch / "one"}) == "part-missing; ");
  CHECK(Parts::problems({parts.scratch / "one", parts.scratch / "three"}) == "part-unknown; ");
  put_part(parts.scratch / "old", built_in(), {1, 1}, {}, {std::nullopt, "0.0.0"});
  CHECK(Parts::problems({parts.scratch / "old"}) == "part-other-version; ");
  auto other = built_in();
  other.kit.theme.footer = "Other";
  put_part(parts.scratch / "look", other, {1, 1}, {}, made());
  CHECK(Parts::problems({parts.scratch / "look"}) == "part-other-look; ");
}

TEST_CASE("a school's summary reads back as it was written, whatever its name, and only whole") {
  const auto& rubric = built_in().kit.rubric;
  auto summary = school("ash", 900001);
  for (const std::string name : {"", "Ash", "A \"quoted\" \\ name", "Ysgol Gymraeg Ŵy, null", "tab\tand\nline", "[1,2]", "\x01"}) {
    summary.name = name;
    CHECK(read_summary(summary_text(summary), rubric) == summary);
  }
  const auto text = summary_text(summary);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (read_summary(text.substr(0, i), rubric)) FAIL("read up to ", i);
  }
  CHECK_FALSE(read_summary(text + "]", rubric));
  CHECK_FALSE(read_summary("", rubric));
}
