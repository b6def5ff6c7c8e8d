// The words of a YAML document, found before yaml-cpp sees it: where each scalar begins and ends, and most
// mistakes a person can make, told in plain words. Must not know how lists and maps nest, nor yaml-cpp.
#pragma once

#include <cstddef>
#include <vector>

#include "formats/yaml.hpp"

namespace waymark {

struct YamlToken {
  enum class Kind { plain, quoted, block, open, close, hyphen };
  Kind kind = Kind::plain;
  bool key = false;        // a scalar with a colon after it
  std::size_t offset = 0;  // of its first byte; for a block scalar, of its | or >
  std::size_t end = 0;     // past its last byte, and past a key's colon
  Span span;               // what to underline; for a block scalar, its text

  bool is_scalar() const { return kind == Kind::plain || kind == Kind::quoted || kind == Kind::block; }
};

// Empty when there is nothing to read, or after a problem, of which the first is reported. Guards yaml-cpp's
// weak places: brackets nested deeply (it would hold them all in memory), quotation marks never closed (it
// reads on through other keys), second documents, anchors, aliases and tags.
std::vector<YamlToken> yaml_tokens(const Source& source, Span part, const YamlLimits& limits,
                                   Diagnostics& diagnostics);

}  // namespace waymark
