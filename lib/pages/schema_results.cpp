#include "pages/schema.hpp"
#include "pages/schema_progress.hpp"
#include "pages/plan_json.hpp"
#include "pages/schema_parts.hpp"
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
    s_.need_amount("low", "");
    s_.need_amount("high", "");
  }

  void everything() {
    need_origin(s_, "waymark-results", 2);
    school();
    scores();
    standards();
    questions();
    s_.need_object("plan", "The next steps, and when each happens.", [this] { plan(); });
    s_.may("progress");
    s_.object("What has moved since the cycle before. There when that is known.", [this] { describe_progress(s_); });
  }

  void school() {
    s_.need_object("school", "The school, as its answers say.", [this] {
      s_.need_whole("urn", "Its unique reference number.", smallest_urn, Or::null);
      s_.need_text("name", "Its name.");
      s_.need_id("phase", "What kind of school it is.");
      s_.need_whole("pupils", "How many pupils it has.", 0, Or::null);
      s_.need_whole("staff", "How many staff it has.", 0, Or::null);
      s_.need_whole("devices", "How many laptops, desktops and tablets it has.", 0, Or::null);
    });
    s_.may("trust");
    s_.text("The name of its trust, where it has one.");
    s_.need_text("cycle", "The school's name for this round.");
    s_.need_date("date", "The day that the results stand for.", Or::null);
    s_.need_text("vision", "What the school wants to be different. It may be empty.");
    s_.need_ids("goals", "The school's goals, most important first.");
  }

  void gate() {
    s_.need_refer_or_null("level", "level", "The highest level that all essential questions have reached.");
    s_.need("percent-to-next");
    s_.json().object().key("description").value("The share of essential questions above the level, rounded down.");
    s_.json().key("type").value("integer").key("minimum").value(0).key("maximum").value(100).end();
    s_.need_whole("essential", "How many essential questions are answered.");
    s_.need_whole("essential-above", "How many of them are above the level.");
    s_.need_whole("asked", "How many questions are asked of this school.");
    s_.need_whole("answered", "How many of them have an answer.");
    s_.need_ids("holding-back", "The essential questions that stand at the level.");
    s_.need_refer_or_null("weakest", "id", "The lowest of all questions that have a level.");
  }

  void scores() {
    s_.need_objects("levels", "The levels, lowest first.", [this] {
      s_.need("level");
      s_.refer("level");
      s_.need_text("name", "What it is called.");
    });
    s_.need_refer("meets", "level", "The level that meets a standard.");
    s_.need_refer("secure", "level", "The level at which a stage is secure.");
    s_.need_objects("areas", "The areas, in the content's order.", [this] {
      s_.need_id("id", "The area.");
      s_.need_text("title", "Its title.");
      gate();
      s_.need_refer("target", "level", "The level that the school aims for.");
    });
    s_.need_objects("stages", "The stages of the journey, first to last.", [this] {
      s_.need_id("id", "The stage.");
      s_.need_text("name", "Its name.");
      s_.need_words("state", "Whether it is secure.", words_of<StageState>({StageState::secure, StageState::not_secure, StageState::not_asked}, state_id));
      gate();
    });
    s_.need_refer_or_null("stands-at", "id", "The first stage that is not yet secure; null when all are.");
  }

  void standards() {
    s_.need_objects("standards", "The standards, by area.", [this] {
      s_.need_id("id", "The standard.");
      s_.need_id("area", "Its area.");
      s_.need_text("title", "Its official title.");
      s_.need_words("state", "Whether it is met.", words_of<StandardState>({StandardState::met, StandardState::not_yet, StandardState::not_known,
                                                              StandardState::not_applicable}, state_id));
      s_.need_ids("questions", "The questions that decide it.");
      s_.need_ids("holding-back", "Those below the level that meets it.");
      s_.need_ids("unknown", "Those without an answer.");
    });
  }

  void questions() {
    s_.need_objects("questions", "Every question asked of this school.", [this] {
      s_.need_id("id", "The question.");
      s_.need_id("area", "Its area.");
      s_.need_id("stage", "Its stage.");
      s_.need_flag("essential", "Whether its area and its stage wait for it.");
      s_.need_words("reply", "What the school said.", words_of<Reply>({Reply::unanswered, Reply::answered, Reply::not_sure, Reply::not_applicable}, reply_id));
      s_.need_refer_or_null("level", "level", "The level of the answer. Not sure counts as 1.");
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
  }

  void plan() {
    need_calendar(s_, "The school");
    s_.need_objects("days-by-role", "Where the school says what days a role can give to the steps that it leads.", [this] {
      s_.need_id("role", "The role.");
      s_.need_amount("days-per-term", "Staff days in a whole term.");
    });
    s_.need_objects("steps", "The steps, in the order to take them.", [this] { step(); });
    s_.may("done");
    s_.refer("ids", "Steps that are recorded as done.");
    s_.need_ids("declined", "Steps that the school decided against.");
    s_.need_ids("waiting", "Steps that rest on one of those.");
  }

  void step() {
    s_.need_whole("number", "Its place in the order.", 1);
    s_.need_id("id", "The step. One that finds out an answer begins with `find-out-`.");
    s_.need_words("kind", "Whether it is a step of the content, or finds out an answer.", {"step", "find-out"});
    s_.need_text("title", "Its title; of one that finds out, the question's.");
    s_.need_id("question", "The question that it raises.");
    s_.need_refer("from", "level", "The level the question stands at.");
    s_.need_refer("to", "level", "The level it raises the question to.");
    s_.need_words("because", "Why it stands where it does.",
             words_of<Because>({Because::in_progress, Because::duty, Because::deadline, Because::urgent, Because::promised, Because::unlocks_stage,
                                Because::serves_goal, Because::worth_it}, because_id));
    s_.need_text("why-here", "The same in a sentence.");
    s_.need_ids("after", "Steps of this plan that end before it begins.");
    s_.need_flag("quick-win", "It takes about a day at the most, and costs nothing.");
    s_.need_words("status", "How far the school has come with it.",
             words_of<StepStatus>({StepStatus::not_started, StepStatus::planned, StepStatus::in_progress}, status_id));
    s_.may("lead");
    s_.refer("id", "The role that leads. One that finds out has none.");
    s_.may("involve");
    s_.refer("ids", "Other roles.");
    s_.need_refer("staff-days", "days", "What it takes.");
    s_.need_flag("cost-known", "Whether the cost can be worked out: it may be per pupil, member of staff or device.");
    s_.may("cost-once");
    s_.refer("pounds", "What it costs once, where that is known.");
    s_.may("cost-yearly");
    s_.refer("pounds", "What it costs each year, where that is known.");
    s_.need_object("planned", "What the plan counts: the middle of each range, rounded up.", [this] {
      s_.need_amount("days", "Staff days.");
      s_.need_amount("once", "Pounds once.");
      s_.need_amount("yearly", "Pounds each year, less those of a contract that ends.");
      s_.need_amount("in-place-of", "Pounds each year of that contract.");
    });
    need_place(s_);
    s_.may("owner");
    s_.text("Who has taken it on.");
    s_.may("due");
    s_.date("When the school wants it done.");
  }

  SchemaWriter s_;
};

}  // namespace

const std::string& results_schema() {
  static const auto text = ResultsSchema().write();
  return text;
}

}  // namespace waymark
