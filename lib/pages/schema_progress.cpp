#include "pages/schema_progress.hpp"

#include <utility>

#include "pages/progress_words.hpp"
#include "pages/words.hpp"

namespace waymark {

namespace {

class ProgressSchema {
 public:
  explicit ProgressSchema(SchemaWriter& schema) : s_(schema) {}

  void progress() {
    text("since", "The cycle before.");
    s_.need("since-date");
    s_.date("The day that it stands for.", Or::null);
    s_.need("levels-from");
    s_.words("How the levels of then are known.", words_of<LevelsFrom>({LevelsFrom::results, LevelsFrom::old_content, LevelsFrom::todays_content}, levels_from_id));
    s_.need("rubric-version-then");
    s_.json().object().key("description").value("The version of the content of then, where it is known.").key("type").array().value("string").value("null").end().end();
    const auto number = [this](std::string_view about) { s_.whole(about, 0); };
    const auto level = [this](std::string_view about) { s_.refer_or_null("level", about); };
    for (const auto name : {"standards-met", "stages-secure", "answers-meeting"}) {
      s_.need(name);
      s_.object("How many.", [this, number] { course(number); });
    }
    courses("areas", "The level of each area.", level);
    courses("stages", "The state of each stage.", [this](std::string_view about) {
      s_.words(about, words_of<StageState>({StageState::secure, StageState::not_secure, StageState::not_asked}, state_id));
    });
    courses("standards", "The state of each standard.", [this](std::string_view about) {
      s_.words(about, words_of<StandardState>({StandardState::met, StandardState::not_yet, StandardState::not_known, StandardState::not_applicable}, state_id));
    });
    s_.need("questions");
    s_.list("The questions whose level moved, or whose answer was corrected.", [this, level] {
      s_.object("", [this, level] {
        id("The question.");
        course(level);
        s_.may("corrects");
        s_.text("Why the answer of then was wrong.");
      });
    });
    ids("questions-new", "Questions that there were not then.");
    s_.need("dropped");
    s_.list("Answers of then that have no place among the questions of today.", [this] {
      s_.object("", [this] {
        text("question", "The question, as it was called then.");
        text("answer", "The answer. It may be empty.");
        s_.need("why");
        s_.words("Why it has none.", words_of<Gone>({Gone::question, Gone::answer, Gone::joined, Gone::not_asked, Gone::trust}, gone_id));
      });
    });
    progress_of_steps();
    cycles();
  }


 private:
  void progress_of_steps() {
    s_.need("steps-done");
    s_.list("Steps that are done since then.", [this] {
      s_.object("", [this] {
        s_.need("id");
        s_.refer_or_null("id", "The step; null where an answer was found out.");
        s_.need("question");
        s_.refer("id", "Its question.");
        s_.need("how");
        s_.words("How that is known.", words_of<HowDone>({HowDone::recorded, HowDone::reached, HowDone::found_out}, how_done_id));
      });
    });
    s_.need("steps-late");
    s_.list("Steps that should have been done by now.", [this] {
      s_.object("", [this] {
        id("The step.");
        text("in-words", "When it was planned, and when it is planned now.");
      });
    });
    ids("steps-declined", "Steps that the school has decided against since then.");
  }

  void cycles() {
    s_.need("cycles");
    s_.list("Every cycle that is known, oldest first, with the questions and rules of today.", [this] {
      s_.object("", [this] {
        text("cycle", "Its name.");
        s_.need("date");
        s_.date("The day that it stands for.", Or::null);
        count("standards-met", "How many standards were met.");
        count("stages-secure", "How many stages were secure.");
        s_.need("areas");
        s_.list("The level of each area.", [this] {
          s_.object("", [this] {
            id("The area.");
            s_.need("level");
            s_.refer_or_null("level", "Its level.");
          });
        });
      });
    });
  }

  // Something on its way from then to now, one reason at a time.
  template <class Write>
  void course(Write state) {
    constexpr std::pair<std::string_view, std::string_view> states[] = {
        {"then", "As it was told then, where that is known."},
        {"content", "The answers of then, with the questions and rules of today."},
        {"corrected", "The same, with the answers that were wrong put right."},
        {"first-answer", "The same, with what is answered for the first time."},
        {"now", "As it is now: what is left is what the school changed."}};
    for (const auto& [name, about] : states) {
      s_.need(name);
      state(about);
    }
  }

  template <class Write>
  void courses(std::string_view name, std::string_view about, Write state) {
    s_.need(name);
    s_.list(about, [this, state] {
      s_.object("", [this, state] {
        id("Which one.");
        course(state);
      });
    });
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

  void count(std::string_view name, std::string_view about) {
    s_.need(name);
    s_.whole(about, 0);
  }

  SchemaWriter& s_;
};

}  // namespace

void describe_progress(SchemaWriter& schema) { ProgressSchema(schema).progress(); }

}  // namespace waymark
