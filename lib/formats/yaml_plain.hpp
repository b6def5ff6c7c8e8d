// Reads a document that holds nothing unusual from its words alone: some ten times as fast as yaml-cpp, which
// reads every other. Must not judge: what it is not sure of, it leaves.
#pragma once

#include <optional>
#include <vector>

#include "formats/yaml.hpp"
#include "formats/yaml_tokens.hpp"

namespace waymark {

// The tree that yaml-cpp would give, duplicate keys included, or nothing. `tokens` are those of this part of the
// source, and there is at least one.
std::optional<YamlNode> plain_tree(const Source& source, Span part, const std::vector<YamlToken>& tokens, const YamlLimits& limits);

}  // namespace waymark
