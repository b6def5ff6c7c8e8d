// Where the schools of a trust stood when a baseline was agreed, to compare with where they stand now. Plain values.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/id.hpp"

namespace waymark {

struct BaselineSchool {
  std::string id;
  std::string name;
  std::optional<StageId> stands_at;            // nothing when every stage was secure
  std::vector<std::pair<AreaId, int>> levels;  // of areas whose level was known
  std::vector<StandardId> met;
  bool operator==(const BaselineSchool&) const = default;
};

struct Baseline {
  std::string rubric;   // its id
  std::string version;  // of the rubric
  std::vector<BaselineSchool> schools;
  bool operator==(const Baseline&) const = default;
};

}  // namespace waymark
