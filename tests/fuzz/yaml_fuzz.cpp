// Feeds bytes to the YAML reader. Beyond not crashing, what it accepts must be whole: every span lies in
// the text, a plain scalar of one line is the text at its span, refusal leaves nothing behind, and what is read
// without yaml-cpp is what yaml-cpp reads.
#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>

#include "formats/yaml.hpp"
#include "unit/formats/yaml_same.hpp"

namespace {

using waymark::YamlNode;

void require(bool holds) {
  if (!holds) std::abort();
}

std::string_view written(const waymark::Source& source, waymark::Span span) {
  require(span.offset <= source.text.size() && span.length <= source.text.size() - span.offset);
  return std::string_view(source.text).substr(span.offset, span.length);
}

void check(const waymark::Source& source, const YamlNode& node, waymark::Span parent) {
  const auto text = written(source, node.span);
  require(node.span.offset >= parent.offset);
  require(node.span.offset + node.span.length <= parent.offset + parent.length);
  if (node.kind == YamlNode::Kind::scalar) {
    require(node.items.empty() && node.entries.empty());
    if (!node.quoted && text.find('\n') == std::string_view::npos) require(text == node.text);
    return;
  }
  require(node.text.empty());
  for (const auto& item : node.items) check(source, item, node.span);
  std::set<std::string> keys;
  for (const auto& entry : node.entries) {
    require(keys.insert(entry.key).second);
    require(!written(source, entry.key_span).empty());
    check(source, entry.value, node.span);
  }
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer looks for this name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const waymark::Source source{"fuzz.yaml", std::string(reinterpret_cast<const char*>(bytes), size)};
  const waymark::Span whole{0, source.text.size()};
  waymark::Diagnostics diagnostics;
  const auto node = waymark::read_yaml(source, whole, {}, diagnostics);
  bool only_duplicates = true;
  for (const auto& d : diagnostics.sorted()) {
    require(!d.message.empty() && d.severity == waymark::Severity::error);
    only_duplicates = only_duplicates && d.code == "yaml-duplicate-key";
  }
  if (!only_duplicates) require(node.kind == YamlNode::Kind::map && node.entries.empty());
  check(source, node, whole);
  waymark::Diagnostics by_library;
  require(same(node, waymark::read_yaml_by_library(source, whole, {}, by_library)));
  require(diagnostics.sorted().size() == by_library.sorted().size());
  return 0;
}
