#include "pages/schema.hpp"
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
      whole("met", "How many are met.");
      whole("count", "How many there are, less those that do not apply.");
      when_met();
    });
    s_.may("year");
    s_.object("A financial year of one school's plan.", [this] {
      text("name", "Its name.");
      s_.need("starts");
      s_.date("Its first day, or the plan's.");
      s_.need("ends");
      s_.date("Its last day.");
      flag("part", "The plan begins within it.");
      amounts();
    });
  }

  void id(std::string_view name, std::string_view about) {
    s_.need(name);
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

  void whole(std::string_view name, std::string_view about, Or instead = Or::nothing) {
    s_.need(name);
    s_.whole(about, 0, instead);
  }

  void amount(std::string_view name, std::string_view about) {
    s_.need(name);
    s_.amount(about);
  }

  void flag(std::string_view name, std::string_view about) {
    s_.need(name);
    s_.flag(about);
  }

  void date_or_null(std::string_view name, std::string_view about) {
    s_.need(name);
    s_.date(about, Or::null);
  }

  template <class Item>
  void objects(std::string_view name, std::string_view about, Item item) {
    s_.need(name);
    s_.list(about, [&] { s_.object("", [&] { item(); }); });
  }

  void when_met() {
    date_or_null("projected", "The day by which the plan meets what is not met yet; null when nothing is left, or when it lacks something.");
    s_.need("lacks");
    s_.words("What is lacking for such a day: an answer, a step in the plan, or a place for one.",
             {lacks_id(Lacks::nothing), lacks_id(Lacks::answer), lacks_id(Lacks::step), lacks_id(Lacks::place)});
  }

  void amounts() {
    amount("budget", "Pounds that can be spent.");
    amount("once", "Pounds that plans spend once.");
    amount("yearly", "Pounds that plans spend each year from here on.");
    amount("days", "Staff days planned in the terms that begin in this year.");
    amount("days-capacity", "Staff days that can be given in them.");
  }

  void coverage() {
    whole("answered", "How many questions have an answer.");
    whole("asked", "How many questions are asked.");
    s_.need("standards-met");
    s_.refer("standards-met", "All standards.");
    s_.need("core-standards-met");
    s_.refer("standards-met", "Those of core areas.");
  }

  void everything() {
    s_.need("format");
    s_.constant("waymark-trust-results");
    s_.need("version");
    s_.json().object().key("description").value("The version of this format. It changes when a name goes away or comes to mean something else.");
    s_.json().key("const").value(1).end();
    text("waymark", "The version of the program.");
    s_.need("rubric");
    s_.object("The questions, steps and rules that were used.", [this] {
      id("id", "Its id.");
      text("version", "Its version.");
    });
    s_.need("trust");
    s_.object("The trust.", [this] {
      text("name", "Its name.");
      whole("uid", "Its number in the register of trusts.", Or::null);
    });
    objects("levels", "The levels, from the lowest.", [this] {
      s_.need("level");
      s_.refer("level", "Its number.");
      text("name", "Its name.");
    });
    s_.need("meets");
    s_.refer("level", "The level at which a standard counts as met.");
    coverage();
    sums();
    objects("schools", "The schools, by name.", [this] { school(); });
  }

  void sums() {
    objects("stages", "The stages, and the schools that stand at each.", [this] {
      id("id", "The stage.");
      text("name", "Its name.");
      ids("schools", "Schools that stand at it.");
    });
    ids("every-stage-secure", "Schools where every stage is secure.");
    objects("areas", "The areas.", [this] {
      id("id", "The area.");
      text("title", "Its title.");
      flag("core", "Whether its standards are core ones.");
      whole("known", "Schools that have a level in it.");
      whole("meets", "Of these, how many are at the level that meets the standards, or above.");
      s_.need("median");
      s_.refer_or_null("level", "The level in the middle; the lower of two.");
    });
    outliers("begin-together", "Schools two levels or more below the median of an area.");
    outliers("can-show", "Schools two levels or more above it.");
    objects("standards", "The standards, and how each school meets them.", [this] {
      id("id", "The standard.");
      id("area", "Its area.");
      text("title", "Its title.");
      ids("met", "Schools that meet it.");
      ids("not-yet", "Schools where it is not yet in place.");
      ids("not-known", "Schools where an answer is missing.");
      ids("not-applicable", "Schools to which it does not apply.");
    });
    gaps();
    shared_steps();
    objects("years", "Money and staff days, by financial year, over all schools.", [this] {
      text("name", "Its name.");
      s_.need("ends");
      s_.date("Its last day.");
      flag("part", "Some plans begin within it.");
      whole("schools", "How many schools have this year in their plans.");
      amounts();
    });
  }

  void outliers(std::string_view name, std::string_view about) {
    objects(name, about, [this] {
      id("area", "The area.");
      id("school", "The school.");
      s_.need("level");
      s_.refer("level", "Its level.");
    });
  }

  void gaps() {
    objects("gaps", "Questions where some schools are below the level that meets the standards; most schools first.", [this] {
      id("question", "The question.");
      id("area", "Its area.");
      text("title", "The question itself.");
      ids("below", "Schools below that level.");
      whole("answered", "Schools with an answer.");
      flag("from-trust", "The trust gives an answer for its schools.");
      objects("learning", "Who can learn from whom, by the phase of those who ask.", [this] {
        id("phase", "The phase.");
        ids("ask", "Schools of this phase below that level.");
        ids("ahead", "Up to three schools that can show how.");
      });
    });
  }

  void shared_steps() {
    objects("shared-steps", "Steps that two schools or more have in their plans; most schools first.", [this] {
      id("id", "The step.");
      text("title", "Its title.");
      id("area", "Its area.");
      flag("once", "It can be done once for all of them.");
      ids("schools", "Schools that have it in their plans.");
      date_or_null("first", "When the first of them begins; null when it has a place in no plan.");
      whole("units", "What its price counts: their pupils, staff or devices; else the schools.");
      whole("costs-unknown", "Schools that do not say how many they have.");
      amount("days", "Staff days of all together, if each takes it alone.");
      amount("cost-once", "Pounds once, of all together.");
      amount("cost-yearly", "Pounds each year, of all together.");
    });
  }

  void school() {
    id("id", "The name of its file, and the folder of its pack.");
    text("name", "Its name.");
    whole("urn", "Its unique reference number.", Or::null);
    id("phase", "What kind of school it is.");
    whole("pupils", "How many pupils it has.", Or::null);
    whole("staff", "How many staff it has.", Or::null);
    whole("devices", "How many laptops, desktops and tablets it has.", Or::null);
    text("cycle", "The school's name for this round.");
    date_or_null("date", "The day that its answers stand for.");
    coverage();
    objects("stages", "The stages.", [this] {
      id("id", "The stage.");
      s_.need("state");
      s_.words("How it stands.", {state_id(StageState::secure), state_id(StageState::not_secure), state_id(StageState::not_asked)});
    });
    s_.need("stands-at");
    s_.refer_or_null("id", "The stage where the school stands; null when all are secure.");
    objects("areas", "The areas.", [this] {
      id("id", "The area.");
      s_.need("level");
      s_.refer_or_null("level", "Its level.");
      s_.need("target");
      s_.refer("level", "What the school aims for.");
      whole("asked", "Questions asked.");
      whole("answered", "Questions with an answer.");
    });
    objects("questions", "All questions of the content.", [this] {
      id("id", "The question.");
      flag("applies", "Whether it applies to the school.");
      s_.need("level");
      s_.refer_or_null("level", "The level of the answer; null without one, or when it is not asked.");
    });
    objects("standards", "The standards.", [this] {
      id("id", "The standard.");
      s_.need("state");
      s_.words("How it stands.", {state_id(StandardState::met), state_id(StandardState::not_yet), state_id(StandardState::not_known),
                                  state_id(StandardState::not_applicable)});
      when_met();
    });
    plan();
  }

  void plan() {
    objects("steps", "The steps of its plan, in their order, less those that find out an answer.", [this] {
      id("id", "The step.");
      s_.need("status");
      s_.words("How far the school has come with it.",
               {status_id(StepStatus::not_started), status_id(StepStatus::planned), status_id(StepStatus::in_progress)});
      date_or_null("starts", "When it begins; null when it does not fit.");
      date_or_null("ends", "When it ends.");
      amount("days", "Staff days that the plan counts.");
      flag("cost-known", "Whether its cost can be worked out.");
      amount("cost-once", "Pounds once that the plan counts.");
      amount("cost-yearly", "Pounds each year, with those of a contract that ends left in.");
    });
    s_.need("years");
    s_.list("The financial years of its plan.", [this] { s_.refer("year"); });
  }

  SchemaWriter s_;
};

}  // namespace

std::string trust_results_schema() { return TrustSchema().write(); }

}  // namespace waymark
