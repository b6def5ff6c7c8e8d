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
    s_.need_text("since", "The cycle before.");
    s_.need_date("since-date", "The day that it stands for.", Or::null);
    s_.need_words("levels-from", "How the levels of then are known.", words_of<LevelsFrom>({LevelsFrom::results, LevelsFrom::old_content, LevelsFrom::todays_content}, levels_from_id));
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
    s_.need_objects("questions", "The questions whose level moved, or whose answer was corrected.", [this, level] {
      s_.need_id("id", "The question.");
      course(level);
      s_.may("corrects");
      s_.text("Why the answer of then was wrong.");
    });
    s_.need_ids("questions-new", "Questions that there were not then.");
    s_.need_objects("dropped", "Answers of then that have no place among the questions of today.", [this] {
      s_.need_text("question", "The question, as it was called then.");
      s_.need_text("answer", "The answer. It may be empty.");
      s_.need_words("why", "Why it has none.", words_of<Gone>({Gone::question, Gone::answer, Gone::joined, Gone::not_asked, Gone::trust}, gone_id));
    });
    progress_of_steps();
    cycles();
  }


 private:
  void progress_of_steps() {
    s_.need_objects("steps-done", "Steps that are done since then.", [this] {
      s_.need_refer_or_null("id", "id", "The step; null where an answer was found out.");
      s_.need_id("question", "Its question.");
      s_.need_words("how", "How that is known.", words_of<HowDone>({HowDone::recorded, HowDone::reached, HowDone::found_out}, how_done_id));
    });
    s_.need_objects("steps-late", "Steps that should have been done by now.", [this] {
      s_.need_id("id", "The step.");
      s_.need_text("in-words", "When it was planned, and when it is planned now.");
    });
    s_.need_ids("steps-declined", "Steps that the school has decided against since then.");
  }

  void cycles() {
    s_.need_objects("cycles", "Every cycle that is known, oldest first, with the questions and rules of today.", [this] {
      s_.need_text("cycle", "Its name.");
      s_.need_date("date", "The day that it stands for.", Or::null);
      s_.need_whole("standards-met", "How many standards were met.");
      s_.need_whole("stages-secure", "How many stages were secure.");
      s_.need_objects("areas", "The level of each area.", [this] {
        s_.need_id("id", "The area.");
        s_.need_refer_or_null("level", "level", "Its level.");
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
    s_.need_objects(name, about, [this, state] {
      s_.need_id("id", "Which one.");
      course(state);
    });
  }

  SchemaWriter& s_;
};

}  // namespace

void describe_progress(SchemaWriter& schema) { ProgressSchema(schema).progress(); }

}  // namespace waymark
