// Values that texts take from one place: a text says `{{patch-time}}` and reads "14 days". Must not know
// what the values mean or where they are kept.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "formats/yaml.hpp"

namespace waymark {

class NamedValues {
 public:
  void add(std::string id, std::string value) { values_.emplace(std::move(id), std::move(value)); }

  // The text with each `{{id}}` replaced; what names no value stays, and is reported at its offset in `text`.
  using Report = std::function<void(std::size_t offset, std::string_view id)>;
  std::string filled(std::string_view text, const Report& unknown);

  // Does so in every scalar below the node.
  void fill(const Source& source, YamlNode& node, Diagnostics& diagnostics);

  // Reports at the span that there is no such value.
  void tell_unknown(const Source& source, Span span, std::string_view id, Diagnostics& diagnostics) const;

  const std::set<std::string, std::less<>>& used() const { return used_; }

 private:
  std::map<std::string, std::string, std::less<>> values_;
  std::set<std::string, std::less<>> used_;
};

// Whether there is anything to replace.
inline bool names_values(std::string_view text) { return text.find("{{") != std::string_view::npos; }

}  // namespace waymark
