#include "pages/form.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "garden.hpp"
#include "pages/built_in_kit.hpp"

using namespace waymark;
using namespace waymark::garden;

namespace {

const auto& built_in() { return built_in_kit(compile_form); }

FormParts parts() {
  FormParts made;
  made.day = {2026, 11, 22};
  return made;
}

FileSet form_of(const Rubric& rubric, const FormParts& wanted) { return make_form(rubric, built_in().theme, built_in().templates, wanted); }

std::string page_of(const Rubric& rubric, const FormParts& wanted = parts()) { return find_file(form_of(rubric, wanted), "index.html")->bytes; }

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

// The values of all attributes that begin so: ` data-question="`.
std::vector<std::string> values(const std::string& html, std::string_view begin) {
  std::vector<std::string> found;
  for (auto at = html.find(begin); at != std::string::npos; at = html.find(begin, at + 1)) {
    const auto from = at + begin.size();
    found.push_back(html.substr(from, html.find('"', from) - from));
  }
  return found;
}

using Texts = std::vector<std::string>;

Given given(const char* question, Reply reply) {
  Given made;
  made.question = QuestionId(question);
  made.reply = reply;
  return made;
}

}  // namespace

TEST_CASE("the form asks every question once, by stage and then by area") {
  auto mixed = rubric();
  for (auto& question : mixed.questions) {
    if (question.id.text() == "compost") question.stage = StageId("ground");
  }
  const auto html = page_of(mixed);
  CHECK(values(html, " data-question=\"") == Texts{"drainage", "tools", "compost", "sowing"});
  CHECK(values(html, " id=\"stage-ground\"").size() == 1);
  CHECK(html.find("id=\"stage-growing\"") > html.find("id=\"question-compost\""));
  CHECK(html.find("id=\"stage-growing\"") < html.find("id=\"question-sowing\""));
}

TEST_CASE("a question offers its answers, lowest first, then not knowing and not applying, and none is chosen") {
  const auto html = page_of(rubric());
  CHECK(values(html, " name=\"answer.tools\" value=\"") == Texts{"tools-poor", "tools-fair", "tools-good", "not-sure", "not-applicable"});
  CHECK(has(html, "name=\"reason.tools\""));
  CHECK(has(html, "name=\"note.tools\""));
  CHECK(has(html, "name=\"evidence.tools\""));
  CHECK(has(html, "name=\"by.tools\""));
  CHECK_FALSE(has(html, " checked>"));
}

TEST_CASE("a question says of which phases it is asked, and what it was called before") {
  const auto html = page_of(rubric());
  CHECK(values(html, " data-phases=\"") == Texts{"primary"});
  CHECK(has(html, "Only for: Primary"));
  CHECK(values(html, " data-replaces=\"") == Texts{"puddles"});
}

TEST_CASE("a form for one phase asks only its questions, and does not ask for the phase") {
  auto wanted = parts();
  wanted.asked.phase = PhaseId("secondary");
  const auto html = page_of(rubric(), wanted);
  CHECK(values(html, " data-question=\"") == Texts{"drainage", "tools", "sowing"});
  CHECK(has(html, "<input type=\"hidden\" name=\"school.phase\" value=\"secondary\">"));
  CHECK(values(html, "name=\"school.phase\" value=\"").size() == 1);
  CHECK_FALSE(has(html, "Up to 3 questions"));
  CHECK(has(page_of(rubric()), "Up to 4 questions"));
}

TEST_CASE("the short set has its own place in the browser, as has each trust") {
  auto core = rubric();
  for (auto& question : core.questions) question.core = question.id.text() == "tools";
  auto wanted = parts();
  wanted.asked.core_only = true;
  const auto html = page_of(core, wanted);
  CHECK(values(html, " data-question=\"") == Texts{"tools"});
  CHECK(values(html, " data-key=\"") == Texts{"school-gardens core"});
  Trust trust;
  trust.name = "The Orchard Trust";
  wanted.trust = &trust;
  CHECK(values(page_of(core, wanted), " data-key=\"") == Texts{"school-gardens core the-orchard-trust"});
}

TEST_CASE("the term of the day is offered, with the one before it and the one after") {
  auto wanted = parts();
  const auto cycles = [&] { return values(page_of(rubric(), wanted), " name=\"cycle\" value=\""); };
  CHECK(cycles() == Texts{"2026-spring", "2026-summer", "2027-autumn"});  // terms without dates share the year
  wanted.day = {2027, 1, 1};
  CHECK(cycles() == Texts{"2026-summer", "2027-autumn", "2027-spring"});
  auto without = rubric();
  without.terms.clear();
  CHECK(has(page_of(without), "<input name=\"cycle\" type=\"text\""));
}

TEST_CASE("what the trust gives is chosen, with its words, where it gives something") {
  auto loaded = rubric();
  Trust trust;
  trust.name = "Orchard & Sons";
  trust.goals = {GoalId("calm")};
  trust.given = {given("drainage", Reply::answered), given("tools", Reply::not_applicable), given("sowing", Reply::not_sure),
                 given("compost", Reply::unanswered)};
  trust.given[0].level = 2;
  trust.given[0].note = "Drains for <all>.";
  trust.given[1].reason = "Spades are banned";
  auto wanted = parts();
  wanted.trust = &trust;
  const auto html = page_of(loaded, wanted);
  CHECK(values(html, " data-trust=\"") == Texts{"Orchard &amp; Sons"});
  CHECK(has(html, "name=\"answer.drainage\" value=\"provided-by-trust\" checked"));
  CHECK(has(html, "<strong>Orchard &amp; Sons provides this.</strong> Some of it, where it\nis needed most."));
  CHECK(has(html, "Orchard &amp; Sons says: Drains for &lt;all&gt;."));
  CHECK(has(html, "It does not apply: Spades are banned."));
  CHECK(has(html, "It is not sure yet."));
  CHECK(values(html, " value=\"provided-by-trust\"").size() == 3);
  CHECK(has(html, "the goals of Orchard &amp; Sons are taken: A calm place."));
}

TEST_CASE("a form without the library that reads files does not offer to open them") {
  CHECK_FALSE(has(page_of(rubric()), "data-do=\"open\""));
  CHECK_FALSE(has(page_of(rubric()), "yaml.js"));
  auto wanted = parts();
  wanted.yaml_reader = "/* reads */";
  const auto form = form_of(rubric(), wanted);
  const auto* page = find_file(form, "index.html");
  CHECK(has(page->bytes, "data-do=\"open\""));
  REQUIRE(find_file(form, "assets/yaml.js") != nullptr);
  CHECK(find_file(form, "assets/yaml.js")->bytes == "/* reads */");
}

TEST_CASE("every id of the form is there once, also where words of the glossary have the names of questions") {
  auto content = files();
  put(content, "pages/glossary.md", "---\nterms:\n  - {id: tools, term: plants, means: Green things.}\n---\n# Words\n\nText.\n");
  auto ids = values(page_of(rubric(content)), " id=\"");
  CHECK(std::count(ids.begin(), ids.end(), "note-tools") == 1);  // of the word
  std::sort(ids.begin(), ids.end());
  CHECK(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
}

TEST_CASE("the form has the files of its own theme folder, and no other site's") {
  const auto form = form_of(rubric(), parts());
  CHECK(find_file(form, "assets/form.js") != nullptr);
  CHECK(find_file(form, "assets/form.css") != nullptr);
  CHECK(find_file(form, "assets/search.js") == nullptr);
}

TEST_CASE("a time in words is rounded, and never nothing") {
  CHECK(time_in_words(0).empty());
  CHECK(time_in_words(1) == "1 minute");
  CHECK(time_in_words(8) == "8 minutes");
  CHECK(time_in_words(36) == "about 40 minutes");
  CHECK(time_in_words(50) == "about 50 minutes");
  CHECK(time_in_words(64) == "about an hour");
  CHECK(time_in_words(76) == "about an hour and a half");
  CHECK(time_in_words(150) == "about 2 and a half hours");
  CHECK(time_in_words(180) == "about 3 hours");
}

TEST_CASE("a theme without the form's template is told") {
  Diagnostics diagnostics;
  auto theme = built_in().theme;
  std::erase_if(theme.templates, [](const Source& source) { return source.name == "templates/form-page.mustache"; });
  compile_form(theme, diagnostics);
  REQUIRE(diagnostics.sorted().size() == 1);
  CHECK(diagnostics.sorted()[0].code == "template-missing");
}
