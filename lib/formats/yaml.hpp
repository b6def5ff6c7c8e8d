// The strict YAML reader: one document of maps, lists and scalars in which every scalar is text. What is
// dangerous or ambiguous (anchors, tags, duplicate keys, second documents) is refused with its place.
// Must not know what the keys mean, and gives no scalar a type.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/source.hpp"

namespace waymark {

struct YamlEntry;

struct YamlNode {
  enum class Kind { scalar, list, map };
  Kind kind = Kind::scalar;
  std::string text;             // of a scalar, exactly as written: `no`, `010` and `1e3` stay so
  bool quoted = false;          // "…", '…', | or >
  // In the whole source text: a scalar as written, quotation marks included (of | and > the text below
  // them); a list or map from its first character to its last. Of an empty node, where it would stand.
  Span span;
  std::vector<YamlNode> items;  // of a list
  std::vector<YamlEntry> entries;  // of a map, in the order written

  // Nothing was written after the colon or hyphen.
  bool is_empty() const { return kind == Kind::scalar && !quoted && text.empty(); }
  const YamlNode* find(std::string_view key) const;  // in a map
};

struct YamlEntry {
  std::string key;
  Span key_span;
  YamlNode value;
};

struct YamlLimits {
  std::size_t bytes = 1U << 20U;      // of the document
  std::size_t scalar = 64U << 10U;    // bytes of one scalar, as written
  std::size_t depth = 16;             // lists and maps within each other
  std::size_t nodes = 50'000;         // scalars (keys too), list items and brackets
};

// Reads the document that is `part` of the source (spans count from the start of the source). Problems go
// to `diagnostics`. After a key that stands twice the result is whole, with the first of the two; after any
// other problem it is an empty map, so look at `diagnostics` before complaining of what is missing.
// An empty document is an empty map.
YamlNode read_yaml(const Source& source, Span part, const YamlLimits& limits, Diagnostics& diagnostics);

// The same through yaml-cpp alone, which `read_yaml` asks only for what is out of the ordinary: reading plain
// names and values is most of what a trust's build and an editor's check do, and yaml-cpp takes ten times as
// long over it. The tests hold the two equal.
YamlNode read_yaml_by_library(const Source& source, Span part, const YamlLimits& limits, Diagnostics& diagnostics);

// Whether the text can be read as text at all: within `limit` bytes, UTF-8 (a byte order mark is
// allowed), no NUL and no control characters but tab and line ends. Reports the first problem of each
// kind, and says for Latin-1 and UTF-16 what to do. Markdown and templates are checked by it too.
bool check_text(const Source& source, std::size_t limit, Diagnostics& diagnostics);
bool check_text(const Source& source, Span part, std::size_t limit, Diagnostics& diagnostics);

}  // namespace waymark
