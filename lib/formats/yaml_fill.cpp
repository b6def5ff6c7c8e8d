#include "formats/yaml_fill.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"

namespace waymark {

namespace {

// A comment behind the place stays where it is, as far as there is room before it.
std::size_t room_at(std::string_view text, std::size_t at, std::size_t wanted) {
  const auto behind = std::min(text.find_first_not_of(' ', at), text.size());
  if (behind == text.size() || text[behind] != '#') return behind - at;
  return std::min(wanted, behind - at - 1);
}

const YamlEntry* entry_called(const YamlNode& map, std::string_view name) {
  const auto at = std::find_if(map.entries.begin(), map.entries.end(), [&](const YamlEntry& entry) { return entry.key == name; });
  return at == map.entries.end() ? nullptr : &*at;
}

}  // namespace

YamlFill::YamlFill(std::string text) : text_(std::move(text)) {
  Diagnostics problems;
  document_ = read_yaml({"", text_}, {0, text_.size()}, {}, problems);
  has_place_ = !problems.has_errors();
}

const YamlNode* YamlFill::map_called(std::string_view map) const { return map.empty() ? &document_ : document_.find(map); }

std::size_t YamlFill::indent(std::string_view map) const {
  const auto* names = map_called(map);
  if (names == nullptr || names->entries.empty()) return 0;
  return place_of(text_, names->entries.front().key_span.offset).column - 1;
}

void YamlFill::put(std::string_view map, std::string_view name, const std::string& value) {
  if (value.empty()) return;
  const auto* names = map_called(map);
  const auto* entry = names == nullptr ? nullptr : entry_called(*names, name);
  if (entry != nullptr && !entry->value.is_empty()) return;
  if (entry == nullptr || text_[names->span.offset] == '{') {
    has_place_ = false;
  } else {
    values_[text_.find(':', entry->key_span.offset + entry->key_span.length) + 1] = value;
  }
}

std::optional<std::string> YamlFill::take() const {
  if (!has_place_) return std::nullopt;
  const std::string_view line_end = text_.find("\r\n") == std::string::npos ? "\n" : "\r\n";
  std::string out;
  std::size_t done = 0;
  for (const auto& [at, value] : values_) {
    const auto lines = split(value, '\n');
    out.append(text_, done, at - done).append(lines.front());
    done = at + room_at(text_, at, lines.front().size());
    const auto end = std::min(text_.find_first_of("\r\n", done), text_.size());
    out.append(text_, done, end - done);
    done = end;
    for (auto line = lines.begin() + 1; line != lines.end(); ++line) out.append(line_end).append(*line);
  }
  return out.append(text_, done);
}

}  // namespace waymark
