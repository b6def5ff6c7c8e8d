// The part of an answers file that a roadmap is made from: what the school can give, and its contracts.
// Must not know the rest of the file.
#pragma once

#include "formats/facts.hpp"
#include "model/answers.hpp"
#include "model/rubric.hpp"

namespace waymark {

Capacity read_capacity(const Source& source, const YamlNode& node, const Rubric& rubric, Diagnostics& diagnostics);

// Each node is a contract; `steps` are the ids that one may name.
std::vector<Contract> read_contracts(const Facts& file, const std::vector<const YamlNode*>& nodes, const KnownIds& steps);

}  // namespace waymark
