#include "pages/answers_file.hpp"

#include <doctest/doctest.h>

#include "base/builtin.hpp"
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
