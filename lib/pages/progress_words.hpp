// What has moved since an earlier cycle, in plain words: for the progress page, the first page and reports. Must not
// know HTML.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/progress.hpp"
#include "model/rubric.hpp"

namespace waymark {

// "the autumn term 2025"; a cycle that the school named itself as it stands.
std::string cycle_in_sentence(const Rubric& rubric, std::string_view cycle);

// What the school has brought about, in one sentence: "Since the autumn term 2025, 4 areas have moved up, …".
// What the lines of all areas show, from the first cycle to now: "7 areas stand higher than in the autumn term 2025".
std::string course_in_words(const Rubric& rubric, const Progress& progress);
std::string moved_sentence(const Rubric& rubric, const Progress& progress);
// What else moved levels: corrections, first answers, other questions. Sentences, or empty.
std::string other_reasons(const Rubric& rubric, const Progress& progress);
// How far the levels of then can be told; empty when they are known as they were told then.
std::string how_then_is_known(const Progress& progress);

std::string_view reason_words(Reason reason);                       // "Your school"
std::string level_or_unknown(const Rubric& rubric, const std::optional<int>& level);  // "level 2, Developing"
// "Your school: from level 2 to level 3." for each reason that moved it.
std::vector<std::string> reasons_in_words(const LevelCourse& course);

std::string_view state_words(StageState state);                     // "to come"

// "Planned for the spring term 2026, now planned for the autumn term 2026."
std::string late_words(const Rubric& rubric, const LateStep& step);
std::string_view how_done_words(HowDone how);
std::string dropped_words(const Dropped& dropped);

// The title of a step, or of the question that a step finds out.
std::string_view title_of(const Rubric& rubric, const StepId& step, const QuestionId& question);

std::string_view reason_id(Reason reason);
std::string_view levels_from_id(LevelsFrom from);
std::string_view how_done_id(HowDone how);
std::string_view gone_id(Gone gone);

}  // namespace waymark
