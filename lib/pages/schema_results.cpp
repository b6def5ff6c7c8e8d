#include "pages/schema.hpp"
#include "pages/schema_progress.hpp"
#include "pages/schema_writer.hpp"
#include "pages/words.hpp"

namespace waymark {

namespace {

class ResultsSchema {
 public:
  std::string write() {
    return s_.document(
        "Waymark results", "What Waymark found and planned for one school. Every figure of its pack comes from here.",
        [this] { definitions(); }, [this] { everything(); });
  }

 private:
  void definitions() {
    s_.may("id");
    s_.text("The id of something in the content. It stays the same from version to version.", "^[a-z0-9]+(-[a-z0-9]+)*$");
    s_.may("ids");
    s_.list("", [this] { s_.refer("id"); });
    s_.may("level");
    s_.whole("A level, from 1, the lowest.", 1);
    s_.may("days");
    s_.object("Staff days, at the least and at the most.", [this] { low_and_high(); });
    s_.may("pounds");
    s_.object("Pounds, at the least and at the most.", [this] { low_and_high(); });
  }

  void low_and_high() {
    s_.need("low");
    s_.amount("");
    s_.need("high");
    s_.amount("");
  }

  void id(std::string_view about) {
    s_.need("id");
    s_.refer("id", about);
  }

  void ids(std::string_view name, std::string_view about) {
    s_.need(name);
    s_.refer("ids", about);
  }

  void text(std::string_view name, std::string_view about) {
    s_.need(name);
    s_.text(about);
  }

  void whole(std::string_view name, int least, std::string_view about, Or instead = Or::nothing) {
    s_.need(name);
    s_.whole(about, least, instead);
  }

  void amount(std::string_view name, std::string_view about) {
    s_.need(name);
    s_.amount(about);
  }

  void flag(std::string_view name, std::string_view about) {
    s_.need(name);
    s_.flag(about);
  }

  void from_to() {
    s_.need("starts");
    s_.date("The first day.");
    s_.need("ends");
    s_.date("The last day.");
  }

  void everything() {
    s_.need("format");
    s_.constant("waymark-results");
    s_.need("version");
    s_.json().object().key("description").value("The version of this format. It changes when a name goes away or comes to mean something else.");
    s_.json().key("const").value(2).end();
    text("waymark", "The version of the program.");
    s_.need("rubric");
    s_.object("The questions, steps and rules that were used.", [this] {
      id("Its id.");
      text("version", "Its version.");
    });
    school();
    scores();
    standards();
    questions();
    s_.need("plan");
    s_.object("The next steps, and when each happens.", [this] { plan(); });
    s_.may("progress");
    s_.object("What has moved since the cycle before. There when that is known.", [this] { describe_progress(s_); });
  }

  void school() {
    s_.need("school");
    s_.object("The school, as its answers say.", [this] {
      whole("urn", smallest_urn, "Its unique reference number.", Or::null);
      text("name", "Its name.");
      s_.need("phase");
      s_.refer("id", "What kind of school it is.");
      whole("pupils", 0, "How many pupils it has.", Or::null);
      whole("staff", 0, "How many staff it has.", Or::null);
      whole("devices", 0, "How many laptops, desktops and tablets it has.", Or::null);
    });
    s_.may("trust");
    s_.text("The name of its trust, where it has one.");
    text("cycle", "The school's name for this round.");
    s_.need("date");
    s_.date("The day that the results stand for.", Or::null);
    text("vision", "What the school wants to be different. It may be empty.");
    ids("goals", "The school's goals, most important first.");
  }

  void gate() {
    s_.need("level");
    s_.refer_or_null("level", "The highest level that all essential questions have reached.");
    s_.need("percent-to-next");
    s_.json().object().key("description").value("The share of essential questions above the level, rounded down.");
    s_.json().key("type").value("integer").key("minimum").value(0).key("maximum").value(100).end();
    whole("essential", 0, "How many essential questions are answered.");
    whole("essential-above", 0, "How many of them are above the level.");
    whole("asked", 0, "How many questions are asked of this school.");
    whole("answered", 0, "How many of them have an answer.");
    ids("holding-back", "The essential questions that stand at the level.");
    s_.need("weakest");
    s_.refer_or_null("id", "The lowest of all questions that have a level.");
  }

  void scores() {
    s_.need("levels");
    s_.list("The levels, lowest first.", [this] {
      s_.object("", [this] {
        s_.need("level");
        s_.refer("level");
        text("name", "What it is called.");
      });
    });
    s_.need("meets");
    s_.refer("level", "The level that meets a standard.");
    s_.need("secure");
    s_.refer("level", "The level at which a stage is secure.");
    s_.need("areas");
    s_.list("The areas, in the content's order.", [this] {
      s_.object("", [this] {
        id("The area.");
        text("title", "Its title.");
        gate();
        s_.need("target");
        s_.refer("level", "The level that the school aims for.");
      });
    });
    s_.need("stages");
    s_.list("The stages of the journey, first to last.", [this] {
      s_.object("", [this] {
        id("The stage.");
        text("name", "Its name.");
        s_.need("state");
        s_.words("Whether it is secure.", words_of<StageState>({StageState::secure, StageState::not_secure, StageState::not_asked}, state_id));
        gate();
      });
    });
    s_.need("stands-at");
    s_.refer_or_null("id", "The first stage that is not yet secure; null when all are.");
  }

  void standards() {
    s_.need("standards");
    s_.list("The standards, by area.", [this] {
      s_.object("", [this] {
        id("The standard.");
        s_.need("area");
        s_.refer("id", "Its area.");
        text("title", "Its official title.");
        s_.need("state");
        s_.words("Whether it is met.", words_of<StandardState>({StandardState::met, StandardState::not_yet, StandardState::not_known,
                                                                StandardState::not_applicable}, state_id));
        ids("questions", "The questions that decide it.");
        ids("holding-back", "Those below the level that meets it.");
        ids("unknown", "Those without an answer.");
      });
    });
  }

  void questions() {
    s_.need("questions");
    s_.list("Every question asked of this school.", [this] {
      s_.object("", [this] {
        id("The question.");
        s_.need("area");
        s_.refer("id", "Its area.");
        s_.need("stage");
        s_.refer("id", "Its stage.");
        flag("essential", "Whether its area and its stage wait for it.");
        s_.need("reply");
        s_.words("What the school said.", words_of<Reply>({Reply::unanswered, Reply::answered, Reply::not_sure, Reply::not_applicable}, reply_id));
        s_.need("level");
        s_.refer_or_null("level", "The level of the answer. Not sure counts as 1.");
        s_.may("answer");
        s_.refer("id", "The answer chosen.");
        s_.may("from-trust");
        s_.json().object().key("description").value("There when the trust gave the answer.").key("const").value(true).end();
        s_.may("reason");
        s_.text("Why the question does not apply.");
        s_.may("note");
        s_.text("What the school wrote beside its answer.");
        s_.may("by");
        s_.text("Who said so.");
        s_.may("on");
        s_.date("When they said so.");
        s_.may("corrects");
        s_.text("Why the answer of the cycle before was wrong.");
        s_.may("evidence");
        s_.list("Where the evidence is.", [this] { s_.text(""); });
      });
    });
  }

  void plan() {
    flag("days-assumed", "The school did not say what staff days it can give; the content's stand in.");
    flag("budget-assumed", "The same of its budget.");
    s_.need("terms");
    s_.list("The terms of the plan, one after the other.", [this] {
      s_.object("", [this] {
        s_.need("term");
        s_.refer("id", "Which term of a year it is.");
        text("name", "Its name with its year.");
        from_to();
        flag("part", "The plan begins within it.");
        flag("off", "The school plans nothing in it.");
        amount("capacity", "Staff days that can be given.");
        amount("used", "Staff days that the plan uses.");
      });
    });
    s_.need("years");
    s_.list("The financial years of the plan, one after the other.", [this] {
      s_.object("", [this] {
        text("name", "Its name.");
        from_to();
        flag("part", "The plan begins within it.");
        amount("budget", "Pounds that can be spent.");
        amount("once", "Pounds that the plan spends once.");
        amount("yearly", "Pounds that the plan spends each year from here on.");
      });
    });
    s_.need("days-by-role");
    s_.list("Where the school says what days a role can give to the steps that it leads.", [this] {
      s_.object("", [this] {
        s_.need("role");
        s_.refer("id", "The role.");
        amount("days-per-term", "Staff days in a whole term.");
      });
    });
    s_.need("steps");
    s_.list("The steps, in the order to take them.", [this] { s_.object("", [this] { step(); }); });
    s_.may("done");
    s_.refer("ids", "Steps that are recorded as done.");
    ids("declined", "Steps that the school decided against.");
    ids("waiting", "Steps that rest on one of those.");
  }

  void step() {
    whole("number", 1, "Its place in the order.");
    id("The step. One that finds out an answer begins with `find-out-`.");
    s_.need("kind");
    s_.words("Whether it is a step of the content, or finds out an answer.", {"step", "find-out"});
    text("title", "Its title; of one that finds out, the question's.");
    s_.need("question");
    s_.refer("id", "The question that it raises.");
    s_.need("from");
    s_.refer("level", "The level the question stands at.");
    s_.need("to");
    s_.refer("level", "The level it raises the question to.");
    s_.need("because");
    s_.words("Why it stands where it does.",
             words_of<Because>({Because::in_progress, Because::duty, Because::deadline, Because::urgent, Because::promised, Because::unlocks_stage,
                                Because::serves_goal, Because::worth_it}, because_id));
    text("why-here", "The same in a sentence.");
    ids("after", "Steps of this plan that end before it begins.");
    flag("quick-win", "It takes about a day at the most, and costs nothing.");
    s_.need("status");
    s_.words("How far the school has come with it.",
             words_of<StepStatus>({StepStatus::not_started, StepStatus::planned, StepStatus::in_progress}, status_id));
    s_.may("lead");
    s_.refer("id", "The role that leads. One that finds out has none.");
    s_.may("involve");
    s_.refer("ids", "Other roles.");
    s_.need("staff-days");
    s_.refer("days", "What it takes.");
    flag("cost-known", "Whether the cost can be worked out: it may be per pupil, member of staff or device.");
    s_.may("cost-once");
    s_.refer("pounds", "What it costs once, where that is known.");
    s_.may("cost-yearly");
    s_.refer("pounds", "What it costs each year, where that is known.");
    s_.need("planned");
    s_.object("What the plan counts: the middle of each range, rounded up.", [this] {
      amount("days", "Staff days.");
      amount("once", "Pounds once.");
      amount("yearly", "Pounds each year, less those of a contract that ends.");
      amount("in-place-of", "Pounds each year of that contract.");
    });
    s_.need("placed");
    s_.object("When it happens; null when it does not fit.", [this] { placed(); }, Or::null);
    s_.may("would-take");
    s_.text("What it would take to give it a place, in a sentence. There when `placed` is null.");
    s_.may("owner");
    s_.text("Who has taken it on.");
    s_.may("due");
    s_.date("When the school wants it done.");
  }

  void placed() {
    whole("first-term", 0, "The place of its first term in `terms`, from 0.");
    whole("last-term", 0, "The same of its last.");
    from_to();
    s_.need("days");
    s_.list("The staff days in each of these terms.", [this] { s_.amount(""); });
    whole("year", 0, "The place in `years`, from 0, of the year in which it costs money first.");
    s_.need("held-by");
    s_.words("Why it does not begin sooner.",
             words_of<Held>({Held::by_nothing, Held::by_step, Held::by_days, Held::by_role, Held::by_budget, Held::by_term,
                             Held::by_contract}, held_id));
    s_.may("held-by-step");
    s_.refer("id", "The step that it waits for.");
    flag("late", "It ends after the day it should be done by.");
    text("why-then", "Why it does not begin sooner, in a sentence. It may be empty.");
  }

  SchemaWriter s_;
};

}  // namespace

std::string results_schema() { return ResultsSchema().write(); }

}  // namespace waymark
