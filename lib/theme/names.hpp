// What a name in a template stands for: the nearest open context that has it, then from field to field.
// Must not know sources or instructions.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "theme/fields.hpp"

namespace waymark {

// A view that is open where a name stands, and the register that holds it.
struct Context {
  const ViewType* type = nullptr;
  std::size_t at = 0;
};

struct NameProblem {
  std::string_view code;
  std::string_view part;  // of the name, which it lies in
  std::string message;
  std::string hint;
};

struct Resolved {
  std::size_t from = 0;               // the register of the view that has the first field
  std::vector<const Field*> objects;  // to go through, from outside in
  const Field* field = nullptr;       // the last; null when there is a problem
  std::optional<NameProblem> problem;
};

// `contexts` from the outermost; never empty. `.` is the innermost, when that is an item of a list of
// texts.
Resolved resolve(std::string_view name, const std::vector<Context>& contexts);

// "a list", for messages.
std::string_view in_words(FieldKind kind);

}  // namespace waymark
