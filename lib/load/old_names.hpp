// What content once called its objects, and the words of an answers file that are no ids. Must not know which file
// uses them.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "base/id.hpp"
#include "model/rubric.hpp"

namespace waymark {

inline constexpr std::string_view word_not_sure = "not-sure";
inline constexpr std::string_view word_not_applicable = "not-applicable";
inline constexpr std::string_view word_provided_by_trust = "provided-by-trust";

// Each old name with today's. Every kind has its own: a question may be called what a step once was.
struct OldNames {
  using Names = std::map<std::string, std::string, std::less<>>;
  Names areas, questions, steps;
};

OldNames old_names(const Rubric& rubric);

// The name that the content uses today for what it once called `name`.
std::string_view current_name(const OldNames::Names& old, std::string_view name);

// The id of the step that finds out the answer to a question.
std::string finding_out(const QuestionId& question);

}  // namespace waymark
