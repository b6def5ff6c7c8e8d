// What content once called its objects. Must not know which file uses the old names.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "base/id.hpp"
#include "model/rubric.hpp"

namespace waymark {

// Each old name with today's. Every kind has its own: a question may be called what a step once was.
struct OldNames {
  using Names = std::map<std::string, std::string, std::less<>>;
  Names areas, questions, steps;
};

OldNames old_names(const Rubric& rubric);

// The name that the content uses today for what it once called `name`.
std::string_view current_name(const OldNames::Names& old, std::string_view name);

}  // namespace waymark
