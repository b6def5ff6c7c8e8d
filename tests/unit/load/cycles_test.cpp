#include "load/cycles.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

#include "base/files.hpp"
#include "load/past_results.hpp"
#include "load/re_read.hpp"
#include "pages/assessed.hpp"
#include "pages/exports.hpp"
#include "pages/pack.hpp"

using namespace waymark;
using namespace waymark::garden;
namespace fs = std::filesystem;

namespace {

// A folder of its own for each test, gone at its end.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("waymark-cycles-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)))) { fs::create_directories(path_); }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  fs::path put(const std::string& name, const std::string& text) const {
    const auto path = path_ / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
    return path;
  }

 private:
  fs::path path_;
};

std::string school(const std::string& cycle, const std::string& more, const std::string& name = "Seedling Primary School") {
  return "school: {name: " + name + ", phase: primary}\ncycle: " + cycle + "\n" + more;
}

struct Loaded {
  std::vector<Cycle> cycles;
  std::string codes;
};

Loaded past_of(const fs::path& file) {
  const auto content = rubric();
  Diagnostics diagnostics;
  const auto now = load_answers({file.generic_string(), read_file(file, answers_file_limit)}, content, diagnostics);
  Loaded loaded;
  loaded.cycles = load_past_cycles(file, now, content, diagnostics);
  for (const auto& d : diagnostics.sorted()) loaded.codes += d.code + " ";
  return loaded;
}

std::vector<std::string> names_of(const std::vector<Cycle>& cycles) {
  std::vector<std::string> names;
  for (const auto& cycle : cycles) names.push_back(cycle.answers.cycle);
  return names;
}

std::string results_of(const std::string& more) { return results_json(assessed(more).view(), {{}, "1.2.3"}); }

}  // namespace

TEST_CASE("a school that names no cycle before it, and has none beside it, has none") {
  const Folder folder;
  const auto loaded = past_of(folder.put("seedling.yaml", school("2026-autumn", "")));
  CHECK(loaded.cycles.empty());
  CHECK(loaded.codes.empty());
}

TEST_CASE("a chain of cycles is followed from each file's own folder, and told oldest first") {
  const Folder folder;
  folder.put("old/2024.yaml", school("2024-autumn", ""));
  folder.put("old/2025.yaml", school("2025-autumn", "previous: 2024.yaml\n"));
  const auto loaded = past_of(folder.put("now.yaml", school("2026-autumn", "previous: old/2025.yaml\n")));
  CHECK(loaded.codes.empty());
  CHECK(names_of(loaded.cycles) == std::vector<std::string>{"2024-autumn", "2025-autumn"});
}

TEST_CASE("cycles in folders are found by the file's name, beside it or beside its folder of schools") {
  const Folder folder;
  folder.put("cycles/b/seedling.yaml", school("2025-spring", "date: 2025-03-01\n"));
  folder.put("cycles/a/seedling.yaml", school("2025-autumn", "date: 2025-09-15\n"));
  folder.put("cycles/now/seedling.yaml", school("2026-autumn", ""));
  folder.put("cycles/later/seedling.yaml", school("2027-spring", "date: 2027-03-01\n"));
  folder.put("cycles/a/other.yaml", school("2025-autumn", "", "Other School"));
  for (const char* name : {"seedling.yaml", "schools/seedling.yaml"}) {
    CAPTURE(name);
    const auto loaded = past_of(folder.put(name, school("2026-autumn", "date: 2026-09-15\n")));
    CHECK(loaded.codes.empty());
    CHECK(names_of(loaded.cycles) == std::vector<std::string>{"2025-spring", "2025-autumn"});
  }
  CHECK(past_of(folder.put("elsewhere/seedling.yaml", school("2026-autumn", ""))).cycles.empty());
}

TEST_CASE("the latest twelve cycles of the folders count") {
  const Folder folder;
  for (int year = 2010; year < 2024; ++year) folder.put("cycles/" + std::to_string(year) + "/s.yaml", school(std::to_string(year) + "-autumn", ""));
  const auto loaded = past_of(folder.put("s.yaml", school("2026-autumn", "")));
  REQUIRE(loaded.cycles.size() == most_cycles);
  CHECK(loaded.cycles.front().answers.cycle == "2012-autumn");
}

TEST_CASE("a chain of more than twelve cycles is refused") {
  const Folder folder;
  for (int year = 2010; year < 2024; ++year) {
    const auto before = year == 2010 ? std::string{} : "previous: " + std::to_string(year - 1) + ".yaml\n";
    folder.put(std::to_string(year) + ".yaml", school(std::to_string(year) + "-autumn", before));
  }
  CHECK(past_of(folder.put("s.yaml", school("2026-autumn", "previous: 2023.yaml\n"))).codes == "previous-too-many ");
}

TEST_CASE("an answer under an old name is the answer of then, and one that is no more is listed") {
  const Folder folder;
  folder.put("then.yaml", school("2025-autumn",
                                 "goals: [no-such-goal]\n"
                                 "answers: {puddles: drainage-good, moles: many, tools: tools-of-old, sowing: 9, compost: compost-fair}\n"
                                 "steps: {trench: {status: done}, no-such-step: {status: done}}\ntargets: {soil: 2, moles: 1}\n"));
  const auto loaded = past_of(folder.put("now.yaml", school("2026-autumn", "previous: then.yaml\n")));
  CHECK(loaded.codes.empty());
  REQUIRE(loaded.cycles.size() == 1);
  const auto& cycle = loaded.cycles.front();
  CHECK(find(cycle.answers, QuestionId("drainage"))->level == 3);
  CHECK(find(cycle.answers, QuestionId("compost"))->level == 2);
  CHECK(find(cycle.answers, QuestionId("tools"))->reply == Reply::unanswered);
  CHECK(find(cycle.answers, QuestionId("sowing"))->reply == Reply::unanswered);
  CHECK(find(cycle.answers, StepId("dig-drains"))->status == StepStatus::done);
  CHECK(cycle.answers.steps.size() == 1);
  CHECK(cycle.dropped == std::vector<Dropped>{{"moles", "many", Gone::question}, {"tools", "tools-of-old", Gone::answer}, {"sowing", "9", Gone::answer}});
}

TEST_CASE("what the trust answered then is taken where it stands, and listed where it does not") {
  const Folder folder;
  folder.put("then.yaml", school("2025-autumn", "trust: {name: T, answers: {puddles: 2}}\nanswers: {drainage: provided-by-trust, tools: provided-by-trust}\n"));
  const auto loaded = past_of(folder.put("now.yaml", school("2026-autumn", "previous: then.yaml\n")));
  CHECK(loaded.codes.empty());
  REQUIRE(loaded.cycles.size() == 1);
  CHECK(find(loaded.cycles.front().answers, QuestionId("drainage"))->level == 2);
  CHECK(loaded.cycles.front().dropped == std::vector<Dropped>{{"tools", "provided-by-trust", Gone::trust}});
}

TEST_CASE("what the trust gave its schools then is read from the trust.yaml beside the files of then") {
  const Folder folder;
  folder.put("trust.yaml", "name: T\nanswers: {drainage: 3, tools: 3, sowing: 3}\n");
  folder.put("cycles/2025/trust.yaml", "name: T\nanswers: {puddles: 2, moles: 1, sowing: 1}\ngoals: [no-such-goal]\n");
  folder.put("cycles/2025/seedling.yaml", school("2025-autumn", "answers: {drainage: provided-by-trust, tools: provided-by-trust}\n"));
  const auto loaded = past_of(folder.put("schools/seedling.yaml", school("2026-autumn", "")));
  CHECK(loaded.codes.empty());
  REQUIRE(loaded.cycles.size() == 1);
  const auto& cycle = loaded.cycles.front();
  CHECK(cycle.answers.trust == "T");
  CHECK(find(cycle.answers, QuestionId("drainage"))->level == 2);
  CHECK(find(cycle.answers, QuestionId("drainage"))->from_trust);
  CHECK(find(cycle.answers, QuestionId("sowing"))->level == 1);
  CHECK(cycle.dropped == std::vector<Dropped>{{"tools", "provided-by-trust", Gone::trust}});
}

TEST_CASE("a cycle without a trust.yaml of its own takes nothing from the trust of today") {
  const Folder folder;
  folder.put("trust.yaml", "name: T\nanswers: {drainage: 3}\n");
  folder.put("cycles/2025/seedling.yaml", school("2025-autumn", "answers: {drainage: provided-by-trust}\n"));
  const auto loaded = past_of(folder.put("schools/seedling.yaml", school("2026-autumn", "")));
  REQUIRE(loaded.cycles.size() == 1);
  CHECK(find(loaded.cycles.front().answers, QuestionId("drainage"))->reply == Reply::unanswered);
  CHECK(loaded.cycles.front().dropped.size() == 1);
}

TEST_CASE("a trust.yaml beside a file of then counts in a folder of cycles only") {
  const Folder folder;
  folder.put("old/trust.yaml", "name: T\nanswers: {drainage: 2}\n");
  folder.put("old/seedling.yaml", school("2025-autumn", "answers: {drainage: provided-by-trust}\n"));
  const auto loaded = past_of(folder.put("seedling.yaml", school("2026-autumn", "previous: old/seedling.yaml\n")));
  REQUIRE(loaded.cycles.size() == 1);
  CHECK(find(loaded.cycles.front().answers, QuestionId("drainage"))->reply == Reply::unanswered);
}

TEST_CASE("a mistake in the trust's file of then is told, and its cycle is not used") {
  const Folder folder;
  folder.put("cycles/2025/trust.yaml", "nmae: T\n");
  folder.put("cycles/2025/seedling.yaml", school("2025-autumn", ""));
  const auto loaded = past_of(folder.put("schools/seedling.yaml", school("2026-autumn", "")));
  CHECK(loaded.codes == "unknown-key ");
  CHECK(loaded.cycles.empty());
  folder.put("cycles/2025/trust.yaml", "");
  CHECK(past_of(folder.put("schools/seedling.yaml", school("2026-autumn", ""))).codes == "trust-empty ");
}

TEST_CASE("the trust's file of then is never taken for a school's, and is one of the files that are read") {
  const Folder folder;
  const auto of_then = folder.put("cycles/2025/trust.yaml", "name: T\n");
  folder.put("cycles/2025/seedling.yaml", school("2025-autumn", ""));
  CHECK(past_of(folder.put("schools/trust.yaml", school("2026-autumn", ""))).cycles.empty());
  const auto files = past_files(folder.put("schools/seedling.yaml", school("2026-autumn", "")), "");
  CHECK(std::any_of(files.begin(), files.end(), [&](const fs::path& file) { return fs::equivalent(file, of_then); }));
}

TEST_CASE("results give back the answers, the levels and the plan that they were made from") {
  const auto now = assessed("date: 2026-11-16\nanswers: {drainage: 1, tools: not-sure, sowing: {not-applicable: No room}}\n"
                            "steps: {sow-beans: {status: done}, buy-tools: {status: declined}}\n");
  Diagnostics diagnostics;
  const auto cycle = load_results({"results.json", results_json(now.view(), {{}, "1.2.3"})}, now.rubric, diagnostics);
  REQUIRE(cycle);
  CHECK(diagnostics.sorted().empty());
  CHECK(cycle->levels_from == LevelsFrom::results);
  CHECK(cycle->answers.school.name == now.answers.school.name);
  CHECK(cycle->answers.date == now.answers.date);
  CHECK(cycle->answers.given == now.answers.given);
  CHECK(score(now.rubric, cycle->answers) == now.scores);
  CHECK(find(*cycle->then, AreaId("beds"))->gate.level == find(now.scores, AreaId("beds"))->gate.level);
  CHECK(cycle->plan->size() == now.plan.steps.size());
  CHECK(cycle->plan->front().ends == now.plan.steps.front().placed->ends);
  CHECK(cycle->steps_known);
  CHECK(find(cycle->answers, StepId("sow-beans"))->status == StepStatus::done);
  CHECK(find(cycle->answers, StepId("buy-tools"))->status == StepStatus::declined);
}

TEST_CASE("results beside the answers of then tell the levels, and the answers the steps") {
  const Folder folder;
  folder.put("then.json", results_of("answers: {drainage: 2}\n"));
  folder.put("then.yaml", school("2026-autumn", "date: 2026-09-01\nanswers: {drainage: 2}\nsteps: {sow-beans: {status: done}}\n"));
  const auto loaded = past_of(folder.put("now.yaml", school("2027-autumn", "previous: then.yaml\n")));
  CHECK(loaded.codes.empty());
  REQUIRE(loaded.cycles.size() == 1);
  CHECK(loaded.cycles.front().levels_from == LevelsFrom::results);
  CHECK(find(loaded.cycles.front().answers, StepId("sow-beans")) != nullptr);
}

TEST_CASE("results of other content tell answers, but no levels") {
  auto other = rubric();
  other.id = "other-gardens";
  Diagnostics diagnostics;
  const auto cycle = load_results({"results.json", results_of("answers: {drainage: 2}\n")}, other, diagnostics);
  REQUIRE(cycle);
  CHECK_FALSE(cycle->then);
  REQUIRE(diagnostics.sorted().size() == 1);
  CHECK(diagnostics.sorted().front().code == "other-content");
  CHECK_FALSE(diagnostics.has_errors());
}

TEST_CASE("a file that is no results of ours is refused in plain words") {
  const auto good = results_of("answers: {drainage: 1}\n");
  const auto refused = [&](std::string text, std::string_view part, std::string_view by) {
    if (const auto at = text.find(part); at != std::string::npos) text.replace(at, part.size(), by);
    Diagnostics diagnostics;
    const bool read = load_results({"results.json", text}, rubric(), diagnostics).has_value();
    return !read && diagnostics.sorted().size() == 1 && diagnostics.sorted().front().code == "results-wrong";
  };
  CHECK(refused("[]", "", ""));
  CHECK(refused("{}", "", ""));
  CHECK(refused(good, "waymark-results", "another-thing"));
  CHECK(refused(good, "\"version\": 2", "\"version\": 3"));
  CHECK(refused(good, "\"levels\"", "\"steps\""));
  CHECK(refused(good, "\"reply\": \"answered\"", "\"reply\": \"shouted\""));
  CHECK(refused(good, "\"first-term\": 0", "\"first-term\": 99"));
  CHECK_FALSE(refused(good, "waymark-results", "waymark-results"));
}

TEST_CASE("content of then tells the levels of then, by the names of today") {
  auto old_files = files();
  put_question(old_files, "beds", "drainage", "order: 1\nstage: ground\nstandards: [beds-1]\nessential: true\n");
  const auto then = rubric(old_files);
  auto today = then;
  today.questions[0].id = QuestionId("dryness");
  today.questions[0].replaces = {QuestionId("drainage")};
  const auto old_answers = answers(then, "answers: {drainage: 3, tools: 2}\n");
  const auto cycle = cycle_with_content(then, old_answers, score(then, old_answers), today);
  CHECK(cycle.levels_from == LevelsFrom::old_content);
  CHECK(find(cycle.answers, QuestionId("dryness"))->level == 3);
  CHECK(find(*cycle.then, QuestionId("dryness"))->level == 3);
  CHECK(cycle.dropped.empty());
}
