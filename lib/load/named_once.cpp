#include "load/named_once.hpp"

#include <fmt/format.h>

namespace waymark {

bool NamedOnce::is_new(std::string_view id, const YamlEntry& entry) {
  const auto [at, added] = seen_.emplace(id, &entry);
  if (added) return true;
  const auto& first = *at->second;
  diagnostics_.error(source_, entry.key_span, "named-twice",
                     fmt::format("`{}` and `{}` are names of the same {}, and both stand here", first.key, entry.key, kind_),
                     fmt::format("keep one of the two; the other is on line {}",
                                 place_of(source_.text, first.key_span.offset).line));
  return false;
}

}  // namespace waymark
