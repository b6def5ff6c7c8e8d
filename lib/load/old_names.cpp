#include "load/old_names.hpp"

#include "model/plan.hpp"

namespace waymark {

OldNames old_names(const Rubric& rubric) {
  OldNames old;
  for (const auto& item : rubric.areas) {
    for (const auto& name : item.replaces) old.areas.emplace(name.text(), item.id.text());
  }
  for (const auto& item : rubric.questions) {
    for (const auto& name : item.replaces) {
      old.questions.emplace(name.text(), item.id.text());
      old.steps.emplace(find_out_step(name).text(), find_out_step(item.id).text());
    }
  }
  for (const auto& item : rubric.steps) {
    for (const auto& name : item.replaces) old.steps.emplace(name.text(), item.id.text());
  }
  return old;
}

std::string_view current_name(const OldNames::Names& old, std::string_view name) {
  const auto at = old.find(name);
  return at == old.end() ? name : std::string_view(at->second);
}

}  // namespace waymark
