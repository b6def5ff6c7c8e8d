#include "pages/answers_file.hpp"

#include <doctest/doctest.h>

#include "base/builtin.hpp"
#include "formats/yaml.hpp"
#include "garden.hpp"

using namespace waymark;
using namespace waymark::garden;

namespace {

std::string filled_in(std::string text, const std::string& key, const std::string& value) {
  const auto at = text.find(key + ":");
  REQUIRE(at != std::string::npos);
  return text.insert(at + key.size() + 1, " " + value);
}

// A blank file with what is needed filled in, read again.
Answers read_again(const Rubric& rubric, const std::string& phase) {
  auto text = filled_in(blank_answers(rubric), "\n  name", "Seedling");
  text = filled_in(filled_in(text, "\n  phase", phase), "\ncycle", "2026-autumn");
  Diagnostics diagnostics;
  auto loaded = load_answers({"answers.yaml", text}, rubric, diagnostics);
  for (const auto& d : diagnostics.sorted()) FAIL_CHECK(d.place.line, ": ", d.message);
  return loaded;
}

}  // namespace

TEST_CASE(
    "a blank file reads as it is once name, phase and cycle are filled in, and nothing in it is answered") {
  for (const char* phase : {"primary", "secondary"}) {
    const auto loaded = read_again(rubric(), phase);
    CHECK(loaded.school.name == "Seedling");
    CHECK_FALSE(loaded.school.urn);
    CHECK(loaded.goals.empty());
    CHECK(loaded.contacts.empty());
    for (const auto& given : loaded.given) CHECK(given.reply == Reply::unanswered);
  }
}

TEST_CASE("the built-in rubric's blank file reads too") {
  Diagnostics diagnostics;
  const auto loaded = load_rubric(builtin_content(), "", diagnostics);
  REQUIRE_FALSE(diagnostics.has_errors());
  for (const auto& given : read_again(loaded, "primary").given) CHECK(given.reply == Reply::unanswered);
}

TEST_CASE("every question stands below its area, with whom to ask and every answer") {
  const auto text = blank_answers(rubric());
  CHECK(text.find("\n  # ---- The beds ----\n\n"
                  "  # How is the drainage?\n"
                  "  # Ask: Gardener, Headteacher.\n"
                  "  #   drainage-poor  Nothing yet.\n"
                  "  #   drainage-fair  Some of it, where it is needed most.\n"
                  "  #   drainage-good  All of it.\n"
                  "  drainage:\n\n") != std::string::npos);
  CHECK(text.find("  # Ask: Gardener, Headteacher. Only for: primary.\n") != std::string::npos);
  CHECK(text.ends_with("  compost:\n"));
}

TEST_CASE("long texts are folded, and every line of them is a comment") {
  auto loaded = rubric();
  loaded.questions[0].title =
      std::string(300, 'x') + " " + std::string(60, 'y') + " " + std::string(60, 'z');
  loaded.questions[0].answers[0].text = "One line\nand another: with a colon";
  const auto text = blank_answers(loaded);
  CHECK(text.find("  # " + std::string(60, 'y') + "\n  # " + std::string(60, 'z') + "\n") !=
        std::string::npos);
  read_again(loaded, "primary");
}

TEST_CASE("what is known of a school stands filled in, and the rest is still asked for") {
  Started started;
  started.school.name = "St. Bride's: Upper";
  started.school.urn = 900101;
  started.school.phase = PhaseId("secondary");
  started.cycle = "2026-autumn";
  started.file = "schools/st-brides.yaml";
  const auto text = blank_answers(rubric(), {false, PhaseId("secondary")}, started);
  CHECK(text.find("waymark build schools/st-brides.yaml -o pack") != std::string::npos);
  CHECK(text.find("  pupils:               # how many\n") != std::string::npos);
  Diagnostics diagnostics;
  const auto loaded = load_answers({"a.yaml", text}, rubric(), diagnostics);
  for (const auto& d : diagnostics.sorted()) FAIL_CHECK(d.place.line, ": ", d.message);
  CHECK(loaded.school == started.school);
  CHECK(loaded.cycle == "2026-autumn");
  CHECK(loaded.given.size() == 3);
}

TEST_CASE("a trust's file has its name and number, and the rest reads once its # is taken away") {
  auto text = blank_trust(rubric(), "Northmoor: Learning Trust", "90001");
  const auto read = [](const std::string& yaml) {
    Diagnostics diagnostics;
    auto node = read_yaml({"trust.yaml", yaml}, {0, yaml.size()}, {}, diagnostics);
    for (const auto& d : diagnostics.sorted()) FAIL_CHECK(d.place.line, ": ", d.message);
    return node;
  };
  const auto keys = [](const YamlNode& node) {
    std::vector<std::string> names;
    for (const auto& entry : node.entries) names.push_back(entry.key);
    return names;
  };
  CHECK(keys(read(text)) == std::vector<std::string>{"name", "uid"});
  CHECK(read(text).find("name")->text == "Northmoor: Learning Trust");
  // Behind the # of a comment stands one space, of a goal three.
  for (auto at = text.find("\n#"); at != std::string::npos; at = text.find("\n#", at + 1)) {
    const auto spaces = text.find_first_not_of(' ', at + 2) - (at + 2);
    if (spaces % 2 == 0) text.erase(at + 1, 1);
  }
  CHECK(keys(read(text)) == std::vector<std::string>{"name", "uid", "contacts", "goals", "capacity", "answers", "targets", "theme"});
}
