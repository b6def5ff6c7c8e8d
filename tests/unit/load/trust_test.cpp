#include "load/trust.hpp"

#include <doctest/doctest.h>

#include "garden.hpp"
#include "publish/scratch.hpp"

using namespace waymark;
using namespace waymark::garden;

namespace {

std::string codes_of(const Diagnostics& diagnostics) {
  std::string codes;
  for (const auto& d : diagnostics.sorted()) codes += d.code + "; ";
  return codes;
}

Trust trust_of(const std::string& text, std::string* codes = nullptr) {
  Diagnostics diagnostics;
  auto trust = load_trust({"trust.yaml", text}, rubric(), diagnostics);
  if (codes != nullptr) {
    *codes = codes_of(diagnostics);
  } else {
    CHECK(codes_of(diagnostics) == "");
  }
  return trust;
}

const std::string orchard =
    "name: The Orchard Trust\nuid: 4321\ngoals: [eating]\ncapacity: {days-per-term: 20}\ntheme: brand\n"
    "contacts: [{name: Desk, role: Help}, {name: Ida}]\n"
    "answers:\n  drainage: {answer: 3, note: Central}\n  tools: not-sure\ntargets: {plants: 3, beds: 2}\n";

// What a school of that trust says, with `more` in its file.
Answers answers_in(const Trust& trust, const std::string& more, std::string* codes = nullptr) {
  Diagnostics diagnostics;
  auto answers = load_answers(answers_text(more), rubric(), diagnostics, &trust);
  if (codes != nullptr) {
    *codes = codes_of(diagnostics);
  } else {
    CHECK(codes_of(diagnostics) == "");
  }
  return answers;
}

std::string problems_in(const std::filesystem::path& folder) {
  Diagnostics diagnostics;
  load_trust_folder(folder, rubric(), diagnostics);
  return codes_of(diagnostics);
}

}  // namespace

TEST_CASE("a trust's file is read as it is written") {
  const auto trust = trust_of(orchard);
  CHECK(trust.name == "The Orchard Trust");
  CHECK(trust.uid == 4321);
  CHECK(trust.goals == std::vector{GoalId("eating")});
  CHECK(trust.capacity.days_per_term == Days{200});
  CHECK(trust.theme == "brand");
  CHECK(trust.contacts.size() == 2);
  REQUIRE(trust.given.size() == 2);
  CHECK(trust.given[0].question == QuestionId("drainage"));
  CHECK(trust.given[0].note == "Central");
  CHECK(trust.given[1].reply == Reply::not_sure);
  CHECK(trust.targets == std::vector{Target{AreaId("plants"), 3}, Target{AreaId("beds"), 2}});
}

TEST_CASE("a trust's file is held to the same rules as a school's") {
  std::string codes;
  trust_of("uid: 4321\n", &codes);
  CHECK(codes == "missing-value; ");
  trust_of("name: T\nschool: {}\n", &codes);
  CHECK(codes == "unknown-key; ");
  trust_of("name: T\nanswers: {drainage: 9, nothing: 1}\n", &codes);
  CHECK(codes == "level-out-of-range; unknown-question; ");
  trust_of("name: T\nanswers: {drainage: provided-by-trust}\n", &codes);
  CHECK(codes == "trust-answer-missing; ");
  trust_of("# nothing yet\n", &codes);
  CHECK(codes == "trust-empty; ");
}

TEST_CASE("a school takes what its trust says for what it leaves out, and its own word wins") {
  const auto trust = trust_of(orchard);
  const auto silent = answers_in(trust, "");
  CHECK(silent.trust == "The Orchard Trust");
  CHECK(silent.goals == trust.goals);
  CHECK(silent.targets == trust.targets);
  CHECK(silent.contacts == trust.contacts);
  CHECK(silent.capacity == Capacity{});
  CHECK(find(silent, QuestionId("drainage"))->level == 3);
  CHECK(find(silent, QuestionId("drainage"))->from_trust);
  CHECK(find(silent, QuestionId("sowing"))->reply == Reply::unanswered);

  const auto own = answers_in(trust,
                              "goals: [calm]\ntargets: {plants: 1}\ncontacts: [{name: Ida, role: Ours}]\n"
                              "answers: {drainage: 1, tools: {note: Two spades}}\n");
  CHECK(own.goals == std::vector{GoalId("calm")});
  CHECK(own.targets == std::vector{Target{AreaId("plants"), 1}, Target{AreaId("beds"), 2}});
  REQUIRE(own.contacts.size() == 2);
  CHECK(own.contacts[0].role == "Ours");
  CHECK(own.contacts[1].name == "Desk");
  CHECK(find(own, QuestionId("drainage"))->level == 1);
  CHECK_FALSE(find(own, QuestionId("drainage"))->from_trust);
  CHECK(find(own, QuestionId("tools"))->reply == Reply::not_sure);
  CHECK(find(own, QuestionId("tools"))->from_trust);
  CHECK(find(own, QuestionId("tools"))->note == "Two spades");
}

TEST_CASE("what a school's file says of its trust wins over the trust's file, under the same name only") {
  const auto trust = trust_of(orchard);
  const auto own = answers_in(trust, "trust: {answers: {drainage: 2}}\nanswers: {drainage: provided-by-trust}\n");
  CHECK(own.trust == "The Orchard Trust");
  CHECK(find(own, QuestionId("drainage"))->level == 2);
  CHECK(answers_in(trust, "trust: {name: The Orchard Trust}\n").trust == "The Orchard Trust");
  std::string codes;
  answers_in(trust, "trust: {name: The Other Trust}\n", &codes);
  CHECK(codes == "trust-differs; ");
  answers_in(trust, "answers: {sowing: provided-by-trust}\n", &codes);
  CHECK(codes == "trust-answer-missing; ");
}

TEST_CASE("a trust's folder gives its schools in order of their names, and passes over what is no answers file") {
  const Scratch scratch;
  put(scratch / "trust.yaml", orchard);
  put(scratch / "brand/theme.yaml", "name: Orchard\n");
  for (const auto* name : {"elm.yaml", "ash.yml", "notes.txt", ".hidden.yaml", "oak.yaml"}) put(scratch / (std::string("schools/") + name), "");
  Diagnostics diagnostics;
  const auto folder = load_trust_folder(scratch.folder(), rubric(), diagnostics);
  CHECK(codes_of(diagnostics) == "");
  std::vector<std::string> ids;
  for (const auto& school : folder.schools) ids.push_back(school.id);
  CHECK(ids == std::vector<std::string>{"ash", "elm", "oak"});
  CHECK(folder.schools[1].file == scratch / "schools/elm.yaml");
  CHECK(trust_file_of(scratch / "schools/elm.yaml") == scratch / "trust.yaml");
  CHECK(trust_file_of(scratch / "elm.yaml").empty());
}

TEST_CASE("a theme that is not where the trust's file says is told there, and nothing is built from it") {
  const Scratch scratch;
  put(scratch / "schools/elm.yaml", "");
  put(scratch / "brand/theme.yaml", "name: Orchard\n");
  const auto theme_of = [&](const std::string& named, const std::string& problems) {
    put(scratch / "trust.yaml", "name: The Orchard Trust\ntheme: " + named + "\n");
    Diagnostics diagnostics;
    const auto folder = load_trust_folder(scratch.folder(), rubric(), diagnostics);
    CHECK(codes_of(diagnostics) == problems);
    for (const auto& problem : diagnostics.sorted()) {
      CHECK(problem.place.line == 2);
      CHECK(problem.place.column == 8);
      CHECK(problem.hint == "did you mean `brand`?");
    }
    CHECK(glance_at_trust(scratch.folder()).has_value() == problems.empty());
    return folder.trust.theme;
  };
  CHECK(theme_of("brand", "") == "brand");
  CHECK(theme_of("govuk", "") == "govuk");
  CHECK(theme_of("brnad", "theme-not-there; ").empty());
}

TEST_CASE("a folder that lacks what makes a trust says what it lacks") {
  const Scratch scratch;
  CHECK(problems_in(scratch.folder()) == "trust-file-missing; ");
  std::filesystem::create_directory(scratch / "schools");
  CHECK(problems_in(scratch.folder()) == "trust-file-missing; trust-no-schools; ");
  std::filesystem::remove(scratch / "schools");
  put(scratch / "trust.yaml", orchard);
  put(scratch / "brand/theme.yaml", "name: Orchard\n");
  put(scratch / "schools/readme.md", "");
  CHECK(problems_in(scratch.folder()) == "trust-no-schools; ");
  put(scratch / "schools/St Elm.yaml", "");
  CHECK(problems_in(scratch.folder()) == "school-file-name; ");
  std::filesystem::remove(scratch / "schools/St Elm.yaml");
  put(scratch / "schools/elm.yaml", "");
  put(scratch / "schools/elm.yml", "");
  CHECK(problems_in(scratch.folder()) == "school-file-twice; ");
}
