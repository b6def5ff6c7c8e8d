#include "formats/named_values.hpp"

#include <fmt/format.h>

#include <vector>

#include "base/spelling.hpp"
#include "base/text.hpp"

namespace waymark {

std::string NamedValues::filled(std::string_view text, const Report& unknown) const {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto open = text.find("{{", at);
    const auto close = open == std::string_view::npos ? open : text.find("}}", open);
    if (close == std::string_view::npos) return out.append(text.substr(at));
    out.append(text.substr(at, open - at));
    const auto id = trimmed(text.substr(open + 2, close - open - 2));
    if (const auto value = values_.find(id); value != values_.end()) {
      out += value->second.text;
      value->second.used = true;
    } else {
      unknown(open, id);
      out.append(text.substr(open, close + 2 - open));
    }
    at = close + 2;
  }
  return out;
}

void NamedValues::fill(const Source& source, YamlNode& node, Diagnostics& diagnostics) const {
  if (node.kind == YamlNode::Kind::scalar && names_values(node.text)) {
    node.text = filled(node.text, [&](std::size_t, std::string_view id) { tell_unknown(source, node.span, id, diagnostics); });
  }
  for (auto& item : node.items) fill(source, item, diagnostics);
  for (auto& entry : node.entries) fill(source, entry.value, diagnostics);
}

void NamedValues::tell_unknown(const Source& source, Span span, std::string_view id, Diagnostics& diagnostics) const {
  std::vector<std::string_view> ids;
  for (const auto& [name, value] : values_) ids.push_back(name);
  auto hint = did_you_mean(id, ids);
  if (hint.empty()) hint = "values stand in values.md; write the figure itself if it does not change";
  diagnostics.error(source, span, "unknown-value", fmt::format("there is no value called `{}`", printable(first_characters(id, 64))),
                    std::move(hint));
}

std::set<std::string, std::less<>> NamedValues::used() const {
  std::set<std::string, std::less<>> ids;
  for (const auto& [id, value] : values_) {
    if (value.used) ids.insert(id);
  }
  return ids;
}

}  // namespace waymark
