#include "load/named_once.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace waymark {

bool NamedOnce::is_new(std::string_view id, const YamlEntry& entry) {
  renamed_ = renamed_ || id != entry.key;
  const auto at = renamed_ ? std::find_if(seen_.begin(), seen_.end(), [&](const auto& one) { return one.first == id; }) : seen_.end();
  if (at == seen_.end()) {
    seen_.emplace_back(id, &entry);
    return true;
  }
  const auto& first = *at->second;
  diagnostics_.error(source_, entry.key_span, "named-twice",
                     fmt::format("`{}` and `{}` are names of the same {}, and both stand here", first.key, entry.key, kind_),
                     fmt::format("keep one of the two; the other is on line {}",
                                 place_of(source_.text, first.key_span.offset).line));
  return false;
}

}  // namespace waymark
