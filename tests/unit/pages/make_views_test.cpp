#include "pages/make_views.hpp"

#include <doctest/doctest.h>

#include "pages/assessed.hpp"

using namespace waymark;
using namespace waymark::garden;

namespace {

const StepView& step_view(const std::vector<StepView>& views, std::string_view id) {
  const auto at =
      std::find_if(views.begin(), views.end(), [&](const StepView& view) { return view.id == id; });
  REQUIRE(at != views.end());
  return *at;
}

// A rubric of three stages of one essential question each, at these levels.
Assessed at_stages(int first, int second, int third) {
  auto plot_rubric = plot();
  for (const char* number : {"0", "1", "2"}) {
    add_question(plot_rubric, std::string("q") + number, "a", std::string("s") + number, Gates::yes);
  }
  auto given = answers_at(plot_rubric, {{"q0", first}, {"q1", second}, {"q2", third}});
  return assessed(std::move(plot_rubric), std::move(given));
}

// "secure", "here", "later", "started" or "not-asked" for each stage.
std::string states_of(const Assessed& school) {
  std::string states;
  for (const auto& view : view_stages(school.view())) {
    REQUIRE(int{view.secure} + int{view.here} + int{view.later} + int{view.not_asked} == 1);
    states += view.secure    ? "secure "
              : view.here    ? "here "
              : view.started ? "started "
              : view.later   ? "later "
                             : "not-asked ";
  }
  return states;
}

QuestionView question_view(const Assessed& school, std::string_view id) {
  return view_question(school.view(), *find(school.rubric, QuestionId(id)));
}

}  // namespace

TEST_CASE("a level's meter fills up to the level and marks the target") {
  const auto loaded = rubric();
  const auto view = view_level(loaded, 2, 3);
  CHECK(view.number == 2);
  CHECK(view.most == 3);
  CHECK(view.name == "Planted");
  std::string marks;
  for (const auto& mark : view.marks) {
    marks += std::to_string(mark.number) + (mark.filled ? "f" : "") + (mark.current ? "c" : "") +
             (mark.target ? "t " : " ");
  }
  CHECK(marks == "1f 2fc 3t ");
}

TEST_CASE(
    "each stage is one of secure, here, later and not asked, and a later one can be secure in itself") {
  CHECK(states_of(at_stages(3, 2, 4)) == "secure here started ");
  CHECK(states_of(at_stages(3, 2, 1)) == "secure here later ");
  CHECK(states_of(at_stages(3, 3, 3)) == "secure secure secure ");
  CHECK(states_of(at_stages(skipped, 3, 3)) == "here started started ");
  auto school = at_stages(3, 2, 1);
  given_to(school.answers, "q0").reply = Reply::not_applicable;
  CHECK(states_of(assessed(school.rubric, school.answers)) == "not-asked here later ");
}

TEST_CASE("a stage names what holds it back only while it stands below the secure level") {
  const auto stages = [](const Assessed& school) { return view_stages(school.view()); };
  const auto held = at_stages(2, 3, 3);
  REQUIRE(stages(held)[0].holding_back.size() == 1);
  CHECK(stages(held)[0].holding_back[0].href == "areas/a.html#question-q0");
  const auto fine = at_stages(3, 3, 3);
  CHECK(stages(fine)[0].holding_back.empty());
}

TEST_CASE("an area shows its level with the working, and what holds it back") {
  const auto school = assessed("answers: {drainage: 1, tools: 3}\n");
  const auto view = view_area(school.view(), *find(school.scores, AreaId("beds")));
  REQUIRE(view.level);
  CHECK(view.level->number == 1);
  CHECK(view.next_level == "Planted");
  CHECK(view.percent == 0);
  CHECK(view.essential == 1);
  CHECK(view.answered == 2);
  CHECK(view.complete);
  REQUIRE(view.holding_back.size() == 1);
  CHECK(view.holding_back[0].title == "How is the drainage?");
  CHECK(view.standards == 1);
  CHECK(view.standards_met == 0);
  const auto plants = view_area(school.view(), *find(school.scores, AreaId("plants")));
  CHECK_FALSE(plants.level);
  CHECK(plants.unanswered == 2);
}

TEST_CASE("at the top there is no next level, and nothing holds back") {
  const auto school = assessed("answers: {drainage: 3}\n");
  const auto view = view_area(school.view(), *find(school.scores, AreaId("beds")));
  CHECK(view.next_level == "");
  CHECK(view.holding_back.empty());
  CHECK_FALSE(question_view(school, "drainage").holding_back);
  CHECK(question_view(school, "drainage").next_answer == nullptr);
}

TEST_CASE("a question shows the answer chosen and the next one up") {
  const auto school =
      assessed("answers: {drainage: {answer: 1, by: gardener, on: 2026-10-05, note: 'Wet <here>'}}\n");
  const auto view = question_view(school, "drainage");
  CHECK(view.answered);
  CHECK(view.holding_back);
  REQUIRE(view.answer != nullptr);
  CHECK(view.answer->markup() == "Nothing yet.");
  REQUIRE(view.next_answer != nullptr);
  CHECK(view.next_level == "Planted");
  CHECK(view.by == "Gardener");
  CHECK(view.on == "5 October 2026");
  CHECK(view.note.markup() == "<p>Wet &lt;here&gt;</p>");
  CHECK(view.who == std::vector<std::string_view>{"Gardener", "Headteacher"});
}

TEST_CASE("a question that has no answer says in which way") {
  const auto school = assessed("answers: {drainage: not-sure, tools: {not-applicable: We lend them}}\n");
  CHECK(question_view(school, "drainage").not_sure);
  CHECK(question_view(school, "drainage").level->number == 1);
  CHECK(question_view(school, "drainage").answer == nullptr);
  CHECK(question_view(school, "tools").not_applicable);
  CHECK(question_view(school, "tools").reason == "We lend them");
  CHECK_FALSE(question_view(school, "tools").level);
  CHECK(question_view(school, "sowing").unanswered);
}

TEST_CASE("only safe evidence is a link") {
  const auto school = assessed(
      "answers: {drainage: {answer: 1, evidence: ['https://example.org', 'javascript:x', Photos]}}\n");
  const auto view = question_view(school, "drainage");
  REQUIRE(view.evidence.size() == 3);
  CHECK(view.evidence[0].href == "https://example.org");
  CHECK(view.evidence[1].href == "");
  CHECK(view.evidence[2].href == "");
}

TEST_CASE("a standard says how each of its questions bears on it") {
  const auto school = assessed("answers: {drainage: 1}\n");
  const auto& standard = *find(school.rubric, StandardId("beds-1"));
  const auto view = view_standard(school.view(), standard);
  CHECK(view.not_yet);
  REQUIRE(view.questions.size() == 1);
  CHECK(view.questions[0].words == "level 1, Bare ground");
  CHECK_FALSE(view.questions[0].meets);
  const auto unanswered = assessed("");
  CHECK(view_standard(unanswered.view(), standard).questions[0].words == "not answered yet");
  CHECK(view_standard(unanswered.view(), standard).not_known);
}

TEST_CASE("steps are numbered in the plan's order and linked both ways") {
  const auto school = assessed("answers: {drainage: 1, sowing: 1}\n");
  const auto views = view_steps(school.view());
  REQUIRE(views.size() == 2);
  const auto& dig = step_view(views, "dig-drains");
  const auto& sow = step_view(views, "sow-beans");
  CHECK(dig.number == 1);
  CHECK(sow.number == 2);
  CHECK(dig.href == "areas/beds.html#step-dig-drains");
  REQUIRE(sow.after.size() == 1);
  CHECK(sow.after[0].href == dig.href);
  REQUIRE(dig.unlocks.size() == 1);
  CHECK(dig.unlocks[0].href == sow.href);
  CHECK(dig.effort == "1 to 2 days");
  CHECK(dig.cost == "£40 to £90 once");
  CHECK(dig.cost_band == "Low cost");
  CHECK(dig.when == "Autumn or Spring");
  CHECK(dig.lead == "Gardener");
  CHECK(dig.to_name == "Planted");
  REQUIRE(dig.actions.size() == 3);
  CHECK(dig.actions[0].number == 1);
  CHECK(dig.actions[2].number == 3);
  CHECK(sow.quick_win);
  CHECK(sow.cost == "No cost");
}

TEST_CASE("a cost that is not known has no band") {
  const auto school = assessed("answers: {tools: 1}\n");
  const auto views = view_steps(school.view());
  CHECK(step_view(views, "buy-tools").cost == "£2.50 a pupil a year");
  CHECK(step_view(views, "buy-tools").cost_band == "");
}

TEST_CASE("a step names the goals it serves that the school has chosen") {
  const auto none = assessed("answers: {drainage: 1}\n");
  CHECK(step_view(view_steps(none.view()), "dig-drains").goals.empty());
  const auto chosen = assessed("answers: {drainage: 1}\ngoals: [calm, eating]\n");
  CHECK(step_view(view_steps(chosen.view()), "dig-drains").goals ==
        std::vector<std::string_view>{"Pupils eat what they grow"});
}

TEST_CASE("a finding-out step says how, and is led by the first whom the question is asked of") {
  const auto school = assessed("answers: {tools: not-sure}\n");
  const auto views = view_steps(school.view());
  const auto& view = step_view(views, "find-out-tools");
  CHECK(view.find_out);
  CHECK(view.title == "How is the tools?");
  CHECK(view.lead == "Gardener");
  CHECK(view.involve == std::vector<std::string_view>{"Headteacher"});
  REQUIRE(view.check != nullptr);
  CHECK(view.check->markup().find("Go and look.") != std::string::npos);
  CHECK(view.actions.size() == 1);
}

TEST_CASE("what is recorded of a step is shown with it") {
  const auto school = assessed(
      "answers: {drainage: 1}\nsteps: {dig-drains: {status: in-progress, owner: Sam, due: 2027-03-31, "
      "note: Half}}\n");
  const auto views = view_steps(school.view());
  const auto& view = step_view(views, "dig-drains");
  CHECK(view.status == "In progress");
  CHECK(view.owner == "Sam");
  CHECK(view.due == "31 March 2027");
  CHECK(view.note.markup() == "<p>Half</p>");
  CHECK(view.why_here == "It is already under way.");
}

TEST_CASE("a contact's address is a link only when it is safe") {
  const auto school = assessed(
      "contacts:\n  - {name: A, email: a@example.org}\n  - {name: B, email: nobody}\n"
      "  - {name: C, email: 'a b@example.org'}\n  - {name: D}\n");
  std::string links;
  for (const auto& contact : view_contacts(school.answers.contacts)) links += contact.email_href + "|";
  CHECK(links == "mailto:a@example.org||||");
}

namespace {

// A school of the garden with examples of `plants` given as "id phase pupils"; those of its page, by id.
std::string examples_for(std::initializer_list<std::pair<const char*, std::pair<const char*, int>>> given,
                         std::optional<int> pupils, const char* area = "plants") {
  auto school = assessed("answers: {drainage: 1}\n");
  school.answers.school.pupils = pupils;
  for (const auto& [id, of] : given) {
    Practice practice;
    practice.id = PracticeId(id);
    practice.title = id;
    practice.phase = PhaseId(of.first);
    practice.pupils = of.second;
    practice.steps = {StepId("sow-beans")};
    school.rubric.practice.push_back(practice);
  }
  note_places(school.rubric);
  std::string titles;
  for (const auto& view : view_practice(school.view(), *find(school.rubric, AreaId(area)))) {
    titles += std::string(view.title) + " ";
  }
  return titles;
}

}  // namespace

TEST_CASE("an area shows the two examples nearest to the school: of its phase first, then by size") {
  CHECK(examples_for({{"far", {"primary", 900}}, {"near", {"primary", 120}}, {"other", {"secondary", 100}}}, 100) ==
        "near far ");
  CHECK(examples_for({{"other", {"secondary", 100}}, {"far", {"primary", 900}}}, 100) == "far other ");
  CHECK(examples_for({{"small", {"primary", 60}}, {"large", {"primary", 130}}, {"huge", {"primary", 999}}}, 100) ==
        "large small ");
}

TEST_CASE("examples as near as each other, and all for a school of unknown size, go by id") {
  CHECK(examples_for({{"b", {"primary", 110}}, {"a", {"primary", 90}}}, 100) == "a b ");
  CHECK(examples_for({{"b", {"primary", 1}}, {"a", {"primary", 900}}, {"c", {"primary", 5}}}, std::nullopt) == "a b ");
}

TEST_CASE("an example stands with the areas of its steps only") {
  CHECK(examples_for({{"a", {"primary", 90}}}, 100, "beds").empty());
}
