// Whether two readings of a document are the same in every part, places included.
#pragma once

#include <algorithm>

#include "formats/yaml.hpp"

namespace waymark {

inline bool same(const Span& a, const Span& b) { return a.offset == b.offset && a.length == b.length; }

inline bool same(const YamlNode& a, const YamlNode& b) {
  const auto entries_alike = [](const YamlEntry& x, const YamlEntry& y) {
    return x.key == y.key && same(x.key_span, y.key_span) && same(x.value, y.value);
  };
  return a.kind == b.kind && a.text == b.text && a.quoted == b.quoted && same(a.span, b.span) &&
         std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), [](const YamlNode& x, const YamlNode& y) { return same(x, y); }) &&
         std::equal(a.entries.begin(), a.entries.end(), b.entries.begin(), b.entries.end(), entries_alike);
}

}  // namespace waymark
