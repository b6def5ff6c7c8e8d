#include "pages/country_words.hpp"
#include "pages/schema.hpp"
#include "pages/schema_parts.hpp"
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
      s_.need_whole("met", "Schools that meet them.");
      s_.need_objects("by-year", "Schools whose plans have a day for the last of them, by its year.", [this] {
        s_.need_whole("year", "The year.");
        s_.need_whole("schools", "How many schools.");
      });
      s_.need_whole("no-step", "Schools that have chosen no step for one of them yet.");
      s_.need_whole("no-place", "Schools where a step for one of them needs time or money that the plan does not have.");
      s_.need_whole("not-known", "Schools where an answer is missing.");
      s_.need_whole("not-applicable", "Schools to which none of them applies.");
    });
    s_.may("figures");
    s_.object("What is added up over some schools.", [this] { figures(); });
    s_.may("groups");
    s_.list("", [this] {
      s_.object("", [this] {
        s_.need_id("id", "The group.");
        s_.need_text("name", "Its name.");
        s_.need_words("shown", "Whether its figures are shown: not those of few schools, nor of a group by which these could be worked out.",
                 {shown_id(Shown::yes), shown_id(Shown::few), shown_id(Shown::beside_few)});
        s_.need_refer_or_null("figures", "figures", "Its figures.");
      });
    });
  }

  void standards(std::string_view name, std::string_view about) { s_.need_refer(name, "standards", about); }

  void figures() {
    s_.need_whole("schools", "How many schools.");
    s_.need_whole("pupils", "Their pupils, of schools that say how many.");
    s_.need_whole("pupils-unknown", "Schools that do not say.");
    s_.need_whole("asked", "Questions asked, over all of them.");
    s_.need_whole("answered", "Questions with an answer.");
    s_.need_whole("complete", "Schools that have answered every question.");
    s_.need_objects("stages", "The stages.", [this] {
      s_.need_id("id", "The stage.");
      s_.need_text("name", "Its name.");
      s_.need_whole("schools", "Schools that stand at it.");
    });
    s_.need_whole("every-stage-secure", "Schools where every stage is secure.");
    standards("core-standards", "The standards of all core areas.");
    s_.need_objects("areas", "The areas.", [this] {
      s_.need_id("id", "The area.");
      s_.need_text("title", "Its title.");
      s_.need_flag("core", "Whether its standards are core ones.");
      s_.need("at-level");
      s_.list("Schools at each level, from the lowest.", [this] { s_.whole("", 0); });
      s_.need_whole("not-known", "Schools without a level.");
      s_.need_whole("not-applicable", "Schools to which it does not apply.");
      s_.need_whole("asked", "Questions asked.");
      s_.need_whole("answered", "Questions with an answer.");
      standards("standards", "Its standards.");
    });
    s_.need_objects("questions", "All questions of the content.", [this] {
      s_.need_id("id", "The question.");
      s_.need_whole("answered", "Schools with an answer.");
      s_.need_whole("below", "Of these, schools below the level that meets the standards.");
    });
    steps();
  }

  void steps() {
    s_.need_objects("steps", "Steps that schools have in their plans; most schools first.", [this] {
      s_.need_id("id", "The step.");
      s_.need_text("title", "Its title.");
      s_.need_id("area", "Its area.");
      s_.need_id("question", "The question that it raises.");
      s_.need_flag("once", "It can be done once for many schools.");
      s_.need_whole("schools", "Schools that plan it.");
      s_.need_whole("units", "What its price counts: their pupils, staff or devices; else the schools.");
      s_.need_whole("costs-unknown", "Schools that do not say how many they have.");
      s_.need_amount("days", "Staff days of all together, as they plan them.");
      s_.need_amount("cost-once", "Pounds once, of all together, as they plan them.");
      s_.need_amount("cost-yearly", "Pounds each year, of all together, as they plan them.");
      s_.need_amount("cost-once-low", "Pounds once, at the lowest price, for all that it counts.");
      s_.need_amount("cost-once-high", "The same at the highest.");
      s_.need_amount("cost-yearly-low", "Pounds each year, at the lowest price, for all that it counts.");
      s_.need_amount("cost-yearly-high", "The same at the highest.");
    });
  }

  void everything() {
    need_origin(s_, "waymark-country-results", 1);
    s_.need_object("country", "The country.", [this] { s_.need_text("name", "Its name."); });
    s_.need_date("first-answers", "The first day that answers stand for.", Or::null);
    s_.need_date("last-answers", "The last one.", Or::null);
    s_.need("cycle");
    s_.json().object();
    s_.describe("The schools' name for this round; null when they have several.");
    s_.type("string", Or::null);
    s_.json().end();
    need_levels(s_);
    s_.need_refer("all", "figures", "All schools.");
    s_.need_refer("by-phase", "groups", "Schools by phase.");
    s_.need_refer("by-trust-size", "groups", "Schools by how many schools their trust has.");
    s_.need_objects("trusts", "The trusts, by id.", [this] {
      s_.need_id("id", "The name of its folder.");
      s_.need_text("name", "Its name.");
      s_.need_whole("uid", "Its number in the register of trusts.", 0, Or::null);
      s_.need_words("size", "How many schools it has.", {size_id(TrustSize::one_school), size_id(TrustSize::small), size_id(TrustSize::medium), size_id(TrustSize::large), size_id(TrustSize::authority)});
      s_.need_whole("schools", "Its schools.");
      s_.need_whole("complete", "Of these, schools that have answered every question.");
      s_.need_whole("asked", "Questions asked.");
      s_.need_whole("answered", "Questions with an answer.");
    });
  }

  SchemaWriter s_;
};

}  // namespace

const std::string& country_results_schema() {
  static const auto text = CountrySchema().write();
  return text;
}

}  // namespace waymark
