// Writes values behind names that stand empty in a YAML text, and leaves all else as it is, comments too. Must not know what
// the names mean.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "formats/yaml.hpp"

namespace waymark {

class YamlFill {
 public:
  explicit YamlFill(std::string text);

  // How many spaces the names in a map are set in by; `map` is its name at the top, or "" for the top itself.
  std::size_t indent(std::string_view map) const;

  // What is to stand behind a name's colon, with the space before it; each further line is set in already. A name that has a
  // value keeps it, and "" changes nothing.
  void put(std::string_view map, std::string_view name, const std::string& value);

  // Nothing when the text cannot be read, or when a value had no place: its name is not there, or stands in braces.
  std::optional<std::string> take() const;

 private:
  const YamlNode* map_called(std::string_view map) const;

  std::string text_;
  YamlNode document_;
  bool has_place_ = true;
  std::map<std::size_t, std::string> values_;  // by where they go
};

}  // namespace waymark
