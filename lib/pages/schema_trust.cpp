#include "pages/plan_json.hpp"
#include "pages/schema.hpp"
#include "pages/schema_parts.hpp"
#include "pages/schema_writer.hpp"
#include "pages/trust_words.hpp"
#include "pages/words.hpp"

namespace waymark {

namespace {

class TrustSchema {
 public:
  std::string write() {
    return s_.document("Waymark trust results", "What Waymark added up over the schools of a trust, and what it added up.",
                       [this] { definitions(); }, [this] { everything(); });
  }

 private:
  void definitions() {
    s_.may("id");
    s_.text("The id of something in the content, or of a school: the name of its file.", "^[a-z0-9]+(-[a-z0-9]+)*$");
    s_.may("ids");
    s_.list("", [this] { s_.refer("id"); });
    s_.may("level");
    s_.whole("A level, from 1, the lowest.", 1);
    s_.may("standards-met");
    s_.object("How far some standards are met.", [this] {
      s_.need_whole("met", "How many are met.");
      s_.need_whole("count", "How many there are, less those that do not apply.");
      when_met();
    });
    s_.may("year");
    s_.object("A financial year of one school's plan.", [this] {
      s_.need_text("name", "Its name.");
      s_.need_date("starts", "Its first day, or the plan's.");
      s_.need_date("ends", "Its last day.");
      s_.need_flag("part", "The plan begins within it.");
      amounts();
    });
  }

  void when_met() {
    s_.need_date("projected", "The day by which the plan meets what is not met yet; null when nothing is left, or when it lacks something.", Or::null);
    s_.need_words("lacks", "What is lacking for such a day: an answer, a step in the plan, or a place for one.",
             {lacks_id(Lacks::nothing), lacks_id(Lacks::answer), lacks_id(Lacks::step), lacks_id(Lacks::place)});
  }

  void amounts() {
    s_.need_amount("budget", "Pounds that can be spent.");
    s_.need_amount("once", "Pounds that plans spend once.");
    s_.need_amount("yearly", "Pounds that plans spend each year from here on.");
    s_.need_amount("days", "Staff days planned in the terms that begin in this year.");
    s_.need_amount("days-capacity", "Staff days that can be given in them.");
  }

  void coverage() {
    s_.need_whole("answered", "How many questions have an answer.");
    s_.need_whole("asked", "How many questions are asked.");
    s_.need_refer("standards-met", "standards-met", "All standards.");
    s_.need_refer("core-standards-met", "standards-met", "Those of core areas.");
  }

  void everything() {
    need_origin(s_, "waymark-trust-results", 1);
    s_.need_object("trust", "The trust.", [this] {
      s_.need_text("name", "Its name.");
      s_.need_whole("uid", "Its number in the register of trusts.", 0, Or::null);
    });
    need_levels(s_);
    coverage();
    sums();
    s_.need_objects("schools", "The schools, by name.", [this] { school(); });
  }

  void sums() {
    s_.need_objects("stages", "The stages, and the schools that stand at each.", [this] {
      s_.need_id("id", "The stage.");
      s_.need_text("name", "Its name.");
      s_.need_ids("schools", "Schools that stand at it.");
    });
    s_.need_ids("every-stage-secure", "Schools where every stage is secure.");
    s_.need_objects("areas", "The areas.", [this] {
      s_.need_id("id", "The area.");
      s_.need_text("title", "Its title.");
      s_.need_flag("core", "Whether its standards are core ones.");
      s_.need_whole("known", "Schools that have a level in it.");
      s_.need_whole("meets", "Of these, how many are at the level that meets the standards, or above.");
      s_.need_refer_or_null("median", "level", "The level in the middle; the lower of two.");
    });
    outliers("begin-together", "Schools two levels or more below the median of an area.");
    outliers("can-show", "Schools two levels or more above it.");
    s_.need_objects("standards", "The standards, and how each school meets them.", [this] {
      s_.need_id("id", "The standard.");
      s_.need_id("area", "Its area.");
      s_.need_text("title", "Its title.");
      s_.need_ids("met", "Schools that meet it.");
      s_.need_ids("not-yet", "Schools where it is not yet in place.");
      s_.need_ids("not-known", "Schools where an answer is missing.");
      s_.need_ids("not-applicable", "Schools to which it does not apply.");
    });
    gaps();
    shared_steps();
    s_.need_objects("years", "Money and staff days, by financial year, over all schools.", [this] {
      s_.need_text("name", "Its name.");
      s_.need_date("ends", "Its last day.");
      s_.need_flag("part", "Some plans begin within it.");
      s_.need_whole("schools", "How many schools have this year in their plans.");
      amounts();
    });
    central_plan();
  }

  void outliers(std::string_view name, std::string_view about) {
    s_.need_objects(name, about, [this] {
      s_.need_id("area", "The area.");
      s_.need_id("school", "The school.");
      s_.need_refer("level", "level", "Its level.");
    });
  }

  void gaps() {
    s_.need_objects("gaps", "Questions where some schools are below the level that meets the standards; most schools first.", [this] {
      s_.need_id("question", "The question.");
      s_.need_id("area", "Its area.");
      s_.need_text("title", "The question itself.");
      s_.need_ids("below", "Schools below that level.");
      s_.need_whole("answered", "Schools with an answer.");
      s_.need_flag("from-trust", "The trust gives an answer for its schools.");
      s_.need_objects("learning", "Who can learn from whom, by the phase of those who ask.", [this] {
        s_.need_id("phase", "The phase.");
        s_.need_ids("ask", "Schools of this phase below that level.");
        s_.need_ids("ahead", "Up to three schools that can show how.");
      });
    });
  }

  void shared_steps() {
    s_.need_objects("shared-steps", "Steps that two schools or more have in their plans; most schools first.", [this] {
      s_.need_id("id", "The step.");
      s_.need_text("title", "Its title.");
      s_.need_id("area", "Its area.");
      s_.need_flag("once", "It can be done once for all of them.");
      s_.need_ids("schools", "Schools that have it in their plans.");
      s_.need_date("first", "When the first of them begins; null when it has a place in no plan.", Or::null);
      s_.need_whole("units", "What its price counts: their pupils, staff or devices; else the schools.");
      s_.need_whole("costs-unknown", "Schools that do not say how many they have.");
      s_.need_amount("days", "Staff days of all together, if each takes it alone.");
      s_.need_amount("cost-once", "Pounds once, of all together.");
      s_.need_amount("cost-yearly", "Pounds each year, of all together.");
      s_.need_amount("days-once", "Staff days of the school whose plan counts most: what doing it once takes.");
    });
  }

  void central_plan() {
    s_.need_object("central-plan", "When the central team does what can be done once, in its own terms and years; null where the trust gives it neither days nor money.", [this] {
      need_calendar(s_, "The trust");
      s_.need_objects("steps", "Every shared step that can be done once, in the order to take them.", [this] {
        s_.need_id("id", "The step.");
        s_.need_ids("after", "Steps of this plan that end before it begins.");
        s_.need_amount("days", "Staff days that the plan counts: those of one school's step, the largest.");
        s_.need_flag("cost-known", "Whether its cost can be worked out for every one of these schools.");
        s_.need_amount("cost-once", "Pounds once, of all its schools together.");
        s_.need_amount("cost-yearly", "Pounds each year, of all its schools together.");
        need_place(s_);
      });
    }, Or::null);
  }

  void school() {
    s_.need_id("id", "The name of its file, and the folder of its pack.");
    s_.need_text("name", "Its name.");
    s_.need_whole("urn", "Its unique reference number.", 0, Or::null);
    s_.need_id("phase", "What kind of school it is.");
    s_.need_whole("pupils", "How many pupils it has.", 0, Or::null);
    s_.need_whole("staff", "How many staff it has.", 0, Or::null);
    s_.need_whole("devices", "How many laptops, desktops and tablets it has.", 0, Or::null);
    s_.need_text("cycle", "The school's name for this round.");
    s_.need_date("date", "The day that its answers stand for.", Or::null);
    coverage();
    s_.need_objects("stages", "The stages.", [this] {
      s_.need_id("id", "The stage.");
      s_.need_words("state", "How it stands.", {state_id(StageState::secure), state_id(StageState::not_secure), state_id(StageState::not_asked)});
    });
    s_.need_refer_or_null("stands-at", "id", "The stage where the school stands; null when all are secure.");
    s_.need_objects("areas", "The areas.", [this] {
      s_.need_id("id", "The area.");
      s_.need_refer_or_null("level", "level", "Its level.");
      s_.need_refer("target", "level", "What the school aims for.");
      s_.need_whole("asked", "Questions asked.");
      s_.need_whole("answered", "Questions with an answer.");
    });
    s_.need_objects("questions", "All questions of the content.", [this] {
      s_.need_id("id", "The question.");
      s_.need_flag("applies", "Whether it applies to the school.");
      s_.need_refer_or_null("level", "level", "The level of the answer; null without one, or when it is not asked.");
    });
    s_.need_objects("standards", "The standards.", [this] {
      s_.need_id("id", "The standard.");
      s_.need_words("state", "How it stands.", {state_id(StandardState::met), state_id(StandardState::not_yet), state_id(StandardState::not_known),
                                  state_id(StandardState::not_applicable)});
      when_met();
    });
    plan();
  }

  void plan() {
    s_.need_objects("steps", "The steps of its plan, in their order, less those that find out an answer.", [this] {
      s_.need_id("id", "The step.");
      s_.need_words("status", "How far the school has come with it.",
               {status_id(StepStatus::not_started), status_id(StepStatus::planned), status_id(StepStatus::in_progress)});
      s_.need_date("starts", "When it begins; null when it does not fit.", Or::null);
      s_.need_date("ends", "When it ends.", Or::null);
      s_.need_amount("days", "Staff days that the plan counts.");
      s_.need_flag("cost-known", "Whether its cost can be worked out.");
      s_.need_amount("cost-once", "Pounds once that the plan counts.");
      s_.need_amount("cost-yearly", "Pounds each year, with those of a contract that ends left in.");
    });
    s_.need("years");
    s_.list("The financial years of its plan.", [this] { s_.refer("year"); });
  }

  SchemaWriter s_;
};

}  // namespace

const std::string& trust_results_schema() {
  static const auto text = TrustSchema().write();
  return text;
}

}  // namespace waymark
