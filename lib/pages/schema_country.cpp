#include "pages/country_words.hpp"
#include "pages/schema.hpp"
#include "pages/schema_writer.hpp"

namespace waymark {

namespace {

class CountrySchema {
 public:
  std::string write() {
    return s_.document("Waymark country results", "What Waymark added up over the schools of a country.", [this] { definitions(); },
                       [this] { everything(); });
  }

 private:
  void definitions() {
    s_.may("id");
    s_.text("The id of something in the content, or of a trust: the name of its folder.", "^[a-z0-9]+(-[a-z0-9]+)*$");
    s_.may("level");
    s_.whole("A level, from 1, the lowest.", 1);
    s_.may("standards");
    s_.object("Schools, by how they stand on some standards, all of them together.", [this] {
      whole("met", "Schools that meet them.");
      objects("by-year", "Schools whose plans have a day for the last of them, by its year.", [this] {
        whole("year", "The year.");
        whole("schools", "How many schools.");
      });
      whole("no-step", "Schools that have chosen no step for one of them yet.");
      whole("no-place", "Schools where a step for one of them needs time or money that the plan does not have.");
      whole("not-known", "Schools where an answer is missing.");
      whole("not-applicable", "Schools to which none of them applies.");
    });
    s_.may("figures");
    s_.object("What is added up over some schools.", [this] { figures(); });
    s_.may("groups");
    s_.list("", [this] {
      s_.object("", [this] {
        id("id", "The group.");
        text("name", "Its name.");
        s_.need("shown");
        s_.words("Whether its figures are shown: not those of few schools, nor of a group by which these could be worked out.",
                 {shown_id(Shown::yes), shown_id(Shown::few), shown_id(Shown::beside_few)});
        s_.need("figures");
        s_.refer_or_null("figures", "Its figures.");
      });
    });
  }

  void id(std::string_view name, std::string_view about) {
    s_.need(name);
    s_.refer("id", about);
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

  template <class Item>
  void objects(std::string_view name, std::string_view about, Item item) {
    s_.need(name);
    s_.list(about, [&] { s_.object("", [&] { item(); }); });
  }

  void standards(std::string_view name, std::string_view about) {
    s_.need(name);
    s_.refer("standards", about);
  }

  void figures() {
    whole("schools", "How many schools.");
    whole("pupils", "Their pupils, of schools that say how many.");
    whole("pupils-unknown", "Schools that do not say.");
    whole("asked", "Questions asked, over all of them.");
    whole("answered", "Questions with an answer.");
    whole("complete", "Schools that have answered every question.");
    objects("stages", "The stages.", [this] {
      id("id", "The stage.");
      text("name", "Its name.");
      whole("schools", "Schools that stand at it.");
    });
    whole("every-stage-secure", "Schools where every stage is secure.");
    standards("core-standards", "The standards of all core areas.");
    objects("areas", "The areas.", [this] {
      id("id", "The area.");
      text("title", "Its title.");
      flag("core", "Whether its standards are core ones.");
      s_.need("at-level");
      s_.list("Schools at each level, from the lowest.", [this] { s_.whole("", 0); });
      whole("not-known", "Schools without a level.");
      whole("not-applicable", "Schools to which it does not apply.");
      whole("asked", "Questions asked.");
      whole("answered", "Questions with an answer.");
      standards("standards", "Its standards.");
    });
    objects("questions", "All questions of the content.", [this] {
      id("id", "The question.");
      whole("answered", "Schools with an answer.");
      whole("below", "Of these, schools below the level that meets the standards.");
    });
    steps();
  }

  void steps() {
    objects("steps", "Steps that schools have in their plans; most schools first.", [this] {
      id("id", "The step.");
      text("title", "Its title.");
      id("area", "Its area.");
      id("question", "The question that it raises.");
      flag("once", "It can be done once for many schools.");
      whole("schools", "Schools that plan it.");
      whole("units", "What its price counts: their pupils, staff or devices; else the schools.");
      whole("costs-unknown", "Schools that do not say how many they have.");
      amount("days", "Staff days of all together, as they plan them.");
      amount("cost-once", "Pounds once, of all together, as they plan them.");
      amount("cost-yearly", "Pounds each year, of all together, as they plan them.");
      amount("cost-once-low", "Pounds once, at the lowest price, for all that it counts.");
      amount("cost-once-high", "The same at the highest.");
      amount("cost-yearly-low", "Pounds each year, at the lowest price, for all that it counts.");
      amount("cost-yearly-high", "The same at the highest.");
    });
  }

  void day(std::string_view name, std::string_view about) {
    s_.need(name);
    s_.date(about, Or::null);
  }

  void everything() {
    s_.need("format");
    s_.constant("waymark-country-results");
    s_.need("version");
    s_.json().object().key("description").value("The version of this format. It changes when a name goes away or comes to mean something else.");
    s_.json().key("const").value(1).end();
    text("waymark", "The version of the program.");
    s_.need("rubric");
    s_.object("The questions, steps and rules that were used.", [this] {
      id("id", "Its id.");
      text("version", "Its version.");
    });
    s_.need("country");
    s_.object("The country.", [this] { text("name", "Its name."); });
    day("first-answers", "The first day that answers stand for.");
    day("last-answers", "The last one.");
    s_.need("cycle");
    s_.json().object();
    s_.describe("The schools' name for this round; null when they have several.");
    s_.type("string", Or::null);
    s_.json().end();
    objects("levels", "The levels, from the lowest.", [this] {
      s_.need("level");
      s_.refer("level", "Its number.");
      text("name", "Its name.");
    });
    s_.need("meets");
    s_.refer("level", "The level at which a standard counts as met.");
    s_.need("all");
    s_.refer("figures", "All schools.");
    s_.need("by-phase");
    s_.refer("groups", "Schools by phase.");
    s_.need("by-trust-size");
    s_.refer("groups", "Schools by how many schools their trust has.");
    objects("trusts", "The trusts, by id.", [this] {
      id("id", "The name of its folder.");
      text("name", "Its name.");
      whole("uid", "Its number in the register of trusts.", Or::null);
      s_.need("size");
      s_.words("How many schools it has.", {size_id(TrustSize::one_school), size_id(TrustSize::small), size_id(TrustSize::medium), size_id(TrustSize::large), size_id(TrustSize::authority)});
      whole("schools", "Its schools.");
      whole("complete", "Of these, schools that have answered every question.");
      whole("asked", "Questions asked.");
      whole("answered", "Questions with an answer.");
    });
  }

  SchemaWriter s_;
};

}  // namespace

std::string country_results_schema() { return CountrySchema().write(); }

}  // namespace waymark
