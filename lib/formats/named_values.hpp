// Values that texts take from one place: a text says `{{patch-time}}` and reads "14 days". They may be filled in on several
// threads at once. Must not know what the values mean or where they are kept.
#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "formats/yaml.hpp"

namespace waymark {

class NamedValues {
 public:
  void add(std::string id, std::string_view value) { values_.try_emplace(std::move(id), value); }

  // The text with each `{{id}}` replaced; what names no value stays, and is reported at its offset in `text`.
  using Report = std::function<void(std::size_t offset, std::string_view id)>;
  std::string filled(std::string_view text, const Report& unknown) const;

  // Does so in every scalar below the node.
  void fill(const Source& source, YamlNode& node, Diagnostics& diagnostics) const;

  // Reports at the span that there is no such value.
  void tell_unknown(const Source& source, Span span, std::string_view id, Diagnostics& diagnostics) const;

  // The ids of those that have been filled in anywhere.
  std::set<std::string, std::less<>> used() const;

 private:
  struct Value {
    explicit Value(std::string_view given) : text(given) {}
    std::string text;
    mutable std::atomic<bool> used = false;
  };
  std::map<std::string, Value, std::less<>> values_;
};

// Whether there is anything to replace.
inline bool names_values(std::string_view text) { return text.find("{{") != std::string_view::npos; }

}  // namespace waymark
