#include "pages/progress_words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "pages/roadmap_words.hpp"
#include "pages/words.hpp"
#include "score/progress.hpp"

namespace waymark {

namespace {

constexpr Reason all_reasons[] = {Reason::content, Reason::corrected, Reason::first_answer, Reason::school};

// How many of the items the reason moved in a way that `counts` says.
template <class Items, class Counts>
std::size_t count_moved(const Items& items, Counts counts) {
  return static_cast<std::size_t>(std::count_if(items.begin(), items.end(), counts));
}

std::size_t areas_moved(const Progress& progress, Reason reason) {
  return count_moved(progress.areas, [&](const AreaCourse& area) {
    const auto [before, after] = moved_by(area.levels, reason);
    return before != after;
  });
}

std::size_t areas_up(const Progress& progress) {
  return count_moved(progress.areas, [](const AreaCourse& area) { return area.levels.first_answer && area.levels.now > area.levels.first_answer; });
}

std::size_t areas_down(const Progress& progress) {
  return count_moved(progress.areas, [](const AreaCourse& area) { return area.levels.first_answer && area.levels.now && area.levels.now < area.levels.first_answer; });
}

std::size_t standards_gained(const Progress& progress) {
  return count_moved(progress.standards, [](const StandardCourse& standard) {
    return standard.states.first_answer != StandardState::met && standard.states.now == StandardState::met;
  });
}

std::size_t stages_gained(const Progress& progress) {
  return count_moved(progress.stages, [](const StageCourse& stage) {
    return stage.states.first_answer != StageState::secure && stage.states.now == StageState::secure;
  });
}

std::string has_or_have(std::size_t count, std::string_view singular, std::string_view plural, std::string_view rest) {
  return fmt::format("{} {} {}", counted(count, singular, plural), count == 1 ? "has" : "have", rest);
}

std::string is_or_are(std::size_t count, std::string_view singular, std::string_view plural, std::string_view rest) {
  return fmt::format("{} {} {}", counted(count, singular, plural), count == 1 ? "is" : "are", rest);
}

std::string number_or_unknown(const std::optional<int>& level) { return level ? fmt::format("level {}", *level) : std::string("not known"); }

// ", which moved 2 areas"; empty when it moved none.
std::string moving(std::size_t areas) { return areas == 0 ? std::string{} : fmt::format(", which moved the level of {}", counted(areas, "area", "areas")); }

std::size_t standards_lost(const Progress& progress) {
  return count_moved(progress.standards, [](const StandardCourse& standard) {
    return standard.states.first_answer == StandardState::met && standard.states.now == StandardState::not_yet;
  });
}

std::string when_then(const Rubric& rubric, const StepOutlook& then) {
  if (then.due) return fmt::format("It was due on {}", in_words(*then.due));
  if (then.begins) return fmt::format("It was planned for the {}", lower_first(term_name(rubric, *then.begins)));
  return "It was planned";
}

}  // namespace

std::string cycle_in_sentence(const Rubric& rubric, std::string_view cycle) {
  auto words = cycle_in_words(rubric, cycle);
  return words == cycle ? words : "the " + lower_first(std::move(words));
}

std::string course_in_words(const Rubric& rubric, const Progress& progress) {
  const auto& first = progress.cycles.front();
  const auto& now = progress.cycles.back();
  std::size_t compared = 0, lost = 0, higher = 0, lower = 0;
  for (std::size_t i = 0; i < now.areas.size(); ++i) {
    if (first.areas[i] && !now.areas[i]) ++lost;
    if (!first.areas[i] || !now.areas[i]) continue;
    ++compared;
    higher += *now.areas[i] > *first.areas[i] ? 1U : 0U;
    lower += *now.areas[i] < *first.areas[i] ? 1U : 0U;
  }
  const auto then = cycle_in_sentence(rubric, first.cycle);
  const auto stand = [&](std::size_t areas, std::string_view how) {
    return fmt::format("{} {} {} than in {}", counted(areas, "area", "areas"), areas == 1 ? "stands" : "stand", how, then);
  };
  if (compared == 0) return fmt::format("No area can be compared with {} yet", then);
  if (higher == 0 && lower == 0) return fmt::format("Each area {}stands where it stood in {}", lost > 0 ? "that is known " : "", then);
  if (higher == 0) return stand(lower, "lower");
  return lower == 0 ? stand(higher, "higher") : fmt::format("{}, and {} lower", stand(higher, "higher"), lower);
}

std::string moved_sentence(const Rubric& rubric, const Progress& progress) {
  std::vector<std::string> parts;
  if (const auto up = areas_up(progress); up > 0) parts.push_back(has_or_have(up, "area", "areas", "moved up"));
  if (const auto met = standards_gained(progress); met > 0) parts.push_back(is_or_are(met, "more standard", "more standards", "met"));
  if (const auto secure = stages_gained(progress); secure > 0) parts.push_back(is_or_are(secure, "more stage", "more stages", "secure"));
  if (const auto done = progress.done.size(); done > 0) parts.push_back(is_or_are(done, "step", "steps", "done"));
  if (const auto open = progress.to_answer_again.size(); open > 0) parts.push_back(has_or_have(open, "question", "questions", "yet to be answered again"));
  if (parts.empty()) {
    const auto more = progress.meeting.now - progress.meeting.first_answer;
    parts.push_back(more > 0                    ? is_or_are(static_cast<std::size_t>(more), "more answer", "more answers", "at the level that meets the standard")
                    : areas_down(progress) == 0 ? std::string("your school has kept what it had")
                                                : std::string("your school has looked at its answers again"));
  }
  return fmt::format("Since {}, {}.", cycle_in_sentence(rubric, progress.since), listed(parts));
}

std::string other_reasons(const Rubric& rubric, const Progress& progress) {
  std::vector<std::string> sentences;
  if (const auto down = areas_down(progress); down > 0) sentences.push_back(has_or_have(down, "area", "areas", "moved down, and can be looked at first."));
  if (const auto lost = standards_lost(progress); lost > 0) {
    sentences.push_back(is_or_are(lost, "standard that was met", "standards that were met", "not met just now."));
  }
  const auto corrected = count_moved(progress.questions, [](const QuestionCourse& question) { return !question.corrects.empty(); });
  if (corrected > 0) {
    sentences.push_back(fmt::format("{} of {} {} only corrected{}.", counted(corrected, "answer", "answers"), cycle_in_sentence(rubric, progress.since),
                                    corrected == 1 ? "was" : "were", moving(areas_moved(progress, Reason::corrected))));
  }
  const auto first = count_moved(progress.questions, [](const QuestionCourse& question) { return question.levels.corrected != question.levels.first_answer; });
  if (first > 0) {
    sentences.push_back(fmt::format("{} {} an answer for the first time{}.", counted(first, "question", "questions"), first == 1 ? "has" : "have",
                                    moving(areas_moved(progress, Reason::first_answer))));
  }
  if (const auto areas = areas_moved(progress, Reason::content); areas > 0) {
    sentences.push_back(fmt::format("The questions or their rules have changed too, which moved the level of {}.", counted(areas, "area", "areas")));
  }
  return joined(sentences, " ");
}

std::string how_then_is_known(const Progress& progress) {
  switch (progress.levels_from) {
    case LevelsFrom::results: return {};
    case LevelsFrom::old_content: return fmt::format("The levels of then are worked out with the questions and rules of then, version {}.", progress.version_then);
    case LevelsFrom::todays_content:
      return "The levels of then are worked out with the questions and rules of today, because what they came to then is not at hand. So a "
             "change of the questions does not show here.";
  }
  return {};
}

std::string_view reason_words(Reason reason) {
  switch (reason) {
    case Reason::content: return "Questions or rules";
    case Reason::corrected: return "Corrected";
    case Reason::first_answer: return "First answers";
    case Reason::school: return "Your school";
  }
  return "";
}

std::string level_or_unknown(const Rubric& rubric, const std::optional<int>& level) {
  return level ? level_in_words(rubric, *level) : std::string("not known yet");
}

std::vector<std::string> reasons_in_words(const LevelCourse& course) {
  std::vector<std::string> words;
  for (const auto reason : all_reasons) {
    const auto [before, after] = moved_by(course, reason);
    if (before != after) words.push_back(fmt::format("{}: from {} to {}.", reason_words(reason), number_or_unknown(before), number_or_unknown(after)));
  }
  return words;
}

std::string_view state_words(StageState state) {
  switch (state) {
    case StageState::secure: return "secure";
    case StageState::not_secure: return "to come";
    case StageState::not_asked: return "not asked";
  }
  return "";
}

std::string late_words(const Rubric& rubric, const LateStep& step) {
  const auto& now = step.now;
  const auto then = when_then(rubric, step.then);
  const auto by = now.due ? now.due : now.ends;
  if (now.status == StepStatus::in_progress) {
    return by ? fmt::format("{}. It is under way, and planned to end by {}.", then, in_words(*by)) : fmt::format("{}, and is under way.", then);
  }
  if (!now.begins) return fmt::format("{}, and waits for a place in the plan.", then);
  return fmt::format("{}, and is now planned for the {}.", then, lower_first(term_name(rubric, *now.begins)));
}

std::string_view how_done_words(HowDone how) {
  switch (how) {
    case HowDone::recorded: return "Recorded as done";
    case HowDone::reached: return "Your answers have reached it";
    case HowDone::found_out: return "Found out";
  }
  return "";
}

std::string dropped_words(const Dropped& dropped) {
  switch (dropped.gone) {
    case Gone::question: return fmt::format("“{}” is not asked any more.", dropped.question);
    case Gone::answer: return fmt::format("“{}” has no answer “{}” any more.", dropped.question, dropped.answer);
    case Gone::joined: return fmt::format("“{}” is now part of another question.", dropped.question);
    case Gone::not_asked: return fmt::format("“{}” is not asked of a school like yours.", dropped.question);
    case Gone::trust: return fmt::format("“{}” was answered by your trust, and its answer of then is not at hand.", dropped.question);
  }
  return {};
}

std::string_view title_of(const Rubric& rubric, const StepId& step, const QuestionId& question) {
  if (const auto* found = find(rubric, step)) return found->title;
  const auto* asked = find(rubric, question);
  return asked == nullptr ? std::string_view(step.text()) : std::string_view(asked->title);
}

std::string_view reason_id(Reason reason) {
  switch (reason) {
    case Reason::content: return "content";
    case Reason::corrected: return "corrected";
    case Reason::first_answer: return "first-answer";
    case Reason::school: return "school";
  }
  return "";
}

std::string_view levels_from_id(LevelsFrom from) {
  switch (from) {
    case LevelsFrom::results: return "results";
    case LevelsFrom::old_content: return "old-content";
    case LevelsFrom::todays_content: return "content-of-today";
  }
  return "";
}

std::string_view how_done_id(HowDone how) {
  switch (how) {
    case HowDone::recorded: return "recorded";
    case HowDone::reached: return "reached";
    case HowDone::found_out: return "found-out";
  }
  return "";
}

std::string_view gone_id(Gone gone) {
  switch (gone) {
    case Gone::question: return "no-question";
    case Gone::answer: return "no-answer";
    case Gone::joined: return "joined";
    case Gone::not_asked: return "not-asked";
    case Gone::trust: return "trust-not-known";
  }
  return "";
}

}  // namespace waymark
