// Finds and reads the earlier cycles of a school: those that its answers file names, one after the other, or those
// that are kept in folders beside it. Must not know how they are scored or compared.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "model/progress.hpp"
#include "model/rubric.hpp"

namespace waymark {

inline constexpr std::size_t most_cycles = 12;  // before the present one

// One cycle: an answers file, with the results of then where they stand beside it under the same name, read with the
// trust.yaml of then where that stands beside it in a folder of `cycles/`; or results alone. Nothing, and a report, when it cannot be used. Throws EnvironmentError.
std::optional<Cycle> load_cycle(const std::filesystem::path& file, const Rubric& rubric, Diagnostics& diagnostics);

// The same of an answers file, with the content of then: what that made of it is given.
Cycle cycle_with_content(const Rubric& then, const Answers& answers, Scores scores, const Rubric& today);

// The cycles before the one of `file`, oldest first, at most `most_cycles`. `previous` in the answers names the one
// before, which may name its own. Where it names none, the folders `cycles/<any name>/` are looked at, beside the file
// or beside its folder `schools/`, for files of the same name; what is not earlier is passed over.
std::vector<Cycle> load_past_cycles(const std::filesystem::path& file, const Answers& answers, const Rubric& rubric,
                                    Diagnostics& diagnostics);

// Every file that is read for it, of answers with this text.
std::vector<std::filesystem::path> past_files(const std::filesystem::path& file, std::string_view text);

// Reported unless `then` is of the same school, by its URN where both give one, else by its name.
bool same_school(const Answers& now, const Answers& then, std::string_view then_name, Diagnostics& diagnostics);
// By the day that they stand for, else by the name of the cycle.
bool is_earlier(const Rubric& rubric, const Answers& a, const Answers& b);

}  // namespace waymark
